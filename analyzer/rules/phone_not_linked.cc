// phone-not-linked: a telephone number, written with its country, that nobody can call by a touch.
#include <unordered_set>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/percent.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// The digits of a number that begins at the plus sign; "" where it is none.
std::string number_at(std::string_view text, std::size_t& at) {
  std::string digits;
  std::size_t separators = 0;
  bool grouped = false;
  for (std::size_t next = ++at; next < text.size();) {
    const char32_t c = next_code_point(text, next);
    if (c >= '0' && c <= '9') {
      digits += static_cast<char>(c);
    } else if (c >= 0x0660 && c <= 0x0669) {
      digits += static_cast<char>('0' + (c - 0x0660));
    } else if (!(c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == 0xA0) ||
               ++separators > 1) {
      break;
    } else {
      continue;
    }
    grouped = grouped || separators > 0;
    separators = 0;
    at = next;
  }
  // In one piece it may be any number: few countries have numbers of fewer digits.
  const bool fits = digits.size() >= (grouped ? 9U : 11U) && digits.size() <= 15;
  return fits && digits.front() != '0' ? digits : std::string();
}

std::string only_digits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.text.find('+') == std::string::npos) return Outcome::kNotApplicable;
  std::unordered_set<std::string> callable;
  for (const Link& link : page.links) {
    const bool calls = link.url.scheme() == "tel" || link.url.host() == "wa.me";
    if (calls) callable.insert(only_digits(percent_decode(link.url.href())));
  }
  Instances numbers;
  std::string first;
  for (const Block& block : page.blocks) {
    if (block.kind == BlockKind::kCode) continue;
    const std::string_view text = slice(page.text, block.text);
    for (std::size_t at = 0; (at = text.find('+', at)) != text.npos;) {
      const std::size_t begin = at;
      const std::string digits = number_at(text, at);
      if (digits.empty() || !callable.insert(digits).second) continue;
      if (first.empty()) first = digits;
      numbers.add([&] { return seen("body", text.substr(begin, at - begin), block.at); });
    }
  }
  if (Finding* const finding = numbers.report(findings)) {
    finding->confidence = Confidence::kLikely;
    finding->values.push_back({"digits", first});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.rfc-editor.org/rfc/rfc3966",
                                         "https://web.dev/articles/click-to-call"};

constexpr Example kExamples[] = {{"numbers in both kinds of digits", R"(-- / --
<p>Call us: +967 777 123 456, every day.
-- /ar --
<html lang="ar"><p>اتصل بنا: ‎+٩٦٧ ٧٧٧ ١٢٣ ٤٥٦ كل يوم.)",
                                  "/ /ar"},
                                 {"linked ones, WhatsApp, and sums", R"(-- / --
<html lang="ar"><p><a href="tel:+967777123456">+967 777 123 456</a> و<a href="https://wa.me/967777123457">واتساب</a> +967 777 123 457
-- /sum --
<p>12 + 30000 beans make 3 000 000 000 grains, from −2147483648 to +2147483647.<pre>+967 777 123 456</pre>)"}};

}  // namespace

extern const Rule phone_not_linked{
    .card = {.id = "phone-not-linked",
             .category = Category::kContent,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Telephone numbers without a link",
                    .headline =
                        "{pages, plural, one {# page shows a telephone number that cannot be "
                        "touched} other {# pages show telephone numbers that cannot be touched}}",
                    .message = "{count, plural, one {The number {first} has no link.} other {# "
                               "numbers have no link, first {first}.}}",
                    .why = "On a telephone, whoever wants to call must copy the number by hand.",
                    .fix = "Write <a href=\"tel:+{digits}\">{first}</a>."},
             .ar = {.title = "أرقام هاتف بلا رابط",
                    .headline = "{pages, plural, one {صفحة واحدة فيها رقم هاتف لا يُتصل به بلمسة} "
                                "two {صفحتان في كل منهما رقم هاتف لا يُتصل به بلمسة} few {# صفحات "
                                "فيها رقم هاتف لا يُتصل به بلمسة} many {# صفحة فيها رقم هاتف لا "
                                "يُتصل به بلمسة} other {# صفحة فيها رقم هاتف لا يُتصل به بلمسة}}",
                    .message = "{count, plural, one {الرقم ‎{first}‎ بلا رابط.} "
                               "two {رقمان بلا رابط، أولهما ‎{first}‎.} "
                               "few {# أرقام بلا رابط، أولها ‎{first}‎.} "
                               "many {# رقمًا بلا رابط، أولها ‎{first}‎.} "
                               "other {# رقم بلا رابط، أولها ‎{first}‎.}}",
                    .why = "من أراد أن يتصل من هاتفه اضطر إلى نسخ الرقم بيده.",
                    .fix = "اكتب ‎<a href=\"tel:+{digits}\">{first}</a>‎."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
