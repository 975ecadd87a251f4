#include "core/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <tuple>

#include "core/fingerprint.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::string_view kHeader = "# dalil baseline 1";
constexpr std::size_t kDigits = 16;

std::optional<Baseline::Entry> entry_of(std::string_view line) {
  std::uint64_t fingerprint = 0;
  const char* const end = line.data() + std::min(line.size(), kDigits);
  const auto [read, error] = std::from_chars(line.data(), end, fingerprint, 16);
  if (error != std::errc() || read != line.data() + kDigits) return std::nullopt;
  line.remove_prefix(kDigits);
  const std::size_t space = line.find(' ', 1);
  if (!line.starts_with(' ') || space == line.npos || space == 1) return std::nullopt;
  if (space + 1 == line.size()) return std::nullopt;
  return Baseline::Entry{fingerprint, std::string(line.substr(1, space - 1)),
                         std::string(line.substr(space + 1))};
}

}  // namespace

Result<Baseline> Baseline::parse(std::string_view text, std::string_view path) {
  Baseline baseline;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (int number = 1; !text.empty(); ++number) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (number == 1) {
      if (line == kHeader) continue;
      return Error{ErrorCode::kUsage,
                   fmt::format("{}:1: this is no baseline that this dalil can read: it begins with "
                               "“{}”. --update-baseline writes one.",
                               path, kHeader)};
    }
    if (line.empty() || line.starts_with('#')) continue;
    std::optional<Entry> entry = entry_of(line);
    if (!entry) {
      return Error{ErrorCode::kUsage,
                   fmt::format("{}:{}: this line is none of a baseline: it has a fingerprint of 16 "
                               "hex digits, a rule and a page. Take it out, or write the file anew "
                               "with --update-baseline.",
                               path, number)};
    }
    baseline.add(*std::move(entry));
  }
  baseline.sort();
  return baseline;
}

void Baseline::add(const Finding& finding) {
  std::string page = to_valid_utf8(finding.page);
  std::ranges::replace_if(
      page, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  add({fingerprint_of(finding.rule, finding.page, finding.key), finding.rule, std::move(page)});
}

bool Baseline::has(std::uint64_t fingerprint) const {
  return std::ranges::binary_search(known_, fingerprint);
}

void Baseline::sort() {
  std::ranges::sort(entries_, {}, [](const Entry& entry) {
    return std::tie(entry.rule, entry.page, entry.fingerprint);
  });
  const auto same =
      std::unique(entries_.begin(), entries_.end(),
                  [](const Entry& a, const Entry& b) { return a.fingerprint == b.fingerprint; });
  entries_.erase(same, entries_.end());
  known_.clear();
  std::ranges::transform(entries_, std::back_inserter(known_), &Entry::fingerprint);
  std::ranges::sort(known_);
}

std::string Baseline::text() const {
  std::string text(kHeader);
  text += '\n';
  for (const Entry& entry : entries_) {
    text += fmt::format("{} {} {}\n", fingerprint_text(entry.fingerprint), entry.rule, entry.page);
  }
  return text;
}

}  // namespace dalil
