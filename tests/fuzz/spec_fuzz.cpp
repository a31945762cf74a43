// Specs of any bytes, as far as a report without its answers.
#include "report_on.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kijun;
  const auto spec =
      parse_spec("report.yaml", std::string(reinterpret_cast<const char*>(bytes), size));
  fuzz::require(fuzz::is_utf8(format(spec.diagnostics())), "messages are UTF-8");
  if (!spec.ok()) return 0;
  const auto report = resolve(spec.value(), fuzz::standard_template());
  fuzz::require(fuzz::is_utf8(format(report.diagnostics())), "messages are UTF-8");
  return 0;
}
