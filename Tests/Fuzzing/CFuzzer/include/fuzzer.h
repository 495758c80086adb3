#ifndef FUZZER_H
#define FUZZER_H

#include <stddef.h>
#include <stdint.h>

/// The loop of libFuzzer, which comes with the toolchain.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*attempt)(const uint8_t *bytes, size_t count));

#endif
