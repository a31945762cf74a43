#include "text/cairo_face.h"

#include <memory>

#include <cairo-ft.h>

#include "text/font_file.h"
#include "text/handles.h"

namespace kijun {
namespace {

using FtLibraryHandle = Handle<FT_LibraryRec_, FT_Done_FreeType>;
using FtFaceHandle = Handle<FT_FaceRec_, FT_Done_Face>;

// Lives as long as Cairo's face.
struct OpenFont {
  HbBlobHandle bytes;
  FtLibraryHandle library;
  FtFaceHandle face;
};

// The file's pages are shared until they are written to: only the one with the list of tables is.
HbBlobHandle without_characters(const std::string& path) {
  HbBlobHandle blob(hb_blob_create_from_file_or_fail(path.c_str()));
  unsigned int length = 0;
  char* bytes = blob ? hb_blob_get_data_writable(blob.get(), &length) : nullptr;
  if (bytes == nullptr) return nullptr;
  hide_table({bytes, length}, "cmap");
  return blob;
}

std::unique_ptr<OpenFont> open_font(const std::string& path) {
  auto font = std::make_unique<OpenFont>();
  font->bytes = without_characters(path);
  FT_Library library = nullptr;
  if (!font->bytes || FT_Init_FreeType(&library) != 0) return nullptr;
  font->library.reset(library);
  unsigned int length = 0;
  const auto* const bytes =
      reinterpret_cast<const FT_Byte*>(hb_blob_get_data(font->bytes.get(), &length));
  FT_Face face = nullptr;
  if (FT_New_Memory_Face(library, bytes, length, 0, &face) != 0) return nullptr;
  font->face.reset(face);
  return font;
}

}  // namespace

CairoFaceHandle open_cairo_face(const std::string& path) {
  static const cairo_user_data_key_t key{};
  std::unique_ptr<OpenFont> font = open_font(path);
  if (!font) return nullptr;
  CairoFaceHandle face(cairo_ft_font_face_create_for_ft_face(font->face.get(), FT_LOAD_NO_HINTING));
  const auto close = [](void* opened) {
    const std::unique_ptr<OpenFont> closed(static_cast<OpenFont*>(opened));
  };
  if (cairo_font_face_set_user_data(face.get(), &key, font.get(), close) != CAIRO_STATUS_SUCCESS) {
    return nullptr;
  }
  static_cast<void>(font.release());  // Cairo's from here on
  return face;
}

}  // namespace kijun
