#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/nearest.h"

namespace kijun {
namespace {

constexpr const char* see_help = "\"kijun --help\" lists commands and options";

Diagnostic usage_error(std::string message, std::vector<std::string> hints) {
  return {Severity::error, {}, std::move(message), std::move(hints)};
}

Diagnostic unknown(const std::string& what, const std::string& word,
                   const std::vector<std::string>& known) {
  std::vector<std::string> hints;
  if (const auto near = nearest_name(word, known))
    hints.push_back("did you mean \"" + *near + "\"?");
  hints.emplace_back(see_help);
  return usage_error("unknown " + what + " \"" + word + "\"", std::move(hints));
}

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

// Walks over the words of one command and collects what is wrong with them.
class Reader {
 public:
  Reader(const std::vector<std::string>& words, std::string command)
      : words_(words), command_(std::move(command)) {}

  bool next(std::string& word) {
    if (position_ == words_.size()) return false;
    word = words_[position_++];
    return true;
  }
  // The values behind an option that takes several: up to the next option.
  std::vector<std::string> values(const std::string& option) {
    std::vector<std::string> found;
    while (position_ < words_.size() && !is_option(words_[position_]))
      found.push_back(words_[position_++]);
    if (found.empty()) {
      errors.push_back(usage_error("\"" + option + "\" needs a value", {see_help}));
    }
    return found;
  }
  std::optional<std::string> value(const std::string& option) {
    if (position_ < words_.size() && !is_option(words_[position_])) {
      if (!words_[position_].empty()) return words_[position_++];
      ++position_;  // an empty one is none: of a shell's variable, say, that was never set
    }
    errors.push_back(usage_error("\"" + option + "\" needs a value", {see_help}));
    return std::nullopt;
  }
  void spec(const std::string& word) {
    if (!spec_path.empty()) {
      errors.push_back(usage_error("one SPEC at a time: \"" + spec_path + "\" and \"" + word + "\"",
                                   {"run kijun once for each"}));
    }
    spec_path = word;
  }
  Result<Command> finish(Command command) {
    if (spec_path.empty()) {
      errors.push_back(usage_error(
          "\"kijun " + command_ + "\" needs a SPEC: the report's YAML file", {see_help}));
    }
    if (!errors.empty()) return std::move(errors);
    return command;
  }

  std::string spec_path;
  Diagnostics errors;

 private:
  const std::vector<std::string>& words_;
  std::string command_;
  std::size_t position_ = 1;
};

struct FormatName {
  const char* name;
  bool BuildRequest::Formats::*member;
};
constexpr std::array<FormatName, 6> format_names{{{"svg", &BuildRequest::Formats::svg},
                                                  {"pdf", &BuildRequest::Formats::pdf},
                                                  {"png", &BuildRequest::Formats::png},
                                                  {"csv", &BuildRequest::Formats::csv},
                                                  {"xlsx", &BuildRequest::Formats::xlsx},
                                                  {"json", &BuildRequest::Formats::json}}};

void read_formats(const std::string& list, BuildRequest::Formats& formats, Diagnostics& errors) {
  formats = BuildRequest::Formats{false, false, false, false, false, false};
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    const std::string name = list.substr(begin, end - begin);
    const auto* found = std::find_if(format_names.begin(), format_names.end(),
                                     [&](const FormatName& known) { return name == known.name; });
    if (found == format_names.end()) {
      std::vector<std::string> known;
      for (const FormatName& format : format_names) known.emplace_back(format.name);
      errors.push_back(unknown("format", name, known));
    } else {
      formats.*(found->member) = true;
    }
    begin = end + 1;
  }
}

Result<Command> read_build(const std::vector<std::string>& words) {
  Reader reader(words, "build");
  BuildCommand command;
  bool formats_given = false;
  for (std::string word; reader.next(word);) {
    if (word == "-o" || word == "--output") {
      if (const auto folder = reader.value(word)) command.output_folder = *folder;
    } else if (word == "--only") {
      for (std::string& figure : reader.values(word)) command.only.push_back(std::move(figure));
    } else if (word == "--format") {
      if (const auto list = reader.value(word)) read_formats(*list, command.formats, reader.errors);
      formats_given = true;
    } else if (word == "--template") {
      if (const auto name = reader.value(word)) command.template_name = *name;
    } else if (is_option(word)) {
      reader.errors.push_back(
          unknown("option", word, {"-o", "--output", "--only", "--format", "--template"}));
    } else {
      reader.spec(word);
    }
  }
  // A few figures drawn anew: the whole report is not wanted unless asked for.
  if (!command.only.empty() && !formats_given) {
    command.formats = {true, false, false, false, false, false};
  }
  command.spec_path = reader.spec_path;
  return reader.finish(std::move(command));
}

Result<Command> read_check(const std::vector<std::string>& words) {
  Reader reader(words, "check");
  CheckCommand command;
  for (std::string word; reader.next(word);) {
    if (word == "--template") {
      if (const auto name = reader.value(word)) command.template_name = *name;
    } else if (is_option(word)) {
      reader.errors.push_back(unknown("option", word, {"--template"}));
    } else {
      reader.spec(word);
    }
  }
  command.spec_path = reader.spec_path;
  return reader.finish(std::move(command));
}

std::optional<SqlDialect> read_dialect(const std::string& name, Diagnostics& errors) {
  constexpr std::array<std::pair<const char*, SqlDialect>, 4> dialects{
      {{"postgresql", SqlDialect::postgresql},
       {"duckdb", SqlDialect::duckdb},
       {"bigquery", SqlDialect::bigquery},
       {"spark", SqlDialect::spark}}};
  std::vector<std::string> known;
  for (const auto& [dialect, value] : dialects) {
    if (name == dialect) return value;
    known.emplace_back(dialect);
  }
  errors.push_back(unknown("database", name, known));
  errors.back().hints.insert(errors.back().hints.begin(),
                             "expected one of: postgresql, duckdb, bigquery, spark");
  return std::nullopt;
}

Result<Command> read_tally(const std::vector<std::string>& words) {
  Reader reader(words, "tally");
  TallyCommand command;
  for (std::string word; reader.next(word);) {
    if (word == "-o" || word == "--output") {
      if (const auto file = reader.value(word)) command.output_file = *file;
    } else if (word == "--format") {
      const auto format = reader.value(word);
      if (format && *format != "csv") reader.errors.push_back(unknown("format", *format, {"csv"}));
    } else if (word == "--sql") {
      if (const auto name = reader.value(word)) command.sql = read_dialect(*name, reader.errors);
    } else if (is_option(word)) {
      reader.errors.push_back(unknown("option", word, {"-o", "--output", "--format", "--sql"}));
    } else {
      reader.spec(word);
    }
  }
  command.spec_path = reader.spec_path;
  return reader.finish(std::move(command));
}

Result<Command> read_init(const std::vector<std::string>& words) {
  Reader reader(words, "init");
  InitCommand command;
  for (std::string word; reader.next(word);) {
    if (word == "-o" || word == "--output") {
      if (const auto file = reader.value(word)) command.output_file = *file;
    } else if (word == "--force") {
      command.force = true;
    } else if (is_option(word)) {
      reader.errors.push_back(unknown("option", word, {"-o", "--output", "--force"}));
    } else {
      command.files.push_back(word);
    }
  }
  if (command.files.empty()) {
    reader.errors.push_back(
        usage_error("\"kijun init\" needs a FILE: a table of answers", {see_help}));
  }
  if (!reader.errors.empty()) return std::move(reader.errors);
  return Command{std::move(command)};
}

Result<Command> read_schema(const std::vector<std::string>& words) {
  Reader reader(words, "schema");
  KeyHelpRequest request;
  bool subject_given = false;
  for (std::string word; reader.next(word);) {
    if (word == "--language") {
      const auto language = reader.value(word);
      if (!language) continue;
      if (*language != "en" && *language != "ja") {
        reader.errors.push_back(
            usage_error("there is no schema in the language \"" + *language + "\"",
                        {"expected one of: en, ja"}));
      }
      request.language = *language == "ja" ? Language::japanese : Language::english;
    } else if (word == "--reference") {
      request.reference = true;
    } else if (is_option(word)) {
      reader.errors.push_back(unknown("option", word, {"--language", "--reference"}));
    } else if (subject_given) {
      reader.errors.push_back(
          usage_error("\"" + word + "\" is one too many", {"run kijun once for each schema"}));
    } else {
      subject_given = true;
      if (word == "template") {
        request.subject = KeyHelpRequest::Subject::style;
      } else if (word == "scores") {
        request.subject = KeyHelpRequest::Subject::scores;
      } else if (word != "spec") {
        reader.errors.push_back(usage_error("there is no schema of \"" + word + "\"",
                                            {"expected one of: spec, template, scores"}));
      }
    }
  }
  if (request.reference && request.subject == KeyHelpRequest::Subject::scores) {
    reader.errors.push_back(
        usage_error("there is no reference of \"scores\"", {"its JSON Schema explains every key"}));
  }
  if (!reader.errors.empty()) return std::move(reader.errors);
  return Command{SchemaCommand{request}};
}

Result<Command> read_diff(const std::vector<std::string>& words) {
  Reader reader(words, "diff");
  std::vector<std::string> paths;
  for (std::string word; reader.next(word);) {
    if (is_option(word)) {
      reader.errors.push_back(unknown("option", word, {}));
    } else {
      paths.push_back(word);
    }
  }
  if (paths.size() != 2) {
    reader.errors.push_back(
        usage_error("\"kijun diff\" compares two files or two folders: OLD and NEW", {see_help}));
  }
  if (!reader.errors.empty()) return std::move(reader.errors);
  return Command{DiffCommand{paths[0], paths[1]}};
}

Result<Command> read_score(const std::vector<std::string>& words) {
  Reader reader(words, "score");
  for (std::string word; reader.next(word);) {
    if (is_option(word)) {
      reader.errors.push_back(unknown("option", word, {}));
    } else {
      reader.spec(word);
    }
  }
  return reader.finish(ScoreCommand{reader.spec_path});
}

}  // namespace

Result<Command> read_arguments(const std::vector<std::string>& words) {
  if (words.empty()) return usage_error("a command is missing", {see_help});
  const std::string& first = words.front();
  for (const std::string& word : words) {
    if (word == "--help" || word == "-h") return Command{HelpCommand{}};
  }
  if (first == "help") return Command{HelpCommand{}};
  if (first == "--version") return Command{VersionCommand{}};
  if (first == "build") return read_build(words);
  if (first == "check") return read_check(words);
  if (first == "score") return read_score(words);
  if (first == "tally") return read_tally(words);
  if (first == "init") return read_init(words);
  if (first == "schema") return read_schema(words);
  if (first == "diff") return read_diff(words);
  return unknown(
      is_option(first) ? "option" : "command", first,
      {"build", "check", "score", "tally", "init", "schema", "diff", "--help", "--version"});
}

std::string help_text() {
  return R"(kijun: from the answers to ranking questions to a finished Japanese survey report

  kijun build SPEC [-o DIR] [--only FIGURE…] [--format svg,pdf,png,csv,xlsx,json] [--template NAME]
      Makes report.pdf, figures/*.svg, scores.csv and audit.csv in DIR (default: out),
      findings.json where the spec asks for findings, inference.csv where it asks for
      tables behind figures or for marks, and other_weights.csv where it asks what other
      rank weights would change; on request PNG pictures, scores.xlsx with charts that
      Excel can edit, and scores.json with all scores, intervals and tests.
      --only    draws these figures alone (q1.stakeholder, or the number: 3-2), as SVG
                unless --format says otherwise; all but pictures is always of the whole report
      --format  what to make; default svg,pdf,csv
      --template  in place of the spec's: summary-a4, say, or a file ending in .yaml
  kijun check SPEC [--template NAME]
      Everything but drawing: checks spec, answers and labels, and prints on the
      terminal what was done with every answer (the audit).
  kijun score SPEC
      Prints the scores as CSV.
  kijun tally SPEC [--format csv | --sql DATABASE] [-o FILE]
      How often each answer was given, as a table; a spec can name it with "tally:"
      instead of "file:". With --sql: the query that makes this table inside a
      database (postgresql, duckdb, bigquery or spark), of the tables that hold the
      answers ("table:", or else the survey's key). It judges answers, weights, groups
      and filters as files are; only cells of "order:" no query can take apart.
  kijun init FILE… [-o SPEC] [--force]
      Looks at files of answers and drafts a first spec for them, with comments in
      Japanese. Each file becomes a survey. An existing SPEC is replaced only with --force.
  kijun schema [spec|template|scores] [--language en|ja] [--reference]
      Prints a JSON Schema of the spec (or of templates), with which editors complete,
      explain and check what is written; or of scores.json, for programs that read it.
      With --reference: all keys of a spec or template, as a page in Markdown.
  kijun diff OLD NEW
      What changed between two SVG files, or between two folders that kijun made: scores,
      N, groups, options, words, and what moved (in px: units of the SVG, which are points
      on paper), then how many bytes. For the log of a regression test.
      Exit code: 0 no difference, 1 different, 2 not everything could be compared.
  kijun --version
  kijun --help

SPEC is the YAML file that says what the report is; the README explains it.
Exit code: 0 done, 1 failed in its work, 2 wrong input.
)";
}

}  // namespace kijun
