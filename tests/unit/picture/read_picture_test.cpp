#include "picture/read_picture.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

#include <cairo.h>
#include <catch2/catch.hpp>

#include "base/handle.h"
#include "support/png_file.h"
#include "support/scratch_folder.h"

namespace kijun {
namespace {

const Text named{"fig.any", {}};

std::string refusal(const std::string& bytes) {
  const auto result = picture_from_bytes(named, bytes);
  return result.ok() ? "" : format(result.diagnostics());
}

Image picture(const std::string& bytes) {
  const auto result = picture_from_bytes(named, bytes);
  INFO(format(result.diagnostics()));
  REQUIRE(result.ok());
  return *result.value();
}

std::string svg(const std::string& attributes,
                const std::string& inside = "<path d=\"M0 0H9\" stroke=\"red\"/>") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + ">" + inside + "</svg>";
}

TEST_CASE("a PNG file becomes its pixels") {
  const Image found = picture(test::png_file(3, 2));
  CHECK(found.height_by_width == Approx(2.0 / 3));
  const auto& pixels = std::get<PixelPicture>(found.content);
  CHECK(pixels.width == 3);
  CHECK(pixels.height == 2);
  // Half-transparent red, the colour multiplied by alpha.
  CHECK(pixels.pixels == std::vector<std::uint32_t>(6, 0x80800000U));
}

TEST_CASE("a PNG file that is cut short or damaged is refused") {
  const std::string whole = test::png_file(30, 20);
  const std::string again = "\n  save it again from the program that made it\n";
  CHECK(refusal(whole.substr(0, 20)) ==
        "kijun: error: the picture \"fig.any\" is a broken PNG file: its header is cut short" +
            again);
  CHECK(refusal(whole.substr(0, whole.size() - 15)) ==
        "kijun: error: the picture \"fig.any\" is a broken PNG file: it is cut short" + again);
  std::string damaged = whole;
  char& byte = damaged[damaged.size() - 18];
  byte = static_cast<char>(byte ^ 0x55);
  CHECK(
      refusal(damaged).starts_with("kijun: error: the picture \"fig.any\" is a broken PNG file: "));
}

TEST_CASE("a PNG file of too many pixels is refused before anything is unpacked") {
  std::string file = test::png_file(3, 2);
  file[16] = 0x00;
  file[18] = 0x40;  // 16387 wide
  file[22] = 0x10;  // 4098 high
  CHECK(refusal(file) ==
        "kijun: error: the picture \"fig.any\" is 16387 x 4098 pixels large; at most 25000000 in "
        "all are "
        "read\n  make it smaller: 300 dots per inch are enough for print\n");
}

TEST_CASE("files of other kinds are refused by what they seem to be") {
  CHECK(refusal("\xFF\xD8\xFF\xE0JFIF") ==
        "kijun: error: the picture \"fig.any\" is neither PNG nor SVG: it seems to be a JPEG "
        "picture\n"
        "  save it as PNG or SVG\n");
  CHECK(refusal("") ==
        "kijun: error: the picture \"fig.any\" is neither PNG nor SVG\n  save it as PNG or SVG\n");
  CHECK(refusal("\x1F\x8B\x08") ==
        "kijun: error: the picture \"fig.any\" is neither PNG nor SVG: it seems to be a compressed "
        "file, "
        "perhaps .svgz\n  save it as PNG or SVG\n");
}

TEST_CASE("an SVG file says its proportions by width and height, or by its viewBox") {
  CHECK(picture(svg("width=\"40mm\" height=\"1cm\" viewBox=\"0 0 9 9\"")).height_by_width ==
        Approx(0.25));
  CHECK(picture(svg("viewBox=\"0 0 20 10\"")).height_by_width == Approx(0.5));
  CHECK(picture(svg("width=\"100%\" height=\"100%\" viewBox=\"0 0 20 10\"")).height_by_width ==
        Approx(0.5));
  const std::string sizeless =
      "kijun: error: the picture \"fig.any\" gives no size that can be printed\n"
      "  give its svg element a viewBox with a width and a height above 0, one at most 1000 times "
      "the other\n";
  CHECK(refusal(svg("")) == sizeless);
  for (const char* box : {"0 0 0 10", "0 0 -5 10", "0 0 1001 1"}) {
    CHECK(refusal(svg("viewBox=\"" + std::string(box) + "\"")) == sizeless);
  }
}

TEST_CASE("an SVG file in which nothing is visible is refused") {
  CHECK(refusal(svg("viewBox=\"0 0 9 9\"", "<g id=\"a\"/>")) ==
        "kijun: error: the picture \"fig.any\" cannot be drawn: nothing in it is visible\n"
        "  save it again from the program that made it, or as PNG\n");
}

TEST_CASE("an SVG file that multiplies itself without end is refused") {
  std::string bomb = "<g id=\"a0\"/>";
  for (int i = 1; i < 10; ++i) {
    bomb += "<g id=\"a" + std::to_string(i) + "\">";
    for (int k = 0; k < 10; ++k) bomb += "<use href=\"#a" + std::to_string(i - 1) + "\"/>";
    bomb += "</g>";
  }
  CHECK(refusal(svg("viewBox=\"0 0 9 9\"", bomb))
            .starts_with("kijun: error: the picture \"fig.any\" cannot be drawn: "));
}

TEST_CASE("what the SVG check refuses is refused with its advice") {
  CHECK(refusal(svg("viewBox=\"0 0 9 9\"", "<use href=\"b.svg#c\"/>")) ==
        "kijun: error: the picture \"fig.any\" in line 1 refers to \"b.svg#c\"\n"
        "  put everything that it shows into the file itself\n");
}

TEST_CASE("all pictures of a report are read, and all that are not there are reported") {
  const test::ScratchFolder folder;
  const auto path = [&](const std::string& name) { return Text{folder.path(name), {}}; };
  std::ofstream(path("a.png").value, std::ios::binary) << test::png_file(3, 2);
  const auto found = read_pictures({path("a.png"), path("a.png")});
  REQUIRE(found.ok());
  CHECK(found.value().size() == 2);
  REQUIRE(::mkfifo(path("pipe").value.c_str(), 0600) == 0);
  const auto failed = read_pictures({path("b.png"), path("a.png"), path("pipe")});
  REQUIRE_FALSE(failed.ok());
  CHECK(format(failed.diagnostics()) ==
        "kijun: error: cannot read \"" + path("b.png").value + "\": No such file or directory\n" +
            "kijun: error: cannot read \"" + path("pipe").value + "\": it is not a regular file\n");
}

}  // namespace
}  // namespace kijun
