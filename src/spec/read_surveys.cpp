#include <string_view>
#include <utility>

#include "spec/file_keys.h"
#include "spec/read_named.h"
#include "spec/shapes.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

// ---- Where answers stand

struct ColumnsDraft {
  std::optional<ColumnsSpec> columns;
  int keys = 0;
};

constexpr Shape pattern_shape{
    .expected = {"a pattern of columns' names", "列の名前の型（{question} などを含む）"},
    .one_line = false,
    .longest = shapes::longest_line};
constexpr Shape column_list{.kind = Shape::Kind::list,
                            .expected = {"a list of columns", "列の名前のリスト"},
                            .item = &shapes::column};
constexpr const Shape* columns_ways[] = {&pattern_shape, &column_list};
constexpr Shape columns_value{.kind = Shape::Kind::either,
                              .expected = {"a pattern of columns' names, or a list of columns",
                                           "列の名前の型、または列の名前のリスト"},
                              .ways = columns_ways};

template <ColumnsSpec::Coding Coding>
void read_columns(const YamlNode& node, const Shape& shape, ColumnsDraft& into,
                  Problems& problems) {
  ++into.keys;
  ColumnsSpec columns;
  columns.coding = Coding;
  columns.span = node.span;
  if (node.kind == YamlNode::Kind::list) {
    std::vector<Text> names;
    if (!read_value(node, *shape.ways[1], names, problems)) return;
    columns.columns = std::move(names);
  } else {
    Text pattern;
    if (!is_text(node, expected_text(shape), problems)) return;
    if (!read_value(node, *shape.ways[0], pattern, problems)) return;
    columns.columns = std::move(pattern);
  }
  into.columns = std::move(columns);
}

using Coding = ColumnsSpec::Coding;
constexpr KeyRow<ColumnsDraft> columns_keys[] = {
    {"ranks",
     false,
     &columns_value,
     {"A column per rank, which holds the option. Pattern with {question}, {rank}: "
      "\"問{question}_{rank}位\".",
      "順位ごとの列に選択肢が入る。型には {question} と {rank} を使う（例: "
      "問{question}_{rank}位）。"},
     read_columns<Coding::ranks>},
    {"options",
     false,
     &columns_value,
     {"A column per option, which holds its rank. Pattern with {question}, {option}.",
      "選択肢ごとの列に順位が入る。型には {question} と {option} を使う。"},
     read_columns<Coding::options>},
    {"order",
     false,
     &columns_value,
     {"One column with options best first, such as \"2,1,3\". Pattern with {question}.",
      "1つの列に選択肢が上位から順に入る（例: 2,1,3）。型には {question} を使う。"},
     read_columns<Coding::order>},
    {"ticks",
     false,
     &columns_value,
     {"A column per rank and option, ticked. Pattern with {question}, {rank}, {option}.",
      "順位と選択肢ごとの列に印が入る。型には {question}、{rank}、{option} を使う。"},
     read_columns<Coding::ticks>},
};
constexpr std::string_view codings[] = {"ranks", "options", "order", "ticks"};

constexpr Shape one_coding() {
  Shape shape = mapping_of<columns_keys>(
      "the answers", {"{ranks: …}, {options: …}, {order: …} or {ticks: …}",
                      "{ranks: …}、{options: …}、{order: …}、{ticks: …} のいずれか"});
  shape.one_of = codings;
  return shape;
}

}  // namespace

constexpr Shape columns_shape = one_coding();

namespace {

// ---- Surveys

constexpr Shape answer_file{.expected = {"a file of answers", "回答のファイル"},
                            .longest = shapes::longest_line};
constexpr Shape tally_file{.expected = {"a table of tallies", "集計値の表のファイル"},
                           .longest = shapes::longest_line};
constexpr Shape database_table{
    .expected = {"the name of a table in a database", "データベースの表の名前"},
    .longest = shapes::longest_line};
constexpr KeyRow<SurveySpec> survey_keys[] = {
    {"title",
     true,
     &shapes::line,
     {"The survey's title.", "調査の名前。"},
     field<&SurveySpec::title>},
    {"file",
     false,
     &answer_file,
     {"The answers one by one: CSV, Excel (.xlsx) or SPSS (.sav, .zsav), beside the spec. Either "
      "this or tally.",
      "1人1行の回答（CSV、Excelの.xlsx、SPSSの.savか.zsav）。場所はこのファイルから見たもの。"
      "file か tally のどちらか一方を書く。"},
     field<&SurveySpec::file>},
    {"tally",
     false,
     &tally_file,
     {"Instead of file: how often each answer was given, as \"kijun tally\" writes it.",
      "file の代わりに、回答ごとの件数の表（kijun tally が書くもの）。"},
     field<&SurveySpec::tally>},
    {"table",
     false,
     &database_table,
     {"The table of answers in a database, for \"kijun tally --sql\". Default: the survey's key.",
      "kijun tally --sql が問い合わせるデータベースの表。省くと調査のキー。"},
     field<&SurveySpec::table>},
    {"encoding",
     false,
     &encoding_shape,
     {"Of a CSV file. Default: auto, which finds it out.", "CSVの文字コード。省くと自動で判別。"},
     field_choice<&SurveySpec::encoding, encodings>},
    {"sheet",
     false,
     &sheet_shape,
     {"Of an Excel workbook, by name or number. Default: the first.",
      "Excelのシート（名前か番号）。省くと最初のシート。"},
     read_sheet<SurveySpec>},
    {"filter",
     false,
     &shapes::condition,
     {"Who of this survey counts.", "この調査で集計する人の条件。"},
     field<&SurveySpec::filter>},
    {"header",
     false,
     &row_number,
     {"The row with the columns' names. Default: 1.", "列の名前がある行の番号。省くと 1。"},
     field<&SurveySpec::header>},
    {"weight",
     false,
     &shapes::column,
     {"Column of the survey weights.", "ウェイト（重み）の列。"},
     field<&SurveySpec::weight>},
    {"answers",
     false,
     &columns_shape,
     {"In which columns the answers to all its questions stand, and how.",
      "この調査のすべての設問について、回答が入っている列と、その入れ方。"},
     field<&SurveySpec::answers>},
    {"missing",
     false,
     &shapes::missing,
     {"Cells of its answers that say \"no answer\".", "この調査の「無回答」を表す値。"},
     field<&SurveySpec::missing>},
};
constexpr std::string_view sources[] = {"file", "tally"};

constexpr Shape one_source() {
  Shape shape = mapping_of<survey_keys>("the survey", {"a survey", "調査"});
  shape.one_of = sources;
  return shape;
}

constexpr Shape survey_shape = one_source();

// The answers one by one, or how often each was given: one of the two.
void check_source(const YamlNode& survey, Problems& problems) {
  const YamlEntry* const file = entry_of(survey, "file");
  const YamlEntry* const tally = entry_of(survey, "tally");
  if (file == nullptr && tally == nullptr) {
    problems.add(messages::missing_key(
        survey.place, "file", "the survey",
        "a file of answers, or \"tally:\" with a table of how often each answer was given"));
  } else if (file != nullptr && tally != nullptr) {
    problems.add(messages::file_and_tally(tally->key.span));
  }
}

}  // namespace

constexpr Shape surveys_shape =
    names_of(survey_shape, {"at least one survey", "調査のキーと、その内容"});

bool read_value(const YamlNode& node, const Shape& shape, ColumnsSpec& into, Problems& problems) {
  ColumnsDraft draft;
  const std::size_t errors = problems.errors();
  if (!read_mapping(node, shape, columns_keys, draft, problems)) return false;
  if (problems.errors() > errors) return false;
  if (draft.keys != 1) {
    problems.add(messages::one_key_expected(
        node.place, shape.what, static_cast<std::size_t>(draft.keys), key_names(shape)));
    return false;
  }
  into = *std::move(draft.columns);
  return true;
}

bool read_surveys(const YamlNode& node, const Shape& shape, std::vector<SurveySpec>& into,
                  Problems& problems) {
  if (!read_named(node, shape, survey_keys, into, problems)) return false;
  for (const YamlEntry& survey : node.entries) {
    if (survey.value.kind == YamlNode::Kind::mapping) check_source(survey.value, problems);
  }
  return true;
}

}  // namespace kijun
