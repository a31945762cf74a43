#include "layout/messages.h"

#include <utility>

#include "base/message_text.h"
#include "base/number.h"

namespace kijun::layout_messages {
namespace {

std::string points(Pt length) { return format_fixed(length.v, 1) + " pt"; }

}  // namespace

Diagnostic chart_too_wide(const Figure& figure, Pt chart, Pt column, int figures_per_row) {
  std::vector<std::string> hints{"make the template's chart narrower, or its page margins smaller"};
  if (figures_per_row > 1) hints.emplace_back("or set figures_per_row: 1 in the template");
  return error_at(figure.span,
                  "figure " + figure.name + " is " + points(chart) +
                      " wide, but a figure's place on the page is " + points(column) + " wide",
                  std::move(hints));
}

Diagnostic row_of_figures_too_high(const Figure& figure, Pt row, Pt page) {
  return error_at(figure.span,
                  "figure " + figure.name + " and its caption are " + points(row) +
                      " high, but a page holds " + points(page),
                  {"shorten the names of its groups or options, or divide it into fewer groups"});
}

Diagnostic summary_too_full(const Summary& summary, Pt least_radius) {
  return error_at(summary.title.span,
                  "the page that sums up \"" + summary.title.value + "\" has no room for its " +
                      std::to_string(summary.figures.size()) +
                      " figures, even with plots of the least radius, " + points(least_radius),
                  {"set figures_per_summary lower in the template, or its least_radius or type",
                   "or show fewer breakdowns (\"results:\" in the contents)"});
}

Diagnostic text_too_narrow(const Text& text, Pt width) {
  return error_at(
      text.span,
      "a single character of this text is wider than the " + points(width) + " it is given",
      {"make the type smaller or the place wider in the template"});
}

Diagnostic footnotes_too_high(const Text& text, Pt notes, Pt page) {
  return error_at(text.span,
                  "the footnotes of one line of this text are " + points(notes) +
                      " high, but a page holds " + points(page),
                  {"shorten them, or make them part of the text"});
}

Diagnostic title_too_high(const Text& title, Pt height, Pt room) {
  return error_at(title.span,
                  "the title and subtitle are " + points(height) +
                      " high on the cover, but there is room for " + points(room),
                  {"shorten them, or make cover_title smaller in the template"});
}

Diagnostic text_too_high(const Text& text, Pt height, Pt page) {
  return error_at(text.span,
                  "this text is " + points(height) +
                      " high and cannot be divided, but a page holds " + points(page),
                  {"shorten it"});
}

Diagnostic picture_too_wide(const Text& path, Pt picture, Pt page) {
  return error_at(
      path.span,
      "the picture is to be " + points(picture) + " wide, but a page is " + points(page) + " wide",
      {"give it a smaller width, or none"});
}

Diagnostic picture_too_high(const Text& path, Pt picture, Pt page) {
  return error_at(path.span,
                  "the picture with its caption and notes is " + points(picture) +
                      " high, but a page holds " + points(page),
                  {"give it a smaller width, or none"});
}

Diagnostic coarse_picture(const Text& path, const AuthorPicture& picture, double dots_per_inch) {
  return {Severity::warning,
          path.span,
          picture.label + " has " + format_fixed(dots_per_inch, 0) +
              " dots per inch as wide as it is printed, and will look coarse",
          {"save it with more pixels (300 dots per inch are usual in print), save it as SVG, or "
           "give it a smaller width"}};
}

Diagnostic table_too_wide(const AuthorTable& table, Pt least, Pt page) {
  return error_at(table.caption.span,
                  "the columns of the table \"" + table.caption.value + "\" need " + points(least) +
                      " for their longest words, but a page is " + points(page) + " wide",
                  {"use fewer columns, or shorten the longest words"});
}

Diagnostic table_row_too_high(const Text& cell, Pt row, Pt page) {
  return error_at(cell.span,
                  "this cell makes its table row " + points(row) + " high, but a page holds " +
                      points(page) + " of the table",
                  {"shorten the text, divide the row in two, or give the column more width"});
}

Diagnostic unsound(const std::string& spec_path, const std::vector<std::string>& breaches) {
  Diagnostic diagnostic{
      Severity::error,
      {},
      "the pages laid out for " + spec_path +
          " break the layout's own rules; this is a mistake in kijun, please report it",
      {},
      true};
  for (std::size_t i = 0; i < breaches.size() && i < 5; ++i)
    diagnostic.hints.push_back(breaches[i]);
  return diagnostic;
}

}  // namespace kijun::layout_messages
