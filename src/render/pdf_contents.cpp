#include "render/pdf_contents.h"

#include <variant>

#include "base/number.h"
#include "render/each.h"
#include "render/pdf_values.h"

namespace kijun {

PdfContents::PdfContents(const Size& page, PdfFonts& fonts, PdfPictures& pictures)
    : height_(pdf::thousandths(page.height)), pictures_(pictures), text_(out_, fonts) {}

void PdfContents::add(const PageParts& parts) {
  out_ += "1 j\n";  // a mitre would reach beyond where two lines meet: a score would read too high
  out_ += "/Artifact BMC\n";
  add_ink(parts.artifacts);
  out_ += "EMC\n";
  std::size_t mark = 0;
  for (const ElementInk& element : parts.elements) {
    if (element.ink.empty()) continue;
    out_ += "/Span<</MCID ";
    pdf::append_integer(out_, mark++);
    out_ += ">>BDC\n";
    add_ink(element.ink);
    out_ += "EMC\n";
  }
}

void PdfContents::add_ink(const std::vector<PlacedInk>& all) {
  for (const PlacedInk& ink : all) {
    each<PathItem>(
        *ink.items, [this](const PathItem& path, Point place) { add_path(path, place); },
        ink.offset);
  }
  for (const PlacedInk& ink : all) {
    each<ImageItem>(
        *ink.items, [this](const ImageItem& item, Point place) { add_picture(item, place); },
        ink.offset);
  }
  bool begun = false;
  const auto show = [this, &begun](const TextItem& item, Point place) {
    if (item.run.glyphs.empty()) return;
    if (!begun) text_.begin();
    begun = true;
    set_colour(fill_, item.colour, " rg\n");
    const Point origin = place + item.origin;
    text_.show(item, pdf::thousandths(origin.x), height_ - pdf::thousandths(origin.y));
  };
  for (const PlacedInk& ink : all) each<TextItem>(*ink.items, show, ink.offset);
  if (begun) text_.end();
}

void PdfContents::add_path(const PathItem& path, Point offset) {
  // In a PDF a line without width is still drawn.
  const bool stroked = path.stroke && pdf::thousandths(path.stroke->width) > 0;
  if (!path.fill && !stroked) return;
  if (path.fill) set_colour(fill_, *path.fill, " rg\n");
  if (stroked) set_stroke(*path.stroke);
  for (const Segment& segment : path.segments) {
    std::visit([this, offset](const auto& s) { add_segment(s, offset); }, segment);
  }
  out_ += path.fill ? (stroked ? "B\n" : "f\n") : "S\n";
}

void PdfContents::add_picture(const ImageItem& item, Point offset) {
  const PdfPictures::Use use = pictures_.use(item);
  const Box box = translated(item.box, offset);
  out_ += "q " + format_shortest(use.scale) + " 0 0 " + format_shortest(use.scale) + " ";
  append_point({box.min.x, box.max.y});
  out_ += "cm " + use.name + " Do Q\n";
}

void PdfContents::add_segment(const MoveTo& s, Point offset) {
  append_point(offset + s.to);
  out_ += "m\n";
}

void PdfContents::add_segment(const LineTo& s, Point offset) {
  append_point(offset + s.to);
  out_ += "l\n";
}

void PdfContents::add_segment(const CurveTo& s, Point offset) {
  append_point(offset + s.control1);
  append_point(offset + s.control2);
  append_point(offset + s.to);
  out_ += "c\n";
}

void PdfContents::add_segment(const ClosePath&, Point) { out_ += "h\n"; }

void PdfContents::append_point(Point point) {
  pdf::append_thousandths(out_, pdf::thousandths(point.x));
  out_ += ' ';
  pdf::append_thousandths(out_, height_ - pdf::thousandths(point.y));
  out_ += ' ';
}

void PdfContents::set_stroke(const Stroke& stroke) {
  set_colour(stroke_, stroke.colour, " RG\n");
  std::string pen;
  pdf::append_thousandths(pen, pdf::thousandths(stroke.width));
  pen += stroke.cap == Cap::round ? " w 1 J [" : " w 0 J [";
  for (const Pt length : stroke.dash) {
    pdf::append_thousandths(pen, pdf::thousandths(length));
    pen += ' ';
  }
  pen += "] 0 d\n";
  if (pen == pen_) return;
  out_ += pen;
  pen_ = std::move(pen);
}

void PdfContents::set_colour(std::optional<Colour>& current, Colour colour, const char* setter) {
  if (current == colour) return;
  current = colour;
  bool first = true;
  for (const int part : {colour.red, colour.green, colour.blue}) {
    if (!first) out_ += ' ';
    first = false;
    pdf::append_thousandths(out_, (part * 2000 + 255) / 510);
  }
  out_ += setter;
}

}  // namespace kijun
