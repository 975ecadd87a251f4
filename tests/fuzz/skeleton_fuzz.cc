// A page is the same whether the parser has read all of it or its skeleton.
#include <algorithm>
#include <string>

#include "analyzer/page/prescan.h"
#include "analyzer/page/skeleton.h"
#include "analyzer/page/walker.h"
#include "core/utf8.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

bool same(SourcePosition a, SourcePosition b) { return a.line == b.line && a.column == b.column; }

bool same(const TextFact& a, const TextFact& b) { return a.text == b.text && same(a.at, b.at); }

bool same(const Heading& a, const Heading& b) {
  return a.text == b.text && a.level == b.level && a.region == b.region && same(a.at, b.at);
}

bool same(const Link& a, const Link& b) {
  return a.href == b.href && a.text == b.text && a.rel == b.rel && a.hidden == b.hidden &&
         a.region == b.region && a.has_image == b.has_image && same(a.at, b.at);
}

bool same(const Image& a, const Image& b) {
  return a.src == b.src && a.alt == b.alt && a.hidden == b.hidden && same(a.at, b.at);
}

bool same(const Block& a, const Block& b) {
  return a.text == b.text && a.kind == b.kind && a.region == b.region && same(a.at, b.at);
}

void expect_same(const Page& a, const Page& b) {
  const auto all = [](const auto& x, const auto& y) {
    return std::ranges::equal(x, y, [](const auto& c, const auto& d) { return same(c, d); });
  };
  expect(a.text == b.text, "the texts are the same");
  expect(all(a.blocks, b.blocks), "the blocks are the same");
  expect(all(a.titles, b.titles), "the titles are the same");
  expect(all(a.descriptions, b.descriptions), "the descriptions are the same");
  expect(all(a.headings, b.headings), "the headings are the same");
  expect(all(a.links, b.links), "the links are the same");
  expect(all(a.images, b.images), "the images are the same");
  expect(a.base_href == b.base_href && a.declared_language == b.declared_language, "and the head");
}

/// What the parser itself takes otherwise: see OpenElements::loose().
bool is_loose(std::string_view html) {
  TagScanner scanner(html);
  ScannedTag tag;
  bool loose = false;
  while (scanner.next(tag)) {
    loose = loose || (tag.closing && tag.end - tag.begin != tag.name.size() + 3);
  }
  return loose;
}

}  // namespace

void fuzz_skeleton(std::string_view input) {
  static Skeleton skeleton;
  static TreeReader trees;
  const std::string html = to_valid_utf8(input);
  const bool refused = !prescan(html, &skeleton).refused.empty();
  PageDraft whole, reduced;
  if (!refused && skeleton.usable()) trees.read(html, &skeleton, nullptr, reduced);
  if (!prescan(html).refused.empty()) return;
  trees.read(html, nullptr, nullptr, whole);
  if (!refused && skeleton.usable() && !is_loose(html)) expect_same(whole.page, reduced.page);
}

}  // namespace dalil::fuzz
