/// Waits until something is so, and says whether it ever was.
///
/// Gives up after two minutes, but not before it looked 600 times: on a machine that runs hundreds of tests at
/// once, minutes may pass between two looks. Only a test that fails waits to the end.
func comes(
  isolation: isolated (any Actor)? = #isolation, _ isSo: () async throws -> Bool
) async throws -> Bool {
  let start = ContinuousClock.now
  var looks = 0
  while looks < 600 || start.duration(to: .now) < .seconds(120) {
    if try await isSo() { return true }
    try await Task.sleep(for: .milliseconds(10))
    looks += 1
  }
  return false
}
