#include "base/colour_vision.h"

#include <catch2/catch.hpp>

using namespace kijun;

namespace {

Colour rgb(int red, int green, int blue) {
  return {static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
          static_cast<std::uint8_t>(blue)};
}

}  // namespace

TEST_CASE("colours differ by CIEDE2000 as in the table of Sharma, Wu and Dalal") {
  struct Row {
    Lab one, other;
    double difference;
  };
  const Row rows[] = {
      {{50.0000, 2.6772, -79.7751}, {50.0000, 0.0000, -82.7485}, 2.0425},
      {{50.0000, 3.1571, -77.2803}, {50.0000, 0.0000, -82.7485}, 2.8615},
      {{50.0000, 2.8361, -74.0200}, {50.0000, 0.0000, -82.7485}, 3.4412},
      {{50.0000, -1.3802, -84.2814}, {50.0000, 0.0000, -82.7485}, 1.0000},
      {{50.0000, -1.1848, -84.8006}, {50.0000, 0.0000, -82.7485}, 1.0000},
      {{50.0000, -0.9009, -85.5211}, {50.0000, 0.0000, -82.7485}, 1.0000},
      {{50.0000, 0.0000, 0.0000}, {50.0000, -1.0000, 2.0000}, 2.3669},
      {{50.0000, -1.0000, 2.0000}, {50.0000, 0.0000, 0.0000}, 2.3669},
      {{50.0000, 2.4900, -0.0010}, {50.0000, -2.4900, 0.0009}, 7.1792},
      {{50.0000, 2.4900, -0.0010}, {50.0000, -2.4900, 0.0010}, 7.1792},
      {{50.0000, 2.4900, -0.0010}, {50.0000, -2.4900, 0.0011}, 7.2195},
      {{50.0000, 2.4900, -0.0010}, {50.0000, -2.4900, 0.0012}, 7.2195},
      {{50.0000, -0.0010, 2.4900}, {50.0000, 0.0009, -2.4900}, 4.8045},
      {{50.0000, -0.0010, 2.4900}, {50.0000, 0.0011, -2.4900}, 4.7461},
      {{50.0000, 2.5000, 0.0000}, {50.0000, 0.0000, -2.5000}, 4.3065},
      {{50.0000, 2.5000, 0.0000}, {73.0000, 25.0000, -18.0000}, 27.1492},
      {{50.0000, 2.5000, 0.0000}, {61.0000, -5.0000, 29.0000}, 22.8977},
      {{50.0000, 2.5000, 0.0000}, {56.0000, -27.0000, -3.0000}, 31.9030},
      {{50.0000, 2.5000, 0.0000}, {58.0000, 24.0000, 15.0000}, 19.4535},
      {{50.0000, 2.5000, 0.0000}, {50.0000, 3.1736, 0.5854}, 1.0000},
      {{50.0000, 2.5000, 0.0000}, {50.0000, 3.2972, 0.0000}, 1.0000},
      {{50.0000, 2.5000, 0.0000}, {50.0000, 1.8634, 0.5757}, 1.0000},
      {{50.0000, 2.5000, 0.0000}, {50.0000, 3.2592, 0.3350}, 1.0000},
      {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
      {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
      {{61.2901, 3.7196, -5.3901}, {61.4292, 2.2480, -4.9620}, 1.8731},
      {{35.0831, -44.1164, 3.7933}, {35.0232, -40.0716, 1.5901}, 1.8645},
      {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
      {{36.4612, 47.8580, 18.3852}, {36.2715, 50.5065, 21.2231}, 1.4146},
      {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
      {{90.9257, -0.5406, -0.9208}, {88.6381, -0.8985, -0.7239}, 1.5381},
      {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
      {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
  };
  for (const Row& row : rows) {
    INFO(row.one.lightness << " " << row.one.a << " " << row.one.b);
    CHECK(colour_difference(row.one, row.other) == Approx(row.difference).margin(0.00005));
    CHECK(colour_difference(row.other, row.one) == Approx(row.difference).margin(0.00005));
  }
}

TEST_CASE("contrast ratios are those of WCAG 2") {
  const Colour white = rgb(255, 255, 255);
  CHECK(contrast_ratio(rgb(0, 0, 0), white) == Approx(21));
  CHECK(contrast_ratio(white, white) == Approx(1));
  // The greys that are known as the lightest with 4.5 : 1 and 3 : 1 on white.
  CHECK(contrast_ratio(rgb(0x76, 0x76, 0x76), white) == Approx(4.54).margin(0.005));
  CHECK(contrast_ratio(rgb(0x77, 0x77, 0x77), white) == Approx(4.48).margin(0.005));
  CHECK(contrast_ratio(white, rgb(0x94, 0x94, 0x94)) == Approx(3.03).margin(0.005));
  CHECK(contrast_ratio(rgb(255, 0, 0), white) == Approx(4.00).margin(0.005));
}

TEST_CASE("a colour's grey has its luminance, and a grey is its own") {
  CHECK(grey_of(rgb(0x6b, 0x6b, 0x6b)) == rgb(0x6b, 0x6b, 0x6b));
  CHECK(grey_of(rgb(255, 255, 255)) == rgb(255, 255, 255));
  CHECK(luminance(grey_of(rgb(0, 90, 156))) == Approx(luminance(rgb(0, 90, 156))).margin(0.003));
}

TEST_CASE("a colour is darkened for text as little as need be") {
  const Colour white = rgb(255, 255, 255);
  CHECK(with_contrast(rgb(0, 0, 120), white, 4.5) == rgb(0, 0, 120));
  const Colour darker = with_contrast(rgb(0xcd, 0x78, 0x3b), white, 4.5);
  CHECK(contrast_ratio(darker, white) >= 4.5);
  CHECK(contrast_ratio(darker, white) < 4.7);
  CHECK(with_contrast(white, rgb(10, 10, 10), 30) == rgb(0, 0, 0));
}

TEST_CASE("CIELAB of the primaries of sRGB") {
  const auto check = [](Colour colour, double lightness, double a, double b) {
    const Lab lab = seen_colour(colour, Vision::normal);
    CHECK(lab.lightness == Approx(lightness).margin(0.01));
    CHECK(lab.a == Approx(a).margin(0.01));
    CHECK(lab.b == Approx(b).margin(0.01));
  };
  check(rgb(255, 255, 255), 100, 0, 0);
  check(rgb(255, 0, 0), 53.24, 80.09, 67.20);
  check(rgb(0, 255, 0), 87.73, -86.18, 83.18);
  check(rgb(0, 0, 255), 32.30, 79.19, -107.86);
}

TEST_CASE("dichromats confuse what they are known to confuse, and see greys as they are") {
  const auto apart = [](Colour one, Colour other, Vision vision) {
    return colour_difference(seen_colour(one, vision), seen_colour(other, vision));
  };
  const Colour red = rgb(200, 80, 60);
  const Colour olive = rgb(128, 110, 40);
  CHECK(apart(red, olive, Vision::normal) > 30);
  CHECK(apart(red, olive, Vision::deutan) < apart(red, olive, Vision::normal) / 2);
  const Colour teal = rgb(0, 128, 128);
  const Colour blue = rgb(40, 120, 190);
  CHECK(apart(teal, blue, Vision::tritan) < apart(teal, blue, Vision::normal) / 2);
  // To protans red is dark.
  CHECK(seen_colour(rgb(255, 0, 0), Vision::protan).lightness <
        seen_colour(rgb(255, 0, 0), Vision::deutan).lightness - 10);
  for (const Vision vision : all_visions) {
    INFO(name(vision));
    CHECK(apart(rgb(90, 90, 90), rgb(140, 140, 140), vision) ==
          Approx(apart(rgb(90, 90, 90), rgb(140, 140, 140), Vision::normal)).margin(0.05));
  }
  CHECK(apart(red, rgb(0x7e, 0x7e, 0x7e), Vision::greyscale) < 6);
}
