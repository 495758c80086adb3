#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "line_editor.h"

static int wake[2] = {-1, -1};
static volatile sig_atomic_t is_waiting, unseen;

static const int ending[] = {SIGTERM, SIGHUP, SIGQUIT};
static const int editing[] = {SIGTSTP, SIGCONT, SIGWINCH};
#define ENDING (sizeof ending / sizeof *ending)
#define EDITING (sizeof editing / sizeof *editing)
static struct sigaction before_ending[ENDING], before_editing[EDITING];
static bool was_editing;

static void note(int number) {
  int error = errno;
  // Whoever presses Ctrl-C three times while nothing answers wants to get out.
  if (number == SIGINT && !is_waiting && ++unseen > 2) {
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
  }
  char byte = (char)number;
  if (write(wake[1], &byte, 1) < 0) { /* the pipe is full of signals: one more says no more */ }
  errno = error;
}

/// A signal that is ignored stays so: whoever started us with nohup meant it.
static void handle(int number, struct sigaction *former) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigaction(number, NULL, former);
  if (former->sa_handler != SIG_IGN) sigaction(number, &action, NULL);
}

bool signals_begin(void) {
  if (wake[0] < 0 && pipe2(wake, O_NONBLOCK | O_CLOEXEC) != 0) return false;
  struct sigaction former;
  handle(SIGINT, &former);
  return true;
}

/// The next signal that came, or 0.
static int next(void) {
  char byte;
  return read(wake[0], &byte, 1) == 1 ? byte : 0;
}

/// A Ctrl-C that came while nobody waited is no answer to what is asked now; the end still is the end.
static void forget(void) {
  int end = 0;
  for (int number = next(); number; number = next())
    if (signals_is_ending(number)) end = number;
  if (end) note(end);
  unseen = 0;
}

void signals_take(bool is_editing) {
  forget();
  is_waiting = true;
  was_editing = is_editing;
  for (size_t i = 0; i < ENDING; i++) handle(ending[i], &before_ending[i]);
  for (size_t i = 0; is_editing && i < EDITING; i++) handle(editing[i], &before_editing[i]);
}

void signals_give_back(void) {
  for (size_t i = 0; i < ENDING; i++) sigaction(ending[i], &before_ending[i], NULL);
  for (size_t i = 0; was_editing && i < EDITING; i++)
    sigaction(editing[i], &before_editing[i], NULL);
  is_waiting = false;
}

int signals_wait(int milliseconds) {
  for (;;) {
    struct pollfd files[2] = {{STDIN_FILENO, POLLIN, 0}, {wake[0], POLLIN, 0}};
    int ready = poll(files, 2, milliseconds);
    if (ready < 0 && errno == EINTR) continue;
    int number = next();
    if (number) return number;
    if (files[0].revents) return 0;
    if (ready <= 0) return -1;
  }
}

void signals_wake(void) {
  char byte = WOKEN;
  if (write(wake[1], &byte, 1) < 0) { /* the pipe is full, so the wait breaks off in any case */ }
}

bool signals_has_hung_up(void) {
  struct pollfd input = {STDIN_FILENO, POLLIN, 0};
  return poll(&input, 1, 0) > 0 && input.revents & (POLLHUP | POLLERR | POLLNVAL);
}

bool signals_is_ending(int number) {
  for (size_t i = 0; i < ENDING; i++)
    if (ending[i] == number) return true;
  return false;
}

void signals_stop(void) {
  struct sigaction stop, go_on;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &standard, &stop);
  sigaction(SIGCONT, &standard, &go_on);
  // Dispatch blocks signals in its threads; sent to another thread it would come too late.
  sigset_t only, former;
  sigemptyset(&only);
  sigaddset(&only, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &only, &former);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &former, NULL);
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &go_on, NULL);
}

bool line_editor_was_interrupted(void) {
  unseen = 0;
  bool was = false;
  for (int number = next(); number; number = next()) was |= number == SIGINT;
  return was;
}
