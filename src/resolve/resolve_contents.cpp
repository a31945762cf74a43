// The contents in reading order: results become headings, paragraphs and figures, and tables and
// figures get their numbers from one row.
#include <algorithm>
#include <set>
#include <utility>

#include "base/number.h"
#include "base/placeholders.h"
#include "base/utf8.h"
#include "resolve/asked_check.h"
#include "resolve/breakdown_messages.h"
#include "resolve/filtered_breakdowns.h"
#include "resolve/messages.h"
#include "resolve/numbering.h"
#include "resolve/paragraphs.h"
#include "resolve/resolve.h"
#include "resolve/resolver.h"
#include "spec/chart_kinds.h"

namespace kijun {
namespace {

// 12 → "１２"
std::string full_width(std::size_t number) {
  std::string digits;
  for (const char digit : std::to_string(number)) {
    utf8_append(digits, U'０' + static_cast<char32_t>(digit - '0'));
  }
  return digits;
}

// One visit over every kind of item; a new kind does not compile until it is here.
class ContentsResolver {
 public:
  explicit ContentsResolver(Resolver& r) : r_(r), numbering_(r), asked_(r), filtered_(r) {}

  void standard() {
    const Wording& wording = r_.report.style.wording;
    add(TableOfContents{});
    heading({wording.method_title, {}}, 1);
    add(MethodText{});
    heading({wording.results_title, {}}, 1);
    results(ResultsSpec{}, {});
    heading({wording.scores_title, {}}, 1);
    score_tables();
    heading({wording.audit_title, {}}, 1);
    audit(false);
  }

  // A reader must be told what was left out, wherever the author puts it.
  void close() {
    if (has<MethodText>()) return;
    for (Block& block : r_.report.contents) {
      if (auto* const page = std::get_if<AuditBlock>(&block)) page->says_base = true;
    }
    if (!has<AuditBlock>() && !r_.report.figures.empty()) add(AnswerNote{});
  }

  void check_marks() const {
    const auto& marks = r_.spec.chart.marks;
    const auto& figures = r_.report.figures;
    const bool any = std::any_of(figures.begin(), figures.end(), [](const Figure& figure) {
      return figure.chart == ChartKind::radar;
    });
    if (!marks || !marks->value || figures.empty() || any) return;
    r_.problems.add(messages::marks_without_radars(marks->span));
  }

  void item(const ContentSpec& written) {
    span_ = written.span;
    std::visit(*this, written.item);
  }

  void operator()(const TocSpec&) { add(TableOfContents{}); }
  void operator()(const FiguresListSpec&) { add(ListOfFigures{}); }
  void operator()(const MethodSpec&) { add(MethodText{}); }
  void operator()(const ScoresSpec&) {
    if (r_.report.figures.empty()) {
      r_.problems.add(messages::scores_before_results(span_));
    } else {
      score_tables();
    }
  }
  void operator()(const AuditSpec& written) { audit(written.places && written.places->value); }
  void operator()(const PageBreakSpec&) { add(PageBreak{}); }

  void operator()(const HeadingSpec& written) {
    heading(written.text, written.level ? static_cast<int>(written.level->value) : 1);
  }

  void operator()(const TextSpec& written) {
    add(Paragraphs{paragraphs(written.text), written.keep && written.keep->value});
  }

  void operator()(const TableSpec& written) {
    AuthorTable table;
    table.label = numbering_.next();
    table.id = written.id ? written.id->value : unnamed();
    if (written.id) table_ids_.add(*written.id, r_.problems);
    check_place_in_file(written.sheet, written.header, r_.problems);
    table.caption = written.caption;
    table.columns = written.columns;
    table.notes = written.notes;
    table.origin = written.origin;
    table.whole = written.keep && written.keep->value;
    fill_table(written, table);
    add(std::move(table));
  }

  void operator()(const PictureSpec& written) {
    AuthorPicture picture;
    picture.label = numbering_.next();
    picture.id = written.id ? written.id->value : unnamed();
    if (written.id) picture_ids_.add(*written.id, r_.problems);
    picture.caption = written.caption;
    picture.notes = written.notes;
    picture.file = r_.report.pictures.size();
    r_.report.pictures.push_back(
        {on_folder_of(r_.spec.source->path, written.file.value), written.file.span});
    if (written.width) picture.width = written.width->value;
    picture.alternative = one_line(written.alt.value);
    add(std::move(picture));
  }

  void operator()(const ResultsSpec& written) { results(written, span_); }

 private:
  template <typename Kind>
  bool has() const {
    const auto& contents = r_.report.contents;
    return std::any_of(contents.begin(), contents.end(),
                       [](const Block& block) { return std::holds_alternative<Kind>(block); });
  }

  void add(Block block) { r_.report.contents.push_back(std::move(block)); }

  void heading(const Text& text, int level) {
    add(Heading{text, level});
    last_level_ = level;
  }

  // The name of a table or picture that no reference leads to: those that authors write have no
  // "#".
  std::string unnamed() { return "#" + std::to_string(++without_id_); }

  static std::string one_line(const std::string& text) {
    std::string line;
    for (const Text& paragraph : paragraphs({text, {}})) {
      if (!line.empty()) line += ' ';
      line += paragraph.value;
    }
    return line;
  }

  void fill_table(const TableSpec& written, AuthorTable& table) {
    const std::size_t width = written.columns.size();
    if (width == 0) r_.problems.add(messages::table_without_columns(written.caption.span));
    for (const Located<std::vector<Text>>& row : written.rows) {
      if (row.value.size() != width) {
        r_.problems.add(messages::cell_count(row.span, row.value.size(), width));
      }
      table.rows.push_back(row.value);
    }
    table.alignment.assign(width, CellAlignment::left);
    if (written.align) {
      table.alignment = written.align->value;
      if (table.alignment.size() != width) {
        r_.problems.add(messages::not_one_per_column(written.align->span, "alignment",
                                                     table.alignment.size(), width));
      }
    }
    if (!written.widths) return;
    for (const Located<double>& share : written.widths->value) {
      if (share.value <= 0) r_.problems.add(messages::not_positive(share.span, share.value));
      table.widths.push_back(share.value);
    }
    if (table.widths.size() != width) {
      r_.problems.add(
          messages::not_one_per_column(written.widths->span, "width", table.widths.size(), width));
    }
  }

  static std::vector<std::size_t> chosen(const SelectionSpec& written, const NameIndex& index,
                                         Problems& problems) {
    if (!written.all) return index.find_all(written.keys, problems);
    std::vector<std::size_t> all(index.names().size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    return all;
  }

  void results(const ResultsSpec& written, const Span& at) {
    const auto questions = chosen(written.questions, r_.questions, r_.problems);
    auto breakdowns = chosen(written.breakdowns, r_.breakdowns, r_.problems);
    const std::size_t count = r_.report.figures.size() + questions.size() * breakdowns.size();
    if (count > most_figures) {
      r_.problems.add(messages::too_many_figures(at, count, most_figures));
      return;
    }
    if (written.filter) {
      breakdowns = filtered_.of(breakdowns, *written.filter);
      if (r_.report.breakdowns.size() > most_breakdowns) {
        r_.problems.add(messages::too_many(written.filter->span,
                                           "breakdowns, with and without filters,",
                                           r_.report.breakdowns.size(), most_breakdowns));
        return;
      }
    }
    const std::size_t first_figure = r_.report.figures.size();
    const bool with_findings = written.findings && written.findings->value;
    const bool with_other_weights = written.other_weights && written.other_weights->value;
    for (const std::size_t question : questions) {
      introduce(question);
      FigureBlock block;
      for (const std::size_t breakdown : breakdowns) {
        block.figures.push_back(r_.report.figures.size());
        figure(question, breakdown, written, at);
      }
      if (with_findings) add(FindingsBlock{block.figures});
      const std::vector<std::size_t> figures = block.figures;
      add(std::move(block));
      if (with_other_weights) other_weights(figures, with_findings);
    }
    attach_notes(written.notes, first_figure);
    const bool with_tables = written.tables && written.tables->value;
    const bool with_marks = has_marks(written);
    for (std::size_t i = first_figure; i < r_.report.figures.size(); ++i) {
      Figure& figure = r_.report.figures[i];
      figure.has_table = with_tables;
      figure.has_marks = with_marks && figure.chart == ChartKind::radar;
    }
  }

  bool has_marks(const ResultsSpec& written) {
    const ChartKind chart = written.chart ? written.chart->value : usual_chart();
    if (written.marks && written.marks->value && chart != ChartKind::radar) {
      r_.problems.add(messages::marks_without_axes(written.marks->span, kijun::name(chart)));
    }
    const auto& marks = written.marks ? written.marks : r_.spec.chart.marks;
    return marks && marks->value;
  }

  // Of figures that show the same scores, the first is asked.
  void other_weights(const std::vector<std::size_t>& figures, bool with_findings) {
    OtherWeightsBlock block{{}, with_findings};
    for (const std::size_t index : figures) {
      Figure& figure = r_.report.figures[index];
      if (!weighed_.insert({figure.question, figure.breakdown}).second) continue;
      figure.has_other_weights = true;
      block.figures.push_back(index);
    }
    if (!block.figures.empty()) add(std::move(block));
  }

  // To the figures from `first` on.
  void attach_notes(const std::vector<FigureNoteSpec>& notes, std::size_t first) {
    std::vector<Figure>& figures = r_.report.figures;
    for (const FigureNoteSpec& written : notes) {
      std::vector<std::string> names;
      for (std::size_t i = first; i < figures.size(); ++i) names.push_back(figures[i].name);
      const auto found = std::find(names.begin(), names.end(), written.figure.value);
      if (found == names.end()) {
        r_.problems.add(messages::unknown_name(written.figure, "figure", names));
      } else {
        figures[first + static_cast<std::size_t>(found - names.begin())].notes.push_back(
            written.note);
      }
    }
  }

  // A table for each question that a figure so far shows, in the order of the questions.
  void score_tables() {
    for (std::size_t question = 0; question < r_.report.questions.size(); ++question) {
      ScoreTableBlock block;
      block.question = question;
      for (std::size_t i = 0; i < r_.report.figures.size(); ++i) {
        const Figure& figure = r_.report.figures[i];
        if (figure.question == question && !figure.repeats) block.figures.push_back(i);
      }
      if (block.figures.empty()) continue;
      const Text& title = r_.report.questions[question].title;
      block.table = numbered_table(
          {fill(r_.report.style.wording.scores_caption, {{"question", title.value}}), title.span});
      add(std::move(block));
    }
  }

  // A table without a name that references could use.
  AuthorTable numbered_table(Text caption) {
    AuthorTable table;
    table.label = numbering_.next();
    table.id = unnamed();
    table.caption = std::move(caption);
    return table;
  }

  void audit(bool places) {
    const AuditWording& wording = r_.report.style.wording.audit;
    AuditBlock block;
    block.answers = numbered_table({wording.answers_caption, span_});
    if (!r_.report.breakdowns.empty()) {
      block.groups = numbered_table({wording.groups_caption, span_});
    }
    if (places) block.places = numbered_table({wording.places_caption, span_});
    add(std::move(block));
  }

  // The question's heading, one level below the author's last, and its commentary. Where a report
  // comes back to a question, neither is said again.
  void introduce(std::size_t index) {
    if (!introduced_.insert(index).second) return;
    Question& question = r_.report.questions[index];
    if (question.heading.value.empty()) {
      const Wording& wording = r_.report.style.wording;
      question.heading = {
          fill(wording.question_heading, {{"n", full_width(introduced_.size())},
                                          {"number", std::to_string(introduced_.size())},
                                          {"question", question.title.value}}),
          question.title.span};
    }
    add(Heading{question.heading, std::min(last_level_ + 1, 3)});
    if (!question.commentary.empty()) add(Paragraphs{question.commentary, false});
  }

  // "q1.stakeholder", and ".dots" where other figures of the report are another kind of chart.
  std::string figure_name(const Figure& figure) const {
    const std::string name =
        r_.report.questions[figure.question].key + "." + r_.report.breakdowns[figure.breakdown].key;
    return figure.chart == usual_chart() ? name
                                         : name + "." + std::string(kijun::name(figure.chart));
  }

  // With filter and kind of chart in lower case: not every computer can tell "Dots" from "dots".
  // (Keys of questions and breakdowns that differ in case only are refused by themselves.)
  static std::string told_apart(const std::string& name) {
    const std::size_t end = std::min(name.find('.', name.find('.') + 1), name.size());
    return name.substr(0, end) + lower_case(name.substr(end));
  }

  ChartKind usual_chart() const {
    const auto& kind = r_.spec.chart.kind;
    return kind ? kind->value : ChartKind::radar;
  }

  std::string caption_of(const Figure& figure) const {
    const Wording& wording = r_.report.style.wording;
    const std::string& question = r_.report.questions[figure.question].title.value;
    const std::string& breakdown = r_.report.breakdowns[figure.breakdown].title.value;
    switch (figure.chart) {
      case ChartKind::radar:
        break;
      case ChartKind::dots:
        return fill(wording.dots.caption,
                    {{"question", question},
                     {"breakdown", breakdown},
                     {"percent", format_brief(100 * r_.report.inference.confidence(), 0, 4).text}});
      case ChartKind::shares:
        return fill(wording.shares.caption, {{"question", question}, {"breakdown", breakdown}});
    }
    return fill(wording.caption, {{"question", question}, {"breakdown", breakdown}});
  }

  void figure(std::size_t question_index, std::size_t breakdown_index, const ResultsSpec& written,
              const Span& at) {
    Figure figure;
    figure.question = question_index;
    figure.breakdown = breakdown_index;
    figure.chart = written.chart ? written.chart->value : usual_chart();
    figure.repeats = !shown_.insert({question_index, breakdown_index}).second;
    figure.name = figure_name(figure);
    figure.label = numbering_.next();
    figure.caption = caption_of(figure);
    std::string name = figure.name;
    std::replace(name.begin(), name.end(), '.', '_');
    figure.file_name = file_number(figure.label) + "_" + name;
    figure.span = at.source ? at : r_.spec.questions[question_index].key.span;
    if (!names_.insert(told_apart(figure.name)).second) {
      r_.problems.add(messages::figure_twice(figure.span, figure.name));
    }
    asked_.check(figure);
    r_.report.figures.push_back(std::move(figure));
  }

  Resolver& r_;
  Numbering numbering_;
  AskedCheck asked_;
  FilteredBreakdowns filtered_;
  NameIndex table_ids_{"table"};
  NameIndex picture_ids_{"picture"};
  Span span_;
  int last_level_ = 0;
  std::size_t without_id_ = 0;
  std::set<std::size_t> introduced_;
  std::set<std::pair<std::size_t, std::size_t>> shown_;
  std::set<std::pair<std::size_t, std::size_t>> weighed_;  // that have other weights
  std::set<std::string> names_;                            // of figures, as told_apart() has them
};

}  // namespace

void resolve_contents(Resolver& r) {
  ContentsResolver resolver(r);
  if (!r.spec.contents) {
    resolver.standard();
  } else {
    for (const ContentSpec& written : *r.spec.contents) resolver.item(written);
    resolver.close();
  }
  resolver.check_marks();
}

}  // namespace kijun
