// Character references by number, made safe for the parser.
#pragma once

#include <string>

namespace dalil {

/// Makes references to numbers that no int holds ("&#x888888888;") ones to U+FFFD, which is what
/// HTML says of all beyond U+10FFFF; Gumbo would let such a number run over and give bytes that are
/// no text. Nothing changes its place: zeros fill the digits.
/// https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
void tame_numeric_references(std::string& html);

}  // namespace dalil
