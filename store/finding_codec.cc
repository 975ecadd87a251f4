#include "store/finding_codec.h"

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>
#include <vector>

#include "core/varint.h"
#include "store/database.h"
#include "store/known_texts.h"
#include "store/zstd.h"

namespace dalil::store {
namespace {

enum Kind : char { kInteger = 0, kNumber = 1, kText = 2 };

// The lowest two bits of a text's head; what stands above them is said behind each.
enum Form : unsigned {
  kWhole = 0,       // its size; the text
  kNumbered = 1,    // the number of a known or told text that is the same
  kLikeSample = 2,  // how it begins as the sample's; a Part
  kLikeOther = 3    // which text of the page, or behind these which told one; how it begins; a Part
};

constexpr std::size_t kLong = 250;                      // Bytes: shorter ones gain too little.
constexpr std::size_t kLongest = std::size_t{1} << 26;  // A damaged store asks for more.
constexpr std::size_t kLatest = 8;                      // Told texts that one is held against.
constexpr int kLevel = 1;
constexpr char kCompressed = 1;  // The first byte; else its lowest bit is 0.

[[noreturn]] void damaged() { throw SqlError("a finding in the database is damaged"); }

std::size_t varint_size(std::uint64_t value) {
  return (static_cast<std::size_t>(std::bit_width(value | 1)) + 6) / 7;
}

bool is_same(const Value& a, const Value& b) {
  const auto* const x = std::get_if<double>(&a);
  const auto* const y = std::get_if<double>(&b);
  if (x == nullptr || y == nullptr) return a == b;
  return std::bit_cast<std::uint64_t>(*x) == std::bit_cast<std::uint64_t>(*y);
}

/// A text as what another one begins and ends with and what stands between.
struct Part {
  std::uint64_t head = 0;
  std::optional<std::uint64_t> begin;  // Where the head does not say it.
  std::size_t end = 0;
  std::string_view middle;

  std::size_t size() const {
    return varint_size(head) + (begin ? varint_size(*begin) : 0) + varint_size(end) +
           varint_size(middle.size()) + middle.size();
  }
};

// `other`: which text of the page, or behind these of the told ones; nullopt: it is the sample's.
Part part_of(std::string_view text, std::string_view like, std::optional<std::uint64_t> other) {
  const auto differ = std::ranges::mismatch(text, like);
  const auto begin = static_cast<std::size_t>(differ.in1 - text.begin());
  const std::size_t most = std::min(text.size(), like.size()) - begin;
  std::size_t end = 0;
  while (end < most && text[text.size() - 1 - end] == like[like.size() - 1 - end]) ++end;
  Part part{.end = end, .middle = text.substr(begin, text.size() - begin - end)};
  if (other) part.begin = begin;
  part.head = other ? *other << 2 | kLikeOther : std::uint64_t{begin} << 2 | kLikeSample;
  return part;
}

// The sample's values and evidence at the same places; nullptr where it has fewer.
const NamedValue* value_of(const Finding& sample, std::size_t i) {
  return i < sample.values.size() ? &sample.values[i] : nullptr;
}
const Evidence* evidence_of(const Finding& sample, std::size_t i) {
  return i < sample.evidence.size() ? &sample.evidence[i] : nullptr;
}

// Where the sample has something at the same place, it is told how many of these are the same
// before the next one that is not.
class Writer {
 public:
  Writer(std::string& out, const QuotedTexts& page) : out_(out), page_(page) {}

  void count(std::size_t count, std::size_t like) {
    if (!same(count == like)) append_varint(count, out_);
  }

  void text(std::string_view text, const std::string* like) {
    if (!like) {
      finish();
      put(text, nullptr);
    } else if (!same(text == *like)) {
      put(text, like);
    }
  }

  void value(const Value& value, const Value* like) {
    if (!like) {
      finish();
    } else if (same(is_same(value, *like))) {
      return;
    }
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
      out_ += kInteger;
      append_varint(zigzag(*integer), out_);
    } else if (const auto* number = std::get_if<double>(&value)) {
      out_ += kNumber;
      const auto bits = std::bit_cast<std::uint64_t>(*number);
      for (int i = 0; i < 8; ++i) out_ += static_cast<char>(bits >> (8 * i));
    } else {
      out_ += kText;
      put(std::get<std::string>(value), like ? std::get_if<std::string>(like) : nullptr);
    }
  }

  void place(const Evidence& seen, const Evidence* like) {
    if (!like) {
      finish();
    } else if (same(seen.line == like->line && seen.column == like->column)) {
      return;
    }
    append_varint(seen.line, out_);
    append_varint(seen.column, out_);
  }

  /// To be called at the end.
  void finish() {
    if (same_ > 0) put_same();
  }

 private:
  bool same(bool is_same) {
    if (is_same) {
      ++same_;
    } else {
      put_same();
    }
    return is_same;
  }

  // The first one leaves its lowest bit to kCompressed.
  void put_same() {
    append_varint(out_.empty() ? same_ << 1 : same_, out_);
    same_ = 0;
  }

  void put(std::string_view text, const std::string* like) {
    if (const auto known = known_text(text)) return append_varint(*known << 2 | kNumbered, out_);
    const auto before = std::ranges::find(told_, text);
    const auto number = static_cast<std::uint64_t>(before - told_.begin());
    if (before != told_.end()) {
      return append_varint((kKnownTexts.size() + number) << 2 | kNumbered, out_);
    }
    put_new(text, like);
    told_.push_back(text);
  }

  void put_new(std::string_view text, const std::string* like) {
    Part best;
    std::size_t least = varint_size(text.size() << 2) + text.size();
    bool whole = true;
    const auto weigh = [&](const Part& part) {
      if (part.size() >= least) return;
      best = part;
      least = part.size();
      whole = false;
    };
    if (like) weigh(part_of(text, *like, std::nullopt));
    for (std::size_t i = 0; i < page_.size(); ++i) weigh(part_of(text, page_[i], i));
    for (std::size_t i = told_.size() - std::min(told_.size(), kLatest); i < told_.size(); ++i) {
      weigh(part_of(text, told_[i], page_.size() + i));
    }
    if (whole) {
      append_varint(text.size() << 2 | kWhole, out_);
      out_ += text;
      return;
    }
    append_varint(best.head, out_);
    if (best.begin) append_varint(*best.begin, out_);
    append_varint(best.end, out_);
    append_varint(best.middle.size(), out_);
    out_ += best.middle;
  }

  std::string& out_;
  const QuotedTexts& page_;
  std::uint64_t same_ = 0;
  std::vector<std::string_view> told_;
};

class Reader {
 public:
  Reader(std::string_view bytes, std::uint64_t same, const PageOfFinding& page)
      : rest_(bytes), page_(page), same_(same) {}

  std::size_t count(std::size_t like) { return same() ? like : number(); }

  std::string text(const std::string* like) {
    if (!like) {
      same_.reset();
      return take_text(nullptr);
    }
    return same() ? *like : take_text(like);
  }

  Value value(const Value* like) {
    if (!like) {
      same_.reset();
    } else if (same()) {
      return *like;
    }
    switch (static_cast<Kind>(take(1).front())) {
      case kInteger:
        return unzigzag(number());
      case kNumber: {
        std::uint64_t bits = 0;
        const std::string_view bytes = take(8);
        for (std::size_t i = 0; i < 8; ++i) {
          bits |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
        }
        return std::bit_cast<double>(bits);
      }
      case kText:
        return take_text(like ? std::get_if<std::string>(like) : nullptr);
    }
    damaged();
  }

  void place(Evidence& seen, const Evidence* like) {
    if (!like) {
      same_.reset();
    } else if (same()) {
      seen.line = like->line;
      seen.column = like->column;
      return;
    }
    seen.line = static_cast<std::uint32_t>(number());
    seen.column = static_cast<std::uint32_t>(number());
  }

  bool at_end() const { return rest_.empty() && same_.value_or(0) == 0; }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    if (!read_varint(rest_, value)) damaged();
    return value;
  }

  bool same() {
    if (!same_) same_ = number();
    if (*same_ > 0) {
      --*same_;
      return true;
    }
    same_.reset();
    return false;
  }

  std::string take_text(const std::string* like) {
    const std::uint64_t head = number();
    const std::uint64_t above = head >> 2;
    switch (static_cast<Form>(head & 3)) {
      case kWhole:
        return told_.emplace_back(take(above));
      case kNumbered:
        if (above < kKnownTexts.size()) return std::string(kKnownTexts[above]);
        return told(above - kKnownTexts.size());
      case kLikeSample:
        if (!like) damaged();
        return take_part(*like, above);
      case kLikeOther: {
        const std::uint64_t begin = number();
        if (above < kQuotedTexts) return take_part(std::string(page_(above)), begin);
        return take_part(told(above - kQuotedTexts), begin);
      }
    }
    damaged();
  }

  // A copy of `like`: it may be one of told_, which grows.
  std::string take_part(std::string like, std::uint64_t begin) {
    const std::uint64_t end = number();
    if (begin > like.size() || end > like.size() - begin) damaged();
    const std::string_view middle = take(number());
    like.replace(begin, like.size() - begin - end, middle);
    return told_.emplace_back(std::move(like));
  }

  const std::string& told(std::uint64_t number) const {
    if (number >= told_.size()) damaged();
    return told_[number];
  }

  std::string_view take(std::uint64_t size) {
    if (size > rest_.size()) damaged();
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  const PageOfFinding& page_;
  std::optional<std::uint64_t> same_;  // Of what follows; empty: the bytes say it next.
  std::vector<std::string> told_;
};

std::string decompressed(std::string_view bytes) {
  std::optional<std::string> plain = unzstd(bytes, kLongest);
  if (!plain) damaged();
  return *std::move(plain);
}

Finding finding_of(Reader in, const Finding& sample) {
  Finding finding;
  const std::size_t values = in.count(sample.values.size());
  for (std::size_t i = 0; i < values; ++i) {
    const NamedValue* const like = value_of(sample, i);
    std::string name = in.text(like ? &like->name : nullptr);
    finding.values.push_back({std::move(name), in.value(like ? &like->value : nullptr)});
  }
  const std::size_t evidence = in.count(sample.evidence.size());
  for (std::size_t i = 0; i < evidence; ++i) {
    const Evidence* const like = evidence_of(sample, i);
    Evidence& seen = finding.evidence.emplace_back();
    seen.where = in.text(like ? &like->where : nullptr);
    seen.what = in.text(like ? &like->what : nullptr);
    in.place(seen, like);
  }
  if (!in.at_end()) damaged();
  return finding;
}

}  // namespace

void FindingPacker::FreeContext::operator()(ZSTD_CCtx_s* context) const { ZSTD_freeCCtx(context); }

FindingPacker::FindingPacker() : context_(ZSTD_createCCtx()) {}

std::string_view FindingPacker::pack(const Finding& finding, const Finding& sample,
                                     const QuotedTexts& page) {
  plain_.clear();
  Writer out(plain_, page);
  out.count(finding.values.size(), sample.values.size());
  for (std::size_t i = 0; i < finding.values.size(); ++i) {
    const NamedValue* const like = value_of(sample, i);
    out.text(finding.values[i].name, like ? &like->name : nullptr);
    out.value(finding.values[i].value, like ? &like->value : nullptr);
  }
  out.count(finding.evidence.size(), sample.evidence.size());
  for (std::size_t i = 0; i < finding.evidence.size(); ++i) {
    const Evidence& seen = finding.evidence[i];
    const Evidence* const like = evidence_of(sample, i);
    out.text(seen.where, like ? &like->where : nullptr);
    out.text(seen.what, like ? &like->what : nullptr);
    out.place(seen, like);
  }
  out.finish();
  if (plain_.size() < kLong) return plain_;
  packed_.resize(1 + ZSTD_compressBound(plain_.size()));
  packed_[0] = kCompressed;
  const std::size_t size = ZSTD_compressCCtx(context_.get(), packed_.data() + 1, packed_.size() - 1,
                                             plain_.data(), plain_.size(), kLevel);
  if (ZSTD_isError(size) || size + 1 > plain_.size()) return plain_;
  return std::string_view(packed_).substr(0, size + 1);
}

Finding unpack_finding(std::string_view bytes, const Finding& sample, const PageOfFinding& page) {
  std::string plain;
  if (bytes.starts_with(kCompressed)) {
    plain = decompressed(bytes.substr(1));
    bytes = plain;
  }
  std::uint64_t head = 0;
  if (!read_varint(bytes, head) || (head & 1) != 0) damaged();
  return finding_of(Reader(bytes, head >> 1, page), sample);
}

Finding unpack_sample(std::string_view bytes) {
  return unpack_finding(bytes, {}, [](std::size_t) { return std::string_view(); });
}

}  // namespace dalil::store
