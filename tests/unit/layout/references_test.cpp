#include "layout/references.h"

#include <catch2/catch.hpp>

using namespace kijun;

namespace {

Report report() {
  Report made;
  Figure figure;
  figure.name = "q1.size";
  figure.label = "図表 3-2";
  made.figures.push_back(figure);
  AuthorTable table;
  table.id = "sample";
  table.label = "図表 3-1";
  made.contents.emplace_back(table);
  return made;
}

}  // namespace

TEST_CASE("references become labels, with their place in the text and their target") {
  std::size_t last_note = 0;
  const ReferencedText text =
      References(report()).put_into("差があった（{fig:q1.size}、{table:sample}）。", last_note);
  CHECK(text.text == "差があった（図表 3-2、図表 3-1）。");
  REQUIRE(text.references.size() == 2);
  CHECK(text.references[0].target == "fig:q1.size");
  CHECK(text.text.substr(text.references[0].begin,
                         text.references[0].end - text.references[0].begin) == "図表 3-2");
  CHECK(text.references[1].target == "table:sample");
}

TEST_CASE("other braces stay as they are") {
  std::size_t last_note = 0;
  const ReferencedText text = References(report()).put_into("{ {x} {fig:q1.size", last_note);
  CHECK(text.text == "{ {x} {fig:q1.size");
  CHECK(text.references.empty());
}

TEST_CASE("footnotes become marks, numbered on, and keep what they say as written") {
  Report made = report();
  made.style.wording.footnote = "注{n}）";
  std::size_t last_note = 4;
  const ReferencedText text =
      References(made).put_into("甲{note: 出典は{fig:q1.size}。 }と乙{note:別}。", last_note);
  CHECK(text.text == "甲注5）と乙注6）。");
  CHECK(last_note == 6);
  CHECK(text.notes == std::vector<std::string>{"出典は{fig:q1.size}。", "別"});
  REQUIRE(text.references.size() == 2);
  CHECK(text.references[0].target == "note:5");
  CHECK(text.references[0].note == 0U);
  CHECK(text.text.substr(text.references[1].begin) == "注6）。");
  CHECK(text.references[1].note == 1U);
}

TEST_CASE("a footnote that is not closed stays as it is") {
  std::size_t last_note = 0;
  const ReferencedText text = References(report()).put_into("甲{note:乙{table:sample}", last_note);
  CHECK(text.text == "甲{note:乙図表 3-1");
  CHECK(last_note == 0);
}
