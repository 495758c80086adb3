#ifndef LINE_EDITOR_H
#define LINE_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

/// The only place that knows readline, and the only one that waits for keys. Readline is one global
/// state, so all calls must come one after the other; only the signal handlers may come at any time.

/// What came of waiting for a line.
enum line_result {
  /// A line.
  LINE_READY,
  /// The end of input.
  LINE_END,
  /// Ctrl-C; the line is what had been typed.
  LINE_INTERRUPTED,
  /// A signal that ends the program; the terminal is as it was before.
  LINE_SIGNALLED,
  /// Somebody called line_editor_wake; what had been typed comes again with the next line.
  LINE_WOKEN,
};

/// A line that was waited for. The text is malloc'ed, may hold NUL, and is NULL without a line.
struct line {
  enum line_result result;
  char *text;
  size_t length;
  /// Which signal, with LINE_SIGNALLED.
  int signal;
};

/// Takes over Ctrl-C; with readline also reads ~/.inputrc, `$if NAME` included. False if the system
/// has no pipe left.
bool line_editor_begin(const char *name, bool readline);

/// Waits for a line at a terminal, with readline or without it.
struct line line_editor_next(const char *prompt);

/// What Tab completes to: copies of the words. On an empty line only the first `shown` are offered.
void line_editor_offer(const char *const *words, size_t count, size_t shown);

/// The history: read from a file, at most so many lines; and one line more, in memory and file.
/// The file may be NULL; it is the caller's to create with the right mode.
void line_editor_recall(const char *file, int most);
void line_editor_remember(const char *text, const char *file);

/// Breaks the waiting for a line off, now or when it next begins. May come from any thread.
void line_editor_wake(void);

/// Whether Ctrl-C was pressed since it was last asked, while nobody waited for a line.
bool line_editor_was_interrupted(void);

#endif
