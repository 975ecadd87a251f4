#include "analyzer/article/article_source.h"

#include <utility>

#include "analyzer/page/fallback.h"
#include "core/charset.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kLookedAt = 8192;  // bytes in which NUL tells that a file is no text

}  // namespace

std::string_view no_text(std::string_view bytes, ArticleFormat format) {
  if (bytes.starts_with("PK\x03\x04")) {
    return "this is no text but a zip archive, as Word writes it: call it .docx if it is one.";
  }
  if (bytes.starts_with("%PDF-")) return "this is no text but a PDF: save it as .docx or .txt.";
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return "this is no text but a document of an old Word: save it as .docx.";
  }
  if (bytes.starts_with("{\\rtf")) return "this is rich text (RTF): save it as .docx or .txt.";
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  // HTML may hold NUL, which browsers pass over.
  if (format != ArticleFormat::kHtml && !utf16 &&
      bytes.substr(0, kLookedAt).find('\0') != bytes.npos) {
    return "this is no text: it holds NUL bytes.";
  }
  return {};
}

void set_source(std::string_view bytes, std::string_view language, ArticleDraft& draft) {
  Article& article = draft.article;
  Page& page = draft.page.page;
  page.encoding = "utf-8";
  const bool valid = is_valid_utf8(bytes);
  if (valid && article.format != ArticleFormat::kHtml) {
    article.source = bytes;
    return;
  }
  Decoded decoded =
      article.format == ArticleFormat::kHtml
          ? decode_html(bytes, {}, language.empty() ? scan_html_lang(bytes) : language)
          : decode_html(bytes, {}, language);
  page.encoding = decoded.encoding;
  page.encoding_source = decoded.source;
  page.replaced = decoded.replaced;
  if (decoded.replaced != 0) article.limits.emplace_back("charset");
  if (valid && bytes.ends_with(decoded.text) && bytes.size() - decoded.text.size() <= 3) {
    article.source = bytes;  // plain ASCII, whatever it is called, and UTF-8 with a BOM
    return;
  }
  if (decoded.source == Decoded::Source::kBom) append_utf8(article.source, 0xFEFF);
  article.source += decoded.text;
  if (decoded.encoding != "utf-8") article.encoding = std::move(decoded.encoding);
  article.original = bytes;
}

TextRange file_range(const Article& article, TextRange source) {
  if (article.original.empty()) return source;
  std::string_view name = article.encoding;
  if (name == "UTF-8") name = "utf-8";
  const auto place = [&](std::uint32_t offset) {
    const std::string_view before = std::string_view(article.source).substr(0, offset);
    return static_cast<std::uint32_t>(encoded_bytes(article.original, name, code_points(before)));
  };
  return {place(source.begin), place(source.end)};
}

}  // namespace dalil
