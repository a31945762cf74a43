// The spec just as written: every value with its place, and an optional wherever nothing need be
// written. Well-formed, known keys, right types, no duplicates; whether names refer to anything is
// for the resolve stage.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/span.h"
#include "spec/choices.h"
#include "spec/condition.h"
#include "spec/table_origin.h"

namespace kijun {

// "where:" or "filter:": the condition as a text, and what it says.
struct WhereSpec {
  Text text;
  Condition condition;
};

struct CoverSpec {
  std::optional<Text> series;
  std::optional<Text> publisher;
};

struct ReportSpec {
  Text title;
  std::optional<Text> subtitle;
  std::optional<Text> author;
  std::optional<Text> date;
  std::optional<Text> template_name;
  std::optional<CoverSpec> cover;
  std::optional<WhereSpec> filter;
};

struct NumberingSpec {
  std::optional<Text> figure;  // a pattern with {n}
  std::optional<Located<long long>> start;
};

struct WeightsSpec {
  std::vector<Located<double>> points;  // of rank 1, 2, …; at least one
  Span span;
};

// Cells that say "no answer".
struct MissingSpec {
  std::vector<Text> values;  // trimmed
};

struct ScoringSpec {
  std::optional<WeightsSpec> weights;
  std::optional<Located<RejectedPolicy>> rejected;
  std::optional<Located<TiesPolicy>> ties;
  std::optional<Located<Base>> base;
  std::optional<MissingSpec> missing;
};

struct InferenceSpec {
  std::optional<Located<double>> level;
  std::optional<Located<long long>> permute_below;
  std::optional<Located<long long>> permutations;
  std::optional<Located<long long>> seed;
};

struct SvgSpec {
  std::optional<Located<SvgText>> text;
};

struct ChartSpec {
  std::optional<Located<ChartKind>> kind;
  std::optional<Located<double>> step;
  std::optional<Located<double>> max;
  std::optional<Located<ChartColour>> colour;
  std::optional<Located<LineNames>> names;
  std::optional<Located<bool>> values;
  std::optional<Located<bool>> marks;
};

// ---- Where answers stand

// "ranks: …" and so on: a pattern with placeholders, or the columns one by one.
struct ColumnsSpec {
  enum class Coding { ranks, options, order, ticks };
  Coding coding = Coding::ranks;
  std::variant<Text, std::vector<Text>> columns;
  Span span;  // of the pattern or the list
};

// The columns of a question in the surveys by name.
struct ColumnsBySurvey {
  struct Entry {
    Text survey;
    ColumnsSpec columns;
  };
  std::vector<Entry> entries;
};

// "sheet: 2" or "sheet: 回答"
struct SheetSpec {
  std::variant<long long, std::string> which;
  Span span;
};

struct SurveySpec {
  Text key;
  Text title;
  std::optional<Text> file;  // exactly one of these two
  std::optional<Text> tally;
  std::optional<Text> table;  // of SQL
  std::optional<Located<Encoding>> encoding;
  std::optional<SheetSpec> sheet;
  std::optional<Located<long long>> header;  // a row
  std::optional<Text> weight;
  std::optional<ColumnsSpec> answers;
  std::optional<MissingSpec> missing;
  std::optional<WhereSpec> filter;
};

struct OptionSpec {
  Text name;
  std::optional<Text> code;
  std::optional<std::vector<Text>> lines;
};

// What may be left out to the labels of SPSS files (see resolve/labels.h): titles; options and
// groups, whose span then is of no line.
struct QuestionSpec {
  Text key;
  std::optional<Text> title;
  std::optional<Text> heading;
  std::vector<OptionSpec> options;
  Span options_span;
  std::optional<WeightsSpec> weights;
  std::optional<std::vector<Text>> surveys;
  std::optional<std::variant<ColumnsSpec, ColumnsBySurvey>> answers;
  std::optional<MissingSpec> missing;
  std::optional<Text> commentary;
  std::vector<Text> claims;
};

// ---- Breakdowns

struct CodesSpec {
  std::vector<Text> codes;  // trimmed, at least one
};

// "< 1000", "1000 .. 4999", …
struct RangeSpec {
  std::optional<double> low;
  bool low_included = true;
  std::optional<double> high;
  bool high_included = true;
  Span span;
};

using ConditionSpec = std::variant<CodesSpec, RangeSpec>;

// "survey: a" and "surveys: [a, b]" say the same kind of thing.
struct SurveysSpec {
  std::vector<Text> names;
  Span span;
};

struct GroupSpec {
  Text name;
  std::optional<SurveysSpec> survey;   // from the key survey
  std::optional<SurveysSpec> surveys;  // from the key surveys
  std::optional<Text> by;
  std::optional<ConditionSpec> is;
  std::optional<WhereSpec> where;
  std::optional<Located<bool>> total;
  std::optional<Located<bool>> rest;
};

// What the groups rise in, in their order: "the heavier …" and "the lighter …".
struct GroupOrderSpec {
  Text rising;
  Text falling;
};

struct BreakdownSpec {
  Text key;
  std::optional<Text> title;
  std::optional<SurveysSpec> survey;
  std::optional<SurveysSpec> surveys;
  std::optional<Text> by;
  std::optional<MissingSpec> missing;
  std::optional<Located<bool>> overlap;
  std::optional<GroupOrderSpec> order;
  std::vector<GroupSpec> groups;
  Span groups_span;
};

// ---- Contents

struct TocSpec {};
struct FiguresListSpec {};
struct MethodSpec {};
struct ScoresSpec {};
struct PageBreakSpec {};

struct AuditSpec {
  std::optional<Located<bool>> places;
};

struct HeadingSpec {
  Text text;
  std::optional<Located<long long>> level;  // 1 to 3
};

struct TextSpec {
  Text text;
  std::vector<Text> claims;
  std::optional<Located<bool>> keep;
};

struct TableSpec {
  std::optional<Text> id;
  Text caption;
  // Written in the spec, or read from the file by whoever calls resolve().
  std::vector<Text> columns;
  std::vector<Located<std::vector<Text>>> rows;
  std::optional<TableOrigin> origin;
  std::optional<Text> file;
  std::optional<Located<Encoding>> encoding;  // this and the next two only with a file
  std::optional<SheetSpec> sheet;
  std::optional<Located<long long>> header;
  std::optional<Located<std::vector<CellAlignment>>> align;
  std::optional<Located<std::vector<Located<double>>>> widths;
  std::vector<Text> notes;
  std::optional<Located<bool>> keep;
};

struct PictureSpec {
  std::optional<Text> id;
  Text caption;
  Text file;
  std::optional<Located<Pt>> width;
  Text alt;
  std::vector<Text> notes;
};

// "all", or the keys one by one.
struct SelectionSpec {
  bool all = true;
  std::vector<Text> keys;
};

// "filter: {where: …, title: …}" of results
struct FigureFilterSpec {
  WhereSpec where;
  Text title;
  std::optional<Text> name;
  Span span;
};

struct FigureNoteSpec {
  Text figure;  // as references name it
  Text note;
};

struct ResultsSpec {
  SelectionSpec questions;
  SelectionSpec breakdowns;
  std::optional<FigureFilterSpec> filter;
  std::optional<Located<ChartKind>> chart;
  std::vector<FigureNoteSpec> notes;
  std::optional<Located<bool>> findings;
  std::optional<Located<bool>> tables;
  std::optional<Located<bool>> marks;
  std::optional<Located<bool>> other_weights;
};

struct ContentSpec {
  std::variant<TocSpec, FiguresListSpec, MethodSpec, ScoresSpec, PageBreakSpec, HeadingSpec,
               TextSpec, TableSpec, PictureSpec, ResultsSpec, AuditSpec>
      item;
  Span span;
};

struct Spec {
  std::shared_ptr<const Source> source;
  ReportSpec report;
  NumberingSpec numbering;
  ScoringSpec scoring;
  ChartSpec chart;
  SvgSpec svg;
  InferenceSpec inference;
  std::vector<SurveySpec> surveys;
  std::vector<QuestionSpec> questions;
  std::vector<BreakdownSpec> breakdowns;
  std::optional<std::vector<ContentSpec>> contents;
};

}  // namespace kijun
