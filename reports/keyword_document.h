// What the keyword commands tell, as a document for people: tables with a picture of the whole,
// printed as HTML and as a workbook.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/content_gap.h"
#include "core/keyword_ideas.h"
#include "core/keyword_map.h"
#include "core/result.h"
#include "core/topics.h"
#include "reports/keyword_tables.h"
#include "reports/sink.h"

namespace dalil {

enum class DocumentColumnKind : std::uint8_t {
  kStranger,  ///< Words of the site or of a list.
  kWords,     ///< A sentence of ours.
  kPage,      ///< An address.
  kNumber,
  kDecimal,
  kBar  ///< A share from 0 to 1, drawn beside the number that it is of; not in workbooks.
};

struct DocumentColumn {
  std::string title;
  DocumentColumnKind kind = DocumentColumnKind::kStranger;
  int width = 12;            ///< Letters in a workbook.
  bool in_workbook = false;  ///< There alone: a page has no room for it.
};

/// monostate: nobody knows.
using DocumentCell = std::variant<std::monostate, double, std::string>;

struct DocumentTable {
  std::string title;
  std::string sheet;  ///< Its name in a workbook: at most 31 letters, none twice.
  std::string note;   ///< Of the whole table; "" for none.
  std::string empty;  ///< What is said where there are no rows; "": then there is no table.
  std::vector<DocumentColumn> columns;
  std::vector<std::vector<DocumentCell>> rows;
};

/// Pages around another that a picture has room for.
inline constexpr std::size_t kMostRays = 24;

/// A page with those around it, the nearer the more alike.
struct DocumentStar {
  std::string title;             ///< A sentence that says what is drawn.
  std::string name;              ///< The site's words.
  std::vector<double> likeness;  ///< Of those around, 0 to 1; the first kMostRays are drawn.
};

struct KeywordDocument {
  std::string language;  ///< The reader's.
  std::string title, site;
  std::string verdict;  ///< One sentence; "" for none.
  std::string stars_title;
  std::string stars_note;           ///< What is not drawn; "" for nothing.
  std::vector<DocumentStar> stars;  ///< Pictures before the tables; only where these are pages.
  std::vector<DocumentTable> tables;
};

KeywordDocument document_of(const KeywordMap& map, std::string_view language);
KeywordDocument document_of(const KeywordSite& site, std::span<const LongTailIdea> ideas,
                            std::string_view language);
KeywordDocument document_of(const KeywordSite& site, std::span<const LinkIdea> ideas,
                            std::string_view language);
KeywordDocument document_of(const ContentGap& gap, std::string_view language);
KeywordDocument document_of(const TopicMap& map, std::string_view language);

/// One self-contained document without network or scripts of others.
void write_keyword_html(const KeywordDocument& document, const Sink& sink);
/// A sheet for each table, right to left for readers of Arabic.
Result<void> write_keyword_xlsx(const KeywordDocument& document, const Sink& sink);

}  // namespace dalil
