#include "analyzer/structured/proposal.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "core/utf8.h"

namespace dalil {
namespace {

/// What the page itself says that a property could say; "" where it does not.
std::string_view known_value(const Page& page, std::string_view name) {
  const auto graph = [&](std::string_view wanted) -> std::string_view {
    const auto found =
        std::ranges::find(page.open_graph, wanted, &std::pair<std::string, std::string>::first);
    return found == page.open_graph.end() ? std::string_view() : found->second;
  };
  if (name == "name" || name == "headline" || name == "title") {
    const auto h1 = std::ranges::find_if(
        page.headings, [](const Heading& h) { return h.level == 1 && !h.text.empty(); });
    return h1 != page.headings.end() ? std::string_view(h1->text) : page.title();
  }
  if (name == "description") return page.description();
  if (name == "image" || name == "thumbnailUrl") return graph("og:image");
  if (name == "url") return page.url;
  return {};
}

std::string escaped_attribute(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string proposed_lines(const Page& page, const Thing& thing,
                           const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 200;
  std::string lines;
  for (const std::string& name : names) {
    if (name.find_first_of(".|") != name.npos) continue;
    const std::string_view value = prefix_graphemes(known_value(page, name), kMost);
    if (value.empty()) continue;
    if (!lines.empty()) lines += thing.syntax == Syntax::kJsonLd ? ", " : " ";
    switch (thing.syntax) {
      case Syntax::kJsonLd:
        lines += fmt::format("\"{}\": {}", name, nlohmann::json(value).dump());
        break;
      case Syntax::kMicrodata:
        lines +=
            fmt::format("<meta itemprop=\"{}\" content=\"{}\">", name, escaped_attribute(value));
        break;
      case Syntax::kRdfa:  // The full name is right whatever prefix the page uses.
        lines += fmt::format("<meta property=\"https://schema.org/{}\" content=\"{}\">", name,
                             escaped_attribute(value));
        break;
    }
  }
  return lines;
}

}  // namespace dalil
