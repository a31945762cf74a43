// "Nothing overlaps, nothing leaves the frame", looked at from outside: every case is either
// refused or clean, by a check that shares nothing with the one in src/chart.
#include <array>
#include <cmath>

#include <catch2/catch.hpp>

#include "chart/radar.h"
#include "support/fonts.h"
#include "support/radar_report.h"

namespace kijun {
namespace {

using test::Dice;
using test::GroupOf;

struct Placed {
  Role role = Role::label;
  std::string text;
  Box box;
};

struct RimLine {
  Role role = Role::grid;
  Point first, second;
};

struct Picture {
  std::vector<Placed> texts;
  std::vector<Point> series_points;  // where markers stand
  std::vector<RimLine> rim;          // rings, series' lines, and leaders
};

void collect(const std::vector<Item>& items, Point offset, Picture& out) {
  for (const Item& item : items) {
    if (const auto* group = std::get_if<GroupItem>(&item.content)) {
      collect(group->items, offset + group->offset, out);
    } else if (const auto* text = std::get_if<TextItem>(&item.content)) {
      // BIZ UD: 0.88 em above the baseline, 0.12 below; digits 0.75 above and nothing below.
      const bool digits = text->role == Role::tick || text->role == Role::value;
      const Point origin = offset + text->origin;
      double width = 0;
      for (const Glyph& glyph : text->run.glyphs) width += glyph.advance;
      out.texts.push_back(
          {text->role,
           text->run.text,
           {{origin.x, origin.y - text->size * (digits ? 0.72 : 0.88)},
            {origin.x + text->size * width, origin.y + text->size * (digits ? 0.0 : 0.12)}}});
    } else if (const auto* path = std::get_if<PathItem>(&item.content)) {
      const bool wanted = path->role == Role::grid || path->role == Role::series ||
                          path->role == Role::leader || path->role == Role::value ||
                          path->role == Role::series_name;
      if (!wanted || !path->stroke) continue;
      std::vector<Point> points;
      for (const Segment& segment : path->segments) {
        if (const auto* move = std::get_if<MoveTo>(&segment)) points.push_back(offset + move->to);
        if (const auto* line = std::get_if<LineTo>(&segment)) points.push_back(offset + line->to);
      }
      const bool closed = path->role == Role::grid || path->role == Role::series;
      for (std::size_t i = 0; i + 1 < points.size() + (closed ? 1 : 0); ++i) {
        out.rim.push_back({path->role, points[i], points[(i + 1) % points.size()]});
      }
      if (path->role == Role::series) {
        out.series_points.insert(out.series_points.end(), points.begin(), points.end());
      }
    }
  }
}

double distance(const Box& box, Point p) {
  const double dx = std::max({(box.min.x - p.x).v, (p.x - box.max.x).v, 0.0});
  const double dy = std::max({(box.min.y - p.y).v, (p.y - box.max.y).v, 0.0});
  return std::hypot(dx, dy);
}

bool near_line(const Box& box, const RimLine& line) {
  const Box around = united({line.first, line.first}, {line.second, line.second});
  if (around.max.x < box.min.x || box.max.x < around.min.x || around.max.y < box.min.y ||
      box.max.y < around.min.y) {
    return false;
  }
  for (int i = 0; i <= 64; ++i) {
    const double t = i / 64.0;
    const Point p{line.first.x + (line.second.x - line.first.x) * t,
                  line.first.y + (line.second.y - line.first.y) * t};
    if (distance(box, p) == 0) return true;
  }
  return false;
}

// Empty when the frame is clean, else the first fault.
std::string fault(const Frame& frame, Pt padding, Pt marker_radius) {
  Picture picture;
  collect(frame.items, {}, picture);
  const Box page{{padding, padding}, {frame.size.width - padding, frame.size.height - padding}};
  for (std::size_t i = 0; i < picture.texts.size(); ++i) {
    const Placed& text = picture.texts[i];
    if (!page.grown(Pt(0.01)).contains(text.box)) return text.text + " leaves the frame";
    for (std::size_t j = i + 1; j < picture.texts.size(); ++j) {
      if (text.box.grown(Pt(-0.02)).overlaps(picture.texts[j].box)) {
        return text.text + " overlaps " + picture.texts[j].text;
      }
    }
    for (const Point& point : picture.series_points) {
      if (distance(text.box, point) < marker_radius.v * 0.99) return text.text + " hits a marker";
    }
    if (text.role == Role::tick) continue;  // stands on paper of its own
    for (const RimLine& line : picture.rim) {
      // Scores and names stand on paper of their own: names cut the grid only.
      const bool inside = text.role == Role::value || text.role == Role::series_name;
      if (inside && line.role == Role::grid) continue;
      if (text.role == Role::value && line.role == Role::series) continue;
      if (near_line(text.box.grown(Pt(-0.02)), line)) return text.text + " is crossed by a line";
    }
  }
  return {};
}

const std::array<std::string, 16> words{
    "サービス",   "医療に",     "関する", "知識、", "介護保険制度の", "利用者（本人）の", "連携",
    "事業所等に", "言いにくい", "ことを", "ICT",    "2025年度",       "自己作成",         "地域の",
    "助け合い",   "と"};

std::string name(Dice& dice, std::size_t longest) {
  std::string text;
  const std::size_t count = 1 + dice.below(longest);
  for (std::size_t i = 0; i < count; ++i) text += words.at(dice.below(words.size()));
  return text;
}

}  // namespace

TEST_CASE("whatever the names, the number of axes and of series: clean, or refused") {
  Dice dice(2);
  std::size_t clean = 0;
  const std::size_t rounds = test::rounds(400);
  for (std::size_t round = 0; round < rounds; ++round) {
    Report report = test::empty_radar_report();
    ScoreTable scores;
    const bool many = round % 8 == 0;
    report.values = round % 4 == 1;
    report.names = round % 4 > 1 ? LineNames::legend : LineNames::beside;
    const std::size_t axes = 3 + dice.below(many ? 58 : 10);
    const std::size_t series = 1 + dice.below(many ? 20 : 8);
    if (many) report.style.chart.width = Pt(300 + static_cast<double>(dice.below(200)));
    std::vector<std::string> options;
    std::vector<GroupOf> groups;
    for (std::size_t i = 0; i < axes; ++i) options.push_back(name(dice, round % 3 == 0 ? 9 : 3));
    for (std::size_t i = 0; i < series; ++i) groups.push_back({name(dice, 5), dice.below(900)});
    test::add_question(report, "設問", options);
    test::add_figure(report, "属性別", groups);
    test::add_scores(report, scores, groups, round);
    const auto frames = radar_charts(report, scores, test::fonts());
    INFO("round " << round << ", " << axes << " axes, " << series << " series");
    if (!frames.ok()) {
      // A proof that failed is a mistake of the placement, not of the user.
      CHECK(format(frames.diagnostics()).find("overlaps") == std::string::npos);
      continue;
    }
    ++clean;
    CHECK(breaches(frames.value()[0]).empty());
    const std::string what =
        fault(frames.value()[0], report.style.chart.padding, report.style.chart.marker_radius);
    CAPTURE(what);
    CHECK(what.empty());
  }
  CHECK(clean > rounds / 2);
}

TEST_CASE("scores at the centre, at the rim and all alike hide no number of the scale") {
  for (const double score : {0.0, 0.5, 1.5, 3.0}) {
    for (const std::size_t axes : {std::size_t{3}, std::size_t{7}, std::size_t{12}}) {
      Report report = test::empty_radar_report();
      ScoreTable scores;
      const std::vector<GroupOf> groups{{"甲", 10}, {"乙", 10}};
      test::add_question(report, "設問", std::vector<std::string>(axes, "話を聴く"));
      test::add_figure(report, "属性別", groups);
      test::add_scores(report, scores, groups, 1);
      for (GroupScores& group : scores.figures[0].groups) {
        for (OptionScore& option : group.options) option.score = score;
      }
      const auto frames = radar_charts(report, scores, test::fonts());
      INFO("score " << score << ", " << axes << " axes\n" << format(frames.diagnostics()));
      REQUIRE(frames.ok());
      const std::string what =
          fault(frames.value()[0], report.style.chart.padding, report.style.chart.marker_radius);
      CAPTURE(what);
      CHECK(what.empty());
    }
  }
}

}  // namespace kijun
