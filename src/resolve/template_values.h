// Reading the kinds of value that only templates have.
#pragma once

#include <vector>

#include "resolve/style.h"
#include "spec/problems.h"
#include "spec/yaml_tree.h"

namespace kijun {

// "170mm" or "10pt", from 0 to 4000 pt.
bool read_value(const YamlNode& node, Pt& into, Problems& problems);
// "#rrggbb"
bool read_value(const YamlNode& node, Colour& into, Problems& problems);
bool read_value(const YamlNode& node, Face& into, Problems& problems);
bool read_value(const YamlNode& node, TypeStyle& into, Problems& problems);
bool read_value(const YamlNode& node, LineStyle& into, Problems& problems);
bool read_value(const YamlNode& node, SeriesStyle& into, Problems& problems);
// A list of lengths, an even number of them, none 0; [] is a solid line.
bool read_value(const YamlNode& node, std::vector<Pt>& into, Problems& problems);

}  // namespace kijun
