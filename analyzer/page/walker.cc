#include "analyzer/page/walker.h"

#include <gumbo.h>

#include <vector>

#include "analyzer/page/arena.h"
#include "analyzer/page/ascii.h"
#include "analyzer/page/node_facts.h"
#include "analyzer/page/tag_traits.h"
#include "analyzer/page/text_builder.h"

namespace dalil {
namespace {

using tags::has;

/// What an element hands down to what stands in it.
struct Context {
  BlockStyle style;
  bool in_head = false;
  bool sectioned = false;    ///< In article, section, main, aside or nav: no page-level header.
  bool no_text = false;      ///< Not part of the visible text.
  bool hidden = false;       ///< Not shown.
  bool aria_hidden = false;  ///< Shown, but not told to screen readers.
  bool noscript = false;
};

/// The link or heading whose text is being gathered.
struct Gathering {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t index = kNone;              ///< Into Page::links or Page::headings.
  const GumboElement* element = nullptr;  ///< At whose end it ends.
  bool hidden = false;  ///< Hidden as a whole: then its own text counts all the same.
  bool has_image = false, has_text = false;
  Collapser collapser;

  void add(std::string_view more, bool is_hidden, std::string& text) {
    if (!is_hidden || hidden) collapser.add(more, text);
  }
  bool open() const { return index != kNone; }
};

struct Frame {
  const GumboElement* element;
  unsigned next;
  Context context;
};

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

class Walk {
 public:
  explicit Walk(PageDraft& draft) : draft_(draft), page_(draft.page), text_(draft.page) {}

  void run(const GumboNode& root) {
    visit(root, {});
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      if (frame.next < frame.element->children.length) {
        const Context context = frame.context;  // visit() may move the frames
        visit(*static_cast<const GumboNode*>(frame.element->children.data[frame.next++]), context);
      } else {
        const GumboElement* const element = frame.element;
        frames_.pop_back();
        leave(*element);
      }
    }
    text_.end_block();
  }

 private:
  void visit(const GumboNode& node, const Context& context) {
    switch (node.type) {
      case GUMBO_NODE_ELEMENT:
        return enter(node.v.element, context);
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
        return text(node.v.text, context);
      case GUMBO_NODE_WHITESPACE:
        return space();
      case GUMBO_NODE_DOCUMENT:
      case GUMBO_NODE_COMMENT:
      case GUMBO_NODE_TEMPLATE:
        return;
    }
  }

  void space() {
    text_.space();
    link_.collapser.space();
    heading_.collapser.space();
  }

  void text(const GumboText& node, const Context& context) {
    const std::string_view content(node.text);
    if (!context.no_text && !context.hidden) {
      text_.add(content, context.style, [&] { return first_visible(node); });
    }
    label(content, context.hidden);
    heading_.has_text = heading_.has_text || (heading_.open() && !is_blank(content));
  }

  /// Text, or an alt text, for the link and the heading that are open.
  void label(std::string_view content, bool hidden) {
    if (link_.open()) link_.add(content, hidden, page_.links[link_.index].text);
    if (heading_.open()) heading_.add(content, hidden, page_.headings[heading_.index].text);
  }

  void enter(const GumboElement& element, const Context& outer) {
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return enter_foreign(element, outer);
    switch (element.tag) {
      case GUMBO_TAG_META:
      case GUMBO_TAG_LINK:
        if (!outer.noscript) add_head_element(draft_, element, outer.in_head);
        return;
      case GUMBO_TAG_SCRIPT:
      case GUMBO_TAG_TITLE:
      case GUMBO_TAG_BASE:
        return add_head_element(draft_, element, outer.in_head);
      case GUMBO_TAG_STYLE:
      case GUMBO_TAG_TEXTAREA:
      case GUMBO_TAG_NOFRAMES:
      case GUMBO_TAG_NOEMBED:
        return;
      case GUMBO_TAG_BR:
        return space();
      case GUMBO_TAG_HTML:
        add_root(page_, element);
        break;
      case GUMBO_TAG_IFRAME:
        return add_media(draft_, element);
      default:
        break;
    }
    const Context context = inherit(element, outer);
    if (has(element.tag, tags::kTextBlock)) boundary();
    add_facts(element, context);
    if (element.children.length != 0) {
      frames_.push_back({&element, 0, context});
    } else {
      leave(element);
    }
  }

  /// SVG and MathML: text in them is seen, but for what titles and describes a picture.
  void enter_foreign(const GumboElement& element, const Context& outer) {
    const GumboTag tag = element.tag;
    if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE) return;
    Context context = outer;
    context.no_text = outer.no_text || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_DESC ||
                      tag == GUMBO_TAG_ANNOTATION_XML;
    if (element.children.length != 0) frames_.push_back({&element, 0, context});
  }

  void add_facts(const GumboElement& element, const Context& context) {
    switch (element.tag) {
      case GUMBO_TAG_A:
      case GUMBO_TAG_AREA:
        if (!add_anchor(page_, element, context.style.region)) break;
        page_.links.back().hidden = context.hidden || context.aria_hidden;
        if (element.tag == GUMBO_TAG_A) {
          link_ = Gathering{page_.links.size() - 1, &element, context.hidden, false, false, {}};
        }
        break;
      case GUMBO_TAG_H1:
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_H4:
      case GUMBO_TAG_H5:
      case GUMBO_TAG_H6:
        // One that nobody sees or hears is none of the page's outline.
        if (context.hidden || context.aria_hidden || context.noscript) break;
        page_.headings.push_back({context.style.heading_level, "", false, context.style.region,
                                  position(element.start_pos)});
        heading_ = Gathering{page_.headings.size() - 1, &element, false, false, false, {}};
        break;
      case GUMBO_TAG_IMG:
        image(element, context);
        break;
      case GUMBO_TAG_SOURCE:
      case GUMBO_TAG_VIDEO:
      case GUMBO_TAG_AUDIO:
      case GUMBO_TAG_TRACK:
      case GUMBO_TAG_OBJECT:
      case GUMBO_TAG_EMBED:
        add_media(draft_, element);
        break;
      default:
        break;
    }
  }

  void image(const GumboElement& element, const Context& context) {
    add_image(draft_, element, context.style.region);
    Image& image = page_.images.back();
    image.hidden = image.hidden || context.hidden || context.aria_hidden;
    image.in_link = link_.open();
    link_.has_image = heading_.has_image = true;
    if (!image.alt) return;
    // An alt text is a word of its own: the two sides of an image do not run together.
    link_.collapser.space();
    heading_.collapser.space();
    label(*image.alt, context.hidden);
    link_.collapser.space();
    heading_.collapser.space();
  }

  void boundary() {
    text_.end_block();
    link_.collapser.space();
    heading_.collapser.space();
  }

  void leave(const GumboElement& element) {
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return;
    if (has(element.tag, tags::kTextBlock)) boundary();
    if (link_.element == &element) {
      Link& link = page_.links[link_.index];
      link.has_image = link_.has_image;
      if (is_blank(link.text)) link.text.clear();
      for (const char* name : {"aria-label", "title"}) {
        const char* const label = attribute(element, name);
        if (label && link.text.empty()) link.text = collapsed(label);
      }
      link_ = {};
    }
    if (heading_.element == &element) {
      Heading& heading = page_.headings[heading_.index];
      heading.image_only = heading_.has_image && !heading_.has_text;
      if (is_blank(heading.text)) heading.text.clear();
      heading_ = {};
    }
  }

  PageDraft& draft_;
  Page& page_;
  TextBuilder text_;
  Gathering link_, heading_;
  std::vector<Frame> frames_;
};

}  // namespace

struct TreeReader::State {
  Arena arena;
};

TreeReader::TreeReader() : state_(std::make_unique<State>()) {}
TreeReader::~TreeReader() = default;
TreeReader::TreeReader(TreeReader&&) noexcept = default;
TreeReader& TreeReader::operator=(TreeReader&&) noexcept = default;

void TreeReader::read(std::string_view html, PageDraft& draft) {
  state_->arena.reset();
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* arena, std::size_t bytes) {
    return static_cast<Arena*>(arena)->allocate(bytes);
  };
  options.deallocator = [](void*, void*) {};
  options.userdata = &state_->arena;
  options.max_errors = 0;  // each error would keep a copy of the stack of open elements
  options.tab_stop = 1;    // columns are code points: a tab is one
  const GumboOutput* const output = gumbo_parse_with_options(&options, html.data(), html.size());
  if (output != nullptr && output->root != nullptr) Walk(draft).run(*output->root);
}

}  // namespace dalil
