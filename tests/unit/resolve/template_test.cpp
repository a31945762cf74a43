#include <filesystem>

#include <catch2/catch.hpp>

#include "base/file.h"
#include "resolve/read_template.h"
#include "support/report_fixture.h"
#include "support/template_text.h"

using namespace kijun;

using test::messages_of;
using test::messages_with;

TEST_CASE("the bundled template is an A4 page of 170 mm between the margins") {
  const Style style = test::standard_style();
  const PageStyle& page = style.document.page;
  CHECK(style.name == "report-a4");
  CHECK(page.size.width.v == Approx(595.2755905512));
  CHECK(page.size.height.v == Approx(841.8897637795));
  CHECK((page.size.width - page.left - page.right).v == Approx(to_pt(Mm(170)).v));
}

TEST_CASE("every bundled template is complete, and extends only bundled ones") {
  std::size_t templates = 0;
  for (const auto& entry : std::filesystem::directory_iterator(test::template_folder())) {
    INFO(entry.path());
    const auto made =
        read_template(test::template_folder(), Text{entry.path().stem().string(), {}});
    CHECK(format(made.diagnostics()).empty());
    ++templates;
  }
  CHECK(templates == 6);
}

TEST_CASE("the English template says everything in English") {
  const Style style =
      test::required(read_template(test::template_folder(), Text{"report-a4-en", {}})).style;
  CHECK(style.wording.language == "en");
  CHECK(style.wording.method.separator == ", ");
  // The wording that only other reports show; end_to_end.minimal looks at the rest.
  const std::string text = test::required(
      read_file(test::template_folder() + "/report-a4-en.yaml", std::size_t{1} << 20));
  std::string japanese;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // UTF-8 of U+3000 to U+9FFF and U+FF00 to U+FFEF begins in E3 to E9, or in EF BC, EF BD, EF BE.
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte >= 0xE3 && byte <= 0xE9) || byte == 0xEF) japanese += text.substr(i, 3);
  }
  CHECK(japanese.empty());
  const std::string standard =
      test::required(read_file(test::template_folder() + "/report-a4.yaml", std::size_t{1} << 20));
  const auto keys_of_wording = [](const std::string& yaml) {
    std::size_t lines = 0;
    for (std::size_t at = yaml.find("\nwording:"); at != std::string::npos;
         at = yaml.find('\n', at + 1)) {
      lines += 1;
    }
    return lines;
  };
  CHECK(keys_of_wording(text) == keys_of_wording(standard));
}

TEST_CASE("a template that is not there gets the nearest that is") {
  const auto source =
      std::make_shared<const Source>(Source{"report.yaml", "report: {template: report-a5}\n"});
  const Text name{"report-a5", {source, 1, 20, 9}};
  CHECK(format(read_template(test::template_folder(), name).diagnostics()) ==
        "report.yaml:1:20: error: unknown template \"report-a5\"\n"
        "  1 | report: {template: report-a5}\n"
        "    |                    ^~~~~~~~~\n"
        "  expected one of: figures, figures-captioned, report-a4, report-a4-en, "
        "summary-a4, summary-a4-breakdowns\n"
        "  did you mean \"report-a4\"?\n"
        "  a template of your own is a file: write its name with .yaml behind\n");
}

TEST_CASE("a template's name cannot lead out of its folder") {
  const auto made = read_template(test::template_folder(), Text{"../templates/report-a4", {}});
  CHECK_FALSE(made.ok());
}

TEST_CASE("a folder without templates is told") {
  CHECK(format(read_template("no/such/folder", Text{"report-a4", {}}).diagnostics()) ==
        "kijun: error: there is no template in the folder \"no/such/folder\"\n"
        "  install the program with its templates\n");
}

TEST_CASE("a template of another format is refused") {
  CHECK(messages_with({{"", "kijun-template", "2"}}) ==
        "template format \"2\" is not known\n"
        "  expected \"kijun-template: 1\"\n");
}

TEST_CASE("a template's keys are all needed, and no others known") {
  std::string text = test::bundled_template();
  text.replace(text.find("column_gap"), 10, "colum_gap");
  CHECK(messages_of(text) ==
        "the document has no key \"column_gap\"\n"
        "  expected \"column_gap:\" with a length such as 170mm or 10pt, up to 4000pt\n"
        "unknown key \"colum_gap\" in the document\n"
        "  expected one of: summaries, figures_per_summary, figures_per_row, captions_in_files, "
        "column_gap, running_header, rule_width, rule_colour, table_header_fill\n"
        "  did you mean \"column_gap\"?\n");
}

TEST_CASE("lengths have a unit and bounds") {
  CHECK(messages_with({{"chart:", "width", "82"}}) ==
        "\"82\" is not a length\n  expected a number with its unit, such as 170mm or 10pt\n");
  CHECK(messages_with({{"chart:", "width", "-82mm"}}) ==
        "\"-82mm\" is out of bounds\n  expected a length such as 170mm or 10pt, up to 4000pt\n");
  CHECK(messages_with({{"chart:", "width", "nanmm"}}) ==
        "\"nanmm\" is not a length\n  expected a number with its unit, such as 170mm or 10pt\n");
  CHECK(messages_with({{"  title:", "size", "5.9pt"}}) ==
        "\"5.9pt\" is out of bounds\n  expected a type size from 6pt to 200pt\n");
  CHECK(messages_with({{"  title:", "leading", "0.5"}}) ==
        "\"0.5\" is out of bounds\n"
        "  expected the distance of lines as a multiple of the size, from 1 to 4\n");
  CHECK(messages_with({{"  grid:", "width", "0pt"}}) ==
        "\"0pt\" is out of bounds\n  expected a line width up to 20pt, not 0\n");
  CHECK(messages_with({{"document:", "figures_per_row", "0"}}) ==
        "\"0\" is out of bounds\n  expected 1 to 6 figures in a row\n");
}

TEST_CASE("a colour that # makes a comment of is missed, and the message says why") {
  CHECK(messages_with({{"document:", "rule_colour", "#7a7a7a"}}) ==
        "there is no value\n"
        "  expected a colour, \"#rrggbb\" in quotes\n"
        "  after a blank, # begins a comment: put text that begins with # in quotes\n");
  CHECK(messages_with({{"document:", "rule_colour", "grey"}}) ==
        "\"grey\" is not a colour\n  expected \"#rrggbb\", in quotes\n");
}

TEST_CASE("faces, markers and truth values are known words") {
  CHECK(messages_with({{"  title:", "face", "blod"}}) ==
        "unknown face \"blod\"\n  expected one of: regular, bold, tabular\n"
        "  did you mean \"bold\"?\n");
  CHECK(messages_with({{"  series:", "marker", "disc"}}) ==
        "unknown marker \"disc\"\n  expected one of: circle, square, triangle, diamond, "
        "inverted-triangle, cross, plus, star\n");
  CHECK(messages_with({{"  series:", "hollow", "no"}}) ==
        "\"no\" is neither true nor false\n  expected one of: true, false\n");
}

TEST_CASE("a dash has an even number of lengths") {
  CHECK(messages_with({{"  baseline:", "dash", "[6pt]"}}) ==
        "\"1 lengths\" is out of bounds\n  expected an even number: on and off in turn\n");
}

TEST_CASE("there are as many series styles as a breakdown may have groups") {
  CHECK(test::messages_with_series(20, "") ==
        "there are 19 series styles\n"
        "  expected at least 20: a chart may have as many groups\n");
}

TEST_CASE("figures in a row fit between the margins") {
  CHECK(messages_with({{"page:", "left", "20mm"},
                       {"page:", "right", "20mm"},
                       {"document:", "figures_per_row", "2"},
                       {"document:", "column_gap", "7mm"},
                       {"chart:", "width", "82mm"}}) ==
        "2 figures side by side take 484.7pt, and there are 481.9pt between the margins\n"
        "  make chart.width, document.column_gap or the margins smaller\n");
}

TEST_CASE("margins leave room for the text") {
  CHECK(messages_with({{"page:", "top", "280mm"}}) ==
        "the margins leave no room on the page\n"
        "  expected at least 100pt between the margins, both ways\n");
}

TEST_CASE("radii fit the chart") {
  const std::string expected =
      "the radii do not fit the chart\n"
      "  expected least_radius <= most_radius, and most_radius at most half of the width that "
      "legend_width leaves\n";
  CHECK(messages_with({{"chart:", "least_radius", "20mm"}, {"chart:", "most_radius", "10mm"}}) ==
        expected);
  CHECK(messages_with({{"chart:", "most_radius", "100mm"}}) == expected);
}

TEST_CASE("the limits of small bases are numbers of respondents, the lower one first") {
  CHECK(messages_with({{"small_bases:", "withhold_below", "31"}}) ==
        "the limits of small bases are the wrong way round\n"
        "  expected withhold_below <= reference_below\n");
  CHECK(messages_with({{"small_bases:", "withhold_below", "30"}}).empty());
  CHECK(messages_with({{"small_bases:", "reference_below", "10001"}}) ==
        "\"10001\" is out of bounds\n  expected a number of respondents from 0 to 10000\n");
}

TEST_CASE("wording holds the placeholders it needs, and no others") {
  CHECK(messages_with({{"wording:", "legend", "\"{group}\""}}) ==
        "the text has no {n}\n  put {n} where it is to stand\n");
  CHECK(messages_with({{"wording:", "baseline", "基準点 = {vale}"}}) ==
        "unknown placeholder \"{vale}\"\n  expected one of: {value}\n"
        "  did you mean \"{value}\"?\n");
  CHECK(messages_with({{"wording:", "caption", "\"{question}－{breakdown\""}}) ==
        "\"{\" is not closed\n  write placeholders as {name}\n");
}
