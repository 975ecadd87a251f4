// What the store is made of: how links are packed, which URLs are known, files without names.
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/hash.h"
#include "store/link_codec.h"
#include "store/scratch_file.h"
#include "store/seen_urls.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::TempFolder;

TEST_CASE("links survive the codec, and damaged blobs are noticed") {
  LinkRecord far;
  far.kind = LinkKind::kHreflang;
  far.region = Region::kAside;
  far.nofollow = true;
  far.line = 70'000;
  far.column = 300;
  far.anchor = std::string(200, 'a');
  LinkRecord near;  // Back to the front of the page.
  near.line = 2;
  near.column = 1;
  near.anchor = "القهوة العربية";
  LinkRecord next;
  next.kind = LinkKind::kPagination;
  next.anchor = "next";
  const std::pair<LinkRecord, std::int64_t> links[] = {
      {far, 1'234'567'890'123}, {near, 7}, {next, 9}, {LinkRecord(), 8}};
  store::LinkPacker packer;
  for (int page = 0; page < 2; ++page) {  // The second one begins anew.
    packer.begin();
    for (const auto& [link, target] : links) packer.add(link, target, target == 8);
    std::size_t count = 0;
    CHECK(store::for_each_link(packer.edges(), [&](const store::StoredLink& stored) {
      REQUIRE(count < std::size(links));
      const auto& [link, target] = links[count++];
      CHECK(stored.target == target);
      CHECK(stored.kind == link.kind);
      CHECK(stored.region == link.region);
      CHECK(stored.nofollow == link.nofollow);
      CHECK(stored.line == link.line);
      CHECK(stored.column == link.column);
      CHECK(stored.usual_anchor == (target == 8));
    }));
    CHECK(count == std::size(links));
    CHECK(store::unpack_anchors(packer.anchors()) ==
          std::vector<std::string>{far.anchor, near.anchor, next.anchor});
  }
  const std::string edges(packer.edges()), anchors(packer.anchors());
  CHECK_FALSE(store::for_each_link(std::string_view(edges).substr(0, edges.size() - 1),
                                   [](const store::StoredLink&) {}));
  for (std::size_t cut = 0; cut < anchors.size(); ++cut) {
    CHECK(store::unpack_anchors(std::string_view(anchors).substr(0, cut)).empty());
  }
}

TEST_CASE("a scratch file gives back what was put in it and leaves no trace") {
  const TempFolder folder;
  std::string whole;
  {
    Result<ScratchFile> file = ScratchFile::make(folder.path().string());
    REQUIRE(file);
    for (int i = 0; i < 1000; ++i) {
      const std::string part = std::to_string(i) + "، ";
      REQUIRE(file->append(part));
      whole += part;
    }
    std::string part(100, '\0');
    REQUIRE(file->read(777, part));
    CHECK(part == whole.substr(777, 100));
    CHECK_FALSE(file->read(whole.size() - 99, part));
    CHECK(std::filesystem::is_empty(folder.path()));
  }
  const Result<ScratchFile> nowhere = ScratchFile::make(folder.file("none"));
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().code == ErrorCode::kStore);
}

TEST_CASE("seen URLs are found through growth") {
  store::SeenUrls seen;
  for (std::uint32_t i = 1; i <= 20'000; ++i) {
    seen.insert({.hash = hash64(std::to_string(i)), .id = i, .anchor = i & 3, .listed = i & 1});
  }
  CHECK(seen.size() == 20'000);
  for (std::uint32_t i = 1; i <= 20'000; ++i) {
    const store::SeenUrls::Slot& slot = seen.find(hash64(std::to_string(i)));
    REQUIRE(slot.id == i);
    REQUIRE(slot.anchor == (i & 3));
    REQUIRE(slot.listed == (i & 1));
  }
  CHECK(seen.find(hash64("unknown")).id == 0);
}

}  // namespace
}  // namespace dalil
