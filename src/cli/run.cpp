#include "cli/run.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>
#include <unistd.h>

#include "base/number.h"
#include "cli/arguments.h"
#include "cli/progress_line.h"
#include "cli/version.h"
#include "diff/diff.h"
#include "init/draft_spec.h"
#include "pipeline/pipeline.h"

namespace kijun {
namespace {

namespace fs = std::filesystem;

enum ExitCode {
  done = 0,
  failed_in_work = 1,
  wrong_input = 2,
  // Of "kijun diff":
  different = 1,
  not_compared = 2,
};

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

// Refuses to write over what was read; `done` otherwise.
int spare_inputs(const std::string& folder, const std::vector<OutputFile>& files,
                 const std::vector<std::string>& inputs) {
  const Diagnostics replaced = replaced_inputs(folder, files, inputs);
  print_errors(replaced);
  return replaced.empty() ? done : wrong_input;
}

// To the file, put in place when complete; to the standard output without one. `inputs`: what was
// read for it.
int write_output(const std::string& path, const std::string& text,
                 const std::vector<std::string>& inputs) {
  if (path.empty()) return print_output(text);
  const fs::path file(path);
  std::error_code error;
  if (file.filename().empty() || (fs::exists(file, error) && !fs::is_regular_file(file, error))) {
    print_errors({{Severity::error,
                   {},
                   "\"" + path + "\" is no file that could be replaced",
                   {"give -o a file's name, or leave it out for the standard output"}}});
    return failed_in_work;
  }
  const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
  const std::vector<OutputFile> files = {{file.filename().string(), text}};
  if (const int code = spare_inputs(folder, files, inputs); code != done) return code;
  const Result<Done> written = write_outputs(folder, files);
  print_errors(written.diagnostics());
  return written.ok() ? done : failed_in_work;
}

// bin/kijun finds share/kijun beside its folder, installed or in the build tree.
Installation find_installation() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return {(program.parent_path().parent_path() / "share/kijun").string()};
}

constexpr std::size_t shown_files = 5;
constexpr std::time_t last_second = 253402300799;  // of the year 9999

// The PDF's date when the spec gives none: SOURCE_DATE_EPOCH, else none. The clock is not asked:
// same input, same bytes.
Result<std::string> creation_time() {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch == nullptr) return std::string();
  const auto given = parse_integer(epoch);
  const auto seconds = static_cast<std::time_t>(given.value_or(-1));
  std::tm utc{};
  if (seconds < 0 || seconds > last_second || ::gmtime_r(&seconds, &utc) == nullptr) {
    return Diagnostic{Severity::error,
                      {},
                      "SOURCE_DATE_EPOCH is \"" + std::string(epoch) + "\"",
                      {"expected seconds since 1970, as a whole number; or unset it"}};
  }
  char text[40];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return std::string(text, length);
}

// Pictures in the figures folder that this run did not make: of an earlier spec, perhaps with other
// numbers.
Diagnostics left_figures(const std::string& folder, const std::vector<OutputFile>& made) {
  std::set<std::string> names;
  for (const OutputFile& file : made) names.insert(file.name);
  std::vector<std::string> left;
  std::error_code error;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(fs::path(folder) / "figures", error)) {
    const std::string ending = entry.path().extension().string();
    const std::string name = "figures/" + entry.path().filename().string();
    if ((ending == ".svg" || ending == ".png") && !names.contains(name)) left.push_back(name);
  }
  if (left.empty()) return {};
  std::sort(left.begin(), left.end());
  std::string list;
  for (std::size_t i = 0; i < std::min(left.size(), shown_files); ++i)
    list += (i > 0 ? ", " : "") + left[i];
  if (left.size() > shown_files) list += ", …";
  return {{Severity::warning,
           {},
           "\"" + folder + "\" holds " + std::to_string(left.size()) +
               " pictures that are not of this run: " + list,
           {"they may show old numbers: delete them, or build into an empty folder"}}};
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
    const Result<std::string> time = creation_time();
    if (!time.ok()) {
      print_errors(time.diagnostics());
      return wrong_input;
    }
    const BuildRequest request{command.spec_path, command.formats, command.only, time.value(),
                               command.template_name};
    const auto built = build(find_installation(), request, progress());
    if (const int code = report(built); code != done) return code;
    if (const int code = spare_inputs(command.output_folder, *built.made, built.inputs);
        code != done) {
      return code;
    }
    const Result<Done> written = write_outputs(command.output_folder, *built.made);
    print_errors(written.diagnostics());
    if (!written.ok()) return failed_in_work;
    if (command.only.empty()) print_errors(left_figures(command.output_folder, *built.made));
    return done;
  }
  int operator()(const CheckCommand& command) const {
    const auto checked =
        check(find_installation(), command.spec_path, progress(), command.template_name);
    if (const int code = report(checked); code != done) return code;
    return print_output(*checked.made);
  }
  int operator()(const ScoreCommand& command) const {
    const auto scored = score_only(find_installation(), command.spec_path, progress());
    if (const int code = report(scored); code != done) return code;
    return print_output(*scored.made);
  }
  int operator()(const TallyCommand& command) const {
    const auto tallied = command.sql
                             ? tally_sql(find_installation(), command.spec_path, *command.sql)
                             : tally_only(find_installation(), command.spec_path, progress());
    if (const int code = report(tallied); code != done) return code;
    return write_output(command.output_file, *tallied.made, tallied.inputs);
  }
  int operator()(const InitCommand& command) const {
    const fs::path output(command.output_file);
    std::error_code error;
    if (!command.force && !output.empty() && fs::exists(output, error)) {
      print_errors({{Severity::error,
                     {},
                     "\"" + command.output_file + "\" is there already",
                     {"give -o another name, or --force to replace it by the draft"}}});
      return wrong_input;
    }
    const Result<std::string> drafted = draft_spec(command.files, output.parent_path().string());
    print_errors(drafted.diagnostics());
    if (!drafted.ok()) return wrong_input;
    return write_output(command.output_file, drafted.value(), command.files);
  }
  int operator()(const SchemaCommand& command) const {
    return print_output(key_help(command.request));
  }
  // As diff(1) does: 1 says "different", so trouble of any kind is 2.
  int operator()(const DiffCommand& command) const {
    const Result<Differences> found = find_differences(command.before, command.after);
    print_errors(found.diagnostics());
    if (!found.ok()) return not_compared;
    if (print_output(found.value().text) != done) return not_compared;
    print_errors(found.value().problems);
    if (!found.value().problems.empty()) return not_compared;
    return found.value().any ? different : done;
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
