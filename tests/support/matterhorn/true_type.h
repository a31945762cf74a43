// What the checks of fonts need to know of a TrueType font program.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

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
  }

  std::size_t glyphs() const { return glyphs_; }

  // In thousandths of an em; of glyphs behind the long metrics, the last of these.
  double width(std::size_t glyph) const {
    if (long_metrics_ == 0 || units_per_em_ == 0 || !has("hmtx")) return -1;
    const std::size_t entry = glyph < long_metrics_ ? glyph : long_metrics_ - 1;
    return u16(at("hmtx") + 4 * entry) * 1000.0 / static_cast<double>(units_per_em_);
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

  std::string_view bytes_;
  std::map<std::string, std::size_t, std::less<>> tables_;
  std::size_t glyphs_ = 0;
  std::size_t units_per_em_ = 0;
  std::size_t long_metrics_ = 0;
};

}  // namespace kijun::test
