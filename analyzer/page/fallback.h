// The facts of a page of which no tree is built: what its tags say by themselves.
#pragma once

#include <string_view>

#include "analyzer/page/draft.h"

namespace dalil {

/// Titles, <meta>, <link>, <base>, the language and the links of `html` (valid UTF-8), in one
/// linear pass. No text, headings or images: without a tree nobody knows what is shown.
void read_tags(std::string_view html, PageDraft& draft);

/// The lang of the first <html> tag, "" where it has none: known before the bytes are decoded.
std::string_view scan_html_lang(std::string_view html);

}  // namespace dalil
