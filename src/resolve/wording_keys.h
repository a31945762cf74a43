// The wording of a template: its keys, and the placeholders that each text may and must hold.
#pragma once

#include "resolve/style.h"
#include "spec/problems.h"
#include "spec/shape.h"
#include "spec/yaml_tree.h"

namespace kijun {

extern const Shape wording_shape;
extern const Shape method_wording_shape;         // method_wording_keys.cpp
extern const Shape audit_wording_shape;          // audit_wording_keys.cpp
extern const Shape findings_wording_shape;       // findings_wording_keys.cpp
extern const Shape figure_table_wording_shape;   // figure_table_wording_keys.cpp
extern const Shape other_weights_wording_shape;  // other_weights_wording_keys.cpp
extern const Shape chart_marks_wording_shape;    // chart_wording_keys.cpp
extern const Shape dots_wording_shape;           // the same
extern const Shape shares_wording_shape;         // the same

bool read_value(const YamlNode& node, const Shape& shape, Wording& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, MethodWording& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, AuditWording& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, FindingsWording& into,
                Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, FigureTableWording& into,
                Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, ChartMarksWording& into,
                Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, OtherWeightsWording& into,
                Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, DotsWording& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, SharesWording& into, Problems& problems);

}  // namespace kijun
