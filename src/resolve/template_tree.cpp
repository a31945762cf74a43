#include "resolve/template_tree.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "resolve/messages.h"
#include "spec/messages.h"
#include "spec/read_values.h"
#include "spec/shapes.h"
#include "spec/source_text.h"

namespace kijun {
namespace {

namespace fs = std::filesystem;

// What `over` does not say is as in `under`.
YamlNode merged(YamlNode under, YamlNode over) {
  if (under.kind != YamlNode::Kind::mapping || over.kind != YamlNode::Kind::mapping) return over;
  YamlNode both = std::move(under);
  both.span = over.span;
  both.place = over.place;
  for (YamlEntry& entry : over.entries) {
    const auto known =
        std::find_if(both.entries.begin(), both.entries.end(),
                     [&](const YamlEntry& old) { return old.key.value == entry.key.value; });
    if (known == both.entries.end()) {
      both.entries.push_back(std::move(entry));
    } else {
      known->key = std::move(entry.key);
      known->value = merged(std::move(known->value), std::move(entry.value));
    }
  }
  return both;
}

std::vector<std::string> template_names(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    const fs::path path = entry->path();
    if (path.extension() == template_file_ending) names.push_back(path.stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// The same file by whatever path.
bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code failed;
  return a == b || fs::equivalent(a, b, failed);
}

}  // namespace

bool is_template_file(std::string_view name) { return name.ends_with(template_file_ending); }

Result<std::string> template_path(const std::string& folder, const std::string& from,
                                  const Text& name) {
  if (is_template_file(name.value)) {
    return (fs::path(from).parent_path() / name.value).string();
  }
  const std::vector<std::string> names = template_names(folder);
  if (std::find(names.begin(), names.end(), name.value) == names.end()) {
    return messages::unknown_template(name, names, folder);
  }
  return folder + "/" + name.value + std::string(template_file_ending);
}

Result<TemplateTree> template_tree(const std::string& folder, std::string path, std::string bytes) {
  TemplateTree tree;
  std::vector<YamlNode> layers;  // the template, the one it extends, and so on
  Diagnostics found;
  for (;;) {
    const auto source = source_from_bytes(path, std::move(bytes)).take(found);
    if (!source) return found;
    auto root = parse_yaml(*source).take(found);
    if (!root) return found;
    if (root->kind == YamlNode::Kind::nothing) {
      return messages::empty_file({*source, 0, 0, 0}, "a template: kijun-template, extends, …");
    }
    tree.files.push_back(path);
    layers.push_back(*std::move(root));
    if (layers.back().kind != YamlNode::Kind::mapping) break;  // its reader says so
    const YamlEntry* const extends = entry_of(layers.back(), "extends");
    if (extends == nullptr) break;

    Problems problems;
    Text name;
    if (!read_value(extends->value, shapes::template_name, name, problems)) {
      return std::move(problems).take();
    }
    if (entry_of(layers.back(), "kijun-template") == nullptr) {
      return messages::missing_key(layers.back().place, "kijun-template", "the template",
                                   "the template format's version, 1");
    }
    auto parent = template_path(folder, path, name).take(found);
    if (!parent) return found;
    const bool cycle = std::any_of(tree.files.begin(), tree.files.end(),
                                   [&](const auto& file) { return is_same_file(file, *parent); });
    if (cycle) return messages::extends_itself(name);
    if (tree.files.size() == most_extended) return messages::extends_too_many(name, most_extended);
    path = *std::move(parent);
    auto read = read_file(path, spec_size_limit, name.span).take(found);
    if (!read) return found;
    bytes = *std::move(read);
  }
  tree.root = std::move(layers.back());
  layers.pop_back();
  for (; !layers.empty(); layers.pop_back()) {
    tree.root = merged(std::move(tree.root), std::move(layers.back()));
  }
  return tree;
}

}  // namespace kijun
