#include "analyzer/article/docx_package.h"

#include <zip.h>

#include <cstdint>
#include <utility>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr zip_int64_t kMostEntries = 10'000;
constexpr std::uint64_t kMostBytes = 64 << 20;
constexpr std::uint64_t kMostRatio = 200;
constexpr std::uint64_t kFreeBytes = 1 << 20;  // of any ratio

using File = std::unique_ptr<zip_file_t, decltype([](zip_file_t* f) { zip_fclose(f); })>;

Error refusal(const char* why) { return {ErrorCode::kInvalid, why}; }

constexpr const char* kDamaged = "the document is damaged: its archive cannot be read.";
constexpr const char* kTooLarge =
    "a part of the document unpacks to more than 64 MB, or to 200 times its size; that is no "
    "article.";

}  // namespace

struct DocxPackage::Archive {
  explicit Archive(zip_t* opened) : zip(opened) {}
  ~Archive() { zip_discard(zip); }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  zip_t* zip;
};

DocxPackage::DocxPackage(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
DocxPackage::~DocxPackage() = default;
DocxPackage::DocxPackage(DocxPackage&&) noexcept = default;
DocxPackage& DocxPackage::operator=(DocxPackage&&) noexcept = default;

Result<DocxPackage> DocxPackage::open(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return refusal(
        "the document is locked with a password, or of an old Word: save it as .docx without one.");
  }
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* const zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (zip == nullptr) {
    zip_source_free(source);
    return refusal("this is no .docx, or only a part of one: its archive cannot be opened.");
  }
  DocxPackage package(std::make_unique<Archive>(zip));
  if (zip_get_num_entries(zip, 0) > kMostEntries) {
    return refusal("the archive has more than 10,000 entries; that is no article.");
  }
  return package;
}

std::vector<std::string> DocxPackage::names() const {
  std::vector<std::string> names;
  const zip_int64_t count = zip_get_num_entries(archive_->zip, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* const name = zip_get_name(archive_->zip, static_cast<zip_uint64_t>(i), 0);
    if (name != nullptr) names.push_back(to_valid_utf8(name));
  }
  return names;
}

Result<std::string> DocxPackage::read(const std::string& name) {
  zip_t* const zip = archive_->zip;
  const zip_int64_t index = zip_name_locate(zip, name.c_str(), 0);
  if (index < 0) return std::string();
  const auto entry = static_cast<zip_uint64_t>(index);
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(zip, entry, 0, &stat) != 0) return refusal(kDamaged);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    return refusal("the document is locked with a password: save it without one.");
  }
  const File file(zip_fopen_index(zip, entry, 0));
  if (!file) return refusal(kDamaged);
  // What the archive says of its sizes may be a lie: what comes out is counted.
  const std::uint64_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
  std::string content;
  char buffer[16 * 1024];
  while (true) {
    const zip_int64_t got = zip_fread(file.get(), buffer, sizeof buffer);
    if (got < 0) return refusal(kDamaged);
    if (got == 0) return content;
    content.append(buffer, static_cast<std::size_t>(got));
    const std::uint64_t size = content.size();
    if (size > kMostBytes || (size > kFreeBytes && size / kMostRatio > packed)) {
      return refusal(kTooLarge);
    }
  }
}

}  // namespace dalil
