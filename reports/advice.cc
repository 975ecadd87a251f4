#include "reports/advice.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/message.h"
#include "reports/readable.h"

namespace dalil {

bool worth_a_count(const AdviceCase& one, const Advice& advice) {
  return advice.cases.size() == 1 || one.pages >= std::max<std::int64_t>(2, advice.pages / 10);
}

Result<Advice> advice_of(const AuditView& view, const Fix& fix, std::string_view language) {
  const std::string_view pattern = fix.card->text(language).fix;
  // One sentence for all: the first finding tells as much as all of them.
  const bool constant = pattern.find('{') == std::string_view::npos;
  Advice advice;
  std::vector<AdviceCase>& cases = advice.cases;
  std::unordered_map<std::string, std::size_t> case_of;
  std::vector<std::int64_t> last_page;  // of each case, by number: findings come page by page
  std::string page;
  std::int64_t read = 0;
  const auto done =
      view.findings(fix.card->id, constant ? 1 : kAdviceFindings, [&](const Finding& finding) {
        ++read;
        if (finding.page != page) {
          page = finding.page;
          ++advice.pages;
        }
        std::string sentence = format_message(language, pattern, readable_values(finding));
        const auto [known, added] = case_of.try_emplace(std::move(sentence), cases.size());
        if (added) {
          cases.push_back({known->first, 0, finding});
          last_page.push_back(0);
        }
        cases[known->second].pages += last_page[known->second] != advice.pages;
        last_page[known->second] = advice.pages;
        return cases.size() < kAdviceCases;
      });
  if (!done) return done.error();
  advice.whole = constant || (read < kAdviceFindings && cases.size() < kAdviceCases);
  if (advice.whole) advice.pages = fix.pages_affected;
  if (cases.empty()) cases.push_back({format_message(language, pattern, {}), 0, {}});
  if (cases.size() == 1) cases.front().pages = advice.pages;
  std::ranges::stable_sort(cases, std::ranges::greater{}, &AdviceCase::pages);
  return advice;
}

}  // namespace dalil
