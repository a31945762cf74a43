// A CSV file while it is written, cell by cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace kijun {

// UTF-8 with BOM, rows end with CRLF. Cells are quoted by RFC 4180 where they must be. A text that
// a spreadsheet would take for a formula (it starts with = + - @, their full-width forms, a tab or
// CR) is prefixed with '.
class Csv {
 public:
  Csv();

  void text(std::string_view value);
  void number(std::uint64_t value);
  void number(double value, int decimals);
  // With as many digits as give back the same double.
  void shortest(double value);
  void blank();
  void texts(std::initializer_list<std::string_view> values);
  void blanks(std::size_t cells);
  void end_row();

  std::string take() { return std::move(bytes_); }

 private:
  void separate();

  std::string bytes_;
  bool row_started_ = false;
};

}  // namespace kijun
