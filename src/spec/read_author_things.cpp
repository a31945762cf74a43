// The author's own tables and pictures.
#include <utility>

#include "spec/file_keys.h"
#include "spec/key_table.h"
#include "spec/read_choice.h"
#include "spec/read_named.h"
#include "spec/shapes.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

// ---- Tables

constexpr Choice<CellAlignment> alignments[] = {{"left", CellAlignment::left},
                                                {"centre", CellAlignment::centre},
                                                {"right", CellAlignment::right}};
constexpr Shape alignment_shape = one_of<alignments>("alignment");
constexpr Shape alignment_list{
    .kind = Shape::Kind::list,
    .expected = {"a list of left, centre, right", "left、centre、right のリスト"},
    .item = &alignment_shape};
constexpr Shape heads{.kind = Shape::Kind::list,
                      .expected = {"a list of the columns' heads", "列の見出しのリスト"},
                      .item = &shapes::cell};
constexpr Shape row_shape{.kind = Shape::Kind::list,
                          .expected = {"a row: a list of texts", "行（文字列のリスト）"},
                          .item = &shapes::cell};
constexpr Shape rows_shape{
    .kind = Shape::Kind::list, .expected = {"a list of rows", "行のリスト"}, .item = &row_shape};
constexpr Shape notes_shape{.kind = Shape::Kind::list,
                            .expected = {"a list of texts", "文章のリスト"},
                            .item = &shapes::paragraphs};

void read_align(const YamlNode& node, const Shape& shape, TableSpec& into, Problems& problems) {
  const auto read = [](const YamlNode& item, const Shape& of, CellAlignment& alignment,
                       Problems& found) {
    return read_choice(item, of, alignments, alignment, found);
  };
  Located<std::vector<CellAlignment>> list{{}, node.span};
  if (read_list(node, shape, read, list.value, problems)) into.align = std::move(list);
}

void read_id(const YamlNode& node, const Shape& shape, TableSpec& into, Problems& problems) {
  read_name(node, shape, "the table", into.id, problems);
}

constexpr Shape table_file{.expected = {"a file with the table", "表のファイル"},
                           .longest = shapes::longest_line};

constexpr KeyRow<TableSpec> table_keys[] = {
    {"id",
     false,
     &shapes::name,
     {"The name that references use: {table:id}.", "本文から {table:id} で参照するときの名前。"},
     read_id},
    {"caption",
     true,
     &shapes::line,
     {"The table's caption.", "表題。"},
     field<&TableSpec::caption>},
    {"columns",
     false,
     &heads,
     {"Heads of the columns, beside rows.", "列の見出し。rows と並べて書く。"},
     field<&TableSpec::columns>},
    {"rows",
     false,
     &rows_shape,
     {"Its rows, a cell for each column.", "行。列の数だけ値を並べる。"},
     field<&TableSpec::rows>},
    {"file",
     false,
     &table_file,
     {"Instead of columns and rows: a file that holds them (CSV, Excel or SPSS), beside the spec. "
      "Its first row is the heads.",
      "columns と rows "
      "の代わりに、それが入ったファイル（CSV、Excel、SPSS）。このファイルから見た場所を書く。"
      "最初の行が列の見出しになる。"},
     field<&TableSpec::file>},
    {"encoding",
     false,
     &encoding_shape,
     {"Of a CSV file. Default: auto, which finds it out.", "CSVの文字コード。省くと自動で判別。"},
     field_choice<&TableSpec::encoding, encodings>},
    {"sheet",
     false,
     &sheet_shape,
     {"Of an Excel workbook, by name or number. Default: the first.",
      "Excelのシート（名前か番号）。省くと最初のシート。"},
     read_sheet<TableSpec>},
    {"header",
     false,
     &row_number,
     {"The row of the file with the heads. Default: 1.", "列の見出しがある行の番号。省くと 1。"},
     field<&TableSpec::header>},
    {"align",
     false,
     &alignment_list,
     {"Alignment of each column. Default: left.", "列ごとの揃え。省くと left。"},
     read_align},
    {"widths",
     false,
     &shapes::numbers,
     {"Widths of the columns, as shares. Default: found from the cells.",
      "列の幅の比。省くと中身から決める。"},
     field<&TableSpec::widths>},
    {"notes",
     false,
     &notes_shape,
     {"Notes below the table.", "表の下の注。"},
     field<&TableSpec::notes>},
    {"keep",
     false,
     &shapes::truth,
     {"true: the table is not divided, if a page holds it. Default: false.",
      "true なら、1ページに収まる表はページの途中で分けない。省くと false。"},
     field<&TableSpec::keep>},
};

constexpr std::string_view table_sources[] = {"rows", "file"};
constexpr Shape::Companion table_companions[] = {{"columns", "rows"},
                                                 {"rows", "columns"},
                                                 {"encoding", "file"},
                                                 {"sheet", "file"},
                                                 {"header", "file"}};

constexpr Shape table_mapping() {
  Shape shape = mapping_of<table_keys>("the table", {"a table", "表"});
  shape.one_of = table_sources;
  shape.companions = table_companions;
  return shape;
}

// Its rows stand here, below their heads, or in a file.
void check_table_source(const YamlNode& table, Problems& problems) {
  const bool in_file = entry_of(table, "file") != nullptr;
  for (const std::string_view key : {"columns", "rows"}) {
    const YamlEntry* const entry = entry_of(table, key);
    if (in_file && entry != nullptr) {
      problems.add(messages::rows_beside_file(entry->key));
    } else if (!in_file && entry == nullptr) {
      problems.add(messages::missing_key(
          table.place, key, "the table",
          key == "rows" ? "a list of rows, or \"file:\" with a file that holds them"
                        : "a list of the columns' heads"));
    }
  }
  for (const std::string_view key : {"encoding", "sheet", "header"}) {
    const YamlEntry* const entry = entry_of(table, key);
    if (!in_file && entry != nullptr) problems.add(messages::only_of_file(entry->key));
  }
}

// ---- Pictures

constexpr Shape picture_file{.expected = {"a PNG or SVG file", "PNGまたはSVGのファイル"},
                             .longest = shapes::longest_line};
constexpr Shape picture_width{
    .kind = Shape::Kind::length,
    .expected = {"a width such as 120mm or 340pt, not 0", "幅（例: 120mm、340pt。0 は不可）"},
    .low = 0,
    .high = 4000,
    .low_included = false};

void read_picture_id(const YamlNode& node, const Shape& shape, PictureSpec& into,
                     Problems& problems) {
  read_name(node, shape, "the picture", into.id, problems);
}

void read_picture_width(const YamlNode& node, const Shape& shape, PictureSpec& into,
                        Problems& problems) {
  Pt width;
  if (read_value(node, shape, width, problems)) into.width = {width, node.span};
}

constexpr KeyRow<PictureSpec> picture_keys[] = {
    {"id",
     false,
     &shapes::name,
     {"The name that references use: {fig:id}.", "本文から {fig:id} で参照するときの名前。"},
     read_picture_id},
    {"caption",
     true,
     &shapes::line,
     {"The picture's caption.", "表題。"},
     field<&PictureSpec::caption>},
    {"file",
     true,
     &picture_file,
     {"A PNG or SVG file, beside the spec. An SVG's text must be outlines.",
      "PNGまたはSVGのファイル。このファイルから見た場所を書く。SVGの文字はアウトライン（パス）にし"
      "ておく。"},
     field<&PictureSpec::file>},
    {"alt",
     true,
     &shapes::paragraphs,
     {"What the picture shows, in words: read aloud to those who cannot see it.",
      "絵が示すことを文章で書く（代替テキスト）。絵を見られない人に読み上げられる。"},
     field<&PictureSpec::alt>},
    {"width",
     false,
     &picture_width,
     {"Width in print. Default: that of the text, or less for a high picture.",
      "印刷する幅。省くと本文の幅（縦に長い絵はそれより狭い）。"},
     read_picture_width},
    {"notes",
     false,
     &shapes::lines,
     {"Notes below the picture.", "絵の下の注。"},
     field<&PictureSpec::notes>},
};

}  // namespace

constexpr Shape author_table_shape = table_mapping();
constexpr Shape author_picture_shape = mapping_of<picture_keys>("the picture", {"a picture", "絵"});

bool read_value(const YamlNode& node, const Shape& shape, TableSpec& into, Problems& problems) {
  if (!read_mapping(node, shape, table_keys, into, problems)) return false;
  check_table_source(node, problems);
  return true;
}

bool read_value(const YamlNode& node, const Shape& shape, PictureSpec& into, Problems& problems) {
  return read_mapping(node, shape, picture_keys, into, problems);
}

}  // namespace kijun
