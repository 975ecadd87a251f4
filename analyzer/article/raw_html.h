// HTML within Markdown: its tags say what the text is, its text is the article's.
// For the .cc files of this folder only.
#pragma once

#include <cstdint>
#include <string_view>

#include "analyzer/article/article_builder.h"

namespace dalil {

/// Adds `html`, which stands at `at` in the source: the text of blocks, or tags by themselves.
/// Comments, scripts and styles are passed over. `base`: the style of what stands around it.
void add_raw_html(std::string_view html, std::uint32_t at, const BlockStyle& base,
                  ArticleBuilder& builder);

}  // namespace dalil
