#include "cli/run.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <optional>
#include <system_error>
#include <unistd.h>

#include "base/number.h"
#include "cli/arguments.h"
#include "cli/progress_line.h"
#include "cli/version.h"
#include "pipeline/pipeline.h"

namespace kijun {
namespace {

namespace fs = std::filesystem;

enum ExitCode { done = 0, failed_in_work = 1, wrong_input = 2 };

int exit_code(Fault fault) {
  switch (fault) {
    case Fault::none:
      return done;
    case Fault::input:
      return wrong_input;
    case Fault::work:
      return failed_in_work;
  }
  return failed_in_work;
}

void print_errors(const Diagnostics& diagnostics) {
  const std::string text = format(diagnostics);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

// Closing is where a full disk or a closed pipe shows at the latest.
int print_output(const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (written && std::fflush(stdout) == 0) return done;
  print_errors({{Severity::error, {}, "cannot write to the standard output", {}}});
  return failed_in_work;
}

// bin/kijun finds share/kijun beside its folder, installed or in the build tree.
Installation find_installation() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return {(program.parent_path().parent_path() / "share/kijun").string()};
}

// The PDF's date when the spec gives none: SOURCE_DATE_EPOCH, else now.
std::string creation_time() {
  std::time_t seconds = std::time(nullptr);
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    if (const auto given = parse_integer(epoch)) seconds = static_cast<std::time_t>(*given);
  }
  std::tm utc{};
  if (::gmtime_r(&seconds, &utc) == nullptr) return "1970-01-01T00:00:00Z";
  char text[40];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return {text, length};
}

struct Runner {
  ProgressLine& line;

  StepProgress progress() const {
    return [this](std::string_view step, double share) { line.show(step, share); };
  }

  template <typename T>
  int report(const Outcome<T>& outcome) const {
    line.erase();
    print_errors(outcome.diagnostics);
    return exit_code(outcome.fault);
  }

  int operator()(const BuildCommand& command) const {
    const BuildRequest request{command.spec_path, command.formats, command.only, creation_time()};
    const auto built = build(find_installation(), request, progress());
    if (const int code = report(built); code != done) return code;
    const Result<Done> written = write_outputs(command.output_folder, *built.made);
    print_errors(written.diagnostics());
    return written.ok() ? done : failed_in_work;
  }
  int operator()(const CheckCommand& command) const {
    const auto checked = check(find_installation(), command.spec_path, progress());
    if (const int code = report(checked); code != done) return code;
    return print_output(*checked.made);
  }
  int operator()(const ScoreCommand& command) const {
    const auto scored = score_only(find_installation(), command.spec_path, progress());
    if (const int code = report(scored); code != done) return code;
    return print_output(*scored.made);
  }
  int operator()(const HelpCommand&) const { return print_output(help_text()); }
  int operator()(const VersionCommand&) const {
    return print_output(std::string("kijun ") + version + "\n");
  }
};

}  // namespace

int run(const std::vector<std::string>& words) {
  const Result<Command> command = read_arguments(words);
  if (!command.ok()) {
    print_errors(command.diagnostics());
    return wrong_input;
  }
  ProgressLine line(::isatty(STDERR_FILENO) == 1);
  return std::visit(Runner{line}, command.value());
}

}  // namespace kijun
