#include "store/finding_codec.h"

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/hash.h"
#include "core/varint.h"
#include "store/database.h"
#include "store/zstd.h"

namespace dalil::store {
namespace {

// Texts that many findings have; their places are their numbers, so new ones come last.
constexpr std::string_view kKnown[] = {
    "count", "line", "first", "case", "missing", "page", "title", "link", "paste", "image",
    "language", "src", "type", "ready", "source", "code", "has", "target", "tag", "letters",
    "named", "pixels", "part", "status", "answer", "links", "kind", "end", "anchor", "via",
    "heading", "most", "elements", "invalid", "words", "text", "second", "other", "share", "role",
    "spelling", "segment", "yes", "no", "absent", "known", "img", "h1", "head > title", "button",
    "html", "body", "nothing", "gone", "few", "cut", "ar", "en", "some", "a",
    "head > link[rel=canonical]", "head > meta[name=description]", "head > link[hreflang]",
    // From here on two bytes.
    "head > meta[property^=\"og:\"]", "head > meta[name=viewport]", "head > script", "no name",
    "og:url", "og:image", "no lang", "no h1", "no main", "no alt", "img[loading=lazy]",
    "absent: image", "<html lang=\"en\">", "<html lang=\"ar\" dir=\"rtl\">", "<html lang=\"\">",
    "404", "more", "close", "thin", "href", "[id]", "URL", "url", "copy", "keep", "noindex",
    "canonical", "description", "redirect", "a[href]", "h2", "h3", "p", "form", "input", "label",
    "meta[name=robots]", "X-Robots-Tag", "robots", "sitemap", "content", "where", "how", "from",
    "to", "value", "name", "times", "others", "right", "wrong", "either", "sure", "property",
    "phrase", "keyphrase", "pages", "images", "hops", "chain", "final", "id", "width", "height",
    "minutes", "date", "days", "bytes", "header", "http", "https"};

enum Kind : char { kInteger = 0, kNumber = 1, kText = 2 };
enum Form : char { kPlain = 1, kCompressed = 2 };

constexpr std::size_t kLong = 250;                      // Bytes: shorter ones gain too little.
constexpr std::size_t kLongest = std::size_t{1} << 26;  // A damaged store asks for more.
constexpr int kLevel = 1;

const std::unordered_map<std::string_view, std::uint64_t>& known_texts() {
  static const auto known = [] {
    std::unordered_map<std::string_view, std::uint64_t> texts;
    for (std::uint64_t i = 0; i < std::size(kKnown); ++i) texts.emplace(kKnown[i], i);
    return texts;
  }();
  return known;
}

[[noreturn]] void damaged() { throw SqlError("a finding in the database is damaged"); }

// Texts are told once: then by their number among those that are known and those that came before.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void count(std::size_t count) { append_varint(count, out_); }

  void text(std::string_view text) {
    const auto known = known_texts().find(text);
    if (known != known_texts().end()) return append_varint(known->second << 1 | 1, out_);
    const auto before = std::ranges::find(told_, text);
    const auto number = static_cast<std::uint64_t>(before - told_.begin());
    if (before != told_.end()) return append_varint((std::size(kKnown) + number) << 1 | 1, out_);
    append_varint(text.size() << 1, out_);
    out_ += text;
    told_.push_back(text);
  }

  void value(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
      out_ += kInteger;
      append_varint(zigzag(*integer), out_);
    } else if (const auto* number = std::get_if<double>(&value)) {
      out_ += kNumber;
      const auto bits = std::bit_cast<std::uint64_t>(*number);
      for (int i = 0; i < 8; ++i) out_ += static_cast<char>(bits >> (8 * i));
    } else {
      out_ += kText;
      text(std::get<std::string>(value));
    }
  }

 private:
  std::string& out_;
  std::vector<std::string_view> told_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t count() {
    std::uint64_t value = 0;
    if (!read_varint(rest_, value)) damaged();
    return value;
  }

  std::string text() {
    const std::uint64_t head = count();
    const std::uint64_t number = head >> 1;
    if ((head & 1) == 0) return std::string(told_.emplace_back(take(number)));
    if (number < std::size(kKnown)) return std::string(kKnown[number]);
    if (number - std::size(kKnown) >= told_.size()) damaged();
    return std::string(told_[number - std::size(kKnown)]);
  }

  Value value() {
    switch (static_cast<Kind>(take(1).front())) {
      case kInteger:
        return unzigzag(count());
      case kNumber: {
        std::uint64_t bits = 0;
        const std::string_view bytes = take(8);
        for (std::size_t i = 0; i < 8; ++i) {
          bits |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
        }
        return std::bit_cast<double>(bits);
      }
      case kText:
        return text();
    }
    damaged();
  }

 private:
  std::string_view take(std::uint64_t size) {
    if (size > rest_.size()) damaged();
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  std::vector<std::string_view> told_;
};

std::string decompressed(std::string_view bytes) {
  std::optional<std::string> plain = unzstd(bytes, kLongest);
  if (!plain) damaged();
  return *std::move(plain);
}

Finding finding_of(std::string_view plain) {
  Reader in(plain);
  Finding finding;
  for (std::uint64_t left = in.count(); left > 0; --left) {
    std::string name = in.text();
    finding.values.push_back({std::move(name), in.value()});
  }
  for (std::uint64_t left = in.count(); left > 0; --left) {
    Evidence& seen = finding.evidence.emplace_back();
    seen.where = in.text();
    seen.what = in.text();
    seen.line = static_cast<std::uint32_t>(in.count());
    seen.column = static_cast<std::uint32_t>(in.count());
  }
  return finding;
}

}  // namespace

// 31 bits: four bytes in a row of SQLite; among 1,000 rules two have the same number once in 4,000
// sets of rules, and the ids of dalil's own are tested.
std::int64_t rule_number(std::string_view rule) {
  return static_cast<std::int64_t>(hash64(rule) & 0x7FFFFFFF);
}

void FindingPacker::FreeContext::operator()(ZSTD_CCtx_s* context) const { ZSTD_freeCCtx(context); }

FindingPacker::FindingPacker() : context_(ZSTD_createCCtx()) {}

std::string_view FindingPacker::pack(const Finding& finding) {
  plain_.assign(1, kPlain);
  Writer out(plain_);
  out.count(finding.values.size());
  for (const NamedValue& named : finding.values) {
    out.text(named.name);
    out.value(named.value);
  }
  out.count(finding.evidence.size());
  for (const Evidence& seen : finding.evidence) {
    out.text(seen.where);
    out.text(seen.what);
    out.count(seen.line);
    out.count(seen.column);
  }
  if (plain_.size() < kLong) return plain_;
  const std::string_view content = std::string_view(plain_).substr(1);
  packed_.resize(1 + ZSTD_compressBound(content.size()));
  packed_[0] = kCompressed;
  const std::size_t size = ZSTD_compressCCtx(context_.get(), packed_.data() + 1, packed_.size() - 1,
                                             content.data(), content.size(), kLevel);
  if (ZSTD_isError(size) || size + 1 > plain_.size()) return plain_;
  return std::string_view(packed_).substr(0, size + 1);
}

Finding unpack_finding(std::string_view bytes) {
  if (bytes.empty()) damaged();
  const std::string_view content = bytes.substr(1);
  switch (static_cast<Form>(bytes.front())) {
    case kPlain:
      return finding_of(content);
    case kCompressed:
      return finding_of(decompressed(content));
  }
  damaged();
}

}  // namespace dalil::store
