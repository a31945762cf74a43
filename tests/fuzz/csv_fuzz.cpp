// CSV of any bytes, in any encoding, with the header in the first row or further down.
#include "memory_file.h"
#include "read_table.h"
#include "table/csv_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kijun;
  static const fuzz::MemoryFile file;
  file.write(bytes, size);
  // How it is read hangs on its first byte, so that each input is read in one way only: quickly.
  constexpr Encoding encodings[] = {Encoding::detect, Encoding::utf8, Encoding::cp932};
  const unsigned first = size == 0 ? 0U : bytes[0];
  const std::size_t header_row = first % 2 == 0 ? 1 : 3;
  fuzz::read_table(open_csv({{file.path(), {}}, encodings[first % 3], {}, {header_row, {}}}));
  return 0;
}
