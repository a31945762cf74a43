// Tables of any bytes as the tally of a survey.
#include "memory_file.h"
#include "report_on.h"
#include "survey/read_answers.h"

namespace {

constexpr const char* spec = R"(kijun: 1
report: {title: 集計}
surveys: {s: {title: 調査, tally: FILE, answers: {ranks: "{rank}"}}}
questions: {q: {title: 設問, options: [甲, 乙, 丙]}}
breakdowns: {sex: {title: 性別, by: sex, groups: {男: 1, 女: 2}}}
)";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kijun;
  static const fuzz::MemoryFile file;
  static const Report report = fuzz::report_on(file.path(), spec);
  file.write(bytes, size);
  const auto answers = read_answers(report);
  fuzz::require(fuzz::is_utf8(format(answers.diagnostics())), "messages are UTF-8");
  return 0;
}
