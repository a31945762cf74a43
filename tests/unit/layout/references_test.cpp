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
  const ReferencedText text =
      References(report()).put_into("差があった（{fig:q1.size}、{table:sample}）。");
  CHECK(text.text == "差があった（図表 3-2、図表 3-1）。");
  REQUIRE(text.references.size() == 2);
  CHECK(text.references[0].target == "fig:q1.size");
  CHECK(text.text.substr(text.references[0].begin,
                         text.references[0].end - text.references[0].begin) == "図表 3-2");
  CHECK(text.references[1].target == "table:sample");
}

TEST_CASE("other braces stay as they are") {
  const ReferencedText text = References(report()).put_into("{ {x} {fig:q1.size");
  CHECK(text.text == "{ {x} {fig:q1.size");
  CHECK(text.references.empty());
}
