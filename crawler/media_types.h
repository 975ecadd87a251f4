// Which media types carry text that an audit reads, and the type that a file's name stands for.
#pragma once

#include <string_view>

namespace dalil {

/// True for HTML, XML (sitemaps and feeds; not images in XML), plain text and JSON, and for "",
/// where the server did not say. `media_type` in lower case without parameters.
bool carries_text(std::string_view media_type);

/// The media type that servers give a file of this name, by its extension (any case);
/// "application/octet-stream" where it is unknown.
std::string_view media_type_of_file(std::string_view name);

/// True for names of HTML pages: .html, .htm, .xhtml (any case).
bool is_html_file(std::string_view name);

}  // namespace dalil
