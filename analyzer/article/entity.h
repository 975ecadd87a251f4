// Character references in the text of Markdown and its raw HTML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dalil {

/// Appends the character that `text` begins with as a reference ("&nbsp;", "&#1605;") and gives the
/// bytes of the reference; 0 where there is none, or a name that this small table lacks (the
/// references of Latin-1, of typography and of bidi controls).
std::size_t decode_entity(std::string_view text, std::string& out);

}  // namespace dalil
