// SPSS files of any bytes.
#include "memory_file.h"
#include "read_table.h"
#include "table/sav_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kijun;
  static const fuzz::MemoryFile file;
  file.write(bytes, size);
  fuzz::read_table(open_sav({{file.path(), {}}, Encoding::detect, {}, {1, {}}}));
  return 0;
}
