#include "diff/diff.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <vector>

#include "base/file.h"
#include "diff/byte_changes.h"
#include "diff/compare_elements.h"
#include "diff/compare_pictures.h"
#include "diff/compare_tables.h"
#include "diff/csv_rows.h"
#include "diff/file_list.h"
#include "diff/messages.h"
#include "diff/words.h"

namespace kijun {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{64} << 20U;

// Two files whose bytes differ.
struct FileComparison {
  std::string title;  // of the figure
  std::vector<std::string> lines;
  Diagnostics problems;
};

struct SvgFile {
  XmlElement root;
  std::optional<Picture> picture;
};

std::optional<SvgFile> read_svg(const std::string& path, std::string_view bytes,
                                Diagnostics& problems) {
  auto root = read_xml_tree(path, bytes).take(problems);
  if (!root) return std::nullopt;
  if (root->name != "svg" && !root->name.ends_with(":svg")) {
    problems.push_back(diff_messages::not_svg(path, root->name));
    return std::nullopt;
  }
  SvgFile file{*std::move(root), {}};
  file.picture = read_picture(file.root);
  return file;
}

ChangeList compare_svgs(const SvgFile& before, const SvgFile& after) {
  if (before.picture && after.picture) return compare_pictures(*before.picture, *after.picture);
  return compare_elements(before.root, after.root);
}

std::string lower_ending(const std::string& path) {
  std::string ending = fs::path(path).extension().string();
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return ending;
}

FileComparison compare_bytes(const std::string& old_path, const std::string& old_bytes,
                             const std::string& new_path, const std::string& new_bytes) {
  FileComparison result;
  std::optional<ChangeList> changes;
  if (lower_ending(new_path) == ".svg") {
    const auto before = read_svg(old_path, old_bytes, result.problems);
    const auto after = read_svg(new_path, new_bytes, result.problems);
    if (after && after->picture) result.title = after->picture->title;
    if (before && after) changes = compare_svgs(*before, *after);
  } else if (lower_ending(new_path) == ".csv") {
    const auto before = read_csv_rows(old_bytes);
    const auto after = read_csv_rows(new_bytes);
    if (before && after) changes = compare_tables(*before, *after);
  }
  if (changes) {
    result.lines = changes->lines();
    if (result.lines.empty()) result.lines = {"differ in how they are written only"};
  }
  result.lines.push_back(bytes_line(old_bytes, new_bytes));
  return result;
}

// The path in a log: what would disturb a terminal or the line is a blank.
std::string heading(const std::string& path, const std::string& title) {
  return on_one_line(path + (title.empty() ? "" : " (" + title + ")")) + "\n";
}

std::string indented(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "  " + on_one_line(line) + "\n";
  return text;
}

Result<Differences> compare_files(const std::string& before, const std::string& after) {
  Diagnostics problems;
  const auto old_bytes = read_file(before, largest_file).take(problems);
  const auto new_bytes = read_file(after, largest_file).take(problems);
  if (!old_bytes || !new_bytes) return problems;
  if (*old_bytes == *new_bytes) return Differences{false, "no difference\n", {}};
  FileComparison compared = compare_bytes(before, *old_bytes, after, *new_bytes);
  std::string text = heading(compared.title.empty() ? "different" : compared.title, "");
  return Differences{true, text + indented(compared.lines), std::move(compared.problems)};
}

// "figures/3-2_q1_size.svg" → "figures/_q1_size.svg": the number of a figure left out.
std::string without_number(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  const std::size_t end = name.find('_', begin);
  if (end == std::string::npos || name.find_first_not_of("0123456789-.", begin) != end) {
    return name;
  }
  return name.substr(0, begin) + name.substr(end);
}

using EntryKinds = std::map<std::string, EntryKind>;

// Two folders of files.
class FolderComparison {
 public:
  FolderComparison(const std::string& before, const std::string& after)
      : old_folder_(before), new_folder_(after) {}

  Differences compare() {
    old_files_ = list_files(old_folder_, result_.problems);
    new_files_ = list_files(new_folder_, result_.problems);
    pair_files();
    for (const std::string& name : only_old_) say(heading("only in OLD: " + name, ""));
    for (const std::string& name : only_new_) say(heading("only in NEW: " + name, ""));
    for (const auto& [new_name, old_name] : pairs_) compare_pair(old_name, new_name);
    result_.text += summary();
    return std::move(result_);
  }

 private:
  void pair_files() {
    for (const auto& [name, kind] : new_files_) {
      if (old_files_.contains(name)) {
        pairs_[name] = name;
      } else {
        only_new_.insert(name);
      }
    }
    for (const auto& [name, kind] : old_files_) {
      if (!new_files_.contains(name)) only_old_.insert(name);
    }
    const auto old_names = unnumbered(only_old_);
    for (const auto& [bare, new_name] : unnumbered(only_new_)) {
      const auto old_name = old_names.find(bare);
      if (old_name == old_names.end()) continue;
      pairs_[new_name] = old_name->second;
      only_new_.erase(new_name);
      only_old_.erase(old_name->second);
    }
  }

  // Names by what they are without their number, where one alone is that.
  static std::map<std::string, std::string> unnumbered(const std::set<std::string>& names) {
    std::map<std::string, std::string> bare_names;
    std::set<std::string> twice;
    for (const std::string& name : names) {
      const std::string bare = without_number(name);
      if (bare != name && !bare_names.emplace(bare, name).second) twice.insert(bare);
    }
    for (const std::string& bare : twice) bare_names.erase(bare);
    return bare_names;
  }

  void say(const std::string& text) {
    result_.any = true;
    result_.text += text;
  }

  void compare_pair(const std::string& old_name, const std::string& new_name) {
    const std::string old_path = old_folder_ + "/" + old_name;
    const std::string new_path = new_folder_ + "/" + new_name;
    const std::string name = old_name == new_name ? new_name : old_name + " → " + new_name;
    const EntryKind old_kind = old_files_.at(old_name);
    const EntryKind new_kind = new_files_.at(new_name);
    if (old_kind == EntryKind::link || new_kind == EntryKind::link) {
      return compare_links(name, shown_link(old_path, old_kind), shown_link(new_path, new_kind));
    }
    if (old_kind == EntryKind::other || new_kind == EntryKind::other) {
      result_.problems.push_back(
          diff_messages::special_file(old_kind == EntryKind::other ? old_path : new_path));
      return;
    }
    const auto old_bytes = read_file(old_path, largest_file).take(result_.problems);
    const auto new_bytes = read_file(new_path, largest_file).take(result_.problems);
    if (!old_bytes || !new_bytes) return;
    const bool same = *old_bytes == *new_bytes;
    ++(same ? same_ : different_);
    if (same && old_name == new_name) return;
    if (same) return say(heading(name, "") + indented({"the same under another number"}));
    FileComparison compared = compare_bytes(old_path, *old_bytes, new_path, *new_bytes);
    say(heading(name, compared.title) + indented(compared.lines));
    std::move(compared.problems.begin(), compared.problems.end(),
              std::back_inserter(result_.problems));
  }

  static std::string shown_link(const std::string& path, EntryKind kind) {
    if (kind != EntryKind::link) return "a file";
    std::error_code error;
    return "a link to " + fs::read_symlink(path, error).string();
  }
  void compare_links(const std::string& name, const std::string& was, const std::string& is) {
    ++(was == is ? same_ : different_);
    if (was != is) say(heading(name, "") + indented({was + " → " + is}));
  }

  std::string summary() const {
    const std::size_t files = same_ + different_;
    if (!result_.any) return "no difference in " + std::to_string(files) + " files\n";
    return std::to_string(different_) + " different, " + std::to_string(same_) + " the same, " +
           std::to_string(only_old_.size()) + " only in OLD, " + std::to_string(only_new_.size()) +
           " only in NEW\n";
  }

  std::string old_folder_;
  std::string new_folder_;
  EntryKinds old_files_ = {};
  EntryKinds new_files_ = {};
  std::map<std::string, std::string> pairs_ = {};  // the old name by the new one
  std::set<std::string> only_old_ = {};
  std::set<std::string> only_new_ = {};
  std::size_t same_ = 0;
  std::size_t different_ = 0;
  Differences result_ = {};
};

}  // namespace

Result<Differences> find_differences(const std::string& before, const std::string& after) {
  Diagnostics errors;
  const auto is_folder = [&](const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      errors.push_back(diff_messages::not_there(path, error.message()));
    } else if (fs::is_other(status)) {
      errors.push_back(diff_messages::special_file(path));
    }
    return fs::is_directory(status);
  };
  const bool old_folder = is_folder(before);
  const bool new_folder = is_folder(after);
  if (!errors.empty()) return errors;
  if (old_folder != new_folder) {
    return old_folder ? diff_messages::folder_and_file(before, after)
                      : diff_messages::folder_and_file(after, before);
  }
  if (old_folder) return FolderComparison(before, after).compare();
  return compare_files(before, after);
}

}  // namespace kijun
