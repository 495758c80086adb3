#ifndef COLUMNS_H
#define COLUMNS_H

/// The columns that a Unicode scalar takes in a terminal: 0, 1 or 2; -1 for what is not seen.
/// From glibc's tables for UTF-8, whatever the locale of the person.
int columns_of_scalar(unsigned int scalar);

#endif
