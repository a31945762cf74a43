// Readers of the spec's parts, each beside its own tables of keys.
#pragma once

#include <optional>
#include <vector>

#include "spec/problems.h"
#include "spec/shape.h"
#include "spec/spec.h"
#include "spec/yaml_tree.h"

namespace kijun {

// What they may be.
extern const Shape surveys_shape, questions_shape, breakdowns_shape, contents_shape, columns_shape,
    code_or_range_shape, inference_shape, author_table_shape, author_picture_shape;

bool read_surveys(const YamlNode& node, const Shape& shape, std::vector<SurveySpec>& into,
                  Problems& problems);
bool read_questions(const YamlNode& node, const Shape& shape, std::vector<QuestionSpec>& into,
                    Problems& problems);
bool read_breakdowns(const YamlNode& node, const Shape& shape, std::vector<BreakdownSpec>& into,
                     Problems& problems);
bool read_contents(const YamlNode& node, const Shape& shape,
                   std::optional<std::vector<ContentSpec>>& into, Problems& problems);
bool read_inference(const YamlNode& node, const Shape& shape, InferenceSpec& into,
                    Problems& problems);

bool read_value(const YamlNode& node, const Shape& shape, TableSpec& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, PictureSpec& into, Problems& problems);

// "ranks: …", "options: …", "order: …" or "ticks: …"; columns_shape
bool read_value(const YamlNode& node, const Shape& shape, ColumnsSpec& into, Problems& problems);
// A list of cells that say "no answer", or one such; shapes::missing
bool read_value(const YamlNode& node, const Shape& shape, MissingSpec& into, Problems& problems);
// A list of numbers, not empty; shapes::weights
bool read_value(const YamlNode& node, const Shape& shape, WeightsSpec& into, Problems& problems);
// A code, a list of codes or a range; code_or_range_shape
bool read_value(const YamlNode& node, const Shape& shape, ConditionSpec& into, Problems& problems);

// "age >= 65 and 同居 = 1"; see parse_condition.cpp for what may be written. shapes::condition
constexpr std::size_t deepest_condition = 20;  // of parentheses and "not"
bool read_value(const YamlNode& node, const Shape& shape, WhereSpec& into, Problems& problems);

}  // namespace kijun
