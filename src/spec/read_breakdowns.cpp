#include <utility>

#include "spec/read_named.h"
#include "spec/shapes.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

constexpr Shape one_survey{
    .expected = {"one survey's key (for several: \"surveys:\" and a list)", "調査のキー"},
    .longest = shapes::longest_line};

// Of the key "survey".
bool read_survey(const YamlNode& node, const Shape& shape, std::optional<SurveysSpec>& into,
                 Problems& problems) {
  Text name;
  if (!read_value(node, shape, name, problems)) return false;
  into = SurveysSpec{{std::move(name)}, node.span};
  return true;
}

// Of the key "surveys".
bool read_survey_list(const YamlNode& node, const Shape& shape, std::optional<SurveysSpec>& into,
                      Problems& problems) {
  SurveysSpec surveys{{}, node.span};
  if (!read_value(node, shape, surveys.names, problems)) return false;
  into = std::move(surveys);
  return true;
}

constexpr KeyRow<GroupSpec> group_keys[] = {
    {"survey",
     false,
     &one_survey,
     {"The survey whose respondents it takes.", "この属性に入れる回答者の調査。"},
     field_by<&GroupSpec::survey, read_survey>},
    {"surveys",
     false,
     &shapes::survey_keys,
     {"The same of several surveys, joined.", "同じく、複数の調査を合わせる場合。"},
     field_by<&GroupSpec::surveys, read_survey_list>},
    {"by",
     false,
     &shapes::column,
     {"The column that \"is\" looks at, if another than the breakdown's.",
      "is が見る列。集計軸の列と異なる場合に書く。"},
     field<&GroupSpec::by>},
    {"is",
     false,
     &code_or_range_shape,
     {"Which cells of the column belong to it.", "この属性に入る、列の値。"},
     field<&GroupSpec::is>},
    {"where",
     false,
     &shapes::condition,
     {"Who belongs to it, as a condition on any columns.", "この属性に入る人の条件。"},
     field<&GroupSpec::where>},
    {"total",
     false,
     &shapes::truth,
     {"true: all respondents, with or without the attribute.",
      "true なら、属性の回答がない人も含む全員。"},
     field<&GroupSpec::total>},
    {"rest",
     false,
     &shapes::truth,
     {"true: those of the attribute whom no other group takes.",
      "true なら、ほかのどの属性にも入らない人。"},
     field<&GroupSpec::rest>},
};
constexpr Shape group_mapping = mapping_of<group_keys>(
    "the group", {"{survey:, by:, is:, where:, total:, rest:}", "{survey:, by:, is:, …}"});
constexpr const Shape* group_ways[] = {&code_or_range_shape, &group_mapping};
constexpr Shape group_shape{
    .kind = Shape::Kind::either,
    .expected = {"a code, a list of codes, a range, or {survey:, by:, is:, where:, total:, rest:}",
                 "コード、そのリスト、範囲、または {survey:, by:, is:, where:, total:, rest:}"},
    .ways = group_ways};
constexpr Shape groups_shape{.kind = Shape::Kind::names,
                             .expected = {"groups, each \"name: code\"", "属性の名前と、その値"},
                             .item = &group_shape,
                             .name = &shapes::line};

// "name: code or range", or the long form.
bool read_group(const YamlNode& node, const Shape& shape, GroupSpec& into, Problems& problems) {
  if (node.kind == YamlNode::Kind::mapping) {
    return read_mapping(node, *shape.ways[1], group_keys, into, problems);
  }
  return read_value(node, *shape.ways[0], into.is, problems);
}

void read_groups(const YamlNode& node, const Shape& shape, BreakdownSpec& into,
                 Problems& problems) {
  into.groups_span = node.place;
  if (!is_mapping(node, "the groups", problems)) return;
  for (const YamlEntry& entry : node.entries) {
    GroupSpec group;
    const bool named = is_line(entry.key, problems);
    group.name = entry.key;
    if (read_group(entry.value, *shape.item, group, problems) && named) {
      into.groups.push_back(std::move(group));
    }
  }
}

constexpr KeyRow<GroupOrderSpec> order_keys[] = {
    {"rising",
     true,
     &shapes::line,
     {"What groups further down have more of, as sentences say it: \"the older the respondents\".",
      "後の属性ほど大きくなるもの。文中での言い方で「年齢が高いほど」のように書く。"},
     field<&GroupOrderSpec::rising>},
    {"falling",
     true,
     &shapes::line,
     {"The same seen from the other end: \"the younger the respondents\".",
      "逆から見た言い方。「年齢が低いほど」のように書く。"},
     field<&GroupOrderSpec::falling>},
};
constexpr Shape order_shape =
    mapping_of<order_keys>("the order", {"{rising: …, falling: …}", "{rising: …, falling: …}"});

void read_order(const YamlNode& node, const Shape& shape, BreakdownSpec& into, Problems& problems) {
  GroupOrderSpec order;
  if (read_mapping(node, shape, order_keys, order, problems)) into.order = std::move(order);
}

using B = BreakdownSpec;
constexpr KeyRow<BreakdownSpec> breakdown_keys[] = {
    {"title",
     false,
     &shapes::line,
     {"The breakdown's title; captions show it. Left out: the label of an SPSS file.",
      "集計軸の名前。表題に使う。省くとSPSSのラベル。"},
     field<&B::title>},
    {"survey",
     false,
     &one_survey,
     {"The survey whose respondents it divides.", "分ける回答者の調査。"},
     field_by<&B::survey, read_survey>},
    {"surveys",
     false,
     &shapes::survey_keys,
     {"The same of several surveys, joined.", "同じく、複数の調査を合わせる場合。"},
     field_by<&B::surveys, read_survey_list>},
    {"by",
     false,
     &shapes::column,
     {"The column of the attribute.", "属性が入っている列。"},
     field<&B::by>},
    {"missing",
     false,
     &shapes::missing,
     {"Cells of its columns that say \"no answer\"; no group, and no rest, takes them.",
      "列の値のうち「無回答」を表すもの。どの属性にも、rest にも入らない。"},
     field<&B::missing>},
    {"overlap",
     false,
     &shapes::truth,
     {"true: groups may share respondents. Default: false.",
      "true なら、1人が複数の属性に入ってよい。省くと false。"},
     field<&B::overlap>},
    {"order",
     false,
     &order_shape,
     {"The groups rise in something, in their order: findings look for trends.",
      "属性に順序があることと、その言い方。所見で、順序に沿った傾向も調べる。"},
     read_order},
    {"groups",
     false,
     &groups_shape,
     {"1 to 20 groups by their names. Left out: the labels of an SPSS file.",
      "属性（1から20）。名前と、その値を書く。省くとSPSSの値ラベル。"},
     read_groups},
};
constexpr Shape breakdown_shape =
    mapping_of<breakdown_keys>("the breakdown", {"a breakdown", "集計軸"});

}  // namespace

constexpr Shape breakdowns_shape =
    names_of(breakdown_shape, {"at least one breakdown", "集計軸のキーと、その内容"});

bool read_breakdowns(const YamlNode& node, const Shape& shape, std::vector<BreakdownSpec>& into,
                     Problems& problems) {
  return read_named(node, shape, breakdown_keys, into, problems);
}

}  // namespace kijun
