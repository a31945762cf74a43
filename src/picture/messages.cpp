#include "picture/messages.h"

#include <utility>

namespace kijun::picture_messages {
namespace {

Diagnostic error(const Text& path, std::string_view what, std::vector<std::string> hints) {
  Diagnostic made{
      Severity::error, {}, "the picture \"" + path.value + "\" " + std::string(what), {}};
  if (path.span.source) made.place = path.span;
  made.hints = std::move(hints);
  return made;
}

}  // namespace

Diagnostic no_picture(const Text& path, std::string_view kind) {
  const std::string found = kind.empty() ? "" : ": it seems to be " + std::string(kind);
  return error(path, "is neither PNG nor SVG" + found, {"save it as PNG or SVG"});
}

Diagnostic too_many_pixels(const Text& path, std::size_t width, std::size_t height,
                           std::size_t most) {
  return error(path,
               "is " + std::to_string(width) + " x " + std::to_string(height) +
                   " pixels large; at most " + std::to_string(most) + " in all are read",
               {"make it smaller: 300 dots per inch are enough for print"});
}

Diagnostic too_many_pixels_in_all(const Text& path, std::size_t most) {
  return error(path,
               "and those before it have more than " + std::to_string(most) + " pixels together",
               {"make them smaller: 300 dots per inch are enough for print"});
}

Diagnostic broken_png(const Text& path, std::string_view reason) {
  return error(path, "is a broken PNG file: " + std::string(reason),
               {"save it again from the program that made it"});
}

Diagnostic unfit_svg(const Text& path, std::string_view what, std::string_view advice) {
  std::vector<std::string> hints;
  if (!advice.empty()) hints.emplace_back(advice);
  return error(path, what, std::move(hints));
}

}  // namespace kijun::picture_messages
