// Text of an SPSS file as UTF-8.
#pragma once

#include <iconv.h>
#include <optional>
#include <string>
#include <string_view>

#include "spec/choices.h"

namespace kijun {

class SavText {
 public:
  // `declared` is as the file names it, or the number of a code page; what the spec says goes
  // before. Nothing when there is no such encoding here.
  static std::optional<SavText> in(Encoding told, const std::string& declared);

  SavText(SavText&& other) noexcept;
  SavText& operator=(SavText&&) = delete;
  ~SavText();

  // As a user knows it: "UTF-8", "CP932".
  const std::string& encoding() const { return encoding_; }

  // False when the text is not in the encoding; `into` then holds what comes before.
  bool decode(std::string_view text, std::string& into) const;
  // The same; a last character of which the beginning alone is there is left out: SPSS cuts labels
  // off at a number of bytes.
  bool decode_label(std::string_view text, std::string& into) const;

 private:
  explicit SavText(std::string encoding) : encoding_(std::move(encoding)) {}
  bool is_one_to_one() const { return encoding_ == "UTF-8" || encoding_ == "ASCII"; }
  bool decode(std::string_view text, std::string& into, bool may_be_cut) const;

  std::string encoding_;
  iconv_t conversion_ = nullptr;  // none for UTF-8 and ASCII
};

}  // namespace kijun
