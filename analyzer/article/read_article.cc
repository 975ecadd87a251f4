#include "analyzer/article/read_article.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "analyzer/article/article_draft.h"
#include "analyzer/article/article_source.h"
#include "analyzer/article/docx_article.h"
#include "analyzer/article/front_matter.h"
#include "analyzer/article/html_article.h"
#include "analyzer/article/markdown_article.h"
#include "analyzer/article/text_article.h"
#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

constexpr std::size_t kMostBytes = 64 << 20;
constexpr std::size_t kMostBytesOfDocx = 100 << 20;

struct Ending {
  std::string_view name;
  ArticleFormat format;
};
constexpr Ending kEndings[] = {
    {".html", ArticleFormat::kHtml},         {".htm", ArticleFormat::kHtml},
    {".xhtml", ArticleFormat::kHtml},        {".md", ArticleFormat::kMarkdown},
    {".markdown", ArticleFormat::kMarkdown}, {".mdown", ArticleFormat::kMarkdown},
    {".mdx", ArticleFormat::kMarkdown},      {".txt", ArticleFormat::kText},
    {".text", ArticleFormat::kText},         {".docx", ArticleFormat::kDocx}};

Error refusal(const ArticleOptions& options, std::string_view why) {
  return {ErrorCode::kInvalid, fmt::format("{}: {}", options.path, why)};
}

void read_markdown(ArticleDraft& draft, const ArticleOptions& options) {
  Article& article = draft.article;
  FrontMatter front = read_front_matter(article.source);
  const bool has_front = front.end != 0 && front.error.empty();
  if (!front.error.empty()) article.limits.emplace_back("front-matter");
  article.front_matter_error = std::move(front.error);
  article.knows_title = article.knows_description = has_front;
  article.knows_h1 = front.title.text.empty();
  article.keyphrases = std::move(front.keyphrases);
  article.kind = std::move(front.kind);
  draft.title = std::move(front.title);
  draft.description = std::move(front.description);
  draft.slug = std::move(front.slug);
  draft.url = std::move(front.url);
  draft.page.page.declared_language = std::move(front.language);
  const std::uint32_t bom = article.source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  read_markdown_article(draft, std::max(front.end, bom), options);
}

}  // namespace

std::string_view name_of(ArticleFormat format) {
  switch (format) {
    case ArticleFormat::kHtml:
      return "html";
    case ArticleFormat::kMarkdown:
      return "md";
    case ArticleFormat::kText:
      return "txt";
    case ArticleFormat::kDocx:
      return "docx";
  }
  return "";
}

std::optional<ArticleFormat> format_of(std::string_view path) {
  for (const Ending& ending : kEndings) {
    if (path.size() > ending.name.size() &&
        ascii::equals(path.substr(path.size() - ending.name.size()), ending.name)) {
      return ending.format;
    }
  }
  return std::nullopt;
}

struct ArticleReader::State {
  explicit State(const Lexicons& lexicons) : pages(lexicons), segmenter(lexicons) {}
  PageReader pages;
  Segmenter segmenter;
};

ArticleReader::ArticleReader(const Lexicons& lexicons)
    : state_(std::make_unique<State>(lexicons)) {}
ArticleReader::~ArticleReader() = default;
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;

Result<Article> ArticleReader::read(std::string_view bytes, ArticleFormat format,
                                    const ArticleOptions& options) {
  ArticleDraft draft;
  draft.article.format = format;
  const bool docx = format == ArticleFormat::kDocx;
  if (bytes.size() > (docx ? kMostBytesOfDocx : kMostBytes)) {
    return refusal(options, docx ? "the file is longer than 100 MB; that is no article."
                                 : "the file is longer than 64 MB; that is no article.");
  }
  if (docx) {
    const Result<void> read = read_docx_article(bytes, draft);
    if (!read) return refusal(options, read.error().message);
    return finish(std::move(draft), options, state_->pages, state_->segmenter);
  }
  if (const std::string_view why = no_text(bytes, format); !why.empty()) {
    return refusal(options, why);
  }
  set_source(bytes, options.language, draft);
  if (format == ArticleFormat::kHtml) {
    read_html_article(draft, options, state_->pages);
  } else if (format == ArticleFormat::kMarkdown) {
    read_markdown(draft, options);
  } else {
    read_text_article(draft, options);
  }
  return finish(std::move(draft), options, state_->pages, state_->segmenter);
}

}  // namespace dalil
