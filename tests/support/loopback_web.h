// A whole web behind a proxy on 127.0.0.1, on http and https: any number of hosts with real names,
// so that what depends on names and on encryption can be tested as it is on the web.
#pragma once

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <csignal>
#include <functional>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/url.h"
#include "tests/support/loopback_server.h"

namespace dalil {

/// A certificate for some hosts that vouches for itself.
class HostsCertificate {
 public:
  /// Writes the certificate to `file`, for those who are to trust it.
  HostsCertificate(const std::set<std::string>& hosts, const std::string& file)
      : key_(EVP_EC_gen("P-256"), EVP_PKEY_free),
        certificate_(X509_new(), X509_free),
        context_(SSL_CTX_new(TLS_server_method()), SSL_CTX_free) {
    X509* const certificate = certificate_.get();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key_.get());
    X509_NAME* const name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("loopback"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    std::string names;
    for (const std::string& host : hosts) names += (names.empty() ? "DNS:" : ",DNS:") + host;
    extend(NID_basic_constraints, "critical,CA:TRUE");
    extend(NID_subject_alt_name, names);
    X509_sign(certificate, key_.get(), EVP_sha256());
    SSL_CTX_use_certificate(context_.get(), certificate);
    if (SSL_CTX_use_PrivateKey(context_.get(), key_.get()) != 1) {
      throw std::runtime_error("no certificate");
    }
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new_file(file.c_str(), "w"), BIO_free);
    if (!out || PEM_write_bio_X509(out.get(), certificate) != 1) throw std::runtime_error(file);
  }

  SSL_CTX* context() const { return context_.get(); }

 private:
  void extend(int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate_.get(), certificate_.get(), nullptr, nullptr, 0);
    X509_EXTENSION* const made = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    if (made == nullptr) throw std::runtime_error(value);
    X509_add_ext(certificate_.get(), made, -1);
    X509_EXTENSION_free(made);
  }

  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
  std::unique_ptr<X509, decltype(&X509_free)> certificate_;
  std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
};

/// What a LoopbackWeb answers.
struct WebAnswer {
  int status = 404;
  std::string headers;  ///< Lines that end in CRLF.
  std::string body;
  std::chrono::milliseconds pause{0};  ///< Before it comes.
  bool broken = false;                 ///< The connection closes without an answer.
};

class LoopbackWeb {
 public:
  using Answer = std::function<WebAnswer(const Url& url)>;

  /// `origins` ("https://example.com") are where something answers at all; `certificate` is the
  /// file for the certificate of all their hosts.
  LoopbackWeb(std::set<std::string> origins, const std::string& certificate, Answer answer)
      : origins_(std::move(origins)),
        certificate_(hosts_of(origins_), certificate),
        answer_(std::move(answer)),
        server_([this](const LoopbackRequest& request, LoopbackReply& reply) {
          return request.method == "CONNECT"
                     ? tunnel(request, reply)
                     : serve(request.target, reply,
                             [&](std::string_view b) { return reply.send(b); });
        }) {
    // OpenSSL writes without MSG_NOSIGNAL, and clients hang up when they know enough.
    std::signal(SIGPIPE, SIG_IGN);
  }

  std::string proxy() const { return "http://127.0.0.1:" + std::to_string(server_.port()); }

 private:
  static std::set<std::string> hosts_of(const std::set<std::string>& origins) {
    std::set<std::string> hosts;
    for (const std::string& origin : origins) hosts.emplace(Url::parse(origin)->host());
    return hosts;
  }

  bool serve(const std::string& href, LoopbackReply& reply,
             const std::function<bool(std::string_view)>& send) const {
    const Result<Url> url = Url::parse(href);
    if (!url || !origins_.contains(url->origin())) return false;
    const WebAnswer answer = answer_(*url);
    if (answer.pause.count() > 0) reply.pause(answer.pause);
    if (answer.broken) return false;
    return send("HTTP/1.1 " + std::to_string(answer.status) +
                " x\r\nContent-Length: " + std::to_string(answer.body.size()) + "\r\n" +
                answer.headers + "\r\n" + answer.body);
  }

  // "CONNECT example.com:443": from then on the client speaks TLS with that host.
  bool tunnel(const LoopbackRequest& request, LoopbackReply& reply) const {
    const std::string origin = Url::parse("https://" + request.target)->origin();
    if (!origins_.contains(origin)) return false;
    reply.send("HTTP/1.1 200 OK\r\n\r\n");
    const std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(certificate_.context()), SSL_free);
    SSL_set_fd(ssl.get(), reply.socket());
    if (SSL_accept(ssl.get()) != 1) return false;
    const auto send = [&](std::string_view bytes) {
      return SSL_write(ssl.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
    };
    std::string head;
    char chunk[4096];
    for (int got = 0; (got = SSL_read(ssl.get(), chunk, sizeof chunk)) > 0;) {
      head.append(chunk, static_cast<std::size_t>(got));
      if (!head.ends_with("\r\n\r\n")) continue;
      const std::size_t begin = head.find(' ') + 1;
      if (!serve(origin + head.substr(begin, head.find(' ', begin) - begin), reply, send)) break;
      head.clear();
    }
    return false;
  }

  const std::set<std::string> origins_;
  const HostsCertificate certificate_;
  const Answer answer_;
  LoopbackServer server_;
};

}  // namespace dalil
