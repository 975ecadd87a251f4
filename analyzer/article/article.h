// One article as its writer has it in a file: the facts of a page, and the way back to the bytes of
// the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/source_map.h"
#include "analyzer/page/page.h"

namespace dalil {

enum class ArticleFormat : std::uint8_t { kHtml, kMarkdown, kText, kDocx };

std::string_view name_of(ArticleFormat format);  ///< "html", "md", "txt", "docx"

/// What a part of the article's text is to its reader.
enum class PieceKind : std::uint8_t {
  kTitle,        ///< Of the document: <title>, front matter, --title.
  kDescription,  ///< The meta description.
  kHeading,
  kParagraph,
  kListItem,
  kTableCell,
  kCaption,
  kCode,   ///< No prose: keyphrases are not counted in it, editors leave it alone.
  kOther,  ///< Running text that no element names.
  kAltText
};

/// A run of text that a reader sees as one.
struct Piece {
  PieceKind kind = PieceKind::kParagraph;
  int heading_level = 0;  ///< 1 to 6 in headings.
  TextRange text;         ///< Into Article::text.
  /// From 1, among the paragraphs, list items and cells (in a .docx among all its paragraphs with
  /// text); else 0.
  std::uint32_t paragraph = 0;
  std::int32_t section = -1;  ///< Index into `pieces` of the heading it stands under; -1: none.
  std::uint32_t words_begin = 0, words_end = 0;          ///< Into Article::words.
  std::uint32_t sentences_begin = 0, sentences_end = 0;  ///< Into Article::sentences.

  /// Text that is written in sentences or headings: all but code.
  bool prose() const { return kind != PieceKind::kCode; }
};

struct Article {
  ArticleFormat format = ArticleFormat::kText;
  std::string source;  ///< The file as UTF-8, with its BOM; "" for .docx, whose bytes say nothing.
  std::string encoding = "UTF-8";  ///< Of the file, by its name in the Encoding standard.
  /// The file's bytes where they are not `source`: it is in another encoding, or broken. Offsets
  /// into the file come from file_range().
  std::string original;
  Page page;  ///< Its text, blocks, words and sentences are those of the content.

  /// Page::text, then a line each for title, description and alt texts: offsets into Page::text are
  /// offsets into it. A line break parts the pieces.
  std::string text;
  SourceMap map;  ///< `text` to `source`.
  /// Into `text`: the title and the description, {0, 0} where there is none. The title may be the
  /// first heading itself, and then has no piece of its own.
  TextRange title, description;
  std::vector<Piece> pieces;     ///< In the order of `text`; only content, no navigation or footer.
  std::vector<TextRange> words;  ///< Of all pieces.
  std::vector<TextRange> sentences;  ///< Of all pieces; a title is a sentence.
  /// What is no prose within a piece, in order: inline code, URLs shown as text. Nobody mends what
  /// stands there.
  std::vector<TextRange> literals;

  std::string
      slug;  ///< Decoded, "" where none is known; from front matter, --slug or the file's name.
  bool slug_given = false;              ///< False where it is only the file's name.
  std::vector<std::string> keyphrases;  ///< That the front matter names.
  std::string kind;                     ///< "landing", "blog" or "": as the front matter says.

  // What the format lets be known. A fact that cannot be known is no fault.
  bool knows_title = false;  ///< There is a place for a title: a head, front matter.
  bool knows_description = false;
  bool knows_h1 = false;     ///< False where a template may set the title as h1.
  bool is_document = false;  ///< An HTML document with <html> or <head>, not a fragment.

  /// What was left out or lost: "front-matter", "charset" (bytes that could not be decoded),
  /// "cells" (of a table past all measure), and what Page::limits names.
  std::vector<std::string> limits;
  std::string
      front_matter_error;  ///< A sentence with the line where it broke; "" where it did not.
};

/// What stands before the addresses of an article whose host nobody has named (RFC 2606); readers
/// are shown what follows.
inline constexpr std::string_view kUnknownHost = "https://article.invalid";

/// The bytes of the file, in its own encoding, that a range of Article::source stands for.
TextRange file_range(const Article& article, TextRange source);

}  // namespace dalil
