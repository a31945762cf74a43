#include "table/csv_file.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "table/answer_file.h"
#include "table/csv_scanner.h"
#include "table/messages.h"

namespace kijun {
namespace {

using BytesRead = std::function<void(std::uint64_t, std::uint64_t)>;

// The file read from front to back under the assumption that it is in one encoding.
struct Pass {
  Pass(AnswerFile& opened, Encoding assumed, std::uint64_t header_row)
      : file(opened), encoding(assumed), scanner(opened, header_row) {}

  AnswerFile& file;
  Encoding encoding;
  CsvScanner scanner;
  bool any_header = false;
  bool any_rows = false;

  bool wrong_encoding() const {
    return scanner.fault() && scanner.fault()->kind == TableFault::Kind::not_in_encoding;
  }
};

std::vector<TableColumn> columns_of(const CsvScanner& scanner) {
  std::vector<TableColumn> columns;
  columns.reserve(scanner.header().size());
  for (const std::string& name : scanner.header()) columns.push_back({name, {}, {}});
  return columns;
}

std::string name_of(const Pass& pass) {
  if (pass.encoding == Encoding::cp932) return "CP932";
  return pass.file.starts_with_byte_order_mark() ? "UTF-8 with BOM" : "UTF-8";
}

class CsvFile : public TableFile {
 public:
  CsvFile(const TableSource& source, AnswerFile file) : source_(source), file_(std::move(file)) {}

  TableReading read(RowSink& sink, const BytesRead& bytes_read) override {
    TableReading reading;
    const std::optional<Pass> pass = read_in_its_encoding(reading, [&](Pass& made) {
      made.any_header = made.scanner.read_header();
      if (!made.any_header) return;
      sink.header(columns_of(made.scanner));
      while (const Batch* batch = made.scanner.next()) {
        made.any_rows = true;
        sink.rows(*batch);
        if (bytes_read) bytes_read(file_.bytes_read(), file_.size());
      }
    });
    if (!pass) return reading;
    reading.format = name_of(*pass);
    reading.blank_rows = pass->scanner.blank_lines_at_end() + pass->scanner.empty_rows_at_end();
    add_problems(*pass, reading.problems);
    return reading;
  }

  Result<std::vector<TableColumn>> read_header() override {
    TableReading reading;
    const std::optional<Pass> pass = read_in_its_encoding(
        reading, [](Pass& made) { made.any_header = made.scanner.read_header(); });
    if (pass && !pass->any_header) add_problems(*pass, reading.problems);
    if (has_errors(reading.problems)) return reading.problems;
    return columns_of(pass->scanner);
  }

 private:
  // Runs over the file in the encoding that it is in; if that has to be found out, perhaps first in
  // a wrong one. Nothing after an error that leaves nothing of the file.
  template <typename Run>
  std::optional<Pass> read_in_its_encoding(TableReading& reading, const Run& run) {
    std::optional<Pass> pass;
    const auto run_in = [&](Encoding encoding) {
      if (!file_.start(encoding)) {
        reading.problems.push_back(no_cp932_here(source_.path));
        return false;
      }
      pass.emplace(file_, encoding, source_.header_row.value);
      run(*pass);
      return true;
    };
    const bool told_cp932 = source_.encoding == Encoding::cp932;
    if (!run_in(told_cp932 ? Encoding::cp932 : Encoding::utf8)) return std::nullopt;
    const bool may_be_cp932 =
        source_.encoding == Encoding::detect && !file_.starts_with_byte_order_mark();
    if (!may_be_cp932 || !pass->wrong_encoding()) return pass;

    const TablePlace not_utf8 = pass->scanner.fault()->place;
    if (!run_in(Encoding::cp932)) return std::nullopt;
    reading.header_hints.push_back(read_as_cp932(not_utf8));
    if (!pass->wrong_encoding()) return pass;
    reading.problems.push_back(
        in_no_encoding(source_.path.value, not_utf8, pass->scanner.fault()->place));
    return std::nullopt;
  }

  void add_problems(const Pass& pass, Diagnostics& problems) const {
    const std::string& path = source_.path.value;
    const CsvScanner& scanner = pass.scanner;
    // Above the header and in it cells have no names.
    const auto names = [&](const TablePlace& place) {
      return place.row > source_.header_row.value ? scanner.header() : std::vector<std::string>();
    };
    if (!pass.any_header && !scanner.fault()) problems.push_back(no_header(scanner.rows_read()));
    if (scanner.first_nul()) {
      const TablePlace& place = *scanner.first_nul();
      problems.push_back(nul_character(path, place, names(place)));
    }
    if (scanner.inner_byte_order_mark()) {
      problems.push_back(inner_byte_order_mark(path, *scanner.inner_byte_order_mark()));
    }
    for (const IrregularRow& row : scanner.irregular_rows()) {
      problems.push_back(irregular_row(path, row, scanner.header().size()));
    }
    const std::uint64_t more = scanner.irregular_count() - scanner.irregular_rows().size();
    if (more > 0) problems.push_back(more_irregular_rows(path, more));
    if (scanner.fault()) {
      const TableFault& fault = *scanner.fault();
      problems.push_back(table_fault(path, fault, names(fault.place), pass.encoding,
                                     file_.malformed_byte(), file_.failure()));
    } else if (pass.any_header && !pass.any_rows && scanner.irregular_count() == 0) {
      problems.push_back(no_answers(path));
    } else if (pass.any_rows && scanner.header().size() == 1 && scanner.blank_lines_at_end() > 0) {
      problems.push_back(blank_lines_at_end(path, scanner.blank_lines_at_end()));
    }
  }

  Diagnostic no_header(std::uint64_t rows) const {
    if (rows == 0 || source_.header_row.value == 1) return empty_file(source_.path);
    return header_beyond_end(source_, rows);
  }

  TableSource source_;
  AnswerFile file_;
};

}  // namespace

Result<std::unique_ptr<TableFile>> open_csv(const TableSource& source) {
  if (source.sheet.span.source) return csv_has_no_sheets(source);
  Result<AnswerFile> opened = AnswerFile::open(source.path);
  if (!opened.ok()) return opened.diagnostics();
  if (source.encoding == Encoding::cp932 && opened.value().starts_with_byte_order_mark()) {
    return mark_in_cp932(source.path);
  }
  return Result<std::unique_ptr<TableFile>>(
      std::make_unique<CsvFile>(source, std::move(opened).value()));
}

}  // namespace kijun
