#include "crawler/curl_failure.h"

#include <cerrno>

namespace dalil {

Failure failure_of(CURLcode code, std::string_view words, long os_error, bool headers_done) {
  switch (code) {
    case CURLE_OK:
      return Failure::kNone;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return Failure::kDns;
    case CURLE_COULDNT_CONNECT:
      return os_error == ECONNREFUSED ? Failure::kRefused : Failure::kConnection;
    case CURLE_OPERATION_TIMEDOUT:
      return Failure::kTimeout;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_CLIENTCERT:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_SHUTDOWN_FAILED:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_USE_SSL_FAILED:
      return Failure::kTls;
    case CURLE_PARTIAL_FILE:
      return Failure::kTruncated;
    case CURLE_FILESIZE_EXCEEDED:
      return Failure::kTooLarge;
    case CURLE_BAD_CONTENT_ENCODING:
      return Failure::kBadEncoding;
    case CURLE_OUT_OF_MEMORY:
      // curl 7.88 says so of a header line over 100 KB (CURL_MAX_HTTP_HEADER).
      return headers_done ? Failure::kConnection : Failure::kHeaderTooLarge;
    case CURLE_RECV_ERROR:
      // lib/http.c of curl 7.88, for headers over 300 KB, and lib/transfer.c, for broken chunks.
      if (words.starts_with("Too large response headers")) return Failure::kHeaderTooLarge;
      if (words.ends_with("in chunked-encoding")) return Failure::kProtocol;
      return Failure::kConnection;
    case CURLE_UNSUPPORTED_PROTOCOL:  // also HTTP/0.9, an answer without any header
    case CURLE_URL_MALFORMAT:
    case CURLE_BAD_FUNCTION_ARGUMENT:  // lib/headers.c, for a folded line before any header
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_HTTP3:
      return Failure::kProtocol;
    default:  // a C enum, to which curl adds: all else are connections that broke
      return Failure::kConnection;
  }
}

}  // namespace dalil
