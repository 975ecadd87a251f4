#include "analyzer/text/phrase_language.h"

#include "core/utf8.h"

namespace dalil {
namespace {

bool is_of_arabic_script(char32_t c) {
  const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  return in(0x620, 0x64A) || in(0x66E, 0x6D3) || in(0x6FA, 0x6FC) || in(0x750, 0x77F) ||
         in(0xFB50, 0xFDFF) || in(0xFE70, 0xFEFC);
}

bool is_written_in_arabic(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  return primary == "ar" || primary == "fa" || primary == "ur";
}

}  // namespace

bool has_arabic_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
    } else if (is_of_arabic_script(next_code_point(text, at))) {
      return true;
    }
  }
  return false;
}

std::string_view language_of_phrase(std::string_view phrase, std::string_view wanted) {
  const bool arabic = is_written_in_arabic(wanted);
  if (has_arabic_letter(phrase)) return arabic ? wanted : "ar";
  return wanted.empty() || arabic ? "en" : wanted;
}

}  // namespace dalil
