#include "analyzer/language_codes.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dalil {
namespace {

// ISO 639-1, and the withdrawn in, iw, ji, jw, mo and sh.
constexpr std::string_view kLanguages =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy "
    "hz "
    "ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky "
    "la "
    "lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc "
    "oj "
    "om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su "
    "sv "
    "sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

// ISO 3166-1 alpha-2, and XK, which is used for Kosovo.
constexpr std::string_view kCountries =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR "
    "BS "
    "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC "
    "EE "
    "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK "
    "HM "
    "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB "
    "LC "
    "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ "
    "NA "
    "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU "
    "RW "
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN "
    "TO "
    "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW ";

/// True where the list, of codes of two letters and a space each, has the code.
bool has(std::string_view list, std::string_view code) {
  if (code.size() != 2) return false;
  for (std::size_t at = 0; at < list.size(); at += 3) {
    if (list.substr(at, 2) == code) return true;
  }
  return false;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_alpha(std::string_view text) { return std::ranges::all_of(text, is_letter); }
bool is_alphanumeric(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return is_letter(c) || is_digit(c); });
}

std::string in_case(std::string_view text, bool upper) {
  std::string out(text);
  for (char& c : out) {
    if (is_letter(c)) c = static_cast<char>(upper ? c & ~0x20 : c | 0x20);
  }
  return out;
}

std::vector<std::string_view> subtags(std::string_view tag, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = tag.find_first_of(separators);
    parts.push_back(tag.substr(0, end));
    if (end == std::string_view::npos) return parts;
    tag.remove_prefix(end + 1);
  }
}

bool is_script(std::string_view part) { return part.size() == 4 && is_alpha(part); }
bool is_number(std::string_view part) {
  return part.size() == 3 && std::ranges::all_of(part, is_digit);
}

std::string_view meant_language(std::string_view language) {
  constexpr std::pair<std::string_view, std::string_view> kMeant[] = {
      {"jp", "ja"}, {"cn", "zh"},  {"cz", "cs"},  {"dk", "da"},     {"gr", "el"},     {"ua", "uk"},
      {"vn", "vi"}, {"ara", "ar"}, {"eng", "en"}, {"arabic", "ar"}, {"english", "en"}};
  for (const auto& [wrong, right] : kMeant) {
    if (language == wrong) return right;
  }
  return is_language_code(language) ? language : std::string_view();
}

}  // namespace

bool is_language_code(std::string_view code) { return has(kLanguages, code); }
bool is_country_code(std::string_view code) { return has(kCountries, code); }

TagFault hreflang_fault(std::string_view code) {
  if (in_case(code, false) == "x-default") return TagFault::kNone;
  const std::vector<std::string_view> parts = subtags(code, "-");
  if (parts.size() > 3 || !std::ranges::all_of(parts, is_alphanumeric)) return TagFault::kForm;
  const std::string language = in_case(parts[0], false);
  if (language.size() != 2 || !is_alpha(language)) return TagFault::kForm;
  if (!is_language_code(language)) return TagFault::kLanguage;
  std::size_t next = 1;
  if (next < parts.size() && is_script(parts[next])) ++next;
  if (next == parts.size()) return TagFault::kNone;
  if (next + 1 != parts.size()) return TagFault::kForm;
  if (is_number(parts[next])) return TagFault::kNone;
  if (parts[next].size() != 2 || !is_alpha(parts[next])) return TagFault::kForm;
  return is_country_code(in_case(parts[next], true)) ? TagFault::kNone : TagFault::kRegion;
}

TagFault language_tag_fault(std::string_view tag) {
  const std::vector<std::string_view> parts = subtags(tag, "-");
  for (const std::string_view part : parts) {
    if (part.empty() || part.size() > 8 || !is_alphanumeric(part)) return TagFault::kForm;
  }
  const std::string language = in_case(parts[0], false);
  if (language == "x" || language == "i")
    return parts.size() > 1 ? TagFault::kNone : TagFault::kForm;
  // Languages of five to eight letters can be registered; none ever was.
  if (language.size() < 2 || language.size() > 3 || !is_alpha(language)) return TagFault::kForm;
  if (language.size() == 2 && !is_language_code(language)) return TagFault::kLanguage;
  std::size_t next = 1;
  while (next < parts.size() && next < 4 && parts[next].size() == 3 && is_alpha(parts[next]))
    ++next;
  if (next < parts.size() && is_script(parts[next])) ++next;
  if (next == parts.size() || parts[next].size() != 2 || !is_alpha(parts[next])) {
    return TagFault::kNone;  // A number, variants and extensions are believed.
  }
  return is_country_code(in_case(parts[next], true)) ? TagFault::kNone : TagFault::kRegion;
}

std::string likely_tag(std::string_view wrong) {
  const std::vector<std::string_view> parts = subtags(wrong, "-_ ");
  std::string tag(meant_language(in_case(parts[0], false)));
  if (tag.empty()) return {};
  if (parts.size() == 1) return tag;
  std::string region = in_case(parts.back(), true);
  if (region == "UK") region = "GB";
  if (parts.size() > 2 || !is_country_code(region)) return {};
  return tag + "-" + region;
}

}  // namespace dalil
