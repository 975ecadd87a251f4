#include "store/answer_spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>

#include "core/hash.h"

namespace dalil {
namespace {

// The file is written anew, without what is settled, whenever it has grown by so much.
constexpr std::uint64_t kSlack = 16'000'000;

// Before each record.
struct Head {
  std::uint64_t hash = 0;  ///< Of the record; a torn one has another.
  std::int64_t url = 0;
  std::int32_t attempt = 0;
  std::uint32_t size = 0;
};
static_assert(sizeof(Head) == 24);

class Writer {
 public:
  void number(std::int64_t value) {
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void text(std::string_view value) {
    number(std::ssize(value));
    out_ += value;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

// What it reads was hashed, so that only another program's file can be wrong: then it gives zeros.
class Reader {
 public:
  explicit Reader(std::string_view record) : rest_(record) {}

  std::int64_t number() {
    std::int64_t value = 0;
    if (rest_.size() < sizeof value) return 0;
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }
  std::string text() {
    const auto size = static_cast<std::uint64_t>(number());
    if (size > rest_.size()) return "";
    std::string value(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return value;
  }

 private:
  std::string_view rest_;
};

std::string record_of(const Response& response) {
  Writer out;
  out.text(response.requested.href());
  out.number(response.status);
  out.number(response.head_only);
  out.number(static_cast<std::int64_t>(response.failure));
  out.text(response.failure_detail);
  out.number(response.time_to_first_byte.count());
  out.number(response.time_total.count());
  out.number(std::ssize(response.headers));
  for (const Header& header : response.headers) {
    out.text(header.name);
    out.text(header.value);
  }
  out.text(response.body);
  return out.take();
}

std::optional<Response> response_of(std::string_view record) {
  Reader in(record);
  Result<Url> url = Url::parse(in.text());
  if (!url) return std::nullopt;
  Response response;
  response.requested = response.url = std::move(*url);  // A crawl follows no redirects.
  response.status = static_cast<int>(in.number());
  response.head_only = in.number() != 0;
  response.failure = static_cast<Failure>(in.number());
  response.failure_detail = in.text();
  response.time_to_first_byte = std::chrono::microseconds(in.number());
  response.time_total = std::chrono::microseconds(in.number());
  for (std::int64_t left = in.number(); left > 0; --left) {
    std::string name = in.text();
    response.headers.push_back({std::move(name), in.text()});
  }
  response.body = in.text();
  return response;
}

bool read_all(int file, std::uint64_t offset, char* into, std::size_t size) {
  while (size > 0) {
    const ssize_t got = pread(file, into, size, static_cast<off_t>(offset));
    if (got <= 0) return false;
    into += got;
    offset += static_cast<std::uint64_t>(got);
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool write_all(int file, std::uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (put <= 0) return false;
    offset += static_cast<std::uint64_t>(put);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

}  // namespace

AnswerSpool::AnswerSpool(std::string path) : path_(std::move(path)) {
  if (path_.empty()) return;
  file_ = open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file_ >= 0) read_file();
}

AnswerSpool::~AnswerSpool() {
  if (file_ < 0) return;
  ::close(file_);
  if (places_.empty()) std::remove(path_.c_str());
}

void AnswerSpool::close() {
  const std::lock_guard lock(mutex_);
  if (file_ >= 0) ::close(file_);
  file_ = -1;
  places_.clear();
  std::remove(path_.c_str());
}

void AnswerSpool::read_file() {
  Head head;
  std::string record;
  while (read_all(file_, end_, reinterpret_cast<char*>(&head), sizeof head)) {
    const off_t size = lseek(file_, 0, SEEK_END);
    if (size < 0 || end_ + sizeof head + head.size > static_cast<std::uint64_t>(size)) break;
    record.resize(head.size);
    if (!read_all(file_, end_ + sizeof head, record.data(), record.size())) break;
    if (hash64(record) != head.hash) break;
    places_[{head.url, head.attempt}] = {end_, head.size};
    end_ += sizeof head + head.size;
    live_ += sizeof head + head.size;
  }
}

void AnswerSpool::keep(std::int64_t url, int attempt, const Response& response) {
  const std::lock_guard lock(mutex_);
  if (file_ < 0 || places_.contains({url, attempt})) return;
  if (end_ > live_ + kSlack && !rewrite()) return close();
  if (!append({url, attempt}, record_of(response))) close();
}

bool AnswerSpool::append(const Key& key, std::string_view record) {
  const Head head{hash64(record), key.first, key.second, static_cast<std::uint32_t>(record.size())};
  const std::string_view bytes(reinterpret_cast<const char*>(&head), sizeof head);
  // The head last: a record counts once it is there.
  if (!write_all(file_, end_ + sizeof head, record) || !write_all(file_, end_, bytes)) return false;
  places_[key] = {end_, head.size};
  end_ += sizeof head + record.size();
  live_ += sizeof head + record.size();
  return true;
}

// What is settled goes. A program that is killed meanwhile leaves the old file or the new one.
bool AnswerSpool::rewrite() {
  const std::string fresh = path_ + "-new";
  const int old =
      std::exchange(file_, open(fresh.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  end_ = live_ = 0;
  std::string record;
  bool whole = file_ >= 0;
  for (const auto& [key, place] : std::exchange(places_, {})) {
    record.resize(place.size);
    whole = whole && read_all(old, place.offset + sizeof(Head), record.data(), record.size()) &&
            append(key, record);
  }
  ::close(old);
  if (whole && std::rename(fresh.c_str(), path_.c_str()) == 0) return true;
  std::remove(fresh.c_str());
  return false;
}

std::optional<Response> AnswerSpool::recall(std::int64_t url, int attempt, const Url& asked) const {
  const std::lock_guard lock(mutex_);
  const auto found = places_.find({url, attempt});
  if (file_ < 0 || found == places_.end()) return std::nullopt;
  std::string record(found->second.size, '\0');
  if (!read_all(file_, found->second.offset + sizeof(Head), record.data(), record.size())) {
    return std::nullopt;
  }
  std::optional<Response> response = response_of(record);
  if (response && response->requested.href() != asked.href()) response.reset();
  return response;
}

void AnswerSpool::settle(std::span<const std::int64_t> urls) {
  const std::lock_guard lock(mutex_);
  for (const std::int64_t url : urls) {
    auto at = places_.lower_bound({url, 0});
    while (at != places_.end() && at->first.first == url) {
      live_ -= sizeof(Head) + at->second.size;
      at = places_.erase(at);
    }
  }
}

}  // namespace dalil
