#include "layout/figure_file.h"

#include <utility>

#include "layout/caption.h"
#include "layout/messages.h"
#include "layout/setting.h"

namespace kijun {
namespace {

constexpr double gap_below_caption = 0.25;  // of a caption's line, as on pages

}  // namespace

Result<Frame> figure_file(const Report& report, const Figure& figure, const Frame& chart,
                          const FontSet& fonts) {
  const DocumentStyle& style = report.style.document;
  if (!style.captions_in_files) return chart;
  const Pt width = chart.size.width;
  std::vector<ShapedRun> caption =
      caption_lines(fonts, figure.label + " " + figure.caption, style.caption, width);
  const bool with_options = report.style.chart.axis_labels == AxisLabels::marks;
  const std::vector<std::string> notes = figure_notes(report, figure, chart, with_options);
  std::vector<ShapedRun> note = figure_note_lines(fonts, notes, style.figure_note, width);
  if (caption.empty() || note.empty() != notes.empty()) {
    return layout_messages::text_too_narrow({figure.caption, figure.span}, width);
  }
  const Pt line = line_height(style.caption);
  const Pt caption_end = line * static_cast<double>(caption.size());
  const Pt chart_top = caption_end + line * gap_below_caption;
  const Pt chart_end = chart_top + chart.size.height;
  const Pt note_end = chart_end + line_height(style.figure_note) * static_cast<double>(note.size());

  Frame frame = chart;
  frame.size.height = note_end;
  frame.items.clear();
  append_lines(fonts, std::move(caption), style.caption, Role::caption, CellAlignment::centre,
               {{Pt(0), Pt(0)}, {width, caption_end}}, frame.items);
  frame.items.push_back({GroupItem{Role::figure, {}, {Pt(0), chart_top}, chart.items}});
  append_lines(fonts, std::move(note), style.figure_note, Role::note, CellAlignment::left,
               {{Pt(0), chart_end}, {width, note_end}}, frame.items);
  return frame;
}

}  // namespace kijun
