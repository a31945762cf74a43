// Shaped runs as the text operators of a PDF (ISO 32000-1, 9.4).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "render/pdf_fonts.h"
#include "scene/frame.h"

namespace kijun {

// Writes the text objects of one page. Every glyph stands where the run has it, to half a
// thousandth of its size, and says its characters: so the text can be selected, searched and read.
class PdfText {
 public:
  PdfText(std::string& out, PdfFonts& fonts) : out_(out), fonts_(fonts) {}

  void begin();
  // The left end of the baseline, in thousandths of a point from the lower left of the page.
  void show(const TextItem& item, long long x, long long y);
  void end();

 private:
  void move_to(long long x, long long y);
  void show_cluster(const TextItem& item, std::size_t first, std::size_t last,
                    std::string_view text);
  void show_glyph(const TextItem& item, const Glyph& glyph, std::string_view text);
  void set_font(PdfFonts::Use use, long long size);
  void close_string();

  std::string& out_;
  PdfFonts& fonts_;
  std::optional<PdfFonts::Use> font_;
  long long size_ = 0;
  long long line_x_ = 0, line_y_ = 0;  // where the last text began
  // Of the text being shown, in thousandths of its size from where it began:
  double wanted_ = 0;   // where the next glyph is to stand, but for its own shift
  double reached_ = 0;  // where the PDF's pen is
  std::size_t string_start_ = std::string::npos;  // of the operand that is being written
  bool moved_ = false;                            // that operand has moves in it
};

}  // namespace kijun
