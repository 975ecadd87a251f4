#include "apps/engine/diff_notes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <string_view>

namespace dalil {
namespace {

std::string list(const std::vector<std::string>& items) {
  return fmt::format("{}", fmt::join(items, ", "));
}

std::string_view trimmed(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

std::string_view yes_no(bool value) { return value ? "yes" : "no"; }

std::string scope_of(const ScopeRequest& scope) {
  std::string text;
  if (scope.subdomains) text += " --subdomains";
  if (!scope.path_prefix.empty()) text += " --path-prefix " + scope.path_prefix;
  for (const std::string& pattern : scope.include) text += " --include " + pattern;
  for (const std::string& pattern : scope.exclude) text += " --exclude " + pattern;
  if (scope.sitemap_only) text += " --sitemap-only";
  if (scope.list_only) text += " --list";
  return text.empty() ? text : text.substr(1);
}

std::string limits_of(const CrawlLimits& limits) {
  std::string text = fmt::format("--max-pages {}", limits.max_pages);
  if (limits.max_depth >= 0) text += fmt::format(" --max-depth {}", limits.max_depth);
  if (limits.max_time.count() > 0) {
    text += fmt::format(" --max-time {}", static_cast<double>(limits.max_time.count()) / 1000);
  }
  return text + fmt::format(" --max-body {}", limits.max_body);
}

}  // namespace

std::vector<DiffNote> notes_of(const AuditRequest& was, const DiffRun& before,
                               const AuditRequest& is, const DiffRun& after) {
  std::vector<DiffNote> notes;
  const auto add = [&](std::string_view what, std::string_view from, std::string_view to) {
    if (from != to) notes.push_back({std::string(what), std::string(from), std::string(to)});
  };
  add("site", was.folder.empty() ? was.site : was.folder, is.folder.empty() ? is.site : is.folder);
  add("tool", before.tool, after.tool);
  add("rules", before.rules, after.rules);
  add("settings", trimmed(was.settings), trimmed(is.settings));
  add("keyphrases", list(was.keyphrases), list(is.keyphrases));
  add("language", was.page_language, is.page_language);
  add("scope", scope_of(was.scope), scope_of(is.scope));
  add("limits", limits_of(was.limits), limits_of(is.limits));
  add("sitemaps", list(was.sitemaps), list(is.sitemaps));
  add("user-agent", was.user_agent, is.user_agent);
  add("ignore-robots", yes_no(was.ignore_robots), yes_no(is.ignore_robots));
  add("check-external", yes_no(was.check_external), yes_no(is.check_external));
  add("complete", yes_no(before.complete), yes_no(after.complete));
  return notes;
}

}  // namespace dalil
