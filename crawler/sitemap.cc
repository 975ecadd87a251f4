// Unpacks, tells the kind, cuts the text into entries and reads each through pugixml. A tree of the
// whole file would be up to fifteen times its size: fifty megabytes of `<a/>` make 800.
#include "crawler/sitemap.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "crawler/sitemap_entry.h"
#include "crawler/sitemap_gzip.h"
#include "crawler/sitemap_scan.h"

namespace dalil {
namespace {

constexpr std::string_view kWhite = " \t\r\n";
constexpr const char* kHtmlMessage = "a web page stands where the sitemap should be";

struct Root {
  std::string_view name;
  SitemapKind kind;
  std::string_view entry;
};

constexpr Root kRoots[] = {
    {"urlset", SitemapKind::kUrlset, "url"}, {"sitemapindex", SitemapKind::kIndex, "sitemap"},
    {"rss", SitemapKind::kRss, "item"},      {"RDF", SitemapKind::kRss, "item"},
    {"feed", SitemapKind::kAtom, "entry"},
};

bool looks_like_html(std::string_view text) {
  std::string start(text.substr(0, 15));
  for (char& c : start) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body"}) {
    if (start.starts_with(tag)) return true;
  }
  return false;
}

/// Counts lines while offsets go up.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  std::uint32_t at(std::size_t offset) {
    offset = std::clamp(offset, counted_, text_.size());
    const std::string_view passed = text_.substr(counted_, offset - counted_);
    line_ += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
    counted_ = offset;
    return line_;
  }

 private:
  std::string_view text_;
  std::size_t counted_ = 0;
  std::uint32_t line_ = 1;
};

/// A text on its way to a Sitemap.
class SitemapReader {
 public:
  /// `cut_off`: the text goes on beyond the limit, so its sudden end is no error of its own.
  SitemapReader(std::string_view text, bool cut_off, const SitemapLimits& limits, Sitemap& sitemap)
      : text_(text),
        cut_off_(cut_off),
        limits_(limits),
        sitemap_(sitemap),
        log_(sitemap.errors, limits.max_errors),
        lines_(text),
        scanner_(text) {}

  void read();

 private:
  void read_xml();
  void read_entries(const Root& root, const XmlTag& root_tag);
  std::optional<XmlTag> read_entry(const XmlTag& start, std::string_view root_name);
  void add_element(std::string_view element, std::uint32_t line, bool closed);
  void read_lines();
  bool is_full(std::uint32_t line);
  bool report_flaw();

  std::string_view text_;
  bool cut_off_;
  const SitemapLimits& limits_;
  Sitemap& sitemap_;
  SitemapErrorLog log_;
  LineCounter lines_;
  XmlTagScanner scanner_;
  std::size_t seen_ = 0;  // entries, with those that were left out
  bool full_ = false;
};

void SitemapReader::read() {
  const std::size_t first = text_.find_first_not_of(kWhite);
  if (first == std::string_view::npos) {
    log_.add(SitemapErrorKind::kEmpty, 0, "the file is empty");
  } else if (looks_like_html(text_.substr(first))) {
    log_.add(SitemapErrorKind::kHtml, lines_.at(first), kHtmlMessage);
  } else if (text_[first] == '<') {
    read_xml();
  } else {
    read_lines();
  }
}

void SitemapReader::read_xml() {
  const std::optional<XmlTag> tag = scanner_.next();
  if (report_flaw() && !tag) return;
  const std::string_view name = tag ? local_name(tag->name) : std::string_view();
  const auto* root = std::find_if(std::begin(kRoots), std::end(kRoots),
                                  [&](const Root& known) { return known.name == name; });
  if (root != std::end(kRoots) && !tag->is_end) {
    sitemap_.kind = root->kind;
    read_entries(*root, *tag);
  } else if (name == "html") {
    log_.add(SitemapErrorKind::kHtml, lines_.at(tag->begin), kHtmlMessage);
  } else {
    log_.add(SitemapErrorKind::kNotASitemap, tag ? lines_.at(tag->begin) : 0,
             fmt::format("the root element is <{}>, not <urlset> or <sitemapindex>",
                         prefix_bytes(to_valid_utf8(name.substr(0, 100)), 100)));
  }
}

void SitemapReader::read_entries(const Root& root, const XmlTag& root_tag) {
  bool closed = root_tag.is_empty;
  std::optional<XmlTag> tag;
  if (!closed) tag = scanner_.next();
  while (tag && !full_) {
    closed = tag->is_end && tag->name == root_tag.name;
    if (closed) break;
    report_flaw();
    const bool is_entry = !tag->is_end && local_name(tag->name) == root.entry;
    tag = is_entry ? read_entry(*tag, root_tag.name) : scanner_.next();
  }
  if (!closed && !full_ && !cut_off_ && !report_flaw()) {
    log_.add(SitemapErrorKind::kXml, lines_.at(text_.size()),
             fmt::format("the file ends before </{}>", root.name));
  }
  if (sitemap_.entries.empty() && sitemap_.errors.empty()) {
    log_.add(SitemapErrorKind::kEmpty, 0, fmt::format("no <{}> in it", root.entry));
  }
}

/// Reads the entry that `start` opens and gives the tag after it. An entry that is not closed ends
/// where the next one begins, or at the root's end.
std::optional<XmlTag> SitemapReader::read_entry(const XmlTag& start, std::string_view root_name) {
  bool closed = start.is_empty;
  std::size_t end = start.end;
  std::optional<XmlTag> tag;
  while (!closed) {
    tag = scanner_.next();
    end = tag ? tag->begin : text_.size();
    if (!tag || (tag->name == start.name && !tag->is_end) || tag->name == root_name) break;
    closed = tag->name == start.name;
    if (closed) end = tag->end;
  }
  const std::uint32_t line = lines_.at(start.begin);
  if (!closed && !tag) return std::nullopt;  // its last field may be half an address: better none
  if (is_full(line)) return std::nullopt;
  if (end - start.begin > limits_.max_entry_bytes) {
    log_.add(SitemapErrorKind::kTooLarge, line,
             fmt::format("an entry of more than {} bytes is left out", limits_.max_entry_bytes));
  } else {
    add_element(text_.substr(start.begin, end - start.begin), line, closed);
  }
  return closed ? scanner_.next() : tag;
}

void SitemapReader::add_element(std::string_view element, std::uint32_t line, bool closed) {
  const bool flawed = report_flaw();
  ParsedSitemapEntry parsed = read_sitemap_entry(element, sitemap_.kind, line, log_);
  if (!closed) {
    log_.add(SitemapErrorKind::kXml, line, "this entry is not closed");
  } else if (parsed.error && !flawed) {
    const std::string_view before = element.substr(0, parsed.error->offset);
    const auto lines = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    log_.add(SitemapErrorKind::kXml, line + lines, std::move(parsed.error->reason));
  }
  if (parsed.entry.loc.empty()) {
    log_.add(SitemapErrorKind::kMissingLoc, line, "an entry without address");
    return;
  }
  check_sitemap_loc(parsed.entry.loc, line, log_);
  sitemap_.entries.push_back(std::move(parsed.entry));
}

void SitemapReader::read_lines() {
  sitemap_.kind = SitemapKind::kText;
  const std::size_t errors_before = sitemap_.errors.size();
  bool any_url = false;
  std::string_view rest = text_;
  for (std::uint32_t line = 1; !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string loc = clean_sitemap_text(rest.substr(0, end), line, log_);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (loc.empty() || (cut_off_ && rest.empty())) continue;
    if (is_full(line)) break;
    any_url = check_sitemap_loc(loc, line, log_) || any_url;
    SitemapEntry& entry = sitemap_.entries.emplace_back();
    entry.loc = std::move(loc);
    entry.line = line;
  }
  if (any_url) return;
  sitemap_.kind = SitemapKind::kUnknown;
  sitemap_.entries.clear();
  sitemap_.errors.resize(errors_before);
  log_.add(SitemapErrorKind::kNotASitemap, 1, "neither XML nor a list of addresses");
}

/// Counts one entry more; true, and told once, where it is over the limit.
bool SitemapReader::is_full(std::uint32_t line) {
  if (++seen_ <= limits_.max_entries) return false;
  full_ = true;
  log_.add(SitemapErrorKind::kTooManyEntries, line,
           fmt::format("more than {} entries; the rest is not read", limits_.max_entries));
  return true;
}

/// Logs the flaw that the scanner met since it was last asked; false where there was none.
bool SitemapReader::report_flaw() {
  const std::optional<std::size_t> flaw = scanner_.take_flaw();
  if (!flaw) return false;
  // What is not closed behind the last `>` of a text that was cut, the cut did.
  if (cut_off_ && text_.find('>', *flaw) == std::string_view::npos) return false;
  const bool ampersand = text_.substr(*flaw).starts_with('&');
  log_.add(SitemapErrorKind::kXml, lines_.at(*flaw),
           ampersand ? "a `&` that begins none of XML's entities: write `&amp;`"
                     : "a `<` that begins nothing that ends: write `&lt;`, or close it");
  return true;
}

void log_size(const SitemapLimits& limits, SitemapErrorLog& log) {
  log.add(SitemapErrorKind::kTooLarge, 0,
          fmt::format("more than {} bytes unpacked; the rest is not read", limits.max_bytes));
}

}  // namespace

std::string_view sitemap_kind_name(SitemapKind kind) {
  switch (kind) {
    case SitemapKind::kUnknown:
      return "unknown";
    case SitemapKind::kUrlset:
      return "urlset";
    case SitemapKind::kIndex:
      return "index";
    case SitemapKind::kRss:
      return "rss";
    case SitemapKind::kAtom:
      return "atom";
    case SitemapKind::kText:
      return "text";
  }
  return "unknown";
}

std::string_view sitemap_error_name(SitemapErrorKind kind) {
  switch (kind) {
    case SitemapErrorKind::kGzip:
      return "gzip";
    case SitemapErrorKind::kTooLarge:
      return "too-large";
    case SitemapErrorKind::kTooManyEntries:
      return "too-many-entries";
    case SitemapErrorKind::kEncoding:
      return "encoding";
    case SitemapErrorKind::kHtml:
      return "html";
    case SitemapErrorKind::kNotASitemap:
      return "not-a-sitemap";
    case SitemapErrorKind::kEmpty:
      return "empty";
    case SitemapErrorKind::kXml:
      return "xml";
    case SitemapErrorKind::kMissingLoc:
      return "missing-loc";
    case SitemapErrorKind::kRelativeLoc:
      return "relative-loc";
    case SitemapErrorKind::kNotHttpLoc:
      return "not-http-loc";
    case SitemapErrorKind::kBadLastmod:
      return "bad-lastmod";
    case SitemapErrorKind::kBadAlternate:
      return "bad-alternate";
  }
  return "xml";
}

Sitemap parse_sitemap(std::string_view body, const SitemapLimits& limits) {
  Sitemap sitemap;
  SitemapErrorLog log(sitemap.errors, limits.max_errors);
  std::string unpacked;
  bool cut_off = false;
  if (is_gzip(body)) {
    Gunzipped gunzipped = gunzip(body, limits.max_bytes);
    switch (gunzipped.end) {
      case GunzipEnd::kComplete:
        break;
      case GunzipEnd::kTruncated:
        log.add(SitemapErrorKind::kGzip, 0, "the compressed data ends too early");
        break;
      case GunzipEnd::kDamaged:
        log.add(SitemapErrorKind::kGzip, 0, "the compressed data is damaged");
        break;
      case GunzipEnd::kOverLimit:
        log_size(limits, log);
        break;
    }
    cut_off = gunzipped.end != GunzipEnd::kComplete;
    unpacked = std::move(gunzipped.bytes);
    body = unpacked;
  } else if (body.size() > limits.max_bytes) {
    log_size(limits, log);
    cut_off = true;
    body = body.substr(0, limits.max_bytes);
  }
  if (body.starts_with("\xFF\xFE") || body.starts_with("\xFE\xFF")) {
    log.add(SitemapErrorKind::kEncoding, 1, "the file is UTF-16; sitemaps must be UTF-8");
    return sitemap;
  }
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  SitemapReader(body, cut_off, limits, sitemap).read();
  return sitemap;
}

}  // namespace dalil
