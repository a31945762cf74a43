// The keys of a template's chart: how every chart looks.
#pragma once

#include "resolve/style.h"
#include "spec/problems.h"
#include "spec/shape.h"
#include "spec/yaml_tree.h"

namespace kijun {

extern const Shape chart_style_shape;

bool read_value(const YamlNode& node, const Shape& shape, ChartStyle& into, Problems& problems);

}  // namespace kijun
