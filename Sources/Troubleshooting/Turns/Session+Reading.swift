/// For those who put Knowledge on paper, before anything has happened.
extension Session {
  /// What would be proposed for a fix, once for each server that it can be for; none where it must not be
  /// done or cannot be done. Whether its condition holds is not asked: that may still turn out either way.
  public func proposals(of fix: FixID) -> [Proposal] {
    FixResolver(view: state.view).variants(of: fix)
      .filter { state.prohibition(of: $0) == nil && state.inability(to: $0) == nil }
      .map { Proposer(state).proposal($0, of: knowledge.fixes[fix].diagnosis) }
  }

  /// The question to read out to whoever can answer a fact.
  public func enquiry(for fact: FactID) -> Enquiry { state.enquiry(fact) }
}
