#include "table/file_kind.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "table/messages.h"
#include "table/regular_file.h"
#include "table/sav_file.h"

namespace kijun {
namespace {

using namespace std::string_view_literals;

// [MS-OFFCRYPTO] 2.3.1: the stream that holds an encrypted document. Names in the directory of a
// compound file are UTF-16LE.
constexpr std::string_view encrypted_package = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;

constexpr std::array picture_marks{"\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv};
constexpr std::array markup_marks{"<?xml"sv, "<svg"sv,      "<html"sv,
                                  "<HTML"sv, "<!DOCTYPE"sv, "<!doctype"sv};

// Whether the bytes stand anywhere in the file: its directory may be anywhere too. Nothing after a
// failure.
std::optional<bool> holds(const RegularFile& file, std::string_view wanted) {
  constexpr std::size_t piece = std::size_t{1} << 20U;
  std::vector<char> window(wanted.size() + piece);
  std::size_t kept = 0;  // bytes of the piece before, in which `wanted` may begin
  for (std::uint64_t offset = 0;;) {
    const std::optional<std::size_t> got =
        read_at(file.descriptor, offset, window.data() + kept, piece);
    if (!got) return std::nullopt;
    const std::string_view text(window.data(), kept + *got);
    if (text.find(wanted) != std::string_view::npos) return true;
    if (*got == 0) return false;
    offset += *got;
    kept = std::min(text.size(), wanted.size() - 1);
    std::memmove(window.data(), text.data() + text.size() - kept, kept);
  }
}

}  // namespace

Result<FileKind> file_kind(const Text& path) {
  Result<RegularFile> opened = open_regular_file(path);
  if (!opened.ok()) return opened.diagnostics();
  const RegularFile& file = opened.value();
  const auto failed = [&] { return cannot_read(path, std::generic_category().message(errno)); };

  char first[sav_start_bytes] = {};
  const std::optional<std::size_t> got = read_at(file.descriptor, 0, first, sizeof first);
  if (!got) return failed();
  const std::string_view start(first, *got);
  if (start.starts_with("PK\x03\x04")) return FileKind::excel;
  if (is_sav_start(start)) return FileKind::spss;
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) return FileKind::utf16;
  const auto starts_with = [&](std::string_view mark) { return start.starts_with(mark); };
  if (std::any_of(picture_marks.begin(), picture_marks.end(), starts_with)) {
    return FileKind::picture;
  }
  if (std::any_of(markup_marks.begin(), markup_marks.end(), starts_with)) return FileKind::markup;
  if (!start.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return FileKind::csv;
  const std::optional<bool> encrypted = holds(file, encrypted_package);
  if (!encrypted) return failed();
  return *encrypted ? FileKind::encrypted : FileKind::old_excel;
}

}  // namespace kijun
