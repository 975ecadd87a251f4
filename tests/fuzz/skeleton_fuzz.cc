// A page is the same whether the parser has read all of it or its skeleton; and one that was read
// before leaves nothing behind.
#include <string>

#include "analyzer/page/prescan.h"
#include "analyzer/page/skeleton.h"
#include "analyzer/page/walker.h"
#include "core/utf8.h"
#include "tests/analyzer/described_page.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {

void fuzz_skeleton(std::string_view input) {
  static Skeleton skeleton;
  static TreeReader trees;
  const std::string html = to_valid_utf8(input);
  const PrescanResult scan = prescan(html, &skeleton);
  expect(prescan(html).refused == scan.refused, "a skeleton does not change what is refused");
  if (!scan.refused.empty()) return;
  PageDraft whole, reduced;
  trees.read(html, nullptr, whole);
  if (!skeleton.usable()) return;
  const std::string facts = page_tests::described(whole);
  trees.read(html, &skeleton, reduced);
  expect(page_tests::described(reduced) == facts, "the facts are the same");
}

}  // namespace dalil::fuzz
