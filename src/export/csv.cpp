#include "export/csv.h"

#include <algorithm>
#include <array>

#include "base/number.h"

namespace kijun {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool looks_like_formula(std::string_view text) {
  constexpr std::array<std::string_view, 10> starts = {"=",  "+",  "-",  "@",  "\t",
                                                       "\r", "＝", "＋", "－", "＠"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

Csv::Csv() : bytes_(byte_order_mark) {}

void Csv::text(std::string_view value) {
  separate();
  const bool guarded = looks_like_formula(value);
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
    if (guarded) bytes_ += '\'';
    bytes_ += value;
    return;
  }
  bytes_ += '"';
  if (guarded) bytes_ += '\'';
  for (const char c : value) {
    if (c == '"') bytes_ += '"';
    bytes_ += c;
  }
  bytes_ += '"';
}

void Csv::number(std::uint64_t value) {
  separate();
  bytes_ += std::to_string(value);
}

void Csv::number(double value, int decimals) {
  separate();
  bytes_ += format_fixed(value, decimals);
}

void Csv::shortest(double value) {
  separate();
  bytes_ += format_shortest(value);
}

void Csv::blank() { separate(); }

void Csv::texts(std::initializer_list<std::string_view> values) {
  for (const std::string_view value : values) text(value);
}

void Csv::blanks(std::size_t cells) {
  for (std::size_t i = 0; i < cells; ++i) blank();
}

void Csv::end_row() {
  bytes_ += "\r\n";
  row_started_ = false;
}

void Csv::separate() {
  if (row_started_) bytes_ += ',';
  row_started_ = true;
}

}  // namespace kijun
