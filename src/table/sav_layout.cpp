#include "table/sav_layout.h"

#include <cstddef>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "base/trimmed.h"
#include "table/sav_cursor.h"
#include "table/sav_dictionary.h"
#include "table/sav_messages.h"

namespace kijun {
namespace {

constexpr std::size_t header_bytes = 176;
constexpr std::size_t place_bytes = 8;  // what a number takes in a case; text takes whole ones
constexpr std::size_t widest_string = 255;

enum RecordType : std::uint32_t {
  variable = 2,
  value_labels = 3,
  label_columns = 4,
  documents = 6,
  extension = 7,
  end = 999,
};

enum ExtensionType : std::uint32_t {
  machine_integers = 3,
  machine_floats = 4,
  long_names = 13,
  very_long_strings = 14,
  encoding_name = 20,
  long_string_labels = 21,
  long_string_missing = 22,
};
constexpr std::uint32_t skipped_extension = 0x7FFF;

enum class Compression { none, bytecodes, zlib };

class LayoutReader {
 public:
  LayoutReader(SavBytes& file, const Text& path) : file_(file), path_(path), cursor_(file) {}

  Result<SavLayout> read() {
    if (!read_header()) return *std::move(fault_);
    for (;;) {
      record_ = cursor_.position();
      std::uint32_t type = 0;
      if (!cursor_.take(type)) return cut_off();
      if (type == RecordType::end) break;
      if (!read_record(type)) return *std::move(fault_);
    }
    if (!cursor_.skip(sizeof(std::uint32_t))) return cut_off();
    if (dictionary_.empty()) damaged(SavDamage::no_variables);
    if (open_places_ > 0) damaged(SavDamage::continuation);
    if (!fault_) check_room();
    if (fault_) return *std::move(fault_);
    if (layout_.encoding.empty()) layout_.encoding = code_page_;
    layout_.dictionary = cursor_.finish();
    return std::move(layout_);
  }

 private:
  Diagnostic cut_off() {
    if (!file_.failure().empty()) return sav_unreadable(path_.value, file_.failure());
    if (cursor_.too_long()) {
      return sav_dictionary_too_long(path_.value, SavCursor::most_bytes);
    }
    return sav_cut_off(path_.value, record_);
  }
  // Both say no, for functions that go on only if all is well.
  bool ends() {
    fault_ = cut_off();
    return false;
  }
  bool damaged(SavDamage damage) {
    fault_ = sav_damaged(path_.value, damage, record_);
    return false;
  }
  bool sound(const SavDictionary::Fault& fault) { return !fault || damaged(*fault); }

  bool read_header() {
    const std::string_view header = cursor_.take(header_bytes);
    if (header.empty()) return ends();
    const std::uint32_t layout_code = cursor_.number_at(header, 64);
    cursor_.set_swapped(layout_code != 2 && layout_code != 3);
    const std::uint32_t compression = cursor_.number_at(header, 72);
    const bool zsav = header.starts_with("$FL3");
    if (compression > 2 || zsav != (compression == 2)) return damaged(SavDamage::compression);
    compression_ = static_cast<Compression>(compression);
    const auto cases = static_cast<std::int32_t>(cursor_.number_at(header, 80));
    if (cases < -1) return damaged(SavDamage::cases);
    if (cases >= 0) layout_.cases = static_cast<std::uint64_t>(cases);
    return true;
  }

  bool read_record(std::uint32_t type) {
    switch (type) {
      case RecordType::variable:
        return read_variable();
      case RecordType::value_labels:
        return read_value_labels();
      case RecordType::documents:
        return read_documents();
      case RecordType::extension:
        return read_extension();
      default:
        return damaged(SavDamage::unknown_record);
    }
  }

  bool read_variable() {
    const std::string_view record = cursor_.take(28);
    if (record.empty()) return ends();
    const auto width = static_cast<std::int32_t>(cursor_.number_at(record, 0));
    const bool labelled = cursor_.number_at(record, 4) != 0;
    const auto missing = static_cast<std::int32_t>(cursor_.number_at(record, 8));
    std::string_view name = record.substr(20);
    name = name.substr(0, name.find_last_not_of(std::string_view(" \0", 2)) + 1);
    if (width == -1) {
      if (open_places_ == 0 || labelled || missing != 0) return damaged(SavDamage::continuation);
      --open_places_;
      ++places_;
      return true;
    }
    if (open_places_ > 0) return damaged(SavDamage::continuation);
    if (width < 0 || width > static_cast<std::int32_t>(widest_string)) {
      return damaged(SavDamage::width);
    }
    if (missing < -3 || missing > 3 || missing == -1) return damaged(SavDamage::missing_values);
    if (name.empty() || name.find('\0') != std::string_view::npos) return damaged(SavDamage::name);
    add_variable(std::string(name), static_cast<std::size_t>(width));
    if (fault_) return false;
    if (labelled && !skip_padded_text()) return ends();
    if (!cursor_.skip(static_cast<std::size_t>(std::abs(missing)) * place_bytes)) return ends();
    return true;
  }

  void add_variable(const std::string& name, std::size_t width) {
    SavVariable made;
    made.short_name = name;
    made.long_name = name;
    made.width = static_cast<std::uint32_t>(width);
    made.place = places_++;
    if (width > 0) open_places_ = (width + place_bytes - 1) / place_bytes - 1;
    dictionary_.add(std::move(made));
    if (dictionary_.size() > SavLayout::most_columns) {
      fault_ = sav_too_many_columns(path_.value, SavLayout::most_columns);
    } else if ((places_ + open_places_) * place_bytes > SavLayout::longest_row) {
      fault_ = sav_row_too_long(path_.value, SavLayout::longest_row);
    }
  }

  // A length, and as many bytes, filled up to a multiple of 4.
  bool skip_padded_text() {
    std::uint32_t length = 0;
    return cursor_.take(length) && cursor_.skip((std::size_t{length} + 3) / 4 * 4);
  }

  bool read_value_labels() {
    std::uint32_t count = 0;
    if (!cursor_.take(count)) return ends();
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::string_view head = cursor_.take(place_bytes + 1);  // the value; the label's length
      if (head.empty()) return ends();
      const std::size_t length = static_cast<unsigned char>(head.back());
      if (!cursor_.skip((length + 8) / 8 * 8 - 1)) return ends();
    }
    record_ = cursor_.position();
    std::uint32_t type = 0;
    if (!cursor_.take(type)) return ends();
    if (type != RecordType::label_columns) return damaged(SavDamage::label_columns);
    std::uint32_t columns = 0;
    if (!cursor_.take(columns)) return ends();
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < columns; ++i) {
      std::uint32_t place = 0;
      if (!cursor_.take(place)) return ends();
      places.push_back(place);
    }
    return sound(dictionary_.check_label_places(places));
  }

  bool read_documents() {
    constexpr std::size_t line_bytes = 80;
    std::uint32_t lines = 0;
    if (!cursor_.take(lines) || !cursor_.skip(lines * line_bytes)) return ends();
    return true;
  }

  bool read_extension() {
    const std::size_t type_at = cursor_.position();
    std::uint32_t type = 0;
    std::uint32_t size = 0;
    std::uint32_t count = 0;
    if (!cursor_.take(type) || !cursor_.take(size) || !cursor_.take(count)) return ends();
    const std::uint64_t length = std::uint64_t{size} * count;
    if (length > SavCursor::most_bytes) {
      cursor_.skip(SavCursor::most_bytes + 1);  // marks it as too long
      return ends();
    }
    const std::string_view record = cursor_.take(length);
    if (record.size() != length) return ends();
    switch (type) {
      case ExtensionType::machine_integers:
        if (size != 4 || count != 8) return damaged(SavDamage::numbers);
        code_page_ = std::to_string(cursor_.number_at(record, 28));
        return true;
      case ExtensionType::machine_floats:
        return (size == 8 && count == 3) || damaged(SavDamage::numbers);
      case ExtensionType::encoding_name:
        layout_.encoding = trimmed(record.substr(0, record.find('\0')));
        return true;
      case ExtensionType::long_names:
        return size == 1 ? sound(dictionary_.take_long_names(record)) : damaged(SavDamage::names);
      case ExtensionType::very_long_strings:
        return size == 1 ? sound(dictionary_.take_very_long_strings(record))
                         : damaged(SavDamage::long_strings);
      case ExtensionType::long_string_labels:
        return size == 1 ? sound(dictionary_.check_long_string_labels(record, cursor_))
                         : damaged(SavDamage::long_string_labels);
      case ExtensionType::long_string_missing:
        return size == 1 ? sound(dictionary_.check_long_string_missing(record, cursor_))
                         : damaged(SavDamage::long_string_missing);
      default:
        cursor_.overwrite_number(type_at, skipped_extension);
        return true;
    }
  }

  // How many bytes of cases there can be, against how many the file says there are.
  void check_room() {
    const std::uint64_t data = file_.size() - cursor_.position();
    std::uint64_t most = 0;
    switch (compression_) {
      case Compression::none:
        most = data / (places_ * place_bytes);
        if (!layout_.cases && data % (places_ * place_bytes) != 0) {
          record_ = file_.size() - data % (places_ * place_bytes);
          ends();
        }
        break;
      case Compression::bytecodes:
        most = data / places_;  // a byte for each place at least
        break;
      case Compression::zlib: {
        const std::optional<std::uint64_t> unpacked = checked_blocks();
        if (!unpacked) return;
        most = *unpacked / places_;
        break;
      }
    }
    if (!fault_ && layout_.cases.value_or(0) > most) {
      fault_ = sav_too_few_cases(path_.value, *layout_.cases, most);
    }
  }

  // The bytes that the blocks of a .zsav unpack to. What lists them stands at the file's end.
  std::optional<std::uint64_t> checked_blocks() {
    constexpr std::size_t head_bytes = 24;
    constexpr std::size_t entry_bytes = 24;
    constexpr std::uint64_t largest_block = std::uint64_t{16} << 20U;  // SPSS makes 4 MiB
    constexpr std::uint64_t most_growth = 1040;                        // deflate's is 1032
    const std::uint64_t start = cursor_.position();
    record_ = start;
    const auto refuse = [&]() -> std::optional<std::uint64_t> {
      damaged(SavDamage::blocks);
      return std::nullopt;
    };
    const auto numbers = [&](std::uint64_t offset, std::string& bytes) {
      return file_.read(offset, bytes.data(), bytes.size()) == bytes.size();
    };
    std::string head(head_bytes, '\0');
    if (!numbers(start, head)) {
      fault_ = cut_off();
      return std::nullopt;
    }
    const std::uint64_t list_at = cursor_.long_number_at(head, 8);
    const std::uint64_t list_bytes = cursor_.long_number_at(head, 16);
    if (cursor_.long_number_at(head, 0) != start || list_at < start + head_bytes) return refuse();
    if (list_at > file_.size() || list_bytes > file_.size() - list_at) {
      fault_ = cut_off();
      return std::nullopt;
    }
    if (list_bytes < head_bytes || list_bytes % entry_bytes != 0 ||
        list_bytes > SavCursor::most_bytes) {
      return refuse();
    }
    record_ = list_at;
    std::string list(list_bytes, '\0');
    if (!numbers(list_at, list)) {
      fault_ = cut_off();
      return std::nullopt;
    }
    if (cursor_.number_at(list, 20) != list_bytes / entry_bytes - 1) return refuse();
    std::uint64_t unpacked_bytes = 0;
    for (std::size_t entry = head_bytes; entry < list.size(); entry += entry_bytes) {
      const std::uint64_t packed_at = cursor_.long_number_at(list, entry + 8);
      const std::uint64_t unpacked = cursor_.number_at(list, entry + 16);
      const std::uint64_t packed = cursor_.number_at(list, entry + 20);
      if (packed_at < start + head_bytes || packed_at > list_at || packed > list_at - packed_at ||
          unpacked > largest_block || unpacked % place_bytes != 0 || unpacked == 0 || packed == 0 ||
          unpacked / most_growth > packed) {
        return refuse();
      }
      unpacked_bytes += unpacked;
    }
    return unpacked_bytes;
  }

  SavBytes& file_;
  const Text& path_;
  SavCursor cursor_;
  SavLayout layout_;
  SavDictionary dictionary_;
  Compression compression_ = Compression::none;
  std::string code_page_;
  std::size_t record_ = 0;  // where the record began that is being read
  std::size_t places_ = 0;
  std::size_t open_places_ = 0;  // that the last variable's text still needs
  std::optional<Diagnostic> fault_;
};

}  // namespace

Result<SavLayout> read_sav_layout(SavBytes& file, const Text& path) {
  return LayoutReader(file, path).read();
}

}  // namespace kijun
