// Two figures of Kijun's: what changed, in words.
#pragma once

#include "diff/change_list.h"
#include "diff/picture.h"

namespace kijun {

// Empty when they differ, if at all, in how they are written only: in blanks, comments, the order
// of attributes, or in outlines that no text uses.
ChangeList compare_pictures(const Picture& before, const Picture& after);

}  // namespace kijun
