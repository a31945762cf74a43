// The paths of a frame as SVG elements.
#pragma once

#include <string>

#include "base/result.h"
#include "render/path_elements.h"
#include "scene/frame.h"

namespace kijun {

// As Cairo writes them, each named one in a group with its id, its role as the class, and its data:
// <g id="series-1" class="series" data-group="…" data-n="746">. Groups with an id that hold paths
// stand around those of their items. Figures can be picked apart by these names, and compared.
Result<std::string> svg_marks(const Frame& frame, PathElements& paths);

}  // namespace kijun
