#include "table/sav_text.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <utility>

#include "base/utf8.h"

namespace kijun {
namespace {

struct Named {
  std::string_view name;  // in small letters
  const char* encoding;   // as iconv knows it
};

// "CP932" for all of its names: ①, ㈱ and ～ as Windows writes them are in no other.
constexpr Named encodings[] = {
    {"utf-8", "UTF-8"},
    {"utf8", "UTF-8"},
    {"65001", "UTF-8"},
    {"cp932", "CP932"},
    {"windows-932", "CP932"},
    {"windows-31j", "CP932"},
    {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},
    {"shiftjis", "CP932"},
    {"sjis", "CP932"},
    {"ms932", "CP932"},
    {"ms_kanji", "CP932"},
    {"ibm-943", "CP932"},
    {"932", "CP932"},
    {"euc-jp", "EUC-JP"},
    {"eucjp", "EUC-JP"},
    {"20932", "EUC-JP"},
    {"51932", "EUC-JP"},
    {"us-ascii", "ASCII"},
    {"ascii", "ASCII"},
    {"20127", "ASCII"},
    {"2", "ASCII"},
    {"3", "ASCII"},
    {"", "ASCII"},
    {"windows-1252", "CP1252"},
    {"cp1252", "CP1252"},
    {"1252", "CP1252"},
    {"iso-8859-1", "ISO-8859-1"},
    {"latin1", "ISO-8859-1"},
    {"28591", "ISO-8859-1"},
};

std::string in_small_letters(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether more bytes could make a character of these few.
bool is_cut_character(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest[0]);
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
  return rest.size() < length && std::all_of(rest.begin() + 1, rest.end(), [](char c) {
           return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
         });
}

}  // namespace

std::optional<SavText> SavText::in(Encoding told, const std::string& declared) {
  std::string wanted = in_small_letters(declared);
  if (told != Encoding::detect) wanted = told == Encoding::utf8 ? "utf-8" : "cp932";
  const auto* const known = std::find_if(std::begin(encodings), std::end(encodings),
                                         [&](const Named& e) { return e.name == wanted; });
  if (known == std::end(encodings)) return std::nullopt;
  SavText text{std::string(known->encoding)};
  if (text.is_one_to_one()) return text;
  const iconv_t conversion = ::iconv_open("UTF-8", known->encoding);
  // iconv_open says failure by (iconv_t)-1.
  if (reinterpret_cast<std::intptr_t>(conversion) == -1) return std::nullopt;
  text.conversion_ = conversion;
  return text;
}

SavText::SavText(SavText&& other) noexcept
    : encoding_(std::move(other.encoding_)),
      conversion_(std::exchange(other.conversion_, nullptr)) {}

SavText::~SavText() {
  if (conversion_ != nullptr) ::iconv_close(conversion_);
}

bool SavText::decode(std::string_view text, std::string& into) const {
  return decode(text, into, false);
}

bool SavText::decode_label(std::string_view text, std::string& into) const {
  return decode(text, into, true);
}

bool SavText::decode(std::string_view text, std::string& into, bool may_be_cut) const {
  into = text;
  if (is_ascii(text)) return true;  // it is the same in all of them
  if (conversion_ == nullptr) {
    if (encoding_ == "ASCII") return false;
    into.resize(utf8_valid_prefix(text));
    if (into.size() == text.size()) return true;
    return may_be_cut && is_cut_character(text.substr(into.size()));
  }
  constexpr std::size_t most_growth = 3;  // a half-width katakana: one byte to three
  into.assign(text.size() * most_growth, '\0');
  char* in = const_cast<char*>(text.data());  // iconv does not write to it
  std::size_t in_left = text.size();
  char* out = into.data();
  std::size_t out_left = into.size();
  ::iconv(conversion_, nullptr, nullptr, nullptr, nullptr);
  const bool stopped = ::iconv(conversion_, &in, &in_left, &out, &out_left) == std::size_t(-1);
  const bool cut = stopped && errno == EINVAL;
  into.resize(into.size() - out_left);
  return !stopped || (cut && may_be_cut);
}

}  // namespace kijun
