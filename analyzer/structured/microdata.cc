// Microdata: items, their properties, and what itemref adds to them.
#include <unordered_map>
#include <vector>

#include "analyzer/page/ascii.h"
#include "analyzer/structured/markup_things.h"
#include "analyzer/structured/names.h"

namespace dalil {
namespace {

using Name = MarkupAttribute;
constexpr std::uint32_t kNone = MarkupElement::kNone;
// References of all items together: each is a search in a table, and pages have a handful.
constexpr std::size_t kMaxReferences = 1'000;

class Reader {
 public:
  Reader(const Page& page, const Resolve& resolve, ThingBuilder& builder)
      : markup_(page.markup), resolve_(resolve), builder_(builder) {}

  void run() {
    add_items();
    if (things_.empty()) return;
    index_ids();
    for (std::uint32_t i = 0; i < markup_.size(); ++i) {
      const std::string* const names = markup_[i].find(Name::kItemprop);
      if (names == nullptr) continue;
      if (const std::uint32_t owner = owner_of(i); owner != kNone) add(owner, i, *names);
    }
    add_references();
  }

 private:
  void add_items() {
    for (std::uint32_t i = 0; i < markup_.size() && !builder_.full(); ++i) {
      const MarkupElement& element = markup_[i];
      if (element.find(Name::kItemscope) == nullptr) continue;
      const bool top = element.find(Name::kItemprop) == nullptr;
      const std::uint32_t index = builder_.add(Syntax::kMicrodata, element.at, top);
      things_[i] = index;
      Thing& thing = builder_.thing(index);
      if (const std::string* const id = element.find(Name::kItemid)) thing.id = resolve_(*id);
      const std::string* const types = element.find(Name::kItemtype);
      if (types == nullptr) continue;
      ascii::for_each_token(*types, ascii::kSpace, [&](std::string_view type) {
        if (const std::string_view term = schema_term(type); !term.empty()) {
          thing.types.emplace_back(term);
        }
      });
      thing.foreign = thing.types.empty() && !types->empty();
    }
  }

  void index_ids() {
    bool wanted = false;
    for (const auto& [element, thing] : things_) {
      wanted = wanted || markup_[element].find(Name::kItemref) != nullptr;
    }
    for (std::uint32_t i = 0; wanted && i < markup_.size(); ++i) {
      ascii::for_each_token(markup_[i].ids, ascii::kSpace,
                            [&](std::string_view id) { by_id_[id].push_back(i); });
    }
  }

  void add_references() {
    std::size_t references = 0;
    for (std::uint32_t i = 0; i < markup_.size(); ++i) {
      const std::string* const ids = markup_[i].find(Name::kItemref);
      const auto item = things_.find(i);
      if (ids == nullptr || item == things_.end()) continue;
      ascii::for_each_token(*ids, ascii::kSpace, [&](std::string_view id) {
        const auto found = by_id_.find(id);
        if (found == by_id_.end() || ++references > kMaxReferences) return;
        for (const std::uint32_t element : found->second) {
          // What stands in the item is its own already.
          if (owner_of(element) == i || element == i) continue;
          add(i, element, *markup_[element].find(Name::kItemprop));
        }
      });
    }
  }

  /// The element of the item that a property belongs to by where it stands.
  std::uint32_t owner_of(std::uint32_t element) const {
    std::uint32_t at = markup_[element].parent;
    while (at != kNone && markup_[at].find(Name::kItemscope) == nullptr) at = markup_[at].parent;
    return at;
  }

  void add(std::uint32_t item, std::uint32_t element, std::string_view names) {
    const auto owner = things_.find(item);
    if (owner == things_.end()) return;
    const MarkupElement& markup = markup_[element];
    ascii::for_each_token(names, ascii::kSpace, [&](std::string_view name) {
      if (name.find(':') != name.npos) name = schema_term(name);
      if (name.empty()) return;
      if (const auto thing = things_.find(element); thing != things_.end()) {
        builder_.add_thing(owner->second, name, thing->second, markup.at);
      } else if (markup.is_url) {
        builder_.add_text(owner->second, name, resolve_(markup.value), PropertyValue::Kind::kUrl,
                          markup.at);
      } else {
        builder_.add_text(owner->second, name, markup.value, PropertyValue::Kind::kText, markup.at);
      }
    });
  }

  const std::vector<MarkupElement>& markup_;
  const Resolve& resolve_;
  ThingBuilder& builder_;
  std::unordered_map<std::uint32_t, std::uint32_t> things_;  ///< Of elements with itemscope.
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_id_;
};

}  // namespace

void read_microdata(const Page& page, const Resolve& resolve, ThingBuilder& builder) {
  Reader(page, resolve, builder).run();
}

}  // namespace dalil
