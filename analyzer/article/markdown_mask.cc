#include "analyzer/article/markdown_mask.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

constexpr std::size_t kLongestShortcode = 4096;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name(char c) { return ascii::is_letter(c) || is_digit(c) || c == '_' || c == '-'; }

class Masker {
 public:
  Masker(std::string_view text, bool mdx) : text_(text), out_(text), mdx_(mdx) {}

  std::string run() {
    while (at_ < text_.size()) {
      if (line_start_) {
        line_start_ = false;
        line_begin_ = at_;
        if (begin_line()) continue;
      }
      character();
    }
    return std::move(out_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  std::size_t line_end(std::size_t from) {
    if (from < known_from_ || from > known_end_) {
      known_from_ = from;
      known_end_ = std::min(text_.find('\n', from), text_.size());
    }
    return known_end_;
  }

  /// Goes to the beginning of the next line.
  void next_line() {
    at_ = std::min(line_end(at_) + 1, text_.size());
    line_start_ = true;
  }

  static bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
  }

  /// Masks up to `end` and goes there. Whole lines become blank.
  void mask(std::size_t end, bool as_space = false) {
    const bool alone = blank(text_.substr(line_begin_, at_ - line_begin_)) &&
                       blank(text_.substr(end, line_end(end) - end));
    const char filler = alone || as_space ? ' ' : kMasked;
    for (; at_ < end; ++at_) {
      if (text_[at_] != '\n' && text_[at_] != '\r') out_[at_] = filler;
    }
  }

  /// The next `mark` at or behind `from`; npos. Each place is looked up once only.
  std::size_t find(std::string_view mark, std::size_t from) {
    for (auto& [known, place] : marks_) {
      if (known.empty()) {
        known = mark;
        return place = text_.find(mark, from);
      }
      if (known != mark) continue;
      if (place != text_.npos && place < from) place = text_.find(mark, from);
      return place;
    }
    return text_.find(mark, from);
  }

  /// What only stands at the beginning of a line. True where the line is done with.
  bool begin_line() {
    const std::string_view line = text_.substr(at_, line_end(at_) - at_);
    if (fence_ != 0) {
      std::string_view inner = line.substr(std::min(line.find_first_not_of(" \t>"), line.size()));
      inner = ascii::trim(inner);
      std::size_t marks = 0;
      while (marks < inner.size() && inner[marks] == fence_) ++marks;
      if (marks >= fence_marks_ && marks == inner.size()) fence_ = 0;
      next_line();
      return true;
    }
    std::string_view inner = line.substr(std::min(line.find_first_not_of(" \t>-*+"), line.size()));
    if (opens_fence(inner)) {
      next_line();
      return true;
    }
    if (footnote(line)) return true;
    if (line.starts_with(":::")) {
      std::size_t end = at_ + line.find_first_not_of(':');
      if (line.find_first_not_of(':') == line.npos) end = at_ + line.size();
      while (end < text_.size() && text_[end] == ' ') ++end;
      while (end < text_.size() && is_name(text_[end])) ++end;
      mask(end);
      return false;
    }
    if (mdx_ && (line.starts_with("import ") || line.starts_with("export "))) {
      std::size_t end = at_;
      while (end < text_.size() && !blank(text_.substr(end, line_end(end) - end))) {
        end = std::min(line_end(end) + 1, text_.size());
      }
      mask(end);
      line_start_ = true;
      return true;
    }
    return false;
  }

  bool opens_fence(std::string_view line) {
    if (!line.starts_with("```") && !line.starts_with("~~~")) return false;
    const char mark = line.front();
    const std::size_t marks = std::min(line.find_first_not_of(mark), line.size());
    if (mark == '`' && line.find('`', marks) != line.npos) return false;
    fence_ = mark;
    fence_marks_ = marks;
    return true;
  }

  /// `[^1]: text`, with the indented lines that go on with it.
  bool footnote(std::string_view line) {
    if (!line.starts_with("[^")) return false;
    const std::size_t close = line.find("]:");
    if (close == line.npos || line.substr(0, close).find(' ') != line.npos) return false;
    std::size_t end = std::min(line_end(at_) + 1, text_.size());
    while (end < text_.size()) {
      const std::string_view more = text_.substr(end, line_end(end) - end);
      if (blank(more) || !ascii::is_space(more.front())) break;
      end = std::min(line_end(end) + 1, text_.size());
    }
    mask(end, true);
    line_start_ = true;
    return true;
  }

  void character() {
    switch (text_[at_]) {
      case '\n':
        line_start_ = true;
        ++at_;
        return;
      case '\\':
        at_ = std::min(at_ + 2, text_.size());
        line_start_ = text_[at_ - 1] == '\n';
        return;
      case '`':
        return code_span();
      case '{':
        return brace();
      case '[':
        return bracket();
      case '<':
        return angle();
      default: {
        const std::size_t next = text_.find_first_of("\n\\`{[<", at_);
        at_ = std::min(next, text_.size());
      }
    }
  }

  /// Passes over `code`, which nothing is masked in.
  void code_span() {
    std::size_t marks = 0;
    while (at_ + marks < text_.size() && text_[at_ + marks] == '`') ++marks;
    const std::size_t open = at_;
    at_ += marks;
    if (marks >= no_closer_before_.size() || no_closer_before_[marks] > open) return;
    std::size_t at = at_;
    while (at < text_.size()) {
      const std::size_t next = text_.find_first_of("`\n", at);
      if (next == text_.npos) break;
      if (text_[next] == '\n') {
        if (blank(text_.substr(next + 1, line_end(next + 1) - next - 1))) break;
        at = next + 1;
        continue;
      }
      std::size_t run = 0;
      while (next + run < text_.size() && text_[next + run] == '`') ++run;
      at = next + run;
      if (run == marks) {
        at_ = at;
        return;
      }
    }
    no_closer_before_[marks] = at;
  }

  /// Shortcodes, template tags, attributes, expressions of MDX.
  void brace() {
    struct Form {
      std::string_view open, close;
    };
    constexpr Form kForms[] = {{"{{<", ">}}"}, {"{{%", "%}}"}, {"{{", "}}"}, {"{%", "%}"},
                               {"{#", "}"},    {"{:", "}"},    {"{.", "}"}};
    for (const Form& form : kForms) {
      if (!rest().starts_with(form.open)) continue;
      const std::size_t close = find(form.close, at_ + form.open.size());
      if (close == text_.npos) break;
      const bool attributes = form.close == "}";
      if (close - at_ > kLongestShortcode || (attributes && close > line_end(at_))) break;
      const std::string_view inner =
          text_.substr(at_ + form.open.size(), close - at_ - form.open.size());
      if (inner.find("\n\n") != inner.npos) break;
      const std::size_t end = close + form.close.size();
      const std::size_t begin = at_;
      mask(end, attributes && blank(text_.substr(end, line_end(end) - end)));
      if (!attributes) skip_block(ascii::trim(inner), form.open == "{%", begin);
      return;
    }
    if (mdx_) {
      if (const std::size_t end = balanced(at_); end != 0) return mask(end);
    }
    ++at_;
  }

  /// `{% highlight %}…{% endhighlight %}` and the like hold no prose.
  void skip_block(std::string_view tag, bool liquid, std::size_t begin) {
    struct Block {
      std::string_view name, liquid, hugo;
    };
    constexpr Block kBlocks[] = {{"highlight", "endhighlight", "/highlight"},
                                 {"comment", "endcomment", "/comment"},
                                 {"code", "endcode", "/code"}};
    const std::string_view name = tag.substr(0, tag.find_first_of(" \t\n-"));
    for (const Block& block : kBlocks) {
      if (name != block.name) continue;
      std::size_t end = find(liquid ? block.liquid : block.hugo, at_);
      if (end != text_.npos) end = find(liquid ? "%}" : "}}", end);
      if (end == text_.npos) return;
      at_ = begin;
      mask(end + 2);
    }
  }

  /// `[^1]`, `[!NOTE]` and shortcodes of WordPress: `[gallery ids="1,2"]`, `[/caption]`, `[toc]`.
  void bracket() {
    const std::size_t close = find("]", at_ + 1);
    const std::size_t line = line_end(at_);
    if (close == text_.npos || close > line || close - at_ > kLongestShortcode) {
      ++at_;
      return;
    }
    const std::string_view inner = text_.substr(at_ + 1, close - at_ - 1);
    const char behind = close + 1 < text_.size() ? text_[close + 1] : '\n';
    const bool note =
        inner.size() > 1 && inner.front() == '^' && inner.find_first_of(" \t[") == inner.npos;
    const bool alert = inner.size() > 1 && inner.front() == '!' && is_alert(inner.substr(1));
    if (note || alert || (behind != '(' && behind != '[' && behind != ':' && is_shortcode(inner))) {
      return mask(close + 1);
    }
    ++at_;
  }

  static bool is_alert(std::string_view name) {
    return std::ranges::all_of(name, [](char c) { return ascii::is_letter(c); });
  }

  static bool is_shortcode(std::string_view inner) {
    const bool closing = inner.starts_with('/');
    if (closing) inner.remove_prefix(1);
    std::size_t name = 0;
    while (name < inner.size() && is_name(inner[name])) ++name;
    if (name == 0 || !ascii::is_letter(inner.front())) return false;
    if (name == inner.size()) return closing || ascii::equals(inner, "toc");
    const std::string_view rest = inner.substr(name);
    const std::size_t equals = rest.find('=');
    return rest.front() == ' ' && equals != rest.npos && equals > 1 && is_name(rest[equals - 1]) &&
           rest.find_first_of("\"'", equals) == equals + 1;
  }

  /// Comments stay as they are; components of MDX go.
  void angle() {
    if (rest().starts_with("<!--")) {
      const std::size_t close = find("-->", at_ + 4);
      at_ = close == text_.npos ? at_ + 4 : close + 3;
      return;
    }
    if (!mdx_) {
      ++at_;
      return;
    }
    std::size_t name = at_ + 1;
    if (name < text_.size() && text_[name] == '/') ++name;
    const char first = name < text_.size() ? text_[name] : ' ';
    const bool component = (first >= 'A' && first <= 'Z') || first == '>';
    if (component) {
      if (const std::size_t end = tag_end(name); end != 0) return mask(end);
    }
    ++at_;
  }

  /// Behind the `>` of a component's tag; 0.
  std::size_t tag_end(std::size_t at) {
    for (char quote = 0; at < text_.size() && budget_ > 0; ++at, --budget_) {
      const char c = text_[at];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{') {
        const std::size_t end = balanced(at);
        if (end == 0) return 0;
        at = end - 1;
      } else if (c == '>') {
        return at + 1;
      }
    }
    return 0;
  }

  /// Behind the brace that closes the one at `at`; 0.
  std::size_t balanced(std::size_t at) {
    int depth = 0;
    for (char quote = 0; at < text_.size() && budget_ > 0; ++at, --budget_) {
      const char c = text_[at];
      if (quote != 0) {
        if (c == quote || c == '\n') quote = 0;
      } else if (c == '"' || c == '\'' || c == '`') {
        quote = c;
      } else if (c == '{') {
        ++depth;
      } else if (c == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return 0;
  }

  std::string_view text_;
  std::string out_;
  bool mdx_;
  std::size_t at_ = 0;
  bool line_start_ = true;
  std::size_t line_begin_ = 0;
  std::size_t known_from_ = 1, known_end_ = 0;  ///< What line_end() knows; nothing yet.
  char fence_ = 0;
  std::size_t fence_marks_ = 0;
  struct Mark {
    std::string_view mark;
    std::size_t place = 0;
  };
  std::array<Mark, 16> marks_{};
  std::array<std::size_t, 32> no_closer_before_{};
  /// Characters that may yet be looked at behind braces that nothing closes.
  std::size_t budget_ = 8 * text_.size() + 4096;
};

}  // namespace

std::string mask_markdown(std::string_view markdown, bool mdx) {
  return Masker(markdown, mdx).run();
}

bool looks_like_mdx(std::string_view markdown) {
  for (std::size_t at = markdown.find("import "); at != markdown.npos;
       at = markdown.find("import ", at + 1)) {
    if (at != 0 && markdown[at - 1] != '\n') continue;
    const std::string_view line = markdown.substr(at, markdown.find('\n', at) - at);
    const std::size_t from = line.find(" from ");
    if (from != line.npos && line.find_first_of("'\"", from) == from + 6) return true;
  }
  return false;
}

}  // namespace dalil
