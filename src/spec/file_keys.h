// The keys that say how a file of rows is to be read: of surveys, and of the author's tables.
#pragma once

#include <optional>
#include <utility>

#include "base/number.h"
#include "spec/read_choice.h"
#include "spec/shapes.h"
#include "spec/spec.h"

namespace kijun {

inline constexpr Choice<Encoding> encodings[] = {
    {"auto", Encoding::detect}, {"utf-8", Encoding::utf8}, {"cp932", Encoding::cp932}};
inline constexpr Shape encoding_shape = one_of<encodings>("encoding");
inline constexpr Shape sheet_shape{.expected = {"a sheet's name or number", "シートの名前か番号"},
                                   .longest = shapes::longest_line};
inline constexpr Shape row_number{.kind = Shape::Kind::whole_number,
                                  .expected = {"the number of a row", "行の番号"}};

// A number in quotes is a name: sheets are often called "2018".
template <typename Written>
void read_sheet(const YamlNode& node, const Shape& shape, Written& into, Problems& problems) {
  Text name;
  if (!read_value(node, shape, name, problems)) return;
  SheetSpec sheet{name.value, name.span};
  if (node.plain) {
    if (const std::optional<long long> number = parse_integer(name.value)) sheet.which = *number;
  }
  into.sheet = std::move(sheet);
}

}  // namespace kijun
