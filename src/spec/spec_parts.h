// Readers of the spec's parts, each beside its own tables of keys.
#pragma once

#include <optional>
#include <vector>

#include "spec/problems.h"
#include "spec/spec.h"
#include "spec/yaml_tree.h"

namespace kijun {

bool read_surveys(const YamlNode& node, std::vector<SurveySpec>& into, Problems& problems);
bool read_questions(const YamlNode& node, std::vector<QuestionSpec>& into, Problems& problems);
bool read_breakdowns(const YamlNode& node, std::vector<BreakdownSpec>& into, Problems& problems);
bool read_contents(const YamlNode& node, std::optional<std::vector<ContentSpec>>& into,
                   Problems& problems);

// "ranks: …", "options: …", "order: …" or "ticks: …"
bool read_value(const YamlNode& node, ColumnsSpec& into, Problems& problems);
// A list of cells that say "no answer", or one such.
bool read_value(const YamlNode& node, MissingSpec& into, Problems& problems);
// A list of numbers, not empty.
bool read_value(const YamlNode& node, WeightsSpec& into, Problems& problems);
// A list of one-line texts.
bool read_value(const YamlNode& node, std::vector<Text>& into, Problems& problems);
// A code, a list of codes or a range.
bool read_value(const YamlNode& node, ConditionSpec& into, Problems& problems);

// "age >= 65 and 同居 = 1"; see parse_condition.cpp for what may be written.
constexpr std::size_t longest_condition = 2000;  // characters
constexpr std::size_t deepest_condition = 20;    // of parentheses and "not"
bool read_value(const YamlNode& node, WhereSpec& into, Problems& problems);

}  // namespace kijun
