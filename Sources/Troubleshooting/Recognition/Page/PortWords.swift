/// The words around a number by which one tells a port from anything else.
enum PortWords {
  static let ports = WordSet("port ports")
  /// Words that may stand between "port" and its number.
  static let fillers = WordSet("number numbers no nr is are was were of to on and or both")
  static let servers = WordSet("server servers mail")
  /// What is counted: a number before one of these is no port.
  static let counted = WordSet(
    """
    ms second seconds sec secs minute minutes min mins hour hours day days week weeks month months \
    year years am pm mail mails email emails message messages times time people users user accounts \
    account recipients addresses contacts computers devices attempts tries pages percent b kb mb gb \
    tb bytes bit bits euro euros dollars usd eur gbp jan january feb february mar march apr april \
    may jun june jul july aug august sep sept september oct october nov november dec december
    """)
  /// What is numbered: a number after one of these is no port.
  static let numbered = WordSet(
    """
    error errors errno err code status version versions v ver build release line step page question \
    answer chapter article usd eur gbp jan january feb february mar march apr april may jun june jul \
    july aug august sep sept september oct october nov november dec december windows office ios android
    """)
}
