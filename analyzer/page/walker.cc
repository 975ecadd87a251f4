#include "analyzer/page/walker.h"

#include <gumbo.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "analyzer/page/arena.h"
#include "analyzer/page/ascii.h"
#include "analyzer/page/concealed_text.h"
#include "analyzer/page/literal_ranges.h"
#include "analyzer/page/markup_facts.h"
#include "analyzer/page/node_facts.h"
#include "analyzer/page/part_reader.h"
#include "analyzer/page/query_tree.h"
#include "analyzer/page/skeleton.h"
#include "analyzer/page/tag_traits.h"
#include "analyzer/page/text_builder.h"
#include "analyzer/page/walk_context.h"

namespace dalil {
namespace {

using tags::has;

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
  void space(bool is_hidden) {
    if (!is_hidden || hidden) collapser.space();
  }
  bool open() const { return index != kNone; }
};

/// Where the texts of heading and page stood when a link to the heading itself began.
struct Permalink {
  const GumboElement* element = nullptr;
  std::size_t heading = 0, page = 0;
};

/// A sign that stands for "link to here", as documentation tools put it beside their headings.
bool is_permalink_sign(std::string_view text) {
  static constexpr std::string_view kSigns[] = {"¶", "#", "§", "🔗", "⚓", "∞", "❡", "☍"};
  return std::ranges::find(kSigns, text) != std::end(kSigns);
}

struct Frame {
  const GumboElement* element;
  unsigned next;
  Context context;
};

class Walk {
 public:
  Walk(PageDraft& draft, Skeleton* skeleton, Arena& arena)
      : draft_(draft),
        page_(draft.page),
        parts_(draft.page),
        sources_(draft.sources),
        skeleton_(skeleton),
        arena_(arena),
        literals_(sources_ == nullptr ? draft.literals : &sources_->literals),
        text_(draft.page, draft.sources == nullptr
                              ? nullptr
                              : &placed_.emplace(page_.text, sources_->map, sources_->source)) {}

  void run(GumboNode& root) {
    visit(root, {});
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      if (frame.next < frame.element->children.length) {
        const Context context = frame.context;  // visit() may move the frames
        visit(*static_cast<GumboNode*>(frame.element->children.data[frame.next++]), context);
      } else {
        const GumboElement* const element = frame.element;
        frames_.pop_back();
        leave(*element);
      }
    }
    end_block();
  }

 private:
  void visit(GumboNode& node, const Context& context) {
    if (skeleton_ != nullptr) skeleton_->restore(node, arena_);
    if (in_implied_body_) note_head_end(node);
    switch (node.type) {
      case GUMBO_NODE_ELEMENT:
        in_implied_body_ = in_implied_body_ || (node.v.element.tag == GUMBO_TAG_BODY &&
                                                (node.parse_flags & GUMBO_INSERTION_IMPLIED) != 0);
        return enter(node, context);
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
        return text(node.v.text, context);
      case GUMBO_NODE_WHITESPACE:
        return space(context.hidden, &node.v.text);
      case GUMBO_NODE_DOCUMENT:
      case GUMBO_NODE_COMMENT:
      case GUMBO_NODE_TEMPLATE:
        return;
    }
  }

  /// What stands first in a body that no tag begins has ended the head. Elements that a skeleton
  /// may lack are passed over.
  void note_head_end(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEXT) {
      page_.head_end = {"text", first_visible(node.v.text), false};
    } else if (node.type == GUMBO_NODE_ELEMENT && !has(node.v.element.tag, tags::kPassing)) {
      page_.head_end = {name_of(node.v.element), position(node.v.element.start_pos), false};
    }
    in_implied_body_ = page_.head_end.text.empty();
  }

  /// `node`: the white space itself, where it is text.
  void space(bool hidden, const GumboText* node = nullptr) {
    if (!hidden) {
      if (placed_ && node != nullptr) add_placed(*node, Markup::kText, *sources_, *placed_);
      text_.space();
    }
    link_.space(hidden);
    heading_.space(hidden);
    parts_.space();
    markup_.space();
    concealed_.space();
  }

  void text(const GumboText& node, const Context& context) {
    const std::string_view content(node.text);
    if (!context.no_text && !context.hidden) {
      const auto at = [&] { return first_visible(node); };
      const auto begin = static_cast<std::uint32_t>(page_.text.size());
      if (!placed_) {
        text_.add(content, context.style, at);
      } else if (text_.open(content, context.style, at)) {
        add_placed(node, context.raw ? Markup::kRaw : Markup::kText, *sources_, *placed_);
      }
      if (context.literal) {
        draft_.code.push_back({begin, static_cast<std::uint32_t>(page_.text.size())});
        if (literals_ != nullptr) add_literal(page_.text, begin, *literals_);
      }
      if (context.concealed != 0) {
        concealed_.add(content, page_.concealed[context.concealed - 1]);
      }
    }
    label(content, context.hidden);
    parts_.text(content);
    markup_.text(content);
    heading_.has_text = heading_.has_text || (heading_.open() && !is_blank(content));
  }

  /// Text, or an alt text, for the link and the heading that are open.
  void label(std::string_view content, bool hidden) {
    if (link_.open()) link_.add(content, hidden, page_.links[link_.index].text);
    if (heading_.open()) heading_.add(content, hidden, page_.headings[heading_.index].text);
  }

  void enter(const GumboNode& node, const Context& outer) {
    const GumboElement& element = node.v.element;
    if (element.attributes.length != 0) parts_.attributes(element);
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return enter_foreign(element, outer);
    std::uint32_t markup = outer.markup;
    if (has_markup(element) && !outer.noscript) markup = markup_.enter(node, markup);
    switch (element.tag) {
      case GUMBO_TAG_META:
      case GUMBO_TAG_LINK:
        if (!outer.noscript) add_head_element(draft_, element, outer.in_head);
        return;
      case GUMBO_TAG_SCRIPT:
      case GUMBO_TAG_TITLE:
      case GUMBO_TAG_BASE:
        return add_head_element(draft_, element, outer.in_head);
      case GUMBO_TAG_TEXTAREA:
        return parts_.enter(element, inherit(element, outer));
      case GUMBO_TAG_STYLE:
      case GUMBO_TAG_NOFRAMES:
      case GUMBO_TAG_NOEMBED:
        return;
      case GUMBO_TAG_BR:
        return space(outer.hidden);
      case GUMBO_TAG_HTML:
        add_root(page_, element);
        [[fallthrough]];
      case GUMBO_TAG_HEAD:
        if (sources_ != nullptr && element.original_tag.length != 0) sources_->is_document = true;
        if (element.tag == GUMBO_TAG_HEAD) draft_.head_in_doubt = ended_by_noscript(element);
        break;
      case GUMBO_TAG_IFRAME:
        parts_.enter(element, inherit(element, outer));
        return add_media(draft_, element);
      default:
        break;
    }
    Context context = inherit(element, outer);
    context.markup = markup;
    if (context.is_container) draft_.structure.add(context.shape);
    if (context.conceals != Concealment::kNone && context.concealed == 0) {
      page_.concealed.push_back({.text = "", .at = position(element.start_pos)});
      context.concealed = static_cast<std::uint32_t>(page_.concealed.size());
    }
    set_writing(element.tag, context);
    if (literals_ != nullptr && !placed_ && element.tag == GUMBO_TAG_DT) context.literal = true;
    if (has(element.tag, tags::kTextBlock)) boundary();
    add_facts(element, context);
    parts_.enter(element, context);
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
        page_.links.back().nested = context.lists > 1;
        if (element.tag == GUMBO_TAG_A) {
          link_ = Gathering{page_.links.size() - 1, &element, context.hidden, false, false, {}};
          if (heading_.open() && page_.links.back().href.starts_with('#')) {
            permalink_ = {&element, page_.headings[heading_.index].text.size(), page_.text.size()};
          }
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
                                  position(element.start_pos), context.beside});
        heading_ = Gathering{page_.headings.size() - 1, &element, false, false, false, {}};
        break;
      case GUMBO_TAG_IMG:
        image(element, context);
        break;
      case GUMBO_TAG_SOURCE:
        in_picture_ = in_picture_ || offers_sizes(element);
        [[fallthrough]];
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
    image.responsive = std::exchange(in_picture_, false) || image.responsive;
    link_.has_image = heading_.has_image = true;
    if (!image.alt) return;
    parts_.text(*image.alt);
    if (placed_ && !image.alt->empty()) {
      sources_->alts.push_back(
          {page_.images.size() - 1, placed_attribute(element, "alt", *sources_)});
    }
    // An alt text is a word of its own: the two sides of an image do not run together.
    link_.collapser.space();
    heading_.collapser.space();
    label(*image.alt, context.hidden);
    link_.collapser.space();
    heading_.collapser.space();
  }

  void end_block() {
    text_.end_block();
    if (literals_ != nullptr) cut_literals(page_.text.size(), *literals_);
  }

  void boundary() {
    end_block();
    parts_.space();
    link_.collapser.space();
    heading_.collapser.space();
    markup_.space();
    concealed_.space();
  }

  void leave(const GumboElement& element) {
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return;
    if (has(element.tag, tags::kTextBlock)) boundary();
    parts_.leave(element);
    markup_.leave(element);
    if (link_.element == &element) {
      Link& link = page_.links[link_.index];
      link.has_image = link_.has_image;
      if (is_blank(link.text)) link.text.clear();
      if (permalink_.element == &element) leave_permalink(link.text);
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

  /// The sign is none of the heading's words.
  void leave_permalink(std::string_view sign) {
    if (heading_.open() && is_permalink_sign(sign)) {
      page_.headings[heading_.index].text.resize(permalink_.heading);
      text_.take_back(permalink_.page);
    }
    permalink_ = {};
  }

  PageDraft& draft_;
  Page& page_;
  PartReader parts_;
  PageSources* sources_;
  Skeleton* skeleton_;  ///< nullptr: the tree is that of the page itself.
  Arena& arena_;
  std::vector<TextRange>* literals_;    ///< Where they are wanted.
  std::optional<PlacedWriter> placed_;  ///< Where places are wanted.
  TextBuilder text_;
  Gathering link_, heading_;
  Permalink permalink_;
  MarkupReader markup_{page_};
  ConcealedWriter concealed_;
  std::vector<Frame> frames_;
  bool in_picture_ = false;       ///< A <source> of pictures stands before the next image.
  bool in_implied_body_ = false;  ///< And nothing in it has come yet.
};

}  // namespace

struct TreeReader::State {
  Arena arena;
};

TreeReader::TreeReader() : state_(std::make_unique<State>()) {}
TreeReader::~TreeReader() = default;
TreeReader::TreeReader(TreeReader&&) noexcept = default;
TreeReader& TreeReader::operator=(TreeReader&&) noexcept = default;

void TreeReader::read(std::string_view html, Skeleton* skeleton, const PageQueries* queries,
                      PageDraft& draft) {
  state_->arena.reset();
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* arena, std::size_t bytes) {
    return static_cast<Arena*>(arena)->allocate(bytes);
  };
  options.deallocator = [](void*, void*) {};
  options.userdata = &state_->arena;
  options.max_errors = 0;  // each error would keep a copy of the stack of open elements
  options.tab_stop = 1;    // columns are code points: a tab is one
  if (skeleton != nullptr) html = skeleton->markup();
  const GumboOutput* const output = gumbo_parse_with_options(&options, html.data(), html.size());
  if (output == nullptr || output->root == nullptr) return;
  draft.page.has_doctype = output->document->v.document.has_doctype;
  Walk(draft, skeleton, state_->arena).run(*output->root);
  if (queries != nullptr) answer_by_tree(*queries, *output->document, draft.page.answers);
}

}  // namespace dalil
