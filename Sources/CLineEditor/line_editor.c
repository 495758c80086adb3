#define _GNU_SOURCE
#include "line_editor.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>  // before readline's headers, which need it
#include <readline/history.h>
#include <readline/readline.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "completion.h"
#include "signals.h"

/// Without readline a terminal does not say what is pasted. But a paste arrives at once, within so many
/// milliseconds, and its lines are longer than answers that somebody types ahead.
#define PASTE 25
#define ANSWER 20

static bool has_readline;

/// Set from any thread. A flag, because what is in the pipe is forgotten between two lines.
static atomic_bool is_woken;

static struct line signalled(int number) {
  return (struct line){LINE_SIGNALLED, NULL, 0, number};
}

static struct line woken(void) {
  is_woken = false;
  return (struct line){LINE_WOKEN, NULL, 0, 0};
}

// MARK: With readline

static bool is_done;
static char *taken;

static void take(char *text) {
  taken = text;
  is_done = true;
  rl_callback_handler_remove();  // or readline shows its prompt again
}

static void leave_line(void) {
  rl_free_line_state();
  rl_callback_sigcleanup();
  rl_replace_line("", 0);
  rl_crlf();
  rl_callback_handler_remove();
}

static void drop(void) {
  rl_echo_signal_char(SIGINT);
  leave_line();
}

/// What had been typed when the waiting was broken off.
static char *unfinished;

static struct line put_aside(void) {
  unfinished = strdup(rl_line_buffer);
  leave_line();
  return woken();
}

static void take_up_again(void) {
  if (!unfinished) return;
  rl_insert_text(unfinished);
  rl_redisplay();
  free(unfinished);
  unfinished = NULL;
}

static void give_up(void) {
  rl_callback_sigcleanup();
  rl_callback_handler_remove();
}

/// Whoever had the terminal meanwhile may have set it as they like.
static void take_terminal_again(void) {
  (*rl_deprep_term_function)();
  (*rl_prep_term_function)(1);
  rl_reset_screen_size();
  rl_on_new_line();
  rl_forced_update_display();
}

static void stop(void) {
  rl_callback_sigcleanup();
  (*rl_deprep_term_function)();
  signals_stop();
  take_terminal_again();
}

/// What a signal asks for that does not end the line.
static void meanwhile(int number) {
  switch (number) {
  case SIGWINCH: rl_resize_terminal(); break;
  case SIGTSTP: stop(); break;
  case SIGCONT: take_terminal_again(); break;
  default: break;
  }
}

/// The signal that broke a key off, or 0.
static int broken_off;

/// Reads a key. A paste that never ends, or a question of readline's own, would keep signals waiting.
static int read_key(FILE *input) {
  for (;;) {
    int number = signals_wait(-1);
    if (number == 0) return rl_getc(input);
    if (number == SIGINT || signals_is_ending(number)) {
      broken_off = number;
      return EOF;
    }
    meanwhile(number);
  }
}

/// Ctrl-C, with what had been typed.
static struct line interrupted(void) {
  char *typed = strdup(rl_line_buffer);
  drop();
  return (struct line){LINE_INTERRUPTED, typed, typed ? strlen(typed) : 0, 0};
}

/// A key that was broken off looks to readline like the end of input, and so of the line.
static struct line broken(void) {
  if (broken_off == SIGINT && !is_done) return interrupted();
  if (!is_done) give_up();
  if (broken_off != SIGINT) {
    free(taken);
    return signalled(broken_off);
  }
  return (struct line){LINE_INTERRUPTED, taken, taken ? strlen(taken) : 0, 0};
}

static struct line edited(const char *prompt) {
  is_done = false;
  taken = NULL;
  broken_off = 0;
  rl_reset_screen_size();
  rl_callback_handler_install(prompt, take);
  take_up_again();
  while (!is_done) {
    if (is_woken) return put_aside();
    int number = signals_wait(-1);
    if (number == SIGINT) return interrupted();
    if (signals_is_ending(number)) {
      give_up();
      return signalled(number);
    }
    if (number) {
      meanwhile(number);
      continue;
    }
    rl_callback_read_char();
    if (broken_off) return broken();
  }
  // Readline takes a line for finished when the terminal is gone in the middle of it.
  if (signals_has_hung_up()) {
    free(taken);
    return signalled(SIGHUP);
  }
  if (taken) return (struct line){LINE_READY, taken, strlen(taken), 0};
  return (struct line){LINE_END, NULL, 0, 0};
}

// MARK: Without it: the terminal edits, as far as it can

static char *held;
static size_t held_length;

/// The line that is held up to its end, if there is one.
static bool cut(struct line *line) {
  char *end = memchr(held, '\n', held_length);
  if (!end) return false;
  size_t length = (size_t)(end - held), rest = held_length - length - 1;
  char *remaining = malloc(rest + 1);
  if (!remaining) return false;
  memcpy(remaining, end + 1, rest);
  *line = (struct line){LINE_READY, held, length, 0};
  held = remaining;
  held_length = rest;
  return true;
}

/// Reads what there is. False at the end of input.
static bool fill(void) {
  char *larger = realloc(held, held_length + 4097);
  if (!larger) return false;
  held = larger;
  ssize_t count;
  do count = read(STDIN_FILENO, held + held_length, 4096);
  while (count < 0 && errno == EINTR);
  if (count > 0) held_length += (size_t)count;
  return count > 0;
}

/// All that is held, without the end of a line.
static struct line rest(enum line_result result) {
  struct line line = {result, held, held_length, 0};
  held = NULL;
  held_length = 0;
  return line;
}

static struct line unedited(const char *prompt) {
  struct line line;
  fputs(prompt, stdout);
  fflush(stdout);
  while (!(held_length && cut(&line))) {
    if (is_woken && !held_length) {
      fputs("\n", stdout);
      fflush(stdout);
      return woken();
    }
    int number = signals_wait(-1);
    if (number == WOKEN) continue;
    if (number == SIGINT) {
      tcflush(STDIN_FILENO, TCIFLUSH);
      fputs("\n", stdout);  // the terminal shows ^C and stays in the line
      fflush(stdout);
      return rest(LINE_INTERRUPTED);
    }
    if (number) return signalled(number);
    if (fill()) continue;
    if (signals_has_hung_up()) return signalled(SIGHUP);
    return rest(held_length ? LINE_READY : LINE_END);
  }
  return line;
}

// MARK: Lines

/// Puts another line below; frees it.
static void join(struct line *line, struct line *more) {
  char *joined = realloc(line->text, line->length + 1 + more->length + 1);
  if (joined) {
    joined[line->length] = '\n';
    memcpy(joined + line->length + 1, more->text, more->length);
    line->text = joined;
    line->length += 1 + more->length;
  }
  free(more->text);
}

/// The lines that were pasted together with a long one.
static struct line pasted(struct line line) {
  if (line.result != LINE_READY || line.length <= ANSWER) return line;
  for (;;) {
    int number = held_length ? 0 : signals_wait(PASTE);
    if (number == WOKEN) continue;
    if (number && !signals_is_ending(number)) return line;
    struct line more = number ? signalled(number) : unedited("");
    if (more.result == LINE_END) return line;
    if (more.result == LINE_WOKEN) {
      is_woken = true;
      return line;
    }
    if (more.result != LINE_READY) {
      free(line.text);
      return more;
    }
    join(&line, &more);
  }
}

struct line line_editor_next(const char *prompt) {
  signals_take(has_readline);
  struct line line = has_readline ? edited(prompt) : pasted(unedited(prompt));
  signals_give_back();
  return line;
}

void line_editor_wake(void) {
  is_woken = true;
  signals_wake();
}

bool line_editor_begin(const char *name, bool readline) {
  if (!signals_begin()) return false;
  has_readline = readline;
  if (!readline) return true;
  // Without a locale for UTF-8 an umlaut would count as two signs when the cursor moves.
  if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
    setlocale(LC_CTYPE, "C.UTF-8");
  rl_readline_name = name;
  rl_change_environment = 0;
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_getc_function = read_key;
  rl_variable_bind("bell-style", "none");
  completion_begin();
  using_history();
  rl_initialize();
  return true;
}

// MARK: History

void line_editor_recall(const char *file, int most) {
  stifle_history(most);
  if (file) {
    history_truncate_file(file, most);
    read_history(file);
  }
}

void line_editor_remember(const char *text, const char *file) {
  HIST_ENTRY *last = history_length ? history_get(history_base + history_length - 1) : NULL;
  if (last && strcmp(last->line, text) == 0) return;
  add_history(text);
  if (file) append_history(1, file);
}
