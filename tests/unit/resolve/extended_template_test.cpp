// Templates that say only in what they differ from another.
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "resolve/read_template.h"
#include "support/report_fixture.h"
#include "support/scratch_folder.h"

using namespace kijun;

namespace {

void write(const test::ScratchFolder& folder, const std::string& name, const std::string& text) {
  std::filesystem::create_directories(std::filesystem::path(folder.path(name)).parent_path());
  std::ofstream(folder.path(name), std::ios::binary) << text;
}

Result<Template> template_of(const std::string& text) {
  return parse_template("house.yaml", text, "house", test::template_folder());
}

std::string messages_of_template(const std::string& text) {
  return format(template_of(text).diagnostics());
}

}  // namespace

TEST_CASE("a template takes over what it does not say, key by key, and replaces lists whole") {
  const Style base = test::standard_style();
  const Style style = test::required(template_of("kijun-template: 1\n"
                                                 "extends: report-a4\n"
                                                 "page: {left: 25mm, right: 15mm}\n"
                                                 "type: {title: {size: 24pt}}\n"
                                                 "chart: {baseline: {dash: [3pt, 2pt]}}\n"
                                                 "wording: {method: {about: \"ほぼ{value}\"}}\n"))
                          .style;
  CHECK(style.name == "house");
  CHECK(style.document.page.left.v == Approx(to_pt(Mm(25)).v));
  CHECK(style.document.page.top == base.document.page.top);
  CHECK(style.document.title.size == Pt(24));
  CHECK(style.document.title.leading == base.document.title.leading);
  CHECK(style.chart.baseline.dash == std::vector<Pt>{Pt(3), Pt(2)});
  CHECK(style.chart.baseline.width == base.chart.baseline.width);
  CHECK(style.wording.method.about == "ほぼ{value}");
  CHECK(style.wording.method.reading == base.wording.method.reading);
}

TEST_CASE("a template beside the spec is named as a file, and may extend another beside it") {
  const test::ScratchFolder folder;
  write(folder, "house.yaml", "kijun-template: 1\nextends: report-a4\npage: {left: 25mm}\n");
  write(folder, "styles/own.yaml",
        "kijun-template: 1\nextends: ../house.yaml\n"
        "page: {right: 15mm}\n");
  const auto source = std::make_shared<const Source>(
      Source{folder.path("report.yaml"), "report: {template: styles/own.yaml}\n"});
  const Template made = test::required(
      read_template(test::template_folder(), Text{"styles/own.yaml", {source, 1, 20, 15}}));
  CHECK(made.style.document.page.left.v == Approx(to_pt(Mm(25)).v));
  CHECK(made.style.document.page.right.v == Approx(to_pt(Mm(15)).v));
  REQUIRE(made.files.size() == 3);
  CHECK(made.files[0] == folder.path("styles/own.yaml"));
  CHECK(made.files[2] == test::template_folder() + "/report-a4.yaml");
}

TEST_CASE("what is wrong in a template is told where it stands, in it or in the one it extends") {
  const test::ScratchFolder folder;
  write(folder, "house.yaml",
        "kijun-template: 1\nextends: report-a4\nchart: {padding: 4}\ncharts: {}\n");
  const auto made = parse_template(
      folder.path("own.yaml"), "kijun-template: 1\nextends: house.yaml\nchart: {width: 200mm}\n",
      "own", test::template_folder());
  CHECK(format(made.diagnostics()) ==
        folder.path("house.yaml") +
            ":3:18: error: \"4\" is not a length\n"
            "  3 | chart: {padding: 4}\n"
            "    |                  ^\n"
            "  expected a number with its unit, such as 170mm or 10pt\n" +
            folder.path("house.yaml") +
            ":4:1: error: unknown key \"charts\" in the template\n"
            "  4 | charts: {}\n"
            "    | ^~~~~~\n"
            "  expected one of: kijun-template, extends, page, document, type, chart, small_bases, "
            "wording\n"
            "  did you mean \"chart\"?\n");
}

TEST_CASE("sizes that do not fit together are told where the template changes them") {
  CHECK(messages_of_template("kijun-template: 1\nextends: report-a4\nchart: {width: 100mm}\n") ==
        "house.yaml:3:1: error: 2 figures side by side take 583.9pt, and there are 481.9pt between "
        "the margins\n"
        "  3 | chart: {width: 100mm}\n"
        "    | ^~~~~\n"
        "  make chart.width, document.column_gap or the margins smaller\n");
  CHECK(messages_of_template("kijun-template: 1\nextends: report-a4\npage: {left: 40mm}\n") ==
        "house.yaml:3:1: error: 2 figures side by side take 481.9pt, and there are 425.2pt between "
        "the margins\n"
        "  3 | page: {left: 40mm}\n"
        "    | ^~~~\n"
        "  make chart.width, document.column_gap or the margins smaller\n");
}

TEST_CASE("only a template that extends another may leave out keys, and none its version") {
  CHECK(messages_of_template("kijun-template: 1\n").find("the template has no key \"page\"") !=
        std::string::npos);
  CHECK(messages_of_template("extends: report-a4\n") ==
        "house.yaml:1:1: error: the template has no key \"kijun-template\"\n"
        "  1 | extends: report-a4\n"
        "    | ^~~~~~~\n"
        "  expected \"kijun-template:\" with the template format's version, 1\n");
}

TEST_CASE("an empty template is refused by its name") {
  for (const char* nothing : {"", "# later\n"}) {
    CHECK(messages_of_template(nothing) ==
          "house.yaml: error: the file says nothing\n"
          "  expected a template: kijun-template, extends, …\n");
  }
}

TEST_CASE("a template that is not there cannot be extended") {
  CHECK(messages_of_template("kijun-template: 1\nextends: report-a3\n") ==
        "house.yaml:2:10: error: unknown template \"report-a3\"\n"
        "  2 | extends: report-a3\n"
        "    |          ^~~~~~~~~\n"
        "  expected one of: figures, figures-captioned, report-a4, report-a4-en, "
        "summary-a4, summary-a4-breakdowns\n"
        "  did you mean \"report-a4\"?\n"
        "  a template of your own is a file: write its name with .yaml behind\n");
  CHECK(messages_of_template("kijun-template: 1\nextends: none.yaml\n") ==
        "house.yaml:2:10: error: cannot read \"none.yaml\": No such file or directory\n"
        "  2 | extends: none.yaml\n"
        "    |          ^~~~~~~~~\n");
}

TEST_CASE("templates cannot extend each other in a circle") {
  const test::ScratchFolder folder;
  write(folder, "a.yaml", "kijun-template: 1\nextends: b.yaml\n");
  write(folder, "b.yaml", "kijun-template: 1\nextends: ./a.yaml\n");
  const auto made = parse_template(folder.path("a.yaml"), "kijun-template: 1\nextends: b.yaml\n",
                                   "a", test::template_folder());
  CHECK(format(made.diagnostics()) ==
        folder.path("b.yaml") +
            ":2:10: error: the template extends itself by way of \"./a.yaml\"\n"
            "  2 | extends: ./a.yaml\n"
            "    |          ^~~~~~~~\n"
            "  name a template that does not extend this one\n");
}

TEST_CASE("a long row of templates that extend each other is refused") {
  const test::ScratchFolder folder;
  for (int i = 1; i < 9; ++i) {
    write(folder, std::to_string(i) + ".yaml",
          "kijun-template: 1\nextends: " + std::to_string(i + 1) + ".yaml\n");
  }
  const auto made = parse_template(folder.path("0.yaml"), "kijun-template: 1\nextends: 1.yaml\n",
                                   "0", test::template_folder());
  CHECK(format(made.diagnostics()) == folder.path("7.yaml") +
                                          ":2:10: error: more than 8 templates extend each other\n"
                                          "  2 | extends: 8.yaml\n"
                                          "    |          ^~~~~~\n"
                                          "  join some of them\n");
}
