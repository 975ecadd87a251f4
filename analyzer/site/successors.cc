#include "analyzer/site/successors.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "analyzer/site/quote.h"
#include "analyzer/text/fold.h"
#include "core/hash.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMostAsked = 10'000;  // Proposals for one site.
constexpr std::size_t kMostWords = 1'000;   // Of a title or an address, and letters of its name.
constexpr std::size_t kCommonWord = 2'000;  // Pages: a word of more of them finds nothing.

// What a page must have in common with what is gone. Tried on sites whose folders were renamed,
// whose articles moved under a date, whose extensions went, and on links with slips of the pen.
constexpr double kSameName = 0.75;
constexpr double kOneSlip = 0.9;        // What a name is worth with one letter wrong.
constexpr std::size_t kLongEnough = 5;  // Letters, so that one of them may be wrong.
constexpr double kLikeName = 0.4;       // Enough where the anchor is the title, too.
constexpr double kSameTitle = 0.75;
constexpr double kClearly = 0.15;  // Before the next one.
constexpr double kFolders = 0.3;   // What the same folders add to the likeness of a name.
constexpr double kTitles = 0.5;

using Numbers = std::vector<std::uint32_t>;
using Span = std::span<const std::uint32_t>;

void keep_unique(Numbers& words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// «العروض» is "عروض" in many an address, and "beans" is "bean".
std::string_view stem(std::string_view word) {
  constexpr std::string_view kArticle = "ال";
  if (word.starts_with(kArticle) && code_points(word) > 4) word.remove_prefix(kArticle.size());
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  return word;
}

/// Calls back with each word of a folded text.
template <typename Callback>
void for_each_word(std::string_view text, const Callback& callback) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    const bool inside =
        static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (inside) continue;
    if (i > begin) callback(text.substr(begin, i - begin));
    begin = i + 1;
  }
}

std::uint32_t number_of(std::string_view word) {
  return static_cast<std::uint32_t>(hash64(stem(word)));
}

void add_words(std::string_view text, Numbers& words) {
  for_each_word(fold(text, Fold::kL2),
                [&](std::string_view word) { words.push_back(number_of(word)); });
}

/// "about" of "about.html".
std::string_view without_extension(std::string_view segment) {
  for (const std::string_view extension :
       {".html", ".htm", ".php", ".aspx", ".asp", ".jsp", ".xhtml"}) {
    if (segment.ends_with(extension)) return segment.substr(0, segment.size() - extension.size());
  }
  return segment;
}

Numbers words_of(std::string_view text) {
  Numbers words;
  add_words(text, words);
  keep_unique(words);
  return words;
}

std::uint32_t folder_number(const AddressWords& address) {
  std::string name = "/";
  for (const std::uint32_t folder : address.folders) name += std::to_string(folder) + "/";
  return static_cast<std::uint32_t>(hash64(name));
}

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) letters += next_code_point(text, at);
  return letters;
}

/// One letter more, less or other, or two that changed places.
bool is_one_slip(const std::u32string& a, std::string_view text) {
  if (text.size() + 4 < a.size() || text.size() > (a.size() + 1) * 4) return false;
  const std::u32string b = letters_of(text);
  const std::size_t least = std::min(a.size(), b.size());
  if (least + 1 < kLongEnough || std::max(a.size(), b.size()) - least > 1) return false;
  std::size_t begin = 0, end = 0;
  while (begin < least && a[begin] == b[begin]) ++begin;
  while (end < least - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  const std::u32string_view x = std::u32string_view(a).substr(begin, a.size() - begin - end);
  const std::u32string_view y = std::u32string_view(b).substr(begin, b.size() - begin - end);
  if (x.size() <= 1 && y.size() <= 1) return true;
  return x.size() == 2 && y.size() == 2 && x[0] == y[1] && x[1] == y[0];
}

/// 0 to 1: how much of two things is the same.
double likeness(double shared, double one, double other) {
  return one + other > 0 ? 2 * shared / (one + other) : 0;
}

double alike(Span a, Span b) {
  Numbers both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return likeness(static_cast<double>(both.size()), static_cast<double>(a.size()),
                  static_cast<double>(b.size()));
}

}  // namespace

AddressWords address_words(std::string_view href) {
  AddressWords words;
  const Result<Url> url = Url::parse(href);
  if (!url) return words;
  const std::string display = url->display();
  std::string_view path = display;
  path.remove_prefix(std::min(path.find("://") + 3, path.size()));
  path = path.substr(std::min(path.find('/'), path.size()));
  path = path.substr(0, path.find_first_of("?#"));
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    path.remove_prefix(1);  // The slash.
    const std::string_view segment = without_extension(path.substr(0, path.find('/')));
    path.remove_prefix(std::min(path.find('/'), path.size()));
    if (!segment.empty() && segment != "index" && segment != "default") segments.push_back(segment);
  }
  if (segments.empty()) return words;
  words.spelling = fold(segments.back(), Fold::kL2);
  for_each_word(words.spelling, [&](std::string_view word) {
    (is_number(word) ? words.numbers : words.name).push_back(number_of(word));
  });
  segments.pop_back();
  for (const std::string_view folder : segments) add_words(folder, words.folders);
  keep_unique(words.name);
  keep_unique(words.numbers);
  keep_unique(words.folders);
  return words;
}

Successors::Successors(const Site& site) {
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.indexable != NotIndexable::kIndexable) continue;
    add(page, address_words(site.texts.url(page)),
        record.title_key != 0 ? words_of(site.texts.title(page)) : Numbers());
  }
  std::ranges::sort(postings_);
  postings_.erase(std::unique(postings_.begin(), postings_.end()), postings_.end());
  const auto weight_of = [this](Words words) {
    double sum = 0;
    for (const std::uint32_t word : words) sum += weight(word);
    return static_cast<float>(sum);
  };
  for (Entry& entry : entries_) {
    entry.name_weight = weight_of(name(entry));
    entry.title_weight = weight_of(title(entry));
  }
}

void Successors::add(std::uint32_t page, const AddressWords& address, const Numbers& title) {
  const auto number = static_cast<std::uint32_t>(entries_.size());
  Entry& entry = entries_.emplace_back();
  entry.page = page;
  entry.words = static_cast<std::uint32_t>(words_.size());
  const auto keep = [this](const Numbers& words, std::uint16_t& count) {
    count = static_cast<std::uint16_t>(std::min<std::size_t>(words.size(), kMostWords));
    words_.insert(words_.end(), words.begin(), words.begin() + count);
  };
  keep(address.name, entry.name);
  keep(address.numbers, entry.numbers);
  keep(address.folders, entry.folders);
  keep(title, entry.title);
  entry.spelling = static_cast<std::uint32_t>(spellings_.size());
  // A longer one is no slip of anything.
  if (address.spelling.size() <= kMostWords) spellings_ += address.spelling;
  entry.letters = static_cast<std::uint16_t>(spellings_.size() - entry.spelling);
  for (const Words words : {name(entry), Successors::title(entry)}) {
    for (const std::uint32_t word : words) postings_.push_back({word, number});
  }
  postings_.push_back({folder_number(address), number});
}

std::span<const Successors::Posting> Successors::with(std::uint32_t word) const {
  return {std::ranges::lower_bound(postings_, word, {}, &Posting::word),
          std::ranges::upper_bound(postings_, word, {}, &Posting::word)};
}

double Successors::weight(std::uint32_t word) const {
  const auto all = static_cast<double>(entries_.size()) + 1;
  return 1 + std::log(all / (1 + static_cast<double>(with(word).size())));
}

Successors::Weighed Successors::weigh(Numbers words) const {
  Weighed weighed{.words = std::move(words)};
  for (const std::uint32_t word : weighed.words) {
    weighed.weights.push_back(weight(word));
    weighed.all += weighed.weights.back();
  }
  return weighed;
}

Numbers Successors::candidates(const AddressWords& gone, const Weighed& said) const {
  Numbers found;
  const Numbers siblings{folder_number(gone)};
  for (const Numbers* words : {&gone.name, &said.words, &siblings}) {
    for (const std::uint32_t word : *words) {
      const std::span<const Posting> postings = with(word);
      if (postings.size() > kCommonWord) continue;
      for (const Posting& posting : postings) found.push_back(posting.entry);
    }
  }
  keep_unique(found);
  return found;
}

std::uint32_t Successors::find(std::string_view href, std::string_view anchor) const {
  const AddressWords gone = address_words(href);
  const Weighed named = weigh(gone.name), said = weigh(words_of(anchor));
  const auto common = [](const Weighed& query, Span words) {
    double sum = 0;
    for (std::size_t i = 0; i < query.words.size(); ++i) {
      if (std::ranges::binary_search(words, query.words[i])) sum += query.weights[i];
    }
    return sum;
  };
  const std::u32string letters = letters_of(gone.spelling);
  double best = 0, next = 0;
  std::uint32_t page = kNoPage;
  for (const std::uint32_t candidate : candidates(gone, said)) {
    const Entry& entry = entries_[candidate];
    // Product 12 is not product 13; but an article may lose the date of its address.
    const bool other = !gone.numbers.empty() && entry.numbers > 0 &&
                       !std::ranges::equal(gone.numbers, numbers(entry));
    double names = other ? 0 : likeness(common(named, name(entry)), named.all, entry.name_weight);
    if (!other && names < kOneSlip && std::ranges::equal(gone.folders, folders(entry)) &&
        is_one_slip(letters, spelling(entry))) {
      names = kOneSlip;
    }
    // A title may say more than a link does: the name of the site.
    const double shared = said.words.size() < 2 ? 0 : common(said, title(entry));
    const double titles = shared > 0 ? shared / said.all : 0;
    const bool near =
        names >= kSameName || (names >= kLikeName && titles >= kSameTitle) ||
        (titles > 0.999 && likeness(shared, said.all, entry.title_weight) >= kSameTitle);
    if (!near) continue;
    const double score = names + kTitles * titles + kFolders * alike(gone.folders, folders(entry));
    if (score > best) {
      next = best;
      best = score;
      page = entry.page;
    } else {
      next = std::max(next, score);
    }
  }
  return best - next >= kClearly ? page : kNoPage;
}

std::string Proposals::find(std::uint32_t gone, std::string_view href, std::string_view anchor) {
  const std::pair query(gone, hash64(anchor));
  if (const auto known = known_.find(query); known != known_.end()) return known->second;
  if (known_.size() >= kMostAsked) return {};
  if (!successors_) successors_.emplace(site_);
  const std::uint32_t page = successors_->find(href, anchor);
  return known_[query] = page == kNoPage ? std::string() : display_url(site_, page);
}

}  // namespace dalil
