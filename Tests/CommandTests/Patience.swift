/// Waits until something is so, and says whether it ever was.
///
/// Looks are counted, not seconds: on a machine that runs hundreds of tests at once, minutes may pass between
/// two of them. Only a test that fails waits to the end.
func comes(
  isolation: isolated (any Actor)? = #isolation, _ isSo: () async throws -> Bool
) async throws -> Bool {
  for _ in 0..<30_000 {
    if try await isSo() { return true }
    try await Task.sleep(for: .milliseconds(10))
  }
  return false
}
