// A sitemap of what may stand in search results (sitemaps.org): the site's indexable pages, without
// what a sitemap should not list.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "core/url.h"
#include "reports/formats.h"
#include "reports/stream.h"
#include "reports/xml.h"

namespace dalil {
namespace {

// sitemaps.org: of one file. 50 MB are never reached before.
constexpr std::int64_t kMostUrls = 50'000;

/// "2026-10-31" of "Sat, 31 Oct 2026 07:28:00 GMT"; "" where it is none.
std::string w3c_date(std::string_view http_date) {
  constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (http_date.size() < 16) return "";
  const auto month = std::ranges::find(kMonths, http_date.substr(8, 3));
  const auto digits = [](std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  };
  const std::string_view day = http_date.substr(5, 2), year = http_date.substr(12, 4);
  if (month == kMonths.end() || !digits(day) || !digits(year)) return "";
  return fmt::format("{}-{:02}-{}", year, month - kMonths.begin() + 1, day);
}

/// The pages of the sitemap, one after the other. All of them are on one host, as the protocol
/// asks.
Result<void> each_page(const AuditView& view, const std::function<bool(const PageRow&)>& callback) {
  const Result<Url> site = Url::parse(view.summary.site);
  const std::string origin = site ? site->origin() : "";
  return view.pages([&](const PageRow& page) {
    if (page.record.indexable != NotIndexable::kIndexable || !page.record.html) return true;
    const Result<Url> url = Url::parse(page.url);
    if (!url || url->origin() != origin) return true;
    return callback(page);
  });
}

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The pages from number `first` on, as many as a file takes.
Result<void> write_urls(const AuditView& view, std::int64_t first, const Sink& sink) {
  Stream out(sink);
  out.text += fmt::format("{}<urlset xmlns=\"{}\">\n", kXml, kNamespace);
  // A server that says of a page that it changed on the day of the audit makes it up each time.
  const std::string today = view.summary.started.substr(0, 10);
  std::int64_t number = 0;
  Result<void> done = each_page(view, [&](const PageRow& page) {
    if (number++ < first) return true;
    out.text += fmt::format("<url><loc>{}</loc>", xml_text(page.url));
    const std::string date = w3c_date(page.last_modified);
    if (!date.empty() && date < today) out.text += fmt::format("<lastmod>{}</lastmod>", date);
    out.text += "</url>\n";
    out.pass_on();
    return number < first + kMostUrls;
  });
  if (!done) return done;
  out.text += "</urlset>\n";
  out.finish();
  return {};
}

/// "sitemap-2.xml" of "sitemap.xml".
std::string part_name(const std::string& file, std::int64_t number) {
  const std::size_t dot = file.rfind('.');
  const std::size_t stem = dot == std::string::npos ? file.size() : dot;
  return fmt::format("{}-{}{}", file.substr(0, stem), number, file.substr(stem));
}

}  // namespace

/// One file, or beyond 50,000 pages an index and files beside it; the index names them as if they
/// lay at the top of the site.
Result<void> write_sitemap(const AuditView& view, const ReportOptions& options, const Sink& sink) {
  std::int64_t pages = 0;
  Result<void> counted = each_page(view, [&](const PageRow&) {
    ++pages;
    return true;
  });
  if (!counted) return counted;
  if (pages <= kMostUrls) return write_urls(view, 0, sink);
  if (!options.part) {
    return Error{ErrorCode::kUsage,
                 fmt::format("The sitemap has {} pages and goes into several files. Name the first "
                             "of them: -o sitemap.xml.",
                             pages)};
  }
  const Result<Url> site = Url::parse(view.summary.site);
  Stream out(sink);
  out.text += fmt::format("{}<sitemapindex xmlns=\"{}\">\n", kXml, kNamespace);
  for (std::int64_t first = 0, number = 1; first < pages; first += kMostUrls, ++number) {
    const std::string name = part_name(options.file, number);
    Result<void> done =
        options.part(name, [&](const Sink& part) { return write_urls(view, first, part); });
    if (!done) return done;
    const Result<Url> url = Url::parse("/" + name, site ? &*site : nullptr);
    out.text +=
        fmt::format("<sitemap><loc>{}</loc></sitemap>\n", xml_text(url ? url->href() : name));
  }
  out.text += "</sitemapindex>\n";
  out.finish();
  return {};
}

}  // namespace dalil
