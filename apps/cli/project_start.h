// What a folder says of the site that is made in it, and the dalil.toml that follows from it.
#pragma once

#include <filesystem>
#include <string>

namespace dalil::cli {

struct ProjectFacts {
  std::string built;     ///< Folder of the built site, relative: "public"; "" where none is seen.
  std::string address;   ///< Of the site on the web, "" where nothing says it.
  std::string language;  ///< Of its home page: "ar"; "" where it does not say.
  bool has_sitemap = false;  ///< The built site has a sitemap.xml.
  bool in_git = false;
  std::string to_ignore;  ///< What .gitignore lacks so that .dalil/ is ignored; "" where nothing.
};

/// Looks for a built site (public, dist, _site, build, site, out with an index.html), and for its
/// address in what site generators keep: CNAME, config.toml, hugo.toml, _config.yml, mkdocs.yml,
/// package.json, then the canonical of the home page.
ProjectFacts look_around(const std::filesystem::path& folder);

/// A dalil.toml that works as it stands, with what could not be found as comments.
std::string starting_file(const ProjectFacts& facts);

}  // namespace dalil::cli
