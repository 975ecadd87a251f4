// pugixml reads the element; local names decide, whatever the namespace prefixes are.
#include "crawler/sitemap_entry.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "core/utf8.h"
#include "crawler/sitemap_date.h"
#include "crawler/sitemap_scan.h"

namespace dalil {
namespace {

/// A URL for a message: whole where it is short.
std::string_view shortened(std::string_view text) { return prefix_bytes(text, 200); }

/// The scheme of an absolute URL that has an authority, in lower case; "" for everything else.
std::string scheme_of(std::string_view url) {
  std::string scheme(url.substr(0, url.find("://")));
  if (scheme.size() == url.size()) return {};
  for (char& c : scheme) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    const bool belongs =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    if (!belongs) return {};
  }
  return scheme;
}

bool is_web_url(std::string_view url) {
  const std::string scheme = scheme_of(url);
  return scheme == "http" || scheme == "https";
}

class EntryReader {
 public:
  EntryReader(SitemapKind kind, std::uint32_t line, SitemapErrorLog& log) : kind_(kind), log_(log) {
    entry_.line = line;
  }

  SitemapEntry read(const pugi::xml_node& element);

 private:
  void read_loc_child(std::string_view name, const pugi::xml_node& child);
  void read_rss_child(std::string_view name, const pugi::xml_node& child);
  void read_atom_child(std::string_view name, const pugi::xml_node& child);
  void read_alternate(const pugi::xml_node& link);
  void read_images(const pugi::xml_node& image);
  void set_date(std::string date, bool fits);
  std::string text_of(const pugi::xml_node& node) const;
  std::string attribute(const pugi::xml_node& node, std::string_view name) const;
  void set_once(std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
  }

  SitemapKind kind_;
  SitemapErrorLog& log_;
  SitemapEntry entry_;
};

SitemapEntry EntryReader::read(const pugi::xml_node& element) {
  for (const pugi::xml_node& child : element.children()) {
    const std::string_view name = local_name(child.name());
    switch (kind_) {
      case SitemapKind::kUrlset:
      case SitemapKind::kIndex:
        read_loc_child(name, child);
        break;
      case SitemapKind::kRss:
        read_rss_child(name, child);
        break;
      case SitemapKind::kAtom:
        read_atom_child(name, child);
        break;
      case SitemapKind::kText:
      case SitemapKind::kUnknown:
        break;
    }
  }
  return std::move(entry_);
}

void EntryReader::read_loc_child(std::string_view name, const pugi::xml_node& child) {
  if (name == "loc") {
    set_once(entry_.loc, text_of(child));
  } else if (name == "lastmod") {
    std::string date = text_of(child);
    const bool fits = is_w3c_datetime(date);
    set_date(std::move(date), fits);
  } else if (name == "link") {
    read_alternate(child);
  } else if (name == "image") {
    read_images(child);
  }
}

void EntryReader::read_rss_child(std::string_view name, const pugi::xml_node& child) {
  if (name == "link") {
    set_once(entry_.loc,
             text_of(child));  // an atom:link has an address in its attribute and no text
  } else if (name == "pubDate") {
    std::string date = text_of(child);
    std::optional<std::string> converted = w3c_from_rfc822(date);
    const bool fits = converted.has_value();
    set_date(fits ? *std::move(converted) : std::move(date), fits);
  }
}

void EntryReader::read_atom_child(std::string_view name, const pugi::xml_node& child) {
  if (name == "link") {
    const std::string rel =
        attribute(child, "rel");  // RFC 4287 §4.2.7.2: without rel it is "alternate"
    if (rel.empty() || rel == "alternate") set_once(entry_.loc, attribute(child, "href"));
  } else if (name == "updated") {
    std::string date = text_of(child);
    const bool fits = is_w3c_datetime(date);
    set_date(std::move(date), fits);
  }
}

void EntryReader::read_alternate(const pugi::xml_node& link) {
  if (attribute(link, "rel") != "alternate") return;
  SitemapAlternate alternate{attribute(link, "hreflang"), attribute(link, "href")};
  if (alternate.hreflang.empty() || !is_web_url(alternate.href)) {
    log_.add(
        SitemapErrorKind::kBadAlternate, entry_.line,
        fmt::format("alternate without language or absolute address: hreflang \"{}\", href \"{}\"",
                    shortened(alternate.hreflang), shortened(alternate.href)));
    return;
  }
  entry_.alternates.push_back(std::move(alternate));
}

void EntryReader::read_images(const pugi::xml_node& image) {
  for (const pugi::xml_node& child : image.children()) {
    if (local_name(child.name()) == "loc") entry_.images.push_back(text_of(child));
  }
}

void EntryReader::set_date(std::string date, bool fits) {
  if (!fits) {
    log_.add(SitemapErrorKind::kBadLastmod, entry_.line,
             fmt::format("\"{}\" is no date that sitemaps know", shortened(date)));
  }
  set_once(entry_.lastmod, std::move(date));
}

/// The text and CDATA of a node, joined.
std::string EntryReader::text_of(const pugi::xml_node& node) const {
  std::string joined;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      joined += child.value();
    }
  }
  return clean_sitemap_text(joined, entry_.line, log_);
}

std::string EntryReader::attribute(const pugi::xml_node& node, std::string_view name) const {
  for (const pugi::xml_attribute& candidate : node.attributes()) {
    if (candidate.name() == name) {
      return clean_sitemap_text(candidate.value(), entry_.line, log_);
    }
  }
  return {};
}

}  // namespace

ParsedSitemapEntry read_sitemap_entry(std::string_view element, SitemapKind kind,
                                      std::uint32_t line, SitemapErrorLog& log) {
  std::string bytes(element);  // pugixml writes into what it parses
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer_inplace(
      bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8);
  ParsedSitemapEntry out;
  if (!result) {
    out.error = SitemapXmlError{
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), result.description()};
  }
  out.entry = EntryReader(kind, line, log).read(document.document_element());
  return out;
}

std::string clean_sitemap_text(std::string_view text, std::uint32_t line, SitemapErrorLog& log) {
  constexpr std::string_view kWhite = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kWhite);
  if (begin == std::string_view::npos) return {};
  text = text.substr(begin, text.find_last_not_of(kWhite) + 1 - begin);
  if (is_valid_utf8(text)) return std::string(text);
  std::string valid = to_valid_utf8(text);
  log.add(SitemapErrorKind::kEncoding, line, fmt::format("not UTF-8: {}", shortened(valid)));
  return valid;
}

bool check_sitemap_loc(std::string_view loc, std::uint32_t line, SitemapErrorLog& log) {
  const std::string scheme = scheme_of(loc);
  if (scheme == "http" || scheme == "https") return true;
  log.add(scheme.empty() ? SitemapErrorKind::kRelativeLoc : SitemapErrorKind::kNotHttpLoc, line,
          scheme.empty() ? fmt::format("not an absolute address: {}", shortened(loc))
                         : fmt::format("neither http nor https: {}", shortened(loc)));
  return false;
}

}  // namespace dalil
