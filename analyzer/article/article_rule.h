// What a rule about articles gets and gives: the other half of analyzer/rule.h.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/article.h"
#include "analyzer/article/readability.h"
#include "analyzer/keywords/article_keyphrase.h"
#include "analyzer/rule_option.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/pixel_width.h"
#include "core/finding.h"

namespace dalil {

/// What the article is for.
enum class ArticleKind : std::uint8_t { kUnknown, kLanding, kBlog };

class Glyphs;
struct ContentGap;

/// What an article rule judges.
struct ArticleCase {
  const Article& article;
  const FoldedText& folded;                ///< The words of Article::text.
  const std::vector<Glyphs>& glyphs;       ///< As read_glyphs() gives them.
  const LanguagePack* language = nullptr;  ///< The pack of the article's language, or nullptr.
  const PixelWidths& widths;
  const Readability& readability;
  std::span<const ArticleKeyphrase> keyphrases;
  ArticleKind kind = ArticleKind::kUnknown;
  std::string_view today = "";  ///< As PageCase::today.
  /// What the pages of --against have that the article has not; nullptr: none was named. In an
  /// Example they follow the article, each behind a line `-- against name.md --`.
  const ContentGap* gap = nullptr;

  std::string_view shown(TextRange text) const { return slice(article.text, text); }
};

/// A finding with its place in the article.
struct ArticleFinding {
  Finding finding;
  TextRange text;    ///< Into Article::text; empty: see `source`.
  TextRange source;  ///< Into Article::source; filled in from `text` where the rule gives that.
  /// What should stand in the place of `text`, exactly; nullopt where a writer has to find words.
  std::optional<std::string> replacement;
  /// True where the replacement changes spacing or marks alone, so that --fix may put it in
  /// unasked.
  bool safe = false;
};

/// Where article rules put what they found. Rule, path and excerpt are filled in by the runner.
class ArticleFindings : public OptionValues {
 public:
  explicit ArticleFindings(OptionValues options = {}) : OptionValues(options) {}

  /// At a part of Article::text; the evidence quotes it.
  ArticleFinding& at(TextRange text);
  /// About the article as a whole, at its beginning.
  ArticleFinding& whole();

  std::vector<ArticleFinding>& all() { return findings_; }

 private:
  std::vector<ArticleFinding> findings_;
};

}  // namespace dalil
