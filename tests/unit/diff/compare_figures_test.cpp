// What the log says of two figures of Kijun's, whole.
#include <catch2/catch.hpp>

#include "base/number.h"
#include "base/result.h"
#include "diff/compare_pictures.h"
#include "figure_text.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Lines = std::vector<std::string>;

Picture picture_of(const std::string& svg) {
  const Result<XmlElement> root = read_xml_tree("a.svg", svg);
  INFO(format(root.diagnostics()) << svg);
  REQUIRE(root.ok());
  const auto picture = read_picture(root.value());
  REQUIRE(picture.has_value());
  return *picture;
}

Lines changes(const FigureText& before, const FigureText& after) {
  return compare_pictures(picture_of(svg_of(before)), picture_of(svg_of(after))).lines();
}

// Of two_series() and what `change` makes of it.
template <typename Change>
Lines after(const Change& change) {
  FigureText changed = two_series();
  change(changed);
  return changes(two_series(), changed);
}

}  // namespace

TEST_CASE("the same figure has no changes") { CHECK(changes(two_series(), two_series()).empty()); }

TEST_CASE("a score is told with its group and option, and not what moves with it") {
  CHECK(after([](FigureText& figure) { figure.series[0].scores[1] = 2.5; }) ==
        Lines{"score 2.00 → 2.50 for 利用者, ② 医療"});
}

TEST_CASE("a score is told exactly where two decimals do not say it") {
  CHECK(after([](FigureText& figure) { figure.series[0].scores[0] = 1.4517426274; }) ==
        Lines{"score 1.42 → 1.45 (1.42 → 1.4517426274) for 利用者, ① 介護"});
  CHECK(after([](FigureText& figure) { figure.series[0].scores[0] = 1.4200012; }) ==
        Lines{"score 1.420000 → 1.420001 (1.42 → 1.4200012) for 利用者, ① 介護"});
}

TEST_CASE("marks where a group differs are told with its name and option") {
  FigureText marked = two_series();
  marked.end_marks = {{1, 0, "▲B"}};
  CHECK(changes(two_series(), marked) == Lines{"mark of a difference added for 保険者, ① 介護"});
  CHECK(changes(marked, two_series()) == Lines{"mark of a difference removed for 保険者, ① 介護"});
  FigureText other = marked;
  other.end_marks = {{1, 0, "▽B", "lower", "agrees"}};
  CHECK(changes(marked, other) ==
        Lines{"mark of a difference data label supported → agrees for 保険者, ① 介護",
              "mark of a difference data mark higher → lower for 保険者, ① 介護",
              "mark of a difference text “▲B” → “▽B” for 保険者, ① 介護"});
}

TEST_CASE("N is told once, and the legend and description that say it are not told again") {
  CHECK(after([](FigureText& figure) {
          figure.series[0].n = 1747;
          figure.description = "点数の図。";
        }) == Lines{"N 746 → 1747 for 利用者"});
}

TEST_CASE("an N that is withheld is told as that") {
  const Lines told = after([](FigureText& figure) { figure.series[0].n = -1; });
  REQUIRE_FALSE(told.empty());
  CHECK(told.front() == "N 746 → withheld for 利用者");
}

TEST_CASE("a description whose numbers alone changed is not repeated") {
  FigureText before = two_series();
  before.description = "利用者 1.4点。";
  FigureText changed = before;
  changed.description = "利用者 1.9点。";
  CHECK(changes(before, changed) == Lines{"description “利用者 1.4点。” → “利用者 1.9点。”"});
  changed.series[0].scores[0] = 1.9;
  CHECK(changes(before, changed) ==
        Lines{"description: numbers in it changed too", "score 1.42 → 1.90 for 利用者, ① 介護"});
}

TEST_CASE("a series that was put in between is one line, and the others keep theirs") {
  CHECK(after([](FigureText& figure) {
          figure.series.insert(figure.series.begin(), {"家族", 1234, {1, 2, 2.9}});
        }) == Lines{"series added: 家族 (N=1234)", "legend entries moved 10.0 px down for all 2"});
}

TEST_CASE("a series that was taken out is one line") {
  CHECK(after([](FigureText& figure) { figure.series.pop_back(); }) ==
        Lines{"series removed: 保険者 (N=799)"});
}

TEST_CASE("a group of the same N at the same place is renamed; of another N it is another group") {
  CHECK(after([](FigureText& figure) { figure.series[1].group = "自治体"; }) ==
        Lines{"series renamed: 保険者 (N=799) → 自治体 (N=799)"});
  CHECK(after([](FigureText& figure) {
          figure.series[1].group = "自治体";
          figure.series[1].n = 800;
        }) == Lines{"series added: 自治体 (N=800)", "series removed: 保険者 (N=799)"});
}

TEST_CASE("series in another order are told by that, with what changed of each") {
  CHECK(after([](FigureText& figure) { std::swap(figure.series[0], figure.series[1]); }) ==
        Lines{"order of series now: 保険者, 利用者", "legend entry moved 10.0 px up for 保険者",
              "legend entry moved 10.0 px down for 利用者"});
}

TEST_CASE("an option that was added is told, and the marks that the new axes turn are not") {
  CHECK(after([](FigureText& figure) {
          figure.options.push_back("地域");
          for (SeriesText& series : figure.series) series.scores.push_back(1);
          figure.labels.push_back({{"地域"}, 30, 40});
        }) == Lines{"option added: ④ 地域"});
}

TEST_CASE("an option is renamed when another stands at its place") {
  CHECK(after([](FigureText& figure) {
          figure.options[1] = "看護";
          figure.labels[1].lines = {"看護"};
          figure.series[0].scores[1] = 2.5;
        }) == Lines{"option renamed: ② 医療 → ② 看護", "score 2.00 → 2.50 for 利用者, ② 看護"});
}

TEST_CASE("a label that moved is told with how far and where to") {
  CHECK(after([](FigureText& figure) { figure.labels[1].y += 3; }) ==
        Lines{"label moved 3.0 px down for ② 医療"});
  CHECK(after([](FigureText& figure) {
          figure.labels[1].x -= 2;
          figure.labels[1].y -= 1;
        }) == Lines{"label moved 2.0 px left and 1.0 px up for ② 医療"});
}

TEST_CASE("what moved alike is one line, and many different moves are a range") {
  CHECK(after([](FigureText& figure) {
          for (LabelText& label : figure.labels) label.y += 3;
        }) == Lines{"labels moved 3.0 px down for all 3"});
  CHECK(after([](FigureText& figure) {
          figure.labels[0].y += 3;
          figure.labels[2].y += 3;
        }) == Lines{"labels moved 3.0 px down for ① 介護; ③ 生活"});
  FigureText before = two_series();
  before.options.push_back("地域");
  for (SeriesText& series : before.series) series.scores.push_back(1);
  before.labels.push_back({{"地域"}, 30, 40});
  FigureText changed = before;
  for (std::size_t i = 0; i < 4; ++i) changed.labels[i].y += 1.5 * static_cast<double>(i + 1);
  CHECK(changes(before, changed) == Lines{"labels moved by 1.5 to 6.0 px for all 4"});
}

TEST_CASE("a label's words, its breaks and its size are told apart") {
  CHECK(after([](FigureText& figure) { figure.labels[0].lines = {"介護の"}; }) ==
        Lines{"label text “介護” → “介護の” for ① 介護"});
  CHECK(after([](FigureText& figure) {
          figure.labels[0].lines = {"介", "護"};
        }) == Lines{"label broken otherwise: 介護 → 介 / 護 for ① 介護"});
  CHECK(after([](FigureText& figure) { figure.label_size = "8"; }) ==
        Lines{"labels text size 7.5 → 8 for all 3"});
}

TEST_CASE("colour, dash and shape of a series are told of its line and its markers") {
  CHECK(after([](FigureText& figure) { figure.series[0].colour = "rgb(100%,0%,0%)"; }) ==
        Lines{"line colour #005a9c → #ff0000 for 利用者",
              "markers fill #005a9c → #ff0000 for 利用者 (all 3)"});
  CHECK(after([](FigureText& figure) { figure.series[1].dash = ""; }) ==
        Lines{"line dash 5,2 → solid for 保険者"});
  CHECK(after([](FigureText& figure) { figure.series[1].square = false; }) ==
        Lines{"markers shape square → diamond for 保険者 (all 3)"});
  CHECK(after([](FigureText& figure) { figure.series[1].marker_radius = 2.5; }) ==
        Lines{"markers width 4.0 → 5.0 px for 保険者 (all 3)"});
}

TEST_CASE("another scale, radius or place of the plot is told once") {
  CHECK(after([](FigureText& figure) { figure.centre_y += 3; }) == Lines{"plot moved 3.0 px down"});
  CHECK(after([](FigureText& figure) { figure.radius = 52.5; }) ==
        Lines{"plot radius 50.0 → 52.5 px"});
  CHECK(after([](FigureText& figure) { figure.scale_end = 4; }) ==
        Lines{"rings added for 2; 4", "rings removed for 1.5; 3"});
  CHECK(after([](FigureText& figure) { figure.baseline = 1.2; }) == Lines{"baseline 2.00 → 1.20"});
}

TEST_CASE("a marker that does not stand on its score is told") {
  const std::string svg = svg_of(two_series());
  const std::string marker = "<g id=\"marker-1-1\" class=\"marker\" data-score=\"1.4200000000\">";
  const std::size_t at = svg.find(marker);
  REQUIRE(at != std::string::npos);
  std::string moved = svg;
  // The marker of ① is a diamond around (100, 80 - 50 * 1.42 / 3): 3 px to the right of it.
  const std::size_t end = svg.find("</g>", at);
  moved.replace(at, end - at,
                marker +
                    "\n<path style=\"fill:rgb(0%,35.294118%,61.176471%);stroke:none;\" "
                    "d=\"M 103 54.332031 L 105 56.332031 L 103 58.332031 L 101 56.332031 Z \"/>\n");
  CHECK(compare_pictures(picture_of(svg), picture_of(moved)).lines() ==
        Lines{"marker moved 3.0 px right off its score for 利用者, ① 介護"});
}

TEST_CASE("title, size and language of a figure are told") {
  CHECK(after([](FigureText& figure) { figure.title = "図表 3-3 知識－立場別"; }) ==
        Lines{"title “図表 3-2 知識－立場別” → “図表 3-3 知識－立場別”"});
  CHECK(after([](FigureText& figure) { figure.height = 170; }) == Lines{"height 160pt → 170pt"});
}

TEST_CASE("text written live in place of outlines is told") {
  CHECK(after([](FigureText& figure) { figure.live = true; }) ==
        Lines{"labels written as text instead of outlines for all 3",
              "legend entries written as text instead of outlines for all 2"});
}

TEST_CASE("numbers beside markers are told when they move, but not for saying another score") {
  const auto with_value = [](const std::string& y, const std::string& text) {
    FigureText figure = two_series();
    figure.behind = "<g id=\"value-1-2\" class=\"value\"><text x=\"9\" y=\"" + y + "\">" + text +
                    "</text></g>\n";
    return figure;
  };
  CHECK(changes(with_value("10", "2.0"), with_value("12", "2.0")) ==
        Lines{"printed score moved 2.0 px down for 利用者, ② 医療"});
  CHECK(changes(two_series(), with_value("10", "2.0")) ==
        Lines{"printed score added for 利用者, ② 医療"});
  FigureText changed = with_value("10", "2.5");
  changed.series[0].scores[1] = 2.5;
  CHECK(changes(with_value("10", "2.0"), changed) == Lines{"score 2.00 → 2.50 for 利用者, ② 医療"});
}

TEST_CASE("an item of a kind that the diff does not know is told by its name") {
  const std::string range = "<g id=\"range-1-2\" class=\"range\"><path d=\"M 1 1 L 2 2 \"/></g>\n";
  const std::string moved = "<g id=\"range-1-2\" class=\"range\"><path d=\"M 1 3 L 2 4 \"/></g>\n";
  FigureText before = two_series();
  before.behind = range;
  FigureText changed = before;
  changed.behind = moved;
  CHECK(changes(before, changed) == Lines{"item moved 2.0 px down for range of 利用者, ② 医療"});
  CHECK(changes(two_series(), before) == Lines{"item added for range of 利用者, ② 医療"});
}

TEST_CASE("attributes that the diff does not know are told by their names") {
  const auto with = [](const std::string& attribute) {
    FigureText figure = two_series();
    figure.behind =
        "<g id=\"extra\" class=\"extra\"><path d=\"M 1 1 L 2 2 \"" + attribute + "/></g>\n";
    return figure;
  };
  CHECK(changes(with(""), with(" opacity=\"0.5\"")) == Lines{"item opacity none → 0.5 for extra"});
}

TEST_CASE("an outline of a character that changed is another font") {
  const std::string svg = svg_of(two_series());
  std::string other = svg;
  other.replace(other.find("m0 0l1 1z"), 9, "m0 0l1 2z");
  CHECK(compare_pictures(picture_of(svg), picture_of(other)).lines() ==
        Lines{"outlines of 1 characters changed (another font?)"});
}

namespace {

struct RowsText {
  double left = 50, right = 150;
  double score = 1.5, low = 1, high = 2;
  double second_row = 60;
  std::string share = "0.5";
};

std::string rows_svg(const RowsText& rows) {
  const auto x = [&](double value) {
    return format_fixed(rows.left + (rows.right - rows.left) * value / 3, 3);
  };
  const auto path = [](const std::string& d) {
    return "<path style=\"stroke:#000;\" d=\"" + d + "\"/>\n";
  };
  std::string svg =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
      "width=\"200pt\" height=\"100pt\">\n<title>図</title>\n<desc>図。</desc>\n<g "
      "class=\"marks\">\n";
  for (int ring = 0; ring <= 3; ++ring) {
    svg += "<g id=\"ring-" + std::to_string(ring) + "\" class=\"grid\" data-score=\"" +
           std::to_string(ring) + "\">" + path("M " + x(ring) + " 10 L " + x(ring) + " 90") +
           "</g>\n";
  }
  const double ys[] = {30, rows.second_row, 90};
  for (int row = 1; row <= 3; ++row) {
    const std::string y = format_fixed(ys[row - 1], 3);
    svg += "<g id=\"axis-" + std::to_string(row) + "\" class=\"axis\" data-option=\"選択肢" +
           std::to_string(row) + "\">" + path("M " + x(0) + " " + y + " L " + x(3) + " " + y) +
           "</g>\n";
  }
  svg +=
      "<g id=\"series-1\" class=\"series\" data-group=\"利用者\" data-n=\"9\">\n<g "
      "id=\"interval-1-1\" class=\"interval\" data-low=\"" +
      format_shortest(rows.low) + "\" data-high=\"" + format_shortest(rows.high) + "\">" +
      path("M " + x(rows.low) + " 20 L " + x(rows.high) + " 20") +
      "</g>\n<g id=\"marker-1-1\" "
      "class=\"marker\" data-score=\"" +
      format_shortest(rows.score) + "\">" +
      path("M " + format_fixed(rows.left + (rows.right - rows.left) * rows.score / 3 - 2, 3) +
           " 18 L " + format_fixed(rows.left + (rows.right - rows.left) * rows.score / 3 + 2, 3) +
           " 22") +
      "</g>\n<g id=\"share-1-2-1\" class=\"share\" data-share=\"" + rows.share + "\">" +
      path("M 0 0 L " + format_fixed(100 * parse_number(rows.share).value(), 3) + " 5") +
      "</g>\n</g>\n";
  return svg + "</g>\n<g class=\"texts\" font-family=\"BIZ\">\n</g>\n</svg>\n";
}

template <typename Change>
Lines rows_after(const Change& change) {
  RowsText changed;
  change(changed);
  return compare_pictures(picture_of(rows_svg({})), picture_of(rows_svg(changed))).lines();
}

}  // namespace

TEST_CASE("a dot and its interval are told by their numbers, not by their places") {
  CHECK(rows_after([](RowsText&) {}).empty());
  CHECK(rows_after([](RowsText& rows) {
          rows.score = 1.6;
          rows.high = 2.125;
        }) == Lines{"score 1.50 → 1.60 for 利用者, ① 選択肢1",
                    "interval 1.000–2.000 → 1.000–2.125 for 利用者, ① 選択肢1"});
}

TEST_CASE("a plot of rows that is wider, and a row that stands lower, are told once") {
  CHECK(rows_after([](RowsText& rows) { rows.right = 170; }) ==
        Lines{"plot width 100.0 → 120.0 px"});
  CHECK(rows_after([](RowsText& rows) { rows.second_row = 70; }) ==
        Lines{"row moved 10.0 px down in the plot for ② 選択肢2"});
}

TEST_CASE("a share is told with its part, not with how long it is drawn") {
  CHECK(rows_after([](RowsText& rows) { rows.share = "0.25"; }) ==
        Lines{"share 0.50 → 0.25 for 利用者, ② 選択肢2, part 1"});
}
