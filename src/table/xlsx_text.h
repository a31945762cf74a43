// The text of a cell or of a shared string as a workbook writes it: runs of rich text, readings of
// Japanese beside them, escapes.
#pragma once

#include <string>
#include <string_view>

namespace kijun {

// Collects the text of an <si> or <is> element: all its <t>, but for those of phonetic runs (rPh).
// xml:space makes no difference: a cell's value is trimmed.
class XlsxText {
 public:
  explicit XlsxText(std::size_t longest) : longest_(longest) {}

  void clear();
  void start_element(std::string_view name);
  void end_element(std::string_view name);
  void text(std::string_view piece);

  bool too_long() const { return too_long_; }
  // With its escapes still in it.
  std::string& collected() { return text_; }

 private:
  std::size_t longest_;
  std::string text_;
  bool in_text_ = false;
  bool in_phonetic_ = false;
  bool too_long_ = false;
};

// Puts the characters for escapes such as "_x000D_" (ISO 29500-1, 22.9.2.19). One that names no
// character of a text (NUL, half a surrogate pair) stays as it is written.
void unescape_xlsx(std::string& text);

// As a cell of CSV: within quotes if it begins with one (see cell_value).
void quote_like_csv(std::string& text);

}  // namespace kijun
