#include <catch2/catch.hpp>

#include "render/render.h"
#include "sample_frame.h"

namespace kijun {
namespace {

unsigned read_u32(const std::string& bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
  }
  return value;
}

TEST_CASE("a PNG has the frame's size at the resolution asked for") {
  const Result<std::string> png = render_png(test::sample_frame(), test::fonts(), 144);
  REQUIRE(png.ok());
  CHECK(png.value().substr(1, 3) == "PNG");
  CHECK(read_u32(png.value(), 16) == 240);
  CHECK(read_u32(png.value(), 20) == 80);
}

TEST_CASE("a PNG says how large it is on paper") {
  const Result<std::string> png = render_png(test::sample_frame(), test::fonts(), 300);
  REQUIRE(png.ok());
  // 300 dots an inch are 11,811 a metre; the last four bytes are the chunk's checksum.
  const std::string chunk("\0\0\0\x09pHYs\0\0\x2E\x23\0\0\x2E\x23\1\x78\xA5\x3F\x76", 21);
  CHECK(png.value().substr(33, 21) == chunk);
}

TEST_CASE("a PNG is the same when it is made again") {
  const Result<std::string> first = render_png(test::sample_frame(), test::fonts(), 96);
  const Result<std::string> second = render_png(test::sample_frame(), test::fonts(), 96);
  REQUIRE(first.ok());
  REQUIRE(second.ok());
  CHECK(first.value() == second.value());
}

TEST_CASE("a picture that is too large is refused in Cairo's words") {
  Frame frame = test::sample_frame();
  frame.title = "図表 3-2";
  frame.size = {Pt(100000), Pt(10)};
  const Result<std::string> png = render_png(frame, test::fonts(), 300);
  CHECK_FALSE(png.ok());
  CHECK(format(png.diagnostics()) ==
        "kijun: error: cannot draw \"図表 3-2\" as PNG: invalid value (typically too big) for the "
        "size of the input (surface, pattern, etc.)\n");
}

}  // namespace
}  // namespace kijun
