#include "analyzer/article/article_builder.h"

#include <algorithm>
#include <utility>

#include "analyzer/article/entity.h"
#include "analyzer/page/ascii.h"

namespace dalil {

ArticleBuilder::ArticleBuilder(ArticleDraft& draft)
    : draft_(draft),
      page_(draft.page.page),
      lines_(draft.article.source),
      writer_(page_.text, draft.article.map, draft.article.source),
      alt_writer_(alt_.text, alt_.map, draft.article.source) {}

void ArticleBuilder::begin_block(const BlockStyle& style) {
  if (style_.heading_level != 0 && !heading_) page_.headings.push_back({style_.heading_level});
  if (heading_) {
    Heading& heading = page_.headings.back();
    if (is_blank(heading.text)) heading.text.clear();
    heading_ = false;
  }
  if (std::exchange(open_, false)) {
    Block& block = page_.blocks.back();
    block.text.end = writer_.size();
    if (is_blank(slice(page_.text, block.text))) {
      writer_.cut(block.text.begin == 0 ? 0 : block.text.begin - 1);
      page_.blocks.pop_back();
      auto& literals = draft_.article.literals;
      while (!literals.empty() && literals.back().begin >= writer_.size()) literals.pop_back();
    }
  }
  style_ = style;
  heading_text_ = {};
  place_heading_ = style.heading_level != 0;
  label_space();
}

/// True where a block is open, or opens with this text.
bool ArticleBuilder::open(std::string_view text, std::uint32_t at) {
  if (open_) return true;
  const std::size_t visible = text.find_first_not_of(ascii::kSpace);
  if (visible == text.npos) return false;
  if (!page_.text.empty()) page_.text += '\n';
  writer_.begin();
  Block& block = page_.blocks.emplace_back();
  block.text.begin = writer_.size();
  block.kind = style_.kind;
  block.heading_level = style_.heading_level;
  block.region = style_.region;
  if (at != kNone) block.at = lines_.position(at + static_cast<std::uint32_t>(visible));
  if (literal_ != kNone) literal_ = writer_.size();
  if (link_) link_begin_ = writer_.size();
  return open_ = true;
}

/// Gives what began before this text its place.
void ArticleBuilder::settle(std::uint32_t at) {
  if (!place_link_ && !place_image_ && !place_heading_) return;
  const SourcePosition position = at == kNone ? SourcePosition() : lines_.position(at);
  if (std::exchange(place_link_, false)) page_.links.back().at = position;
  if (std::exchange(place_image_, false)) page_.images.back().at = position;
  if (std::exchange(place_heading_, false)) {
    page_.headings.push_back({style_.heading_level, "", false, style_.region, position});
    heading_ = true;
  }
}

void ArticleBuilder::label(std::string_view text) {
  if (link_) link_text_.add(text, page_.links.back().text);
  if (heading_) heading_text_.add(text, page_.headings.back().text);
}

void ArticleBuilder::label_space() {
  link_text_.space();
  heading_text_.space();
}

void ArticleBuilder::add_same(std::string_view text, std::uint32_t at) {
  if (image_) {
    settle(at);
    return alt_writer_.add_same(text, at);
  }
  if (!open(text, at)) return;
  settle(at);
  writer_.add_same(text, at);
  label(text);
}

void ArticleBuilder::add_changed(std::string_view text, TextRange at) {
  if (image_) {
    settle(at.begin);
    return alt_writer_.add_changed(text, at);
  }
  if (!open(text, at.begin)) return;
  settle(at.begin);
  writer_.add_changed(text, at);
  label(text);
}

void ArticleBuilder::add(std::string_view text) {
  if (image_) return alt_writer_.add(text);
  if (!open(text, kNone)) return;
  settle(kNone);
  writer_.add(text);
  label(text);
}

void ArticleBuilder::add_encoded(std::string_view text, std::uint32_t at) {
  std::string decoded;
  while (!text.empty()) {
    const std::size_t amp = std::min(text.find('&'), text.size());
    if (amp != 0) add_same(text.substr(0, amp), at);
    text.remove_prefix(amp);
    at += static_cast<std::uint32_t>(amp);
    if (text.empty()) return;
    decoded.clear();
    const auto bytes = static_cast<std::uint32_t>(decode_entity(text, decoded));
    if (bytes == 0) {
      add_same(text.substr(0, 1), at);
    } else {
      add_changed(decoded, {at, at + bytes});
    }
    at += std::max(bytes, 1u);
    text.remove_prefix(std::max(bytes, 1u));
  }
}

void ArticleBuilder::space() {
  (image_ ? alt_writer_ : writer_).space();
  label_space();
}

void ArticleBuilder::line_break() {
  (image_ ? alt_writer_ : writer_).line_break();
  label_space();
}

void ArticleBuilder::begin_literal() { literal_ = writer_.size(); }

void ArticleBuilder::end_literal() {
  const std::uint32_t end = writer_.size();
  std::uint32_t begin = std::exchange(literal_, kNone);
  while (begin < end && page_.text[begin] == ' ') ++begin;
  if (open_ && begin < end) draft_.article.literals.push_back({begin, end});
}

void ArticleBuilder::begin_link(std::string_view href) {
  end_link();
  Link& link = page_.links.emplace_back();
  link.href = ascii::trim(href);
  link.region = style_.region;
  link_ = place_link_ = true;
  link_text_ = {};
  link_begin_ = writer_.size();
}

void ArticleBuilder::end_link() {
  if (!std::exchange(link_, false)) return;
  place_link_ = false;
  Link& link = page_.links.back();
  if (is_blank(link.text)) link.text.clear();
  // A URL or an e-mail address that is its own text.
  std::string_view target = link.href;
  for (std::string_view prefix : {"mailto:", "http://", "https://"}) {
    if (!link.text.starts_with(prefix) && target.starts_with(prefix)) {
      target.remove_prefix(prefix.size());
    }
  }
  if (!link.text.empty() && target == link.text && open_) {
    const std::uint32_t end = writer_.size();
    while (link_begin_ < end && page_.text[link_begin_] == ' ') ++link_begin_;
    auto& literals = draft_.article.literals;
    if (literals.empty() || literals.back().end <= link_begin_) {
      literals.push_back({link_begin_, end});
    }
  }
}

void ArticleBuilder::begin_image(std::string_view src, bool has_alt) {
  if (image_) end_image();
  Image& image = page_.images.emplace_back();
  image.src = ascii::trim(src);
  if (has_alt) image.alt.emplace();
  image.in_link = link_;
  image.region = style_.region;
  if (link_) page_.links.back().has_image = true;
  image_ = place_image_ = true;
  alt_writer_.begin();
}

void ArticleBuilder::end_image() {
  if (!std::exchange(image_, false)) return;
  place_image_ = false;
  if (is_blank(alt_.text)) alt_ = {};
  label_space();
  if (!alt_.text.empty()) {
    page_.images.back().alt = alt_.text;
    if (style_.heading_level != 0 && !heading_) {
      settle(alt_.map.empty() ? kNone : alt_.map.source({0, 1}).begin);
      page_.headings.back().image_only = true;
    }
    label(alt_.text);
    draft_.alts.push_back(std::exchange(alt_, {}));
  }
  label_space();
}

}  // namespace dalil
