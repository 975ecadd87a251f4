// The inflections of an English word of a keyphrase. Derived, not reduced: a stem that makes one
// word of "market" and "marketing" cannot tell them apart again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dalil {

class LanguagePack;

/// Appends the spellings (fold level L2, lower case) in which an English word may stand in a text,
/// itself left out. `pack` is the English one: it holds irregular plurals, verbs and spelling
/// variants; without those lists only the regular forms come. Function words and words with digits
/// or foreign letters have no forms.
///
/// - A noun: singular, plural and possessive, both ways. A word that has a line of its own in the
///   list of irregular forms is no form of another: "news" is not "new".
/// - A verb of the list given in its base form: -s, -ing, -ed and irregular forms. Words that are
///   nouns first (market, train) are not in that list, so "market" is not "marketing".
/// - A participle or gerund is taken as it stands, as adjective or noun: "running" has a plural but
///   is not "run"; nor are agents (-er), adverbs (-ly) and comparatives forms of another word.
/// - British and American spelling of each of these: optimised, optimized.
///
/// Some forms are no words ("movy"); no text has those, so they cost a few bytes and match nothing.
void add_english_forms(std::string_view folded, const LanguagePack& pack,
                       std::vector<std::string>& forms);

}  // namespace dalil
