import Foundation
import Helpdesk

/// What a program that calls the desk reads of a verdict: that another one comes out is no news to it.
struct Answer: Decodable {
  struct Named: Decodable { var id: String }
  struct Side: Decodable { var fact: String }

  var status: Verdict.Status
  var next: Named?
  var contradiction: Side?
  var fix: Named?
  var diagnosis: String?
  var enquiries: [Named]

  init(_ line: String) throws {
    self = try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
  }

  private enum CodingKeys: String, CodingKey {
    case status, next, contradiction, fix, diagnosis, enquiries
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let name = try fields.decode(String.self, forKey: .status)
    guard let status = Verdict.Status(rawValue: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .status, in: fields, debugDescription: "a status of no known name: \(name)")
    }
    self.status = status
    next = try fields.decode(Named?.self, forKey: .next)
    contradiction = try fields.decode(Side?.self, forKey: .contradiction)
    fix = try fields.decode(Named?.self, forKey: .fix)
    diagnosis = try fields.decode(String?.self, forKey: .diagnosis)
    enquiries = try fields.decode([Named].self, forKey: .enquiries)
  }
}
