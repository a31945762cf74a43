// Texts of answer files as values and keys of a spec.
#pragma once

#include <string>
#include <vector>

namespace kijun {

// False of what no spec can say: hidden characters, nothing but blanks, very long texts.
bool can_be_said(const std::string& text);

// As a title or name: one line without hidden characters; may come out empty.
std::string on_one_line(const std::string& text);

// Plain where that is safe, also inside [ ] and { }; else in quotes.
std::string yaml_text(const std::string& text);

// "[a, b]"
std::string yaml_list(const std::vector<std::string>& texts);

}  // namespace kijun
