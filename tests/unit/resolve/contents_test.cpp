#include <algorithm>

#include <catch2/catch.hpp>

#include "resolve/paragraphs.h"
#include "resolve/resolve.h"
#include "support/spec_text.h"

using namespace kijun;

namespace {

Report report_of(std::string_view part) {
  return test::report_from_yaml(test::complete_spec(part));
}

std::vector<std::string> labels(const Report& report) {
  std::vector<std::string> all;
  for (const Figure& figure : report.figures) all.push_back(figure.label);
  return all;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a report with figures but no method text ends with the note on its answers") {
  const auto ends_with_note = [](const Report& report) {
    return std::holds_alternative<AnswerNote>(report.contents.back());
  };
  CHECK(ends_with_note(report_of("contents: [results: {questions: all, breakdowns: all}]\n")));
  CHECK_FALSE(ends_with_note(
      report_of("contents: [method: {}, results: {questions: all, breakdowns: all}]\n")));
  CHECK_FALSE(ends_with_note(report_of("contents: [text: 本文]\n")));
  CHECK_FALSE(ends_with_note(report_of("contents: [results: {}, audit: {}]\n")));
  CHECK_FALSE(ends_with_note(report_of("")));
}

TEST_CASE("the audit's tables are numbered, and it says what N is when no method text does") {
  const Report told = report_of("contents: [results: {}, audit: {places: true}, method: {}]\n");
  const auto& full = std::get<AuditBlock>(told.contents.at(told.contents.size() - 2));
  CHECK(full.answers.label == "図表 2");
  REQUIRE(full.groups.has_value());
  CHECK(full.groups->label == "図表 3");
  REQUIRE(full.places.has_value());
  CHECK(full.places->label == "図表 4");
  CHECK_FALSE(full.says_base);

  const Report alone = report_of("contents: [audit:, results: {}]\n");
  const auto& short_one = std::get<AuditBlock>(alone.contents.at(0));
  CHECK(short_one.answers.label == "図表 1");
  CHECK_FALSE(short_one.places.has_value());
  CHECK(short_one.says_base);
}

TEST_CASE("score tables are numbered behind the figures whose scores they hold") {
  const Report report = report_of("contents: [results: {}, scores: {}]\n");
  const auto& block = std::get<ScoreTableBlock>(report.contents.at(report.contents.size() - 2));
  CHECK(block.figures == std::vector<std::size_t>{0});
  CHECK(block.table.label == "図表 2");
  CHECK(block.table.caption.value == report.questions.at(0).title.value + "の点数");
}

TEST_CASE("tables and figures share one row of numbers, in reading order") {
  const Report report = report_of(
      "numbering: {figure: \"表 A-{n}\", start: 9}\n"
      "questions:\n"
      "  q1: {title: a, options: [a, b, c]}\n"
      "  q2: {title: b, options: [a, b, c]}\n"
      "contents:\n"
      "  - table: {id: first, caption: a, columns: [b], rows: []}\n"
      "  - results: {questions: [q2]}\n"
      "  - table: {caption: a, columns: [b], rows: []}\n"
      "  - results: {questions: [q1]}\n");
  CHECK(labels(report) == Strings{"表 A-10", "表 A-12"});
  CHECK(report.figures.at(0).file_name == "10_q2_sex");
  std::vector<std::string> tables;
  for (const Block& block : report.contents) {
    if (const auto* const table = std::get_if<AuthorTable>(&block)) tables.push_back(table->label);
  }
  CHECK(tables == Strings{"表 A-9", "表 A-11"});
}

TEST_CASE("a file's number is the label from its first digit on, in safe characters") {
  const auto file_name = [](const std::string& pattern) {
    return report_of("numbering: {figure: \"" + pattern + "\"}\n").figures.at(0).file_name;
  };
  CHECK(file_name("図表 3-{n}") == "3-1_q1_sex");
  CHECK(file_name("Fig. 3.{n}") == "3.1_q1_sex");
  CHECK(file_name("../{n}/2") == "1-2_q1_sex");
  CHECK(file_name("図{n}（案）") == "1_q1_sex");
  CHECK(file_name("図 1_{n}") == "1-1_q1_sex");
}

TEST_CASE("marks are asked for in all radar charts, or in those of some results") {
  const auto marks = [](const std::string& part) {
    std::string list;
    for (const Figure& figure : report_of(part).figures) list += figure.has_marks ? "1" : "0";
    return list;
  };
  CHECK(marks("") == "0");
  CHECK(marks("chart: {marks: true}\n") == "1");
  const std::string radar_and_dots = "contents: [results: {}, results: {chart: dots}]\n";
  CHECK(marks("chart: {marks: true}\n" + radar_and_dots) == "10");
  CHECK(marks("contents: [results: {marks: true}, results: {chart: dots}]\n") == "10");
  CHECK(marks("chart: {marks: true}\ncontents: [results: {marks: false}]\n") == "0");
}

TEST_CASE("results come question by question, headed one level below the heading above") {
  const Report report = report_of(
      "questions:\n"
      "  q1: {title: 知識, options: [a, b, c], commentary: 本文。}\n"
      "  q2: {title: 相談, heading: 相談は, options: [a, b, c]}\n"
      "contents:\n"
      "  - heading: 結果\n"
      "    level: 2\n"
      "  - results: {questions: all, breakdowns: all}\n");
  REQUIRE(report.contents.size() == 7);
  CHECK(std::get<Heading>(report.contents[1]).text.value == "１）知識について");
  CHECK(std::get<Heading>(report.contents[1]).level == 3);
  CHECK(std::get<Paragraphs>(report.contents[2]).paragraphs.at(0).value == "本文。");
  CHECK(std::get<FigureBlock>(report.contents[3]).figures == std::vector<std::size_t>{0});
  CHECK(std::get<Heading>(report.contents[4]).text.value == "相談は");
  CHECK(std::get<FigureBlock>(report.contents[5]).figures == std::vector<std::size_t>{1});
  CHECK(std::holds_alternative<AnswerNote>(report.contents[6]));
}

TEST_CASE("a question that comes back is not introduced again") {
  const Report report = report_of(
      "questions: {q1: {title: 知識, options: [a, b, c], commentary: 本文。}}\n"
      "breakdowns:\n"
      "  sex: {title: 性別, by: 性別, groups: {男: 1}}\n"
      "  age: {title: 年齢, by: 年齢, groups: {若: 1}}\n"
      "contents:\n"
      "  - results: {breakdowns: [sex]}\n"
      "  - results: {breakdowns: [age]}\n");
  REQUIRE(report.contents.size() == 5);
  CHECK(std::holds_alternative<FigureBlock>(report.contents[2]));
  CHECK(std::get<FigureBlock>(report.contents[3]).figures == std::vector<std::size_t>{1});
}

TEST_CASE("paragraphs are parted by blank lines, and their lines joined as Japanese is") {
  const Report report = report_of(
      "contents:\n"
      "  - results: {}\n"
      "  - text: |\n"
      "      一行目は\n"
      "      二行目（{fig:q1.sex}）。\n"
      "\n"
      "      \n"
      "      The second\n"
      "      paragraph is\n"
      "      英語。\n");
  const auto& paragraphs = std::get<Paragraphs>(report.contents.at(2)).paragraphs;
  REQUIRE(paragraphs.size() == 2);
  CHECK(paragraphs[0].value == "一行目は二行目（{fig:q1.sex}）。");
  CHECK(paragraphs[0].span.line == 4);
  CHECK(paragraphs[1].value == "The second paragraph is英語。");
  CHECK(paragraphs[1].span.line == 8);
  CHECK(paragraphs[1].span.column == 7);
}

TEST_CASE("lines that begin with a bullet or a number are items of a list") {
  const Report report = report_of(
      "contents:\n"
      "  - text: |\n"
      "      次の2つ：\n"
      "      - 一つ目は\n"
      "        二行\n"
      "      ・二つ目\n"
      "\n"
      "      10. 番号\n"
      "      1.5倍は項目でない\n");
  const auto& paragraphs = std::get<Paragraphs>(report.contents.at(0)).paragraphs;
  std::vector<std::string> texts;
  std::vector<std::size_t> labels;
  for (const Text& text : paragraphs) {
    texts.push_back(text.value);
    labels.push_back(list_label(text.value));
  }
  CHECK(texts == std::vector<std::string>{"次の2つ：", "・一つ目は二行", "・二つ目",
                                          "10. 番号1.5倍は項目でない"});
  CHECK(labels == std::vector<std::size_t>{0, 3, 3, 4});
  CHECK(paragraphs[1].span.line == 4);
}

TEST_CASE("braces that are no reference are text") {
  const Report report = report_of("contents:\n  - text: \"集合{a, b}と{1:2}と{}\"\n");
  CHECK(std::get<Paragraphs>(report.contents.at(0)).paragraphs.at(0).value ==
        "集合{a, b}と{1:2}と{}");
}

TEST_CASE("cells are aligned to the left unless the table says otherwise") {
  const Report report = report_of(
      "contents:\n"
      "  - table: {caption: a, columns: [b, c], rows: [[1, 2]]}\n"
      "  - table: {caption: a, columns: [b, c], rows: [], align: [centre, right], widths: [2, "
      "1]}\n");
  const auto& plain = std::get<AuthorTable>(report.contents.at(0));
  CHECK(plain.alignment == std::vector<CellAlignment>{CellAlignment::left, CellAlignment::left});
  CHECK(plain.widths.empty());
  const auto& told = std::get<AuthorTable>(report.contents.at(1));
  CHECK(told.alignment == std::vector<CellAlignment>{CellAlignment::centre, CellAlignment::right});
  CHECK(told.widths == std::vector<double>{2, 1});
  CHECK(told.id != plain.id);
}

TEST_CASE(
    "the same scores as charts of other kinds have a name, a file and a caption of their own") {
  const Report report = report_of(
      "inference: {level: 0.01}\n"
      "contents:\n"
      "  - text: 図は{fig:q1.sex.dots}。\n"
      "  - results: {}\n"
      "  - results: {chart: dots}\n"
      "  - results: {chart: shares, filter: {where: 郵送 = 1, title: 郵送のみ, name: post}}\n"
      "  - scores: {}\n");
  const auto all = [&](auto value) {
    Strings texts;
    for (const Figure& figure : report.figures) texts.push_back(value(figure));
    return texts;
  };
  CHECK(all([](const Figure& figure) { return figure.name; }) ==
        Strings{"q1.sex", "q1.sex.dots", "q1.sex.post.shares"});
  CHECK(all([](const Figure& figure) { return figure.file_name; }) ==
        Strings{"1_q1_sex", "2_q1_sex_dots", "3_q1_sex_post_shares"});
  CHECK(all([](const Figure& figure) { return figure.caption; }) ==
        Strings{"知識－性別", "知識－性別（点数と99％信頼区間）",
                "知識－性別（郵送のみ）（順位別の割合）"});
  CHECK(report.figures[1].chart == ChartKind::dots);
  CHECK_FALSE(report.figures[0].repeats);
  CHECK(report.figures[1].repeats);
  CHECK_FALSE(report.figures[2].repeats);
  for (const Block& block : report.contents) {
    const auto* scores = std::get_if<ScoreTableBlock>(&block);
    if (scores != nullptr) CHECK(scores->figures == std::vector<std::size_t>{0, 2});
  }
}

TEST_CASE("figures of the kind that the report's charts are have no kind in their name") {
  const Report report = report_of(
      "chart: {kind: dots}\n"
      "contents: [results: {}, results: {chart: radar}]\n");
  CHECK(report.figures[0].name == "q1.sex");
  CHECK(report.figures[0].chart == ChartKind::dots);
  CHECK(report.figures[1].name == "q1.sex.radar");
  CHECK(report.figures[1].chart == ChartKind::radar);
}

TEST_CASE("what other weights change stands behind a question's figures") {
  const Report report = report_of("contents: [results: {findings: true, other_weights: true}]\n");
  const std::vector<Block>& contents = report.contents;
  const auto block = std::find_if(contents.begin(), contents.end(), [](const Block& one) {
    return std::holds_alternative<OtherWeightsBlock>(one);
  });
  REQUIRE(block != contents.end());
  CHECK(std::holds_alternative<FigureBlock>(*(block - 1)));
  CHECK(std::get<OtherWeightsBlock>(*block).figures == std::vector<std::size_t>{0});
  CHECK(std::get<OtherWeightsBlock>(*block).with_findings);
  CHECK(report.figures.at(0).has_other_weights);
  CHECK_FALSE(report_of("contents: [results: {}]\n").figures.at(0).has_other_weights);
}

TEST_CASE("of figures with the same scores the first that asks says what other weights change") {
  const Report both = report_of(
      "contents: [results: {other_weights: true}, results: {chart: dots, other_weights: true}]\n");
  CHECK(both.figures.at(0).has_other_weights);
  CHECK_FALSE(both.figures.at(1).has_other_weights);
  CHECK(std::count_if(both.contents.begin(), both.contents.end(), [](const Block& one) {
          return std::holds_alternative<OtherWeightsBlock>(one);
        }) == 1);
  const Report second =
      report_of("contents: [results: {}, results: {chart: dots, other_weights: true}]\n");
  CHECK_FALSE(second.figures.at(0).has_other_weights);
  CHECK(second.figures.at(1).has_other_weights);
}
