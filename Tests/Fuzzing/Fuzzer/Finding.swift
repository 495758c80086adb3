internal import Glibc

/// Ends the run where something is not so; libFuzzer keeps what was fed last.
func expect(_ isSo: Bool, _ otherwise: @autoclosure () -> String) {
  guard !isSo else { return }
  print(otherwise())
  fflush(nil)
  abort()
}
