#include "layout/score_reading.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "base/placeholders.h"
#include "layout/method_parts.h"

namespace kijun {
namespace {

constexpr double same = 1e-9;  // points closer than this are the same number written differently
constexpr std::size_t most_options = 60;
constexpr std::size_t least_people = 15;  // of a worked example; the seed report's number

std::vector<WeightRow> weight_rows(const Report& report,
                                   const std::vector<std::size_t>& questions) {
  std::vector<WeightRow> rows;
  for (const std::size_t index : questions) {
    const Question& question = report.questions[index];
    auto row = std::find_if(rows.begin(), rows.end(), [&](const WeightRow& candidate) {
      return candidate.weights == question.weights;
    });
    if (row == rows.end()) row = rows.insert(rows.end(), {question.weights, {}});
    row->questions[question.options.size()].push_back(index);
  }
  return rows;
}

const std::string& name_of_charts(const Report& report, const std::vector<std::size_t>& figures) {
  const MethodWording& wording = report.style.wording.method;
  const bool radars =
      figures.empty() || std::any_of(figures.begin(), figures.end(), [&](std::size_t figure) {
        return report.figures[figure].chart == ChartKind::radar;
      });
  return radars ? wording.radar_charts : wording.other_charts;
}

}  // namespace

ScoreReading::ScoreReading(const Report& report, const std::vector<std::size_t>& figures,
                           const std::vector<std::size_t>& questions)
    : report_(report),
      wording_(report.style.wording.method),
      charts_(name_of_charts(report, figures)),
      rows_(weight_rows(report, questions)) {}

std::string ScoreReading::titles(const std::vector<std::size_t>& questions) const {
  std::vector<std::string> items;
  items.reserve(questions.size());
  for (const std::size_t question : questions) {
    items.push_back(
        fill(wording_.question, {{"question", report_.questions[question].title.value}}));
  }
  return joined_texts(items, wording_.separator);
}

// The questions of a row with `least` to `most` options, for the reader: by their number of
// options as long as that tells them from the others.
std::string ScoreReading::named(const WeightRow& row, std::size_t least, std::size_t most) const {
  std::vector<std::size_t> meant;
  std::size_t sizes = 0;
  std::size_t size = least;
  for (const auto& [options, questions] : row.questions) {
    if (options < least || options > most) continue;
    meant.insert(meant.end(), questions.begin(), questions.end());
    ++sizes;
    size = options;
  }
  if (rows_.size() > 1) return titles(meant);
  return sizes == 1 ? fill(wording_.of_options, {{"options", whole_text(size)}})
                    : fill(wording_.more_options, {{"options", whole_text(least)}});
}

std::string ScoreReading::asked() const {
  std::string text;
  for (const WeightRow& row : rows_) {
    std::vector<std::size_t> meant;
    for (const auto& [options, questions] : row.questions) {
      meant.insert(meant.end(), questions.begin(), questions.end());
    }
    std::sort(meant.begin(), meant.end());
    std::vector<std::string> points;
    for (std::size_t rank = 0; rank < row.depth(); ++rank) {
      points.push_back(fill(wording_.points, {{"rank", whole_text(rank + 1)},
                                              {"points", format_shortest(row.weights[rank])}}));
    }
    text += fill(row.depth() == 1 ? wording_.one_rank : wording_.ranks,
                 {{"questions", rows_.size() == 1 ? wording_.all_questions : titles(meant)},
                  {"depth", whole_text(row.depth())},
                  {"points", joined_texts(points, wording_.separator)},
                  {"charts", charts_}});
  }
  return text;
}

std::string ScoreReading::reading() const {
  const bool ranked =
      std::any_of(rows_.begin(), rows_.end(), [](const WeightRow& row) { return row.depth() > 1; });
  return fill(ranked ? wording_.reading : wording_.reading_one, {{"charts", charts_}});
}

std::string ScoreReading::extremes() const {
  std::string text;
  for (const WeightRow& row : rows_) text += extremes(row);
  return text + between();
}

std::string ScoreReading::extremes(const WeightRow& row) const {
  const std::size_t depth = row.depth();
  const std::vector<double>& weights = row.weights;
  if (depth == 1 || weights[0] - weights[1] < same) return {};
  const std::string highest = format_shortest(weights.front());
  std::string text;
  if (row.ranks_all_somewhere() && weights[depth - 2] - weights[depth - 1] > same) {
    text += fill(wording_.extremes_all, {{"questions", named(row, depth, depth)},
                                         {"depth", whole_text(depth)},
                                         {"highest", highest},
                                         {"lowest", format_shortest(weights.back())}});
  }
  if (row.leaves_options_somewhere() && weights.back() > same) {
    text += fill(wording_.extremes_some, {{"questions", named(row, depth + 1, most_options)},
                                          {"depth", whole_text(depth)},
                                          {"highest", highest}});
  }
  return text;
}

std::string ScoreReading::between() const {
  bool three_points = false;
  for (const WeightRow& row : rows_) {
    std::vector<double> points = row.weights;
    if (row.leaves_options_somewhere()) points.push_back(0);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    three_points = three_points || points.size() > 2;
    for (std::size_t high = 0; high < points.size(); ++high) {
      for (std::size_t middle = high + 1; middle < points.size(); ++middle) {
        for (std::size_t low = middle + 1; low < points.size(); ++low) {
          if (std::abs(points[high] + points[low] - 2 * points[middle]) > same) continue;
          return wording_.between +
                 fill(wording_.between_example, {{"high", format_shortest(points[high])},
                                                 {"middle", format_shortest(points[middle])},
                                                 {"low", format_shortest(points[low])}});
        }
      }
    }
  }
  return three_points ? wording_.between : std::string();
}

// As the charts print it when all ranks are filled, and said to be rounded when it is.
std::string ScoreReading::shown_baseline(const WeightRow& row, std::size_t options) const {
  const BriefNumber value =
      format_brief(report_.questions[row.questions.at(options).front()].baseline(), 1, 2);
  return value.exact ? value.text : fill(wording_.about, {{"value", value.text}});
}

std::string ScoreReading::baseline_meaning() const {
  return fill(wording_.baseline, {{"charts", charts_}});
}

std::string ScoreReading::baseline() const {
  std::string text = baseline_meaning();
  for (const WeightRow& row : rows_) {
    bool zero_said = false;
    for (const auto& [options, questions] : row.questions) {
      if (options > row.depth() && row.depth() > 1 && !zero_said) {
        text +=
            fill(wording_.below_depth, {{"questions", named(row, row.depth() + 1, most_options)},
                                        {"next", whole_text(row.depth() + 1)}});
        zero_said = true;
      }
      text += worked_example(row, options);
    }
  }
  return text;
}

// `each` of `people` respondents name the option at each rank.
std::string ScoreReading::worked_example(const WeightRow& row, std::size_t options) const {
  const std::size_t each = (least_people + options - 1) / options;
  const std::size_t people = each * options;
  std::vector<std::string> counts;
  std::string sum;
  double total = 0;
  for (const double weight : row.weights) {
    const std::string points = format_shortest(weight);
    counts.push_back(fill(wording_.count, {{"points", points}, {"people", whole_text(each)}}));
    if (!sum.empty()) sum += wording_.plus;
    sum += points + "×" + whole_text(each);
    total += weight * static_cast<double>(each);
  }
  if (options > row.depth()) {
    counts.push_back(fill(wording_.count,
                          {{"points", "0"}, {"people", whole_text(people - each * row.depth())}}));
  }
  sum += wording_.equals +
         format_shortest(std::round(total * 1e9) / 1e9);  // hides binary noise: 0.7＋0.2＋0.1＝1
  return fill(options > row.depth() ? wording_.worked_some : wording_.worked_all,
              {{"questions", named(row, options, options)},
               {"options", whole_text(options)},
               {"people", whole_text(people)},
               {"each", whole_text(each)},
               {"counts", joined_texts(counts, wording_.separator)},
               {"sum", sum},
               {"value", shown_baseline(row, options)}});
}

std::string ScoreReading::baselines() const {
  std::vector<std::string> items;
  for (const WeightRow& row : rows_) {
    for (const auto& [options, questions] : row.questions) {
      items.push_back(fill(wording_.baseline_of, {{"options", whole_text(options)},
                                                  {"questions", titles(questions)},
                                                  {"value", shown_baseline(row, options)}}));
    }
  }
  return fill(wording_.baseline_list, {{"list", joined_texts(items, wording_.separator)}});
}

}  // namespace kijun
