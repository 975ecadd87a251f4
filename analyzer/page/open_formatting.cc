// The list of active formatting elements and the adoption agency: what misnested <b> and <font> do
// to the depth (https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm).
#include <algorithm>

#include "analyzer/page/open_elements.h"
#include "analyzer/page/tag_traits.h"

namespace dalil {

using tags::has;

void OpenElements::clear_to_marker() {
  while (!active_.empty()) {
    const bool marker = active_.back().tag == GUMBO_TAG_LAST;
    active_.pop_back();
    if (marker) break;
  }
}

std::size_t OpenElements::find_active(GumboTag tag) const {
  for (std::size_t i = active_.size(); i-- > 0;) {
    if (active_[i].tag == GUMBO_TAG_LAST) return kNone;
    if (active_[i].tag == tag) return i;
  }
  return kNone;
}

void OpenElements::reopen_formatting() {
  std::size_t first = active_.size();
  while (first > 0 && active_[first - 1].tag != GUMBO_TAG_LAST && !active_[first - 1].open) --first;
  for (; first < active_.size(); ++first) {
    active_[first].open = true;
    push({active_[first].tag, Space::kHtml, false, active_[first].id, {}});
  }
}

void OpenElements::formatting_start(const ScannedTag& tag, GumboTag name) {
  const bool one_at_a_time = name == GUMBO_TAG_A || name == GUMBO_TAG_NOBR;
  if (name == GUMBO_TAG_NOBR) reopen_formatting();
  if (one_at_a_time && find_active(name) != kNone) adopt(tag, name);
  reopen_formatting();
  // Of more than three that are alike, the first leaves the list ("Noah's Ark").
  const std::string_view whole(tag.name.data(), tag.end - tag.begin - 1);
  std::size_t alike = 0, of_name = 0, earliest = 0;
  for (std::size_t i = active_.size(); i-- > 0 && active_[i].tag != GUMBO_TAG_LAST; ++work_) {
    if (active_[i].tag != name) continue;
    ++of_name;
    if (active_[i].whole != whole) continue;
    ++alike;
    earliest = i;
  }
  crowded_ = crowded_ || of_name >= 3;
  if (alike >= 3) active_.erase(active_.begin() + static_cast<std::ptrdiff_t>(earliest));
  active_.push_back({name, next_id_, whole});
  push({name, Space::kHtml, false, next_id_++, {}});
}

void OpenElements::adopt(const ScannedTag& tag, GumboTag name) {
  if (html_top(name) && std::none_of(active_.begin(), active_.end(), [this](const Active& a) {
        return a.id == stack_.back().id;
      })) {
    return pop();
  }
  for (int round = 0; round < 8; ++round) {
    if (!adopt_once(tag, name)) return;
  }
}

/// One round; false where it was the last.
bool OpenElements::adopt_once(const ScannedTag& tag, GumboTag name) {
  const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
  const std::size_t active = find_active(name);
  if (active == kNone) {
    any_other_end(tag, name);
    return false;
  }
  const std::uint32_t id = active_[active].id;
  std::size_t formatting = stack_.size();
  while (formatting > 2 && stack_[formatting - 1].id != id) {
    // In the list and open, but behind the edge of a cell or an object: the tag is ignored.
    const Open& open = stack_[--formatting];
    const bool edge = open.space == Space::kHtml
                          ? has(open.tag, tags::kScope)
                          : open.integration || open.tag == GUMBO_TAG_ANNOTATION_XML;
    if (active_[active].open && edge) return false;
  }
  if (!active_[active].open || formatting <= 2) {
    active_.erase(active_.begin() + at(active));
    return false;
  }
  --formatting;
  std::size_t block = formatting + 1;
  while (block < stack_.size() &&
         !(stack_[block].space == Space::kHtml ? has(stack_[block].tag, tags::kSpecial)
                                               : stack_[block].integration)) {
    ++block;
  }
  if (block == stack_.size()) {
    pop_through(formatting);
    active_.erase(active_.begin() + at(active));
    return false;
  }
  // What stands between is cloned where it is formatting (three at most), else it is closed.
  int inner = 0;
  for (std::size_t i = block; i-- > formatting + 1; work_ += active_.size()) {
    const auto listed = std::find_if(active_.begin(), active_.end(), [&](const Active& a) {
      return stack_[i].id != 0 && a.id == stack_[i].id;
    });
    ++inner;
    if (listed != active_.end() && inner <= 3) {
      ++elements_;
      continue;
    }
    if (listed != active_.end()) active_.erase(listed);
    stack_.erase(stack_.begin() + at(i));
    --block;
  }
  const Open clone = stack_[formatting];
  stack_.erase(stack_.begin() + at(formatting));
  stack_.insert(stack_.begin() + at(block), clone);
  ++elements_;
  work_ += stack_.size();
  return true;
}

}  // namespace dalil
