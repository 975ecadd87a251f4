// A small HTTP/1.1 server on 127.0.0.1 for tests of fetchers: handlers write raw bytes, so that
// they can break every rule of the protocol, and be slow.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace dalil {

struct LoopbackRequest {
  std::string head;    ///< All bytes to the empty line.
  std::string method;  ///< "GET"
  std::string target;  ///< As it stands in the request line.
  int connection = 0;  ///< Connections count from 1.
};

/// One connection, as the handler sees it.
class LoopbackReply {
 public:
  LoopbackReply(int socket, std::function<bool(std::chrono::milliseconds)> pause)
      : socket_(socket), pause_(std::move(pause)) {}

  /// False when the peer is gone.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// A whole answer with Content-Length. `headers` are lines that end in CRLF.
  bool answer(std::string_view status, std::string_view headers, std::string_view body) {
    std::string bytes = "HTTP/1.1 ";
    bytes.append(status).append("\r\nContent-Length: ").append(std::to_string(body.size()));
    bytes.append("\r\n").append(headers).append("\r\n").append(body);
    return send(bytes);
  }

  /// For those who go on in another protocol.
  int socket() const { return socket_; }

  /// Sleeps; false when the server is being stopped.
  bool pause(std::chrono::milliseconds time) { return pause_(time); }

  /// Closes the connection once the handler returns; with a reset instead of an orderly end.
  void reset() {
    const linger now{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
  }

 private:
  int socket_;
  std::function<bool(std::chrono::milliseconds)> pause_;
};

/// Serves until it is destroyed, with a thread per connection.
class LoopbackServer {
 public:
  /// Answers one request; true keeps the connection open for another.
  using Handler = std::function<bool(const LoopbackRequest&, LoopbackReply&)>;

  explicit LoopbackServer(Handler handler) : handler_(std::move(handler)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (listener_ < 0 || ::bind(listener_, generic, size) != 0 || ::listen(listener_, 64) != 0 ||
        ::getsockname(listener_, generic, &size) != 0) {
      throw std::runtime_error("no loopback socket");
    }
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept_all(); });
  }

  ~LoopbackServer() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
      for (const int socket : open_) ::shutdown(socket, SHUT_RDWR);
    }
    wake_.notify_all();
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    ::close(listener_);
    for (std::thread& thread : threads_) thread.join();
  }

  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  int port() const { return port_; }
  std::string url(std::string_view path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + std::string(path);
  }
  int connections() const { return locked(connections_); }
  int requests() const { return locked(requests_); }
  std::string last_head() const { return locked(last_head_); }

 private:
  template <typename T>
  T locked(const T& member) const {
    const std::lock_guard lock(mutex_);
    return member;
  }

  void accept_all() {
    for (;;) {
      const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      if (socket < 0) return;
      const std::lock_guard lock(mutex_);
      if (stopping_) {
        ::close(socket);
        return;
      }
      open_.push_back(socket);
      threads_.emplace_back([this, socket, number = ++connections_] { serve(socket, number); });
    }
  }

  void serve(int socket, int number) {
    LoopbackReply reply(socket, [this](std::chrono::milliseconds time) {
      std::unique_lock lock(mutex_);
      return !wake_.wait_for(lock, time, [this] { return stopping_; });
    });
    std::string buffer;
    for (bool open = true; open;) {
      const std::size_t end = buffer.find("\r\n\r\n");
      const bool tls = buffer.starts_with('\x16');  // a handshake: answered like a bad request
      if (end == std::string::npos && !tls) {
        char chunk[4096];
        const ssize_t got = ::recv(socket, chunk, sizeof chunk, 0);
        if (got <= 0) break;
        buffer.append(chunk, static_cast<std::size_t>(got));
        continue;
      }
      const LoopbackRequest request = take_request(buffer, tls ? buffer.size() : end, number);
      open = handler_(request, reply);
    }
    const std::lock_guard lock(mutex_);
    std::erase(open_, socket);
    ::close(socket);
  }

  LoopbackRequest take_request(std::string& buffer, std::size_t end, int number) {
    LoopbackRequest request;
    request.head = buffer.substr(0, end + 2);
    buffer.erase(0, end + 4);
    const std::string& head = request.head;
    const std::size_t space = std::min(head.find(' '), head.size() - 1);
    request.method = head.substr(0, space);
    request.target = head.substr(space + 1, head.find(' ', space + 1) - space - 1);
    request.connection = number;
    const std::lock_guard lock(mutex_);
    ++requests_;
    last_head_ = request.head;
    return request;
  }

  Handler handler_;
  int listener_ = -1;
  int port_ = 0;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  int connections_ = 0;
  int requests_ = 0;
  std::string last_head_;
  std::vector<int> open_;
  std::vector<std::thread> threads_;
  std::thread acceptor_;
};

}  // namespace dalil
