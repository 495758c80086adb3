import Synchronization

/// Lets only so many in at a time; the others wait in a line.
///
/// Foundation's `Process` reads 256 bytes of each entry of `/proc/self/fd`, however short, and dies of it
/// where some 1,300 files are open; a table of 200 runs at once opens that many.
final class Turnstile: Sendable {
  private struct State {
    var places: Int
    var line: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(places: Int) { state = Mutex(State(places: places)) }

  /// Waits for a place.
  func enter() async {
    await withCheckedContinuation { person in
      let free = state.withLock { state in
        guard state.places == 0 else {
          state.places -= 1
          return true
        }
        state.line.append(person)
        return false
      }
      if free { person.resume() }
    }
  }

  /// Gives the place to whoever waits longest.
  func leave() {
    let next = state.withLock { state in
      guard state.line.isEmpty else { return state.line.removeFirst() as CheckedContinuation? }
      state.places += 1
      return nil
    }
    next?.resume()
  }
}
