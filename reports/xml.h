// Text in XML 1.0, whatever strangers wrote.
#pragma once

#include <string>
#include <string_view>

namespace dalil {

/// Appends `text` for use in content or in an attribute. What XML cannot hold at all (most control
/// characters, U+FFFE) becomes U+FFFD; control and bidi characters that it can hold are character
/// references: the same text to every parser, and harmless to look at.
void append_xml(std::string& out, std::string_view text);
std::string xml_text(std::string_view text);

}  // namespace dalil
