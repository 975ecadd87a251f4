#include "analyzer/article/docx_body.h"

#include <algorithm>
#include <deque>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzer/article/article_builder.h"
#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

constexpr std::size_t kDeepest = 256;

/// What is no text of the article: properties, what was deleted or moved away, notes, formulas.
bool is_skipped(std::string_view name) {
  constexpr std::string_view kSkipped[] = {"w:pPr",
                                           "w:rPr",
                                           "w:tblPr",
                                           "w:tblGrid",
                                           "w:trPr",
                                           "w:tcPr",
                                           "w:sectPr",
                                           "w:sdtPr",
                                           "w:del",
                                           "w:moveFrom",
                                           "w:delText",
                                           "w:delInstrText",
                                           "m:oMath",
                                           "m:oMathPara",
                                           "w:object",
                                           "w:ruby",
                                           "w:commentReference",
                                           "w:footnoteReference",
                                           "w:endnoteReference"};
  return std::ranges::find(kSkipped, name) != std::end(kSkipped);
}

bool is_on(pugi::xml_node element) {
  if (!element) return false;
  const std::string_view value = element.attribute("w:val").as_string("1");
  return value != "0" && value != "false" && value != "off";
}

/// The target of ` HYPERLINK "https://…" \o "…" ` or ` HYPERLINK \l "mark" `; "" for other fields.
std::string hyperlink_of(std::string_view instruction) {
  instruction = ascii::trim(instruction);
  if (!ascii::starts_with(instruction, "hyperlink")) return "";
  instruction.remove_prefix(9);
  const std::size_t open = instruction.find('"');
  if (open == instruction.npos) return "";
  const std::size_t close = instruction.find('"', open + 1);
  const std::string target(
      instruction.substr(open + 1, close == instruction.npos ? close : close - open - 1));
  const bool local = instruction.substr(0, open).find("\\l") != instruction.npos;
  return local ? "#" + target : target;
}

pugi::xml_node find(pugi::xml_node root, std::string_view name) {
  return root.find_node([&](pugi::xml_node node) { return name == node.name(); });
}

class BodyReader {
 public:
  BodyReader(const DocxStyles& styles, const DocxTargets& targets, ArticleDraft& draft)
      : styles_(styles), targets_(targets), draft_(draft), builder_(draft) {}

  void run(pugi::xml_node body) {
    later_.push_back(body);
    // A text box stands within a paragraph, and is read behind it.
    while (!later_.empty()) {
      const pugi::xml_node root = later_.front();
      later_.pop_front();
      walk(root);
    }
    builder_.end_link();
    builder_.end_block();
    shift_headings();
  }

 private:
  /// Goes through all below `root`, without recursion.
  void walk(pugi::xml_node root) {
    pugi::xml_node node = root.first_child();
    std::size_t depth = 1;
    while (node) {
      if (depth < kDeepest && enter(node)) {
        if (const pugi::xml_node child = node.first_child()) {
          node = child;
          ++depth;
          continue;
        }
        leave(node);
      } else if (depth >= kDeepest && draft_.article.limits.empty()) {
        draft_.article.limits.emplace_back("depth");
      }
      while (!node.next_sibling()) {
        node = node.parent();
        if (node == root) return;
        --depth;
        leave(node);
      }
      node = node.next_sibling();
    }
  }

  /// True where what stands in it is to be read; leave() comes then.
  bool enter(pugi::xml_node node) {
    const std::string_view name = node.name();
    if (is_skipped(name)) return false;
    if (name == "w:p") return begin_paragraph(node);
    if (name == "w:r") return !is_on(node.child("w:rPr").child("w:vanish"));
    if (name == "w:tc") {
      ++cells_;
    } else if (name == "w:t") {
      builder_.add(node.child_value());
      return false;
    } else if (name == "w:tab" || name == "w:br" || name == "w:cr") {
      builder_.space();
    } else if (name == "w:noBreakHyphen") {
      builder_.add("\u2011");
    } else if (name == "w:softHyphen") {
      builder_.add("\u00AD");
    } else if (name == "w:hyperlink") {
      begin_link(node);
    } else if (name == "w:fldSimple") {
      begin_field(hyperlink_of(node.attribute("w:instr").as_string()));
    } else if (name == "w:fldChar") {
      field_mark(node.attribute("w:fldCharType").as_string());
    } else if (name == "w:instrText") {
      if (!fields_.empty()) fields_.back().instruction += node.child_value();
      return false;
    } else if (name == "w:drawing" || name == "w:pict") {
      picture(node);
      return false;
    } else if (name == "mc:Fallback") {
      return !node.parent().child("mc:Choice");
    }
    return true;
  }

  void leave(pugi::xml_node node) {
    const std::string_view name = node.name();
    if (name == "w:p") {
      end_paragraph();
    } else if (name == "w:tc") {
      --cells_;
    } else if (name == "w:hyperlink") {
      builder_.end_link();
    } else if (name == "w:fldSimple") {
      end_field();
    }
  }

  bool begin_paragraph(pugi::xml_node node) {
    const DocxRole role = styles_.role(node.child("w:pPr"));
    if (role.contents) return false;
    BlockStyle style{BlockKind::kParagraph};
    if (role.level != 0) {
      style = {BlockKind::kHeading, static_cast<std::uint8_t>(role.level)};
    } else if (cells_ > 0) {
      style.kind = BlockKind::kTableCell;
    } else if (role.list) {
      style.kind = BlockKind::kListItem;
    }
    title_ = role.title;
    headings_ = draft_.page.page.headings.size();
    // An empty paragraph in the style of a heading is a gap that the writer left.
    if (role.level != 0 && !has_content(node)) style = {BlockKind::kParagraph};
    builder_.begin_block(style);
    return true;
  }

  static bool has_content(pugi::xml_node paragraph) {
    return paragraph.find_node([](pugi::xml_node node) {
      const std::string_view name = node.name();
      return (name == "w:t" && *node.child_value() != '\0') || name == "w:drawing";
    });
  }

  void end_paragraph() {
    builder_.end_block();
    const Page& page = draft_.page.page;
    if (page.blocks.size() > draft_.paragraphs.size()) {
      draft_.paragraphs.push_back(static_cast<std::uint32_t>(page.blocks.size()));
      if (title_) titles_.push_back({page.blocks.size() - 1, headings_});
    }
    title_ = false;
  }

  void begin_link(pugi::xml_node node) {
    const auto found = targets_.find(node.attribute("r:id").as_string());
    if (found != targets_.end()) {
      builder_.begin_link(found->second);
    } else if (const pugi::xml_attribute mark = node.attribute("w:anchor")) {
      builder_.begin_link(std::string("#") + mark.as_string());
    }
  }

  void begin_field(const std::string& link) {
    fields_.push_back({"", !link.empty()});
    if (!link.empty()) builder_.begin_link(link);
  }

  void end_field() {
    if (fields_.empty()) return;
    if (fields_.back().link) builder_.end_link();
    fields_.pop_back();
  }

  /// begin, the instruction, separate, the text that is shown, end.
  void field_mark(std::string_view type) {
    if (type == "begin") {
      fields_.push_back({});
    } else if (type == "separate" && !fields_.empty()) {
      const std::string link = hyperlink_of(fields_.back().instruction);
      fields_.back().link = !link.empty();
      if (!link.empty()) builder_.begin_link(link);
    } else if (type == "end") {
      end_field();
    }
  }

  void picture(pugi::xml_node node) {
    if (find(node, "w:txbxContent")) later_.push_back(node);
    const pugi::xml_node blip = find(node, "a:blip"), data = find(node, "v:imagedata");
    if (!blip && !data) return;
    const auto target = targets_.find(blip ? blip.attribute("r:embed").as_string()
                                           : data.attribute("r:id").as_string());
    const pugi::xml_attribute alt =
        blip ? find(node, "wp:docPr").attribute("descr") : find(node, "v:shape").attribute("alt");
    builder_.begin_image(target == targets_.end() ? "" : target->second, !alt.empty());
    builder_.add(alt.as_string());
    builder_.end_image();
    if (find(node, "adec:decorative").attribute("val").as_bool()) {
      draft_.page.page.images.back().hidden = true;
    }
  }

  /// Where the title has a style of its own, "heading 1" is what stands below it.
  void shift_headings() {
    Page& page = draft_.page.page;
    const auto is_title = [&](std::size_t index, auto member) {
      return std::ranges::find(titles_, index, member) != titles_.end();
    };
    bool shift = false;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
      shift = shift || (page.blocks[i].heading_level == 1 && !is_title(i, &Title::block));
    }
    if (titles_.empty() || !shift) return;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
      Block& block = page.blocks[i];
      if (block.heading_level != 0 && !is_title(i, &Title::block)) {
        block.heading_level = std::min(block.heading_level + 1, 6);
      }
    }
    for (std::size_t i = 0; i < page.headings.size(); ++i) {
      Heading& heading = page.headings[i];
      if (!is_title(i, &Title::heading)) heading.level = std::min(heading.level + 1, 6);
    }
  }

  struct Field {
    std::string instruction;
    bool link = false;
  };
  struct Title {
    std::size_t block, heading;  ///< Into Page::blocks and Page::headings.
  };

  const DocxStyles& styles_;
  const DocxTargets& targets_;
  ArticleDraft& draft_;
  ArticleBuilder builder_;
  std::deque<pugi::xml_node> later_;
  std::vector<Field> fields_;
  std::vector<Title> titles_;
  std::size_t headings_ = 0;
  int cells_ = 0;
  bool title_ = false;
};

}  // namespace

void read_docx_body(pugi::xml_node body, const DocxStyles& styles, const DocxTargets& targets,
                    ArticleDraft& draft) {
  BodyReader(styles, targets, draft).run(body);
}

}  // namespace dalil
