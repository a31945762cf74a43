#include <cairo-pdf.h>

#include "base/number.h"
#include "render/draw.h"
#include "render/handles.h"
#include "render/messages.h"
#include "render/pdf_objects.h"
#include "render/render.h"

namespace kijun {
namespace {

// A string as Cairo's tag attributes take it.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string number(Pt length) { return format_shortest(snapped(length).v); }

void add_destination(cairo_t* cr, const Destination& destination) {
  const std::string attributes = "name=" + quoted(destination.name) +
                                 " x=" + number(destination.at.x) +
                                 " y=" + number(destination.at.y);
  cairo_tag_begin(cr, CAIRO_TAG_DEST, attributes.c_str());
  cairo_tag_end(cr, CAIRO_TAG_DEST);
}

void add_link(cairo_t* cr, const Link& link) {
  const std::string attributes = "dest=" + quoted(link.target) + " rect=[" +
                                 number(link.box.min.x) + " " + number(link.box.min.y) + " " +
                                 number(link.box.width()) + " " + number(link.box.height()) + "]";
  cairo_tag_begin(cr, CAIRO_TAG_LINK, attributes.c_str());
  cairo_tag_end(cr, CAIRO_TAG_LINK);
}

void draw_page(cairo_t* cr, const Page& page, const FontSet& fonts) {
  for (const Destination& destination : page.destinations) add_destination(cr, destination);
  draw_paths(cr, page.frame.items);
  draw_texts(cr, page.frame.items, fonts);
  for (const Link& link : page.links) add_link(cr, link);
  cairo_show_page(cr);
}

void add_bookmarks(cairo_surface_t* surface, const std::vector<Bookmark>& bookmarks) {
  std::vector<int> parents{CAIRO_PDF_OUTLINE_ROOT};  // parents[level - 1]: what a level hangs on
  for (const Bookmark& bookmark : bookmarks) {
    parents.resize(static_cast<std::size_t>(bookmark.level));
    const std::string attributes = "dest=" + quoted(bookmark.target);
    parents.push_back(cairo_pdf_surface_add_outline(surface, parents.back(), bookmark.title.c_str(),
                                                    attributes.c_str(),
                                                    CAIRO_PDF_OUTLINE_FLAG_OPEN));
  }
}

const std::string any_time = "2000-01-01T00:00:00Z";

void set_metadata(cairo_surface_t* surface, const Document& document,
                  const std::string& creation_time) {
  const auto set = [surface](cairo_pdf_metadata_t key, const std::string& value) {
    if (!value.empty()) cairo_pdf_surface_set_metadata(surface, key, value.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, document.title);
  set(CAIRO_PDF_METADATA_AUTHOR, document.author);
  set(CAIRO_PDF_METADATA_SUBJECT, document.subject);
  set(CAIRO_PDF_METADATA_CREATOR, "Kijun");
  // Unset, Cairo would ask the clock: a document without a date gets one that is removed
  // afterwards.
  set(CAIRO_PDF_METADATA_CREATE_DATE, creation_time);
  set(CAIRO_PDF_METADATA_MOD_DATE, creation_time);
}

}  // namespace

Result<std::string> render_pdf(const Document& document, const FontSet& fonts,
                               const std::string& creation_time) {
  std::string bytes;
  const SurfaceHandle surface(
      cairo_pdf_surface_create_for_stream(append_bytes, &bytes, snapped(document.page_size.width).v,
                                          snapped(document.page_size.height).v));
  set_metadata(surface.get(), document, creation_time.empty() ? any_time : creation_time);
  const CairoHandle cr(cairo_create(surface.get()));
  for (const Page& page : document.pages) draw_page(cr.get(), page, fonts);
  add_bookmarks(surface.get(), document.bookmarks);
  cairo_status_t status = cairo_status(cr.get());
  cairo_surface_finish(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return render_messages::not_drawn(document.title, "PDF", cairo_status_to_string(status));
  }
  if (!free_unwritten_objects(bytes) || (creation_time.empty() && !remove_dates(bytes))) {
    return render_messages::not_drawn(document.title, "PDF",
                                      "this version of Cairo writes PDF in another form");
  }
  return bytes;
}

}  // namespace kijun
