#include "layout/collect.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "findings/sentences.h"
#include "layout/audit_page.h"
#include "layout/contents_list.h"
#include "layout/figure_rows.h"
#include "layout/front_matter.h"
#include "layout/messages.h"
#include "layout/method_text.h"
#include "layout/other_weights.h"
#include "layout/paragraph_block.h"
#include "layout/picture_block.h"
#include "layout/score_rows.h"
#include "layout/summary.h"
#include "layout/table_block.h"
#include "layout/tables_below.h"
#include "resolve/paragraphs.h"

namespace kijun {
namespace {

// White space, in lines of a paragraph.
constexpr std::array<double, 3> above_heading{1.6, 1.3, 1.0};
constexpr std::array<double, 3> below_heading{0.6, 0.4, 0.2};
constexpr double around_table = 0.9;
constexpr double around_figures = 0.6;

// A short text stays with the figures it is about, and whole, unless that would leave nearly half a
// page white.
constexpr double commentary_bond = 0.2;
constexpr std::size_t short_text = 12;  // lines

class Collector {
 public:
  Collector(const Setting& setting, const std::vector<Frame>& charts, const ScoreTable& scores,
            const Audit& audit, const Findings& findings, const Pictures& pictures,
            Diagnostics& errors)
      : setting_(setting),
        charts_(charts),
        scores_(scores),
        audit_(audit),
        findings_(findings),
        pictures_(pictures),
        errors_(errors) {}

  Flow collect() {
    if (setting_.style().summaries != Summaries::none) {
      // Each page's header says the title.
    } else if (setting_.report.cover) {
      append({set_cover(setting_, flow_.structure, errors_)});
      opens_page_ = true;
    } else {
      append({set_title_block(setting_, flow_.structure, errors_)});
    }
    for (const Block& block : setting_.report.contents) std::visit(*this, block);
    for (std::size_t number = 1; number <= last_note_; ++number) {
      const std::string mark = setting_.references.footnote_mark(number);
      flow_.titles[footnote_target(number)] = mark;
      flow_.titles[mark_target(number)] = mark;
    }
    return std::move(flow_);
  }

  void operator()(const Heading& heading) {
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 3));
    const TypeStyle& style = setting_.style().headings.at(level - 1);
    std::vector<ShapedRun> lines =
        label_lines(setting_.fonts, heading.text.value, style, setting_.width());
    if (lines.empty()) {
      errors_.push_back(layout_messages::text_too_narrow(heading.text, setting_.width()));
    }
    Unit unit;
    unit.role = Role::heading;
    unit.box.height = line_height(style) * static_cast<double>(lines.size());
    unit.box.space_before = setting_.body_line() * above_heading.at(level - 1);
    unit.box.space_after = setting_.body_line() * below_heading.at(level - 1);
    unit.box.break_cost = kept;
    std::vector<Item> items;
    append_lines(setting_.fonts, std::move(lines), style, Role::heading, CellAlignment::left,
                 {{Pt(0), Pt(0)}, {setting_.width(), unit.box.height}}, items);
    const std::size_t element = flow_.structure.add_heading(static_cast<int>(level));
    unit.items.push_back(part_of(element, Role::heading, std::move(items)));
    const std::string target = heading_target(++headings_);
    unit.destinations.push_back({target, {Pt(0), Pt(0)}});
    heading_level_ = std::min(static_cast<int>(level), heading_level_ + 1);
    flow_.bookmarks.push_back({heading.text.value, target, heading_level_});
    if (unit.box.height > setting_.height()) {
      errors_.push_back(
          layout_messages::text_too_high(heading.text, unit.box.height, setting_.height()));
    }
    if (level == 1) unit.chapter = heading.text.value;
    append({std::move(unit)});
  }

  void operator()(const Paragraphs& block) { append_text(block.paragraphs, block.whole); }

  void operator()(const AuthorTable& table) {
    std::vector<Unit> units = set_table(setting_, table, author_look(setting_.style()), flow_.heads,
                                        flow_.structure, errors_);
    if (units.empty()) return;
    surround(units, around_table);
    append(std::move(units));
    mark(table.label + " " + table.caption.value, table_target(table));
  }

  void operator()(const AuthorPicture& block) {
    std::vector<Unit> units =
        set_picture(setting_, block, pictures_[block.file], flow_.structure, errors_);
    if (units.empty()) return;
    surround(units, around_table);
    append(std::move(units));
    mark(block.label + " " + block.caption.value, picture_target(block));
  }

  void operator()(const ScoreTableBlock& block) {
    (*this)(score_rows(block, setting_.report, scores_));
  }

  void operator()(const AuditBlock& block) {
    const AuditPage page = audit_page(block, setting_.report, scores_, audit_, setting_.fonts);
    std::vector<Text> paragraphs;
    if (block.says_base) {
      paragraphs.push_back({answer_note(setting_.report, scores_, audit_), {}});
    }
    for (const std::string& text : page.paragraphs) paragraphs.push_back({text, {}});
    append_text(paragraphs);
    for (const AuthorTable& table : page.tables) (*this)(table);
  }

  // One paragraph a question.
  void operator()(const FindingsBlock& block) {
    std::string text;
    for (const Sentence& sentence : sentences_of(setting_.report, findings_, block.figures)) {
      text += sentence.text;
    }
    append_text({{std::move(text), {}}});
  }

  void operator()(const FigureBlock& block) {
    std::vector<Unit> rows =
        set_figures(setting_, block.figures, charts_, flow_.structure, errors_);
    if (rows.empty()) return;
    bind_commentary();
    if (setting_.style().summaries == Summaries::none) {
      rows = with_tables_below(setting_, block.figures, std::move(rows), scores_, flow_.heads,
                               flow_.structure, errors_);
    }
    surround(rows, around_figures);
    append(std::move(rows));
    for (const std::size_t index : block.figures) {
      const Figure& figure = setting_.report.figures[index];
      mark(figure.label + " " + figure.caption, figure_target(figure));
    }
  }

  void operator()(const OtherWeightsBlock& block) {
    const OtherWeights made = other_weights(setting_, block, scores_, findings_);
    std::vector<Unit> units =
        made.table ? set_table(setting_, made.table->table, made.table->look, flow_.heads,
                               flow_.structure, errors_)
                   : set_note(setting_, made.text, setting_.style().note, 0, flow_.structure);
    if (units.empty()) return;
    surround(units, around_table);
    append(std::move(units));
  }

  void operator()(const Summary& summary) {
    (*this)(Heading{summary.title, 1});
    std::vector<Unit> numbers =
        set_table(setting_, key_numbers(summary, setting_.report, scores_),
                  author_look(setting_.style()), flow_.heads, flow_.structure, errors_);
    if (numbers.empty()) return;
    append(std::move(numbers));
    (*this)(FigureBlock{summary.figures});
    append(set_note(setting_, summary_note(setting_.report, scores_, audit_, summary.figures),
                    setting_.style().note, 0, flow_.structure));
  }

  void operator()(const TableOfContents&) {
    append(set_contents(setting_, flow_.structure, errors_));
  }

  void operator()(const ListOfFigures&) {
    append(set_figures_list(setting_, flow_.structure, errors_));
  }

  void operator()(const MethodText&) {
    std::vector<Text> paragraphs;
    for (std::string& text : method_text(setting_.report, scores_, audit_)) {
      paragraphs.push_back({std::move(text), {}});
    }
    append_text(paragraphs);
  }

  void operator()(const AnswerNote&) {
    append_text({{answer_note(setting_.report, scores_, audit_), {}}});
  }

  void operator()(const PageBreak&) { opens_page_ = true; }

 private:
  void append(std::vector<Unit> units) {
    if (units.empty()) return;
    units.front().box.opens_page = std::exchange(opens_page_, false);
    flow_.units.insert(flow_.units.end(), std::make_move_iterator(units.begin()),
                       std::make_move_iterator(units.end()));
  }

  void append_text(const std::vector<Text>& paragraphs, bool whole = false) {
    std::vector<Unit> lines;
    std::size_t list = Structure::document;  // the list that further items belong to, if any
    for (const Text& text : paragraphs) {
      if (!lines.empty()) lines.back().box.flows_on = true;
      std::vector<Unit> more = set_text(text.value, list);
      for (const Unit& line : more) check_notes(line, text);
      lines.insert(lines.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
    }
    for (std::size_t i = 0; whole && i + 1 < lines.size(); ++i) lines[i].box.break_cost = kept;
    append(std::move(lines));
  }

  std::vector<Unit> set_text(const std::string& text, std::size_t& list) {
    const std::size_t label = list_label(text);
    if (label == 0) {
      list = Structure::document;
      return set_paragraph(setting_, text, last_note_, flow_.structure);
    }
    const bool numbered = text.front() >= '0' && text.front() <= '9';
    if (list == Structure::document || flow_.structure[list].numbered != numbered) {
      list = flow_.structure.add(Tag::list);
      flow_.structure[list].numbered = numbered;
    }
    return set_list_item(setting_, text, label, list, last_note_, flow_.structure);
  }

  void check_notes(const Unit& line, const Text& text) {
    const Pt height = line.box.height + setting_.above_notes() + line.box.notes;
    if (!line.footnotes.empty() && height > setting_.height()) {
      errors_.push_back(
          layout_messages::footnotes_too_high(text, line.box.notes, setting_.height()));
    }
  }

  void bind_commentary() {
    std::vector<Unit>& units = flow_.units;
    std::size_t first = units.size();
    while (first > 0 && units[first - 1].role == Role::paragraph) --first;
    const bool is_short = units.size() - first <= short_text;
    for (std::size_t i = is_short ? first : units.size() - 1; i < units.size(); ++i) {
      units[i].box.break_cost = std::max(units[i].box.break_cost, commentary_bond);
    }
  }

  void surround(std::vector<Unit>& units, double lines) const {
    units.front().box.space_before = setting_.body_line() * lines;
    units.back().box.space_after = setting_.body_line() * lines;
  }

  void mark(std::string title, std::string target) {
    flow_.bookmarks.push_back({std::move(title), std::move(target), heading_level_ + 1});
  }

  const Setting& setting_;
  const std::vector<Frame>& charts_;
  const ScoreTable& scores_;
  const Audit& audit_;
  const Findings& findings_;
  const Pictures& pictures_;
  Diagnostics& errors_;
  Flow flow_;
  std::size_t headings_ = 0;
  std::size_t last_note_ = 0;
  int heading_level_ = 0;  // of the bookmark that figures stand below
  bool opens_page_ = false;
};

}  // namespace

Flow collect(const Setting& setting, const std::vector<Frame>& charts, const ScoreTable& scores,
             const Audit& audit, const Findings& findings, const Pictures& pictures,
             Diagnostics& problems) {
  return Collector(setting, charts, scores, audit, findings, pictures, problems).collect();
}

}  // namespace kijun
