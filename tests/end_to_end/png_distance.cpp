// png_distance A B: how much two pictures differ after a slight blur, as a share of full scale: the
// largest difference of any colour of any pixel, and the mean. On white paper; sizes may differ by
// a pixel, as renderers round them.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include <cairo.h>

namespace {

// What renderers do otherwise at the edges of lines is gone after a blur by two pixels; what stands
// elsewhere is not.
constexpr double sigma = 2;
constexpr int reach = 6;

struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<float> values = {};  // red, green, blue of each, 0 to 1

  float& at(int x, int y, int colour) {
    return values[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                   static_cast<std::size_t>(x)) *
                      3 +
                  static_cast<std::size_t>(colour)];
  }
};

Pixels read(const char* path) {
  const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> file(
      cairo_image_surface_create_from_png(path), cairo_surface_destroy);
  if (cairo_surface_status(file.get()) != CAIRO_STATUS_SUCCESS) {
    std::fprintf(stderr, "cannot read %s\n", path);
    std::exit(2);
  }
  const int width = cairo_image_surface_get_width(file.get());
  const int height = cairo_image_surface_get_height(file.get());
  // Painted onto white, whatever format the file has.
  const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> paper(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), cairo_surface_destroy);
  cairo_t* cr = cairo_create(paper.get());
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_paint(cr);
  cairo_set_source_surface(cr, file.get(), 0, 0);
  cairo_paint(cr);
  cairo_destroy(cr);
  cairo_surface_flush(paper.get());
  Pixels pixels{width, height};
  const unsigned char* data = cairo_image_surface_get_data(paper.get());
  const int stride = cairo_image_surface_get_stride(paper.get());
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int colour = 2; colour >= 0; --colour)
        pixels.values.push_back(static_cast<float>(data[y * stride + x * 4 + colour]) / 255);
    }
  }
  return pixels;
}

// Along one direction; the picture's edge goes on beyond it.
Pixels blurred(Pixels& from, bool along_x) {
  std::array<float, 2 * reach + 1> weights{};
  float sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const int away = static_cast<int>(i) - reach;
    weights[i] = static_cast<float>(std::exp(-away * away / (2 * sigma * sigma)));
    sum += weights[i];
  }
  Pixels to{from.width, from.height, std::vector<float>(from.values.size())};
  for (int y = 0; y < from.height; ++y) {
    for (int x = 0; x < from.width; ++x) {
      for (int colour = 0; colour < 3; ++colour) {
        float value = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
          const int away = static_cast<int>(i) - reach;
          const int from_x = along_x ? std::clamp(x + away, 0, from.width - 1) : x;
          const int from_y = along_x ? y : std::clamp(y + away, 0, from.height - 1);
          value += weights[i] * from.at(from_x, from_y, colour);
        }
        to.at(x, y, colour) = value / sum;
      }
    }
  }
  return to;
}

Pixels smooth(const char* path) {
  Pixels pixels = read(path);
  Pixels half = blurred(pixels, true);
  return blurred(half, false);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: png_distance A.png B.png\n");
    return 2;
  }
  Pixels a = smooth(arguments[1]);
  Pixels b = smooth(arguments[2]);
  if (std::abs(a.width - b.width) > 1 || std::abs(a.height - b.height) > 1) {
    std::fprintf(stderr, "%d x %d pixels are not %d x %d\n", a.width, a.height, b.width, b.height);
    return 2;
  }
  float largest = 0;
  double sum = 0;
  const int width = std::min(a.width, b.width) - 1;
  const int height = std::min(a.height, b.height) - 1;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int colour = 0; colour < 3; ++colour) {
        const float difference = std::abs(a.at(x, y, colour) - b.at(x, y, colour));
        largest = std::max(largest, difference);
        sum += static_cast<double>(difference);
      }
    }
  }
  std::printf("%.4f %.5f\n", static_cast<double>(largest), sum / (3.0 * width * height));
  return 0;
}
