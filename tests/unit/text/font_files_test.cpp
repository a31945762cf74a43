// What FontSet::load() says of font files that are not as they should be.
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "support/fonts.h"
#include "support/scratch_folder.h"
#include "text/font_set.h"

namespace kijun {
namespace {

namespace fs = std::filesystem;

// A copy of the fonts folder that a test may spoil.
class FontCopy {
 public:
  FontCopy() {
    for (const auto& entry : fs::directory_iterator(test::font_folder())) {
      if (entry.path().extension() == ".ttf") {
        fs::copy(entry.path(), file(entry.path().filename().string()));
      }
    }
  }

  std::string file(const std::string& name) const { return folder_.path(name); }

  // The messages of load(), with the temporary folder's name taken out.
  std::string messages() const {
    const std::string path = folder_.path("");
    const std::string folder = path.substr(0, path.size() - 1);
    const Result<FontSet> result = FontSet::load(folder);
    CHECK_FALSE(result.ok());
    std::string text = format(result.diagnostics());
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
      text.replace(at, folder.size(), "FONTS");
    }
    return text;
  }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(file(name), std::ios::binary | std::ios::trunc) << bytes;
  }

 private:
  test::ScratchFolder folder_;
};

const std::string advice =
    "  install Kijun again, or put the file from the fonts/ folder of its source there\n";

TEST_CASE("a missing font file is named") {
  const FontCopy fonts;
  fs::remove(fonts.file("BIZUDPGothic-Bold.ttf"));
  CHECK(fonts.messages() ==
        "kijun: error: cannot read font file \"FONTS/BIZUDPGothic-Bold.ttf\": No such file or "
        "directory\n" +
            advice);
}

TEST_CASE("all bad font files are named at once") {
  const FontCopy fonts;
  fonts.write("BIZUDPGothic-Regular.ttf", "");
  fonts.write("BIZUDPGothic-Bold.ttf", "<html>404 Not Found</html>");
  CHECK(fonts.messages() ==
        "kijun: error: font file \"FONTS/BIZUDPGothic-Regular.ttf\" is damaged: it is empty\n" +
            advice +
            "kijun: error: font file \"FONTS/BIZUDPGothic-Bold.ttf\" is damaged: it is not a "
            "TrueType "
            "font\n" +
            advice);
}

TEST_CASE("a truncated font file is refused") {
  const FontCopy fonts;
  fs::resize_file(fonts.file("BIZUDGothic-Regular.ttf"), 3000000);
  CHECK(fonts.messages() ==
        "kijun: error: font file \"FONTS/BIZUDGothic-Regular.ttf\" is damaged: it ends before its "
        "table "
        "\"DSIG\" does\n" +
            advice);
  fs::resize_file(fonts.file("BIZUDGothic-Regular.ttf"), 100);
  CHECK(fonts.messages() ==
        "kijun: error: font file \"FONTS/BIZUDGothic-Regular.ttf\" is damaged: it ends in its list "
        "of "
        "tables\n" +
            advice);
}

TEST_CASE("a font file with a changed byte is refused") {
  const FontCopy fonts;
  std::fstream file(fonts.file("BIZUDGothic-Regular.ttf"),
                    std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(2000000);
  file << "Kijun";
  file.close();
  CHECK(fonts.messages() ==
        "kijun: error: font file \"FONTS/BIZUDGothic-Regular.ttf\" is damaged: the checksum of its "
        "table "
        "\"glyf\" is wrong\n" +
            advice);
}

TEST_CASE("another face under the expected name is refused") {
  const FontCopy fonts;
  fs::copy(fonts.file("BIZUDGothic-Regular.ttf"), fonts.file("BIZUDPGothic-Regular.ttf"),
           fs::copy_options::overwrite_existing);
  CHECK(fonts.messages() ==
        "kijun: error: font file \"FONTS/BIZUDPGothic-Regular.ttf\" should be "
        "BIZUDPGothic-Regular, but "
        "holds BIZUDGothic-Regular\n" +
            advice);
}

// Shapes a text in a process of its own whose environment is `variables`, and gives the advances.
std::string shaped_under(const std::vector<std::pair<std::string, std::string>>& variables) {
  std::array<int, 2> ends{-1, -1};
  REQUIRE(pipe(ends.data()) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    close(ends[0]);
    unsetenv("HOME");
    for (const auto& [variable, value] : variables) setenv(variable.c_str(), value.c_str(), 1);
    std::string out;
    if (const Result<FontSet> set = FontSet::load(test::font_folder()); set.ok()) {
      for (const Face face : {Face::regular, Face::bold, Face::tabular}) {
        for (const Glyph& glyph : set.value().shape("骨直 Web（N=746）", face).glyphs) {
          out += std::to_string(glyph.index) + ":" + std::to_string(glyph.advance) + " ";
        }
      }
    }
    const bool written = write(ends[1], out.data(), out.size()) == static_cast<ssize_t>(out.size());
    _exit(written ? 0 : 1);
  }
  close(ends[1]);
  std::string got;
  std::array<char, 4096> buffer{};
  for (ssize_t n = 0; (n = read(ends[0], buffer.data(), buffer.size())) > 0;) {
    got.append(buffer.data(), static_cast<std::size_t>(n));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(status == 0);
  return got;
}

TEST_CASE("neither the user's Fontconfig nor the locale changes what is shaped") {
  const std::string plain = shaped_under({});
  REQUIRE(plain.size() > 100);
  const FontCopy folder;
  folder.write("hostile.conf", R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><match target="pattern"><edit name="family" mode="assign_replace"><string>DejaVu Sans
</string></edit></match><match target="font"><edit name="matrix" mode="assign"><times>
<matrix><double>2</double><double>1</double><double>0</double><double>1</double></matrix>
<matrix><double>1</double><double>0</double><double>0</double><double>1</double></matrix>
</times></edit><edit name="embolden" mode="assign"><bool>true</bool></edit></match></fontconfig>)");
  CHECK(shaped_under({{"FONTCONFIG_FILE", folder.file("hostile.conf")}}) == plain);
  CHECK(shaped_under({{"FONTCONFIG_FILE", folder.file("not there.conf")}}) == plain);
  CHECK(shaped_under({{"LANG", "zh_CN.UTF-8"},
                      {"LC_ALL", "zh_CN.UTF-8"},
                      {"LANGUAGE", "zh:ko"},
                      {"PANGO_LANGUAGE", "zh-cn:ar"}}) == plain);
  CHECK(shaped_under({{"FREETYPE_PROPERTIES", "truetype:interpreter-version=35"},
                      {"PANGOCAIRO_BACKEND", "win32"},
                      {"TZ", "Asia/Tokyo"}}) == plain);
}

}  // namespace
}  // namespace kijun
