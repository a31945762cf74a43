#include "render/pdf_text.h"

#include <cmath>

#include "base/utf8.h"
#include "render/pdf_values.h"

namespace kijun {
namespace {

void append_code(std::string& out, std::uint32_t glyph) {
  for (const std::uint32_t byte : {glyph >> 8U, glyph & 0xFFU}) {
    const auto c = static_cast<char>(byte);
    if (c == '\r') {  // would be read as a line feed
      out += "\\r";
      continue;
    }
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
}

}  // namespace

void PdfText::begin() {
  out_ += "BT\n";
  line_x_ = line_y_ = 0;
}

void PdfText::end() { out_ += "ET\n"; }

void PdfText::move_to(long long x, long long y) {
  pdf::append_thousandths(out_, x - line_x_);
  out_ += ' ';
  pdf::append_thousandths(out_, y - line_y_);
  out_ += " Td\n";
  line_x_ = x;
  line_y_ = y;
}

void PdfText::set_font(PdfFonts::Use use, long long size) {
  if (font_ == use && size_ == size) return;
  close_string();
  out_ += PdfFonts::resource_name(use);
  out_ += ' ';
  pdf::append_thousandths(out_, size);
  out_ += " Tf\n";
  font_ = use;
  size_ = size;
}

void PdfText::close_string() {
  if (string_start_ == std::string::npos) return;
  if (moved_) {
    out_.insert(string_start_, 1, '[');
    out_ += ")]TJ\n";
  } else {
    out_ += ")Tj\n";
  }
  string_start_ = std::string::npos;
  moved_ = false;
}

void PdfText::show_glyph(const TextItem& item, const Glyph& glyph, std::string_view text) {
  set_font(fonts_.use(item.run.face, glyph.index, text), pdf::thousandths(item.size));
  if (string_start_ == std::string::npos) {
    string_start_ = out_.size();
    out_ += '(';
  }
  const double place = wanted_ + glyph.dx * 1000;
  const long long back = std::llround(reached_ - place);
  if (back != 0) {
    out_ += ')';
    pdf::append_thousandths(out_, back * 1000);
    out_ += '(';
    reached_ -= static_cast<double>(back);
    moved_ = true;
  }
  append_code(out_, glyph.index);
  reached_ += fonts_.advance(item.run.face, glyph.index);
  wanted_ += glyph.advance * 1000;
}

// Glyphs that stand for characters together. Each takes one; the last takes those that are left
// over. Where characters are fewer than glyphs, the text is said beside them.
void PdfText::show_cluster(const TextItem& item, std::size_t first, std::size_t last,
                           std::string_view text) {
  const std::vector<Glyph>& glyphs = item.run.glyphs;
  const bool said_beside = utf8_length(text) < last - first;
  if (said_beside) {
    close_string();
    out_ += "/Span<</ActualText" + pdf::text(text) + ">>BDC\n";
  }
  for (std::size_t i = first; i < last; ++i) {
    const bool ends = i + 1 == last || text.empty();
    const std::size_t length = ends ? text.size() : utf8_decode(text, 0).length;
    constexpr std::string_view zero_width_space = "\xE2\x80\x8B";
    show_glyph(item, glyphs[i], text.empty() ? zero_width_space : text.substr(0, length));
    text.remove_prefix(length);
  }
  if (said_beside) {
    close_string();
    out_ += "EMC\n";
  }
}

void PdfText::show(const TextItem& item, long long x, long long y) {
  const std::vector<Glyph>& glyphs = item.run.glyphs;
  if (glyphs.empty()) return;
  move_to(x, y);
  wanted_ = reached_ = 0;
  const std::string_view text = item.run.text;
  std::size_t said = 0;  // what has no glyph of its own goes with what stands before it
  for (std::size_t first = 0; first < glyphs.size();) {
    std::size_t last = first + 1;
    while (last < glyphs.size() && glyphs[last].offset == glyphs[first].offset) ++last;
    const std::size_t end = last < glyphs.size() ? glyphs[last].offset : text.size();
    show_cluster(item, first, last, text.substr(said, end - said));
    said = end;
    first = last;
  }
  close_string();
}

}  // namespace kijun
