#include "analyzer/page/prescan.h"

#include "analyzer/page/ascii.h"
#include "analyzer/page/open_elements.h"
#include "analyzer/page/tag_scanner.h"

namespace dalil {
namespace {

// Below the limits on depth and attributes Gumbo's time still goes with their product over all
// tags. Ordinary pages of the full size stay a hundred times under these.
constexpr std::uint64_t kMaxStackWork = 400'000'000;
constexpr std::uint64_t kMaxAttributeWork = 100'000'000;

}  // namespace

PrescanResult prescan(std::string_view html) {
  if (html.size() > kMaxParsedBytes) return {"bytes"};
  TagScanner scanner(html);
  OpenElements open;
  ScannedTag tag;
  std::uint64_t attribute_work = 0, root_attributes = 0;
  std::size_t end = 0;
  const auto result = [&](std::string_view refused) {
    return PrescanResult{refused, open.depth(), open.elements()};
  };
  while (scanner.next(tag, open.foreign())) {
    if (tag.begin > end) open.text();
    end = tag.end;
    if (tag.closing) {
      open.end_tag(tag);
    } else {
      // The attributes of all <html> and <body> tags are gathered on one element.
      const bool root = ascii::equals(tag.name, "html") || ascii::equals(tag.name, "body");
      if (root) root_attributes += tag.attributes;
      const std::uint64_t attributes = root ? root_attributes : tag.attributes;
      attribute_work += attributes * tag.attributes;
      if (attributes > kMaxAttributes || attribute_work > kMaxAttributeWork) {
        return result("attributes");
      }
      if (open.start_tag(tag)) end = (scanner.raw_text(tag.name), scanner.position());
    }
    if (open.depth() > kMaxDepth || open.work() > kMaxStackWork) return result("depth");
    if (open.confusing()) return result("foreign");
    if (open.elements() > kMaxElements) return result("elements");
  }
  return result({});
}

}  // namespace dalil
