#include "picture/check_svg.h"

#include <catch2/catch.hpp>

namespace kijun {
namespace {

const std::string outlines_advice =
    "turn its text into outlines in the program that made it (Inkscape: Path > Object to Path; "
    "matplotlib: svg.fonttype \"path\")";
const std::string png_advice = "or save it as PNG with at least 300 dots per inch";

std::string svg(const std::string& inside) {
  return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
         "xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 20 10\">\n" +
         inside + "\n</svg>";
}

std::string kept(const std::string& file) {
  const auto result = checked_svg(file);
  if (const auto* fault = std::get_if<SvgFault>(&result)) return "refused: " + fault->what;
  return std::get<std::string>(result);
}

// "what | advice", or "" when the file is taken.
std::string fault_of(const std::string& file) {
  const auto result = checked_svg(file);
  const auto* fault = std::get_if<SvgFault>(&result);
  return fault == nullptr ? "" : fault->what + " | " + fault->advice;
}

TEST_CASE("a plain drawing is taken just as it is") {
  for (const std::string& file :
       {svg("<path d=\"M0 0L5 5\" style=\"fill:url(#g)\"/><use xlink:href=\"#a\"/>"),
        svg("<a href=\"https://example.org/\"><rect width=\"3\" height=\"3\"/></a>"),
        svg("<style>.a { fill: url( '#g' ) }</style><title>図</title><desc>説明</desc>"),
        std::string("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                    "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">") +
            svg("").substr(22)}) {
    CHECK(kept(file) == file);
  }
}

TEST_CASE("text that cannot be seen is cut out, so that no font is looked for") {
  CHECK(kept(svg("<g><path d=\"M0 0\"/><text x=\"1\" fill-opacity=\"0\">あ<tspan>い</tspan></text>"
                 "<text fill-opacity=\"0\">う</text></g><text/> <text> \n</text>")) ==
        svg("<g><path d=\"M0 0\"/></g> "));
}

TEST_CASE("text that may be seen is refused with its line") {
  const std::string refusal =
      " which would be printed in whatever font the machine has | " + outlines_advice;
  CHECK(fault_of(svg("<g>\n<text>あ</text></g>")) == "has text in line 4," + refusal);
  CHECK(fault_of(svg("<text><tspan> </tspan><tspan>あ</tspan></text>")) ==
        "has text in line 3," + refusal);
  CHECK(fault_of(svg("<text fill-opacity=\"0\" stroke=\"red\">あ</text>")) ==
        "has text in line 3," + refusal);
  CHECK(fault_of(svg("<text fill-opacity=\"0\" style=\"fill-opacity:1\">あ</text>")) ==
        "has text in line 3," + refusal);
  CHECK(fault_of(svg("<text fill-opacity=\"0.5\">あ</text>")) == "has text in line 3," + refusal);
}

TEST_CASE("what leads out of the file is refused") {
  const std::string advice = " | put everything that it shows into the file itself";
  CHECK(fault_of(svg("<use xlink:href=\"other.svg#a\"/>")) ==
        "in line 3 refers to \"other.svg#a\"" + advice);
  CHECK(fault_of(svg("<use href=\"file:///etc/passwd\"/>")) ==
        "in line 3 refers to \"file:///etc/passwd\"" + advice);
  CHECK(fault_of(svg("<script href=\"http://example.org/a.js\"/>")) ==
        "in line 3 refers to \"http://example.org/a.js\"" + advice);
  CHECK(fault_of(svg("<rect fill=\"url(http://example.org/#a)\"/>")) ==
        "in line 3 refers to a file" + advice);
  CHECK(fault_of(svg("<rect style=\"fill: URL( 'a.svg#b' )\"/>")) ==
        "in line 3 refers to a file" + advice);
  CHECK(fault_of(svg("<style>@import 'a.css';</style>")) ==
        "in line 3 refers to a style sheet or a file" + advice);
  CHECK(fault_of(svg("<style>@\\69mport 'a.css';</style>")) ==
        "in line 3 refers to a style sheet or a file" + advice);
  CHECK(fault_of("<?xml-stylesheet href=\"a.css\"?>" + svg("").substr(22)) ==
        "in line 1 refers to a style sheet" + advice);
  CHECK(fault_of(svg("<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"a\"/>")) ==
        "in line 3 refers to another file" + advice);
}

TEST_CASE("what would be drawn badly or not at all is refused") {
  const std::string by_itself = " | put that picture into the report by itself, " + png_advice;
  const std::string leave_out = " | leave it out, " + png_advice;
  CHECK(fault_of(svg("<image href=\"data:image/png;base64,AAAA\"/>")) ==
        "in line 3 holds another picture" + by_itself);
  CHECK(fault_of(svg("<filter><feImage/></filter>")) ==
        "in line 3 has a filter, which would be printed as coarse pixels" + leave_out);
  CHECK(fault_of(svg("<mask/>")) ==
        "in line 3 has a mask, which would be printed as coarse pixels" + leave_out);
  CHECK(fault_of(svg("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">あ</p>"
                     "</foreignObject>")) == "in line 3 holds a part that is not SVG" + leave_out);
}

TEST_CASE("entities, and elements without end, are refused") {
  CHECK(fault_of("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("&a;").substr(22)) ==
        "declares entities in its document type (<!DOCTYPE … [ … ]>) | save it as plain SVG, "
        "without them");
  std::string deep;
  for (std::size_t i = 0; i < most_svg_depth; ++i) deep += "<g>";
  CHECK(fault_of(svg(deep)) ==
        "has elements nested more than 200 deep | make it simpler, " + png_advice);
  std::string many;
  for (std::size_t i = 0; i < most_svg_elements; ++i) many += "<g/>";
  CHECK(fault_of(svg(many)) == "has more than 200000 elements | make it simpler, " + png_advice);
}

TEST_CASE("what is no XML, or no SVG, is refused") {
  CHECK(fault_of("<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>") ==
        "is not well-formed XML in line 1, column 46: mismatched tag | save it again from the "
        "program that made it");
  CHECK(fault_of("<html/>") ==
        "is XML, but no SVG: its outermost element is not \"svg\" of http://www.w3.org/2000/svg | "
        "save it as SVG");
  CHECK(fault_of("<svg/>") ==
        "is XML, but no SVG: its outermost element is not \"svg\" of http://www.w3.org/2000/svg | "
        "save it as SVG");
}

}  // namespace
}  // namespace kijun
