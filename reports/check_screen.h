// The keyphrase's part of a check on a terminal.
#pragma once

#include "core/check.h"
#include "reports/terminal_screen.h"

namespace dalil {

/// Coverage as a traffic light with its word, how often and where the phrase stands, in which
/// spellings, how evenly, and what is missing of it.
void write_keyphrase(const CheckedKeyphrase& phrase, Screen& screen);

}  // namespace dalil
