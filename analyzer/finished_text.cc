#include "analyzer/finished_text.h"

#include <algorithm>
#include <iterator>

#include "analyzer/measures.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"

namespace dalil {
namespace {

constexpr std::string_view kSeparators[] = {"-", "–", "—", "|", "·", "•", "»", "«", ":", ";",
                                            ",", "،", "؛", "/", "(", "&", "+", "~", "<", ">"};

std::string_view without_separators(std::string_view text) {
  for (;;) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    const auto* const last = std::ranges::find_if(
        kSeparators, [text](std::string_view mark) { return text.ends_with(mark); });
    if (last == std::end(kSeparators)) return text;
    // "C++" and "<p>" end as they should.
    const std::size_t before = text.size() - last->size();
    const bool code = *last == "+" || *last == ">" || *last == "/";
    if (code && before > 0 && text[before - 1] != ' ') return text;
    text.remove_suffix(last->size());
  }
}

}  // namespace

std::string_view finished(std::string_view part, const LanguagePack* pack) {
  std::string_view rest = without_separators(part);
  while (pack != nullptr) {
    const std::size_t space = rest.rfind(' ');
    if (space == rest.npos) break;
    const std::string_view word = without_marks(rest.substr(space + 1));
    if (!pack->contains(List::kStopwords, fold(word, Fold::kL1))) break;
    rest = without_separators(rest.substr(0, space));
  }
  return rest.empty() ? part : rest;
}

}  // namespace dalil
