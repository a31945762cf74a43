// CSV of any bytes as answers for which a spec is drafted: the draft must be sound, and the answers
// readable by it.
#include "init/draft_spec.h"
#include "memory_file.h"
#include "report_on.h"
#include "survey/read_answers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kijun;
  static const fuzz::MemoryFile file;
  file.write(bytes, size);
  const Result<std::string> draft = draft_spec({file.path()}, "");
  fuzz::require(fuzz::is_utf8(format(draft.diagnostics())), "messages are UTF-8");
  if (!draft.ok()) return 0;
  const Report report = fuzz::report_on(file.path(), draft.value());
  const auto answers = read_answers(report);
  if (!answers.ok()) {
    std::fprintf(stderr, "%s\n%s", draft.value().c_str(), format(answers.diagnostics()).c_str());
  }
  fuzz::require(answers.ok(), "the answers are read as drafted");
  return 0;
}
