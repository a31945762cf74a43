#include <algorithm>
#include <string_view>
#include <utility>

#include "base/number.h"
#include "spec/read_choice.h"
#include "spec/read_named.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

constexpr Choice<Encoding> encodings[] = {
    {"auto", Encoding::detect}, {"utf-8", Encoding::utf8}, {"cp932", Encoding::cp932}};

void read_encoding(const YamlNode& node, SurveySpec& into, Problems& problems) {
  Encoding encoding{};
  if (read_choice(node, "encoding", encodings, encoding, problems)) {
    into.encoding = {encoding, node.span};
  }
}

// A number in quotes is a name: sheets are often called "2018".
void read_sheet(const YamlNode& node, SurveySpec& into, Problems& problems) {
  Text name;
  if (!read_value(node, name, problems)) return;
  SheetSpec sheet{name.value, name.span};
  if (node.plain) {
    if (const std::optional<long long> number = parse_integer(name.value)) sheet.which = *number;
  }
  into.sheet = std::move(sheet);
}

void read_weight(const YamlNode& node, SurveySpec& into, Problems& problems) {
  Text column;
  if (read_column_name(node, column, problems)) into.weight = std::move(column);
}

constexpr KeyRow<SurveySpec> survey_keys[] = {
    {"title", true, "a text of one line", field<&SurveySpec::title>},
    {"file", false, "a file of answers", field<&SurveySpec::file>},
    {"tally", false, "a table of tallies", field<&SurveySpec::tally>},
    {"table", false, "the name of a table in a database", field<&SurveySpec::table>},
    {"encoding", false, "one of auto, utf-8, cp932", read_encoding},
    {"sheet", false, "a sheet's name or number", read_sheet},
    {"filter", false, "a condition such as \"age >= 65\"", field<&SurveySpec::filter>},
    {"header", false, "the number of a row", field<&SurveySpec::header>},
    {"weight", false, "the column of the survey weights", read_weight},
    {"answers", false, "{ranks: …}, {options: …}, {order: …} or {ticks: …}",
     field<&SurveySpec::answers>},
    {"missing", false, "a list of cells that say \"no answer\"", field<&SurveySpec::missing>},
};

// The answers one by one, or how often each was given: one of the two.
void check_source(const YamlNode& survey, Problems& problems) {
  const auto find = [&](std::string_view key) {
    return std::find_if(survey.entries.begin(), survey.entries.end(),
                        [&](const YamlEntry& entry) { return entry.key.value == key; });
  };
  const auto file = find("file");
  const auto tally = find("tally");
  if (file == survey.entries.end() && tally == survey.entries.end()) {
    problems.add(messages::missing_key(
        survey.place, "file", "the survey",
        "a file of answers, or \"tally:\" with a table of how often each answer was given"));
  } else if (file != survey.entries.end() && tally != survey.entries.end()) {
    problems.add(messages::file_and_tally(tally->key.span));
  }
}

struct ColumnsDraft {
  std::optional<ColumnsSpec> columns;
  int keys = 0;
};

void read_columns(const YamlNode& node, ColumnsSpec::Coding coding, ColumnsDraft& into,
                  Problems& problems) {
  ++into.keys;
  ColumnsSpec columns;
  columns.coding = coding;
  columns.span = node.span;
  if (node.kind == YamlNode::Kind::list) {
    std::vector<Text> names;
    if (!read_list(node, "a list of columns", read_column_name, names, problems)) return;
    columns.columns = std::move(names);
  } else {
    Text pattern;
    if (!is_text(node, "a pattern of columns' names, or a list of columns", problems)) return;
    if (!read_column_name(node, pattern, problems)) return;
    columns.columns = std::move(pattern);
  }
  into.columns = std::move(columns);
}

constexpr KeyRow<ColumnsDraft> columns_keys[] = {
    {"ranks", false, "a pattern or a list of columns",
     [](const YamlNode& v, ColumnsDraft& d, Problems& p) {
       read_columns(v, ColumnsSpec::Coding::ranks, d, p);
     }},
    {"options", false, "a pattern or a list of columns",
     [](const YamlNode& v, ColumnsDraft& d, Problems& p) {
       read_columns(v, ColumnsSpec::Coding::options, d, p);
     }},
    {"order", false, "a pattern or a column",
     [](const YamlNode& v, ColumnsDraft& d, Problems& p) {
       read_columns(v, ColumnsSpec::Coding::order, d, p);
     }},
    {"ticks", false, "a pattern or a list of columns",
     [](const YamlNode& v, ColumnsDraft& d, Problems& p) {
       read_columns(v, ColumnsSpec::Coding::ticks, d, p);
     }},
};

}  // namespace

bool read_value(const YamlNode& node, ColumnsSpec& into, Problems& problems) {
  ColumnsDraft draft;
  const std::size_t errors = problems.errors();
  if (!read_mapping(node, "the answers", columns_keys, draft, problems)) return false;
  if (problems.errors() > errors) return false;
  if (draft.keys != 1) {
    problems.add(messages::one_key_expected(
        node.place, "the answers", static_cast<std::size_t>(draft.keys), key_names(columns_keys)));
    return false;
  }
  into = *std::move(draft.columns);
  return true;
}

bool read_surveys(const YamlNode& node, std::vector<SurveySpec>& into, Problems& problems) {
  if (!read_named(node, "the survey", "at least one survey", survey_keys, into, problems)) {
    return false;
  }
  for (const YamlEntry& survey : node.entries) {
    if (survey.value.kind == YamlNode::Kind::mapping) check_source(survey.value, problems);
  }
  return true;
}

}  // namespace kijun
