import Conversation
import Foundation
import Helpdesk
import TestStage
import Transcripts
import Troubleshooting

/// What a conversation comes to, however it was held.
struct Upshot: Hashable, CustomStringConvertible {
  /// The status of a ticket that comes to the same.
  var status: Verdict.Status
  /// The question that is open, if one is.
  var question: String?
  /// The fix that is proposed, or that worked last.
  var fix: String?
  /// Its diagnosis.
  var diagnosis: String?
  /// What is left to ask at the end.
  var enquiries: [String] = []

  var description: String {
    "\(status.rawValue) \(question ?? "-") \(fix ?? "-") \(diagnosis ?? "-") \(enquiries)"
  }

  init(_ session: Session) {
    switch session.turn.waits {
    case .opening, .check: status = .needsAnswer
    case .question(let asked):
      status = .needsAnswer
      question = asked.name.id
    case .outcome(let proposal):
      status = .fixFound
      (fix, diagnosis) = (proposal.fix, proposal.diagnosis)
    case .ended(let ending):
      status = Upshot.status(ending.kind)
      enquiries = ending.enquiries.map(\.fact)
      if ending.kind == .solved { (fix, diagnosis) = (session.cure?.fix, session.cure?.diagnosis) }
    }
  }

  init(_ verdict: Verdict) {
    status = verdict.status
    question = verdict.next?.name.id
    fix = verdict.proposal?.fix ?? verdict.cured?.fix
    diagnosis = verdict.proposal?.diagnosis ?? verdict.cured?.diagnosis
    if [.solved, .explained, .handOver].contains(status) {
      enquiries = verdict.report?.enquiries.map(\.fact) ?? []
    }
  }

  private static func status(_ kind: Ending.Kind) -> Verdict.Status {
    switch kind {
    case .solved: .solved
    case .explained: .explained
    case .handOver: .handOver
    }
  }
}

/// A transcript, and the same case for the chat and for the desk.
struct Scene {
  let transcript: Transcript
  let knowledge: Knowledge

  init(_ path: String, _ knowledge: Knowledge) throws {
    transcript = try Transcript(reading: try TestTranscripts.text(path), path: path)
      .completed(knowledge, TestKnowledge.listener(for: knowledge))
    self.knowledge = knowledge
  }

  private var events: [Event] { Array(transcript.events.dropFirst()) }

  /// What replaying comes to.
  var replayed: Upshot {
    var session = Session(knowledge, transcript.start)
    for event in events { session.apply(event) }
    return Upshot(session)
  }

  // MARK: For the chat

  /// Whether it is one sitting: the chat ends with a solved case, and what comes days later is another.
  var isOneSitting: Bool {
    var session = Session(knowledge, transcript.start)
    for event in events {
      if Chat(session, TestKnowledge.listener(for: knowledge)).isOver { return false }
      session.apply(event)
    }
    return true
  }

  /// The lines that a person would type.
  var lines: [String] {
    var session = Session(knowledge, transcript.start)
    return events.flatMap { event in
      let lines = lines(event, session)
      session.apply(event)
      return lines
    }
  }

  private func lines(_ event: Event, _ session: Session) -> [String] {
    switch event {
    case .started, .checked: []
    case .said(let said): [said.text.replacing("\n", with: " ")]
    case .answered(let question, let value):
      place(of: question, session) + [shown(value, of: question, session)]
    case .didNotKnow: ["I don't know"]
    case .tried(_, let outcome): [outcome.rawValue]
    case .changed(let changes):
      changes.flatMap { change in
        ["change \(change.fact) \(change.value)"]
          + (session.setAside(by: .changed([change])).isEmpty ? [] : ["yes"])
      }
    case .steppedBack: ["back"]
    case .restarted: ["restart"]
    }
  }

  /// What a person sees for a value: in some programs "TLS" is the word for STARTTLS.
  private func shown(_ value: String, of name: QuestionName, _ session: Session) -> String {
    guard case .question(let question) = session.turn.waits, question.name == name else {
      return value
    }
    return question.choices.first { $0.value.text == value }?.label ?? value
  }

  /// At the end an enquiry is picked by its number first.
  private func place(of question: QuestionName, _ session: Session) -> [String] {
    guard case .ended(let ending) = session.turn.waits,
      let place = ending.enquiries.firstIndex(where: { $0.fact == question.id })
    else { return [] }
    return [String(place + 1)]
  }

  // MARK: For the desk

  /// Whether a ticket can say the same: it knows no live look, no decision of the moment, nothing that is
  /// changed after it was tried, and no attempt taken back.
  var isTicket: Bool {
    var hasTried = false
    return events.allSatisfy { event in
      switch event {
      case .checked, .steppedBack, .restarted, .answered(.saved, _), .answered(.which, _),
        .answered(.handOver, _):
        return false
      case .said(let said): return !hasTried || said.about == nil
      case .changed: return !hasTried
      case .tried:
        hasTried = true
        return true
      default: return true
      }
    }
  }

  /// The ticket as a helpdesk would write it.
  var ticket: String {
    get throws {
      var first = Part(facts: transcript.start.given)
      var tried: [[String: Any]] = []
      var part = first
      var pending: [String: Any] = [:]
      var session = Session(knowledge, transcript.start)
      func close() {
        if pending.isEmpty { first = part } else { tried.append(pending.merging(part.json) { $1 }) }
      }
      for event in events {
        session.apply(event)
        if case .tried(let trial, let outcome) = event {
          close()
          part = Part()
          pending = Part.json(trial, outcome)
        } else {
          part.take(event)
          part.keep(session.facts().map { knowledge.facts[$0.fact].name })
        }
      }
      close()
      let json = first.json.merging(["id": "T", "tried": tried]) { $1 }
      let data = try JSONSerialization.data(withJSONObject: json, options: [.sortedKeys])
      return String(decoding: data, as: UTF8.self)
    }
  }
}

/// What was said and known at one time.
private struct Part {
  var facts: [Assignment] = []
  var text: [String] = []

  init(facts: [Assignment] = []) { self.facts = facts }

  mutating func take(_ event: Event) {
    switch event {
    case .said(let said) where !said.text.isEmpty: text.append(said.text)
    case .answered(.fact(let fact), let value): set(fact, value)
    case .didNotKnow(let fact): set(fact, Assignment.unknown)
    case .changed(let changes): for change in changes { set(change.fact, change.value) }
    default: return
    }
  }

  /// Forgets what a change has set aside; a first *don't know* is no fact yet, but stands on a ticket.
  mutating func keep(_ known: [String]) {
    facts.removeAll { $0.value != Assignment.unknown && !known.contains($0.fact) }
  }

  private mutating func set(_ fact: String, _ value: String) {
    facts.removeAll { $0.fact == fact }
    facts.append(Assignment(fact, value))
  }

  var json: [String: Any] {
    ["text": text.joined(separator: "\n"), "facts": Part.json(facts)]
  }

  private static func json(_ assignments: [Assignment]) -> [String: String] {
    assignments.reduce(into: [:]) { $0[$1.fact] = $1.value }
  }

  static func json(_ trial: Event.Trial, _ outcome: Outcome) -> [String: Any] {
    switch trial {
    case .fix(let fix): ["fix": fix, "outcome": outcome.rawValue]
    case .own(let set): ["set": json(set), "outcome": outcome.rawValue]
    }
  }
}
