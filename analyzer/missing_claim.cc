#include "analyzer/missing_claim.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "analyzer/measures.h"
#include "analyzer/text/fold.h"

namespace dalil {
namespace {

// A page that says "not found" over a text of this length is about something.
constexpr std::uint32_t kFewWords = 150;
constexpr std::uint32_t kVeryFewWords = 60;  // Where neither title nor h1 says it.
constexpr std::size_t kLongestBytes = 200;   // No list has an entry of half that size.
constexpr std::string_view kDividers[] = {" | ", " - ", " – ", " — ", ": ",
                                          " · ", " « ", "، ",  "! "};

bool is_listed(std::string_view text, const LanguagePack& pack) {
  if (text.size() > kLongestBytes) return false;
  std::string folded;
  fold_to(without_marks(text), Fold::kL2, folded);
  return pack.contains(List::kSoft404, folded);
}

// Titles name the site, too: "Page not found | Example".
bool a_part_is_listed(std::string_view text, const LanguagePack& pack) {
  if (is_listed(text, pack)) return true;
  for (const std::string_view divider : kDividers) {
    const std::size_t at = text.find(divider);
    if (at == std::string_view::npos) continue;
    return a_part_is_listed(text.substr(0, at), pack) ||
           a_part_is_listed(text.substr(at + divider.size()), pack);
  }
  return false;
}

}  // namespace

std::optional<Evidence> find_missing_claim(const Page& page, const LanguagePack& pack) {
  if (page.content_words > kFewWords) return std::nullopt;
  if (a_part_is_listed(page.title(), pack)) {
    return seen("head > title", page.title(), page.titles.front().at);
  }
  for (const Heading& heading : page.headings) {
    const bool claims = heading.level == 1 && a_part_is_listed(heading.text, pack);
    if (claims) return seen("h1", heading.text, heading.at);
  }
  if (page.content_words > kVeryFewWords) return std::nullopt;
  for (const TextRange& sentence : page.sentences) {
    const std::string_view text = slice(page.text, sentence);
    if (is_listed(text, pack)) return seen("body", text, {});
  }
  return std::nullopt;
}

}  // namespace dalil
