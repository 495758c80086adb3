#ifndef SIGNALS_H
#define SIGNALS_H

#include <stdbool.h>

/// Signals as bytes in a pipe, in the order in which they came: a flag that is set just before
/// `poll` would be missed.

/// Makes the pipe and takes over Ctrl-C for good. False if there can be no pipe.
bool signals_begin(void);

/// While somebody waits for a line: also the signals that end, stop or resize. Readline would leave
/// the terminal without echo; it has its handlers only while it reads a key.
void signals_take(bool is_editing);
void signals_give_back(void);

/// Waits for input or a signal, at most so many milliseconds, -1 for ever.
/// Gives the signal's number, 0 for input, -1 if neither came.
int signals_wait(int milliseconds);

/// Whether the terminal is gone. Its input then looks as if it had ended.
bool signals_has_hung_up(void);

/// Whether a signal ends the program.
bool signals_is_ending(int number);

/// What `signals_wait` gives after `signals_wake`; no signal has that number.
#define WOKEN 127

/// Breaks a wait off. May come from any thread.
void signals_wake(void);

/// Stops the process as Ctrl-Z does, and returns when it goes on.
void signals_stop(void);

#endif
