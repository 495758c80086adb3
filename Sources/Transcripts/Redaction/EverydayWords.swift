/// The words by which a sentence is told from a passphrase.
enum EverydayWords {
  /// Words that make a sentence, in whatever sentence they stand.
  static let function = set(
    """
    use used uses the is my it its i im ive a an not and to in of does do did can cannot cant no yes yeah yep nope
    on at for with when but or so if this that was were are be been has have had will would there
    from what how why where which who since after before now still only all any again dont doesnt
    didnt wont isnt please try tried never always just get gets got keep keeps you your we our they
    their he she his her me them as by out up off then than too also nothing something anything
    """)

  /// Words of the matter itself.
  static let mail = set(
    """
    mail mails email emails message messages inbox outbox sent send sends sending receive receives
    receiving server servers port ports ssl tls starttls smtp imap pop code error errors account
    password user username login settings setting outgoing incoming connection connect timeout
    timed failed fails fail failing works work working broken program internet router firewall
    antivirus provider support windows attachment attachments spam folder webmail browser phone
    tablet computer laptop reboot restart update box boxes tick ticked encryption encrypted secure
    security certificate host domain address number same different other another next done back skip
    stuck wrong right network wifi home work hotel mobile public hosting auth authentication
    required requires refused rejected denied none thing things mozilla microsoft google apple yahoo
    version number app application pro express live unknown change changed fatal warning socket
    protocol name both also first second never maybe later
    """)

  /// Words that announce a secret.
  static let heralds = set(
    """
    password passwords pasword passwrod pasward passord passwod passwort passwd passcode passphrase
    paswort pass pw pwd pin kennwort secret token apikey accesstoken clientsecret contraseña
    """)

  /// What may stand between a herald and the secret.
  static let links = set("for my the our your mail email e account to of box new old app")

  /// What says that the secret follows.
  static let copulas = set("is was are were be")

  /// What follows a herald in a complaint, and is no secret.
  static let complaints = set(
    """
    refused rejected wrong not incorrect right correct accepted asked saved needed required always
    same fine ok good invalid expired changed stored forgotten lost prompted unknown recognised
    recognized denied missing empty again no longer never still being box field window prompt
    dialog dialogue screen page manager reset error problem problems keeps does doesn doesnt did
    didnt has hasnt have havent will wont can cannot cant it i and but or when every each request
    safe secure typed entered set protected protection correctly authentication failed fails
    failure mismatch works work
    """)

  /// Words that are said around a password or a name, and are neither.
  static let common = set(
    """
    supported supports allowed offered available about above across actually advance age ago almost along already although always among
    apparently appears arent around ask asked asks away back bad became because become before begin
    behavior behaviour behind being below besides best better between bit both bring broke brought
    bug bugs button call called calls came change changes check checked checking checks cheers click
    clicked client clients close come comes complains completely confirmed considered copied copy
    correctly could couldnt course created current currently day days dear default definitely delete
    deleted desperate device different directly disabled down during each early either else enabled
    end enough enter entering entire entry especially even ever every everybody everyone everything
    everywhere exactly except exist exists expected far few field fields file files fill filled
    finally find fine first fits five folders followed following form forms found four full further
    generated generator give given gives gmx go goes going gone good great greetings guess had hadnt
    half happen happened happening happens hard hash hashes having hello help hence here hi hint
    hosts hour hours however id idea if ill im immediately incoming inside instead into isnt issue
    issues itll itself just keeper key keychain keyring kind know knows last lately later least left
    less let like likely line lines list little local lock locked log logged logging login logins
    long look looks lot mad made main make makes manually many matched matches maybe mean means menu
    method might mind minute minutes mismatched moment month months more most much must myself name
    names near need needs neither never new nice night nobody non none nor normal normally oauth
    obviously off offline often ok okay old once ones online open opened option options otherwise
    ours out outside over own part paste pasted people perfectly perhaps phrase place plain policy
    popup popups possible present pretty previous probably properly provided providers put quite
    rather read really reason recently recovery refuses regarding regards rejects remember reminder
    removed repeatedly reply requested requests resets result right rules run running said same save
    saves saving say says second see seem seems seen self sending separate set seven several shall
    she short should shouldnt show showed shown shows sign signed signing similar simply since
    sincerely slow somehow someone something sometimes somewhere soon sorry start started starts
    stay stays still stop stopped stops storage store stored storing strange strength string stupid
    such sudden suddenly sure sync syncs system take taken takes tell telling tells test tested text
    thank thanks thats theyre theyve think thinks those three through thus time times today together
    told tomorrow tonight too took totally toward travel travels trouble true try trying turn turned
    twice two type types typing unable unchanged under unencrypted unknown unless until updated upon
    user users using usual usually valid various verification verified verify version very via
    visible want wants warnings was wasnt way week weeks well went werent weve whatever whenever
    wherever whether while whole whom whose wishes without wonder word words would wouldnt write
    written wrote year years yesterday yet youre yours
    """)

  /// Programs and companies that stand in a sentence about mail.
  static let names = set(
    """
    outlook thunderbird gmail hotmail icloud aol gmx verizon comcast android iphone ipad ios mac macos
    windows linux exchange office samsung yahoo eudora evolution kmail postfix dovecot mutt
    fetchmail safari chrome firefox norton avast mcafee kaspersky
    """)

  /// Tells whether a word, taken for itself, belongs to a sentence rather than to a secret or a name.
  static func isCommon(_ word: some StringProtocol) -> Bool {
    guard word.allSatisfy({ $0.isLetter || ".,;:!?'’\"()-/…".contains($0) }) else { return false }
    let plain = word.plainLetters
    return plain.isEmpty
      || [function, mail, complaints, common, names, heralds].contains { $0.contains(plain) }
  }

  /// Tells whether a word, taken for itself, belongs to mail.
  static func isMail(_ word: some StringProtocol) -> Bool { mail.contains(word.plainLetters) }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
