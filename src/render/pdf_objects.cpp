#include "render/pdf_objects.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace kijun {
namespace {

constexpr std::size_t entry_size = 20;  // "0000004417 00000 n \n"
constexpr std::string_view free_entry = "0000000000 65535 f \n";

// The whole number that stands at `offset`, which is moved behind it and the blank or newline that
// follows.
std::optional<std::size_t> number_at(std::string_view pdf, std::size_t& offset) {
  std::size_t value = 0;
  if (offset >= pdf.size()) return std::nullopt;
  const auto [end, error] = std::from_chars(pdf.data() + offset, pdf.data() + pdf.size(), value);
  if (error != std::errc()) return std::nullopt;
  offset = static_cast<std::size_t>(end - pdf.data()) + 1;
  return value;
}

}  // namespace

bool free_unwritten_objects(std::string& pdf) {
  constexpr std::string_view start_mark = "startxref\n";
  constexpr std::string_view table_mark = "xref\n";
  std::size_t at = pdf.rfind(start_mark);
  if (at == std::string::npos) return false;
  at += start_mark.size();
  const auto table = number_at(pdf, at);
  if (!table || pdf.compare(*table, table_mark.size(), table_mark) != 0) return false;
  at = *table + table_mark.size();
  const auto first = number_at(pdf, at);
  const auto count = number_at(pdf, at);
  if (first != 0U || !count || at + *count * entry_size > pdf.size()) return false;
  for (std::size_t object = 1; object < *count; ++object) {
    const std::size_t entry = at + object * entry_size;
    std::size_t digits = entry;
    const auto offset = number_at(pdf, digits);
    const std::string head = std::to_string(object) + " 0 obj";
    if (!offset || *offset > pdf.size()) return false;
    if (pdf.compare(*offset, head.size(), head) != 0) {
      pdf.replace(entry, entry_size, free_entry);
    }
  }
  return true;
}

bool remove_dates(std::string& pdf) {
  for (const std::string_view key : {"/CreationDate (", "/ModDate ("}) {
    const std::size_t begin = pdf.rfind(key);
    const std::size_t end = begin == std::string::npos ? begin : pdf.find(')', begin);
    if (end == std::string::npos) return false;
    std::fill(pdf.begin() + static_cast<std::ptrdiff_t>(begin),
              pdf.begin() + static_cast<std::ptrdiff_t>(end + 1), ' ');
  }
  return true;
}

}  // namespace kijun
