// What an audit cannot do without, measured alone on the pages of an audit's store: fetching them
// with curl, parsing them with Gumbo, finding their words with ICU, writing their links to SQLite.
//   dalil_bench_parts STORE
// prints CPU microseconds a page for each part, and their sum in the last line.
#include <curl/curl.h>
#include <fmt/format.h>
#include <gumbo.h>
#include <sqlite3.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <zstd.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr int kConnections = 16;
constexpr std::size_t kCommitPages = 100;

struct SavedPage {
  std::string url, html, text;
  std::vector<std::string> links;
};

[[noreturn]] void fail(std::string_view what) {
  fmt::print(stderr, "dalil_bench_parts: {}\n", what);
  std::exit(1);
}

double cpu_microseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

struct CloseDatabase {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

Database open(const std::string& path) {
  sqlite3* db = nullptr;
  if (sqlite3_open(path.c_str(), &db) != SQLITE_OK) fail(path + " cannot be opened");
  return Database(db);
}

std::string unpacked(const void* data, std::size_t size) {
  const unsigned long long full = ZSTD_getFrameContentSize(data, size);
  if (full == ZSTD_CONTENTSIZE_ERROR || full == ZSTD_CONTENTSIZE_UNKNOWN) fail("a damaged body");
  std::string text(full, '\0');
  ZSTD_decompress(text.data(), text.size(), data, size);
  return text;
}

std::vector<SavedPage> read_pages(const std::string& store) {
  const Database db = open(store);
  sqlite3_stmt* query = nullptr;
  sqlite3_prepare_v2(
      db.get(), "SELECT u.href, b.zstd FROM url u JOIN body b ON b.page = u.page ORDER BY u.id", -1,
      &query, nullptr);
  std::vector<SavedPage> pages;
  while (sqlite3_step(query) == SQLITE_ROW) {
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(query, 1));
    pages.push_back({reinterpret_cast<const char*>(sqlite3_column_text(query, 0)),
                     unpacked(sqlite3_column_blob(query, 1), size),
                     {},
                     {}});
  }
  sqlite3_finalize(query);
  if (pages.empty()) fail("the store has no pages with their bodies");
  return pages;
}

std::size_t ignore(char*, std::size_t size, std::size_t count, void* bytes) {
  *static_cast<std::size_t*>(bytes) += size * count;
  return size * count;
}

void fetch(std::vector<SavedPage>& pages) {
  CURLM* const multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, long{kConnections});
  std::size_t next = 0, bytes = 0;
  const auto begin = [&](CURL* handle) {
    curl_easy_setopt(handle, CURLOPT_URL, pages[next++].url.c_str());
    curl_multi_add_handle(multi, handle);
  };
  std::vector<CURL*> handles;
  for (int i = 0; i < kConnections && next < pages.size(); ++i) {
    CURL* const handle = handles.emplace_back(curl_easy_init());
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, ignore);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &bytes);
    begin(handle);
  }
  int running = 0;
  do {
    curl_multi_perform(multi, &running);
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
      CURL* const handle = message->easy_handle;
      if (message->data.result != CURLE_OK) fail("the site of the store is not served any more");
      curl_multi_remove_handle(multi, handle);
      if (next < pages.size()) {
        begin(handle);
        ++running;
      }
    }
    if (running > 0) curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
  } while (running > 0);
  for (CURL* handle : handles) curl_easy_cleanup(handle);
  curl_multi_cleanup(multi);
}

/// The texts and links of a tree: what the other parts work on. Not measured.
void gather(const GumboNode& node, SavedPage& page) {
  if (node.type == GUMBO_NODE_TEXT) {
    page.text += node.v.text.text;
    page.text += ' ';
  }
  if (node.type != GUMBO_NODE_ELEMENT) return;
  const GumboElement& element = node.v.element;
  if (element.tag == GUMBO_TAG_SCRIPT || element.tag == GUMBO_TAG_STYLE) return;
  const GumboAttribute* const href = gumbo_get_attribute(&element.attributes, "href");
  if (element.tag == GUMBO_TAG_A && href != nullptr) page.links.emplace_back(href->value);
  for (unsigned i = 0; i < element.children.length; ++i) {
    gather(*static_cast<const GumboNode*>(element.children.data[i]), page);
  }
}

double parse(std::vector<SavedPage>& pages) {
  double spent = 0;
  for (SavedPage& page : pages) {
    double begin = cpu_microseconds();
    GumboOutput* const tree =
        gumbo_parse_with_options(&kGumboDefaultOptions, page.html.data(), page.html.size());
    spent += cpu_microseconds() - begin;
    gather(*tree->root, page);
    begin = cpu_microseconds();
    gumbo_destroy_output(&kGumboDefaultOptions, tree);
    spent += cpu_microseconds() - begin;
  }
  return spent;
}

void find_words(std::vector<SavedPage>& pages) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) fail("ICU has no word rules");
  std::size_t count = 0;
  for (const SavedPage& page : pages) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(page.text);
    words->setText(text);
    while (words->next() != icu::BreakIterator::DONE) {
      count += words->getRuleStatus() != UBRK_WORD_NONE;
    }
  }
  if (count == 0) fail("the pages have no words");
}

void write_links(std::vector<SavedPage>& pages) {
  const std::string path = fmt::format("/tmp/dalil_bench_parts.{}.db", std::time(nullptr));
  {
    const Database db = open(path);
    const auto run = [&](const char* sql) {
      sqlite3_exec(db.get(), sql, nullptr, nullptr, nullptr);
    };
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
        "CREATE TABLE link(source INTEGER, target INTEGER, kind INTEGER)");
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(db.get(), "INSERT INTO link VALUES(?, ?, 0)", -1, &insert, nullptr);
    const std::hash<std::string_view> hash;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (i % kCommitPages == 0) run(i == 0 ? "BEGIN" : "COMMIT; BEGIN");
      for (const std::string& link : pages[i].links) {
        sqlite3_bind_int64(insert, 1, static_cast<sqlite3_int64>(i));
        sqlite3_bind_int64(insert, 2, static_cast<sqlite3_int64>(hash(link) & 0xFFFFFF));
        sqlite3_step(insert);
        sqlite3_reset(insert);
      }
    }
    sqlite3_finalize(insert);
    run("COMMIT");
  }
  for (const char* end : {"", "-wal", "-shm"}) std::remove((path + end).c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) fail("usage: dalil_bench_parts STORE");
  curl_global_init(CURL_GLOBAL_DEFAULT);
  std::vector<SavedPage> pages = read_pages(argv[1]);
  const auto count = static_cast<double>(pages.size());
  double sum = 0;
  const auto report = [&](std::string_view part, double microseconds) {
    fmt::print("{:8} {:7.0f}\n", part, microseconds / count);
    sum += microseconds;
  };
  const auto measured = [&](const std::function<void()>& part) {
    const double begin = cpu_microseconds();
    part();
    return cpu_microseconds() - begin;
  };
  report("curl", measured([&] { fetch(pages); }));
  report("gumbo", parse(pages));
  report("icu", measured([&] { find_words(pages); }));
  report("sqlite", measured([&] { write_links(pages); }));
  fmt::print("sum      {:7.0f}\n", sum / count);
}
