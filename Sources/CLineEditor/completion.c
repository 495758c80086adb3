#include "completion.h"

#include <stdio.h>  // before readline's headers, which need it
#include <readline/readline.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "line_editor.h"

static char **offered;
static size_t offered_count, offered_when_empty;

void line_editor_offer(const char *const *words, size_t count, size_t shown) {
  for (size_t i = 0; i < offered_count; i++) free(offered[i]);
  free(offered);
  offered = calloc(count ? count : 1, sizeof *offered);
  offered_count = 0;
  for (size_t i = 0; offered && i < count; i++)
    if ((offered[offered_count] = strdup(words[i]))) offered_count++;
  offered_when_empty = shown;
}

/// The next offer that begins with the text, whatever the case. Readline frees what it gets.
static char *next_offer(const char *text, int state) {
  static size_t place;
  if (state == 0) place = 0;
  size_t length = strlen(text), end = length ? offered_count : offered_when_empty;
  while (place < end && place < offered_count) {
    const char *word = offered[place++];
    if (strncasecmp(word, text, length) == 0) return strdup(word);
  }
  return NULL;
}

/// Where the name of a file begins in the line; 0 if none is wanted there.
static size_t path_start(void) {
  const char *line = rl_line_buffer + (*rl_line_buffer == '/');
  return strncasecmp(line, "save ", 5) == 0 ? (size_t)(line + 5 - rl_line_buffer) : 0;
}

/// An answer may have several words, so a line is completed as a whole; only a path stands alone.
static char *break_characters(void) { return path_start() ? " " : ""; }

static char **complete(const char *text, int start, int end) {
  (void)end;
  rl_attempted_completion_over = 1;  // never the names of files where nobody asked for one
  rl_completion_append_character = '\0';
  if (path_start() && (size_t)start >= path_start())
    return rl_completion_matches(text, rl_filename_completion_function);
  return rl_completion_matches(text, next_offer);
}

void completion_begin(void) {
  rl_variable_bind("completion-ignore-case", "on");
  rl_attempted_completion_function = complete;
  rl_completion_word_break_hook = break_characters;
}
