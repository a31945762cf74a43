#include <algorithm>
#include <utility>

#include "spec/read_named.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

constexpr std::string_view line = "a text of one line";

bool read_option_code(const YamlNode& node, std::optional<Text>& into, Problems& problems) {
  Text code;
  if (!read_code(node, code, problems)) return false;
  into = std::move(code);
  return true;
}

constexpr KeyRow<OptionSpec> option_keys[] = {
    {"name", true, line, field<&OptionSpec::name>},
    {"code", false, "the option's code in the answers",
     field_by<&OptionSpec::code, read_option_code>},
    {"lines", false, "the name broken into lines", field<&OptionSpec::lines>},
};

bool read_option(const YamlNode& node, OptionSpec& into, Problems& problems) {
  if (node.kind == YamlNode::Kind::mapping) {
    const std::size_t errors = problems.errors();
    read_mapping(node, "the option", option_keys, into, problems);
    return problems.errors() == errors;
  }
  if (!is_text(node, "an option's name, or a mapping {name:, code:, lines:}", problems)) {
    return false;
  }
  return read_value(node, into.name, problems);
}

void read_options(const YamlNode& node, QuestionSpec& into, Problems& problems) {
  into.options_span = node.place;
  read_list(node, "a list of options", read_option, into.options, problems);
}

// A mapping whose values are mappings goes by survey; one of patterns and lists is for all.
bool goes_by_survey(const YamlNode& node) {
  return node.kind == YamlNode::Kind::mapping && !node.entries.empty() &&
         std::all_of(node.entries.begin(), node.entries.end(), [](const YamlEntry& entry) {
           return entry.value.kind == YamlNode::Kind::mapping;
         });
}

void read_answers(const YamlNode& node, QuestionSpec& into, Problems& problems) {
  if (!goes_by_survey(node)) {
    ColumnsSpec columns;
    if (read_value(node, columns, problems)) into.answers = std::move(columns);
    return;
  }
  ColumnsBySurvey by_survey;
  for (const YamlEntry& entry : node.entries) {
    ColumnsSpec columns;
    if (read_value(entry.value, columns, problems)) {
      by_survey.entries.push_back({entry.key, std::move(columns)});
    }
  }
  into.answers = std::move(by_survey);
}

void read_commentary(const YamlNode& node, QuestionSpec& into, Problems& problems) {
  Text text;
  if (read_running_text(node, text, problems)) into.commentary = std::move(text);
}

constexpr KeyRow<QuestionSpec> question_keys[] = {
    {"title", false, line, field<&QuestionSpec::title>},
    {"heading", false, line, field<&QuestionSpec::heading>},
    {"options", false, "a list of 3 to 60 options", read_options},
    {"weights", false, "a list of numbers", field<&QuestionSpec::weights>},
    {"surveys", false, "a list of surveys", field<&QuestionSpec::surveys>},
    {"answers", false, "{ranks: …}, {options: …}, {order: …} or {ticks: …}", read_answers},
    {"missing", false, "a list of cells that say \"no answer\"", field<&QuestionSpec::missing>},
    {"commentary", false, "paragraphs", read_commentary},
};

}  // namespace

bool read_questions(const YamlNode& node, std::vector<QuestionSpec>& into, Problems& problems) {
  return read_named(node, "the question", "at least one question", question_keys, into, problems);
}

}  // namespace kijun
