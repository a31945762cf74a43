#include "base/colour_vision.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace kijun {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix xyz_of_rgb{{{0.4124564, 0.3575761, 0.1804375},
                             {0.2126729, 0.7151522, 0.0721750},
                             {0.0193339, 0.1191920, 0.9503041}}};
constexpr Matrix protan{{{0.152286, 1.052583, -0.204868},
                         {0.114503, 0.786281, 0.099216},
                         {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968},
                         {0.280085, 0.672501, 0.047413},
                         {-0.011820, 0.042940, 0.968881}}};
// A colour is projected onto one of two half planes, on either side of the greys.
constexpr Triple tritan_border{0.03901, -0.02788, -0.01113};
constexpr Matrix tritan_at_or_above{
    {{1.01277, 0.13548, -0.14826}, {-0.01243, 0.86812, 0.14431}, {0.07589, 0.80500, 0.11911}}};
constexpr Matrix tritan_below{
    {{0.93678, 0.18979, -0.12657}, {0.06154, 0.81526, 0.12320}, {-0.37562, 1.12767, 0.24796}}};

double dot(const Triple& a, const Triple& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

Triple times(const Matrix& m, const Triple& v) {
  return {dot(m[0], v), dot(m[1], v), dot(m[2], v)};
}

// Light of the three primaries, 0 to 1.
Triple linear(Colour colour) {
  const auto decoded = [](std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return {decoded(colour.red), decoded(colour.green), decoded(colour.blue)};
}

Triple within_gamut(Triple rgb) {
  for (double& channel : rgb) channel = std::clamp(channel, 0.0, 1.0);
  return rgb;
}

Triple simulated(const Triple& rgb, Vision vision) {
  switch (vision) {
    case Vision::normal:
      return rgb;
    case Vision::protan:
      return within_gamut(times(protan, rgb));
    case Vision::deutan:
      return within_gamut(times(deutan, rgb));
    case Vision::tritan:
      return within_gamut(
          times(dot(tritan_border, rgb) >= 0 ? tritan_at_or_above : tritan_below, rgb));
    case Vision::greyscale: {
      const double grey = dot(xyz_of_rgb[1], rgb);
      return {grey, grey, grey};
    }
  }
  return rgb;
}

Lab lab_of_rgb(const Triple& rgb) {
  const Triple xyz = times(xyz_of_rgb, rgb);
  const auto f = [&](std::size_t i) {
    const double share = xyz.at(i) / dot(xyz_of_rgb.at(i), {1, 1, 1});
    constexpr double border = 6.0 / 29;
    return share > border * border * border ? std::cbrt(share)
                                            : share / (3 * border * border) + 4.0 / 29;
  };
  return {116 * f(1) - 16, 500 * (f(0) - f(1)), 200 * (f(1) - f(2))};
}

double degrees(double radians) { return radians * 180 / std::numbers::pi; }
double cosine(double angle) { return std::cos(angle * std::numbers::pi / 180); }
double sine(double angle) { return std::sin(angle * std::numbers::pi / 180); }

// sqrt(C^7 / (C^7 + 25^7))
double chroma_share(double chroma) {
  const double power = std::pow(chroma, 7);
  return std::sqrt(power / (power + 6103515625.0));
}

struct Polar {
  double chroma = 0;
  double hue = 0;  // degrees from 0 to 360
};

Polar polar(double a, double b) {
  const double hue = a == 0 && b == 0 ? 0 : degrees(std::atan2(b, a));
  return {std::hypot(a, b), hue < 0 ? hue + 360 : hue};
}

}  // namespace

std::string_view name(Vision vision) {
  switch (vision) {
    case Vision::normal:
      return "normal vision";
    case Vision::protan:
      return "protan vision (no red cones)";
    case Vision::deutan:
      return "deutan vision (no green cones)";
    case Vision::tritan:
      return "tritan vision (no blue cones)";
    case Vision::greyscale:
      return "greyscale";
  }
  return {};
}

double luminance(Colour colour) { return dot(xyz_of_rgb[1], linear(colour)); }

Colour grey_of(Colour colour) {
  const double light = luminance(colour);
  const double coded =
      light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
  const auto level = static_cast<std::uint8_t>(std::lround(coded * 255));
  return {level, level, level};
}

double contrast_ratio(Colour one, Colour other) {
  const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
  return (light + 0.05) / (dark + 0.05);
}

Colour with_contrast(Colour colour, Colour ground, double least) {
  constexpr int steps = 100;
  const auto share = [](std::uint8_t channel, int step) {
    return static_cast<std::uint8_t>(std::lround(channel * (steps - step) / double{steps}));
  };
  Colour mixed = colour;
  for (int step = 1; step <= steps && contrast_ratio(mixed, ground) < least; ++step) {
    mixed = {share(colour.red, step), share(colour.green, step), share(colour.blue, step)};
  }
  return mixed;
}

Lab seen_colour(Colour colour, Vision vision) {
  return lab_of_rgb(simulated(linear(colour), vision));
}

// The names are those of Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula:
// Implementation Notes, Supplementary Test Data, and Mathematical Observations" (2005).
double colour_difference(const Lab& one, const Lab& other) {
  const double mean_chroma = (std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2;
  const double g = 0.5 * (1 - chroma_share(mean_chroma));
  const Polar p1 = polar((1 + g) * one.a, one.b);
  const Polar p2 = polar((1 + g) * other.a, other.b);
  const bool hueless = p1.chroma * p2.chroma == 0;
  const double apart = std::abs(p1.hue - p2.hue);

  const double delta_l = other.lightness - one.lightness;
  const double delta_c = p2.chroma - p1.chroma;
  double delta_hue = hueless ? 0 : p2.hue - p1.hue;
  if (delta_hue > 180) delta_hue -= 360;
  if (delta_hue < -180) delta_hue += 360;
  const double delta_h = 2 * std::sqrt(p1.chroma * p2.chroma) * sine(delta_hue / 2);

  const double l = (one.lightness + other.lightness) / 2;
  const double c = (p1.chroma + p2.chroma) / 2;
  double h = p1.hue + p2.hue;
  if (!hueless && apart > 180) h += h < 360 ? 360 : -360;
  if (!hueless) h /= 2;

  const double t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) -
                   0.20 * cosine(4 * h - 63);
  const double off_blue = (h - 275) / 25;
  const double rotation = -sine(60 * std::exp(-off_blue * off_blue)) * 2 * chroma_share(c);  // R_T
  const double off_middle = (l - 50) * (l - 50);
  const double in_l = delta_l / (1 + 0.015 * off_middle / std::sqrt(20 + off_middle));
  const double in_c = delta_c / (1 + 0.045 * c);
  const double in_h = delta_h / (1 + 0.015 * c * t);
  return std::sqrt(in_l * in_l + in_c * in_c + in_h * in_h + rotation * in_c * in_h);
}

}  // namespace kijun
