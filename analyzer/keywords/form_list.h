// The spellings in which a word of a keyphrase may stand in a text, each with what it tells of the
// text around it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

/// One spelling; its bytes are in its FormList.
struct Form {
  enum Flag : std::uint8_t {
    kTakesArticle = 1,  ///< ال may stand before it.
    kPlural = 2,        ///< An adjective behind it may be feminine singular.
    /// Ends with the ي of "my" or of a construct dual or plural, which may as well make an
    /// adjective of the noun: مكتبي is "my office" and "of the office".
    kAmbiguousYeh = 4,
    kAlsoOther = 16,  ///< A plural that is better known as another word: أسرة of سرير.
    kBehindPlural =
        8  ///< An adjective's form, in a place where only a plural tells it from a noun.
  };

  std::uint32_t begin = 0;        ///< Into the pool: at L1, and behind that at L2.
  std::uint16_t shown_bytes = 0;  ///< At L1.
  std::uint16_t folded_bytes = 0;
  std::uint8_t ending_bytes =
      0;  ///< At the end of L1: what must be spelled so in the text as well.
  std::uint8_t flags = 0;
};

/// The forms of one word. The first is the word as it stands in the phrase.
class FormList {
 public:
  /// Adds stem and ending, both at L1.
  void add(std::string_view stem, std::string_view ending = "", unsigned flags = 0);

  /// The same for a form that stands at L1 and L2 already, such as an English one.
  void add_folded(std::string_view folded);

  const std::vector<Form>& forms() const { return forms_; }

  std::string_view shown(const Form& form) const {
    return std::string_view(pool_).substr(form.begin, form.shown_bytes);
  }
  std::string_view folded(const Form& form) const {
    return std::string_view(pool_).substr(form.begin + form.shown_bytes, form.folded_bytes);
  }
  std::string_view ending(const Form& form) const {
    return shown(form).substr(form.shown_bytes - form.ending_bytes);
  }

 private:
  std::vector<Form> forms_;
  std::string pool_;
};

}  // namespace dalil
