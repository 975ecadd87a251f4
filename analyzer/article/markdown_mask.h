// What stands in Markdown files and is no Markdown: shortcodes of site generators, MDX, footnotes.
// For the .cc files of this folder only.
#pragma once

#include <string>
#include <string_view>

namespace dalil {

/// In the place of what was masked within a line. No byte of UTF-8, so no text has it; parsers of
/// Markdown take it for a letter, so what stands around it keeps its meaning.
inline constexpr char kMasked = '\xFF';

/// `markdown` (valid UTF-8) in as many bytes, with everything masked that a generator would take
/// out: lines of it are blank, the rest is kMasked. Code stays as it is. `mdx`: with imports,
/// expressions and components. Linear.
std::string mask_markdown(std::string_view markdown, bool mdx);

/// True where the text imports components as MDX does, whatever the file is called.
bool looks_like_mdx(std::string_view markdown);

}  // namespace dalil
