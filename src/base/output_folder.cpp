#include "base/output_folder.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <set>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "base/descriptor.h"

namespace kijun {
namespace {

namespace fs = std::filesystem;

constexpr const char* staging_name = ".kijun-new";

Diagnostic failure(const std::string& what, const fs::path& path, const std::error_code& error,
                   std::string hint) {
  return {Severity::error,
          {},
          what + " \"" + path.string() + "\": " + error.message(),
          {std::move(hint)}};
}

std::error_code last_error() { return {errno, std::generic_category()}; }

const char* const old_files_stay =
    "nothing was replaced: the files of the last run are as they were";

std::error_code write_all(int fd, const std::string& bytes) {
  std::size_t written = 0;
  while (written < bytes.size()) {
    const ssize_t count = ::write(fd, bytes.data() + written, bytes.size() - written);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return last_error();
    written += static_cast<std::size_t>(count);
  }
  return {};
}

// Closing is checked too: some file systems report a full disk only there.
std::error_code write_new(const fs::path& path, const std::string& bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file.valid()) return last_error();
  if (const std::error_code error = write_all(file.get(), bytes)) return error;
  return file.close();
}

std::string staged_name(std::size_t index) { return std::to_string(index); }

// Everything that could make a rename fail is tried before the first one.
Diagnostics obstacles(const fs::path& folder, const std::vector<OutputFile>& files) {
  Diagnostics found;
  std::set<fs::path> parents;
  for (const OutputFile& file : files) {
    const fs::path target = folder / file.name;
    std::error_code error;
    if (fs::is_directory(fs::symlink_status(target, error))) {
      found.push_back(failure("cannot replace", target,
                              std::make_error_code(std::errc::is_a_directory),
                              "move that folder away, or choose another output folder with -o"));
    }
    parents.insert(target.parent_path());
  }
  for (const fs::path& parent : parents) {
    std::error_code error;
    fs::create_directories(parent, error);
    if (error) {
      found.push_back(failure("cannot make the folder", parent, error, old_files_stay));
    } else if (::access(parent.c_str(), W_OK | X_OK) != 0) {
      found.push_back(failure("cannot write into", parent, last_error(), old_files_stay));
    }
  }
  return found;
}

// Device and number: the same for all paths that lead to a file.
using FileIdentity = std::pair<dev_t, ino_t>;

std::optional<FileIdentity> file_at(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino};
}

}  // namespace

Diagnostics replaced_inputs(const std::string& folder, const std::vector<OutputFile>& files,
                            const std::vector<std::string>& inputs) {
  std::vector<FileIdentity> read;
  for (const std::string& input : inputs) {
    if (const auto file = file_at(input)) read.push_back(*file);
  }
  Diagnostics found;
  for (const OutputFile& file : files) {
    const fs::path target = fs::path(folder) / file.name;
    const auto there = file_at(target);
    if (!there || std::find(read.begin(), read.end(), *there) == read.end()) continue;
    found.push_back(
        {Severity::error,
         {},
         "\"" + target.lexically_normal().string() + "\" would be replaced, but this run reads it",
         {"nothing was written; choose another place with -o"}});
  }
  return found;
}

Result<Done> write_outputs(const std::string& folder, const std::vector<OutputFile>& files) {
  const fs::path root(folder);
  std::error_code error;
  fs::create_directories(root, error);
  if (error) {
    return failure("cannot make the output folder", root, error, "choose another one with -o");
  }
  const Descriptor lock(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!lock.valid()) {
    return failure("cannot open the output folder", root, last_error(),
                   "choose another one with -o");
  }
  if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
    return Diagnostic{Severity::error,
                      {},
                      "another kijun is writing into \"" + folder + "\"",
                      {"wait until it has ended, or choose another output folder with -o"}};
  }

  const fs::path staging = root / staging_name;
  fs::remove_all(staging, error);
  if (!error) fs::create_directory(staging, error);
  if (error) return failure("cannot write into the output folder", root, error, old_files_stay);

  if (Diagnostics found = obstacles(root, files); !found.empty()) {
    fs::remove_all(staging, error);
    return found;
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (const std::error_code failed = write_new(staging / staged_name(i), files[i].bytes)) {
      fs::remove_all(staging, error);
      return failure("cannot write", root / files[i].name, failed, old_files_stay);
    }
  }
  // One sync of the file system: a hundred fsync() would each wait for the disk.
  if (::syncfs(lock.get()) != 0) {
    const std::error_code failed = last_error();
    fs::remove_all(staging, error);
    return failure("cannot write into the output folder", root, failed, old_files_stay);
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    fs::rename(staging / staged_name(i), root / files[i].name, error);
    if (error) {
      return failure(
          "cannot put in place", root / files[i].name, error,
          "the files before it are new, it and those after it are those of the last run");
    }
  }
  fs::remove_all(staging, error);
  ::fsync(lock.get());
  return Done{};
}

}  // namespace kijun
