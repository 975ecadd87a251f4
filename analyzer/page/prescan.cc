#include "analyzer/page/prescan.h"

#include "analyzer/page/open_elements.h"
#include "analyzer/page/skeleton.h"
#include "analyzer/page/tag_scanner.h"

namespace dalil {
namespace {

// Below the limits on depth and attributes Gumbo's time still goes with their product over all
// tags. Ordinary pages of the full size stay a hundred times under these.
constexpr std::uint64_t kMaxStackWork = 400'000'000;
constexpr std::uint64_t kMaxAttributeWork = 100'000'000;

class AttributeCount {
 public:
  /// False where a tag has too many, or all tags together.
  bool add(GumboTag name, std::uint64_t own) {
    // The attributes of all <html> and <body> tags are gathered on one element.
    const bool root = name == GUMBO_TAG_HTML || name == GUMBO_TAG_BODY;
    if (root) of_roots_ += own;
    const std::uint64_t compared = root ? of_roots_ : own;
    work_ += compared * own;
    return compared <= kMaxAttributes && work_ <= kMaxAttributeWork;
  }

 private:
  std::uint64_t work_ = 0, of_roots_ = 0;
};

}  // namespace

PrescanResult prescan(std::string_view html, Skeleton* skeleton) {
  if (html.size() > kMaxParsedBytes) return {"bytes"};
  if (skeleton != nullptr) skeleton->begin(html);
  TagScanner scanner(html);
  OpenElements open(skeleton == nullptr);
  ScannedTag tag;
  AttributeCount attributes;
  std::size_t end = 0;
  const auto result = [&](std::string_view refused) {
    return PrescanResult{refused, open.depth(), open.elements()};
  };
  while (true) {
    const TagScanner::Token token = scanner.step(tag, open.foreign());
    if (token == TagScanner::Token::kEnd) break;
    if (token == TagScanner::Token::kDeclaration) {
      // Gumbo 0.10.1 fails an assertion on text behind it, where a table is open too.
      if (open.at_integration_point() && html.substr(tag.begin).starts_with("<![CDATA[")) {
        return result("foreign");
      }
      if (skeleton != nullptr) skeleton->add_declaration(tag);
      continue;
    }
    const GumboTag name = tag_of(tag.name);
    if (skeleton != nullptr) skeleton->add(tag, name, open.keeps_text());
    if (tag.begin > end) open.text();
    end = tag.end;
    if (tag.closing) {
      open.end_tag(tag, name);
    } else {
      if (!attributes.add(name, tag.attributes)) return result("attributes");
      if (open.start_tag(tag, name)) {
        scanner.raw_text(tag.name);
        end = scanner.position();
        if (skeleton != nullptr) skeleton->add_raw_text(end, name);
      }
    }
    if (open.depth() > kMaxDepth || open.work() > kMaxStackWork) return result("depth");
    if (open.confusing()) return result("foreign");
    if (open.elements() > kMaxElements) return result("elements");
  }
  if (skeleton != nullptr) {
    skeleton->finish(open.crowded());
    if (!skeleton->usable() && open.loose()) return prescan(html);
  }
  return result({});
}

}  // namespace dalil
