#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "support/matterhorn/matterhorn.h"
#include "support/matterhorn/true_type.h"

namespace kijun::test {
namespace {

using Object = QPDFObjectHandle;
using Failures = std::vector<std::string>;

std::string stream_text(Object stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

unsigned hex(std::string_view digits) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(8, digits.size()), value,
                  16);
  return value;
}

// The first UTF-16 unit of each code in a ToUnicode CMap.
std::map<unsigned, unsigned> unicode_of(const std::string& cmap) {
  std::map<unsigned, unsigned> found;
  bool in_characters = false;
  bool in_ranges = false;
  std::vector<std::string_view> codes;
  const std::string_view text = cmap;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\r\t", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word == "beginbfchar") in_characters = true;
    if (word == "beginbfrange") in_ranges = true;
    if (word == "endbfchar" || word == "endbfrange") in_characters = in_ranges = false;
    if (!word.starts_with('<') || !word.ends_with('>')) continue;
    codes.push_back(word.substr(1, word.size() - 2));
    if (!in_characters && !in_ranges) codes.clear();
    if (in_characters && codes.size() == 2) {
      found[hex(codes[0])] = hex(codes[1].substr(0, 4));
      codes.clear();
    }
    if (in_ranges && codes.size() == 3) {
      for (unsigned code = hex(codes[0]); code <= hex(codes[1]); ++code) {
        found[code] = hex(codes[2].substr(0, 4)) + code - hex(codes[0]);
      }
      codes.clear();
    }
  }
  return found;
}

// The widths of a CIDFont, in thousandths of an em.
std::map<unsigned, double> cid_widths(Object array) {
  std::map<unsigned, double> widths;
  if (!array.isArray()) return widths;
  for (int i = 0; i + 1 < array.getArrayNItems();) {
    const auto first = static_cast<unsigned>(array.getArrayItem(i).getIntValue());
    Object next = array.getArrayItem(i + 1);
    if (next.isArray()) {
      for (int k = 0; k < next.getArrayNItems(); ++k) {
        widths[first + static_cast<unsigned>(k)] = next.getArrayItem(k).getNumericValue();
      }
      i += 2;
    } else {
      if (i + 2 >= array.getArrayNItems()) break;
      for (unsigned code = first; code <= static_cast<unsigned>(next.getIntValue()); ++code) {
        widths[code] = array.getArrayItem(i + 2).getNumericValue();
      }
      i += 3;
    }
  }
  return widths;
}

class FontJudge {
 public:
  FontJudge(const Object& font, const std::set<unsigned>& codes, Failures& failures)
      : font_(font), codes_(codes), failures_(failures) {}

  void judge() {
    if (font_.getKey("/Subtype").isNameAndEquals("/Type0")) {
      judge_composite();
    } else if (font_.getKey("/Subtype").isNameAndEquals("/TrueType")) {
      judge_simple();
    } else {
      fail("31-009: ", "is of a type that is not judged");
    }
    judge_unicode();
  }

 private:
  void judge_composite() {
    Object encoding = font_.getKey("/Encoding");
    if (!encoding.isNameAndEquals("/Identity-H")) {
      fail("31-006: ", "has a CMap that is not judged");  // for it 31-001 to 003, 007 and 008
    }
    Object all = font_.getKey("/DescendantFonts");
    Object descendant = all.isArray() && all.getArrayNItems() == 1 ? all.getArrayItem(0) : all;
    if (!descendant.isDictionary() ||
        !descendant.getKey("/Subtype").isNameAndEquals("/CIDFontType2")) {
      fail("31-009: ", "has descendants that are not judged");
      return;
    }
    if (descendant.getKey("/FontDescriptor").isDictionary() &&
        descendant.getKey("/FontDescriptor").hasKey("/CIDSet")) {
      fail("31-014: ", "has a CIDSet, which is not judged");
    }
    Object to_glyphs = descendant.getKey("/CIDToGIDMap");
    if (to_glyphs.isNull()) {
      fail("31-004: ", "has no CIDToGIDMap");
    } else if (!to_glyphs.isNameAndEquals("/Identity")) {
      fail("31-005: ", "has a CIDToGIDMap that is not Identity");
    }
    const std::optional<std::string> program = program_of(descendant);
    if (!program) return;
    const TrueType true_type(*program);
    const std::map<unsigned, double> widths = cid_widths(descendant.getKey("/W"));
    Object usual = descendant.getKey("/DW");
    for (const unsigned code : codes_) {
      const auto width = widths.find(code);
      const double otherwise = usual.isNumber() ? usual.getNumericValue() : 1000;
      judge_glyph(true_type, code, width == widths.end() ? otherwise : width->second);
    }
  }

  void judge_simple() {
    const std::optional<std::string> program = program_of(font_);
    if (!program) return;
    const TrueType true_type(*program);
    constexpr int symbolic = 4;
    const int flags = font_.getKey("/FontDescriptor").getKey("/Flags").getIntValueAsInt();
    Object encoding = font_.getKey("/Encoding");
    if ((flags & symbolic) != 0) {
      if (!encoding.isNull()) fail("31-024: ", "is symbolic and has an Encoding");
      if (true_type.cmaps() == 0) fail("31-025: ", "is symbolic and has no cmap");
      if (true_type.cmaps() > 1 && !true_type.has_cmap(3, 0)) {
        fail("31-026: ", "is symbolic and has cmaps, but none for symbols");
      }
      return;
    }
    const bool unicode = true_type.has_cmap(3, 1);
    const bool roman = true_type.has_cmap(1, 0);
    if (true_type.cmaps() == 0) fail("31-017: ", "is not symbolic and has no cmap");
    if (true_type.cmaps() > 0 && !unicode && !roman) {
      fail("31-018: ", "is not symbolic and has a cmap for symbols only");
    }
    judge_encoding(encoding);
    const std::map<unsigned, unsigned> meanings = meanings_of_codes();
    Object widths = font_.getKey("/Widths");
    const auto first = static_cast<unsigned>(font_.getKey("/FirstChar").getIntValue());
    for (const unsigned code : codes_) {
      const auto meaning = meanings.find(code);
      const unsigned character = meaning == meanings.end() ? code : meaning->second;
      std::size_t glyph = unicode ? true_type.glyph(3, 1, character) : 0;
      if (glyph == 0 && roman) glyph = true_type.glyph(1, 0, code);
      const int entry = static_cast<int>(code) - static_cast<int>(first);
      const bool listed = widths.isArray() && entry >= 0 && entry < widths.getArrayNItems();
      judge_glyph(true_type, glyph, listed ? widths.getArrayItem(entry).getNumericValue() : -1);
    }
  }

  void judge_encoding(Object encoding) {
    const auto known = [](Object name) {
      return name.isNameAndEquals("/WinAnsiEncoding") || name.isNameAndEquals("/MacRomanEncoding");
    };
    if (encoding.isNull()) fail("31-019: ", "is not symbolic and has no Encoding");
    if (encoding.isName() && !known(encoding)) fail("31-019: ", "has an unusual Encoding");
    if (!encoding.isDictionary()) return;
    if (!encoding.hasKey("/BaseEncoding")) {
      fail("31-020: ", "has an Encoding without BaseEncoding");
    } else if (!known(encoding.getKey("/BaseEncoding"))) {
      fail("31-021: ", "has an unusual BaseEncoding");
    }
    if (encoding.hasKey("/Differences")) fail("31-022: ", "has Differences, which are not judged");
  }

  void judge_glyph(const TrueType& true_type, std::size_t glyph, double width) {
    if (glyph == 0) {
      fail("31-030: ", "shows .notdef");
    } else if (glyph >= true_type.glyphs()) {
      fail("31-011: ", "shows a glyph that it does not have");
    } else if (std::abs(true_type.width(glyph) - width) > 1) {
      fail("31-016: ",
           "has another width for glyph " + std::to_string(glyph) + " than its program");
    }
  }

  void judge_unicode() {
    if (!font_.getKey("/ToUnicode").isStream()) {
      fail("31-027: ", "has no ToUnicode");
      return;
    }
    const std::map<unsigned, unsigned> meanings = meanings_of_codes();
    for (const unsigned code : codes_) {
      const auto meaning = meanings.find(code);
      if (meaning == meanings.end()) {
        fail("10-001: ", "does not say what character code " + std::to_string(code) + " is");
      } else if (meaning->second == 0) {
        fail("31-028: ", "has a character U+0000");
      } else if (meaning->second == 0xFEFF || meaning->second == 0xFFFE) {
        fail("31-029: ", "has a character U+FEFF or U+FFFE");
      }
    }
  }

  std::map<unsigned, unsigned> meanings_of_codes() {
    Object cmap = font_.getKey("/ToUnicode");
    return cmap.isStream() ? unicode_of(stream_text(cmap)) : std::map<unsigned, unsigned>{};
  }

  std::optional<std::string> program_of(Object font) {
    Object descriptor = font.getKey("/FontDescriptor");
    Object file = descriptor.isDictionary() ? descriptor.getKey("/FontFile2") : descriptor;
    if (file.isStream()) return stream_text(file);
    fail("31-009: ", "is not embedded");
    return std::nullopt;
  }

  void fail(const std::string& number, const std::string& what) {
    failures_.push_back(number + "the font " + font_.getKey("/BaseFont").getName().substr(1) + " " +
                        what);
  }

  Object font_;
  const std::set<unsigned>& codes_;
  Failures& failures_;
};

}  // namespace

void judge_font(const Object& font, const std::set<unsigned>& codes, Failures& failures) {
  FontJudge(font, codes, failures).judge();
}

}  // namespace kijun::test
