#include "analyzer/page_purpose.h"

#include <algorithm>
#include <string_view>

#include "analyzer/marketing.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "core/percent.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::ptrdiff_t kTeasers = 3;

bool is_list_of_links(const Page& page) {
  std::size_t all = 0, linked = 0;
  for (const Block& block : page.blocks) {
    if (block.region == Region::kContent) all += code_points(slice(page.text, block.text));
  }
  for (const Link& link : page.links) {
    if (link.region == Region::kContent) linked += code_points(link.text);
  }
  return linked * 2 > all;
}

bool is_teaser(const Heading& heading, const Page& page) {
  return heading.region == Region::kContent && !heading.text.empty() &&
         std::ranges::any_of(page.links, [&](const Link& link) {
           return link.internal && link.text == heading.text && !is_same_page(link, page);
         });
}

/// What a parameter asks to be done. Others may be how a site names its pages: "?id=7".
bool is_errand_parameter(std::string_view name) {
  constexpr std::string_view kBeginnings[] = {"filter",   "sort",   "orderby",      "order_by",
                                              "add-to",   "add_to", "addto",        "remove",
                                              "redirect", "return", "product_list_"};
  constexpr std::string_view kNames[] = {
      "order",       "min_price", "max_price", "rating_filter", "replytocom",
      "reply",       "action",    "share",     "print",         "s",
      "q",           "query",     "search",    "keyword",       "keywords",
      "بحث",         "login",     "logout",    "back_url",      "backurl",
      "back",        "next",      "continue",  "goto",          "dest",
      "destination", "referer",   "referrer",  "token",         "_wpnonce",
      "wc-ajax",     "compare",   "wishlist",  "cart",          "qty"};
  return std::ranges::any_of(
             kBeginnings,
             [&](std::string_view begin) { return ascii::starts_with(name, begin); }) ||
         std::ranges::any_of(kNames,
                             [&](std::string_view whole) { return ascii::equals(name, whole); });
}

bool has_errand_parameter(std::string_view query) {
  while (!query.empty()) {
    const std::string_view parameter = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(parameter.size() + 1, query.size()));
    if (is_errand_parameter(percent_decode(parameter.substr(0, parameter.find('='))))) return true;
  }
  return false;
}

}  // namespace

bool leads_on(const Page& page) {
  return is_list_of_links(page) || std::ranges::count_if(page.headings, [&](const Heading& h) {
                                     return is_teaser(h, page);
                                   }) >= kTeasers;
}

bool is_formality(const Page& page, const LanguagePack* pack) {
  const auto h1 = std::ranges::find(page.headings, 1, &Heading::level);
  if (pack == nullptr || h1 == page.headings.end()) return false;
  return MarketingPhrases(*pack, "contact").whole_in(h1->text) ||
         MarketingPhrases(*pack, "privacy").whole_in(h1->text);
}

bool is_errand(const Url& url) {
  if (has_errand_parameter(url.query())) return true;
  std::string_view path = url.path();
  while (path.ends_with('/')) path.remove_suffix(1);
  const std::string_view last = path.substr(path.rfind('/') + 1);
  for (const std::string_view name :
       {"login", "log-in", "signin", "sign-in", "signup", "sign-up", "register", "logout",
        "account", "my-account", "cart", "checkout", "wp-login.php", "password", "wishlist"}) {
    if (ascii::equals(last, name)) return true;
  }
  return false;
}

}  // namespace dalil
