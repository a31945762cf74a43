// The command line, read into a value; nothing is looked up or opened here.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "pipeline/key_help.h"
#include "pipeline/pipeline.h"

namespace kijun {

struct BuildCommand {
  std::string spec_path;
  std::string output_folder = "out";
  BuildRequest::Formats formats;
  std::vector<std::string> only;  // figures, as written
  std::string template_name;      // empty: the spec's
};
struct CheckCommand {
  std::string spec_path;
  std::string template_name;  // empty: the spec's
};
struct ScoreCommand {
  std::string spec_path;
};
struct TallyCommand {
  std::string spec_path;
  std::string output_file;        // empty: the standard output
  std::optional<SqlDialect> sql;  // the query instead of the table
};
struct InitCommand {
  std::vector<std::string> files;
  std::string output_file;  // empty: the standard output
  bool force = false;       // replace the output file
};
struct SchemaCommand {
  KeyHelpRequest request;
};
struct DiffCommand {
  std::string before;
  std::string after;
};
struct HelpCommand {};
struct VersionCommand {};

using Command = std::variant<BuildCommand, CheckCommand, ScoreCommand, TallyCommand, InitCommand,
                             SchemaCommand, DiffCommand, HelpCommand, VersionCommand>;

// Reads the words behind the program's name. Refused, all at once: an unknown command, option or
// format (with the nearest known one), an option without its value, a missing or second SPEC, no
// FILE, other than two things to compare.
Result<Command> read_arguments(const std::vector<std::string>& words);

// What --help prints.
std::string help_text();

}  // namespace kijun
