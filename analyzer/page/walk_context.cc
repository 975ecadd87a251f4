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
      if (common.named && common.named->anywhere && common.named->region != Region::kContent) {
        region = common.named->region;
      }
      break;
    default:
      if (!common.named) return;
      if (common.named->region == Region::kContent) {
        context.sectioned = true;
      } else if (common.named->anywhere || !context.sectioned) {
        region = common.named->region;
      }
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

bool is_list(GumboTag tag) {
  return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL;
}

// How far down containers count for a page's structure: what is deeper hangs on its content.
constexpr std::uint8_t kStructureDepth = 6;

bool is_container(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_FORM:
      return true;
    default:
      return false;
  }
}

/// FNV-1a of the tag and the class up to its first digit, which is often a page's own number.
std::uint32_t shape_of(GumboTag tag, std::string_view first_class, std::uint32_t outer) {
  std::uint32_t hash = (outer ^ static_cast<std::uint32_t>(tag)) * 0x01000193;
  for (const char c : first_class) {
    if (c >= '0' && c <= '9') break;
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
  }
  hash ^= hash >> 15;
  hash *= 0x2C1B3C6D;
  return hash ^ hash >> 16;
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
  if (outer.conceals == Concealment::kOwnText) context.concealed = 0;
  context.conceals = Concealment::kNone;
  context.background = {};
  CommonAttributes common;
  if (element.attributes.length != 0) {
    common = common_attributes(element);
    context.hidden = outer.hidden || common.hidden || is_closed(element);
    context.aria_hidden = outer.aria_hidden || common.aria_hidden;
    context.beside = outer.beside || common.beside;
    context.conceals = common.conceals;
    context.background = common.background;
    set_region(element, common, context);
  } else {
    context.hidden = outer.hidden || is_closed(element);
    set_region(element, common, context);
  }
  if (is_list(element.tag) && context.lists < 2) ++context.lists;
  context.is_container = outer.level < kStructureDepth && is_container(element.tag);
  if (context.is_container) {
    ++context.level;
    context.shape = shape_of(element.tag, common.first_class, outer.shape);
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
