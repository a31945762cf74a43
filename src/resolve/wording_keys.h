// The wording of a template: its keys, and the placeholders that each text may and must hold.
#pragma once

#include "resolve/style.h"
#include "spec/problems.h"
#include "spec/yaml_tree.h"

namespace kijun {

bool read_value(const YamlNode& node, Wording& into, Problems& problems);
bool read_value(const YamlNode& node, MethodWording& into, Problems& problems);
bool read_value(const YamlNode& node, AuditWording& into, Problems& problems);

}  // namespace kijun
