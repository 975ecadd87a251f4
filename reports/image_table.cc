#include "reports/image_table.h"

#include <algorithm>
#include <string>

#include "core/url.h"
#include "core/utf8.h"

namespace dalil {
namespace {

/// Else it is of a drawing, of an alternative text, of an element that has no picture.
bool is_of_picture(const Evidence& seen) {
  constexpr std::string_view kPlaces[] = {"img", "a img", "img[loading=lazy]", "style"};
  return std::ranges::find(kPlaces, seen.where) != std::end(kPlaces);
}

/// The address of a picture; "" where it has none or is not known whole.
std::string address_of(const Evidence& seen, const Result<Url>& page) {
  constexpr std::size_t kWhole = 299;  // Evidence of 300 graphemes may have been cut.
  if (seen.what.empty() || seen.what == "no src") return "";
  if (prefix_graphemes(seen.what, kWhole).size() < seen.what.size()) return "";
  const Result<Url> url = Url::parse(seen.what, page ? &*page : nullptr);
  return url ? url->href() : "";
}

std::int64_t pictures_of(const Finding& finding) {
  const auto count = std::ranges::find(finding.values, "count", &NamedValue::name);
  if (count != finding.values.end()) {
    if (const auto* const number = std::get_if<std::int64_t>(&count->value)) return *number;
  }
  return static_cast<std::int64_t>(finding.evidence.size());
}

}  // namespace

Result<void> each_image(const AuditView& view, const ReportOptions& options, const Labels& labels,
                        const RowSink& sink) {
  bool go_on = true;
  for (const Fix& fix : view.summary.fixes) {
    if (fix.card->category != Category::kImages) continue;
    const std::string severity = labels("severity", name_of(fix.card->severity));
    const std::string_view title = fix.card->text(options.language).title;
    const Result<void> read = view.findings(fix.card->id, -1, [&](const Finding& finding) {
      const Result<Url> page = Url::parse(finding.page);
      for (const Evidence& seen : finding.evidence) {
        if (!is_of_picture(seen)) continue;
        const std::string address = address_of(seen, page);
        const Cell row[] = {finding.page,
                            address.empty() ? Cell() : Cell(address),
                            seen.line > 0 ? Cell(std::int64_t{seen.line}) : Cell(),
                            pictures_of(finding),
                            fix.card->id,
                            severity,
                            title};
        if (go_on = sink(row); !go_on) break;
      }
      return go_on;
    });
    if (!read || !go_on) return read;
  }
  return {};
}

}  // namespace dalil
