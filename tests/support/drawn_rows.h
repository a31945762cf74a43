// Charts of dots and of shares drawn of made-up scores.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "chart/charts.h"
#include "support/drawn_radar.h"
#include "support/fonts.h"
#include "support/radar_report.h"

namespace kijun::test {

// Gives the last figure what only these charts show: intervals a little longer upwards, and shares
// that fall from rank to rank and leave something over.
inline void add_intervals_and_shares(ScoreTable& scores) {
  for (GroupScores& group : scores.figures.back().groups) {
    for (OptionScore& option : group.options) {
      if (group.base == 0) continue;
      option.interval = Interval{option.score * 0.8, std::min(3.0, option.score * 1.3)};
      const double first = option.score / 3;
      option.rank_shares = {first * 0.5, first * 0.3, first * 0.2};
    }
  }
}

struct RowsCase {
  Report report = empty_radar_report();
  ScoreTable scores;

  void add(ChartKind kind, const std::vector<std::string>& options,
           const std::vector<GroupOf>& groups, const std::string& breakdown = "立場別") {
    add_question(report, "設問", options);
    add_figure(report, breakdown, groups);
    report.figures.back().chart = kind;
    add_scores(report, scores, groups, 5);
    add_intervals_and_shares(scores);
  }

  FigureScores& figure() { return scores.figures.back(); }

  std::vector<Frame> draw() const {
    auto frames = draw_charts(report, scores, fonts());
    INFO(format(frames.diagnostics()));
    REQUIRE(frames.ok());
    return std::move(frames).value();
  }

  std::string refusal() const {
    const auto frames = draw_charts(report, scores, fonts());
    REQUIRE_FALSE(frames.ok());
    return format(frames.diagnostics());
  }
};

inline RowsCase rows_case(ChartKind kind, const std::vector<std::string>& options,
                          const std::vector<GroupOf>& groups) {
  RowsCase made;
  made.add(kind, options, groups);
  return made;
}

inline const std::vector<GroupOf> four_stakeholders{
    {"利用者", 746}, {"ケアマネジャー", 586}, {"保険者", 799}, {"地域包括支援センター", 767}};

inline const std::vector<std::string> long_options{
    "サービス間の連携と情報共有", "医療関係者との連携",
    "サービス事業所等に言いにくいことを、自分（利用者本人）の代わりに伝えてほしい。",
    "専門職からの助言", "介護保険サービス以外の関係者との連携"};

// So many of either, options with long names in turn.
inline std::vector<std::string> options_of(std::size_t count) {
  std::vector<std::string> options;
  for (std::size_t i = 0; i < count; ++i) options.push_back(long_options[i % long_options.size()]);
  return options;
}

inline std::vector<GroupOf> groups_of(std::size_t count) {
  std::vector<GroupOf> groups;
  for (std::size_t i = 0; i < count; ++i) groups.push_back({"要介護" + std::to_string(i), 50 + i});
  return groups;
}

inline const GroupItem& group(const Frame& frame, const std::string& id) {
  INFO("group " << id);
  const Item* item = find(frame.items, id);
  REQUIRE(item != nullptr);
  return std::get<GroupItem>(item->content);
}

inline Box box_of(const PathItem& path) {
  std::vector<Point> points = corners(path);
  for (const Segment& segment : path.segments) {
    const auto* curve = std::get_if<CurveTo>(&segment);
    if (curve != nullptr)
      points.insert(points.end(), {curve->control1, curve->control2, curve->to});
  }
  REQUIRE_FALSE(points.empty());
  Box box{points.front(), points.front()};
  for (const Point& point : points) box = united(box, {point, point});
  return box;
}

}  // namespace kijun::test
