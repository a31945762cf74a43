// What the checks of fonts need to know of a TrueType font program.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::test {

class TrueType {
 public:
  // `bytes` must outlive it. A font that cannot be read has no glyphs.
  explicit TrueType(std::string_view bytes) : bytes_(bytes) {
    const std::size_t tables = u16(4);
    for (std::size_t i = 0; i < tables; ++i) {
      const std::size_t entry = 12 + 16 * i;
      if (entry + 16 > bytes_.size()) return;
      tables_[std::string(bytes_.substr(entry, 4))] = u32(entry + 8);
    }
    if (has("maxp")) glyphs_ = u16(at("maxp") + 4);
    if (has("head")) units_per_em_ = u16(at("head") + 18);
    if (has("hhea")) long_metrics_ = u16(at("hhea") + 34);
    if (has("cmap")) read_cmaps();
  }

  std::size_t glyphs() const { return glyphs_; }

  // In thousandths of an em; of glyphs behind the long metrics, the last of these.
  double width(std::size_t glyph) const {
    if (long_metrics_ == 0 || units_per_em_ == 0 || !has("hmtx")) return -1;
    const std::size_t entry = glyph < long_metrics_ ? glyph : long_metrics_ - 1;
    return u16(at("hmtx") + 4 * entry) * 1000.0 / static_cast<double>(units_per_em_);
  }

  bool has_cmap(unsigned platform, unsigned encoding) const {
    return cmaps_.contains({platform, encoding});
  }
  std::size_t cmaps() const { return cmaps_.size(); }

  // By a cmap of format 0, 4 or 6; 0 when it has none.
  std::size_t glyph(unsigned platform, unsigned encoding, unsigned code) const {
    const auto found = cmaps_.find({platform, encoding});
    if (found == cmaps_.end()) return 0;
    const std::size_t table = found->second;
    switch (u16(table)) {
      case 0:
        return code < 256 ? u8(table + 6 + code) : 0;
      case 4:
        return glyph_in_segments(table, code);
      case 6: {
        const unsigned first = u16(table + 6);
        const unsigned count = u16(table + 8);
        return code >= first && code < first + count
                   ? u16(table + 10 + std::size_t{2} * (code - first))
                   : 0;
      }
      default:
        return 0;
    }
  }

 private:
  unsigned u8(std::size_t offset) const {
    return offset < bytes_.size() ? static_cast<unsigned char>(bytes_[offset]) : 0U;
  }
  unsigned u16(std::size_t offset) const { return u8(offset) << 8U | u8(offset + 1); }
  std::size_t u32(std::size_t offset) const {
    return static_cast<std::size_t>(u16(offset)) << 16U | u16(offset + 2);
  }
  bool has(const char* table) const { return tables_.contains(table); }
  std::size_t at(const char* table) const { return tables_.at(table); }

  void read_cmaps() {
    const std::size_t start = at("cmap");
    const unsigned count = u16(start + 2);
    for (unsigned i = 0; i < count; ++i) {
      const std::size_t entry = start + 4 + std::size_t{8} * i;
      cmaps_[{u16(entry), u16(entry + 2)}] = start + u32(entry + 4);
    }
  }

  std::size_t glyph_in_segments(std::size_t table, unsigned code) const {
    const std::size_t size = u16(table + 6);  // of each array, in bytes
    const std::size_t ends = table + 14;
    const std::size_t starts = ends + size + 2;
    const std::size_t deltas = starts + size;
    const std::size_t ranges = deltas + size;
    for (std::size_t i = 0; i < size; i += 2) {
      if (code > u16(ends + i)) continue;
      if (code < u16(starts + i)) return 0;
      const unsigned range = u16(ranges + i);
      if (range == 0) return (code + u16(deltas + i)) & 0xFFFFU;
      const unsigned glyph = u16(ranges + i + range + std::size_t{2} * (code - u16(starts + i)));
      return glyph == 0 ? 0 : (glyph + u16(deltas + i)) & 0xFFFFU;
    }
    return 0;
  }

  std::string_view bytes_;
  std::map<std::string, std::size_t, std::less<>> tables_;
  std::map<std::pair<unsigned, unsigned>, std::size_t> cmaps_;  // platform and encoding
  std::size_t glyphs_ = 0;
  std::size_t units_per_em_ = 0;
  std::size_t long_metrics_ = 0;
};

}  // namespace kijun::test
