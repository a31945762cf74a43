// The wording of a template: its keys, and the placeholders that each text may and must hold.
#pragma once

#include "resolve/style.h"
#include "spec/problems.h"
#include "spec/shape.h"
#include "spec/yaml_tree.h"

namespace kijun {

extern const Shape wording_shape;

bool read_value(const YamlNode& node, const Shape& shape, Wording& into, Problems& problems);

}  // namespace kijun
