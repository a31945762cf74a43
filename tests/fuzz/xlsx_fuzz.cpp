// Workbooks of any bytes; and, since hardly any change of a ZIP file leaves it one, workbooks in
// which single parts are made of any bytes.
#include <array>
#include <string_view>

#include "memory_file.h"
#include "read_table.h"
#include "table/xlsx_file.h"
#include "unit/table/workbook.h"

namespace {

// The parts that an input which is no ZIP file holds, one behind the other with a NUL between them.
constexpr std::array<const char*, 4> parts{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                           "xl/styles.xml", "xl/workbook.xml"};

std::string workbook_of_parts(std::string_view input) {
  std::map<std::string, std::string> workbook = kijun::test::workbook_with("");
  for (const char* part : parts) {
    const std::size_t end = std::min(input.find('\0'), input.size());
    workbook[part] = input.substr(0, end);
    if (end == input.size()) break;
    input.remove_prefix(end + 1);
  }
  return kijun::test::zipped(workbook);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kijun;
  static const fuzz::MemoryFile file;
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  if (input.starts_with("PK")) {
    file.write(bytes, size);
  } else {
    file.write(workbook_of_parts(input));
  }
  XlsxLimits small;  // so that a bomb is found to be one soon
  small.strings_bytes = small.sheet_bytes = 1U << 20U;
  fuzz::read_table(open_xlsx({{file.path(), {}}, Encoding::detect, {}, {1, {}}}, small));
  return 0;
}
