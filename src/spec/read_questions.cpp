#include <algorithm>
#include <utility>

#include "spec/read_named.h"
#include "spec/shapes.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

bool read_option_code(const YamlNode& node, const Shape& shape, std::optional<Text>& into,
                      Problems& problems) {
  Text code;
  if (!read_code(node, shape, code, problems)) return false;
  into = std::move(code);
  return true;
}

constexpr KeyRow<OptionSpec> option_keys[] = {
    {"name",
     true,
     &shapes::line,
     {"The option's name.", "選択肢の名前。"},
     field<&OptionSpec::name>},
    {"code",
     false,
     &shapes::code,
     {"Its code in the answers. Default: 1, 2, … in the order of the list.",
      "回答でのコード。省くと並び順に 1、2、…。"},
     field_by<&OptionSpec::code, read_option_code>},
    {"lines",
     false,
     &shapes::lines,
     {"The name broken into lines, for labels of charts.", "図に書くときの、名前の改行の仕方。"},
     field<&OptionSpec::lines>},
};
constexpr Shape option_mapping =
    mapping_of<option_keys>("the option", {"{name:, code:, lines:}", "{name:, code:, lines:}"});
constexpr const Shape* option_ways[] = {&shapes::line, &option_mapping};
constexpr Shape option_shape{.kind = Shape::Kind::either,
                             .expected = {"an option's name, or a mapping {name:, code:, lines:}",
                                          "選択肢の名前、または {name:, code:, lines:}"},
                             .ways = option_ways};
constexpr Shape option_list{.kind = Shape::Kind::list,
                            .expected = {"a list of options", "選択肢のリスト"},
                            .item = &option_shape};

bool read_option(const YamlNode& node, const Shape& shape, OptionSpec& into, Problems& problems) {
  if (node.kind == YamlNode::Kind::mapping) {
    const std::size_t errors = problems.errors();
    read_mapping(node, *shape.ways[1], option_keys, into, problems);
    return problems.errors() == errors;
  }
  if (!is_text(node, expected_text(shape), problems)) return false;
  return read_value(node, *shape.ways[0], into.name, problems);
}

void read_options(const YamlNode& node, const Shape& shape, QuestionSpec& into,
                  Problems& problems) {
  into.options_span = node.place;
  read_list(node, shape, read_option, into.options, problems);
}

constexpr Shape columns_by_survey{
    .kind = Shape::Kind::names,
    .expected = {"the columns of each survey by its key", "調査のキーごとの列"},
    .item = &columns_shape,
    .least = 1};
constexpr const Shape* answers_ways[] = {&columns_shape, &columns_by_survey};
constexpr Shape answers_shape{
    .kind = Shape::Kind::either,
    .expected = {"{ranks: …}, {options: …}, {order: …} or {ticks: …}; or these by survey",
                 "{ranks: …}、{options: …}、{order: …}、{ticks: …} "
                 "のいずれか。または調査のキーごとにこれを書く"},
    .ways = answers_ways};

// A mapping whose values are mappings goes by survey; one of patterns and lists is for all.
bool goes_by_survey(const YamlNode& node) {
  return node.kind == YamlNode::Kind::mapping && !node.entries.empty() &&
         std::all_of(node.entries.begin(), node.entries.end(), [](const YamlEntry& entry) {
           return entry.value.kind == YamlNode::Kind::mapping;
         });
}

void read_answers(const YamlNode& node, const Shape& shape, QuestionSpec& into,
                  Problems& problems) {
  if (!goes_by_survey(node)) {
    ColumnsSpec columns;
    if (read_value(node, *shape.ways[0], columns, problems)) into.answers = std::move(columns);
    return;
  }
  ColumnsBySurvey by_survey;
  for (const YamlEntry& entry : node.entries) {
    ColumnsSpec columns;
    if (read_value(entry.value, *shape.ways[0], columns, problems)) {
      by_survey.entries.push_back({entry.key, std::move(columns)});
    }
  }
  into.answers = std::move(by_survey);
}

constexpr KeyRow<QuestionSpec> question_keys[] = {
    {"title",
     false,
     &shapes::line,
     {"The question's title; captions show it. Left out: the label of an SPSS file.",
      "設問の名前。表題に使う。省くとSPSSのラベル。"},
     field<&QuestionSpec::title>},
    {"heading",
     false,
     &shapes::line,
     {"Heading above its figures. Default: made from the title.",
      "図の前の見出し。省くと設問の名前から作る。"},
     field<&QuestionSpec::heading>},
    {"options",
     false,
     &option_list,
     {"Its options, 3 to 60. Left out: the labels of an SPSS file.",
      "選択肢（3から60）。省くとSPSSの値ラベル。"},
     read_options},
    {"weights",
     false,
     &shapes::weights,
     {"Points of its ranks, if others than those of scoring.", "この設問だけの、各順位の点。"},
     field<&QuestionSpec::weights>},
    {"surveys",
     false,
     &shapes::lines,
     {"Keys of the surveys that asked it. Default: all.",
      "この設問を尋ねた調査のキー。省くとすべての調査。"},
     field<&QuestionSpec::surveys>},
    {"answers",
     false,
     &answers_shape,
     {"In which columns its answers stand, where the survey does not say.",
      "回答が入っている列。調査に書かない場合、または調査と異なる場合に書く。"},
     read_answers},
    {"missing",
     false,
     &shapes::missing,
     {"Cells of its answers that say \"no answer\".", "この設問の「無回答」を表す値。"},
     field<&QuestionSpec::missing>},
    {"commentary",
     false,
     &shapes::paragraphs,
     {"Text below the heading, before the figures. {score:q1.stakeholder.利用者.2} becomes a "
      "score, "
      "{n:q1.stakeholder.利用者} an N, {finding:q1.stakeholder} what the findings say of a figure.",
      "見出しの下、図の前に置く文章。{score:q1.stakeholder.利用者.2} "
      "は点数、{n:q1.stakeholder.利用者} "
      "はN、{finding:q1.stakeholder} はその図についての所見になる。"},
     field<&QuestionSpec::commentary>},
    {"claims",
     false,
     &shapes::claims,
     {"What the commentary says of differences, to be checked against the answers: 利用者 > others "
      "on q1.2. A claim that they do not bear out is warned of.",
      "文章で述べた差。「利用者 > others on "
      "q1.2」のように書くと、回答と照らし、支持されない主張を警告する。"},
     field<&QuestionSpec::claims>},
};
constexpr Shape question_shape = mapping_of<question_keys>("the question", {"a question", "設問"});

}  // namespace

constexpr Shape questions_shape =
    names_of(question_shape, {"at least one question", "設問のキーと、その内容"});

bool read_questions(const YamlNode& node, const Shape& shape, std::vector<QuestionSpec>& into,
                    Problems& problems) {
  return read_named(node, shape, question_keys, into, problems);
}

}  // namespace kijun
