// What the rules cost beside reading the pages that they judge: CPU microseconds a page for both,
// over the HTML files of a folder.
//   dalil_bench_rules FOLDER [PAGES]
// prints them and, in the last line, the share of the rules in percent.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "analyzer/judge.h"
#include "analyzer/page/read_page.h"
#include "core/embedded.h"

namespace {

namespace fs = std::filesystem;
using namespace dalil;

double cpu_microseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

std::vector<Response> read_pages(const char* folder, std::size_t most) {
  std::vector<Response> pages;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".html" || pages.size() == most) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    Response& page = pages.emplace_back();
    page.status = 200;
    page.requested = page.url =
        *Url::parse(fmt::format("https://example.com/{}", fs::relative(entry, folder).string()));
    page.headers = {{"content-type", "text/html; charset=utf-8"}};
    page.body.assign(std::istreambuf_iterator<char>(file), {});
  }
  return pages;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t most = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1000;
  const std::vector<Response> pages =
      argc > 1 ? read_pages(argv[1], most) : std::vector<Response>();
  if (pages.empty()) {
    fmt::print(stderr, "dalil_bench_rules: name a folder with HTML files\n");
    return 1;
  }
  const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  const PixelWidths widths = *PixelWidths::load(embedded_lexicons());
  PageReader reader(lexicons);
  const PageJudge judge(all_rules(), lexicons, widths, "2026-11-22");
  std::vector<RuleOutcome> tally = judge.empty_tally();
  double reading = 0, judging = 0;
  std::size_t findings = 0;
  for (int round = 0; round < 2; ++round) {  // The first one loads what is read when it is asked.
    reading = judging = 0;
    for (const Response& response : pages) {
      const double begin = cpu_microseconds();
      const Page page = reader.read(response);
      const double read = cpu_microseconds();
      std::vector<Finding> found;
      judge.judge(page, found, tally);
      reading += read - begin;
      judging += cpu_microseconds() - read;
      findings += found.size();
    }
  }
  const auto count = static_cast<double>(pages.size());
  fmt::print("pages {}\nfindings {}\nreading {:.0f}\njudging {:.0f}\n{:.1f}\n", pages.size(),
             findings / 2, reading / count, judging / count, 100 * judging / reading);
  return 0;
}
