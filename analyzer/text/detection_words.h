// The function words that tell languages, those of all packs in one table: a word is looked up
// once.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dalil {

/// Lets sets and maps of strings be asked with views.
struct StringHash {
  using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard asks for it.
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

class DetectionWords {
 public:
  static constexpr std::size_t kMostLanguages = 63;  ///< Later ones are not told.
  static constexpr std::uint64_t kStranger = std::uint64_t{1} << 63;

  void add_language(std::size_t index, std::span<const std::string_view> words);

  /// Adds frequent words of languages in Latin script that have no pack, as far as no language
  /// added before has them: without them Portuguese would be taken for Spanish. To be called last.
  void add_strangers(const std::function<bool(std::string_view)>& has_pack);

  /// Bit i: a word of language i; kStranger: of none of them. `folded` is at fold level L2.
  std::uint64_t find(std::string_view folded) const {
    if (folded.size() > longest_ || !may_be_known_[mark_of(folded)]) return 0;
    const auto found = words_.find(folded);
    return found == words_.end() ? 0 : found->second;
  }

 private:
  /// What most words of a text differ in from those that are known: looked at before they are
  /// hashed.
  static std::size_t mark_of(std::string_view word) {
    if (word.empty()) return 0;
    const auto byte = [&](std::size_t at) {
      return std::size_t{static_cast<std::uint8_t>(word[at])};
    };
    return (byte(0) * 37 + byte(word.size() / 2) * 1009 + byte(word.size() - 1) * 5003 +
            word.size() * 211) %
           kMarks;
  }
  void add(std::string word, std::uint64_t languages);

  static constexpr std::size_t kMarks = 1 << 15;
  std::bitset<kMarks> may_be_known_;
  std::unordered_map<std::string, std::uint64_t, StringHash, std::equal_to<>> words_;
  std::size_t longest_ = 0;
};

}  // namespace dalil
