// The verb that a periphrastic passive could be: certain patterns alone, silence for the others.
#include <string>
#include <string_view>

#include "analyzer/article/passive.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr char32_t kFatha = 0x64E, kDamma = 0x64F, kShadda = 0x651;

/// Letters that no other letter takes the place of in conjugation.
bool sound(char32_t c) {
  return std::u32string_view(U"بتثجحخدذرزسشصضطظعغفقكلمنه").find(c) != std::u32string_view::npos;
}

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) letters += next_code_point(word, at);
  return letters;
}

std::string utf8(const std::u32string& letters) {
  std::string out;
  for (const char32_t c : letters) append_utf8(out, c);
  return out;
}

/// Past and present of a verb in the passive, or nothing.
struct Verb {
  std::u32string past, present;
};

/// `pattern` has 1, 2 and 3 for the letters of the root; what they are comes into `root`.
bool fits(const std::u32string& word, std::u32string_view pattern, std::u32string& root) {
  if (word.size() != pattern.size()) return false;
  root.assign(3, 0);
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool radical = pattern[i] >= U'1' && pattern[i] <= U'3';
    if (!radical && pattern[i] != word[i]) return false;
    if (radical) root[pattern[i] - U'1'] = word[i];
  }
  return true;
}

/// `form` has 1, 2 and 3 for the letters of the root, a and u for vowel marks, w for the shadda.
std::u32string filled(std::u32string_view form, const std::u32string& root) {
  std::u32string out;
  for (const char32_t c : form) {
    const bool radical = c >= U'1' && c <= U'3';
    out += radical     ? root[c - U'1']
           : c == U'a' ? kFatha
           : c == U'u' ? kDamma
           : c == U'w' ? kShadda
                       : c;
  }
  return out;
}

Verb verb_of(const std::u32string& masdar) {
  std::u32string root;
  // تفعيل keeps و and ي as consonants: تطوير -> طُوّر.
  if (fits(masdar, U"ت12ي3", root)) {
    const bool firm = (sound(root[0]) || root[0] == U'و') && sound(root[2]) &&
                      (sound(root[1]) || root[1] == U'و' || root[1] == U'ي');
    return firm ? Verb{filled(U"1u2w3", root), filled(U"يu12aw3", root)} : Verb{};
  }
  struct Pattern {
    std::u32string_view masdar, past, present;
  };
  // The present needs its fatha: يُرسل could also be the active verb.
  constexpr Pattern kPatterns[] = {
      {U"123", U"1u23", U"يu12a3"},       {U"12ا3ة", U"1u23", U"يu12a3"},
      {U"م1ا23ة", U"1uو23", U"يu1ا2a3"},  {U"إ12ا3", U"أu123", U"يu12a3"},
      {U"ا1ت2ا3", U"ا1تu23", U"يu1ت2a3"}, {U"است12ا3", U"استu123", U"يuست12a3"}};
  for (const Pattern& pattern : kPatterns) {
    if (!fits(masdar, pattern.masdar, root)) continue;
    if (!sound(root[0]) || !sound(root[1]) || !sound(root[2]) || root[1] == root[2]) continue;
    return {filled(pattern.past, root), filled(pattern.present, root)};
  }
  return {};
}

}  // namespace

std::string passive_of(std::string_view masdar, bool present) {
  const Verb verb = verb_of(letters_of(masdar));
  return utf8(present ? verb.present : verb.past);
}

}  // namespace dalil
