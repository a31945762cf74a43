#include "render/messages.h"
#include "render/page_parts.h"
#include "render/render.h"
#include "render/tagged_pdf.h"

namespace kijun {

Result<std::string> render_pdf(const Document& document, const FontSet& fonts,
                               const std::string& creation_time) {
  std::vector<PageParts> parts;
  for (const Page& page : document.pages) {
    std::optional<PageParts> found = parts_of(page);
    if (!found) {
      return render_messages::not_drawn(document.title, "PDF", "there is ink outside of all tags");
    }
    parts.push_back(*std::move(found));
  }
  return tagged_pdf(document, parts, fonts, creation_time);
}

}  // namespace kijun
