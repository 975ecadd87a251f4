// Small sites in txtar form, as `Example` describes them: what the examples of rules and the sites
// of tests/sites are written in.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/response.h"

namespace dalil::test {

struct TxtarFile {
  int status = 200;
  bool sitemap = false;
  bool blocked = false;
  Failure failure = Failure::kNone;
  std::string content;  ///< Headers and body.
};

struct Txtar {
  std::map<std::string, TxtarFile> files;  ///< By path or URL, as they stand there.
  std::vector<std::string> keyphrases;
  std::vector<std::string> targets;  ///< Parallel to `keyphrases`.
  std::string problem;               ///< Why it could not be read; "" where all is well.
};

Txtar parse_txtar(std::string_view text);

/// Status, headers and body of the file under that address; a file without headers is HTML in
/// UTF-8, but for /robots.txt and /llms.txt, which are texts without headers.
Response answer_of_file(const Url& url, const TxtarFile& file);

}  // namespace dalil::test
