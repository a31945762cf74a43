#include "cli/arguments.h"

#include <catch2/catch.hpp>

using namespace kijun;

namespace {

BuildCommand build_command(const std::vector<std::string>& words) {
  const auto result = read_arguments(words);
  INFO(format(result.diagnostics()));
  REQUIRE(result.ok());
  REQUIRE(std::holds_alternative<BuildCommand>(result.value()));
  return std::get<BuildCommand>(result.value());
}

std::string refusal(const std::vector<std::string>& words) {
  const auto result = read_arguments(words);
  REQUIRE_FALSE(result.ok());
  return format(result.diagnostics());
}

}  // namespace

TEST_CASE("build makes SVG, PDF and CSV of all figures in out/ unless told otherwise") {
  const BuildCommand command = build_command({"build", "report.yaml"});
  CHECK(command.spec_path == "report.yaml");
  CHECK(command.output_folder == "out");
  CHECK(command.only.empty());
  CHECK(command.formats.svg);
  CHECK(command.formats.pdf);
  CHECK(command.formats.csv);
  CHECK_FALSE(command.formats.png);
  CHECK_FALSE(command.formats.xlsx);
  CHECK_FALSE(command.formats.json);
}

TEST_CASE("options may stand before or behind the spec, and --only takes several figures") {
  const BuildCommand command = build_command({"build", "-o", "dir", "report.yaml", "--only",
                                              "q1.size", "3-4", "--format", "svg,png,xlsx,json"});
  CHECK(command.output_folder == "dir");
  CHECK(command.only == std::vector<std::string>{"q1.size", "3-4"});
  CHECK(command.formats.svg);
  CHECK(command.formats.png);
  CHECK(command.formats.xlsx);
  CHECK(command.formats.json);
  CHECK_FALSE(command.formats.pdf);
  CHECK_FALSE(command.formats.csv);
}

TEST_CASE("build and check take a template in place of the spec's") {
  CHECK(build_command({"build", "report.yaml"}).template_name.empty());
  CHECK(build_command({"build", "report.yaml", "--template", "summary-a4"}).template_name ==
        "summary-a4");
  const auto check = read_arguments({"check", "--template", "own.yaml", "report.yaml"});
  REQUIRE(check.ok());
  CHECK(std::get<CheckCommand>(check.value()).template_name == "own.yaml");
  CHECK(std::get<CheckCommand>(check.value()).spec_path == "report.yaml");
}

TEST_CASE("a few figures alone are SVG unless a format is given") {
  const BuildCommand command = build_command({"build", "report.yaml", "--only", "q1.size"});
  CHECK(command.formats.svg);
  CHECK_FALSE(command.formats.pdf);
  CHECK_FALSE(command.formats.csv);
}

TEST_CASE("schema is of the spec and in English unless told otherwise") {
  const auto plain = read_arguments({"schema"});
  REQUIRE(plain.ok());
  CHECK(std::get<SchemaCommand>(plain.value()).request.subject == KeyHelpRequest::Subject::spec);
  CHECK(std::get<SchemaCommand>(plain.value()).request.language == Language::english);
  CHECK_FALSE(std::get<SchemaCommand>(plain.value()).request.reference);
  const auto full = read_arguments({"schema", "template", "--language", "ja", "--reference"});
  REQUIRE(full.ok());
  CHECK(std::get<SchemaCommand>(full.value()).request.subject == KeyHelpRequest::Subject::style);
  CHECK(std::get<SchemaCommand>(full.value()).request.language == Language::japanese);
  CHECK(std::get<SchemaCommand>(full.value()).request.reference);
}

TEST_CASE("schemas of other things, and in other languages, are refused") {
  CHECK(refusal({"schema", "report", "x", "--language", "fr", "--ja"}) ==
        "kijun: error: there is no schema of \"report\"\n"
        "  expected one of: spec, template, scores\n"
        "kijun: error: \"x\" is one too many\n"
        "  run kijun once for each schema\n"
        "kijun: error: there is no schema in the language \"fr\"\n"
        "  expected one of: en, ja\n"
        "kijun: error: unknown option \"--ja\"\n"
        "  \"kijun --help\" lists commands and options\n");
}

TEST_CASE("scores have a schema and no reference") {
  const auto plain = read_arguments({"schema", "scores"});
  REQUIRE(plain.ok());
  CHECK(std::get<SchemaCommand>(plain.value()).request.subject == KeyHelpRequest::Subject::scores);
  CHECK(refusal({"schema", "--reference", "scores"}) ==
        "kijun: error: there is no reference of \"scores\"\n"
        "  its JSON Schema explains every key\n");
}

TEST_CASE("tally prints its table, or puts it into a file") {
  const auto printed = read_arguments({"tally", "report.yaml", "--format", "csv"});
  REQUIRE(printed.ok());
  CHECK(std::get<TallyCommand>(printed.value()).spec_path == "report.yaml");
  CHECK(std::get<TallyCommand>(printed.value()).output_file.empty());
  const auto written = read_arguments({"tally", "report.yaml", "-o", "tally.csv"});
  REQUIRE(written.ok());
  CHECK(std::get<TallyCommand>(written.value()).output_file == "tally.csv");
  CHECK(refusal({"tally", "report.yaml", "--format", "xlsx"}) ==
        "kijun: error: unknown format \"xlsx\"\n"
        "  \"kijun --help\" lists commands and options\n");
}

TEST_CASE("all that is wrong on the command line is said at once") {
  CHECK(refusal({"build", "--ouput", "a.yaml", "b.yaml", "--format", "svg,jpg", "-o"}) ==
        "kijun: error: unknown option \"--ouput\"\n"
        "  did you mean \"--output\"?\n"
        "  \"kijun --help\" lists commands and options\n"
        "kijun: error: one SPEC at a time: \"a.yaml\" and \"b.yaml\"\n"
        "  run kijun once for each\n"
        "kijun: error: unknown format \"jpg\"\n"
        "  \"kijun --help\" lists commands and options\n"
        "kijun: error: \"-o\" needs a value\n"
        "  \"kijun --help\" lists commands and options\n");
}

TEST_CASE("an empty value is none") {
  CHECK(refusal({"build", "a.yaml", "-o", ""}) ==
        "kijun: error: \"-o\" needs a value\n"
        "  \"kijun --help\" lists commands and options\n");
}

TEST_CASE("a missing spec, command or figure is named") {
  CHECK(refusal({"check"}) ==
        "kijun: error: \"kijun check\" needs a SPEC: the report's YAML file\n"
        "  \"kijun --help\" lists commands and options\n");
  CHECK(refusal({}) ==
        "kijun: error: a command is missing\n"
        "  \"kijun --help\" lists commands and options\n");
  CHECK(refusal({"biuld", "x"}) ==
        "kijun: error: unknown command \"biuld\"\n"
        "  did you mean \"build\"?\n"
        "  \"kijun --help\" lists commands and options\n");
  CHECK(refusal({"build", "a.yaml", "--only"}) ==
        "kijun: error: \"--only\" needs a value\n"
        "  \"kijun --help\" lists commands and options\n");
}

TEST_CASE("init takes files, and where the draft goes") {
  const Result<Command> command = read_arguments({"init", "a.csv", "-o", "report.yaml", "b.sav"});
  REQUIRE(command.ok());
  const auto& init = std::get<InitCommand>(command.value());
  CHECK(init.files == std::vector<std::string>{"a.csv", "b.sav"});
  CHECK(init.output_file == "report.yaml");
  CHECK_FALSE(init.force);
  const Result<Command> forced = read_arguments({"init", "--force", "a.csv"});
  REQUIRE(forced.ok());
  CHECK(std::get<InitCommand>(forced.value()).force);
  CHECK(refusal({"init", "--format", "csv"}) ==
        "kijun: error: unknown option \"--format\"\n"
        "  \"kijun --help\" lists commands and options\n");
  CHECK(refusal({"init"}) ==
        "kijun: error: \"kijun init\" needs a FILE: a table of answers\n"
        "  \"kijun --help\" lists commands and options\n");
}

TEST_CASE("diff takes two files or folders, no more and no less") {
  const Result<Command> command = read_arguments({"diff", "old", "new"});
  REQUIRE(command.ok());
  CHECK(std::get<DiffCommand>(command.value()).before == "old");
  CHECK(std::get<DiffCommand>(command.value()).after == "new");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"diff", "old"}, {"diff", "a", "b", "c"}}) {
    CHECK(refusal(words) ==
          "kijun: error: \"kijun diff\" compares two files or two folders: OLD and NEW\n"
          "  \"kijun --help\" lists commands and options\n");
  }
  CHECK(refusal({"diff", "a", "b", "--quiet"}) ==
        "kijun: error: unknown option \"--quiet\"\n"
        "  \"kijun --help\" lists commands and options\n");
}

TEST_CASE("help and version are commands of their own") {
  CHECK(std::holds_alternative<HelpCommand>(read_arguments({"--help"}).value()));
  CHECK(std::holds_alternative<HelpCommand>(read_arguments({"build", "--help"}).value()));
  CHECK(std::holds_alternative<VersionCommand>(read_arguments({"--version"}).value()));
}
