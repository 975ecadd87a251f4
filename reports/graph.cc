// The links between the pages of a site as a graph: DOT for Graphviz, GraphML for Gephi, yEd and
// NetworkX. Only pages that answered are nodes; two pages have one edge, however many links.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/hash.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/readable.h"
#include "reports/stream.h"
#include "reports/xml.h"

namespace dalil {
namespace {

/// The edges of one page at a time.
class Edges {
 public:
  /// `name`: of a URL in the format; made once for all edges of a page.
  explicit Edges(std::string (&name)(std::string_view)) : name_of_(name) {}

  struct Edge {
    std::string to;
    std::int64_t links = 0;
    bool nofollow = true;  ///< All of them.
    LinkKind kind = LinkKind::kAnchor;
  };

  /// `write` is called with the name of a page and each of its edges when the next page begins.
  template <typename Write>
  Result<void> each(const AuditView& view, Write write) {
    const auto close = [&] {
      if (edges_.empty()) return;
      const std::string from = name_of_(from_);
      for (const Edge& edge : edges_) write(from, edge);
      edges_.clear();
      known_.clear();
    };
    Result<void> done = view.links([&](const LinkRow& row) {
      if (row.from != from_) {
        close();
        from_ = row.from;
      }
      add(row);
      return true;
    });
    close();
    return done;
  }

 private:
  void add(const LinkRow& row) {
    const LinkRecord& link = row.link;
    const bool path = link.kind == LinkKind::kAnchor || link.kind == LinkKind::kRedirect;
    if (!path || !link.internal || !answered(row.indexable)) return;
    if (link.url == row.from) return;
    const auto [known, added] = known_.try_emplace(hash64(link.url), edges_.size());
    if (added) edges_.push_back({.to = link.url, .kind = link.kind});
    Edge& edge = edges_[known->second];
    ++edge.links;
    edge.nofollow = edge.nofollow && link.nofollow;
  }

  std::string (&name_of_)(std::string_view);
  std::string from_;
  std::vector<Edge> edges_;
  std::unordered_map<std::uint64_t, std::size_t> known_;  // By the hash of the target.
};

Result<void> each_node(const AuditView& view, const std::function<void(const PageRow&)>& write) {
  return view.pages([&](const PageRow& page) {
    if (answered(page.record.indexable)) write(page);
    return true;
  });
}

/// In quotes, as DOT wants it: a backslash is one, and no control character is left.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  const bool plain = std::ranges::all_of(
      text, [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; });
  if (plain) return out.append(text).append(1, '"');
  for (const char c : terminal_text(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// XML has no names with slashes; the hash of a URL is the same in every run.
std::string node_id(std::string_view url) { return fmt::format("n{:016x}", hash64(url)); }

constexpr std::string_view kGraphMlHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n"
    "<key id=\"url\" for=\"node\" attr.name=\"url\" attr.type=\"string\"/>\n"
    "<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
    "<key id=\"status\" for=\"node\" attr.name=\"status\" attr.type=\"int\"/>\n"
    "<key id=\"indexable\" for=\"node\" attr.name=\"indexable\" attr.type=\"string\"/>\n"
    "<key id=\"depth\" for=\"node\" attr.name=\"depth\" attr.type=\"int\"/>\n"
    "<key id=\"inlinks\" for=\"node\" attr.name=\"inlinks\" attr.type=\"long\"/>\n"
    "<key id=\"score\" for=\"node\" attr.name=\"link_score\" attr.type=\"double\"/>\n"
    "<key id=\"template\" for=\"node\" attr.name=\"template\" attr.type=\"string\"/>\n"
    "<key id=\"links\" for=\"edge\" attr.name=\"links\" attr.type=\"long\">"
    "<default>1</default></key>\n"
    "<key id=\"nofollow\" for=\"edge\" attr.name=\"nofollow\" attr.type=\"boolean\">"
    "<default>false</default></key>\n"
    "<key id=\"redirect\" for=\"edge\" attr.name=\"redirect\" attr.type=\"boolean\">"
    "<default>false</default></key>\n"
    "<graph id=\"site\" edgedefault=\"directed\">\n";

}  // namespace

/// The nodes by URL with their titles, then the edges by page.
Result<void> write_dot(const AuditView& view, const ReportOptions&, const Sink& sink) {
  Stream out(sink);
  out.text += "digraph site {\n  node [shape=box];\n";
  Result<void> done = each_node(view, [&](const PageRow& page) {
    out.text += fmt::format("  {} [label={}, status={}, depth={}, link_score={:.6g}];\n",
                            quoted(page.url), quoted(page.title.empty() ? page.url : page.title),
                            page.record.status, page.depth, page.link_score);
    out.pass_on();
  });
  if (!done) return done;
  done = Edges(quoted).each(view, [&](const std::string& from, const Edges::Edge& edge) {
    const bool redirect = edge.kind == LinkKind::kRedirect;
    out.text += fmt::format("  {} -> {} [weight={}{}];\n", from, quoted(edge.to), edge.links,
                            redirect        ? ", style=dashed"
                            : edge.nofollow ? ", style=dotted"
                                            : "");
    out.pass_on();
  });
  if (!done) return done;
  out.text += "}\n";
  out.finish();
  return {};
}

/// The same in XML, with attributes that are declared.
Result<void> write_graphml(const AuditView& view, const ReportOptions&, const Sink& sink) {
  Stream out(sink);
  out.text += kGraphMlHead;
  const auto data = [&](std::string_view key, std::string_view value) {
    out.text += fmt::format("<data key=\"{}\">", key);
    append_xml(out.text, value);
    out.text += "</data>";
  };
  Result<void> done = each_node(view, [&](const PageRow& page) {
    out.text += fmt::format("<node id=\"{}\">", node_id(page.url));
    data("url", page.url);
    data("label", page.title.empty() ? page.url : page.title);
    data("status", std::to_string(page.record.status));
    data("indexable", name_of(page.record.indexable));
    if (page.depth >= 0) data("depth", std::to_string(page.depth));
    data("inlinks", std::to_string(page.inlinks));
    data("score", fmt::format("{:.6g}", page.link_score));
    if (!page.template_name.empty()) data("template", page.template_name);
    out.text += "</node>\n";
    out.pass_on();
  });
  if (!done) return done;
  done = Edges(node_id).each(view, [&](const std::string& from, const Edges::Edge& edge) {
    out.text += fmt::format("<edge source=\"{}\" target=\"{}\">", from, node_id(edge.to));
    if (edge.links > 1) data("links", std::to_string(edge.links));
    if (edge.nofollow) data("nofollow", "true");
    if (edge.kind == LinkKind::kRedirect) data("redirect", "true");
    out.text += "</edge>\n";
    out.pass_on();
  });
  if (!done) return done;
  out.text += "</graph>\n</graphml>\n";
  out.finish();
  return {};
}

}  // namespace dalil
