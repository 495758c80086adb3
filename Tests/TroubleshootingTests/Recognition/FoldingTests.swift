import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `Reading text from anywhere` {
    let sample = Sample()

    @Test(
      arguments: [
        "smtp port 587", "SMTP PORT 587", "ｓｍｔｐ ｐｏｒｔ ５８７", "smtp port ٥٨٧", "smtp port ५८७",
        "&quot;smtp&quot; port&nbsp;587", "smtp &#8220;port&#x20;587&#8221;", "> smtp port 587",
        ">> smtp\n>> port 587", "> > smtp port 587", "smtp\u{AD} po\u{200B}rt 5\u{2060}87",
        "\u{202B}smtp port 587\u{202C}", "smtp\rport 587", "śmtp pórt 587",
      ])
    func `sees through what it looks like`(text: String) {
      #expect(sample.read(text) == ["smtp.port=587"])
    }

    @Test(
      arguments: [
        "smtp & port 587", "&; smtp port 587", "smtp &nosuch; port 587", "smtp &#; port 587",
      ])
    func `takes what is no entity as it is`(text: String) {
      #expect(sample.read(text) == ["smtp.port=587"])
    }

    @Test(arguments: [
      "Der Socket meldet 10060 beim Senden über smtp.isp.example",
      "Le serveur smtp.isp.example ne répond pas : 10060", "送信 smtp.isp.example 10060 エラー",
    ])
    func `reads hosts and codes in any language`(text: String) {
      #expect(
        sample.read(text) == ["smtp.host=smtp.isp.example", "smtp.symptom=timed-out"])
    }
  }
}
