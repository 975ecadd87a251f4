#include "reports/html_document.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/embedded.h"
#include "reports/sha256.h"

namespace dalil {
namespace {

std::string_view asset(std::string_view path) {
  const auto files = embedded_reports();
  const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
  return found == files.end() ? "" : found->content;
}

}  // namespace

void open_document(std::string_view title, HtmlPage& page) {
  const std::string_view style = asset("html/report.css");
  const std::string_view script = asset("html/report.js");
  page.raw(fmt::format("<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n",
                       page.words().language(), page.direction()));
  page.raw("<meta charset=\"utf-8\">\n");
  page.raw(fmt::format(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src '{}'; script-src '{}'; img-src data:; base-uri 'none'; form-action 'none'\">\n",
      csp_hash(style), csp_hash(script)));
  page.raw(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"robots\" content=\"noindex\">\n"
      "<link rel=\"icon\" href=\"data:,\">\n<title>");
  page.raw(html_escaped(title));
  page.raw("</title>\n<style>").raw(style).raw("</style>\n</head>\n<body>\n");
  page.raw("<a class=\"skip\" href=\"#main\">").say("html.skip").raw("</a>\n");
}

void close_document(HtmlPage& page) {
  page.raw("<script>").raw(asset("html/report.js")).raw("</script>\n</body>\n</html>\n");
}

}  // namespace dalil
