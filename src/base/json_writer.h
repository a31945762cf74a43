// JSON as text: objects and lists indented by two blanks, keys in the order they are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

class JsonWriter {
 public:
  void open(char bracket);   // { or [
  void close(char bracket);  // } or ]
  void key(std::string_view name);
  void text(std::string_view value);
  void texts(const std::vector<std::string_view>& values);  // on one line
  void plain(std::string_view value);                       // a number, true, false, null

  // The document, ending in a newline.
  std::string take() &&;

 private:
  void begin_value();
  void new_line();

  std::string out_;
  int depth_ = 0;
  bool empty_ = true;  // nothing yet in the innermost bracket
  bool after_key_ = false;
};

}  // namespace kijun
