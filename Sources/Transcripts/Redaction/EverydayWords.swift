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

  /// Tells whether a word, taken for itself, belongs to mail.
  static func isMail(_ word: some StringProtocol) -> Bool { mail.contains(word.plainLetters) }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
