#include "analyzer/directives.h"

#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"

namespace dalil {

std::vector<Directive> directives_of(const RobotsStatement& statement) {
  std::vector<Directive> directives;
  std::string_view rest = statement.content;
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find(','), rest.size());
    const std::string_view first = ascii::trim(rest.substr(0, end));
    const std::string_view name = ascii::trim(first.substr(0, first.find(':')));
    if (name == "unavailable_after") {
      // "sat, 25 jun 2030" goes on behind its comma.
      while (end < rest.size()) {
        const std::string_view next = ascii::trim(rest.substr(end + 1));
        if (next.empty() || next.front() < '0' || next.front() > '9') break;
        end = std::min(rest.find(',', end + 1), rest.size());
      }
    }
    const std::string_view whole = ascii::trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (whole.empty()) continue;
    const std::size_t colon = whole.find(':');
    const std::string_view value =
        colon == std::string_view::npos ? std::string_view() : ascii::trim(whole.substr(colon + 1));
    directives.push_back({name, value});
  }
  return directives;
}

bool says(const RobotsStatement& statement, std::string_view name) {
  return std::ranges::any_of(directives_of(statement),
                             [&](const Directive& one) { return one.name == name; });
}

bool is_general(const RobotsStatement& statement) {
  return statement.agent == "robots" || statement.agent == "googlebot";
}

std::string place_of(const RobotsStatement& statement) {
  return statement.from_header ? "X-Robots-Tag" : "meta[name=" + statement.agent + "]";
}

Evidence seen(const RobotsStatement& statement) {
  return seen(place_of(statement), statement.content, statement.at);
}

Finding* report_directives(const Page& page, bool (*meant)(const Directive&),
                           PageFindings& findings) {
  Finding* finding = nullptr;
  for (const RobotsStatement& statement : page.robots) {
    if (!is_general(statement) || !std::ranges::any_of(directives_of(statement), meant)) continue;
    Evidence evidence = seen(statement);
    if (finding) {
      if (finding->evidence.size() < kShown) finding->evidence.push_back(std::move(evidence));
      continue;
    }
    finding = &findings.add(std::move(evidence));
    finding->values = {{"where", place_of(statement)}, {"content", finding->evidence.front().what}};
  }
  return finding;
}

}  // namespace dalil
