// The pages of a document as Cairo draws them.
#pragma once

#include <string>
#include <vector>

#include "render/page_parts.h"
#include "render/pdf_file.h"
#include "text/font_set.h"

namespace kijun {

// What a page of a PDF shows, as values of its dictionary.
struct DrawnPage {
  std::string contents;
  std::string resources;
};

struct DrawnPages {
  std::vector<DrawnPage> pages;
  std::string producer;  // Cairo's name and version
};

// Cairo draws the parts of each page into a PDF of its own, of which contents, fonts and pictures
// go into `file` as they are: artifacts first, so that they lie below (the ground of a table's
// head), then each stretch of an element that has ink, marked with its number from 0 on.
//
// Throws a std::exception when memory is wanting or Cairo writes what cannot be read.
DrawnPages drawn_pages(const std::vector<PageParts>& parts, const Size& page, const FontSet& fonts,
                       PdfFile& file);

}  // namespace kijun
