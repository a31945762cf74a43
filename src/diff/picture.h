// An SVG file of Kijun's, taken apart into the items that have a name.
//
// Nothing of the file is lost that a program could mean: what has no place of its own here stands
// among the attributes, which are compared by their names.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diff/path_outline.h"
#include "diff/xml_tree.h"

namespace kijun {

// Colours as "#005a9c", however they were written.
using Attributes = std::map<std::string, std::string>;

// What is drawn by one element.
struct PictureShape {
  std::string element;  // "path"
  std::optional<PathOutline> outline;
  Attributes look;  // style and attributes; of a shape without outline, also what places it
};

// One <text>, with the outlines under it.
struct PictureText {
  std::string text;
  Point at;             // the left end of its baseline
  Attributes look;      // font-size, fill, …
  std::string drawing;  // which outlines, and where they stand from `at`; empty: written live
};

struct PictureItem {
  std::string id;
  std::string role;  // its class
  Attributes data;   // without "data-"
  Attributes others;
  std::vector<PictureShape> shapes;
  std::vector<PictureText> texts;

  bool draws() const { return !shapes.empty() || !texts.empty(); }
};

struct Picture {
  std::string title;
  std::string description;
  Attributes attributes;           // of <svg>
  std::vector<PictureItem> items;  // in drawing order, those of a group behind it; ids are unique
  Attributes outlines;             // of characters, by id
};

// nullopt when the file is not built as SvgRenderer builds it.
std::optional<Picture> read_picture(const XmlElement& root);

}  // namespace kijun
