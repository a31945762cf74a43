#include "table/xlsx_file.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "table/cell.h"
#include "table/messages.h"
#include "table/regular_file.h"
#include "table/sheet_table.h"
#include "table/xlsx_messages.h"
#include "table/xlsx_sheet.h"
#include "table/xlsx_strings.h"
#include "table/xlsx_workbook.h"
#include "table/xml_stream.h"
#include "table/zip_package.h"

namespace kijun {
namespace {

using BytesRead = std::function<void(std::uint64_t, std::uint64_t)>;

// Hands everything on, and says after each batch how far the part has been read.
class ReportingSink : public RowSink {
 public:
  ReportingSink(RowSink& sink, const PartStream& part, const BytesRead& bytes_read)
      : sink_(sink), part_(part), bytes_read_(bytes_read) {}

  void header(const std::vector<TableColumn>& columns) override { sink_.header(columns); }
  void rows(const Batch& batch) override {
    sink_.rows(batch);
    if (!bytes_read_) return;
    bytes_read_(part_.bytes_read(), std::max(part_.bytes_read(), part_.stated_size()));
  }

 private:
  RowSink& sink_;
  const PartStream& part_;
  const BytesRead& bytes_read_;
};

class HeaderSink : public RowSink {
 public:
  std::vector<TableColumn> columns;
  void header(const std::vector<TableColumn>& found) override { columns = found; }
  void rows(const Batch& /*batch*/) override {}
};

class XlsxFile : public TableFile {
 public:
  XlsxFile(TableSource source, const XlsxLimits& limits, ZipPackage package, XlsxWorkbook workbook,
           XlsxSheet sheet)
      : source_(std::move(source)),
        limits_(limits),
        package_(std::move(package)),
        workbook_(std::move(workbook)),
        sheet_(std::move(sheet)) {}

  TableReading read(RowSink& sink, const BytesRead& bytes_read) override {
    TableReading reading;
    reading.format = "Excel, sheet \"" + shown_value(sheet_.name) + "\"";
    reading.header_hints = {names_are_from(source_, sheet_)};
    if (sheet_.hidden) reading.problems.push_back(sheet_is_hidden(source_, sheet_));
    const auto strings = all_strings().take(reading.problems);
    if (!strings) return reading;
    read_sheet(*strings, false, sink, bytes_read, reading.problems);
    return reading;
  }

  // Names stand at the front of a sheet, and so do their texts among the shared ones, as a rule.
  Result<std::vector<TableColumn>> read_header() override {
    constexpr std::size_t first = 10'000;
    Diagnostics problems;
    const auto few = strings(first).take(problems);
    if (!few) return problems;
    HeaderSink sink;
    const bool more_needed = read_sheet(*few, true, sink, {}, problems);
    if (more_needed && !few->whole) {
      problems.clear();
      const auto all = all_strings().take(problems);
      if (!all) return problems;
      read_sheet(*all, true, sink, {}, problems);
    }
    if (has_errors(problems)) return problems;
    return std::move(sink.columns);
  }

 private:
  Result<XlsxStrings> strings(std::size_t most) const {
    return read_strings(package_, workbook_, source_.path, limits_, most);
  }
  Result<XlsxStrings> all_strings() const {
    return strings(std::numeric_limits<std::size_t>::max());
  }

  // True when the sheet was read until a cell whose text is not among `strings`.
  bool read_sheet(const XlsxStrings& strings, bool header_only, RowSink& sink,
                  const BytesRead& bytes_read, Diagnostics& problems) const {
    const auto styles = read_styles(package_, workbook_, source_.path, limits_).take(problems);
    if (!styles) return false;
    std::variant<PartStream, PackageFault> opened = package_.part(sheet_.part, limits_.sheet_bytes);
    if (const auto* fault = std::get_if<PackageFault>(&opened)) {
      problems.push_back(unreadable_part(source_.path, sheet_.part, fault->why));
      return false;
    }
    auto& part = std::get<PartStream>(opened);
    ReportingSink reporting(sink, part, bytes_read);
    SheetTable table(source_.header_row.value, reporting);
    SheetPart rows(
        {strings.texts, *styles, workbook_.dates, workbook_.computes_on_load, header_only}, table,
        limits_);
    const auto damage = read_xml(part, rows, limits_);
    if (!damage && !rows.fault()) table.finish();
    add_table_problems(table, rows, problems);
    if (damage) problems.push_back(unreadable_part(source_.path, sheet_.part, damage->why));
    if (rows.fault()) {
      problems.push_back(sheet_fault(source_.path.value, *rows.fault(), table.columns(),
                                     strings.texts.size(), limits_));
    } else if (!damage && !table.has_header()) {
      problems.push_back(empty_sheet(source_, sheet_));
    } else if (!damage && !header_only && !table.has_rows()) {
      problems.push_back(no_answers(source_.path.value));
    }
    return rows.fault() && rows.fault()->kind == SheetFault::Kind::no_such_string;
  }

  void add_table_problems(const SheetTable& table, const SheetPart& rows,
                          Diagnostics& problems) const {
    const std::string& path = source_.path.value;
    for (const SheetTable::Place& place : rows.unvalued()) {
      problems.push_back(formula_without_value(path, place, table.columns()));
    }
    const std::uint64_t more_formulas = rows.unvalued_count() - rows.unvalued().size();
    if (more_formulas > 0) problems.push_back(more_formulas_without_value(path, more_formulas));
    for (const std::uint64_t row : table.blank_rows()) problems.push_back(blank_row(path, row));
    const std::uint64_t more_blank = table.blank_count() - table.blank_rows().size();
    if (more_blank > 0) problems.push_back(more_blank_rows(path, more_blank));
    if (table.first_outside()) {
      problems.push_back(cells_outside(path, *table.first_outside(), table.outside_count(),
                                       source_.header_row.value));
    }
    if (rows.hidden_rows() > 0) problems.push_back(hidden_rows(path, rows.hidden_rows()));
  }

  TableSource source_;
  XlsxLimits limits_;
  ZipPackage package_;
  XlsxWorkbook workbook_;
  XlsxSheet sheet_;
};

struct OpenWorkbook {
  ZipPackage package;
  XlsxWorkbook workbook;
};

Result<OpenWorkbook> open_workbook(const Text& path, const XlsxLimits& limits) {
  Result<RegularFile> file = open_regular_file(path);
  if (!file.ok()) return file.diagnostics();
  std::variant<ZipPackage, PackageFault> opened = ZipPackage::open(std::move(file).value(), limits);
  if (const auto* fault = std::get_if<PackageFault>(&opened)) {
    return unreadable_package(path, fault->why);
  }
  auto& package = std::get<ZipPackage>(opened);
  Result<XlsxWorkbook> workbook = read_workbook(package, path, limits);
  if (!workbook.ok()) return workbook.diagnostics();
  return OpenWorkbook{std::move(package), std::move(workbook).value()};
}

}  // namespace

Result<std::unique_ptr<TableFile>> open_xlsx(const TableSource& source, const XlsxLimits& limits) {
  Result<OpenWorkbook> opened = open_workbook(source.path, limits);
  if (!opened.ok()) return opened.diagnostics();
  auto [package, workbook] = std::move(opened).value();
  Result<XlsxSheet> sheet = choose_sheet(workbook, source);
  if (!sheet.ok()) return sheet.diagnostics();
  return Result<std::unique_ptr<TableFile>>(std::make_unique<XlsxFile>(
      source, limits, std::move(package), std::move(workbook), std::move(sheet).value()));
}

Result<std::vector<std::string>> sheet_names(const Text& path, const XlsxLimits& limits) {
  const Result<OpenWorkbook> opened = open_workbook(path, limits);
  if (!opened.ok()) return opened.diagnostics();
  std::vector<std::string> names;
  for (const XlsxSheet& sheet : opened.value().workbook.sheets) {
    if (sheet.kind == XlsxSheet::Kind::table && !sheet.hidden) names.push_back(sheet.name);
  }
  return names;
}

}  // namespace kijun
