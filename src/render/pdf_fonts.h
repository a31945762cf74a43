// The fonts of a PDF: which glyphs its pages use, and what they stand for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "render/pdf_file.h"
#include "text/font_set.h"

namespace kijun {

// Character codes are the numbers of the font's glyphs, two bytes each. Where one glyph stands for
// several characters (1 and １), the face has as many fonts: they differ in their ToUnicode alone,
// and share the rest.
class PdfFonts {
 public:
  struct Use {
    Face face = Face::regular;
    std::size_t number = 0;  // among the fonts of the face
    bool operator==(const Use&) const = default;
  };

  explicit PdfFonts(const FontSet& fonts) : fonts_(fonts) {}

  // The font in which the glyph stands for `text`, which is not empty. Glyphs below 65,536.
  Use use(Face face, std::uint32_t glyph, std::string_view text);

  // How far the glyph moves the pen in the PDF: thousandths of an em.
  double advance(Face face, std::uint32_t glyph);

  // "/R0": what the pages call it.
  static std::string resource_name(Use use);

  // The fonts, and the dictionary of them for the pages' resources.
  Result<std::string> write(PdfFile& file);

 private:
  // What the glyphs of a font stand for: of the whole font's thousands, those that are used.
  class Meanings {
   public:
    // Empty: not used.
    const std::string& of(std::uint32_t glyph) const {
      return texts_[glyph < numbers_.size() ? numbers_[glyph] : 0];
    }
    void set(std::uint32_t glyph, std::string_view text);
    std::uint32_t end() const { return static_cast<std::uint32_t>(numbers_.size()); }

   private:
    std::vector<std::uint32_t> numbers_;  // in texts_, by glyph
    std::vector<std::string> texts_{""};
  };
  struct Used {
    std::vector<Meanings> fonts;
    std::vector<double> advances;  // by glyph; negative: not asked for yet
  };

  static std::string to_unicode(const Meanings& meanings);
  static std::vector<std::uint32_t> used_glyphs(const std::vector<Meanings>& fonts);

  Used& at(Face face) { return used_.at(static_cast<std::size_t>(face)); }
  PdfObject write_descendant(PdfFile& file, Face face, const std::string& name,
                             const std::vector<std::uint32_t>& glyphs, const FontSubset& subset);
  std::string widths(Face face, const std::vector<std::uint32_t>& glyphs);

  const FontSet& fonts_;
  std::array<Used, 3> used_;
};

}  // namespace kijun
