// One word of a keyphrase: what stands in the phrase, what it is there, and the forms it may take
// in a text.
#pragma once

#include <string>

#include "analyzer/keywords/arabic_forms.h"
#include "analyzer/keywords/form_list.h"

namespace dalil {

struct PhraseWord {
  std::string shown;   ///< At L1.
  std::string folded;  ///< At L2.
  std::string core;    ///< `shown` without article and particles.
  std::string marks;   ///< + and # behind it.
  bool arabic = false;
  bool article = false;
  bool conjunction = false;  ///< و or ف stands before it.
  bool preposition = false;  ///< ب, ك or ل stands before it.
  bool function = false;     ///< A function word.

  /// What an Arabic word is by its place: a noun, an adjective of the noun before it, or, where
  /// nothing tells, either.
  bool noun = true;
  bool adjective = false;
  bool surely_adjective = false;
  AdjectiveUse use;  ///< Of an adjective.

  FormList forms;
};

}  // namespace dalil
