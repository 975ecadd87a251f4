// What the home page of a business is expected to lead to: its words, in the pack's
// List::kMarketing, and whether a page is such a home page at all.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/page.h"
#include "analyzer/rule.h"
#include "analyzer/text/lexicon.h"

namespace dalil {

/// The phrases of one kind ("contact", "faq", "newsletter", "privacy", "company", "shop").
class MarketingPhrases {
 public:
  MarketingPhrases(const LanguagePack& pack, std::string_view kind);

  /// True where one of them stands in the text, on whole words.
  bool in(std::string_view text) const;
  /// More strictly: a phrase of one word ("cart", «الأسعار») must be all of the text.
  bool whole_in(std::string_view text) const;
  /// True for a link, a heading or a button of the page, or an address that it links to.
  bool on(const Page& page) const;
  /// The same, more strictly: a phrase of one word ("cart", «الأسعار») counts as the whole text of
  /// a link or button or as the first folder of an address alone, and only links within the site
  /// do. Others, too, write of prices and carts.
  bool whole_on(const Page& page) const;

 private:
  std::vector<std::string> phrases_;  ///< At fold level L2.
};

/// The home page of the site or of one of its languages: "/", "/ar/", "/en-us/".
bool is_home(const Page& page);

/// True where the page sells or offers something: structured data of products or of a business,
/// or words such as "add to cart", "our services".
bool is_business(const Page& page, const LanguagePack& pack);

/// A home page that is read whole and is that of a business.
bool is_business_home(const Page& page, const LanguagePack& pack);

/// The check of a rule that misses something on the home page of a business. `told`: whether the
/// page has it; nullopt where that cannot be seen. Likely at most: it may stand on another page.
Outcome expect_on_business_home(
    const PageCase& page_case, PageFindings& findings,
    const std::function<std::optional<bool>(const Page&, const LanguagePack&)>& told);

/// A link that calls, writes or chats: tel:, mailto:, sms:, WhatsApp, Telegram.
bool has_direct_contact(const Page& page);

}  // namespace dalil
