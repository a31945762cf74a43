// Reading the kinds of value that only templates have.
#pragma once

#include "resolve/style.h"
#include "spec/problems.h"
#include "spec/read_values.h"
#include "spec/shape.h"
#include "spec/yaml_tree.h"

namespace kijun {

// Shapes that the tables of read_template.cpp use.
extern const Shape length_shape, line_width_shape, colour_shape, type_style_shape, line_style_shape,
    series_style_shape;

// "#rrggbb"
bool read_value(const YamlNode& node, const Shape& shape, Colour& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, double& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, int& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, bool& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, TypeStyle& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, LineStyle& into, Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, SeriesStyle& into, Problems& problems);

}  // namespace kijun
