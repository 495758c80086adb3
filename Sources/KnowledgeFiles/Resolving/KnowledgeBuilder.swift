internal import Troubleshooting

/// Turns what is written into Knowledge: first every id gets its index, then every name is resolved.
final class KnowledgeBuilder {
  let report: Report
  var subjects: Subjects
  var knowledge = Knowledge(start: NodeID(0))
  /// What the resolved Knowledge no longer tells.
  var notes = BuildNotes()
  /// The texts said to a person, if somebody wants to judge them.
  private(set) var prose: Prose?

  init(subjects: Subjects, report: Report, keepsProse: Bool) {
    self.subjects = subjects
    self.report = report
    prose = keepsProse ? Prose() : nil
  }

  /// Keeps a text for whoever judges texts.
  func keep(_ written: Written, isSteps: Bool) { prose?.keep(written, isSteps: isSteps) }

  /// Builds everything, and judges the whole if every part is sound.
  func build(sha256: String) {
    declareHouse()
    expandSides()
    declareGuides()
    declareDirectory()
    declareFacts()
    declareDiagnoses()
    declareChecks()
    declareFlows()
    fillFacts()
    fillHouse(sha256: sha256)
    fillDirectory()
    fillGuides()
    fillDiagnoses()
    fillChecks()
    fillFlows()
    fillPromises()
    fillSymptoms()
    fillTerms()
    checkWhole()
  }

  /// Runs the rules that look at the whole; what has faults itself would only give false alarms.
  private func checkWhole() {
    checkSettingsAreExplained()
    guard report.isEmpty else { return }
    let graph = WalkGraph(builder: self)
    guard graph.reportCircles(), graph.reportUnreachable() else { return }
    graph.reportMaybeUnset()
    graph.reportSymptomsNotCured()
  }
}

/// What the rules need to know and the resolved Knowledge does not say.
struct BuildNotes {
  /// A fact that something reads, and where that is written.
  typealias Read = (fact: FactID, place: Place)

  /// What is read at present, while a condition or sentence is resolved.
  var reads: [Read] = []
  var readsOfNode: [NodeID: [Read]] = [:]
  var readsOfFix: [FixID: [Read]] = [:]
  var placeOfFlow: [Place] = []
  var placeOfNode: [Place] = []
  var placeOfFact: [Place] = []
  var placeOfDiagnosis: [Place] = []
  var placeOfFix: [Place] = []
  var placeOfPromise: [Place] = []
  /// The rows of a `when`, and the ways on from a question.
  var placesOfRows: [NodeID: [Place]] = [:]
  var placesOfWays: [NodeID: [Trail.Way: Place]] = [:]
  /// What each fact may be, if that is known.
  var domains: [ValueDomain] = []
  /// The facts that follow from a guide or the directory without being declared.
  var implied: Set<FactID> = []
  var families: [String] = []
  /// Guides by kind, then id.
  var guides: [Guide.Kind: [String: GuideID]] = [:]
  var guideSources: [GuideSource] = []
  /// The bodies of providers, after `like`.
  var providerBodies: [Written] = []
  /// The bodies of providers with only what they say themselves.
  var ownProviderBodies: [Written] = []
  var networkBodies: [Written] = []
  /// The nodes made for targets such as `diagnose port25-blocked`.
  struct Made: Hashable {
    let flow: FlowID
    let diagnosis: DiagnosisID
  }
  var made: [Made: NodeID] = [:]
  var sides: [WrittenSide] = []
  /// What follows from facts of each kind.
  var implications: [Fact.Kind: [Implication]] = [:]
}
