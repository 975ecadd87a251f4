// Facts that stand in HTTP headers: X-Robots-Tag, Link, Content-Language, Location.
#include <algorithm>
#include <iterator>

#include "analyzer/page/ascii.h"
#include "analyzer/page/draft.h"
#include "core/utf8.h"

namespace dalil {
namespace {

// Directives that have a value of their own after a colon: what stands before is no crawler.
bool is_directive(std::string_view name) {
  return name == "unavailable_after" || name == "max-snippet" || name == "max-image-preview" ||
         name == "max-video-preview";
}

/// `noindex, googlebot: nofollow, max-snippet:20`: a crawler's name holds until the next one.
/// https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#xrobotstag
void add_x_robots_tag(Page& page, std::string_view value) {
  RobotsStatement statement{"robots", "", true, {}, true};
  const auto flush = [&] {
    if (!statement.content.empty()) page.robots.push_back(statement);
    statement.content.clear();
  };
  ascii::for_each_token(value, ",", [&](std::string_view raw) {
    const std::string text = ascii::lower(ascii::trim(raw));
    std::string_view token = text;
    const std::size_t colon = token.find(':');
    const std::string_view name = ascii::trim(token.substr(0, colon));
    // A name has no spaces: "25 jun 2030 15:00" is the rest of a date.
    if (colon != std::string_view::npos && !is_directive(name) &&
        name.find_first_of(ascii::kSpace) == std::string_view::npos) {
      flush();
      statement.agent = name;
      token = ascii::trim(token.substr(colon + 1));
    }
    if (token.empty()) return;
    if (!statement.content.empty()) statement.content += ", ";
    statement.content += token;
  });
  flush();
}

/// The end of the quoted string that begins at `at`, or of the text.
std::size_t skip_quoted(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at;
}

/// The first of `marks` outside of quotes.
std::size_t find_outside(std::string_view text, std::string_view marks) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') {
      at = skip_quoted(text, at);
    } else if (marks.find(text[at]) != std::string_view::npos) {
      return at;
    }
  }
  return text.size();
}

std::string_view rest_after(std::string_view text, std::size_t at) {
  return at < text.size() ? text.substr(at + 1) : std::string_view();
}

/// RFC 8288: `<https://example.com/>; rel="canonical", </ar>; rel=alternate; hreflang=ar`
void add_link_header(PageDraft& draft, std::string_view value) {
  while (!value.empty()) {
    const std::size_t open = value.find('<');
    if (open == std::string_view::npos) return;
    value.remove_prefix(open + 1);
    const std::size_t close = value.find('>');
    if (close == std::string_view::npos) return;
    LinkTag link;
    link.href = value.substr(0, close);
    value.remove_prefix(close + 1);
    const std::size_t end = find_outside(value, ",");
    std::string_view parameters = value.substr(0, end);
    value = rest_after(value, end);
    while (!parameters.empty()) {
      const std::size_t stop = find_outside(parameters, ";");
      const std::string_view parameter = parameters.substr(0, stop);
      parameters = rest_after(parameters, stop);
      const std::size_t equals = parameter.find('=');
      if (equals == std::string_view::npos) continue;
      const std::string_view name = ascii::trim(parameter.substr(0, equals));
      std::string_view content = ascii::trim(parameter.substr(equals + 1));
      if (content.size() >= 2 && content.front() == '"' && content.back() == '"') {
        content = content.substr(1, content.size() - 2);
      }
      if (ascii::equals(name, "rel") && link.rel.empty()) link.rel = content;
      if (ascii::equals(name, "hreflang")) link.hreflang = content;
      if (ascii::equals(name, "media")) link.media = content;
    }
    add_link_tag(draft, link, {}, true, true);
  }
}

// What rules ask for.
constexpr std::string_view kKept[] = {"cache-control",
                                      "content-encoding",
                                      "content-security-policy",
                                      "content-type",
                                      "crawler-price",
                                      "date",
                                      "etag",
                                      "expires",
                                      "last-modified",
                                      "permissions-policy",
                                      "referrer-policy",
                                      "set-cookie",
                                      "strict-transport-security",
                                      "x-content-type-options",
                                      "x-frame-options"};

}  // namespace

void add_headers(PageDraft& draft, const Response& response) {
  Page& page = draft.page;
  for (const Header& header : response.headers) {
    if (header.name == "x-robots-tag") {
      add_x_robots_tag(page, to_valid_utf8(header.value));
    } else if (header.name == "link") {
      add_link_header(draft, to_valid_utf8(header.value));
    } else if (header.name == "refresh" && page.meta_refresh.empty()) {
      page.meta_refresh = ascii::trim(to_valid_utf8(header.value));
      page.refresh_from_header = !page.meta_refresh.empty();
    } else if (std::ranges::find(kKept, header.name) != std::end(kKept)) {
      page.headers.push_back({header.name, to_valid_utf8(header.value)});
    }
  }
  if (!response.is_redirect()) return;
  const Url* const base = draft.url.valid() ? &draft.url : nullptr;
  const Result<Url> target = Url::parse(to_valid_utf8(response.header("location")), base);
  if (target) page.redirect_to = target->href();
}

}  // namespace dalil
