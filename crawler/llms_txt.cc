#include "crawler/llms_txt.h"

#include <optional>
#include <utility>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMaxLinks = 500;
constexpr std::string_view kSpace = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

// `[text](address "title")`: calls back with each address of a line.
template <typename Callback>
void for_each_address(std::string_view line, Callback&& callback) {
  for (std::size_t at = line.find("]("); at != std::string_view::npos; at = line.find("](", at)) {
    at += 2;
    std::size_t end = at;
    for (int open = 0; end < line.size(); ++end) {
      const char c = line[end];
      if (kSpace.find(c) != std::string_view::npos || (c == ')' && open-- == 0)) break;
      open += c == '(' ? 1 : 0;
    }
    std::string_view address = line.substr(at, end - at);
    if (address.starts_with('<') && address.ends_with('>')) {
      address = address.substr(1, address.size() - 2);
    }
    if (!address.empty()) callback(address);
    at = end;
  }
}

}  // namespace

LlmsFact llms_fact(const Url& url, const Response& response) {
  LlmsFact fact;
  fact.url = url.href();
  fact.status = response.status;
  fact.failure = response.failure;
  fact.bytes = static_cast<std::int64_t>(response.body.size());
  if (response.status != 200) return fact;
  const std::string body = to_valid_utf8(response.body);
  std::string_view rest = body;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  fact.html = response.media_type() == "text/html" || trim(rest).starts_with("<");
  bool begun = false;
  for (std::uint32_t number = 1; !fact.html && !rest.empty(); ++number) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = trim(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (!begun && !line.empty()) {
      begun = true;
      fact.titled = line.starts_with("# ") && line.size() > 2;
    }
    for_each_address(line, [&](std::string_view address) {
      const Result<Url> link = Url::parse(address, &response.requested);
      if (!link || !link->is_http()) return;
      ++fact.link_count;
      if (fact.links.size() == kMaxLinks) return;
      const Url page = link->as_page();
      fact.links.push_back({.url = page.href(), .line = number, .other = ""});
    });
  }
  return fact;
}

}  // namespace dalil
