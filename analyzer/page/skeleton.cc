#include "analyzer/page/skeleton.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <utility>

#include "analyzer/page/ascii.h"
#include "analyzer/page/node_facts.h"
#include "analyzer/page/open_elements.h"
#include "analyzer/page/tag_traits.h"

namespace dalil {
namespace {

constexpr std::uint32_t kPlane15 = 0xF0000, kPlane16 = 0x100000;
constexpr std::uint32_t kInPlane = 0xFFFE;  // The last two of a plane are no characters.
constexpr std::size_t kMaxNumbers = 2 * kInPlane;
constexpr std::size_t kNumberBytes = 4;
constexpr std::size_t kBlock = 512;
constexpr std::size_t kMostReference = 40;  // Longer ones are not told from text.
constexpr std::size_t kMostPassing = 8;     // Deeper ones do not stand in ordinary pages.

unsigned char byte(char c) { return static_cast<unsigned char>(c); }

/// True where a character of the planes 15 and 16 begins.
bool is_number(const char* at) {
  return byte(*at) == 0xF4 || (byte(*at) == 0xF3 && byte(at[1]) >= 0xB0);
}

/// True where a code point begins that the parser replaces, or that would be taken for a number.
bool is_strange(std::string_view html, std::size_t at) {
  const auto next = [&](std::size_t i) { return at + i < html.size() ? byte(html[at + i]) : 0U; };
  const auto ends_plane = [&] {
    return (next(1) & 0x0F) == 0x0F && next(2) == 0xBF && next(3) >= 0xBE;
  };
  switch (next(0)) {
    case 0xC2:
      return next(1) < 0xA0;
    case 0xEF:
      return (next(1) == 0xB7 && next(2) >= 0x90 && next(2) <= 0xAF) ||
             (next(1) == 0xBF && next(2) >= 0xBE);
    case 0xF3:
      return next(1) >= 0xB0 || ends_plane();
    case 0xF4:
    case 0x7F:
      return true;
    default:
      return next(0) < 0x20 ? !ascii::is_space(html[at]) : next(0) >= 0xF0 && ends_plane();
  }
}

/// True where a byte may begin what is_strange() tells, or is a CR. Without branches, so that many
/// bytes are looked at together.
bool may_be_strange(const char* begin, const char* end) {
  unsigned any = 0;
  for (; begin != end; ++begin) {
    const unsigned c = byte(*begin);
    any |= static_cast<unsigned>(c < 0x20) & static_cast<unsigned>(c != '\n') &
           static_cast<unsigned>(c != '\t');
    any |= static_cast<unsigned>(c == 0x7F) | static_cast<unsigned>(c == 0xC2) |
           static_cast<unsigned>(c >= 0xEF);
  }
  return any != 0;
}

/// True for a reference to white space, or to a character that would be taken for a number.
bool is_strange_reference(std::string_view reference) {
  if (reference == "&Tab;" || reference == "&NewLine;") return true;
  if (reference.size() < 3 || reference[1] != '#') return false;
  const bool hex = ascii::to_lower(reference[2]) == 'x';
  std::uint32_t value = 0;
  const char* const end = reference.data() + reference.size();
  const auto parsed = std::from_chars(reference.data() + (hex ? 3 : 2), end, value, hex ? 16 : 10);
  return parsed.ec != std::errc() || value <= ' ' || value >= kPlane15;
}

bool is_reference_part(char c) { return ascii::is_letter(c) || (c >= '0' && c <= '9'); }

/// True where `markup` ends in what may make a tag or a reference of the text behind it.
bool is_open(std::string_view markup) {
  if (markup.ends_with('<')) return true;
  std::size_t at = markup.size();
  const std::size_t stop = at - std::min(at, kMostReference);
  while (at > stop && (is_reference_part(markup[at - 1]) || markup[at - 1] == '#')) --at;
  return at > stop ? markup[at - 1] == '&' : stop != 0;
}

/// True for elements whose attributes the parser itself reads or gathers.
bool keeps_attributes(GumboTag name) {
  return name == GUMBO_TAG_HTML || name == GUMBO_TAG_BODY || name == GUMBO_TAG_INPUT ||
         name == GUMBO_TAG_FONT || name == GUMBO_TAG_ISINDEX;
}

/// True for elements in which the parser may take raw text for markup, or markup for raw text.
bool changes_raw_text(GumboTag name) {
  return name == GUMBO_TAG_FRAMESET || name == GUMBO_TAG_MATH;
}

/// True where no fact comes of a tag's attributes: a class that names no region.
bool says_nothing(std::string_view html, const ScannedTag& tag) {
  if (tag.attributes == 0) return true;
  if (tag.attributes > 1) return false;
  const std::optional<std::string_view> names = tag_attribute(html, tag, "class");
  return names && !named_region(*names) && !stands_beside(*names);
}

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii::to_lower, ascii::to_lower);
}

}  // namespace

void Skeleton::begin(std::string_view html) {
  html_ = html;
  done_ = 0;
  out_.clear();
  out_.reserve(html.size());
  numbers_.clear();
  passing_.clear();
  in_element_ = false;
  unsure_ = {};
  usable_ = true;
  has_cr_ = false;
  for (std::size_t at = 0; at < html.size() && usable_; at += kBlock) {
    const std::size_t end = std::min(at + kBlock, html.size());
    if (may_be_strange(html.data() + at, html.data() + end)) inspect(at, end);
  }
  if (usable_) places_.begin(html);
}

void Skeleton::inspect(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end && usable_; ++at) {
    if (html_[at] == '\r') {
      has_cr_ = true;
      // One that is alone ends a line to the parser.
      usable_ = at + 1 < html_.size() && html_[at + 1] == '\n';
    } else {
      usable_ = !is_strange(html_, at);
    }
  }
}

void Skeleton::add(const ScannedTag& tag, GumboTag name, bool keeps_text) {
  if (!usable_) return;
  check_unsure(tag);
  text(tag.begin);
  done_ = tag.end;
  if (drop_passing(tag)) return;
  mark(tag.begin);
  if (changes_raw_text(name)) usable_ = false;
  const std::size_t begin = out_.size();
  const std::size_t past_name = tag.begin + (tag.closing ? 2 : 1) + tag.name.size();
  put(tag.begin, past_name);
  if (!tag.closing && tag.attributes != 0) attributes(past_name, tag, name);
  if (tag.self_closing && !tag.closing) out_ += '/';
  out_ += '>';
  if (tag.closing) return;
  if (tags::has(name, tags::kRaw)) unsure_ = tag.name;
  if (in_element_ && keeps_text && tags::has(name, tags::kPassing) &&
      passing_.size() < kMostPassing && says_nothing(html_, tag)) {
    passing_.push_back({begin, out_.size(), tag.name});
  } else {
    passing_.clear();
    in_element_ = true;
  }
}

/// Takes the element out that the tag ends, where it has held text and nothing but.
bool Skeleton::drop_passing(const ScannedTag& end_tag) {
  if (!end_tag.closing || passing_.empty()) return false;
  const Passing last = passing_.back();
  if (!last.has_text || !same_name(last.name, end_tag.name) ||
      is_open(std::string_view(out_).substr(0, last.begin)) || is_open(out_)) {
    passing_.clear();
    return false;
  }
  passing_.pop_back();
  if (!passing_.empty()) passing_.back().has_text = true;
  out_.erase(last.begin, last.end - last.begin);
  places_.cut(last.begin, last.end);
  return true;
}

void Skeleton::add_declaration(const ScannedTag& declaration) {
  if (!usable_) return;
  check_unsure(declaration);
  text(declaration.begin);
  passing_.clear();
  mark(declaration.begin);
  done_ = declaration.end;
  const std::string_view all = html_.substr(declaration.begin, declaration.end - declaration.begin);
  if (all.starts_with("<!--")) {
    out_ += "<!---->";
  } else {
    // A CDATA section is text in SVG and a comment elsewhere; </> is nothing.
    if (all.starts_with("<![") || all == "</>") usable_ = false;
    out_ += all;
  }
}

/// Content without a tag is the same to the parser whether it takes it for raw text or not.
void Skeleton::check_unsure(const ScannedTag& tag) {
  if (unsure_.empty()) return;
  usable_ = tag.closing && same_name(tag.name, unsure_) &&
            html_.substr(done_, tag.begin - done_).find('<') == html_.npos;
  unsure_ = {};
}

void Skeleton::add_raw_text(std::size_t end, GumboTag name) {
  unsure_ = {};
  if (!usable_) return;
  if (name == GUMBO_TAG_TITLE || name == GUMBO_TAG_TEXTAREA) {
    text(end);
  } else if (done_ != end) {
    mark(done_);
    has_cr_ ? put(done_, end) : put_text(done_, end);
  }
  done_ = end;
}

void Skeleton::finish(bool refuse) {
  if (!usable_) return;
  const std::size_t open = std::min(html_.find('<', done_), html_.size());
  text(open);
  mark(open);
  put(open, html_.size());
  mark(html_.size());
  usable_ = usable_ && !refuse && unsure_.empty() && html_.find("&#", open) == html_.npos;
}

void Skeleton::text(std::size_t end) {
  for (std::size_t begin = done_; begin < end;) {
    mark(begin);
    const std::size_t seen = std::min(ascii::kSpaceSet.find_other_in(html_, begin), end);
    if (seen != begin) {
      out_ += html_[begin];
      begin = seen;
      if (begin == end) return;
      mark(begin);
    }
    if (!passing_.empty()) passing_.back().has_text = true;
    const auto* const found =
        static_cast<const char*>(std::memchr(html_.data() + begin, '&', end - begin));
    const std::size_t amp = found == nullptr ? end : static_cast<std::size_t>(found - html_.data());
    put_text(begin, amp);
    if (amp == end) return;
    mark(amp);
    std::size_t past = amp + 1;
    if (past < end && html_[past] == '#') ++past;
    while (past < end && is_reference_part(html_[past])) ++past;
    if (past < end && html_[past] == ';') ++past;
    if (is_strange_reference(html_.substr(amp, past - amp))) usable_ = false;
    put(amp, past);
    begin = past;
  }
}

void Skeleton::attributes(std::size_t begin, const ScannedTag& tag, GumboTag name) {
  const std::string_view all = html_.substr(begin, tag.end - begin);
  if (!keeps_attributes(name) && all.find('&') == all.npos &&
      (!has_cr_ || all.find('\r') == all.npos) && numbers_.size() < kMaxNumbers) {
    out_ += ' ';
    return put_number(begin, tag.end);
  }
  AttributeCursor cursor(html_.substr(0, tag.end), begin);
  while (cursor.next()) attribute(cursor.name(), cursor.value());
}

void Skeleton::attribute(std::string_view name, std::string_view value) {
  if (name.starts_with('=')) usable_ = false;  // It would be the value of the one before.
  out_ += ' ';
  out_ += name;
  if (value.empty()) return;
  const char quote = value.find('"') == value.npos ? '"' : '\'';
  if (value.find(quote) != value.npos) usable_ = false;
  out_ += '=';
  out_ += quote;
  out_ += value;
  out_ += quote;
}

void Skeleton::put_text(std::size_t begin, std::size_t end) {
  if (end - begin <= kNumberBytes || numbers_.size() == kMaxNumbers) return put(begin, end);
  put_number(begin, end);
}

void Skeleton::put_number(std::size_t begin, std::size_t end) {
  const auto index = static_cast<std::uint32_t>(numbers_.size());
  numbers_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  const std::uint32_t c = index < kInPlane ? kPlane15 + index : kPlane16 + (index - kInPlane);
  const auto part = [c](unsigned shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  const char bytes[kNumberBytes] = {static_cast<char>(0xF0 | (c >> 18)), part(12), part(6),
                                    part(0)};
  out_.append(bytes, sizeof bytes);
}

TextRange Skeleton::numbered(const char* at) const {
  std::uint32_t c = byte(at[0]) & 7U;
  for (std::size_t i = 1; i < kNumberBytes; ++i) c = c << 6 | (byte(at[i]) & 0x3FU);
  return numbers_[c < kPlane16 ? c - kPlane15 : c - kPlane16 + kInPlane];
}

void Skeleton::restore(GumboNode& node, Arena& arena) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
    return restore_text(node.v.text, arena);
  }
  if (node.type != GUMBO_NODE_ELEMENT) return;
  GumboElement& element = node.v.element;
  if (element.attributes.length == 1) restore_attributes(element.attributes, arena);
  element.start_pos = places_.at(places_.source_of(element.start_pos.offset));
  // Their content is read with them and not visited.
  const bool read_whole = element.tag == GUMBO_TAG_SCRIPT || element.tag == GUMBO_TAG_TITLE;
  if (element.tag_namespace != GUMBO_NAMESPACE_HTML || !read_whole) return;
  for (unsigned i = 0; i < element.children.length; ++i) {
    auto& child = *static_cast<GumboNode*>(element.children.data[i]);
    if (child.type == GUMBO_NODE_TEXT) restore_text(child.v.text, arena);
  }
}

void Skeleton::restore_text(GumboText& text, Arena& arena) {
  std::size_t bytes = 1;
  for (const char* at = text.text; *at != '\0';) {
    const bool number = is_number(at);
    bytes += number ? numbered(at).end - numbered(at).begin : 1;
    at += number ? kNumberBytes : 1;
  }
  char* out = static_cast<char*>(arena.allocate(bytes));
  const char* at = std::exchange(text.text, out);
  while (*at != '\0') {
    if (is_number(at)) {
      const TextRange range = numbered(at);
      out = std::copy_n(html_.data() + range.begin, range.end - range.begin, out);
      at += kNumberBytes;
    } else {
      *out++ = *at++;
    }
  }
  *out = '\0';

  const std::string_view written(text.original_text.data, text.original_text.length);
  const std::size_t seen = first_visible(written, text.text);
  const char* const first = written.data() + seen;
  const std::size_t source = seen < written.size() && is_number(first)
                                 ? ascii::kSpaceSet.find_other_in(html_, numbered(first).begin)
                                 : places_.source_of(static_cast<std::size_t>(first - out_.data()));
  text.start_pos = places_.at(std::min(source, html_.size()));
  text.original_text = {first, 0};
}

void Skeleton::restore_attributes(GumboVector& list, Arena& arena) {
  const auto& only = *static_cast<const GumboAttribute*>(list.data[0]);
  if (!is_number(only.name)) return;
  const auto kept = [&](std::string_view text) {
    char* const out = static_cast<char*>(arena.allocate(text.size() + 1));
    *std::ranges::copy(text, out).out = '\0';
    return out;
  };
  const TextRange range = numbered(only.name);
  restored_.clear();
  AttributeCursor cursor(html_.substr(0, range.end), range.begin);
  while (cursor.next()) {
    // Of two of a name the first counts.
    const bool known = std::ranges::any_of(restored_, [&](const void* other) {
      return ascii::equals(cursor.name(), static_cast<const GumboAttribute*>(other)->name);
    });
    if (known) continue;
    auto* const attribute = static_cast<GumboAttribute*>(arena.allocate(sizeof(GumboAttribute)));
    char* const name = kept(cursor.name());
    std::transform(name, name + cursor.name().size(), name, ascii::to_lower);
    *attribute = only;
    attribute->name = name;
    attribute->value = kept(cursor.value());
    restored_.push_back(attribute);
  }
  list.data = static_cast<void**>(arena.allocate(restored_.size() * sizeof(void*)));
  std::ranges::copy(restored_, list.data);
  list.length = list.capacity = static_cast<unsigned>(restored_.size());
}

}  // namespace dalil
