#include "crawler/site_survey.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "crawler/llms_txt.h"
#include "crawler/registrable_domain.h"
#include "crawler/url_parts.h"

namespace dalil {
namespace {

constexpr int kMaxRedirects = 5;
constexpr std::size_t kMaxTitleBytes = 300;
constexpr std::size_t kHeadBytes = 262'144;  // Where a <meta> that counts may stand.
constexpr std::string_view kAsked[] = {
    "content-security-policy",   "permissions-policy",     "referrer-policy", "set-cookie",
    "strict-transport-security", "x-content-type-options", "x-frame-options"};

// "sid=5f2a; Secure" as "sid=; Secure".
std::string without_value(std::string_view cookie) {
  const std::size_t equals = cookie.find('=');
  const std::size_t end = cookie.find(';');
  if (equals == std::string_view::npos || equals > end) return "";
  std::string kept(cookie.substr(0, equals + 1));
  if (end != std::string_view::npos) kept += cookie.substr(end);
  return kept;
}

// The content of the first <title> as it stands.
std::string title_in(std::string_view body, std::string_view lowered) {
  const std::size_t tag = lowered.find("<title");
  const std::size_t begin = tag == std::string_view::npos ? tag : lowered.find('>', tag);
  const std::size_t end = begin == std::string_view::npos ? begin : lowered.find("</title", begin);
  if (end == std::string_view::npos) return "";
  return std::string(
      prefix_bytes(to_valid_utf8(body.substr(begin + 1, end - begin - 1)), kMaxTitleBytes));
}

// The value of href in the first <link rel=canonical>, resolved; "" where there is none.
std::string canonical_in(std::string_view body, std::string_view lowered, const Url& base) {
  for (std::size_t at = lowered.find("<link"); at != std::string_view::npos;
       at = lowered.find("<link", at + 1)) {
    const std::size_t end = lowered.find('>', at);
    const std::string_view tag = lowered.substr(at, end - at);
    const std::size_t href = tag.find("href=");
    if (tag.find("canonical") == std::string_view::npos || href == std::string_view::npos) continue;
    std::string_view value = body.substr(at + href + 5, tag.size() - href - 5);
    const char quote = value.empty() ? ' ' : value.front();
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) value.remove_prefix(1);
    value = value.substr(0, quoted ? value.find(quote) : value.find_first_of(" \t\r\n"));
    const Result<Url> url = Url::parse(to_valid_utf8(value), &base);
    return url ? url->href() : "";
  }
  return "";
}

bool is_name(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  return dot != std::string_view::npos && !host.starts_with('[') &&
         host.find_first_of("0123456789", dot) == std::string_view::npos;
}

}  // namespace

HomeFact home_fact(const Response& response) {
  HomeFact fact;
  if (response.status != 200) return fact;
  fact.url = response.url.href();
  const std::string_view body = std::string_view(response.body).substr(0, kHeadBytes);
  const std::string head = lower_ascii(body);
  fact.title = title_in(body, head);
  for (const Header& header : response.headers) {
    if (std::ranges::find(kAsked, header.name) == std::end(kAsked)) continue;
    std::string value = to_valid_utf8(header.value);
    if (header.name == "set-cookie") value = without_value(value);
    fact.headers.push_back({header.name, std::move(value)});
  }
  const auto says = [&](std::string_view text) { return head.find(text) != std::string::npos; };
  if (says("content-security-policy")) fact.headers.push_back({"meta-content-security-policy", ""});
  if (says("name=\"referrer\"") || says("name='referrer'") || says("name=referrer")) {
    fact.headers.push_back({"meta-referrer-policy", ""});
  }
  return fact;
}

std::vector<Url> doors_of(const Url& home) {
  std::vector<Url> doors;
  const std::string host(home.host());
  if (home.port() >= 0 || !is_name(host)) return doors;
  const auto add = [&](const std::string& href) {
    if (Result<Url> door = Url::parse(href)) doors.push_back(std::move(*door));
  };
  if (home.scheme() == "https") add("http://" + host + "/");
  const std::string scheme(home.scheme());
  const std::string domain = registrable_domain(host);
  if (host == domain) add(scheme + "://www." + host + "/");
  if (host == "www." + domain) add(scheme + "://" + domain + "/");
  return doors;
}

void survey_site(const Url& home, bool obey, const FetchNow& fetch, RobotsCache& robots,
                 SiteFacts& facts) {
  const auto may_ask = [&](const Url& url) { return !obey || robots.allows(url); };
  if (facts.home.url.empty() && may_ask(home)) facts.home = home_fact(fetch(home));
  for (const Url& door : doors_of(home)) {
    if (!may_ask(door)) continue;
    const Response response = fetch(door);
    if (response.status == 0) continue;
    DoorFact& fact = facts.doors.emplace_back();
    fact.url = door.href();
    fact.status = response.status;
    fact.failure = response.failure;
    if (response.is_redirect()) {
      const Result<Url> target = Url::parse(to_valid_utf8(response.header("location")), &door);
      if (target) fact.target = target->href();
    } else {
      const std::string_view body = std::string_view(response.body).substr(0, kHeadBytes);
      const std::string head = lower_ascii(body);
      fact.title = title_in(body, head);
      fact.canonical = canonical_in(body, head, door);
    }
  }
  const Result<Url> llms = Url::parse("/llms.txt", &home);
  if (llms && may_ask(*llms)) {
    facts.llms = llms_fact(*llms, fetch_with_redirects(fetch, *llms, kMaxRedirects));
  }
}

}  // namespace dalil
