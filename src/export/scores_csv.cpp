#include "export/scores_csv.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/number.h"

namespace kijun {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr int decimals = 10;

bool looks_like_formula(std::string_view text) {
  constexpr std::array<std::string_view, 10> starts = {"=",  "+",  "-",  "@",  "\t",
                                                       "\r", "＝", "＋", "－", "＠"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

// Builds the file cell by cell.
class Csv {
 public:
  Csv() : bytes_(byte_order_mark) {}

  void text(std::string_view value) {
    separate();
    const bool guarded = looks_like_formula(value);
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
      if (guarded) bytes_ += '\'';
      bytes_ += value;
      return;
    }
    bytes_ += '"';
    if (guarded) bytes_ += '\'';
    for (const char c : value) {
      if (c == '"') bytes_ += '"';
      bytes_ += c;
    }
    bytes_ += '"';
  }
  void number(std::uint64_t value) {
    separate();
    bytes_ += std::to_string(value);
  }
  void number(double value) {
    separate();
    bytes_ += format_fixed(value, decimals);
  }
  void blank() { separate(); }
  void end_row() {
    bytes_ += "\r\n";
    row_started_ = false;
  }
  std::string take() { return std::move(bytes_); }

 private:
  void separate() {
    if (row_started_) bytes_ += ',';
    row_started_ = true;
  }

  std::string bytes_;
  bool row_started_ = false;
};

std::size_t greatest_depth(const Report& report) {
  std::size_t depth = 0;
  for (const Question& question : report.questions) depth = std::max(depth, question.depth());
  return depth;
}

void write_header(Csv& csv, std::size_t ranks) {
  for (const std::string_view name : {"figure", "question", "question_title", "breakdown",
                                      "breakdown_title", "group", "option", "option_name", "n"}) {
    csv.text(name);
  }
  for (std::size_t rank = 1; rank <= ranks; ++rank) csv.text("rank" + std::to_string(rank));
  csv.text("score");
  csv.text("baseline");
  csv.end_row();
}

}  // namespace

std::string scores_csv(const Report& report, const ScoreTable& scores) {
  const std::size_t ranks = greatest_depth(report);
  Csv csv;
  write_header(csv, ranks);
  for (std::size_t f = 0; f < scores.figures.size(); ++f) {
    const FigureScores& figure = scores.figures[f];
    const Question& question = report.questions[figure.question];
    const Breakdown& breakdown = report.breakdowns[figure.breakdown];
    for (std::size_t g = 0; g < figure.groups.size(); ++g) {
      const GroupScores& group = figure.groups[g];
      for (std::size_t o = 0; o < group.options.size(); ++o) {
        const OptionScore& option = group.options[o];
        csv.text(report.figures[f].label);
        csv.text(question.key);
        csv.text(question.title.value);
        csv.text(breakdown.key);
        csv.text(breakdown.title.value);
        csv.text(breakdown.groups[g].name.value);
        csv.text(question.options[o].code);
        csv.text(question.options[o].name.value);
        csv.number(group.base);
        for (const std::uint64_t count : option.rank_counts) csv.number(count);
        for (std::size_t rank = option.rank_counts.size(); rank < ranks; ++rank) csv.blank();
        if (group.base > 0) {
          csv.number(option.score);
        } else {
          csv.blank();
        }
        csv.number(figure.baseline);
        csv.end_row();
      }
    }
  }
  return csv.take();
}

}  // namespace kijun
