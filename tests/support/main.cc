// The entry point of every test program, compiled once.
#define CATCH_CONFIG_MAIN
#include "tests/support/catch.h"
