#include <clocale>

#include <catch2/catch.hpp>

#include "render/render.h"
#include "sample_frame.h"
#include "support/golden.h"

namespace kijun {
namespace {

std::string svg(const Frame& frame) {
  SvgRenderer renderer(test::fonts());
  const Result<std::string> result = renderer.render(frame);
  INFO(format(result.diagnostics()));
  REQUIRE(result.ok());
  return result.value();
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST_CASE("a frame becomes an SVG file that is complete in itself") {
  test::check_golden("render/sample.svg", svg(test::sample_frame()));
}

TEST_CASE("a frame's SVG does not depend on what was rendered before") {
  const std::string alone = svg(test::sample_frame());
  SvgRenderer renderer(test::fonts());
  Frame other = test::sample_frame();
  other.items.push_back(Item{test::text_item("別の文字", Face::bold, test::at(0, 9))});
  for (int i = 0; i < 60; ++i) REQUIRE(renderer.render(other).ok());
  const Result<std::string> sixty_first = renderer.render(test::sample_frame());
  REQUIRE(sixty_first.ok());
  CHECK(sixty_first.value() == alone);
}

TEST_CASE("marks that differ in one thing only are not taken for each other") {
  const PathItem line{Role::series, "series-1",
                      polyline({test::at(10, 10), test::at(20, 20), test::at(30, 10)}, true),
                      Stroke{{0, 0, 0}, Pt(1)}, std::nullopt};
  std::vector<PathItem> marks(7, line);
  marks[1].segments = polyline({test::at(10, 10), test::at(20, 20), test::at(30, 10)}, false);
  marks[2].stroke->width = Pt(1.5);
  marks[3].stroke->colour = {0, 0, 1};
  marks[4].stroke->dash = {Pt(2), Pt(1)};
  marks[5].stroke->cap = Cap::round;
  marks[6].fill = Colour{};
  SvgRenderer renderer(test::fonts());
  for (const PathItem& mark : marks) {
    Frame frame = test::sample_frame();
    frame.items = {Item{mark}};
    const Result<std::string> file = renderer.render(frame);
    REQUIRE(file.ok());
    CHECK(file.value() == svg(frame));
  }
}

TEST_CASE("a mark that covers a frame is another one on a larger frame") {
  Frame frame = test::sample_frame();
  frame.items = {Item{PathItem{Role::background, "", rectangle({{}, {Pt(120), Pt(40)}}),
                               std::nullopt, Colour{255, 255, 255}}}};
  SvgRenderer renderer(test::fonts());
  for (const Pt height : {Pt(40), Pt(60)}) {
    frame.size = {Pt(120), height};
    const Result<std::string> file = renderer.render(frame);
    REQUIRE(file.ok());
    CHECK(file.value() == svg(frame));
  }
}

TEST_CASE("dashes stay, however short") {
  Frame frame = test::sample_frame();
  frame.items = {
      Item{PathItem{Role::series, "series-1", polyline({test::at(10, 10), test::at(20, 10)}, false),
                    Stroke{{0, 0, 0}, Pt(1), {Pt(0.3), Pt(0.2)}}, std::nullopt}}};
  CHECK(holds(svg(frame), "stroke-dasharray:0.3,0.2;"));
}

TEST_CASE("a character's outline is there once, however often it is used") {
  Frame frame = test::sample_frame();
  frame.items = {Item{test::text_item("回回回", Face::regular, test::at(0, 9))},
                 Item{test::text_item("回", Face::regular, test::at(0, 20))}};
  const std::string file = svg(frame);
  CHECK(count(file, "<path id=") == 1);
  CHECK(count(file, "<use ") == 4);
}

TEST_CASE("a blank is neither an outline nor a use, but stays in the text") {
  Frame frame = test::sample_frame();
  frame.items = {Item{test::text_item("回 　回", Face::regular, test::at(0, 9))}};
  const std::string file = svg(frame);
  CHECK(count(file, "<path id=") == 1);
  CHECK(count(file, "<use ") == 2);
  CHECK(holds(file, ">回 　回</text>"));
}

TEST_CASE("the real text is as wide as its outlines and cannot be seen") {
  Frame frame = test::sample_frame();
  frame.items = {Item{test::text_item("医療", Face::regular, test::at(3.25, 9))}};
  CHECK(holds(svg(frame),
              "<text x=\"3.25\" y=\"9\" font-size=\"9\" textLength=\"18\" "
              "lengthAdjust=\"spacingAndGlyphs\" fill-opacity=\"0\">医療</text>"));
}

TEST_CASE("blanks that XML would fold are kept") {
  Frame frame = test::sample_frame();
  frame.items = {Item{test::text_item("a  b", Face::regular, test::at(0, 9))}};
  CHECK(holds(svg(frame), " xml:space=\"preserve\""));
  CHECK(holds(svg(frame), ">a  b</text>"));
}

TEST_CASE("live text is the text alone, to be seen and to be edited, in its font") {
  SvgRenderer renderer(test::fonts(), SvgRenderer::Text::live);
  Frame frame = test::sample_frame();
  TextItem bold = test::text_item("①", Face::bold, test::at(1, 9));
  bold.id = "label-1";
  frame.items = {Item{bold},
                 Item{GroupItem{Role::legend,
                                "legend-1",
                                test::at(10, 20),
                                {Item{test::text_item("1<2", Face::tabular, test::at(3, 9))}}}}};
  const Result<std::string> file = renderer.render(frame);
  REQUIRE(file.ok());
  const std::size_t marks = file.value().find("<g class=\"marks\">");
  REQUIRE(marks != std::string::npos);
  CHECK(file.value().substr(marks) ==
        "<g class=\"marks\">\n</g>\n"
        "<g class=\"texts\" font-family=\"'BIZ UDPGothic', 'BIZ UDPゴシック', sans-serif\">\n"
        "<text class=\"label\" id=\"label-1\" fill=\"#222222\" x=\"1\" y=\"9\" font-size=\"9\" "
        "font-weight=\"bold\">①</text>\n"
        "<g id=\"legend-1-text\" class=\"legend\">\n"
        "<text class=\"label\" fill=\"#222222\" x=\"13\" y=\"29\" font-size=\"9\" "
        "font-family=\"'BIZ UDGothic', 'BIZ UDゴシック', monospace\">1&lt;2</text>\n"
        "</g>\n</g>\n</svg>\n");
  CHECK_FALSE(holds(file.value(), "<defs>"));
}

TEST_CASE("a frame without items is an empty picture") {
  Frame frame = test::sample_frame();
  frame.items.clear();
  CHECK(holds(svg(frame), "<g class=\"marks\">\n</g>\n"));
}

TEST_CASE("the title's and description's ids come from the figure and are proper ids") {
  Frame frame = test::sample_frame();
  frame.id = "1 知識/a\"b";
  const std::string file = svg(frame);
  CHECK(holds(file, "aria-labelledby=\"f-1-知識-a-b-title f-1-知識-a-b-desc\""));
  CHECK(holds(file, "<title id=\"f-1-知識-a-b-title\">"));
}

TEST_CASE("named marks stand in groups that say what they show") {
  Frame frame = test::sample_frame();
  const PathItem series{Role::series,
                        "series-1",
                        polyline({test::at(10, 10), test::at(20, 20), test::at(30, 10)}, true),
                        Stroke{{0, 0, 0}, Pt(1)},
                        std::nullopt,
                        {{"group", "<本人> & \"家族\""}, {"n", "12"}}};
  PathItem unnamed = series;
  unnamed.id = "";
  frame.items = {Item{GroupItem{
      Role::figure, "q1", test::at(1, 1), {Item{series}, Item{unnamed}, Item{GroupItem{}}}}}};
  const std::string file = svg(frame);
  const std::string path =
      "<path style=\"fill:none;stroke-width:1;stroke-linecap:butt;stroke-linejoin:round;stroke:"
      "rgb(0%,0%,0%);stroke-opacity:1;stroke-miterlimit:10;\" d=\"M 11 11 L 21 21 L 31 11 Z M 11 "
      "11 "
      "\"/>\n";
  CHECK(holds(file,
              "<g class=\"marks\">\n<g id=\"q1\" class=\"figure\">\n"
              "<g id=\"series-1\" class=\"series\" data-group=\"&lt;本人&gt; &amp; "
              "&quot;家族&quot;\" data-n=\"12\">\n" +
                  path + "</g>\n" + path + "</g>\n</g>\n"));
}

TEST_CASE("what a group of texts alone shows stands at the texts") {
  Frame frame = test::sample_frame();
  const auto* const text = std::get_if<TextItem>(&frame.items.back().content);
  REQUIRE(text != nullptr);
  GroupItem mark{Role::label, "mark-1-2", {}, {Item{*text}}};
  mark.data = {{"mark", "higher"}};
  frame.items = {Item{mark}};
  CHECK(holds(svg(frame), "<g id=\"mark-1-2-text\" class=\"label\" data-mark=\"higher\">\n"));
}

TEST_CASE("a mark that Cairo leaves out, having no ink, takes no other mark's place") {
  Frame frame = test::sample_frame();
  const auto line = [](const std::string& id, std::vector<Segment> segments) {
    return Item{
        PathItem{Role::series, id, std::move(segments), Stroke{{0, 0, 0}, Pt(1)}, std::nullopt}};
  };
  frame.items = {line("series-1", polyline({test::at(10, 10), test::at(20, 10)}, false)),
                 line("series-2", {}),
                 line("series-3", polyline({test::at(10, 10), test::at(30, 10)}, false))};
  const std::string file = svg(frame);
  CHECK(holds(file, "<g id=\"series-2\" class=\"series\">\n</g>\n"));
  const std::size_t third = file.find("<g id=\"series-3\"");
  REQUIRE(third != std::string::npos);
  CHECK(file.find("d=\"M 10 10 L 30 10 \"", third) != std::string::npos);
}

TEST_CASE("a locale with a decimal comma changes nothing") {
  const std::string plain = svg(test::sample_frame());
  const std::string before = std::setlocale(LC_ALL, nullptr);
  const bool changed = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr ||
                       std::setlocale(LC_ALL, "C.UTF-8") != nullptr;
  REQUIRE(changed);
  CHECK(svg(test::sample_frame()) == plain);
  std::setlocale(LC_ALL, before.c_str());
}

}  // namespace
}  // namespace kijun
