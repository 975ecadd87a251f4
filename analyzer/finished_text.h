// Where a text that was cut to a width may end.
#pragma once

#include <string_view>

namespace dalil {

class LanguagePack;

/// The beginning of a text without what the cut left dangling at its end: dashes and other
/// separators, and stop words of the language (`pack` may be nullptr), which lean on what follows.
/// All of it where nothing else is in it.
std::string_view finished(std::string_view part, const LanguagePack* pack);

}  // namespace dalil
