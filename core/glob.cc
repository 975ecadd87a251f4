#include "core/glob.h"

#include <string>

namespace dalil {
namespace {

/// Bytes of the code point at the beginning; `text` is not empty.
std::size_t first_bytes(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) ++bytes;
  return bytes;
}

/// A star of the pattern that was passed, to go back to.
struct Star {
  std::string_view behind;  ///< The pattern behind it.
  std::string_view text;    ///< What it has not taken yet.
  bool set = false;
};

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view text) {
  std::string below;
  if (pattern.ends_with('/')) pattern = below = std::string(pattern) + "**";
  Star within, across;
  while (true) {
    if (pattern.starts_with("**")) {
      pattern.remove_prefix(2);
      across = {pattern, text, true};
      within = {};
    } else if (pattern.starts_with('*')) {
      pattern.remove_prefix(1);
      within = {pattern, text, true};
    } else if (pattern.empty() && text.empty()) {
      return true;
    } else if (!pattern.empty() && !text.empty() && pattern.front() == '?' && text.front() != '/') {
      pattern.remove_prefix(1);
      text.remove_prefix(first_bytes(text));
    } else if (!pattern.empty() && !text.empty() && pattern.front() == text.front()) {
      pattern.remove_prefix(1);
      text.remove_prefix(1);
    } else if (within.set && !within.text.empty() && within.text.front() != '/') {
      within.text.remove_prefix(1);
      pattern = within.behind;
      text = within.text;
    } else if (across.set && !across.text.empty()) {
      across.text.remove_prefix(1);
      pattern = across.behind;
      text = across.text;
      within = {};
    } else {
      return false;
    }
  }
}

}  // namespace dalil
