// The paradigms of Arabic nouns and adjectives: from one stem all its spellings with number, case,
// gender and attached pronouns.
#pragma once

#include <string_view>

#include "analyzer/keywords/form_list.h"

namespace dalil {

/// A noun as it stands without article and endings; L1.
struct NounStem {
  std::string_view text;
  bool plural = false;  ///< A broken plural: no dual, no plural endings.
  bool person = false;  ///< ي at its end is a plural before it makes an adjective: كاتبي.
  bool takes_wawnun = false;  ///< Has a plural in ون: persons, participles.
  bool defective = false;     ///< The ي at its end is a radical, which قاضٍ loses.
  bool also_other = false;    ///< Form::kAlsoOther
  bool takes_at = false;      ///< Has a plural in ات though it does not end with ة.
};

/// The forms of a noun, itself the first of them. ة belongs to it: the feminine is another stem.
void add_noun_forms(const NounStem& noun, FormList& forms);

/// The forms of a plural in ات, given with its ending.
void add_at_forms(std::string_view plural, FormList& forms);

/// What of an adjective may stand in a place.
struct AdjectiveUse {
  bool masculine = true;
  bool feminine = true;
  /// Flags for the masculine and the feminine forms, such as Form::kBehindPlural.
  unsigned masculine_flags = 0, feminine_flags = 0;
};

/// The forms of an adjective from its masculine singular, which is not the first unless it is used.
void add_adjective_forms(std::string_view masculine, const AdjectiveUse& use, FormList& forms);

}  // namespace dalil
