// HTTP headers, "name: value" a line, behind the status on the first.
#include <algorithm>
#include <charconv>
#include <string>

#include "crawler/answer.h"
#include "crawler/politeness.h"
#include "tests/analyzer/page_support.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  text = text.substr(std::min(text.find_first_not_of(kSpace), text.size()));
  return text.substr(0, text.find_last_not_of(kSpace) + 1);
}

Response answer(std::string_view input) {
  Response response = page_tests::response("<p>نص</p>");
  response.headers.clear();
  const std::string_view status = take_line(input);
  std::from_chars(status.data(), status.data() + status.size(), response.status);
  while (!input.empty()) {
    const std::string_view line = take_line(input);
    const std::size_t colon = std::min(line.find(':'), line.size());
    std::string name(line.substr(0, colon));
    std::ranges::transform(name, name.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const std::string_view value = line.substr(std::min(colon + 1, line.size()));
    response.headers.push_back({std::move(name), std::string(trimmed(value))});
  }
  return response;
}

}  // namespace

void fuzz_headers(std::string_view input) {
  const Response response = answer(input);
  const Page page = page_tests::read(response);
  for (const RobotsStatement& robots : page.robots) {
    expect_utf8(robots.agent + robots.content, "a statement");
    expect(robots.from_header && !robots.content.empty(), "it says something");
  }
  for (const Canonical& canonical : page.canonicals) expect_utf8(canonical.href, "a canonical");
  for (const Hreflang& version : page.hreflang)
    expect_utf8(version.code + version.href, "a version");
  expect_utf8(page.declared_language + page.meta_refresh + page.encoding, "what is declared");
  expect(page.redirect_to.empty() || Url::parse(page.redirect_to).has_value(), "a target is a URL");
  expect(!response.is_redirect() || !page.html, "a redirect is no page");
  const auto wait = retry_after(response);
  expect(!wait || (wait->count() >= 0 && *wait <= std::chrono::hours(366 * 24)),
         "a wait has bounds");
  is_challenge(response);
  const std::string type = response.media_type();
  expect(type.find(';') == std::string::npos, "a media type has no parameters");
}

}  // namespace dalil::fuzz
