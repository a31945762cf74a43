// A sheet's part of a workbook: XML elements → cells of a SheetTable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table/shared_strings.h"
#include "table/sheet_table.h"
#include "table/xlsx_limits.h"
#include "table/xlsx_number.h"
#include "table/xlsx_text.h"
#include "table/xml_stream.h"

namespace kijun {

// What ends the reading of a sheet before its end.
struct SheetFault {
  enum class Kind {
    bad_row_number,    // text: the number
    row_out_of_order,  // text: the number; row: the one that could have come first
    row_too_far,
    cell_out_of_order,  // or twice, or in another row than it stands in; text: its name
    bad_reference,      // text: the name
    too_many_columns,
    too_many_cells,
    too_much_text,
    cell_too_long,
    row_too_long,
    not_a_number,  // text: what is there instead, as below
    not_a_truth_value,
    unknown_type,
    no_such_string,
    no_header,
  };
  Kind kind = Kind::no_header;
  std::uint64_t row = 0;
  std::optional<std::size_t> column;  // from 0
  std::string text;
};

class SheetPart : public XmlHandler {
 public:
  // How cells are to be read.
  struct Reading {
    const SharedStrings& strings;
    const std::vector<NumberKind>& styles;
    DateSystem dates = DateSystem::from_1900;
    bool computes_on_load = false;
    bool header_only = false;
  };

  SheetPart(const Reading& reading, SheetTable& table, const XlsxLimits& limits);

  const std::optional<SheetFault>& fault() const { return fault_; }
  // Formulas whose value is not in the workbook: the first of them, and how many there are.
  const std::vector<SheetTable::Place>& unvalued() const { return unvalued_; }
  std::uint64_t unvalued_count() const { return unvalued_count_; }
  // Rows with answers that the workbook does not show: filtered out or hidden.
  std::uint64_t hidden_rows() const { return hidden_rows_; }

  void start_element(std::string_view name, const XmlAttributes& attributes) override;
  void end_element(std::string_view name) override;
  void text(std::string_view piece) override;
  bool has_enough() const override;

 private:
  enum class CellType { number, shared, text, inline_text, truth, error, date };
  // Which element the text at hand belongs to, from the outside to the inside.
  enum class Level { outside, sheet_data, row, cell, value, rich_text, other };

  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
  bool start_cell_type(std::optional<std::string_view> type);
  void end_row();
  void end_cell();
  void add_value();
  void add_shared();
  void add_number();
  void add_truth();
  void note_unvalued();
  void fail(SheetFault::Kind kind, std::string_view text = {});
  void fail_row(SheetFault::Kind kind, std::string_view text = {});

  Reading reading_;
  SheetTable& table_;
  XlsxLimits limits_;

  Level level_ = Level::outside;
  Level around_ = Level::outside;  // the level that `other` elements stand in
  std::size_t other_depth_ = 0;

  std::uint64_t row_ = 0;
  std::size_t next_column_ = 0;
  std::uint64_t cells_ = 0;
  std::uint64_t text_bytes_ = 0;
  bool row_wanted_ = false;
  bool row_hidden_ = false;

  std::size_t column_ = 0;
  CellType type_ = CellType::number;
  std::size_t style_ = 0;
  bool has_formula_ = false;
  bool has_value_ = false;
  bool has_rich_text_ = false;
  std::string value_;
  std::string made_;
  XlsxText rich_text_;

  std::optional<SheetFault> fault_;
  std::vector<SheetTable::Place> unvalued_;
  std::uint64_t unvalued_count_ = 0;
  std::uint64_t hidden_rows_ = 0;
};

// "B7" for row 7 and column 1.
std::string cell_name(std::uint64_t row, std::size_t column);

}  // namespace kijun
