#include "diff/messages.h"

namespace kijun::diff_messages {
namespace {

Diagnostic cannot_read_as_svg(const std::string& path, const std::string& why) {
  return {Severity::error,
          {},
          "cannot read \"" + path + "\" as SVG: " + why,
          {"its bytes are compared all the same"}};
}

}  // namespace

Diagnostic not_utf8(const std::string& path, std::size_t line) {
  return cannot_read_as_svg(path, "line " + std::to_string(line) + " is not UTF-8");
}

Diagnostic no_memory(const std::string& path) {
  return cannot_read_as_svg(path, "there is not enough memory");
}

Diagnostic not_taken(const std::string& path, std::size_t line, const std::string& why) {
  return cannot_read_as_svg(path, "in line " + std::to_string(line) + " " + why);
}

Diagnostic not_well_formed(const std::string& path, std::size_t line, std::size_t column,
                           std::string_view why) {
  return cannot_read_as_svg(path, "it is not well-formed XML in line " + std::to_string(line) +
                                      ", column " + std::to_string(column) + ": " +
                                      std::string(why));
}

Diagnostic not_svg(const std::string& path, const std::string& element) {
  return cannot_read_as_svg(path, "its outermost element is <" + element + ">, not <svg>");
}

Diagnostic not_there(const std::string& path, std::string_view why) {
  return {Severity::error, {}, "cannot read \"" + path + "\": " + std::string(why), {}};
}

Diagnostic folder_and_file(const std::string& folder, const std::string& file) {
  return {Severity::error,
          {},
          "\"" + folder + "\" is a folder and \"" + file + "\" is a file",
          {"compare two files, or two folders"}};
}

Diagnostic folder_unreadable(const std::string& path, std::string_view why) {
  return {Severity::error,
          {},
          "cannot read the folder \"" + path + "\": " + std::string(why),
          {"what is in it was not compared"}};
}

Diagnostic special_file(const std::string& path) {
  return {Severity::error,
          {},
          "\"" + path + "\" is neither a file nor a folder",
          {"it was not compared"}};
}

Diagnostic too_many_files(const std::string& path, std::size_t most) {
  return {Severity::error,
          {},
          "\"" + path + "\" holds more than " + std::to_string(most) + " files",
          {"compare the folders in it one by one"}};
}

}  // namespace kijun::diff_messages
