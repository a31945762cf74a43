#include <utility>

#include "spec/read_named.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

constexpr std::string_view line = "a text of one line";

// Of the key "survey".
bool read_survey(const YamlNode& node, std::optional<SurveysSpec>& into, Problems& problems) {
  Text name;
  if (!is_text(node, "one survey's key (for several: \"surveys:\" and a list)", problems) ||
      !read_value(node, name, problems)) {
    return false;
  }
  into = SurveysSpec{{std::move(name)}, node.span};
  return true;
}

// Of the key "surveys".
bool read_survey_list(const YamlNode& node, std::optional<SurveysSpec>& into, Problems& problems) {
  SurveysSpec surveys{{}, node.span};
  if (!read_value(node, surveys.names, problems)) return false;
  if (surveys.names.empty()) {
    problems.add(messages::empty_list(node.span, "at least one survey"));
    return false;
  }
  into = std::move(surveys);
  return true;
}

bool read_by(const YamlNode& node, std::optional<Text>& into, Problems& problems) {
  Text column;
  if (!read_column_name(node, column, problems)) return false;
  into = std::move(column);
  return true;
}

constexpr KeyRow<GroupSpec> group_keys[] = {
    {"survey", false, "a survey's key", field_by<&GroupSpec::survey, read_survey>},
    {"surveys", false, "a list of surveys", field_by<&GroupSpec::surveys, read_survey_list>},
    {"by", false, "a column's name", field_by<&GroupSpec::by, read_by>},
    {"is", false, "a code, a list of codes or a range", field<&GroupSpec::is>},
    {"where", false, "a condition such as \"age >= 65\"", field<&GroupSpec::where>},
    {"total", false, "true", field<&GroupSpec::total>},
    {"rest", false, "true", field<&GroupSpec::rest>},
};

// "name: code or range", or the long form.
bool read_group(const YamlNode& node, GroupSpec& into, Problems& problems) {
  if (node.kind == YamlNode::Kind::mapping) {
    return read_mapping(node, "the group", group_keys, into, problems);
  }
  return read_value(node, into.is, problems);
}

void read_groups(const YamlNode& node, BreakdownSpec& into, Problems& problems) {
  into.groups_span = node.place;
  if (!is_mapping(node, "the groups", problems)) return;
  for (const YamlEntry& entry : node.entries) {
    GroupSpec group;
    const bool named = is_line(entry.key, problems);
    group.name = entry.key;
    if (read_group(entry.value, group, problems) && named) into.groups.push_back(std::move(group));
  }
}

using B = BreakdownSpec;
constexpr KeyRow<BreakdownSpec> breakdown_keys[] = {
    {"title", false, line, field<&B::title>},
    {"survey", false, "a survey's key", field_by<&B::survey, read_survey>},
    {"surveys", false, "a list of surveys", field_by<&B::surveys, read_survey_list>},
    {"by", false, "a column's name", field_by<&B::by, read_by>},
    {"missing", false, "a list of cells that say \"no answer\"", field<&B::missing>},
    {"overlap", false, "true or false", field<&B::overlap>},
    {"groups", false, "1 to 20 groups, each \"name: code\"", read_groups},
};

}  // namespace

bool read_breakdowns(const YamlNode& node, std::vector<BreakdownSpec>& into, Problems& problems) {
  return read_named(node, "the breakdown", "at least one breakdown", breakdown_keys, into,
                    problems);
}

}  // namespace kijun
