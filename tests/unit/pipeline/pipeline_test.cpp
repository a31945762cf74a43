#include "pipeline/pipeline.h"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "support/golden.h"
#include "support/scratch_folder.h"

using namespace kijun;

namespace {

const Installation installation{std::string(KIJUN_BINARY_DIR) + "/share/kijun"};
const std::string minimal = std::string(KIJUN_SOURCE_DIR) + "/examples/minimal/report.yaml";

BuildRequest request(BuildRequest::Formats formats) {
  return {minimal, formats, {}, "2001-02-03T04:05:06Z"};
}

std::vector<std::string> names(const std::vector<OutputFile>& files) {
  std::vector<std::string> result;
  for (const OutputFile& file : files) result.push_back(file.name);
  return result;
}

}  // namespace

TEST_CASE("a build makes each format that is asked for, and no other") {
  const auto all = build(installation, request({true, true, true, true}), {});
  INFO(format(all.diagnostics));
  REQUIRE(all.fault == Fault::none);
  CHECK(names(*all.made) == std::vector<std::string>{"figures/1_wishes_visitor.svg",
                                                     "figures/1_wishes_visitor.png", "report.pdf",
                                                     "scores.csv", "audit.csv"});
  const auto csv = build(installation, request({false, false, false, true}), {});
  REQUIRE(csv.fault == Fault::none);
  CHECK(names(*csv.made) == std::vector<std::string>{"scores.csv", "audit.csv"});
  CHECK(csv.made->back().bytes == all.made->back().bytes);
}

TEST_CASE("numbers that texts cite can be traced to their cells") {
  const test::ScratchFolder scratch;
  const std::string folder = std::string(KIJUN_SOURCE_DIR) + "/examples/minimal";
  std::filesystem::copy(folder + "/answers.csv", scratch.path("answers.csv"));
  std::string spec = test::read_test_file("../examples/minimal/report.yaml");
  const std::string title = "    title: 図書館に望むこと\n";
  spec.insert(spec.find(title) + title.size(),
              "    commentary: 学生では{score:wishes.visitor.学生.1}点であった。\n");
  std::ofstream(scratch.path("report.yaml")) << spec;
  const auto made =
      build(installation, {scratch.path("report.yaml"), {false, false, false, true}, {}, ""}, {});
  INFO(format(made.diagnostics));
  REQUIRE(made.fault == Fault::none);
  CHECK(made.made->back().name == "findings.json");
  CHECK_THAT(made.made->back().bytes,
             Catch::Contains(R"("citation": "{score:wishes.visitor.学生.1}")"));
}

TEST_CASE("the minimal example's figure is the picture that the README shows") {
  const auto made = build(installation, request({true, false, false, false}), {});
  REQUIRE(made.fault == Fault::none);
  test::check_golden("readme/figure.svg", made.made->front().bytes);
}

TEST_CASE("the charts of a summary are as large as its page allows, and all alike") {
  BuildRequest of_summary = request({true, false, false, false});
  of_summary.template_name = "summary-a4";
  const auto height = [](const OutputFile& file) {
    const std::size_t at = file.bytes.find("height=\"") + 8;
    return std::stod(file.bytes.substr(at));
  };
  const auto alone = build(installation, of_summary, {});
  INFO(format(alone.diagnostics));
  REQUIRE(alone.fault == Fault::none);

  const test::ScratchFolder scratch;
  const std::string folder = scratch.path("crowded");
  std::filesystem::copy(std::string(KIJUN_SOURCE_DIR) + "/examples/minimal", folder);
  // One question by ten breakdowns, all on one page.
  std::ofstream(scratch.path("crowded.yaml"))
      << "kijun-template: 1\nextends: summary-a4\ndocument: {figures_per_summary: 10}\n";
  std::ofstream spec(folder + "/report.yaml", std::ios::app);
  for (char key = 'a'; key < 'j'; ++key) {
    spec << "  " << key << ": {title: " << key
         << ", survey: visitors, by: 来館者, missing: [子育て世代], groups: {甲: 学生, 乙: "
            "シニア}}\n";
  }
  spec.close();
  of_summary.spec_path = folder + "/report.yaml";
  of_summary.template_name = scratch.path("crowded.yaml");
  const auto crowded = build(installation, of_summary, {});
  INFO(format(crowded.diagnostics));
  REQUIRE(crowded.fault == Fault::none);
  CHECK(crowded.made->size() == 10);
  CHECK(height(crowded.made->front()) < height(alone.made->front()) - 10);
}

TEST_CASE("figures have their words as outlines, or as text where the spec says so") {
  const test::ScratchFolder scratch;
  std::filesystem::copy(std::string(KIJUN_SOURCE_DIR) + "/examples/minimal", scratch.path("live"));
  std::ofstream(scratch.path("live/report.yaml"), std::ios::app) << "svg: {text: live}\n";
  BuildRequest of_live = request({true, false, false, false});
  of_live.spec_path = scratch.path("live/report.yaml");
  const auto outlines = build(installation, request({true, false, false, false}), {});
  const auto live = build(installation, of_live, {});
  INFO(format(live.diagnostics));
  REQUIRE(live.fault == Fault::none);
  CHECK(outlines.made->front().bytes.find("<use ") != std::string::npos);
  CHECK(live.made->front().bytes.find("<use ") == std::string::npos);
  CHECK(live.made->front().bytes.find("font-size=\"7.5\">夜も開ける</text>") != std::string::npos);
}

TEST_CASE("the scores alone are those of the build") {
  const auto made = build(installation, request({false, false, false, true}), {});
  const auto scores = score_only(installation, minimal, {});
  REQUIRE(scores.fault == Fault::none);
  CHECK(*scores.made == made.made->front().bytes);
}

TEST_CASE("wrong input is the author's fault, missing fonts are the machine's") {
  const test::ScratchFolder scratch;
  std::ofstream(scratch.path("bad.yaml")) << "kijun: 2\n";
  const auto bad = check(installation, scratch.path("bad.yaml"), {});
  CHECK(bad.fault == Fault::input);
  CHECK_FALSE(bad.made.has_value());
  CHECK(has_errors(bad.diagnostics));

  std::filesystem::create_directories(scratch.path("data"));
  std::filesystem::copy(installation.data_folder + "/templates", scratch.path("data/templates"));
  const auto fontless = build({scratch.path("data")}, request({}), {});
  CHECK(fontless.fault == Fault::work);
  CHECK_FALSE(fontless.made.has_value());

  CHECK(check({scratch.path("nowhere")}, minimal, {}).fault == Fault::work);
  std::ofstream(scratch.path("named.yaml"))
      << "kijun: 1\nreport: {title: 題, template: report-b5}\n"
         "surveys: {s: {title: 調査, file: a.csv, answers: {ranks: \"{rank}\"}}}\n"
         "questions: {q: {title: 問, options: [甲, 乙, 丙]}}\n"
         "breakdowns: {b: {title: 軸, by: c, groups: {甲: 1}}}\n";
  CHECK(check(installation, scratch.path("named.yaml"), {}).fault == Fault::input);
}

TEST_CASE("progress is told by step") {
  std::vector<std::string> steps;
  const auto made = build(installation, request({}), [&](std::string_view step, double share) {
    CHECK(share >= 0);
    CHECK(share <= 1);
    if (steps.empty() || steps.back() != step) steps.emplace_back(step);
  });
  REQUIRE(made.fault == Fault::none);
  CHECK(steps == std::vector<std::string>{"reading answers", "drawing figures", "writing the PDF"});
}

namespace {

// A spec with a table in a file and a picture, beside its answers.
std::string furnished(const test::ScratchFolder& scratch, const std::string& rows) {
  std::ofstream(scratch.path("a.csv")) << "q_1,q_2,q_3\n1,2,3\n";
  std::ofstream(scratch.path("t.csv")) << rows;
  std::ofstream(scratch.path("p.svg")) << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                                          "2 1\"><rect width=\"2\" height=\"1\"/></svg>";
  std::ofstream(scratch.path("report.yaml")) << R"(kijun: 1
report: {title: t}
surveys: {a: {title: a, file: a.csv, answers: {ranks: "q_{rank}"}}}
questions: {q: {title: q, options: [x, y, z]}}
breakdowns: {b: {title: b, groups: {all: {survey: a}}}}
contents:
  - table: {id: t, caption: c, file: t.csv}
  - picture: {caption: c, file: p.svg, alt: a}
  - text: "{table:t}"
  - results: {}
)";
  return scratch.path("report.yaml");
}

std::string check_messages(const std::string& spec_path) {
  return format(check(installation, spec_path, {}).diagnostics);
}

}  // namespace

TEST_CASE("tables and pictures in files of their own become part of the report") {
  const test::ScratchFolder scratch;
  const std::string spec = furnished(scratch, "年,件\n2016,\"1,234\"\n");
  const auto made = build(installation, {spec, {false, true, false, false}, {}, ""}, {});
  INFO(format(made.diagnostics));
  REQUIRE(made.fault == Fault::none);
  CHECK(made.inputs == std::vector<std::string>{
                           spec, installation.data_folder + "/templates/report-a4.yaml",
                           scratch.path("a.csv"), scratch.path("t.csv"), scratch.path("p.svg")});
}

TEST_CASE("a table in a file is refused with its row, column and what to do") {
  const test::ScratchFolder scratch;
  const std::string file = scratch.path("t.csv");
  CHECK(check_messages(furnished(scratch, "年,件\n2016,a\x07z\n")) ==
        file +
            ": row 2, column \"件\": error: the cell holds U+0007, which cannot be printed\n"
            "  write the cell anew\n");
  CHECK(check_messages(furnished(scratch, "年,件\n2016," + std::string(501, 'a') + "\n")) ==
        file +
            ": row 2, column \"件\": error: the cell has 501 characters; at most 500 are printed\n"
            "  shorten it; long texts read better below the table, as a note\n");
  CHECK(check_messages(furnished(scratch, "年,氏名\n2015,森\n2016,𠮷野\n")) ==
        file +
            ": row 3, column \"氏名\": error: the fonts have no glyph for \"𠮷\" (U+20BB7)\n"
            "  write \"吉\" instead\n"
            "  it is character 1 of \"𠮷野\"\n");
  CHECK(check_messages(furnished(scratch, "年,{fig:q.b}\n2016,{table:t}\n")) ==
        file +
            ": row 1, column \"{fig:q.b}\": error: the reference \"{fig:q.b}\" cannot stand here\n"
            "  references are read in \"text:\" and \"commentary:\" only\n" +
            file +
            ": row 2, column \"{fig:q.b}\": error: the reference \"{table:t}\" cannot stand here\n"
            "  references are read in \"text:\" and \"commentary:\" only\n");
  const auto too_large = [&](const std::string& what) {
    return scratch.path("report.yaml") + ":7:38: error: the table in \"" + file +
           "\" has more than " + what +
           "\n  7 |   - table: {id: t, caption: c, file: t.csv}\n"
           "    |                                      ^~~~~\n"
           "  a report has room for less: choose what readers need\n";
  };
  std::string rows = "年\n";
  for (int i = 0; i < 1001; ++i) rows += "2016\n";
  CHECK(check_messages(furnished(scratch, rows)) == too_large("1000 rows"));
  std::string head = "a1";
  std::string row = "1";
  for (int i = 2; i <= 31; ++i) {
    head += ",a" + std::to_string(i);
    row += ",1";
  }
  CHECK(check_messages(furnished(scratch, head + "\n" + row + "\n")) == too_large("30 columns"));
}
