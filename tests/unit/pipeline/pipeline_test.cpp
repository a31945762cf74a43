#include "pipeline/pipeline.h"

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

TEST_CASE("the minimal example's figure is the picture that the README shows") {
  const auto made = build(installation, request({true, false, false, false}), {});
  REQUIRE(made.fault == Fault::none);
  test::check_golden("readme/figure.svg", made.made->front().bytes);
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
