/// Slips in what is known of providers and networks.
extension Mutator {
  mutating func changeDirectory() {
    for key in ["smtp", "imap", "pop3"] { changeServers(at: key) }
    changeNames("takes", "takes", of: page.root, among: ["oauth2", "app-password", "password"])
    changeNames("old-hosts", "old-hosts", of: page.root, isOrdered: false)
    for key in ["user", "webmail", "operator", "notes"]
    where page.root[key] != nil {
      drop("provider.\(key)-drop", key, of: page.root)
    }
    guard let blocks = page.root["blocks"] else { return }
    // What is not known may as well be left out.
    for (place, port) in blocks.entries.enumerated() where port.value.word != "unknown" {
      drop("network.blocks-drop", place, of: blocks.entries, in: blocks)
      put("network.blocks-retype", port.value.word == "yes" ? "no" : "yes", for: port.value)
    }
  }

  private mutating func changeServers(at list: String) {
    guard let servers = page.root[list] else { return }
    let ports = [
      "25": "587", "465": "587", "587": "465", "110": "995", "995": "110", "143": "993",
      "993": "143",
    ]
    let security = ["tls": "starttls", "starttls": "tls", "none": "tls"]
    for (place, server) in servers.list.enumerated() {
      drop("server.drop", place, ofListAt: list, in: page.root)
      if place + 1 < servers.list.count {
        swap("server.swap", server.span, servers.list[place + 1].span)
      }
      for (key, others) in [("port", ports), ("security", security)] {
        if let piece = server[key], let other = others[piece.word ?? ""] {
          put("server.\(key)-retype", other, for: piece)
        }
      }
      if let host = server["host"], let word = host.word {
        put("server.host-retype", "x" + word, for: host)
      }
      for key in ["first", "user"] where server[key] != nil {
        drop("server.\(key)-drop", key, of: server)
      }
    }
  }
}
