#include "layout/caption.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "layout/score_rows.h"
#include "text/line_breaker.h"

namespace kijun {
namespace {

using Marks = std::span<const std::string_view>;
constexpr std::array<std::string_view, 4> dashes{"－", "―", "—", "–"};
constexpr std::array<std::string_view, 1> commas{"、"};

// Offset behind the first mark at or after `from`; npos when there is none.
std::size_t behind_next(Marks marks, std::string_view text, std::size_t from) {
  std::size_t nearest = std::string_view::npos;
  for (const std::string_view mark : marks) {
    const std::size_t found = text.find(mark, from);
    if (found != std::string_view::npos) nearest = std::min(nearest, found + mark.size());
  }
  return nearest;
}

std::vector<ShapedRun> broken_behind(Marks marks, const FontSet& fonts, std::string_view text,
                                     const TypeStyle& style, Pt width) {
  const double room = width / style.size + 1e-6;
  const auto fits = [&](std::string_view part) {
    return fonts.shape(part, style.face).width() <= room;
  };

  if (fits(text)) return {fonts.shape(text, style.face)};
  // 、」 is not parted, whatever the marks are.
  const std::vector<std::size_t> breaks = line_break_offsets(text);
  std::size_t done = 0;
  std::vector<ShapedRun> lines;
  while (!fits(text)) {
    std::size_t end = 0;
    for (std::size_t next = behind_next(marks, text, 0);
         next < text.size() && fits(text.substr(0, next)); next = behind_next(marks, text, next)) {
      if (std::binary_search(breaks.begin(), breaks.end(), done + next)) end = next;
    }
    if (end == 0) {
      std::vector<ShapedRun> rest = label_lines(fonts, std::string(text), style, width);
      if (rest.empty()) return {};
      lines.insert(lines.end(), std::make_move_iterator(rest.begin()),
                   std::make_move_iterator(rest.end()));
      return lines;
    }
    lines.push_back(fonts.shape(text.substr(0, end), style.face));
    text.remove_prefix(end);
    done += end;
  }
  lines.push_back(fonts.shape(text, style.face));
  return lines;
}

}  // namespace

std::vector<ShapedRun> caption_lines(const FontSet& fonts, std::string_view text,
                                     const TypeStyle& style, Pt width) {
  return broken_behind(dashes, fonts, text, style, width);
}

std::vector<ShapedRun> note_lines(const FontSet& fonts, std::string_view text,
                                  const TypeStyle& style, Pt width) {
  return broken_behind(commas, fonts, text, style, width);
}

std::vector<std::string> figure_notes(const Report& report, const Figure& figure,
                                      const Frame& chart, bool with_options) {
  std::vector<std::string> notes;
  if (with_options) {
    notes.push_back(
        options_text(report.questions[figure.question], report.style.wording.method.separator));
  }
  if (!chart.note.empty()) notes.push_back(chart.note);
  for (const Text& note : figure.notes) notes.push_back(note.value);
  return notes;
}

std::vector<ShapedRun> figure_note_lines(const FontSet& fonts,
                                         const std::vector<std::string>& notes,
                                         const TypeStyle& style, Pt width) {
  std::vector<ShapedRun> all;
  for (const std::string& note : notes) {
    std::vector<ShapedRun> lines = note_lines(fonts, note, style, width);
    if (lines.empty()) return {};
    all.insert(all.end(), std::make_move_iterator(lines.begin()),
               std::make_move_iterator(lines.end()));
  }
  return all;
}

}  // namespace kijun
