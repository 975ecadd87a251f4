// A folder answers as a static server would, and nothing outside it is ever read.
#include "crawler/folder_fetcher.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace dalil;
namespace fs = std::filesystem;

namespace {

Url url_of(const std::string& text) {
  Result<Url> url = Url::parse(text);
  REQUIRE(url);
  return *url;
}

FolderFetcher open_folder(const fs::path& root, const std::string& base = "https://example.com/",
                          std::size_t max_body = 1000) {
  Result<FolderFetcher> fetcher = FolderFetcher::open({root.string(), url_of(base), max_body});
  REQUIRE(fetcher);
  return std::move(*fetcher);
}

Response get(FolderFetcher& fetcher, const std::string& url, bool text_only = false,
             bool head = false) {
  FetchRequest request;
  request.id = 3;
  request.url = url_of(url);
  request.text_only = text_only;
  request.head = head;
  fetcher.start(std::move(request));
  CHECK(fetcher.in_flight() == 1);
  std::vector<FetchResult> results = fetcher.wait(std::chrono::seconds(1));
  REQUIRE(results.size() == 1);
  CHECK(results[0].id == 3);
  CHECK(fetcher.in_flight() == 0);
  return std::move(results[0].response);
}

}  // namespace

TEST_CASE("a folder answers as a static server does") {
  const test::TempFolder root;
  root.write("index.html", "home");
  root.write("a.html", "page a");
  root.write("b c%20d.html", "odd name");
  root.write("مقال/index.htm", "article");
  root.write("empty/note.txt", "note");
  root.write("robots.txt", "User-agent: *");
  root.write("sitemap.xml", "<urlset/>");
  root.write("image.PNG", "png");
  root.write(".well-known/security.txt", "contact");
  FolderFetcher fetcher = open_folder(root.path());
  const std::string at = "https://example.com";
  const struct {
    std::string path;
    int status;
    std::string body;
    std::string type;
  } cases[] = {
      {"/", 200, "home", "text/html"},
      {"/?utm=1#top", 200, "home", "text/html"},
      {"/index.html", 200, "home", "text/html"},
      {"/a.html?x=../..", 200, "page a", "text/html"},
      {"//a.html", 200, "page a", "text/html"},
      {"/%61.html", 200, "page a", "text/html"},
      {"/b%20c%2520d.html", 200, "odd name", "text/html"},
      {"/مقال/", 200, "article", "text/html"},
      {"/robots.txt", 200, "User-agent: *", "text/plain"},
      {"/sitemap.xml", 200, "<urlset/>", "application/xml"},
      {"/image.PNG", 200, "png", "image/png"},
      {"/.well-known/security.txt", 200, "contact", "text/plain"},
      {"/a", 404, "", ""},
      {"/a.html/", 404, "", ""},
      {"/a.html/x", 404, "", ""},
      {"/A.html", 404, "", ""},
      {"/empty/", 404, "", ""},
      {"/missing/", 404, "", ""},
      {"/" + std::string(300, 'x'), 404, "", ""},
      {"/a.html%00.txt", 400, "", ""},
  };
  for (const auto& c : cases) {
    INFO(c.path);
    const Response response = get(fetcher, at + c.path);
    CHECK(response.failure == Failure::kNone);
    CHECK(response.status == c.status);
    CHECK(response.body == c.body);
    CHECK(response.header("content-type") == c.type);
    CHECK_FALSE(response.head_only);
    CHECK(fetcher.resolve(response.url).has_value() == (c.status == 200));
  }
  const Response moved = get(fetcher, at + "/مقال?page=2#top");
  CHECK(moved.status == 301);
  CHECK(moved.is_redirect());
  CHECK(moved.header("location") == at + "/%D9%85%D9%82%D8%A7%D9%84/?page=2");
  CHECK(moved.requested.href() == at + "/%D9%85%D9%82%D8%A7%D9%84?page=2");
}

TEST_CASE("bodies that are not wanted are not read") {
  const test::TempFolder root;
  root.write("a.html", "page");
  root.write("a.png", "image");
  root.write("large.html", std::string(1001, 'x'));
  root.write("just.html", std::string(1000, 'x'));
  FolderFetcher fetcher = open_folder(root.path());
  const std::string at = "https://example.com/";
  const Response image = get(fetcher, at + "a.png", true);
  CHECK(image.status == 200);
  CHECK(image.head_only);
  CHECK(image.body.empty());
  CHECK(image.header("content-length") == "5");
  CHECK(get(fetcher, at + "a.png").body == "image");
  CHECK(get(fetcher, at + "a.html", true).body == "page");
  const Response head = get(fetcher, at + "a.html", false, true);
  CHECK(head.head_only);
  CHECK(head.body.empty());
  const Response large = get(fetcher, at + "large.html");
  CHECK(large.failure == Failure::kTooLarge);
  CHECK(large.body.size() == 1000);
  CHECK(get(fetcher, at + "just.html").failure == Failure::kNone);
}

TEST_CASE("nothing outside the folder is read") {
  const test::TempFolder outside;
  outside.write("secret.html", "secret");
  outside.write("root/a.html", "page");
  outside.write("root/sub/b.html", "page b");
  outside.write("root2/c.html", "neighbour");
  const fs::path root = outside.path() / "root";
  fs::create_symlink(outside.path() / "secret.html", root / "leak.html");
  fs::create_directory_symlink(outside.path() / "root2", root / "out");
  fs::create_symlink("../../secret.html", root / "sub/index.html");
  fs::create_symlink("a.html", root / "alias.html");
  fs::create_symlink("loop.html", root / "loop.html");
  fs::create_directory_symlink(root, root / "sub/up");
  REQUIRE(::mkfifo((root / "pipe.html").c_str(), 0600) == 0);
  FolderFetcher fetcher = open_folder(root);
  const std::string at = "https://example.com/";
  const struct {
    const char* path;
    int status;
  } cases[] = {
      {"..%2Fsecret.html", 400},
      {"sub%2F..%2F..%2Fsecret.html", 400},
      {"%2e%2e/secret.html", 404},
      {"leak.html", 403},
      {"out/c.html", 403},
      {"out/", 403},
      {"out", 403},
      {"sub/", 403},
      {"pipe.html", 403},
      {"loop.html", 500},
      {"alias.html", 200},
      {"sub/up/sub/b.html", 200},
  };
  for (const auto& c : cases) {
    INFO(c.path);
    const Response response = get(fetcher, at + c.path);
    CHECK(response.status == c.status);
    CHECK(response.body.find("secret") == std::string::npos);
    CHECK(response.body.find("neighbour") == std::string::npos);
  }
  CHECK(fetcher.resolve(url_of(at + "alias.html")) == "a.html");
  CHECK(fetcher.resolve(url_of(at + "sub/up/sub/b.html")) == "sub/b.html");
  CHECK(fetcher.list_pages() == std::vector<std::string>{at + "a.html", at + "sub/b.html"});
  for (const char* url : {"http://example.com/a.html", "https://www.example.com/a.html",
                          "https://example.com:444/a.html"}) {
    const Response response = get(fetcher, url);
    CHECK(response.failure == Failure::kBlockedAddress);
    CHECK(response.status == 0);
    CHECK_FALSE(fetcher.resolve(url_of(url)).has_value());
  }
}

TEST_CASE("the list names each page once") {
  const test::TempFolder root;
  for (const char* name :
       {"index.html", "b.htm", "a.HTML", "x/index.html", "x/index.htm", "y/index.htm", "z/d.xhtml",
        "مقال عن?#%.html", "style.css", "page.html.bak", ".git/hidden.html", ".draft.html",
        "x/reindex.html", "node/.cache/c.html"}) {
    root.write(name, name);
  }
  FolderFetcher fetcher = open_folder(root.path(), "https://example.com/docs");
  const std::string at = "https://example.com/docs/";
  CHECK(fetcher.base().href() == at);
  const std::vector<std::string> expected = {
      at,
      at + "%D9%85%D9%82%D8%A7%D9%84%20%D8%B9%D9%86%3F%23%25.html",
      at + "a.HTML",
      at + "b.htm",
      at + "x/",
      at + "x/index.htm",
      at + "x/reindex.html",
      at + "y/",
      at + "z/d.xhtml",
  };
  CHECK(fetcher.list_pages() == expected);
  for (const std::string& url : expected) {
    INFO(url);
    const Response response = get(fetcher, url);
    CHECK(response.url.href() == url);  // URLs are told apart by their text: it is the normal one
    CHECK(response.status == 200);
    CHECK(fetcher.resolve(response.url) == response.body);
  }
  CHECK(fetcher.resolve(url_of(at + "x/index.html")) == fetcher.resolve(url_of(at + "x/")));
  CHECK(get(fetcher, "https://example.com/other").failure == Failure::kBlockedAddress);
}

TEST_CASE("folders that are none, and folders without pages") {
  const test::TempFolder root;
  root.write("file.txt", "text");
  const Url base = url_of("https://example.com/");
  CHECK(open_folder(root.path()).list_pages().empty());
  const auto open_error = [&](const fs::path& path, const Url& url) {
    const Result<FolderFetcher> fetcher = FolderFetcher::open({path.string(), url, 1000});
    REQUIRE_FALSE(fetcher);
    return fetcher.error().code;
  };
  CHECK(open_error(root.path() / "missing", base) == ErrorCode::kUnreachable);
  CHECK(open_error(root.path() / "file.txt", base) == ErrorCode::kUnreachable);
  CHECK(open_error(root.path(), url_of("file:///srv/")) == ErrorCode::kUsage);
}

TEST_CASE("files that may not be read are forbidden") {
  if (::geteuid() == 0) {
    WARN("skipped: root may read everything");
    return;
  }
  const test::TempFolder root;
  root.write("closed.html", "closed");
  root.write("shut/a.html", "shut");
  fs::permissions(root.path() / "closed.html", fs::perms::none);
  fs::permissions(root.path() / "shut", fs::perms::none);
  FolderFetcher fetcher = open_folder(root.path());
  CHECK(get(fetcher, "https://example.com/closed.html").status == 403);
  CHECK(get(fetcher, "https://example.com/shut/a.html").status == 403);
  CHECK(fetcher.list_pages() == std::vector<std::string>{"https://example.com/closed.html"});
  fs::permissions(root.path() / "shut", fs::perms::owner_all);
}

TEST_CASE("many requests come back in their order, a few at a time") {
  const test::TempFolder root;
  root.write("a.html", "page");
  FolderFetcher fetcher = open_folder(root.path());
  for (int id = 0; id < 50; ++id) {
    FetchRequest request;
    request.id = id;
    request.url = url_of("https://example.com/a.html");
    fetcher.start(std::move(request));
  }
  std::int64_t next = 0;
  while (fetcher.in_flight() > 0) {
    const std::vector<FetchResult> results = fetcher.wait(std::chrono::milliseconds(0));
    REQUIRE_FALSE(results.empty());
    CHECK(results.size() < 50);
    for (const FetchResult& result : results) CHECK(result.id == next++);
  }
  CHECK(next == 50);
}
