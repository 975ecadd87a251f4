#include "analyzer/text/fold.h"

#include <algorithm>
#include <cstring>

#include "analyzer/text/fold_table.h"
#include "core/utf8.h"

namespace dalil {
namespace {

/// Flags of which a letter that needs no further look has the first alone.
constexpr int kPlainLetter = FoldCell::kLetter | FoldCell::kSlow | FoldCell::kHamza;

constexpr std::size_t kSlack = 8;  ///< Cells and blocks of ASCII are written eight bytes at a time.

/// Eight bytes of ASCII in lower case: https://graphics.stanford.edu/~seander/bithacks.html, the
/// parallel comparison with 'A' and 'Z'.
std::uint64_t lower_ascii(std::uint64_t block) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  const std::uint64_t from_a = block + (0x80 - 'A') * kOnes;
  const std::uint64_t after_z = block + (0x7F - 'Z') * kOnes;
  const std::uint64_t upper = (from_a & ~after_z) & (0x80 * kOnes);
  return block | (upper >> 2);
}

/// Letters that neither change nor join what stands before them: kana, Han, Hangul syllables.
bool stays(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) ||
         (c >= 0x30A1 && c <= 0x30FA) || (c >= 0xAC00 && c <= 0xD7A3);
}

/// ﷺ and its like, which stand for several words.
bool is_phrase_ligature(char32_t c) { return c == 0xFDFA || c == 0xFDFB || c == 0xFDFD; }

/// Presentation forms of bare marks: NFKC would set them on a space.
bool is_presented_mark(char32_t c) {
  return (c >= 0xFC5E && c <= 0xFC63) || (c >= 0xFE70 && c <= 0xFE7F && c != 0xFE73);
}

/// One folding of one text. `out_` is grown once to the size of the text, since no cell is longer
/// than its source; only what ICU normalises may need more.
class Folder {
 public:
  Folder(std::string_view text, Fold level, std::string& out)
      : text_(text), level_(level), table_(fold_table(level)), out_(out), write_(out.size()) {
    out_.resize(write_ + text_.size() + kSlack);
  }

  void run() {
    while (read_ < text_.size()) {
      const auto lead = static_cast<std::uint8_t>(text_[read_]);
      if (lead < 0x80) {
        ascii();
      } else if (lead < 0xE0) {
        two_bytes();
      } else {
        three_or_more();
      }
    }
    end_word();
    out_.resize(write_);
  }

 private:
  std::uint8_t byte(std::size_t at) const { return static_cast<std::uint8_t>(text_[at]); }

  void ascii() {
    end_word();
    while (read_ + 8 <= text_.size()) {
      std::uint64_t block = 0;
      std::memcpy(&block, text_.data() + read_, 8);
      if ((block & 0x8080808080808080u) != 0) break;
      block = lower_ascii(block);
      std::memcpy(out_.data() + write_, &block, 8);
      read_ += 8;
      write_ += 8;
    }
    while (read_ < text_.size() && byte(read_) < 0x80) {
      const char c = text_[read_++];
      out_[write_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    starter_read_ = read_ - 1;
    starter_write_ = write_ - 1;
  }

  /// A run of letters of two bytes, with its state in locals: what is written are chars, which may
  /// alias every member.
  void two_bytes() {
    std::size_t read = read_;
    std::size_t write = write_;
    const FoldCell* cell = nullptr;
    for (; read < text_.size() && byte(read) >= 0x80 && byte(read) < 0xE0; read += 2) {
      cell = &table_[(byte(read) & 0x1Fu) << 6 | (byte(read + 1) & 0x3Fu)];
      if ((cell->flags & kPlainLetter) != FoldCell::kLetter) break;
      if (!in_word_) {
        in_word_ = true;
        word_begin_ = write;
      }
      starter_read_ = read;
      starter_write_ = write;
      std::memcpy(out_.data() + write, cell->text, sizeof cell->text);
      write += cell->bytes;
    }
    read_ = read;
    write_ = write;
    if (read < text_.size() && byte(read) >= 0x80 && byte(read) < 0xE0) take(*cell, 2);
  }

  void three_or_more() {
    std::size_t next = read_;
    const char32_t c = next_code_point(text_, next);
    if (const int index = fold_index(c); index >= 0) {
      take(table_[static_cast<std::size_t>(index)], next - read_);
    } else if (stays(c)) {
      end_word();
      starter_read_ = read_;
      starter_write_ = write_;
      std::memcpy(out_.data() + write_, text_.data() + read_, 3);
      write_ += 3;
      read_ = next;
    } else {
      slow();
    }
  }

  void take(const FoldCell& cell, std::size_t source_bytes) {
    if ((cell.flags & FoldCell::kSlow) != 0) return slow();
    if ((cell.flags & FoldCell::kRemoved) == 0) {
      if ((cell.flags & FoldCell::kLetter) == 0) end_word();
      if ((cell.flags & FoldCell::kHamza) != 0) return hamza(cell, source_bytes);
      starter_read_ = read_;
      starter_write_ = write_;
      put(cell);
    }
    read_ += source_bytes;
  }

  void put(const FoldCell& cell) {
    if ((cell.flags & FoldCell::kLetter) != 0 && !in_word_) {
      in_word_ = true;
      word_begin_ = write_;
    }
    std::memcpy(out_.data() + write_, cell.text, sizeof cell.text);
    write_ += cell.bytes;
  }

  void hamza(const FoldCell& cell, std::size_t source_bytes) {
    const FoldCell& kept = settle_hamza(cell, text_.substr(read_ + source_bytes), "");
    starter_read_ = read_;
    starter_write_ = write_;
    put(kept);
    read_ += source_bytes;
  }

  /// What a hamza becomes before `rest` and then `behind`: و before و (مسئول is مسؤول). In مائة the
  /// alef, which is not spoken, goes.
  const FoldCell& settle_hamza(const FoldCell& cell, std::string_view rest,
                               std::string_view behind) {
    char next[6] = {};  // three letters, without marks
    std::size_t size = 0;
    bool in_word = true;
    for (std::string_view part : {rest, behind}) {
      for (std::size_t at = 0; in_word && at < part.size() && size < sizeof next;) {
        const int index = fold_index(next_code_point(part, at));
        const int flags = index < 0 ? 0 : table_[static_cast<std::size_t>(index)].flags;
        if ((flags & FoldCell::kRemoved) != 0) continue;
        in_word = (flags & FoldCell::kLetter) != 0;
        if (in_word) size += part.copy(next + size, 2, at - 2);
      }
    }
    const std::string_view letters(next, size);
    if (letters.starts_with("و")) return table_[0x648];
    const std::string_view word(out_.data() + word_begin_, in_word_ ? write_ - word_begin_ : 0);
    if (word.ends_with("ما") && (letters == "ة" || letters == "تان" || letters == "تين")) {
      write_ -= 2;
    }
    return cell;
  }

  /// Goes back before the last starter and sends it, with all that may join it, through ICU.
  void slow() {
    if (starter_read_ < read_ && starter_read_ != kNone) {
      read_ = starter_read_;
      write_ = starter_write_;
      if (in_word_ && word_begin_ >= write_) in_word_ = false;
    }
    std::size_t end = read_;
    next_code_point(text_, end);
    while (end < text_.size()) {
      std::size_t next = end;
      const char32_t c = next_code_point(text_, next);
      const int index = fold_index(c);
      if (index < 0 ? stays(c)
                    : (table_[static_cast<std::size_t>(index)].flags &
                       (FoldCell::kSlow | FoldCell::kRemoved)) == 0) {
        break;
      }
      end = next;
    }
    const std::string_view run = text_.substr(read_, end - read_);
    std::size_t begin = 0;
    for (std::size_t offset = 0; offset < run.size();) {
      const std::size_t here = offset;
      const char32_t c = next_code_point(run, offset);
      if (!is_phrase_ligature(c) && !is_presented_mark(c)) continue;
      normalise(run.substr(begin, here - begin));
      if (is_phrase_ligature(c)) append(run.substr(here, offset - here));
      begin = offset;
    }
    normalise(run.substr(begin));
    read_ = end;
    starter_read_ = kNone;
  }

  void normalise(std::string_view run) {
    scratch_.clear();
    append_nfkc_casefold(run, scratch_);
    const std::string_view behind(
        run.data() + run.size(),
        static_cast<std::size_t>(text_.data() + text_.size() - (run.data() + run.size())));
    std::string rare;
    for (std::size_t offset = 0; offset < scratch_.size();) {
      const char32_t c = next_code_point(scratch_, offset);
      if (const int index = fold_index(c); index >= 0) {
        const FoldCell& cell = table_[static_cast<std::size_t>(index)];
        if ((cell.flags & FoldCell::kRemoved) != 0) continue;
        if ((cell.flags & FoldCell::kLetter) == 0) end_word();
        make_room();
        put((cell.flags & FoldCell::kHamza) == 0
                ? cell
                : settle_hamza(cell, std::string_view(scratch_).substr(offset), behind));
      } else if (const char32_t kept = fold_rare(c, level_); kept != 0) {
        rare.clear();
        append_utf8(rare, kept);
        append(rare);
      }
    }
  }

  void append(std::string_view bytes) {
    end_word();
    make_room();
    bytes.copy(out_.data() + write_, bytes.size());
    write_ += bytes.size();
  }

  /// Room for one code point and for all of the text that is still to come.
  void make_room() {
    const std::size_t needed = write_ + (text_.size() - read_) + 2 * kSlack;
    if (needed > out_.size()) out_.resize(needed + out_.size() / 8);
  }

  bool ends_with(std::string_view letter) const {
    return std::string_view(out_.data() + write_ - 2, 2) == letter;
  }

  /// The rules about finals, for the word that was just written.
  void end_word() {
    if (!in_word_) return;
    in_word_ = false;
    if (level_ == Fold::kL1) return;
    // First of all: شىء is شيء.
    if (write_ - word_begin_ > 2 && ends_with("ء")) write_ -= 2;
    if (ends_with("ى")) {
      std::memcpy(out_.data() + write_ - 2, "ي", 2);
    } else if (ends_with("ة")) {
      std::memcpy(out_.data() + write_ - 2, "ه", 2);
    }
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::string_view text_;
  Fold level_;
  const FoldTable& table_;
  std::string& out_;
  std::string scratch_;
  std::size_t read_ = 0;
  std::size_t write_;
  std::size_t starter_read_ = kNone;  ///< Before the last character that another may join.
  std::size_t starter_write_ = 0;
  std::size_t word_begin_ = 0;
  bool in_word_ = false;
};

}  // namespace

void fold_to(std::string_view text, Fold level, std::string& out) {
  if (std::ranges::none_of(text, [](char c) { return (c & 0x80) != 0; })) {
    const std::size_t begin = out.size();
    out += text;
    for (std::size_t i = begin; i < out.size(); ++i) {
      if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] + ('a' - 'A'));
    }
    return;
  }
  Folder(text, level, out).run();
}

std::string fold(std::string_view text, Fold level) {
  std::string out;
  fold_to(text, level, out);
  return out;
}

}  // namespace dalil
