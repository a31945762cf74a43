#include "base/output_folder.h"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "base/descriptor.h"
#include "support/scratch_folder.h"

using namespace kijun;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& path) {
  const std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// A limit on the size of files stands in for a full disk: writing fails in the middle of a file in
// the same way.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &old_);
    const rlimit now{bytes, old_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, old_handler_);
  }

 private:
  rlimit old_{};
  void (*old_handler_)(int);
};

}  // namespace

TEST_CASE("files are put in place, folders are made, and nothing else is left") {
  const test::ScratchFolder scratch;
  const std::string out = scratch.path("a/b");
  REQUIRE(write_outputs(out, {{"report.pdf", "one"}, {"figures/x.svg", "two"}}).ok());
  CHECK(bytes_of(out + "/report.pdf") == "one");
  CHECK(bytes_of(out + "/figures/x.svg") == "two");
  CHECK(std::distance(fs::directory_iterator(out), fs::directory_iterator()) == 2);

  REQUIRE(write_outputs(out, {{"report.pdf", "three"}}).ok());
  CHECK(bytes_of(out + "/report.pdf") == "three");
  CHECK(bytes_of(out + "/figures/x.svg") == "two");
}

TEST_CASE("a file that would replace an input is named, whatever way leads there") {
  const test::ScratchFolder scratch;
  REQUIRE(write_outputs(scratch.path("in"), {{"a.csv", "answers"}, {"report.yaml", "spec"}}).ok());
  fs::create_directory_symlink(scratch.path("in"), scratch.path("link"));
  const std::vector<std::string> inputs = {scratch.path("in/report.yaml"),
                                           scratch.path("in/../in/a.csv"), scratch.path("gone")};
  CHECK(replaced_inputs(scratch.path("in"), {{"b.csv", ""}}, inputs).empty());
  CHECK(replaced_inputs(scratch.path("elsewhere"), {{"a.csv", ""}}, inputs).empty());
  CHECK(format(replaced_inputs(scratch.path("link"), {{"b.csv", ""}, {"a.csv", ""}}, inputs)) ==
        "kijun: error: \"" + scratch.path("link/a.csv") +
            "\" would be replaced, but this run reads it\n"
            "  nothing was written; choose another place with -o\n");
}

TEST_CASE("when one file cannot be written the old ones all stay") {
  const test::ScratchFolder scratch;
  const std::string out = scratch.path("out");
  REQUIRE(write_outputs(out, {{"a.svg", "old a"}, {"b.pdf", "old b"}}).ok());
  {
    const FileSizeLimit limit(1000);
    const auto result = write_outputs(out, {{"a.svg", "new a"}, {"b.pdf", std::string(5000, 'x')}});
    REQUIRE_FALSE(result.ok());
    CHECK(format(result.diagnostics()) ==
          "kijun: error: cannot write \"" + out + "/b.pdf\": File too large\n" +
              "  nothing was replaced: the files of the last run are as they were\n");
  }
  CHECK(bytes_of(out + "/a.svg") == "old a");
  CHECK(bytes_of(out + "/b.pdf") == "old b");
  CHECK_FALSE(fs::exists(out + "/.kijun-new"));
}

TEST_CASE("a folder in the place of a file is found before anything is replaced") {
  const test::ScratchFolder scratch;
  const std::string out = scratch.path("out");
  REQUIRE(write_outputs(out, {{"a.svg", "old a"}}).ok());
  fs::create_directory(out + "/b.pdf");
  const auto result = write_outputs(out, {{"a.svg", "new a"}, {"b.pdf", "new b"}});
  REQUIRE_FALSE(result.ok());
  CHECK(format(result.diagnostics()) ==
        "kijun: error: cannot replace \"" + out + "/b.pdf\": Is a directory\n" +
            "  move that folder away, or choose another output folder with -o\n");
  CHECK(bytes_of(out + "/a.svg") == "old a");
}

TEST_CASE("what a killed run left behind is removed by the next one") {
  const test::ScratchFolder scratch;
  const std::string out = scratch.path("out");
  fs::create_directories(out + "/.kijun-new");
  std::ofstream(out + "/.kijun-new/0") << "half";
  REQUIRE(write_outputs(out, {{"a.svg", "a"}}).ok());
  CHECK_FALSE(fs::exists(out + "/.kijun-new"));
}

TEST_CASE("a symbolic link is replaced, not followed") {
  const test::ScratchFolder scratch;
  const std::string out = scratch.path("out");
  fs::create_directories(out);
  std::ofstream(scratch.path("elsewhere")) << "mine";
  fs::create_symlink(scratch.path("elsewhere"), out + "/a.svg");
  REQUIRE(write_outputs(out, {{"a.svg", "a"}}).ok());
  CHECK(bytes_of(scratch.path("elsewhere")) == "mine");
  CHECK_FALSE(fs::is_symlink(out + "/a.svg"));
}

TEST_CASE("two runs at once in one folder: the second is refused") {
  const test::ScratchFolder scratch;
  const std::string out = scratch.path("out");
  fs::create_directories(out);
  const Descriptor other(::open(out.c_str(), O_RDONLY | O_DIRECTORY));
  REQUIRE(::flock(other.get(), LOCK_EX) == 0);
  const auto result = write_outputs(out, {{"a.svg", "a"}});
  REQUIRE_FALSE(result.ok());
  CHECK(format(result.diagnostics()) ==
        "kijun: error: another kijun is writing into \"" + out + "\"\n" +
            "  wait until it has ended, or choose another output folder with -o\n");
}
