internal import ArgumentParser
internal import Foundation
internal import Glibc

/// When colour is shown.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether it is shown now. By itself it is only at a terminal that has colour, if nobody asked for none.
  var isOn: Bool {
    isOn(atTerminal: isatty(STDOUT_FILENO) == 1, ProcessInfo.processInfo.environment)
  }

  func isOn(atTerminal isTerminal: Bool, _ environment: [String: String]) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let kind = environment["TERM"] ?? ""
      let isUnwanted = !(environment["NO_COLOR"] ?? "").isEmpty
      return isTerminal && !isUnwanted && !kind.isEmpty && kind != "dumb"
    }
  }
}
