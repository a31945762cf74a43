// One radar chart drawn of made-up scores, and its items by their ids.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "chart/radar.h"
#include "support/fonts.h"
#include "support/radar_report.h"

namespace kijun::test {

inline const std::vector<GroupOf> stakeholders{
    {"利用者", 746}, {"ケアマネジャー", 586}, {"保険者", 0}};
inline const std::vector<std::string> five_options{"ケアプランの説明", "サービスや事業所の選択",
                                                   "ケアマネジャーからの提案",
                                                   "グループ会社以外の利用", "グループ会社の利用"};

struct Drawn {
  Report report;
  ScoreTable scores;
  std::vector<Frame> frames;
};

// `change` may change the scores of the only figure.
inline Drawn drawn(const std::function<void(FigureScores&)>& change = {},
                   const std::function<void(ChartStyle&)>& restyle = {}) {
  Drawn made;
  made.report = empty_radar_report();
  if (restyle) restyle(made.report.style.chart);
  add_question(made.report, "ケアプランの提案と選択", five_options);
  add_figure(made.report, "立場別", stakeholders);
  add_scores(made.report, made.scores, stakeholders, 7);
  if (change) change(made.scores.figures[0]);
  auto frames = radar_charts(made.report, made.scores, fonts());
  INFO(format(frames.diagnostics()));
  REQUIRE(frames.ok());
  made.frames = std::move(frames).value();
  return made;
}

inline const Item* find(const std::vector<Item>& items, const std::string& id) {
  for (const Item& item : items) {
    if (const auto* group = std::get_if<GroupItem>(&item.content)) {
      if (group->id == id) return &item;
      if (const Item* inner = find(group->items, id)) return inner;
    } else if (const auto* path = std::get_if<PathItem>(&item.content)) {
      if (path->id == id) return &item;
    } else if (std::get<TextItem>(item.content).id == id) {
      return &item;
    }
  }
  return nullptr;
}

inline const PathItem& path(const Frame& frame, const std::string& id) {
  INFO("path " << id);
  const Item* item = find(frame.items, id);
  REQUIRE(item != nullptr);
  return std::get<PathItem>(item->content);
}

inline std::vector<Point> corners(const PathItem& path) {
  std::vector<Point> points;
  for (const Segment& segment : path.segments) {
    if (const auto* move = std::get_if<MoveTo>(&segment)) points.push_back(move->to);
    if (const auto* line = std::get_if<LineTo>(&segment)) points.push_back(line->to);
  }
  return points;
}

inline std::string texts(const Item& item) {
  if (const auto* text = std::get_if<TextItem>(&item.content)) return text->run.text;
  std::string all;
  if (const auto* group = std::get_if<GroupItem>(&item.content)) {
    for (const Item& inner : group->items) all += texts(inner);
  }
  return all;
}

}  // namespace kijun::test
