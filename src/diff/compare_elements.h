// Two SVG files that are not of Kijun's making: which elements changed, and where they stand.
#pragma once

#include "diff/change_list.h"
#include "diff/xml_tree.h"

namespace kijun {

// Elements are lined up in their order; of two at one place the attributes that differ are told.
// Empty when they differ in how they are written only.
ChangeList compare_elements(const XmlElement& before, const XmlElement& after);

}  // namespace kijun
