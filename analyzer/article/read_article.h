// Bytes of a file -> Article, for every format that writers use.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "analyzer/article/article.h"
#include "analyzer/text/lexicon.h"
#include "core/result.h"

namespace dalil {

struct ArticleOptions {
  std::string path;         ///< As the user named it: the slug's last resort, and for messages.
  std::string language;     ///< BCP 47; "" = declared, else detected.
  std::string title;        ///< "" = what the article itself says.
  std::string description;  ///< "" = what the article itself says.
  std::string slug;         ///< "" = front matter, else the file's name.
};

/// The format by the name's ending: .html .htm .xhtml, .md .markdown .mdown .mdx, .txt .text,
/// .docx; nullopt for others. Upper case is the same.
std::optional<ArticleFormat> format_of(std::string_view path);

/// Reads articles; holds what is dear to open. One per thread.
class ArticleReader {
 public:
  explicit ArticleReader(const Lexicons& lexicons);
  ~ArticleReader();
  ArticleReader(ArticleReader&&) noexcept;
  ArticleReader& operator=(ArticleReader&&) noexcept;

  /// Fails with kInvalid and one sentence where the bytes are no such file, or are over a limit.
  Result<Article> read(std::string_view bytes, ArticleFormat format, const ArticleOptions& options);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dalil
