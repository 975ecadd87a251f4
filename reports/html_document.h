// The frame of an HTML document: style and script, named by their hashes in a Content Security
// Policy, so that nothing a stranger writes can load or run.
#pragma once

#include <string_view>

#include "reports/html_page.h"

namespace dalil {

/// Everything up to the link that skips to `<main id="main">`. `title` is plain text.
void open_document(std::string_view title, HtmlPage& page);
/// Everything from the end of the footer on.
void close_document(HtmlPage& page);

}  // namespace dalil
