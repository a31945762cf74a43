// The author's picture files → pictures that can be drawn. Files are read here, before anything is
// laid out, so that what is wrong with one is said at its place in the spec, and the renderers open
// no file.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "scene/image.h"

namespace kijun {

constexpr std::size_t most_picture_bytes = std::size_t{32} << 20;  // of a file
constexpr std::size_t most_pixels = 25'000'000;  // of a picture: A4 at 500 dots per inch
constexpr std::size_t most_pixels_in_all = 4 * most_pixels;  // of a report

using Pictures = std::vector<std::shared_ptr<const Image>>;

// What kind of file it is follows from its first bytes, not from its name. `path` is where the spec
// names the file, as opened.
//
// PNG: any that libpng reads, whole. SVG: see check_svg.h. Refused: other kinds, what is broken,
// and what is larger than the limits.
Result<std::shared_ptr<const Image>> read_picture(const Text& path);

// The same of bytes; `path` names them in messages.
Result<std::shared_ptr<const Image>> picture_from_bytes(const Text& path, std::string_view bytes);

// One for each path, in the same order.
Result<Pictures> read_pictures(const std::vector<Text>& paths);

}  // namespace kijun
