// Where an article could hold a keyphrase, as the rules about keyphrases ask for it.
#pragma once

#include <cstdint>
#include <span>

#include "analyzer/article/article_rule.h"

namespace dalil {

/// The first phrase, for which the article is written; nullptr where none is given or the text has
/// it nowhere: keyphrase-missing or keyphrase-partial says so, and its places are beside the point.
const ArticleKeyphrase* main_keyphrase(const ArticleCase& article_case);

/// True where the text does not have the phrase whole, but a good part of it: two of its words side
/// by side, or half of them in one sentence.
bool stands_in_part(const ArticleKeyphrase& keyphrase);

/// True for headings, paragraphs, lists, tables and captions: where phrases are counted.
bool is_content(const Piece& piece);

std::uint32_t content_words(const Article& article);

/// The first piece of that kind; nullptr where there is none.
const Piece* first_piece(const Article& article, PieceKind kind);

/// The paragraph that introduces the article: the first one that says something; nullptr where it
/// has no paragraphs.
const Piece* introduction(const Article& article);

/// The first subheading, or with `level_one` the first h1, that has the phrase or has not;
/// nullptr where there is none.
const Piece* first_heading(const Article& article, const ArticleKeyphrase& keyphrase,
                           bool level_one, bool with_phrase);

/// The sentence that the byte of Article::text lies in, or the first one behind it; {} behind all.
TextRange sentence_at(const Article& article, std::uint32_t offset);

/// The matches that begin within a part of Article::text.
std::span<const PlacedMatch> matches_within(const ArticleKeyphrase& keyphrase, TextRange text);

/// Key, phrase and confidence of a finding about the phrase. Where the other forms of a
/// language's words are not known, what seems to be missing may be there.
Finding& describe(ArticleFinding& placed, const ArticleCase& article_case,
                  const ArticleKeyphrase& keyphrase);

}  // namespace dalil
