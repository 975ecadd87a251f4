// Tables and selects: where the parser's mode decides what a tag does to the open elements.
#include "analyzer/page/open_elements.h"
#include "analyzer/page/tag_traits.h"

namespace dalil {

using tags::has;

bool OpenElements::in_select() const {
  for (std::size_t i = stack_.size(); i-- > 2;) {
    const Open& open = stack_[i];
    if (open.space != Space::kHtml) return false;
    if (open.tag == GUMBO_TAG_SELECT) return true;
    if (open.tag != GUMBO_TAG_OPTION && open.tag != GUMBO_TAG_OPTGROUP) return false;
  }
  return false;
}

bool OpenElements::select_start(GumboTag name) {
  if (name == GUMBO_TAG_OPTION || name == GUMBO_TAG_OPTGROUP) {
    if (html_top(GUMBO_TAG_OPTION)) pop();
    if (name == GUMBO_TAG_OPTGROUP && html_top(GUMBO_TAG_OPTGROUP)) pop();
    push({name});
    return true;
  }
  if (name == GUMBO_TAG_TEMPLATE) return false;
  const bool leaves = name == GUMBO_TAG_INPUT || name == GUMBO_TAG_KEYGEN ||
                      name == GUMBO_TAG_TEXTAREA || name == GUMBO_TAG_SELECT ||
                      (has(name, tags::kTablePart) && in_table_scope(GUMBO_TAG_TABLE) != kNone);
  if (!leaves) return true;  // ignored
  pop_through(in_scope(GUMBO_TAG_SELECT));
  return name == GUMBO_TAG_SELECT;
}

bool OpenElements::select_end(GumboTag name) {
  if (name == GUMBO_TAG_TEMPLATE) return false;
  if (name == GUMBO_TAG_OPTION) {
    if (html_top(name)) pop();
  } else if (name == GUMBO_TAG_OPTGROUP) {
    const bool in_option = html_top(GUMBO_TAG_OPTION) && stack_.size() > 3 &&
                           stack_[stack_.size() - 2].tag == GUMBO_TAG_OPTGROUP;
    if (in_option) pop();
    if (html_top(name)) pop();
  } else if (name == GUMBO_TAG_SELECT) {
    pop_through(in_scope(name));
  } else if (has(name, tags::kTablePart) && in_table_scope(name) != kNone) {
    pop_through(in_scope(GUMBO_TAG_SELECT));
    return false;
  }
  return true;
}

void OpenElements::table_start(GumboTag name) {
  const std::size_t table = in_table_scope(GUMBO_TAG_TABLE);
  if (table == kNone && templates_ == 0) return;  // ignored outside of tables
  const bool cell = name == GUMBO_TAG_TD || name == GUMBO_TAG_TH;
  std::size_t context = table;
  if (table == kNone) return push({name});
  if (cell || name == GUMBO_TAG_TR) {
    for (GumboTag group : {GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT}) {
      if (const std::size_t found = in_table_scope(group); found != kNone) context = found;
    }
    if (cell && in_table_scope(GUMBO_TAG_TR) != kNone) context = in_table_scope(GUMBO_TAG_TR);
  }
  pop_through(context + 1);
  if (context == table && (cell || name == GUMBO_TAG_TR)) push({GUMBO_TAG_TBODY});
  if (cell && stack_.back().tag != GUMBO_TAG_TR) push({GUMBO_TAG_TR});
  push({name});
  if (cell || name == GUMBO_TAG_CAPTION) marker();
}

void OpenElements::table_end(GumboTag name) {
  if (name == GUMBO_TAG_COLGROUP) {
    if (html_top(name)) pop();
  } else if (name == GUMBO_TAG_TEMPLATE) {
    if (templates_ != 0) pop_through(find(name, [](GumboTag) { return false; }));
  } else if (templates_ != 0 && in_table_scope(GUMBO_TAG_TABLE) == kNone &&
             name != GUMBO_TAG_TABLE) {
    // Rows of a template without their table: whether the parser took them depends on its mode.
  } else if (const std::size_t index = in_table_scope(name); index != kNone) {
    pop_through(index);
  }
}

}  // namespace dalil
