// A value or the reason why there is none: how environmental failures travel (a locked database, a
// bad option). What is expected on the web (a dead link, broken HTML) is data in Response or Page
// and never an Error.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace dalil {

/// What kind of thing went wrong; `apps` turns it into the exit code.
enum class ErrorCode {
  kUsage,  ///< The user asked for something that cannot be: unknown option, unparsable URL. Exit
           ///< code 2.
  kUnreachable,  ///< The target does not answer or holds nothing to audit. Exit code 3.
  kStore,        ///< The database is locked, foreign, damaged, or the disk is full. Exit code 3.
  kInvalid,      ///< Data that breaks its standard (a URL, a lexicon line); the caller decides what
                 ///< follows.
};

/// One sentence for the user: what happened, what it was about, and what to do. No trailing
/// newline.
struct Error {
  ErrorCode code = ErrorCode::kInvalid;
  std::string message;
};

/// A value of T or an Error, with the member names of std::expected.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<std::monostate, Error> state_;
};

}  // namespace dalil
