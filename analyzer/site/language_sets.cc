#include "analyzer/site/language_sets.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "analyzer/site/alternates.h"
#include "analyzer/site/sections.h"

namespace dalil {
namespace {

constexpr std::size_t kFewest = 5;  // Pages: of less nobody can say what is usual.
constexpr std::size_t kShare = 80;  // Percent.

bool is_usual(std::size_t pages, std::size_t all) { return pages * 100 >= all * kShare; }

struct CodeSet {
  std::set<std::string> codes;
  std::string own;  // "": the page does not name itself.
};

CodeSet read_set(const Site& site, std::uint32_t page) {
  CodeSet set;
  const std::string href = site.texts.url(page);
  for (const LinkRecord& entry : site.texts.alternates(page)) {
    if (entry.anchor == "x-default") continue;
    set.codes.insert(entry.anchor);
    if (entry.url == href) set.own = entry.anchor;
  }
  return set;
}

// What four in five of the sets have; `own` is the code by which they name themselves.
CodeSet usual_set(const std::vector<CodeSet>& sets) {
  std::map<std::string, std::size_t> having, own;
  for (const CodeSet& set : sets) {
    for (const std::string& code : set.codes) ++having[code];
    if (!set.own.empty()) ++own[set.own];
  }
  CodeSet usual;
  for (const auto& [code, count] : having) {
    if (!is_usual(count, sets.size())) continue;
    usual.codes.insert(code);
    if (is_usual(own[code], sets.size())) usual.own = code;
  }
  return usual;
}

// `told`: pages that others name one-way.
void judge_section(const Site& site, std::span<const std::uint32_t> pages,
                   const std::vector<bool>& told,
                   const std::function<void(const ShortSet&)>& callback) {
  std::vector<CodeSet> sets;
  for (const std::uint32_t page : pages) sets.push_back(read_set(site, page));
  const CodeSet usual = usual_set(sets);
  if (usual.codes.size() < 2) return;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (told[pages[i]]) continue;
    ShortSet found{.page = pages[i], .codes = sets[i].codes, .usual = usual.codes};
    std::ranges::set_difference(usual.codes, found.codes,
                                std::inserter(found.missing, found.missing.end()));
    if (!found.codes.empty()) found.missing.erase(usual.own);
    if (found.missing.empty()) continue;
    found.section = section_of(site.texts.url(pages[i]));
    callback(found);
  }
}

}  // namespace

void for_each_short_set(const Site& site, SiteFindings& findings,
                        const std::function<void(const ShortSet&)>& callback) {
  const Alternates alternates(site);
  if (alternates.empty()) return;
  std::vector<bool> told(site.pages.size());
  for (const NamedBy& named : named_one_way(site, alternates)) told[named.page] = true;
  for_each_section(site, [&](std::span<const std::uint32_t> pages) {
    const auto all = static_cast<std::int64_t>(pages.size());
    const auto has_set = [&](std::uint32_t page) { return alternates.of(page).size() > 1; };
    const auto having = static_cast<std::size_t>(std::ranges::count_if(pages, has_set));
    if (pages.size() < kFewest || !is_usual(having, pages.size())) {
      return findings.not_applicable(all);
    }
    findings.checked(all);
    // Sets of one size are taken to be of one kind: the codes of a large site are many.
    const std::size_t size = alternates.of(pages.front()).size();
    const bool even = std::ranges::all_of(
        pages, [&](std::uint32_t page) { return alternates.of(page).size() == size; });
    if (!even) judge_section(site, pages, told, callback);
  });
}

std::string joined(const std::set<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes) text += (text.empty() ? "" : ", ") + code;
  return text;
}

}  // namespace dalil
