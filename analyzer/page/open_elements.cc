#include "analyzer/page/open_elements.h"

#include <algorithm>
#include <optional>

#include "analyzer/page/ascii.h"
#include "analyzer/page/tag_traits.h"

namespace dalil {
namespace {

using tags::has;

/// Names are compared and not their hashes: who finds two of one hash could nest without end.
bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii::to_lower, ascii::to_lower);
}

std::optional<std::string_view> attribute_of(const ScannedTag& tag, std::string_view name) {
  ScannedTag own = tag;
  own.begin = 0;
  own.end = tag.end - tag.begin;
  return tag_attribute({tag.name.data() - 1, own.end}, own, name);
}

bool has_html_encoding(const ScannedTag& tag) {
  const std::string_view encoding = attribute_of(tag, "encoding").value_or(std::string_view());
  return ascii::equals(encoding, "text/html") || ascii::equals(encoding, "application/xhtml+xml");
}

/// What makes <font> an element of HTML even within SVG.
bool has_font_attribute(const ScannedTag& tag) {
  return attribute_of(tag, "color") || attribute_of(tag, "face") || attribute_of(tag, "size");
}

}  // namespace

OpenElements::OpenElements(bool as_written) : as_written_(as_written) {
  stack_.reserve(64);
  push({GUMBO_TAG_HTML});
  push({GUMBO_TAG_BODY});
}

void OpenElements::push(Open open) {
  stack_.push_back(open);
  ++elements_;
  deepest_ = std::max(deepest_, static_cast<std::uint32_t>(stack_.size()));
  work_ += stack_.size();
  if (open.tag == GUMBO_TAG_TEMPLATE && open.space == Space::kHtml) ++templates_;
}

void OpenElements::leaf(std::uint32_t levels) {
  elements_ += 2 * levels - 1;
  deepest_ = std::max(deepest_, static_cast<std::uint32_t>(stack_.size()) + levels);
}

void OpenElements::pop() {
  if (stack_.size() <= 2) return;  // <html> and <body> stay
  const Open open = stack_.back();
  stack_.pop_back();
  ++work_;
  if (open.space != Space::kHtml) return;
  if (open.tag == GUMBO_TAG_TEMPLATE) --templates_;
  if (open.tag == GUMBO_TAG_TD || open.tag == GUMBO_TAG_TH || open.tag == GUMBO_TAG_CAPTION ||
      open.tag == GUMBO_TAG_TEMPLATE) {
    clear_to_marker();
  } else if (open.id != 0) {
    for (auto active = active_.rbegin(); active != active_.rend(); ++active, ++work_) {
      if (active->id != open.id) continue;
      active->open = false;
      break;
    }
  }
}

void OpenElements::pop_through(std::size_t index) {
  while (stack_.size() > index && stack_.size() > 2) pop();
}

bool OpenElements::keeps_text() const {
  const Open& top = stack_.back();
  if (top.space != Space::kHtml) return false;
  return top.tag == GUMBO_TAG_TD || top.tag == GUMBO_TAG_TH || top.tag == GUMBO_TAG_CAPTION ||
         !(has(top.tag, tags::kTablePart) || top.tag == GUMBO_TAG_COLGROUP);
}

bool OpenElements::html_top(GumboTag tag) const {
  return stack_.back().tag == tag && stack_.back().space == Space::kHtml;
}

std::size_t OpenElements::find(GumboTag tag, bool (*stop)(GumboTag)) const {
  for (std::size_t i = stack_.size(); i-- > 2;) {
    const Open& open = stack_[i];
    if (open.space == Space::kHtml) {
      if (open.tag == tag) return i;
      if (stop(open.tag)) return kNone;
    } else if (open.integration || open.tag == GUMBO_TAG_ANNOTATION_XML) {
      if (stop(GUMBO_TAG_HTML)) return kNone;
    }
  }
  return kNone;
}

std::size_t OpenElements::in_scope(GumboTag tag) const {
  return find(tag, [](GumboTag t) { return has(t, tags::kScope); });
}

std::size_t OpenElements::in_button_scope(GumboTag tag) const {
  return find(tag, [](GumboTag t) { return has(t, tags::kScope) || t == GUMBO_TAG_BUTTON; });
}

std::size_t OpenElements::in_list_scope(GumboTag tag) const {
  return find(tag, [](GumboTag t) {
    return has(t, tags::kScope) || t == GUMBO_TAG_OL || t == GUMBO_TAG_UL;
  });
}

std::size_t OpenElements::in_table_scope(GumboTag tag) const {
  return find(tag, [](GumboTag t) { return t == GUMBO_TAG_TABLE || t == GUMBO_TAG_TEMPLATE; });
}

bool OpenElements::start_tag(const ScannedTag& tag, GumboTag name) {
  ++work_;
  if (foreign() && foreign_start(tag, name)) return false;
  if (name == GUMBO_TAG_HTML || name == GUMBO_TAG_HEAD || name == GUMBO_TAG_BODY) return false;
  if (in_select() && select_start(name)) return name == GUMBO_TAG_SCRIPT;
  if (has(name, tags::kRaw)) {
    if (has(name, tags::kClosesP)) close_p();
    if (name == GUMBO_TAG_XMP || name == GUMBO_TAG_TEXTAREA) reopen_formatting();
    leaf(1);
    return true;
  }
  if (has(name, tags::kTablePart) && name != GUMBO_TAG_TABLE) {
    table_start(name);
  } else {
    body_start(tag, name);
  }
  return false;
}

bool OpenElements::foreign_start(const ScannedTag& tag, GumboTag name) {
  const Open parent = stack_.back();
  if (parent.integration && name != GUMBO_TAG_MGLYPH && name != GUMBO_TAG_MALIGNMARK) return false;
  if (parent.tag == GUMBO_TAG_ANNOTATION_XML && name == GUMBO_TAG_SVG) return false;
  const bool styled_font = name == GUMBO_TAG_FONT && has_font_attribute(tag);
  if (!parent.integration && (styled_font || has(name, tags::kBreakout))) {
    while (foreign() && !stack_.back().integration) pop();
    return false;
  }
  ++elements_;
  confusing_ = confusing_ || has(name, tags::kModes);
  if (tag.self_closing) return true;
  const bool svg = parent.space == Space::kSvg;
  const bool integration =
      svg ? name == GUMBO_TAG_FOREIGNOBJECT || name == GUMBO_TAG_DESC || name == GUMBO_TAG_TITLE
          : name == GUMBO_TAG_MI || name == GUMBO_TAG_MO || name == GUMBO_TAG_MN ||
                name == GUMBO_TAG_MS || name == GUMBO_TAG_MTEXT ||
                (name == GUMBO_TAG_ANNOTATION_XML && has_html_encoding(tag));
  push({name, parent.space, integration, 0, tag.name});
  return true;
}

void OpenElements::body_start(const ScannedTag& tag, GumboTag name) {
  switch (name) {
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
      return list_item_start(name);
    case GUMBO_TAG_FORM:
      if (form_ && templates_ == 0) return;
      form_ = form_ || templates_ == 0;
      break;
    case GUMBO_TAG_TABLE: {
      // Directly in a table (or its rows, but in no cell) a second one ends the first. In quirks
      // mode a <table> does not close a <p>: it is left open here.
      const std::size_t outer = in_table_scope(GUMBO_TAG_TABLE);
      const auto in_cell = [&](GumboTag cell) { return in_table_scope(cell) != kNone; };
      if (outer != kNone && !in_cell(GUMBO_TAG_TD) && !in_cell(GUMBO_TAG_TH) &&
          !in_cell(GUMBO_TAG_CAPTION)) {
        pop_through(outer);
      }
      return push({name});
    }
    case GUMBO_TAG_COLGROUP:
      if (const std::size_t table = in_table_scope(GUMBO_TAG_TABLE); table != kNone) {
        pop_through(table + 1);
        push({name});
      }
      confusing_ = confusing_ || (templates_ != 0 && in_table_scope(GUMBO_TAG_TABLE) == kNone);
      return;
    case GUMBO_TAG_COL:
      confusing_ = confusing_ || (templates_ != 0 && in_table_scope(GUMBO_TAG_TABLE) == kNone);
      break;
    case GUMBO_TAG_BUTTON:
      if (const std::size_t button = in_scope(name); button != kNone) pop_through(button);
      break;
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP:
      if (html_top(GUMBO_TAG_OPTION)) pop();
      break;
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RB:
    case GUMBO_TAG_RTC:
      if (in_scope(GUMBO_TAG_RUBY) != kNone) {
        while (html_top(GUMBO_TAG_RT) || html_top(GUMBO_TAG_RP) || html_top(GUMBO_TAG_RB)) pop();
      }
      break;
    default:
      break;
  }
  if (has(name, tags::kFormatting)) return formatting_start(tag, name);
  if (has(name, tags::kClosesP)) {
    close_p();
    if (has(name, tags::kHeading) && has(stack_.back().tag, tags::kHeading)) pop();
  } else if (!has(name, tags::kQuiet) && name != GUMBO_TAG_TEMPLATE) {
    reopen_formatting();
  }
  if (has(name, tags::kVoid)) {
    // <isindex> stands for a small form.
    leaf(name == GUMBO_TAG_ISINDEX ? 4 : 1);
  } else if (name == GUMBO_TAG_SVG || name == GUMBO_TAG_MATH) {
    ++elements_;
    if (!tag.self_closing) {
      push({name, name == GUMBO_TAG_SVG ? Space::kSvg : Space::kMath, false, 0, tag.name});
    }
  } else {
    push({name, Space::kHtml, false, 0, tag.name});
    if (name == GUMBO_TAG_APPLET || name == GUMBO_TAG_MARQUEE || name == GUMBO_TAG_OBJECT ||
        name == GUMBO_TAG_TEMPLATE) {
      marker();
    }
  }
}

void OpenElements::list_item_start(GumboTag name) {
  for (std::size_t i = stack_.size(); i-- > 2;) {
    const Open& open = stack_[i];
    if (open.space == Space::kHtml) {
      const bool same = name == GUMBO_TAG_LI ? open.tag == name
                                             : open.tag == GUMBO_TAG_DD || open.tag == GUMBO_TAG_DT;
      if (same) {
        pop_through(i);
        break;
      }
      if (open.tag == GUMBO_TAG_ADDRESS || open.tag == GUMBO_TAG_DIV || open.tag == GUMBO_TAG_P) {
        continue;
      }
      if (has(open.tag, tags::kSpecial)) break;
    } else if (open.integration) {
      break;
    }
  }
  close_p();
  push({name});
}

void OpenElements::close_p() {
  if (const std::size_t p = in_button_scope(GUMBO_TAG_P); p != kNone) pop_through(p);
}

void OpenElements::end_tag(const ScannedTag& tag, GumboTag name) {
  work_ += stack_.size();
  if (foreign() && foreign_end(tag, name)) return;
  if (in_select() && select_end(name)) return;
  if (has(name, tags::kTablePart) || name == GUMBO_TAG_TEMPLATE || name == GUMBO_TAG_COLGROUP) {
    return table_end(name);
  }
  if (has(name, tags::kFormatting)) return adopt(tag, name);
  std::size_t index = kNone;
  if (has(name, tags::kBlockEnd) || name == GUMBO_TAG_DD || name == GUMBO_TAG_DT) {
    index = in_scope(name);
  } else if (has(name, tags::kHeading)) {
    for (int level = GUMBO_TAG_H1; level <= GUMBO_TAG_H6; ++level) {
      const std::size_t found = in_scope(static_cast<GumboTag>(level));
      if (found != kNone && (index == kNone || found > index)) index = found;
    }
  } else if (name == GUMBO_TAG_LI) {
    index = in_list_scope(name);
  } else if (name == GUMBO_TAG_P) {
    index = in_button_scope(name);
    if (index == kNone) ++elements_;
  } else if (name == GUMBO_TAG_APPLET || name == GUMBO_TAG_MARQUEE || name == GUMBO_TAG_OBJECT) {
    index = in_scope(name);
    if (index != kNone) clear_to_marker();
  } else if (name == GUMBO_TAG_FORM) {
    return form_end();
  } else if (name == GUMBO_TAG_BR) {
    reopen_formatting();
    ++elements_;
  } else if (name != GUMBO_TAG_HTML && name != GUMBO_TAG_BODY && name != GUMBO_TAG_HEAD) {
    return any_other_end(tag, name);
  }
  if (index != kNone) pop_through(index);
}

bool OpenElements::foreign_end(const ScannedTag& tag, GumboTag name) {
  const bool plain = tag.end - tag.begin == tag.name.size() + std::string_view("</>").size() &&
                     tag.name.find('\v') == tag.name.npos;
  loose_ = loose_ || !plain;
  if (as_written_ && !plain) return false;
  for (std::size_t i = stack_.size(); i-- > 2 && stack_[i].space != Space::kHtml;) {
    if (stack_[i].tag == name && same_name(stack_[i].name, tag.name)) {
      pop_through(i);
      return true;
    }
  }
  return false;
}

void OpenElements::form_end() {
  const bool in_template = templates_ != 0;
  if (!in_template && !form_) return;
  const std::size_t form = in_scope(GUMBO_TAG_FORM);
  if (!in_template) form_ = false;
  if (form == kNone) return;
  if (in_template) return pop_through(form);
  // Only the form leaves the stack: what is open in it stays open.
  while (has(stack_.back().tag, tags::kImplied) && stack_.size() > form + 1) pop();
  stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(form));
}

void OpenElements::any_other_end(const ScannedTag& tag, GumboTag name) {
  for (std::size_t i = stack_.size(); i-- > 2;) {
    const Open& open = stack_[i];
    if (open.space != Space::kHtml) {
      if (open.integration) return;
      continue;
    }
    // Gumbo tells unknown elements not apart and the standard does: only what both close is closed.
    if (open.tag == name && (name != GUMBO_TAG_UNKNOWN || same_name(open.name, tag.name))) {
      return pop_through(i);
    }
    if (name == GUMBO_TAG_UNKNOWN && open.tag == name) return;
    if (has(open.tag, tags::kSpecial)) return;
  }
}

void OpenElements::text() {
  if (!foreign() && !in_select()) reopen_formatting();
}

}  // namespace dalil
