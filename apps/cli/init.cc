// `dalil init`: a dalil.toml for this folder, with all that can be found out without asking.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string>

#include "apps/cli/commands.h"
#include "apps/cli/output.h"
#include "apps/cli/project_start.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil::cli {
namespace {

constexpr const char* kFile = "dalil.toml";
constexpr const char* kStoreFolder = ".dalil";

/// `mode` "wx" makes a new file alone, "a" goes on with one.
Result<void> write(const char* path, const char* mode, const std::string& text) {
  std::FILE* const file = std::fopen(path, mode);
  const int reason = errno;
  bool written = file && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  written = file && std::fclose(file) == 0 && written;
  if (written) return {};
  if (!file && reason == EEXIST) {
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: this file is there already, and stays as it is.", path)};
  }
  return Error{ErrorCode::kUsage, fmt::format("{}: {}", path, std::strerror(reason))};
}

Result<int> run(const std::string& site) {
  ProjectFacts facts = look_around(".");
  if (!site.empty()) {
    const Result<Url> url =
        Url::parse(site.find("://") == std::string::npos ? "https://" + site : site);
    if (!url || !url->is_http()) {
      return Error{ErrorCode::kUsage, fmt::format("{}: this is no http or https URL. Write it like "
                                                  "https://example.com/",
                                                  to_valid_utf8(site))};
    }
    facts.address = url->href();
  }
  if (Result<void> written = write(kFile, "wx", starting_file(facts)); !written) {
    return written.error();
  }
  fmt::print("{} is written.", kFile);
  if (!facts.built.empty()) fmt::print(" The built site is in {}/.", facts.built);
  fmt::print("\n");
  std::error_code failed;
  std::filesystem::create_directory(kStoreFolder, failed);
  if (!failed) fmt::print("Audits are kept in {}/.\n", kStoreFolder);
  if (facts.in_git && !facts.to_ignore.empty()) {
    if (Result<void> added = write(".gitignore", "a", facts.to_ignore); !added) {
      return added.error();
    }
    fmt::print(".gitignore has {}/ now.\n", kStoreFolder);
  }
  const bool ready = !facts.address.empty();
  fmt::print("{}\n", ready ? "Go on with `dalil audit`."
                           : "Write the address of the site into it, then `dalil audit`.");
  return kClean;
}

}  // namespace

void add_init(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("init", "Write a dalil.toml for this folder; nothing is overwritten");
  const auto site = std::make_shared<std::string>();
  command->add_option("site", *site, "Address of the site, where the folder does not say it")
      ->option_text("URL");
  command->callback([site, &exit_code] {
    const Result<int> code = run(*site);
    exit_code = code ? *code : report_error(code.error());
  });
}

}  // namespace dalil::cli
