#include "analyzer/marketing.h"

#include <algorithm>

#include "analyzer/language_codes.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/text/fold.h"
#include "core/percent.h"
#include "core/utf8.h"

namespace dalil {
namespace {

// Fewer links are no site that leads anywhere.
constexpr std::size_t kLeastLinks = 5;

/// Words at fold level L2 with one space before and behind each.
std::string padded(std::string_view text) {
  const std::string folded = fold(text, Fold::kL2);
  std::string out = " ";
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    const bool ascii_mark = c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z');
    const bool mark = ascii_mark || c == U'،' || c == U'؛' || c == U'؟' || c == U'«' || c == U'»' ||
                      (c >= 0x2010 && c <= 0x205E);
    if (!mark) {
      append_utf8(out, c);
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

/// "ar", "en-us".
bool is_language_folder(std::string_view folder) {
  return is_language_code(ascii::lower(folder.substr(0, 2))) &&
         (folder.size() == 2 || (folder.size() == 5 && (folder[2] == '-' || folder[2] == '_')));
}

/// "shop" of "/en/shop/beans".
std::string first_folder(const Url& url) {
  const std::string decoded = to_valid_utf8(percent_decode(url.path()));
  std::string_view path = decoded;
  for (int language = 0; language < 2; ++language) {
    path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
    const std::string_view folder = path.substr(0, path.find('/'));
    if (!is_language_folder(folder)) return std::string(folder);
    path.remove_prefix(folder.size());
  }
  return {};
}

bool has_thing(const Page& page, std::initializer_list<std::string_view> types) {
  return std::ranges::any_of(page.data.things, [&](const Thing& thing) {
    return std::ranges::any_of(thing.types, [&](const std::string& type) {
      return std::ranges::find(types, type) != types.end();
    });
  });
}

}  // namespace

MarketingPhrases::MarketingPhrases(const LanguagePack& pack, std::string_view kind) {
  for (const std::string_view entry : pack.entries(List::kMarketing)) {
    if (column_of(entry, 0) == kind) phrases_.push_back(padded(column_of(entry, 1)));
  }
}

bool MarketingPhrases::in(std::string_view text) const {
  const std::string words = padded(text);
  return std::ranges::any_of(
      phrases_, [&](const std::string& phrase) { return words.find(phrase) != words.npos; });
}

bool MarketingPhrases::on(const Page& page) const {
  for (const Link& link : page.links) {
    if (in(link.text)) return true;
    if (link.url.is_http() && in(to_valid_utf8(percent_decode(link.url.path())))) return true;
  }
  return std::ranges::any_of(page.headings, [&](const Heading& h) { return in(h.text); }) ||
         std::ranges::any_of(page.parts, [&](const Part& part) {
           return (part.kind == PartKind::kButton || part.kind == PartKind::kField) &&
                  in(part.name);
         });
}

bool MarketingPhrases::whole_in(std::string_view text) const {
  const std::string words = padded(text);
  return std::ranges::any_of(phrases_, [&](const std::string& phrase) {
    const bool one_word = phrase.find(' ', 1) == phrase.size() - 1;
    return one_word ? words == phrase : words.find(phrase) != words.npos;
  });
}

bool MarketingPhrases::whole_on(const Page& page) const {
  return std::ranges::any_of(page.links,
                             [&](const Link& link) {
                               return link.internal &&
                                      (whole_in(link.text) || whole_in(first_folder(link.url)));
                             }) ||
         std::ranges::any_of(page.headings, [&](const Heading& h) { return whole_in(h.text); }) ||
         std::ranges::any_of(page.parts, [&](const Part& part) {
           return part.kind == PartKind::kButton && whole_in(part.name);
         });
}

bool is_home(const Page& page) {
  const Result<Url> url = Url::parse(page.url);
  if (!url || !url->is_http() || !url->query().empty()) return false;
  std::string_view path = url->path();
  if (path == "/") return true;
  path.remove_prefix(1);
  if (path.ends_with('/')) path.remove_suffix(1);
  return is_language_folder(path);
}

bool is_business(const Page& page, const LanguagePack& pack) {
  return has_thing(page, {"Product", "Offer", "AggregateOffer", "LocalBusiness", "Store",
                          "OnlineStore", "Restaurant", "CafeOrCoffeeShop", "Hotel",
                          "ProfessionalService", "MedicalBusiness"}) ||
         MarketingPhrases(pack, "shop").whole_on(page);
}

bool is_business_home(const Page& page, const LanguagePack& pack) {
  return is_home(page) && page.links.size() >= kLeastLinks && !body_says_nothing(page) &&
         is_business(page, pack);
}

Outcome expect_on_business_home(
    const PageCase& page_case, PageFindings& findings,
    const std::function<std::optional<bool>(const Page&, const LanguagePack&)>& told) {
  const Page& page = page_case.page;
  const LanguagePack& pack = *page_case.language;
  if (!is_business_home(page, pack)) return Outcome::kNotApplicable;
  const std::optional<bool> has_it = told(page, pack);
  if (!has_it) return Outcome::kNotApplicable;
  if (*has_it) return Outcome::kChecked;
  Finding& finding =
      findings.add({.where = "body", .what = std::string(prefix_graphemes(page.title(), kQuoted))});
  finding.confidence = Confidence::kLikely;
  return Outcome::kChecked;
}

bool has_direct_contact(const Page& page) {
  return std::ranges::any_of(page.links, [](const Link& link) {
    for (const std::string_view scheme : {"tel:", "mailto:", "sms:", "whatsapp:", "tg:"}) {
      if (ascii::starts_with(link.href, scheme)) return true;
    }
    const std::string_view host = link.url.host();
    return host == "wa.me" || host == "api.whatsapp.com" || host == "t.me" || host == "m.me";
  });
}

}  // namespace dalil
