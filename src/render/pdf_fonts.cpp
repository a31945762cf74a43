#include "render/pdf_fonts.h"

#include <algorithm>
#include <cmath>

#include "render/pdf_values.h"

namespace kijun {
namespace {

constexpr std::array<const char*, 3> short_names{"/R", "/B", "/T"};  // in the order of enum Face

double in_thousandths(double em) { return std::round(em * 1e6) / 1e3; }

void append_hex(std::string& out, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += '<';
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    out += digits[value >> 4U];
    out += digits[value & 15U];
  }
  out += '>';
}

void append_code(std::string& out, std::uint32_t glyph) {
  const std::array<char, 2> code{static_cast<char>(glyph >> 8U), static_cast<char>(glyph & 0xFFU)};
  append_hex(out, {code.data(), code.size()});
}

// Six letters before the name of a font that is not whole (ISO 32000-1, 9.6.4), from its glyphs.
std::string with_tag(const std::string& name, const std::vector<std::uint32_t>& glyphs) {
  std::uint32_t sum = 2166136261;
  for (const std::uint32_t glyph : glyphs) sum = (sum ^ glyph) * 16777619;
  std::string tag;
  for (int i = 0; i < 6; ++i, sum /= 26) tag += static_cast<char>('A' + sum % 26);
  return tag + "+" + name;
}

// " 880": of an em.
void append_measure(std::string& out, double em) {
  out += ' ';
  pdf::append_thousandths(out, std::llround(em * 1e6));
}

}  // namespace

void PdfFonts::Meanings::set(std::uint32_t glyph, std::string_view text) {
  if (glyph >= numbers_.size()) numbers_.resize(glyph + 1, 0);
  numbers_[glyph] = static_cast<std::uint32_t>(texts_.size());
  texts_.emplace_back(text);
}

PdfFonts::Use PdfFonts::use(Face face, std::uint32_t glyph, std::string_view text) {
  std::vector<Meanings>& fonts = at(face).fonts;
  for (std::size_t number = 0;; ++number) {
    if (number == fonts.size()) fonts.emplace_back();
    Meanings& meanings = fonts[number];
    if (meanings.of(glyph).empty()) meanings.set(glyph, text);
    if (meanings.of(glyph) == text) return {face, number};
  }
}

double PdfFonts::advance(Face face, std::uint32_t glyph) {
  std::vector<double>& known = at(face).advances;
  if (glyph >= known.size()) known.resize(glyph + 1, -1);
  if (known[glyph] < 0) known[glyph] = in_thousandths(fonts_.advance(face, glyph));
  return known[glyph];
}

std::string PdfFonts::resource_name(Use use) {
  std::string name = short_names.at(static_cast<std::size_t>(use.face));
  pdf::append_integer(name, use.number);
  return name;
}

// Of any of the fonts.
std::vector<std::uint32_t> PdfFonts::used_glyphs(const std::vector<Meanings>& fonts) {
  std::uint32_t end = 0;
  for (const Meanings& meanings : fonts) end = std::max(end, meanings.end());
  std::vector<std::uint32_t> glyphs;
  for (std::uint32_t glyph = 0; glyph < end; ++glyph) {
    const bool used = std::any_of(fonts.begin(), fonts.end(), [glyph](const Meanings& meanings) {
      return !meanings.of(glyph).empty();
    });
    if (used) glyphs.push_back(glyph);
  }
  return glyphs;
}

// Says of each code which characters it is (Adobe Technical Note 5411).
std::string PdfFonts::to_unicode(const Meanings& meanings) {
  constexpr std::size_t entries_a_block = 100;
  const std::vector<std::uint32_t> glyphs = used_glyphs({meanings});
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (i % entries_a_block == 0) {
      pdf::append_integer(out, std::min(entries_a_block, glyphs.size() - i));
      out += " beginbfchar\n";
    }
    append_code(out, glyphs[i]);
    out += ' ';
    append_hex(out, pdf::utf16(meanings.of(glyphs[i])));
    out += '\n';
    if (i % entries_a_block == entries_a_block - 1 || i + 1 == glyphs.size()) out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string PdfFonts::widths(Face face, const std::vector<std::uint32_t>& glyphs) {
  constexpr double usual = 1000;  // of glyphs that are not listed
  std::string out = "[";
  std::uint32_t expected = 0;  // the glyph that would go on the last list
  for (const std::uint32_t glyph : glyphs) {
    const double width = advance(face, glyph);
    if (width == usual) continue;
    if (glyph == expected && expected > 0) {
      out.back() = ' ';
    } else {
      pdf::append_integer(out, glyph);
      out += '[';
    }
    pdf::append_thousandths(out, std::llround(width * 1000));
    out += ']';
    expected = glyph + 1;
  }
  return out + "]";
}

PdfObject PdfFonts::write_descendant(PdfFile& file, Face face, const std::string& name,
                                     const std::vector<std::uint32_t>& glyphs,
                                     const FontSubset& subset) {
  std::string program = "/Length1 ";
  pdf::append_integer(program, subset.file.size());
  const FaceMetrics metrics = fonts_.metrics(face);
  std::string descriptor = "<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[";
  for (const double edge : subset.box) append_measure(descriptor, edge);
  descriptor += "]/ItalicAngle 0/StemV 80/Ascent";  // 80: as good as any where the font is embedded
  append_measure(descriptor, metrics.ascent);
  descriptor += "/Descent";
  append_measure(descriptor, -metrics.descent);
  descriptor += "/CapHeight";
  append_measure(descriptor, metrics.cap_height);
  descriptor += "/FontFile2" + reference(file.add_stream(program, subset.file)) + ">>";
  return file.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name +
                  "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                  "/CIDToGIDMap/Identity/FontDescriptor" +
                  reference(file.add(descriptor)) + "/DW 1000/W" + widths(face, glyphs) + ">>");
}

Result<std::string> PdfFonts::write(PdfFile& file) {
  std::string resources = "<<";
  for (const Face face : {Face::regular, Face::bold, Face::tabular}) {
    const std::vector<Meanings>& fonts = at(face).fonts;
    if (fonts.empty()) continue;
    const std::vector<std::uint32_t> glyphs = used_glyphs(fonts);
    Diagnostics errors;
    const auto subset = fonts_.subset(face, glyphs).take(errors);
    if (!subset) return errors;
    const std::string name = with_tag(subset->name, glyphs);
    const std::string descendant = reference(write_descendant(file, face, name, glyphs, *subset));
    for (std::size_t number = 0; number < fonts.size(); ++number) {
      const PdfObject meanings = file.add_stream("", to_unicode(fonts[number]));
      resources += resource_name({face, number}) +
                   reference(file.add("<</Type/Font/Subtype/Type0/BaseFont/" + name +
                                      "/Encoding/Identity-H/DescendantFonts[" + descendant +
                                      "]/ToUnicode" + reference(meanings) + ">>"));
    }
  }
  return resources + ">>";
}

}  // namespace kijun
