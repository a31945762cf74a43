#include "table/sav_file.h"

#include <cmath>
#include <cstring>
#include <readstat.h>
#include <utility>

#include "table/messages.h"
#include "table/sav_bytes.h"
#include "table/sav_layout.h"
#include "table/sav_messages.h"
#include "table/sav_rows.h"
#include "table/sav_text.h"

namespace kijun {
namespace {

constexpr std::string_view encrypted_mark = "ENCRYPTEDSAV";
constexpr std::size_t encrypted_mark_at = 8;
constexpr std::string_view portable_mark = "ASCII SPSS PORT";

bool is_encrypted(std::string_view first) {
  return first.size() == sav_start_bytes &&
         first.substr(encrypted_mark_at).starts_with(encrypted_mark);
}
bool is_portable(std::string_view first) { return first.starts_with(portable_mark); }
bool is_system_file(std::string_view first) {
  return first.starts_with("$FL2") || first.starts_with("$FL3");
}

// The file as libreadstat sees it: the checked dictionary, and behind it what the file holds.
class SavStream {
 public:
  SavStream(SavBytes& file, const std::string& dictionary) : file_(file), dictionary_(dictionary) {}

  std::uint64_t position() const { return position_; }

  static int open(const char* /*path*/, void* stream) {
    self(stream).position_ = 0;
    return 0;
  }
  static int close(void* /*stream*/) { return 0; }

  static readstat_off_t seek(readstat_off_t offset, readstat_io_flags_t whence, void* stream) {
    SavStream& s = self(stream);
    const auto size = static_cast<readstat_off_t>(s.file_.size());
    readstat_off_t base = 0;
    if (whence == READSTAT_SEEK_CUR) base = static_cast<readstat_off_t>(s.position_);
    if (whence == READSTAT_SEEK_END) base = size;
    if (offset < -base || offset > size - base) return -1;
    s.position_ = static_cast<std::uint64_t>(base + offset);
    return base + offset;
  }

  static ssize_t read(void* into, size_t count, void* stream) {
    SavStream& s = self(stream);
    char* to = static_cast<char*>(into);
    std::size_t copied = 0;
    if (s.position_ < s.dictionary_.size()) {
      copied = std::min(count, s.dictionary_.size() - static_cast<std::size_t>(s.position_));
      std::memcpy(to, s.dictionary_.data() + s.position_, copied);
      s.position_ += copied;
    }
    const std::optional<std::size_t> got = s.file_.read(s.position_, to + copied, count - copied);
    if (!got) return -1;
    s.position_ += *got;
    return static_cast<ssize_t>(copied + *got);
  }

  static readstat_error_t update(long /*size*/, readstat_progress_handler /*handler*/,
                                 void* /*context*/, void* /*stream*/) {
    return READSTAT_OK;
  }

 private:
  static SavStream& self(void* stream) { return *static_cast<SavStream*>(stream); }

  SavBytes& file_;
  const std::string& dictionary_;
  std::uint64_t position_ = 0;
};

struct ParserDeleter {
  void operator()(readstat_parser_t* parser) const { readstat_parser_free(parser); }
};
using Parser = std::unique_ptr<readstat_parser_t, ParserDeleter>;

std::string_view text_of(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

SavValue value_of(const readstat_value_t& value) {
  SavValue made;
  made.is_text = readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING;
  if (made.is_text) {
    made.text = text_of(readstat_string_value(value));
  } else {
    made.number = readstat_double_value(value);
    made.missing = readstat_value_is_system_missing(value) != 0 || std::isnan(made.number);
  }
  return made;
}

int answer(bool go_on) { return go_on ? READSTAT_HANDLER_OK : READSTAT_HANDLER_ABORT; }

SavRows& rows_of(void* context) { return *static_cast<SavRows*>(context); }

int on_variable(int /*index*/, readstat_variable_t* variable, const char* label_set,
                void* context) {
  SavColumn column;
  column.name = text_of(readstat_variable_get_name(variable));
  column.label = text_of(readstat_variable_get_label(variable));
  column.label_set = text_of(label_set);
  column.how = sav_number_of(text_of(readstat_variable_get_format(variable)));
  const int ranges = readstat_variable_get_missing_ranges_count(variable);
  for (int i = 0; i < ranges; ++i) {
    const readstat_value_t low = readstat_variable_get_missing_range_lo(variable, i);
    const readstat_value_t high = readstat_variable_get_missing_range_hi(variable, i);
    if (readstat_value_type_class(low) == READSTAT_TYPE_CLASS_STRING) {
      column.missing_texts.emplace_back(text_of(readstat_string_value(low)),
                                        text_of(readstat_string_value(high)));
    } else {
      column.missing_numbers.emplace_back(readstat_double_value(low), readstat_double_value(high));
    }
  }
  return answer(rows_of(context).add_column(std::move(column)));
}

int on_label(const char* set, readstat_value_t value, const char* label, void* context) {
  return answer(
      rows_of(context).add_label(std::string(text_of(set)), value_of(value), text_of(label)));
}

int on_value(int case_number, readstat_variable_t* variable, readstat_value_t value,
             void* context) {
  return answer(rows_of(context).add_value(
      static_cast<std::uint64_t>(case_number),
      static_cast<std::size_t>(readstat_variable_get_index(variable)), value_of(value)));
}

class SavFile : public TableFile {
 public:
  SavFile(TableSource source, SavBytes file, SavLayout layout, SavText text)
      : source_(std::move(source)),
        file_(std::move(file)),
        layout_(std::move(layout)),
        text_(std::move(text)) {}

  TableReading read(RowSink& sink,
                    const std::function<void(std::uint64_t, std::uint64_t)>& bytes_read) override {
    SavStream stream(file_, layout_.dictionary);
    SavRows rows(source_.path.value, text_, told(), &sink, [&] {
      if (bytes_read) bytes_read(stream.position(), file_.size());
    });
    TableReading reading;
    reading.format = "SPSS";
    if (std::optional<Diagnostic> fault = parse(stream, rows, true)) {
      reading.problems.push_back(*std::move(fault));
    } else if (rows.cases() == 0) {
      reading.problems.push_back(no_answers(source_.path.value));
    }
    return reading;
  }

  Result<std::vector<TableColumn>> read_header() override {
    SavStream stream(file_, layout_.dictionary);
    SavRows rows(source_.path.value, text_, told(), nullptr, [] {});
    if (std::optional<Diagnostic> fault = parse(stream, rows, false)) return *std::move(fault);
    return rows.columns();
  }

 private:
  bool told() const { return source_.encoding != Encoding::detect; }

  std::optional<Diagnostic> parse(SavStream& stream, SavRows& rows, bool with_rows) {
    const Parser parser(readstat_parser_init());
    readstat_set_open_handler(parser.get(), SavStream::open);
    readstat_set_close_handler(parser.get(), SavStream::close);
    readstat_set_seek_handler(parser.get(), SavStream::seek);
    readstat_set_read_handler(parser.get(), SavStream::read);
    readstat_set_update_handler(parser.get(), SavStream::update);
    readstat_set_io_ctx(parser.get(), &stream);
    // Text is decoded here, strictly and with its place: libreadstat is to pass it on as it is. No
    // error handler either: to call it, libreadstat 1.1.8 reads beyond its buffer.
    readstat_set_file_character_encoding(parser.get(), "UTF-8");
    readstat_set_handler_character_encoding(parser.get(), nullptr);
    readstat_set_variable_handler(parser.get(), on_variable);
    readstat_set_value_label_handler(parser.get(), on_label);
    if (with_rows) readstat_set_value_handler(parser.get(), on_value);
    const readstat_error_t error =
        readstat_parse_sav(parser.get(), source_.path.value.c_str(), &rows);

    const std::string& name = source_.path.value;
    if (rows.fault()) return rows.fault();
    if (!file_.failure().empty()) return sav_unreadable(name, file_.failure());
    if (error == READSTAT_ERROR_ROW_COUNT_MISMATCH) {
      return sav_ends_early(name, layout_.cases.value_or(0));
    }
    if (error != READSTAT_OK) {
      return sav_refused(name, rows.cases() == 0 ? 0 : rows.cases() + 1,
                         readstat_error_message(error));
    }
    if (!rows.finish()) return rows.fault();
    return std::nullopt;
  }

  TableSource source_;
  SavBytes file_;
  SavLayout layout_;
  SavText text_;
};

bool is_written(const Span& span) { return span.source != nullptr || span.line > 0; }

}  // namespace

bool is_sav_start(std::string_view first_bytes) {
  return is_system_file(first_bytes) || is_encrypted(first_bytes) || is_portable(first_bytes);
}

Result<std::unique_ptr<TableFile>> open_sav(const TableSource& source) {
  const Text& path = source.path;
  Diagnostics problems;
  std::optional<RegularFile> opened = open_regular_file(path).take(problems);
  if (!opened) return problems;
  std::optional<SavBytes> file(*std::move(opened));
  std::string first(sav_start_bytes, '\0');
  const std::optional<std::size_t> got = file->read(0, first.data(), first.size());
  if (!got) return cannot_read(path, file->failure());
  first.resize(*got);
  if (is_encrypted(first)) return sav_encrypted(path);
  if (is_portable(first)) return sav_portable(path);
  if (!is_system_file(first)) return not_sav(path);
  if (is_written(source.sheet.span)) {
    problems.push_back(sav_has_no_sheets(path, source.sheet.span));
  }
  if (is_written(source.header_row.span)) {
    problems.push_back(sav_has_no_header_row(path, source.header_row.span));
  }
  if (!problems.empty()) return problems;
  std::optional<SavLayout> layout = read_sav_layout(*file, path).take(problems);
  if (!layout) return problems;
  std::optional<SavText> text = SavText::in(source.encoding, layout->encoding);
  if (!text) return sav_unknown_encoding(path, layout->encoding);
  return {
      std::make_unique<SavFile>(source, *std::move(file), *std::move(layout), *std::move(text))};
}

}  // namespace kijun
