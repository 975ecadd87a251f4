#include "analyzer/article/article_draft.h"

#include <algorithm>
#include <utility>

#include "analyzer/article/line_index.h"
#include "analyzer/article/literals.h"
#include "analyzer/page/ignore_comments.h"
#include "analyzer/page/text_builder.h"
#include "core/percent.h"
#include "core/utf8.h"

namespace dalil {
namespace {

std::uint32_t narrow(std::size_t size) { return static_cast<std::uint32_t>(size); }

std::string decoded(std::string_view text) { return to_valid_utf8(percent_decode(text)); }

/// The last segment of a path, without the ending of a page.
std::string_view last_segment(std::string_view path) {
  path = path.substr(0, path.find_first_of("?#"));
  while (path.ends_with('/')) path.remove_suffix(1);
  path = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  for (std::string_view ending : {".html", ".htm"}) {
    if (path.ends_with(ending)) path.remove_suffix(ending.size());
  }
  return path;
}

bool is_date(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00-";
  return text.size() > kForm.size() &&
         std::ranges::equal(text.substr(0, kForm.size()), kForm, [](char c, char form) {
           return form == '-' ? c == '-' : c >= '0' && c <= '9';
         });
}

/// `posts/2024-01-02-name.md` and `posts/name/index.md` are "name".
std::string slug_of_file(std::string_view path) {
  if (path == "-") return "";
  std::string all(path);
  std::ranges::replace(all, '\\', '/');
  std::string_view rest = all;
  const std::size_t slash = rest.rfind('/');
  std::string_view name = slash == rest.npos ? rest : rest.substr(slash + 1);
  name = name.substr(0, std::max<std::size_t>(name.rfind('.'), 1));
  if ((name == "index" || name == "_index") && slash != rest.npos) {
    const std::string_view folder = last_segment(rest.substr(0, slash));
    if (!folder.empty() && folder != "." && folder != "..") name = folder;
  }
  if (is_date(name)) name.remove_prefix(11);
  return to_valid_utf8(name);
}

bool is_absolute(std::string_view url) {
  return url.starts_with("http://") || url.starts_with("https://");
}

PieceKind kind_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kParagraph:
      return PieceKind::kParagraph;
    case BlockKind::kHeading:
      return PieceKind::kHeading;
    case BlockKind::kListItem:
      return PieceKind::kListItem;
    case BlockKind::kTableCell:
      return PieceKind::kTableCell;
    case BlockKind::kCaption:
      return PieceKind::kCaption;
    case BlockKind::kCode:
      return PieceKind::kCode;
    case BlockKind::kOther:
      return PieceKind::kOther;
  }
  return PieceKind::kOther;
}

bool counts_as_paragraph(PieceKind kind) {
  return kind == PieceKind::kParagraph || kind == PieceKind::kListItem ||
         kind == PieceKind::kTableCell;
}

/// Makes pieces of what a draft holds.
class Finisher {
 public:
  Finisher(ArticleDraft& draft, Segmenter& segmenter)
      : draft_(draft), article_(draft.article), segmenter_(segmenter) {}

  void run() {
    article_.text = article_.page.text;
    blocks();
    if (!draft_.title.text.empty()) {
      article_.title = piece(draft_.title, PieceKind::kTitle);
    }
    if (!draft_.description.text.empty()) {
      article_.description = piece(draft_.description, PieceKind::kDescription);
    }
    for (const PlacedText& alt : draft_.alts) piece(alt, PieceKind::kAltText);
    add_literals(article_.text, article_.literals);
  }

 private:
  void blocks() {
    const Page& page = article_.page;
    std::uint32_t paragraph = 0;
    std::int32_t under[7] = {-1, -1, -1, -1, -1, -1, -1};  // the open heading of each level
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
      const Block& block = page.blocks[i];
      if (block.region != Region::kContent) continue;
      Piece piece;
      piece.kind = kind_of(block.kind);
      piece.heading_level = block.heading_level;
      piece.text = block.text;
      if (!draft_.paragraphs.empty()) {
        piece.paragraph = draft_.paragraphs[i];
      } else if (counts_as_paragraph(piece.kind)) {
        piece.paragraph = ++paragraph;
      }
      const auto index = static_cast<std::int32_t>(article_.pieces.size());
      if (piece.kind == PieceKind::kHeading) {
        const auto level = static_cast<std::size_t>(std::clamp(block.heading_level, 1, 6));
        piece.section = under[level - 1];
        std::fill(under + level, std::end(under), index);
      } else {
        piece.section = under[6];
      }
      piece.words_begin = narrow(article_.words.size());
      article_.words.insert(article_.words.end(), page.words.begin() + block.words_begin,
                            page.words.begin() + block.words_end);
      piece.words_end = narrow(article_.words.size());
      piece.sentences_begin = narrow(article_.sentences.size());
      article_.sentences.insert(article_.sentences.end(),
                                page.sentences.begin() + block.sentences_begin,
                                page.sentences.begin() + block.sentences_end);
      piece.sentences_end = narrow(article_.sentences.size());
      article_.pieces.push_back(piece);
    }
  }

  TextRange piece(const PlacedText& placed, PieceKind kind) {
    if (!article_.text.empty()) article_.text += '\n';
    Piece piece;
    piece.kind = kind;
    piece.text.begin = narrow(article_.text.size());
    article_.map.append(placed.map, piece.text.begin);
    article_.text += placed.text;
    piece.text.end = narrow(article_.text.size());
    piece.words_begin = narrow(article_.words.size());
    segmenter_.words(article_.text, piece.text, article_.words);
    piece.words_end = narrow(article_.words.size());
    piece.sentences_begin = narrow(article_.sentences.size());
    if (kind == PieceKind::kTitle) {
      article_.sentences.push_back(piece.text);
    } else {
      segmenter_.sentences(article_.text, piece.text, article_.page.language, article_.sentences);
    }
    piece.sentences_end = narrow(article_.sentences.size());
    article_.pieces.push_back(piece);
    return piece.text;
  }

  ArticleDraft& draft_;
  Article& article_;
  Segmenter& segmenter_;
};

/// Title or description of the document: what the user gives goes before what the file says.
void settle_fact(PlacedText& fact, const std::string& given, const Article& article,
                 std::vector<TextFact>& facts) {
  if (!given.empty()) {
    fact = {};
    fact.text = collapsed(given);
  }
  if (fact.text.empty()) return;
  if (facts.empty()) facts.emplace_back();
  TextFact& first = facts.front();
  first.text = fact.text;
  if (!given.empty()) first.at = {};
  if (fact.map.empty() || first.at.line != 0) return;
  first.at =
      LineIndex(article.source).position(fact.map.source({0, narrow(fact.text.size())}).begin);
}

/// Where nothing names the document, its first heading of level 1 does.
void title_from_heading(Article& article) {
  if (!article.page.titles.empty()) return;
  for (const Piece& piece : article.pieces) {
    if (piece.kind != PieceKind::kHeading || piece.heading_level != 1) continue;
    article.title = piece.text;
    TextFact& title = article.page.titles.emplace_back();
    title.text = slice(article.text, piece.text);
    const TextRange place = article.map.source(piece.text);
    if (place.bytes() != 0) title.at = LineIndex(article.source).position(place.begin);
    article.knows_title = true;
    return;
  }
}

}  // namespace

Url url_of(ArticleDraft& draft, const ArticleOptions& options) {
  Article& article = draft.article;
  const std::string& said = !options.slug.empty() ? options.slug
                            : !draft.slug.empty() ? draft.slug
                                                  : draft.url;
  article.slug = decoded(last_segment(said));
  article.slug_given = !article.slug.empty();
  if (!article.slug_given) article.slug = slug_of_file(options.path);
  const Result<Url> nowhere = Url::parse(kUnknownHost);
  Result<Url> base = is_absolute(draft.url) ? Url::parse(draft.url) : nowhere;
  if (!base) base = nowhere;
  if (is_absolute(draft.url) && options.slug.empty()) return (*base).without_fragment();
  std::string path = options.slug.empty() && !draft.url.empty() ? draft.url : "";
  if (path.empty()) append_percent_encoded(path, article.slug, kPathSet.with("/%"));
  if (path.find("//") == 0) path.clear();
  const Result<Url> url = Url::parse(path, &*base);
  return url && url->host() == base->host() ? url->without_fragment() : *base;
}

Article finish(ArticleDraft&& draft, const ArticleOptions& options, PageReader& pages,
               Segmenter& segmenter) {
  Article& article = draft.article;
  if (article.format != ArticleFormat::kHtml) {
    draft.page.url = url_of(draft, options);
    resolve_references(draft.page);
    Page& page = draft.page.page;
    page.url = draft.page.url.href();
    page.status = 200;
    page.html = true;
    page.indexable = NotIndexable::kIndexable;
    pages.segment(page, {options.language});
  }
  article.page = std::move(draft.page.page);
  article.page.ignored = read_ignore_comments(article.source);
  settle_fact(draft.title, options.title, article, article.page.titles);
  settle_fact(draft.description, options.description, article, article.page.descriptions);
  if (!options.title.empty()) article.knows_title = true;
  if (!options.description.empty()) article.knows_description = true;
  Finisher(draft, segmenter).run();
  if (article.format != ArticleFormat::kHtml) title_from_heading(article);
  return std::move(article);
}

}  // namespace dalil
