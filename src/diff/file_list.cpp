#include "diff/file_list.h"

#include <filesystem>
#include <system_error>
#include <vector>

#include "diff/messages.h"

namespace kijun {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 100'000;

EntryKind kind_of(const fs::directory_entry& entry) {
  std::error_code error;
  const fs::file_status status = entry.symlink_status(error);
  if (fs::is_regular_file(status)) return EntryKind::regular;
  return fs::is_symlink(status) ? EntryKind::link : EntryKind::other;
}

}  // namespace

std::map<std::string, EntryKind> list_files(const std::string& folder, Diagnostics& problems) {
  std::map<std::string, EntryKind> files;
  std::vector<std::string> waiting = {""};  // folders, with a '/' behind all but the first
  while (!waiting.empty()) {
    const std::string below = waiting.back();
    waiting.pop_back();
    const std::string path = (fs::path(folder) / below).string();
    std::error_code error;
    fs::directory_iterator entries(path, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      const std::string name = below + entries->path().filename().string();
      std::error_code unknown;
      if (fs::is_directory(entries->symlink_status(unknown))) {
        waiting.push_back(name + "/");
      } else {
        files.emplace(name, kind_of(*entries));
      }
      if (files.size() + waiting.size() > most_files) {
        problems.push_back(diff_messages::too_many_files(folder, most_files));
        return files;
      }
    }
    if (error) problems.push_back(diff_messages::folder_unreadable(path, error.message()));
  }
  return files;
}

}  // namespace kijun
