/// Waits until something is so, and says whether it ever was.
///
/// It waits long, for a machine that runs hundreds of tests at once; only a test that fails waits to the end.
func comes(
  isolation: isolated (any Actor)? = #isolation, _ isSo: () async throws -> Bool
) async throws -> Bool {
  let end = ContinuousClock.now + .seconds(300)
  while ContinuousClock.now < end {
    if try await isSo() { return true }
    try await Task.sleep(for: .milliseconds(10))
  }
  return false
}
