// TLS: only certificates that a root vouches for are taken.
#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "crawler/curl_fetcher.h"
#include "crawler/fetch_page.h"
#include "tests/support/catch.h"
#include "tests/support/loopback_server.h"

using namespace dalil;

namespace {

/// `openssl s_server` with a certificate that it signed itself, in a folder of its own.
class TlsServer {
 public:
  TlsServer() {
    std::string name = (std::filesystem::temp_directory_path() / "dalil-tls-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return;
    folder_ = name;
    {
      LoopbackServer probe([](const LoopbackRequest&, LoopbackReply&) { return false; });
      port_ = probe.port();
    }
    const std::string make = fmt::format(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "
        "/CN=127.0.0.1"
        " -addext subjectAltName=IP:127.0.0.1 -keyout {0}/key.pem -out {0}/cert.pem"
        " >/dev/null 2>&1",
        folder_);
    if (std::system(make.c_str()) != 0) return;
    const std::string port = std::to_string(port_);
    const std::string key = folder_ + "/key.pem";
    const std::string cert = certificate();
    process_ = ::fork();
    if (process_ == 0) {
      const int null = ::open("/dev/null", O_RDWR);
      for (const int stream : {0, 1, 2}) ::dup2(null, stream);
      ::execlp("openssl", "openssl", "s_server", "-www", "-accept", port.c_str(), "-cert",
               cert.c_str(), "-key", key.c_str(), nullptr);
      ::_exit(127);
    }
  }

  ~TlsServer() {
    if (process_ > 0) {
      ::kill(process_, SIGKILL);
      ::waitpid(process_, nullptr, 0);
    }
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
  }

  TlsServer(const TlsServer&) = delete;
  TlsServer& operator=(const TlsServer&) = delete;

  bool works() const { return process_ > 0; }
  int port() const { return port_; }
  std::string certificate() const { return folder_ + "/cert.pem"; }

 private:
  std::string folder_;
  int port_ = 0;
  pid_t process_ = -1;
};

Response fetch(const CurlFetcherOptions& options, const std::string& text) {
  const Result<Url> url = Url::parse(text);
  REQUIRE(url);
  CurlFetcher fetcher(options);
  Response response;
  for (int i = 0; i < 100; ++i) {  // a server that was just started may not listen yet
    response = fetch_following(fetcher, *url, 0);
    if (response.failure != Failure::kRefused) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return response;
}

}  // namespace

TEST_CASE("a certificate that signed itself is a TLS failure") {
  TlsServer server;
  if (!server.works()) {
    WARN("skipped: the program openssl is not there");
    return;
  }
  CurlFetcherOptions options;
  options.allow_private = true;
  const std::string at_address = fmt::format("https://127.0.0.1:{}/", server.port());
  const Response stranger = fetch(options, at_address);
  CHECK(stranger.failure == Failure::kTls);
  CHECK(stranger.status == 0);
  CHECK_FALSE(stranger.failure_detail.empty());

  options.ca_file = server.certificate();
  CHECK(fetch(options, at_address).status == 200);
  // The name must be the certificate's, too.
  const Response other = fetch(options, fmt::format("https://localhost:{}/", server.port()));
  CHECK(other.failure == Failure::kTls);
}

TEST_CASE("what does not speak TLS is a TLS failure") {
  LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) {
    return reply.answer("400 Bad Request", "", "plain");
  });
  CurlFetcherOptions options;
  options.allow_private = true;
  const Response response = fetch(options, fmt::format("https://127.0.0.1:{}/", server.port()));
  CHECK(response.failure == Failure::kTls);
}
