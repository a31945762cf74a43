#include <cairo-pdf.h>

#include "base/snap.h"
#include "render/draw.h"
#include "render/handles.h"
#include "render/messages.h"
#include "render/page_parts.h"
#include "render/render.h"
#include "render/tagged_pdf.h"

namespace kijun {
namespace {

// False when a picture could not be drawn.
bool draw_ink(cairo_t* cr, const std::vector<PlacedInk>& all, const FontSet& fonts) {
  bool drawn = true;
  for (const PlacedInk& ink : all) draw_paths(cr, *ink.items, ink.offset);
  for (const PlacedInk& ink : all) drawn = draw_pictures(cr, *ink.items, ink.offset) && drawn;
  for (const PlacedInk& ink : all) draw_texts(cr, *ink.items, fonts, ink.offset);
  return drawn;
}

// On a page of its own: Cairo 1.16 has no tag for what is not to be read.
bool draw_artifacts(cairo_t* cr, const PageParts& parts, const FontSet& fonts) {
  const bool drawn = draw_ink(cr, parts.artifacts, fonts);
  cairo_show_page(cr);
  return drawn;
}

// Each stretch of an element in a tag. What kind of element it is, tagged_pdf() says.
bool draw_elements(cairo_t* cr, const PageParts& parts, const FontSet& fonts) {
  constexpr const char* tag = "Span";
  bool drawn = true;
  for (const ElementInk& element : parts.elements) {
    if (element.ink.empty()) continue;
    cairo_tag_begin(cr, tag, nullptr);
    drawn = draw_ink(cr, element.ink, fonts) && drawn;
    cairo_tag_end(cr, tag);
  }
  cairo_show_page(cr);
  return drawn;
}

Diagnostic not_drawn(const Document& document, const std::string& reason) {
  return render_messages::not_drawn(document.title, "PDF", reason);
}

}  // namespace

Result<std::string> render_pdf(const Document& document, const FontSet& fonts,
                               const std::string& creation_time) {
  std::vector<PageParts> parts;
  for (const Page& page : document.pages) {
    std::optional<PageParts> found = parts_of(page);
    if (!found) return not_drawn(document, "there is ink outside of all tags");
    parts.push_back(*std::move(found));
  }
  std::string bytes;
  const SurfaceHandle surface(
      cairo_pdf_surface_create_for_stream(append_bytes, &bytes, snapped(document.page_size.width).v,
                                          snapped(document.page_size.height).v));
  const CairoHandle cr(cairo_create(surface.get()));
  set_font_options(cr.get());
  bool drawn = true;
  for (const PageParts& page : parts) {
    drawn = draw_artifacts(cr.get(), page, fonts) && drawn;
    drawn = draw_elements(cr.get(), page, fonts) && drawn;
  }
  cairo_status_t status = drawn ? cairo_status(cr.get()) : CAIRO_STATUS_NO_MEMORY;
  cairo_surface_finish(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) return not_drawn(document, cairo_status_to_string(status));
  return tagged_pdf(bytes, document, parts, creation_time);
}

}  // namespace kijun
