// What a page of a PDF shows, as the operators that draw it (ISO 32000-1, 8 and 9).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "render/page_parts.h"
#include "render/pdf_fonts.h"
#include "render/pdf_pictures.h"
#include "render/pdf_text.h"

namespace kijun {

class PdfContents {
 public:
  // The fonts learn which glyphs are used, the pictures which are shown.
  PdfContents(const Size& page, PdfFonts& fonts, PdfPictures& pictures);

  // Artifacts first, so that they lie below (the ground of a table's head); then each stretch of an
  // element that has ink, marked with its number.
  void add(const PageParts& parts);

  PdfContents(const PdfContents&) = delete;
  PdfContents& operator=(const PdfContents&) = delete;

  std::string take() { return std::move(out_); }

 private:
  void add_ink(const std::vector<PlacedInk>& all);
  void add_path(const PathItem& path, Point offset);
  void add_picture(const ImageItem& item, Point offset);
  void add_segment(const MoveTo& s, Point offset);
  void add_segment(const LineTo& s, Point offset);
  void add_segment(const CurveTo& s, Point offset);
  void add_segment(const ClosePath& s, Point offset);
  void set_stroke(const Stroke& stroke);
  void set_colour(std::optional<Colour>& current, Colour colour, const char* setter);
  void append_point(Point point);

  long long height_;  // of the page, in thousandths of a point
  PdfPictures& pictures_;
  std::string out_;
  PdfText text_;
  // The state that the operators so far have left.
  std::optional<Colour> fill_, stroke_;
  std::string pen_;  // width, cap and dash
};

}  // namespace kijun
