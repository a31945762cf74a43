// A template's YAML with those that it extends below it: "extends: report-a4" takes over whatever
// the template itself does not say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "spec/yaml_tree.h"

namespace kijun {

// A name ending so is a file, from the folder of the file that names it; any other is one of the
// templates in the program's folder.
constexpr std::string_view template_file_ending = ".yaml";
bool is_template_file(std::string_view name);

struct TemplateTree {
  YamlNode root;  // places are in the file that says it
  std::vector<std::string> files;
};

// Mappings are merged key by key; lists and single values replace those of the extended template as
// a whole. `folder` is the program's. Refused: a template that is not there, one that extends
// itself in the end, more than most_extended, and files that are not mappings of the right version.
constexpr std::size_t most_extended = 8;
Result<TemplateTree> template_tree(const std::string& folder, std::string path, std::string bytes);

// The path of the template: in `folder`, or for a file from the folder of `from`, the file that
// names it. Refused: an unknown name, with the nearest known one.
Result<std::string> template_path(const std::string& folder, const std::string& from,
                                  const Text& name);

}  // namespace kijun
