#include "columns.h"
#include "line_editor.h"
