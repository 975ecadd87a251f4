#include "analyzer/article/entity.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>

#include "core/utf8.h"

namespace dalil {
namespace {

struct Entity {
  std::string_view name;
  char32_t character;
};

/// https://html.spec.whatwg.org/multipage/named-characters.html, in the order of the names.
constexpr Entity kEntities[] = {
    {"Aacute", U'Á'}, {"Acirc", U'Â'},     {"Agrave", U'À'},      {"Aring", U'Å'},
    {"Auml", U'Ä'},   {"Ccedil", U'Ç'},    {"Dagger", U'‡'},      {"Eacute", U'É'},
    {"Ecirc", U'Ê'},  {"Egrave", U'È'},    {"Euml", U'Ë'},        {"Ntilde", U'Ñ'},
    {"Oacute", U'Ó'}, {"Ocirc", U'Ô'},     {"Ouml", U'Ö'},        {"Uacute", U'Ú'},
    {"Uuml", U'Ü'},   {"aacute", U'á'},    {"acirc", U'â'},       {"aelig", U'æ'},
    {"agrave", U'à'}, {"amp", U'&'},       {"apos", U'\''},       {"aring", U'å'},
    {"atilde", U'ã'}, {"auml", U'ä'},      {"bdquo", U'„'},       {"bull", U'•'},
    {"ccedil", U'ç'}, {"cent", U'¢'},      {"copy", U'©'},        {"dagger", U'†'},
    {"deg", U'°'},    {"divide", U'÷'},    {"eacute", U'é'},      {"ecirc", U'ê'},
    {"egrave", U'è'}, {"emsp", U'\u2003'}, {"ensp", U'\u2002'},   {"euml", U'ë'},
    {"euro", U'€'},   {"frac12", U'½'},    {"frac14", U'¼'},      {"frac34", U'¾'},
    {"ge", U'≥'},     {"gt", U'>'},        {"hearts", U'♥'},      {"hellip", U'…'},
    {"iacute", U'í'}, {"icirc", U'î'},     {"iexcl", U'¡'},       {"infin", U'∞'},
    {"iquest", U'¿'}, {"iuml", U'ï'},      {"laquo", U'«'},       {"larr", U'←'},
    {"ldquo", U'“'},  {"le", U'≤'},        {"lrm", U'\u200E'},    {"lsaquo", U'‹'},
    {"lsquo", U'‘'},  {"lt", U'<'},        {"mdash", U'—'},       {"micro", U'µ'},
    {"middot", U'·'}, {"minus", U'−'},     {"nbsp", U'\u00A0'},   {"ndash", U'–'},
    {"ne", U'≠'},     {"ntilde", U'ñ'},    {"oacute", U'ó'},      {"ocirc", U'ô'},
    {"oelig", U'œ'},  {"ograve", U'ò'},    {"otilde", U'õ'},      {"ouml", U'ö'},
    {"para", U'¶'},   {"permil", U'‰'},    {"plusmn", U'±'},      {"pound", U'£'},
    {"quot", U'"'},   {"raquo", U'»'},     {"rarr", U'→'},        {"rdquo", U'”'},
    {"reg", U'®'},    {"rlm", U'\u200F'},  {"rsaquo", U'›'},      {"rsquo", U'’'},
    {"sbquo", U'‚'},  {"sect", U'§'},      {"shy", U'\u00AD'},    {"sup2", U'²'},
    {"sup3", U'³'},   {"szlig", U'ß'},     {"thinsp", U'\u2009'}, {"times", U'×'},
    {"trade", U'™'},  {"uacute", U'ú'},    {"ucirc", U'û'},       {"ugrave", U'ù'},
    {"uuml", U'ü'},   {"yen", U'¥'},       {"zwj", U'\u200D'},    {"zwnj", U'\u200C'}};
static_assert(std::ranges::is_sorted(kEntities, {}, &Entity::name));

/// "#1605" or "#x645"; U+FFFD for what is no character, 0 for what is no number.
char32_t numeric(std::string_view name) {
  name.remove_prefix(1);
  int base = 10;
  if (name.starts_with('x') || name.starts_with('X')) {
    name.remove_prefix(1);
    base = 16;
  }
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, base);
  if (name.empty() || error == std::errc::invalid_argument || end != name.data() + name.size()) {
    return 0;
  }
  return error == std::errc() && value != 0 ? static_cast<char32_t>(value) : U'\uFFFD';
}

}  // namespace

std::size_t decode_entity(std::string_view text, std::string& out) {
  const std::size_t semicolon = text.substr(0, 16).find(';');
  if (!text.starts_with('&') || semicolon == text.npos || semicolon < 2) return 0;
  const std::string_view name = text.substr(1, semicolon - 1);
  char32_t character = 0;
  if (name.front() == '#') {
    character = numeric(name);
  } else {
    const auto* const found = std::ranges::lower_bound(kEntities, name, {}, &Entity::name);
    if (found != std::end(kEntities) && found->name == name) character = found->character;
  }
  if (character == 0) return 0;
  append_utf8(out, character);
  return semicolon + 1;
}

}  // namespace dalil
