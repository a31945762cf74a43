#include "pipeline/character_check.h"

#include <utility>

#include "base/utf8.h"
#include "resolve/cell_place.h"
#include "spec/scalar_places.h"
#include "text/messages.h"
#include "text/unprintable.h"

namespace kijun {
namespace {

class Checker {
 public:
  explicit Checker(const FontSet& fonts) : fonts_(fonts) {}

  void check(const Text& text, Face face) {
    for (const Unprintable& character : unprintable_characters(fonts_, text.value, face)) {
      Diagnostic found = text_messages::unprintable(character);
      const ScalarPlaces places(text);
      const std::size_t end = character.offset + character.characters.size();
      if (text.span.source) found.place = places.span(character.offset, end);
      // A label of an answer file, or a text that was put together.
      if (!places.knows(character.offset)) {
        found.hints.push_back(position(text.value, character.offset));
      }
      found_.push_back(std::move(found));
    }
  }

  // A cell is set in one of two faces. Without a row: the head of the column.
  void check_cell(const AuthorTable& table, std::optional<std::size_t> row, std::size_t column,
                  Face face) {
    const Text& cell = row ? table.rows[*row][column] : table.columns[column];
    const std::size_t before = found_.size();
    check(cell, face);
    if (found_.size() == before && row) check(cell, Face::tabular);
    const std::optional<CellPlace> in_file = place_in_file(table, row, column);
    if (!in_file) return;
    for (std::size_t i = before; i < found_.size(); ++i) found_[i].place = *in_file;
  }

  Diagnostics take() { return std::move(found_); }

 private:
  static std::string position(const std::string& text, std::size_t offset) {
    const std::size_t before = utf8_length(std::string_view(text).substr(0, offset));
    return "it is character " + std::to_string(before + 1) + " of \"" + text + "\"";
  }

  const FontSet& fonts_;
  Diagnostics found_;
};

// One visit over every kind of block; a new kind does not compile until it is here.
struct BlockVisitor {
  Checker& checker;
  const DocumentStyle& style;
  const std::vector<Survey>& surveys;

  void operator()(const Heading& heading) const {
    checker.check(heading.text, style.headings[static_cast<std::size_t>(heading.level - 1)].face);
  }
  void operator()(const Paragraphs& paragraphs) const {
    for (const Text& text : paragraphs.paragraphs) checker.check(text, style.body.face);
  }
  void operator()(const AuthorTable& table) const {
    checker.check(table.caption, style.caption.face);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      checker.check_cell(table, std::nullopt, c, style.table_header.face);
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
        checker.check_cell(table, r, c, style.table.face);
      }
    }
    for (const Text& note : table.notes) checker.check(note, style.note.face);
  }
  void operator()(const AuthorPicture& picture) const {
    checker.check(picture.caption, style.caption.face);
    for (const Text& note : picture.notes) checker.check(note, style.figure_note.face);
  }
  void operator()(const ScoreTableBlock&) const {}  // made of titles and names, checked below
  // Made of wording and titles; those of the surveys stand nowhere else, and what comes from answer
  // files is made printable.
  void operator()(const AuditBlock&) const {
    for (const Survey& survey : surveys) checker.check(survey.title, style.table.face);
  }
  void operator()(const FindingsBlock&) const {}      // made of wording, titles and names
  void operator()(const OtherWeightsBlock&) const {}  // the same
  void operator()(const FigureBlock&) const {}        // captions are made of titles, checked below
  void operator()(const Summary& summary) const {
    checker.check(summary.title, style.headings.front().face);
  }
  void operator()(const TableOfContents&) const {}  // made of headings and captions
  void operator()(const ListOfFigures&) const {}
  void operator()(const MethodText&) const {}  // made of the template's wording, and titles
  void operator()(const AnswerNote&) const {}  // made of wording
  void operator()(const PageBreak&) const {}
};

}  // namespace

Diagnostics undrawable_characters(const Report& report, const FontSet& fonts) {
  Checker checker(fonts);
  const DocumentStyle& style = report.style.document;
  checker.check(report.title, style.title.face);
  checker.check(report.subtitle, style.subtitle.face);
  checker.check(report.author, style.subtitle.face);
  if (report.cover) {
    checker.check(report.title, style.cover_title.face);
    checker.check(report.cover->series, style.subtitle.face);
    checker.check(report.cover->publisher, style.subtitle.face);
  }
  if (!report.figures.empty()) {  // all labels come from one pattern
    const Figure& figure = report.figures.front();
    checker.check({figure.label, figure.span}, style.caption.face);
  }
  for (const Figure& figure : report.figures) {
    for (const Text& note : figure.notes) checker.check(note, style.figure_note.face);
  }
  for (const Question& question : report.questions) {
    checker.check(question.title, style.caption.face);
    for (const Option& option : question.options) {
      checker.check(option.name, report.style.chart.label.face);
    }
  }
  for (const Breakdown& breakdown : report.breakdowns) {
    checker.check(breakdown.title, style.caption.face);
    if (breakdown.order) {
      checker.check(breakdown.order->rising, style.body.face);
      checker.check(breakdown.order->falling, style.body.face);
    }
    for (const Group& group : breakdown.groups)
      checker.check(group.name, report.style.chart.legend.face);
  }
  for (const Block& block : report.contents)
    std::visit(BlockVisitor{checker, style, report.surveys}, block);
  return checker.take();
}

Diagnostics undrawable_wording(const std::vector<Text>& wording, const FontSet& fonts) {
  Checker checker(fonts);
  for (const Text& text : wording) checker.check(text, Face::regular);
  return checker.take();
}

}  // namespace kijun
