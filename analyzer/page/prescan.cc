#include "analyzer/page/prescan.h"

#include "analyzer/page/open_elements.h"
#include "analyzer/page/skeleton.h"
#include "analyzer/page/tag_scanner.h"

namespace dalil {
namespace {

// Below the limits on depth and attributes Gumbo's time still goes with their product over all
// tags. Ordinary pages of the full size stay a hundred times under these.
constexpr std::uint64_t kMaxStackWork = 400'000'000;
constexpr std::uint64_t kMaxAttributeWork = 100'000'000;

class AttributeCount {
 public:
  /// False where a tag has too many, or all tags together.
  bool add(GumboTag name, std::uint64_t own) {
    // The attributes of all <html> and <body> tags are gathered on one element.
    const bool root = name == GUMBO_TAG_HTML || name == GUMBO_TAG_BODY;
    if (root) of_roots_ += own;
    const std::uint64_t compared = root ? of_roots_ : own;
    work_ += compared * own;
    return compared <= kMaxAttributes && work_ <= kMaxAttributeWork;
  }

 private:
  std::uint64_t work_ = 0, of_roots_ = 0;
};

/// What the source has and the tree does not tell.
class SourceFacts {
 public:
  SourceFacts(std::string_view html, PrescanResult& result) : html_(html), result_(result) {}

  void start_tag(const ScannedTag& tag, GumboTag name, bool foreign) {
    if (name == GUMBO_TAG_HEAD && !foreign) {
      note(result_.heads, tag.begin);
    } else if (name == GUMBO_TAG_BODY && !foreign) {
      note(result_.bodies, tag.begin);
    } else if (name == GUMBO_TAG_SVG && !tag.self_closing && drawings_++ == 0) {
      drawing_ = tag.begin;
    }
  }
  void end_tag(const ScannedTag& tag, GumboTag name) {
    if (name != GUMBO_TAG_SVG || drawings_ == 0 || --drawings_ != 0) return;
    if (tag.end - drawing_ <= result_.drawing_bytes) return;
    result_.drawing = drawing_;
    result_.drawing_bytes = tag.end - drawing_;
  }
  void unfinished(std::size_t begin, std::string_view name) {
    result_.unfinished = begin;
    result_.unfinished_name = name;
  }
  /// The scanner has ended; `from`: where its last step began. Most often nothing was left.
  void end(const ScannedTag& last, std::size_t from) {
    if (last.begin == kNoOffset || last.begin < from ||
        html_.substr(last.begin + 1).starts_with('/')) {
      return;
    }
    unfinished(last.begin, html_.substr(last.begin).starts_with("<!--") ? "comment" : "tag");
  }

 private:
  static void note(std::size_t (&offsets)[2], std::size_t offset) {
    if (offsets[0] == kNoOffset) {
      offsets[0] = offset;
    } else if (offsets[1] == kNoOffset) {
      offsets[1] = offset;
    }
  }

  std::string_view html_;
  PrescanResult& result_;
  std::size_t drawing_ = 0;
  std::uint32_t drawings_ = 0;  ///< Open ones.
};

}  // namespace

PrescanResult prescan(std::string_view html, Skeleton* skeleton) {
  if (html.size() > kMaxParsedBytes) return {"bytes"};
  if (skeleton != nullptr) skeleton->begin(html);
  TagScanner scanner(html);
  OpenElements open(skeleton == nullptr);
  PrescanResult found;
  SourceFacts facts(html, found);
  ScannedTag tag;
  tag.begin = kNoOffset;
  AttributeCount attributes;
  std::size_t end = 0;
  const auto result = [&](std::string_view refused) {
    found.refused = refused;
    found.depth = open.depth();
    found.elements = open.elements();
    return found;
  };
  while (true) {
    const std::size_t from = scanner.position();
    const TagScanner::Token token = scanner.step(tag, open.foreign());
    if (token == TagScanner::Token::kEnd) {
      facts.end(tag, from);
      break;
    }
    if (token == TagScanner::Token::kDeclaration) {
      // Gumbo 0.10.1 fails an assertion on text behind it, where a table is open too.
      if (open.at_integration_point() && html.substr(tag.begin).starts_with("<![CDATA[")) {
        return result("foreign");
      }
      if (skeleton != nullptr) skeleton->add_declaration(tag);
      continue;
    }
    const GumboTag name = tag_of(tag.name);
    if (skeleton != nullptr) skeleton->add(tag, name, open.keeps_text());
    if (tag.begin > end) open.text();
    end = tag.end;
    if (tag.closing) {
      facts.end_tag(tag, name);
      open.end_tag(tag, name);
    } else {
      facts.start_tag(tag, name, open.foreign());
      if (!attributes.add(name, tag.attributes)) return result("attributes");
      if (open.start_tag(tag, name)) {
        scanner.raw_text(tag.name);
        end = scanner.position();
        if (end == html.size() && name != GUMBO_TAG_PLAINTEXT)
          facts.unfinished(tag.begin, tag.name);
        if (skeleton != nullptr) skeleton->add_raw_text(end, name);
      }
    }
    if (open.depth() > kMaxDepth || open.work() > kMaxStackWork) return result("depth");
    if (open.confusing()) return result("foreign");
    if (open.elements() > kMaxElements) return result("elements");
  }
  if (skeleton != nullptr) {
    skeleton->finish(open.crowded());
    if (!skeleton->usable() && open.loose()) return prescan(html);
  }
  return result({});
}

}  // namespace dalil
