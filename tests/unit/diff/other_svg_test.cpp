// SVG that is not of Kijun's making, and what is no SVG.
#include <catch2/catch.hpp>

#include "base/result.h"
#include "diff/compare_elements.h"
#include "diff/picture.h"

using namespace kijun;

namespace {

using Lines = std::vector<std::string>;

std::string drawing(const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + inside + "\n</svg>\n";
}

XmlElement tree(const std::string& bytes) {
  Result<XmlElement> root = read_xml_tree("a.svg", bytes);
  INFO(format(root.diagnostics()));
  REQUIRE(root.ok());
  return std::move(root).value();
}

Lines changes(const std::string& before, const std::string& after) {
  return compare_elements(tree(drawing(before)), tree(drawing(after))).lines();
}

std::string refusal(const std::string& bytes, const XmlTreeLimits& limits = {}) {
  const Result<XmlElement> root = read_xml_tree("a.svg", bytes, limits);
  REQUIRE_FALSE(root.ok());
  return format(root.diagnostics());
}

const std::string as_bytes = "  its bytes are compared all the same\n";

}  // namespace

TEST_CASE("elements that changed are told with their line and attributes") {
  CHECK(changes("<rect id=\"r\" fill=\"red\"/>", "<rect id=\"r\" fill=\"blue\" x=\"1\"/>") ==
        Lines{"line 2: <rect id=\"r\"> fill “red” → “blue”",
              "line 2: <rect id=\"r\"> x added: “” → “1”"});
  CHECK(changes("<a/>\n<b/>", "<a/>\n<c/>\n<b/>") == Lines{"line 3: <c> added"});
  CHECK(changes("<a/>\n<b/>", "<b/>") == Lines{"line 2 of OLD: <a> removed"});
  CHECK(changes("<text>甲</text>", "<text>乙</text>") ==
        Lines{"line 2: <text> its text “甲” → “乙”"});
}

TEST_CASE("blanks, comments, quotes and the order of attributes are ways of writing") {
  CHECK(changes("<a x=\"1\" y=\"2\"/>", "<!-- a -->\n\n <a  y='2'\n x='1'></a>").empty());
}

TEST_CASE("a drawing of another program is none of Kijun's figures") {
  CHECK_FALSE(read_picture(tree(drawing("<rect/>"))).has_value());
  const std::string empty_figure = "<g class=\"marks\"></g><g class=\"texts\"></g>";
  CHECK(read_picture(tree(drawing(empty_figure))).has_value());
  CHECK_FALSE(read_picture(tree(drawing(empty_figure + "<g class=\"texts\"></g>"))).has_value());
  CHECK_FALSE(
      read_picture(tree(drawing("<g class=\"marks\">stray text</g><g class=\"texts\"></g>")))
          .has_value());
  CHECK_FALSE(
      read_picture(tree(drawing("<g class=\"marks\"><a><b/></a></g><g class=\"texts\"></g>")))
          .has_value());
}

TEST_CASE("what is not well-formed XML in UTF-8 is refused with its place") {
  CHECK(refusal("") ==
        "kijun: error: cannot read \"a.svg\" as SVG: it is not well-formed XML in line 1, "
        "column 1: no element found\n" +
            as_bytes);
  CHECK(refusal("<svg>\n<g>") ==
        "kijun: error: cannot read \"a.svg\" as SVG: it is not well-formed XML in "
        "line 2, column 4: no element found\n" +
            as_bytes);
  CHECK(refusal("<svg>\n\xff</svg>") ==
        "kijun: error: cannot read \"a.svg\" as SVG: line 2 is not UTF-8\n" + as_bytes);
  CHECK(
      refusal("<svg a=\"1\" a=\"2\"/>") ==
      "kijun: error: cannot read \"a.svg\" as SVG: it is not well-formed XML in line 1, column 12: "
      "duplicate attribute\n" +
          as_bytes);
}

TEST_CASE("entities that would grow are refused with the declaration that makes them") {
  CHECK(
      refusal(
          "<?xml version=\"1.0\"?>\n<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n"
          "<svg>&b;</svg>") ==
      "kijun: error: cannot read \"a.svg\" as SVG: in line 2 there is a document type declaration, "
      "which could make entities\n" +
          as_bytes);
}

TEST_CASE("elements nested too deep, and too many of them, are refused") {
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += "<g>\n";
  CHECK(refusal(deep) ==
        "kijun: error: cannot read \"a.svg\" as SVG: in line 101 elements are nested "
        "deeper than 100\n" +
            as_bytes);
  CHECK(refusal("<svg>\n<a/><a/><a/>\n</svg>", {3, 10}) ==
        "kijun: error: cannot read \"a.svg\" as SVG: in line 2 there are more than 3 elements\n" +
            as_bytes);
}

TEST_CASE("figures with wild numbers are compared without harm") {
  const std::string wild =
      "<g class=\"marks\"><g id=\"axis-9999\" class=\"axis\"><path d=\"M 1e308 0 L 0 1\"/></g>"
      "<g id=\"marker-9-99999999999999999999\" data-score=\"x\"/><g id=\"-1-1\"><rect "
      "x=\"a\"/></g></g>"
      "<g class=\"texts\"></g>";
  const auto picture = read_picture(tree(drawing(wild)));
  REQUIRE(picture.has_value());
}
