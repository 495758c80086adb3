#define _GNU_SOURCE
#include "columns.h"

#include <locale.h>
#include <wchar.h>

int columns_of_scalar(unsigned int scalar) {
  static _Thread_local locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) return 1;
  locale_t former = uselocale(utf8);
  int columns = wcwidth((wchar_t)scalar);
  uselocale(former);
  return columns;
}
