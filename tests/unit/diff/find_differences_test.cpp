// Files and folders as they lie on a disk.
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "diff/diff.h"
#include "figure_text.h"
#include "support/scratch_folder.h"

using namespace kijun;
using namespace kijun::test;

namespace {

namespace fs = std::filesystem;

class TwoFolders {
 public:
  TwoFolders() {
    fs::create_directories(path("old/figures"));
    fs::create_directories(path("new/figures"));
  }
  std::string path(const std::string& below) const { return scratch_.path(below); }
  void write(const std::string& below, const std::string& bytes) const {
    std::ofstream(path(below), std::ios::binary) << bytes;
  }
  void write_both(const std::string& below, const std::string& bytes) const {
    write("old/" + below, bytes);
    write("new/" + below, bytes);
  }
  Differences compare() const { return compare("old", "new"); }
  Differences compare(const std::string& before, const std::string& after) const {
    Result<Differences> result = find_differences(path(before), path(after));
    INFO(format(result.diagnostics()));
    REQUIRE(result.ok());
    return std::move(result).value();
  }
  // With the scratch folder's path as "DIR".
  std::string shown(const Diagnostics& diagnostics) const {
    std::string text = format(diagnostics);
    const std::string folder = path("");
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at)) {
      text.replace(at, folder.size(), "DIR/");
    }
    return text;
  }
  std::string refusal(const std::string& before, const std::string& after) const {
    const Result<Differences> result = find_differences(path(before), path(after));
    REQUIRE_FALSE(result.ok());
    return shown(result.diagnostics());
  }

 private:
  ScratchFolder scratch_;
};

FigureText with_another_score() {
  FigureText figure = two_series();
  figure.series[0].scores[1] = 2.5;
  return figure;
}

}  // namespace

TEST_CASE("two figures are told by their title, their changes and their bytes") {
  const TwoFolders folders;
  folders.write("old/a.svg", svg_of(two_series()));
  folders.write("new/b.svg", svg_of(with_another_score()));
  const Differences found = folders.compare("old/a.svg", "new/b.svg");
  CHECK(found.any);
  CHECK(found.problems.empty());
  CHECK(found.text ==
        "図表 3-2 知識－立場別\n"
        "  score 2.00 → 2.50 for 利用者, ② 医療\n"
        "  bytes: 4982 → 4986 (149 taken out, 153 put in)\n");
  const Differences same = folders.compare("old/a.svg", "old/a.svg");
  CHECK_FALSE(same.any);
  CHECK(same.text == "no difference\n");
}

TEST_CASE("a difference that no words are found for is said to be one of writing") {
  const TwoFolders folders;
  const std::string svg = svg_of(two_series());
  folders.write("old/a.svg", svg);
  folders.write("new/a.svg", svg + "<!-- again -->\n");
  CHECK(folders.compare("old/a.svg", "new/a.svg").text ==
        "図表 3-2 知識－立場別\n"
        "  differ in how they are written only\n"
        "  bytes: 4982 → 4997 (0 taken out, 15 put in)\n");
}

TEST_CASE("of two folders every file is compared, in one order, whatever kind it is") {
  const TwoFolders folders;
  folders.write_both("report.pdf", "%PDF 1\n");
  folders.write_both("figures/3-2_q1.svg", svg_of(two_series()));
  folders.write_both("figures/3-3_q2.svg", svg_of(two_series()));
  folders.write_both("figures/3-2_q1.png", "\x89PNG");
  folders.write_both("scores.csv", "a,score\n1,2\n");
  CHECK(folders.compare().text == "no difference in 5 files\n");
  CHECK_FALSE(folders.compare().any);
  folders.write("new/report.pdf", "%PDF 22\n");
  folders.write("new/figures/3-2_q1.svg", svg_of(with_another_score()));
  folders.write("new/figures/3-2_q1.png", "\x89PNG2");
  folders.write("new/scores.csv", "a,score\n1,3\n");
  folders.write("new/audit.csv", "");
  fs::remove(folders.path("new/figures/3-3_q2.svg"));
  const Differences found = folders.compare();
  CHECK(found.any);
  CHECK(found.problems.empty());
  CHECK(found.text ==
        "only in OLD: figures/3-3_q2.svg\n"
        "only in NEW: audit.csv\n"
        "figures/3-2_q1.png\n"
        "  bytes: 4 → 5 (0 taken out, 1 put in)\n"
        "figures/3-2_q1.svg (図表 3-2 知識－立場別)\n"
        "  score 2.00 → 2.50 for 利用者, ② 医療\n"
        "  bytes: 4982 → 4986 (149 taken out, 153 put in)\n"
        "report.pdf\n"
        "  bytes: 7 → 8 (1 taken out, 2 put in)\n"
        "scores.csv\n"
        "  score 2 → 3 for 1\n"
        "  bytes: 12 → 12 (1 taken out, 1 put in)\n"
        "4 different, 0 the same, 1 only in OLD, 1 only in NEW\n");
}

TEST_CASE("figures that another one before them gave other numbers are found again") {
  const TwoFolders folders;
  FigureText figure = two_series();
  folders.write("old/figures/3-2_q1_size.svg", svg_of(figure));
  folders.write("old/figures/3-3_q2_size.svg", "<svg/>");
  folders.write("new/figures/3-2_q0_size.svg", svg_of(figure));
  figure.title = "図表 3-3 知識－立場別";
  folders.write("new/figures/3-3_q1_size.svg", svg_of(figure));
  folders.write("new/figures/3-4_q2_size.svg", "<svg/>");
  CHECK(folders.compare().text ==
        "only in NEW: figures/3-2_q0_size.svg\n"
        "figures/3-2_q1_size.svg → figures/3-3_q1_size.svg (図表 3-3 知識－立場別)\n"
        "  title “図表 3-2 知識－立場別” → “図表 3-3 知識－立場別”\n"
        "  bytes: 4982 → 4982 (1 taken out, 1 put in)\n"
        "figures/3-3_q2_size.svg → figures/3-4_q2_size.svg\n"
        "  the same under another number\n"
        "1 different, 1 the same, 0 only in OLD, 1 only in NEW\n");
}

TEST_CASE("a file that is no SVG is compared by its bytes, and the rest as ever") {
  const TwoFolders folders;
  folders.write("old/a.svg", "<svg/>");
  folders.write("new/a.svg", "<svg>");
  folders.write("old/b.svg", "<html/>");
  folders.write("new/b.svg", "<svg/>");
  folders.write("old/c.svg", "<svg/>");
  folders.write("new/c.svg", "<svg a='1'/>");
  const Differences found = folders.compare();
  CHECK(found.text ==
        "a.svg\n  bytes: 6 → 5 (1 taken out, 0 put in)\n"
        "b.svg\n  bytes: 7 → 6 (4 taken out, 3 put in)\n"
        "c.svg\n  line 1: <svg> a added: “” → “1”\n  bytes: 6 → 12 (0 taken out, 6 put in)\n"
        "3 different, 0 the same, 0 only in OLD, 0 only in NEW\n");
  CHECK(folders.shown(found.problems) ==
        "kijun: error: cannot read \"DIR/new/a.svg\" as SVG: it is not well-formed XML in line 1, "
        "column 6: "
        "no element found\n  its bytes are compared all the same\n"
        "kijun: error: cannot read \"DIR/old/b.svg\" as SVG: its outermost element is <html>, not "
        "<svg>\n"
        "  its bytes are compared all the same\n");
}

TEST_CASE("what is not there, and a folder beside a file, is refused") {
  const TwoFolders folders;
  folders.write("a.svg", "<svg/>");
  CHECK(folders.refusal("a.svg", "none.svg") ==
        "kijun: error: cannot read \"DIR/none.svg\": No such file or directory\n");
  CHECK(folders.refusal("a.svg", "new") == folders.refusal("new", "a.svg"));
  CHECK(folders.refusal("a.svg", "new") ==
        "kijun: error: \"DIR/new\" is a folder and \"DIR/a.svg\" is a file\n"
        "  compare two files, or two folders\n");
  REQUIRE(::mkfifo(folders.path("pipe").c_str(), 0600) == 0);
  CHECK(folders.refusal("a.svg", "pipe") ==
        "kijun: error: \"DIR/pipe\" is neither a file nor a folder\n  it was not compared\n");
}

TEST_CASE("a file on one side and a folder of its name on the other are both told") {
  const TwoFolders folders;
  folders.write("old/scores.csv", "a\n");
  fs::create_directories(folders.path("new/scores.csv"));
  folders.write("new/scores.csv/inner", "a\n");
  CHECK(folders.compare().text ==
        "only in OLD: scores.csv\nonly in NEW: scores.csv/inner\n"
        "0 different, 0 the same, 1 only in OLD, 1 only in NEW\n");
}

TEST_CASE("links in folders are compared by where they lead and never followed") {
  const TwoFolders folders;
  fs::create_directory_symlink("..", folders.path("old/loop"));
  fs::create_directory_symlink("..", folders.path("new/loop"));
  fs::create_symlink("a", folders.path("old/link"));
  fs::create_symlink("b", folders.path("new/link"));
  fs::create_symlink("b", folders.path("old/was"));
  folders.write("new/was", "b");
  const Differences found = folders.compare();
  CHECK(found.problems.empty());
  CHECK(found.text ==
        "link\n  a link to a → a link to b\n"
        "was\n  a link to b → a file\n"
        "2 different, 1 the same, 0 only in OLD, 0 only in NEW\n");
}

TEST_CASE("pipes in folders are not opened") {
  const TwoFolders folders;
  REQUIRE(::mkfifo(folders.path("old/pipe").c_str(), 0600) == 0);
  folders.write("new/pipe", "");
  const Differences found = folders.compare();
  CHECK(folders.shown(found.problems) ==
        "kijun: error: \"DIR/old/pipe\" is neither a file nor a folder\n  it was not compared\n");
}

TEST_CASE("what may not be read is a problem, and the rest is compared") {
  const TwoFolders folders;
  folders.write_both("a.csv", "a\n1\n");
  folders.write_both("b.csv", "a\n1\n");
  folders.write("new/b.csv", "a\n2\n");
  fs::create_directories(folders.path("old/closed"));
  for (const char* open : {"", "old", "new", "old/a.csv", "old/b.csv", "new/b.csv"}) {
    fs::permissions(folders.path(open), fs::perms::all);
  }
  fs::permissions(folders.path("new/a.csv"), fs::perms::none);
  fs::permissions(folders.path("old/closed"), fs::perms::none);
  // Root may read all.
  const bool root = ::geteuid() == 0;
  constexpr uid_t nobody = 65534;
  REQUIRE((!root || ::seteuid(nobody) == 0));
  const Differences found = folders.compare();
  REQUIRE((!root || ::seteuid(0) == 0));
  fs::permissions(folders.path("old/closed"), fs::perms::owner_all);
  CHECK(found.text ==
        "b.csv\n  a 1 → 2 for row 2\n  bytes: 4 → 4 (1 taken out, 1 put in)\n"
        "1 different, 0 the same, 0 only in OLD, 0 only in NEW\n");
  CHECK(folders.shown(found.problems) ==
        "kijun: error: cannot read the folder \"DIR/old/closed/\": Permission denied\n"
        "  what is in it was not compared\n"
        "kijun: error: cannot read \"DIR/new/a.csv\": Permission denied\n");
}

TEST_CASE("a file that is too large is not read") {
  const TwoFolders folders;
  folders.write("old/a.svg", "<svg/>");
  folders.write("new/a.svg", "");
  fs::resize_file(folders.path("new/a.svg"), (std::uintmax_t{64} << 20U) + 1);
  CHECK(folders.shown(folders.compare().problems) ==
        "kijun: error: cannot read \"DIR/new/a.svg\": it is larger than the 67108864 bytes allowed "
        "here\n");
}

TEST_CASE("names that would disturb a terminal are printed without harm") {
  const TwoFolders folders;
  folders.write("new/a\x1b[2J\n.csv", "a\n");
  CHECK(folders.compare().text ==
        "only in NEW: a [2J .csv\n0 different, 0 the same, 0 only in OLD, 1 only in NEW\n");
}
