// The last look at a chart before it is handed out: nothing may overlap. It reads the finished
// Frame only, so that it does not share a mistake with what placed the items.
#pragma once

#include <string>
#include <vector>

#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

// One sentence per breach of: every text lies in the frame, `padding` from its edges; no two texts
// overlap; no text overlaps a marker; no line runs through a label or a legend's text, and a leader
// through no marker and no other leader. Texts on paper of their own are exempt from lines: the
// scale's numbers from all, scores from all but leaders, names beside lines from the grid and the
// baseline; a name's leader crosses no series' line.
std::vector<std::string> overlaps(const Frame& frame, const FontSet& fonts, Pt padding);

}  // namespace kijun
