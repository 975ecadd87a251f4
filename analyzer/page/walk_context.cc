#include "analyzer/page/walk_context.h"

#include "analyzer/page/ascii.h"
#include "analyzer/page/node_facts.h"
#include "analyzer/page/tag_traits.h"

namespace dalil {
namespace {

using tags::has;

std::optional<Region> region_of_role(std::string_view role) {
  if (ascii::equals(role, "navigation")) return Region::kNavigation;
  if (ascii::equals(role, "banner")) return Region::kHeader;
  if (ascii::equals(role, "contentinfo")) return Region::kFooter;
  if (ascii::equals(role, "complementary")) return Region::kAside;
  if (ascii::equals(role, "main")) return Region::kContent;
  return std::nullopt;
}

void set_region(const GumboElement& element, const CommonAttributes& common, Context& context) {
  Region& region = context.style.region;
  if (const auto by_role = region_of_role(common.role)) {
    region = *by_role;
    context.sectioned =
        context.sectioned || (region != Region::kHeader && region != Region::kFooter);
    return;
  }
  switch (element.tag) {
    case GUMBO_TAG_NAV:
      region = Region::kNavigation;
      break;
    case GUMBO_TAG_ASIDE:
      region = Region::kAside;
      break;
    case GUMBO_TAG_MAIN:
      region = Region::kContent;
      break;
    case GUMBO_TAG_HEADER:
      if (!context.sectioned) region = Region::kHeader;
      return;
    case GUMBO_TAG_FOOTER:
      if (!context.sectioned) region = Region::kFooter;
      return;
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
      break;
    default:
      // Within an article or section such a name is a part of it: a card's footer.
      if (common.named_region && !context.sectioned) region = *common.named_region;
      return;
  }
  context.sectioned = true;
  context.style.kind = BlockKind::kOther;
}

void set_kind(const GumboElement& element, BlockStyle& style) {
  switch (element.tag) {
    case GUMBO_TAG_P:
      style.kind = BlockKind::kParagraph;
      break;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
      style.kind = BlockKind::kListItem;
      break;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      style.kind = BlockKind::kTableCell;
      break;
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FIGCAPTION:
      style.kind = BlockKind::kCaption;
      break;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
      style.kind = BlockKind::kCode;
      break;
    default:
      break;
  }
}

/// A dialog that waits for a script to open it. Gumbo has no number for that element.
bool is_closed(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return false;
  const std::string_view tag(element.original_tag.data, element.original_tag.length);
  return ascii::starts_with(tag, "<dialog") && tag.size() > 7 &&
         (tag[7] == '>' || tag[7] == '/' || ascii::is_space(tag[7])) &&
         attribute(element, "open") == nullptr;
}

}  // namespace

Context inherit(const GumboElement& element, const Context& outer) {
  Context context = outer;
  if (element.attributes.length != 0) {
    const CommonAttributes common = common_attributes(element);
    context.hidden = outer.hidden || common.hidden || is_closed(element);
    context.aria_hidden = outer.aria_hidden || common.aria_hidden;
    set_region(element, common, context);
  } else {
    context.hidden = outer.hidden || is_closed(element);
    set_region(element, {}, context);
  }
  context.in_head = outer.in_head || element.tag == GUMBO_TAG_HEAD;
  context.noscript = outer.noscript || element.tag == GUMBO_TAG_NOSCRIPT;
  context.no_text = outer.no_text || has(element.tag, tags::kNoText);
  if (has(element.tag, tags::kHeading)) {
    context.style.kind = BlockKind::kHeading;
    context.style.heading_level = static_cast<std::uint8_t>(element.tag - GUMBO_TAG_H1 + 1);
  } else if (outer.style.heading_level == 0) {
    set_kind(element, context.style);
  }
  return context;
}

void set_writing(GumboTag tag, Context& context) {
  switch (tag) {
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_TT:
      context.literal = true;
      break;
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
      context.raw = true;
      break;
    default:
      break;
  }
}

}  // namespace dalil
