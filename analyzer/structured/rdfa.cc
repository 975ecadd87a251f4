// RDFa Lite: vocab, typeof, property, resource and prefix.
#include <optional>
#include <vector>

#include "analyzer/page/ascii.h"
#include "analyzer/structured/markup_things.h"
#include "analyzer/structured/names.h"

namespace dalil {
namespace {

using Name = MarkupAttribute;
constexpr std::uint32_t kNone = MarkupElement::kNone;

/// Whether a prefix attribute ("dc: http://purl.org/dc/ s: https://schema.org/") gives `wanted` to
/// schema.org; nullopt where it does not name it.
std::optional<bool> prefix_is_schema(std::string_view attribute, std::string_view wanted) {
  std::string_view name;
  std::optional<bool> found;
  ascii::for_each_token(attribute, ascii::kSpace, [&](std::string_view word) {
    if (name.empty()) {
      name = word;
      return;
    }
    if (name.ends_with(':') && name.substr(0, name.size() - 1) == wanted) {
      found = is_schema_org(word);
    }
    name = {};
  });
  return found;
}

class Reader {
 public:
  Reader(const Page& page, const Resolve& resolve, ThingBuilder& builder)
      : markup_(page.markup), resolve_(resolve), builder_(builder) {}

  void run() {
    subjects_.assign(markup_.size(), kNone);
    in_schema_.assign(markup_.size(), false);
    for (std::uint32_t i = 0; i < markup_.size() && !builder_.full(); ++i) {
      const MarkupElement& element = markup_[i];
      const std::uint32_t outer = element.parent == kNone ? kNone : subjects_[element.parent];
      const std::string* const vocab = element.find(Name::kVocab);
      in_schema_[i] = vocab != nullptr ? is_schema_org(*vocab)
                                       : element.parent != kNone && in_schema_[element.parent];
      const std::string* const properties = element.find(Name::kProperty);
      const bool is_value = properties != nullptr && outer != kNone;
      const std::optional<std::uint32_t> own =
          subject(i, !is_value || element.find(Name::kAbout) != nullptr);
      subjects_[i] = own.value_or(outer);
      if (properties == nullptr) continue;
      if (own && element.find(Name::kAbout) != nullptr) {
        add(*own, i, *properties, std::nullopt);
      } else if (outer != kNone) {
        add(outer, i, *properties, own);
      }
    }
  }

 private:
  /// The thing that the element describes.
  std::optional<std::uint32_t> subject(std::uint32_t i, bool top) {
    const MarkupElement& element = markup_[i];
    const std::string* const types = element.find(Name::kTypeof);
    const std::string* id = element.find(Name::kAbout);
    if (id == nullptr) id = element.find(Name::kResource);
    if (types == nullptr && id == nullptr) return std::nullopt;
    const std::uint32_t index = builder_.add(Syntax::kRdfa, element.at, top && types != nullptr);
    Thing& thing = builder_.thing(index);
    if (id != nullptr) thing.id = resolve_(*id);
    if (types == nullptr) return index;
    ascii::for_each_token(*types, ascii::kSpace, [&](std::string_view type) {
      if (const std::string_view name = local_name(type, i); !name.empty()) {
        thing.types.emplace_back(name);
      }
    });
    thing.foreign = thing.types.empty() && !types->empty();
    return index;
  }

  std::string_view local_name(std::string_view name, std::uint32_t i) const {
    if (name.find("://") != name.npos) return schema_term(name);
    const std::size_t colon = name.find(':');
    if (colon == name.npos) return in_schema_[i] ? name : std::string_view();
    const std::string_view prefix = name.substr(0, colon), rest = name.substr(colon + 1);
    for (std::uint32_t at = i; at != kNone; at = markup_[at].parent) {
      const std::string* const prefixes = markup_[at].find(Name::kPrefix);
      if (prefixes == nullptr) continue;
      if (const auto is_schema = prefix_is_schema(*prefixes, prefix)) {
        return *is_schema ? rest : std::string_view();
      }
    }
    // One of the prefixes that every page has: https://www.w3.org/2011/rdfa-context/rdfa-1.1
    return prefix == "schema" ? rest : std::string_view();
  }

  void add(std::uint32_t owner, std::uint32_t i, std::string_view names,
           std::optional<std::uint32_t> own) {
    const MarkupElement& element = markup_[i];
    ascii::for_each_token(names, ascii::kSpace, [&](std::string_view written) {
      const std::string_view name = local_name(written, i);
      if (name.empty()) return;
      if (own) {
        builder_.add_thing(owner, name, *own, element.at);
      } else if (element.is_url) {
        builder_.add_text(owner, name, resolve_(element.value), PropertyValue::Kind::kUrl,
                          element.at);
      } else {
        builder_.add_text(owner, name, element.value, PropertyValue::Kind::kText, element.at);
      }
    });
  }

  const std::vector<MarkupElement>& markup_;
  const Resolve& resolve_;
  ThingBuilder& builder_;
  std::vector<std::uint32_t> subjects_;  ///< What properties in each element belong to.
  std::vector<bool> in_schema_;          ///< Names without a prefix are schema.org's.
};

}  // namespace

void read_rdfa(const Page& page, const Resolve& resolve, ThingBuilder& builder) {
  Reader(page, resolve, builder).run();
}

}  // namespace dalil
