// Frames and documents → bytes. A dull visit over the item kinds; no measuring, no decisions. The
// only user of Cairo's drawing calls.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "layout/document.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

// Renders frames as SVG files, each complete in itself. Cairo draws the marks; the text is written
// from the shaped runs: each outline once per file in <defs>, placed by <use>, the real text
// invisible above, in the frame's groups: <g id="label-1-text" class="label">. The bytes depend on
// the frame alone, not on what was rendered before: the object only remembers formatted outlines
// and marks.
class SvgRenderer {
 public:
  // live: the words are text alone, for a person who edits the file. They look as they should only
  // where the fonts of `fonts` are installed.
  enum class Text { outlines, live };
  explicit SvgRenderer(const FontSet& fonts, Text text = Text::outlines);
  ~SvgRenderer();
  Result<std::string> render(const Frame& frame);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

Result<std::string> render_png(const Frame& frame, const FontSet& fonts, double dots_per_inch);

// creation_time: ISO 8601; empty: the document says no time.
Result<std::string> render_pdf(const Document& document, const FontSet& fonts,
                               const std::string& creation_time);

}  // namespace kijun
