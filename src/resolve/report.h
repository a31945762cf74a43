// The resolved report: what the spec and the template say together. Every later stage reads this.
//
// Guarantees: defaults are filled in, references are checked and turned into indices, lengths are
// in points, every index is in range, names are unique, figures are numbered. Texts keep the place
// where they were written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/span.h"
#include "resolve/style.h"
#include "spec/choices.h"
#include "spec/condition.h"
#include "spec/table_origin.h"
#include "table/table_source.h"

namespace kijun {

// ---- Surveys: one table of answers each

struct Survey {
  std::string key;
  Text title;
  Text path;  // as opened: relative paths already stand on the spec's folder
  // The file is a table of how often each answer was given, not of respondents (see
  // survey/tally_table.h); only `filter` below has no meaning then.
  bool is_tally = false;
  Encoding encoding = Encoding::detect;
  Sheet sheet{};                       // of a workbook
  Located<std::size_t> header{1, {}};  // the row of the table with the columns' names
  std::optional<Text> weight{};        // column of the survey weight; none: everybody weighs 1
  std::optional<Condition> filter{};   // who counts: the report's filter and the survey's own
  std::string sql_table{};             // as `kijun tally --sql` names it; the key unless given
};

// ---- Questions

struct Option {
  Text name;
  std::string code;                // as it stands in answer files
  std::vector<std::string> lines;  // forced line breaks of the name; empty: broken by the chart
};

// A column per rank; the cell holds an option's code, or whatever else says an option (see
// survey/option_spellings.h). size() == the question's depth.
struct RankColumns {
  std::vector<Text> columns;
};

// A column per option; the cell holds its rank. size() == number of options.
struct OptionColumns {
  std::vector<Text> columns;
};

// One column; the cell holds options in order, best first: "2,1,3", "②→①→③".
struct OrderColumn {
  Text column;
};

// A column per rank and option; the cell is ticked when the option is named at the rank. All
// options of rank 1, then all of rank 2, …; size() == depth · options.
struct TickColumns {
  std::vector<Text> columns;
};

// No columns: the survey is a tally, in which the question stands by its key. (A tally may have
// columns too: those of the table in a database that it is made from.)
struct TalliedAnswers {};

using CodingColumns =
    std::variant<RankColumns, OptionColumns, OrderColumn, TickColumns, TalliedAnswers>;

struct Coding {
  std::size_t survey = 0;
  CodingColumns columns;
  // Trimmed cells that say "no answer", besides blank ones; none of them says an option, a rank or
  // a tick as well.
  std::vector<std::string> missing{};
};

struct Question {
  std::string key;
  Text title;
  Text heading;
  std::vector<Option> options;   // 3 to 60
  std::vector<double> weights;   // points of rank 1..R: finite, not negative, not increasing, first
                                 // > 0; R <= options
  std::vector<Coding> codings;   // one per survey in which it is asked, in the order of the surveys
  std::vector<Text> commentary;  // paragraphs

  std::size_t depth() const { return weights.size(); }
  // The score that every option gets when each rank is answered equally often: sum(weights) /
  // options.
  double baseline() const {
    double sum = 0;
    for (const double weight : weights) sum += weight;
    return sum / static_cast<double>(options.size());
  }
};

// ---- Breakdowns

// Respondents of one survey, all of them or those who fulfil the condition.
struct GroupPart {
  std::size_t survey = 0;
  std::optional<Condition> condition;  // none: the whole survey
};

enum class GroupKind {
  of_condition,  // those whom its parts take
  total,         // everybody in the surveys of its parts; shares respondents with all other groups
  rest,          // in the surveys of its parts: those of whom it is certain that no other group but
                 // the total takes them; who may be in one, but left its attribute blank, is not
};

// The union of its parts; parts are of different surveys.
struct Group {
  Text name;
  std::vector<GroupPart> parts;
  GroupKind kind = GroupKind::of_condition;
};

inline bool has_part(const Group& group, std::size_t survey) {
  for (const GroupPart& part : group.parts) {
    if (part.survey == survey) return true;
  }
  return false;
}

// What the groups of an ordered breakdown rise in, as sentences say it: "要介護度が重いほど".
struct GroupOrder {
  Text rising;
  Text falling;
};

struct Breakdown {
  std::string key;
  Text title;
  std::vector<Group> groups;  // 1 to 20; at most one total, and one rest of other groups
  // Trimmed cells of the columns that its groups ask for that say "no answer", besides blank ones;
  // no group asks for one of them.
  std::vector<std::string> missing{};
  // Every group of a condition names the values that it takes, by "is:" or by labels; a value that
  // none of them names may be a mistake.
  bool names_values = false;
  bool overlap = false;  // a respondent may be in several groups; else that is refused (but for
                         // a total)
  std::optional<GroupOrder> order{};  // its groups, but for a total, rise in something
  // A breakdown made for figures with a filter of their own: everybody in it fulfils this too.
  std::optional<Condition> filter{};
  std::string filter_title{};  // "65歳以上", for captions; empty without a filter
};

// ---- Figures and the contents of the report

struct Figure {
  std::size_t question = 0;
  std::size_t breakdown = 0;
  std::string name;                // "q1.stakeholder", as references and --only write it
  std::string label;               // "図表 3-2"
  std::string caption;             // "専門的な知識－立場別", without the label
  std::string file_name;           // "3-2_q1_stakeholder", without an ending; safe characters only
  Span span;                       // where the spec asks for it
  std::vector<Text> notes{};       // the author's, printed under it
  bool has_table = false;          // of its scores, with intervals and marks: printed behind it
  bool has_marks = false;          // signs at the axes' ends where a group differs: in radar charts
  bool has_other_weights = false;  // an OtherWeightsBlock is about it
  ChartKind chart = ChartKind::radar;
  bool repeats = false;  // an earlier figure shows the same scores, as a chart of another kind
};

struct Heading {
  Text text;
  int level = 1;  // 1 to 3
};

struct Paragraphs {
  // May hold references {fig:NAME} and {table:ID}, which are known, citations of results, all of
  // them in Report::citations, and footnotes {note:TEXT}.
  std::vector<Text> paragraphs;
  bool whole = false;  // not divided between pages, if a page holds it
};

// A number or a sentence of the results that a text takes over: {score:q1.stakeholder.利用者.2}.
enum class CitationKind { score, base, finding };
struct Citation {
  CitationKind kind = CitationKind::score;
  Text text;                            // as it stands in the text, with its braces
  std::size_t figure = 0;               // index into Report::figures
  std::size_t group = 0;                // of a score or base: which of its breakdown's
  std::optional<std::size_t> option{};  // of a score, and of a finding on one option
};

// What a text of the author's says of a difference, to be checked against the numbers.
enum class ClaimedOrder {
  higher,  // the groups of `first` score higher than those of `second`
  lower,
  alike,  // no difference can be told
  rises,  // from each group of the (ordered) breakdown to the next
  falls,
};
struct AuthorClaim {
  Text text;               // as written
  std::size_t figure = 0;  // index into Report::figures
  std::size_t option = 0;
  ClaimedOrder order = ClaimedOrder::higher;
  // Groups of the breakdown, in its order, without totals; none is on both sides. No `second`: all
  // others. Both empty of a trend.
  std::vector<std::size_t> first{};
  std::vector<std::size_t> second{};
};

struct AuthorTable {
  std::string id;
  std::string label;  // "図表 3-1"; empty: it has no number
  Text caption;
  std::vector<Text> columns;             // header cells
  std::vector<std::vector<Text>> rows;   // each as wide as columns
  std::vector<CellAlignment> alignment;  // one per column
  std::vector<double> widths;            // relative, one per column; empty: by content
  std::vector<Text> notes;               // printed under the table
  bool whole = false;                    // not divided between pages, if a page holds it
  std::optional<TableOrigin> origin;     // the cells stand in a file
};

// A picture of the author's own.
struct AuthorPicture {
  std::string id;
  std::string label;  // "図表 3-1"
  Text caption;
  std::size_t file = 0;     // index into Report::pictures
  Pt width;                 // 0: chosen by the layout stage
  std::string alternative;  // what it shows, in words, for those who cannot see it; never empty
  std::vector<Text> notes;  // printed under the picture
};

// The scores of a question's figures in numbers: a row per group, filled in by the layout stage.
struct ScoreTableBlock {
  std::size_t question = 0;
  std::vector<std::size_t> figures;  // indices into Report::figures, all of this question
  AuthorTable table;                 // id, label and caption; no columns yet
};

// 回答の取り扱い: what was done with the answers, in numbers. Filled in by the layout stage.
struct AuditBlock {
  // id, label and caption; no columns yet
  AuthorTable answers;                // by survey and question
  std::optional<AuthorTable> groups;  // by survey and breakdown; none without breakdowns
  std::optional<AuthorTable> places;  // where faulty cells stand; only when asked for
  bool says_base = false;  // opens with what an AnswerNote says: there is no MethodText to say it
};

// 所見: what the figures of a question show, in sentences that the findings stage makes.
struct FindingsBlock {
  std::vector<std::size_t> figures;  // indices into Report::figures, all of one question
};

// What other rank weights make of a question's figures: a table, or a sentence. Filled in by the
// layout stage.
struct OtherWeightsBlock {
  // Indices into Report::figures, all of one question; none twice, and no two of the same scores.
  std::vector<std::size_t> figures;
  bool with_findings = false;  // there is a FindingsBlock about them
};

struct FigureBlock {
  std::vector<std::size_t> figures;  // indices into Report::figures, in a run: set in rows
};

// A page that sums up a question, or a breakdown (DocumentStyle::summaries): its heading, key
// numbers, figures and how to read them.
struct Summary {
  Text title;
  std::vector<std::size_t> figures;  // indices into Report::figures; all of the question, or of the
                                     // breakdown; at most DocumentStyle::figures_per_summary
};

struct TableOfContents {};
struct ListOfFigures {};  // 図表目次
struct MethodText {};     // 結果の見方
// What was counted and what was left out: ends a report with figures that has neither a MethodText
// nor an AuditBlock to say it.
struct AnswerNote {};
struct PageBreak {};

using Block = std::variant<Heading, Paragraphs, AuthorTable, AuthorPicture, ScoreTableBlock,
                           AuditBlock, FindingsBlock, OtherWeightsBlock, FigureBlock, Summary,
                           TableOfContents, ListOfFigures, MethodText, AnswerNote, PageBreak>;

// When a difference is sure enough to be a finding.
struct InferenceRule {
  double level = 0.05;        // of significance, above 0
  double permute_below = 30;  // a test permutes where N or effective N of a side is less
  std::uint64_t permutations = 9999;
  std::uint64_t seed = 20180330;

  double confidence() const { return 1 - level; }  // of intervals
};

struct Scale {
  double max = 3;
  double step = 0.5;  // max is a whole multiple of step
  Span max_span;      // where the spec says max; of no source where it does not
};

// A page of its own with the report's title, before page 1.
struct Cover {
  Text series;     // what the report is part of, above the title; may be empty
  Text publisher;  // at the page's foot; may be empty
};

struct Report {
  std::string spec_path;
  Text title;
  Text subtitle;               // may be empty
  Text author;                 // may be empty
  std::string date;            // "2018-03-30", or empty
  std::optional<Cover> cover;  // none: the title stands above the text
  Style style;
  RejectedPolicy rejected = RejectedPolicy::exclude;
  TiesPolicy ties = TiesPolicy::reject;
  Base base = Base::answered;
  LineNames names = LineNames::legend;
  bool values = false;  // the scores stand beside their markers
  SvgText svg_text = SvgText::outlines;
  Scale scale;
  InferenceRule inference;
  std::vector<Survey> surveys;
  std::vector<Question> questions;
  std::vector<Breakdown> breakdowns;
  std::vector<Figure> figures;  // in the order of their numbers
  std::vector<Text> pictures;   // files of the author's pictures, as opened
  std::vector<Block>
      contents;  // results are already expanded into headings, paragraphs and figures
  std::vector<Citation> citations;  // in the texts of the contents, in their order
  std::vector<AuthorClaim> claims;  // of commentaries, then of texts
};

}  // namespace kijun
