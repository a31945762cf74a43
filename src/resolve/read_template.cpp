#include "resolve/read_template.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "base/file.h"
#include "base/number.h"
#include "resolve/chart_keys.h"
#include "resolve/check_palette.h"
#include "resolve/messages.h"
#include "resolve/template_tree.h"
#include "resolve/template_values.h"
#include "resolve/wording_keys.h"
#include "spec/key_table.h"
#include "spec/read_choice.h"
#include "spec/reference_page.h"
#include "spec/shapes.h"
#include "spec/source_text.h"
#include "spec/spec.h"

namespace kijun {
namespace {

template <Pt Size::*Side>
void read_side(const YamlNode& node, const Shape& shape, PageStyle& page, Problems& problems) {
  read_value(node, shape, page.size.*Side, problems);
}

constexpr KeyRow<PageStyle> page_keys[] = {
    {"width", true, &length_shape, {"Width of the page.", "用紙の幅。"}, read_side<&Size::width>},
    {"height",
     true,
     &length_shape,
     {"Height of the page.", "用紙の高さ。"},
     read_side<&Size::height>},
    {"top", true, &length_shape, {"Margin at the top.", "上の余白。"}, field<&PageStyle::top>},
    {"bottom",
     true,
     &length_shape,
     {"Margin at the bottom.", "下の余白。"},
     field<&PageStyle::bottom>},
    {"left", true, &length_shape, {"Margin at the left.", "左の余白。"}, field<&PageStyle::left>},
    {"right",
     true,
     &length_shape,
     {"Margin at the right.", "右の余白。"},
     field<&PageStyle::right>},
};

constexpr Shape figures_in_a_row{.kind = Shape::Kind::whole_number,
                                 .expected = {"1 to 6 figures in a row", "1 から 6 の整数"},
                                 .low = 1,
                                 .high = 6};

constexpr Choice<Summaries> summaries[] = {{"none", Summaries::none},
                                           {"questions", Summaries::questions},
                                           {"breakdowns", Summaries::breakdowns}};
constexpr Shape summaries_shape = one_of<summaries>("kind of page");
constexpr Shape figures_of_a_summary{.kind = Shape::Kind::whole_number,
                                     .expected = {"1 to 24 figures on a page", "1 から 24 の整数"},
                                     .low = 1,
                                     .high = 24};
using D = DocumentStyle;
constexpr KeyRow<DocumentStyle> document_keys[] = {
    {"summaries",
     true,
     &summaries_shape,
     {"What the pages are. none: the contents of the spec. questions, or breakdowns: a page for "
      "each of them, with key numbers, figures and how to read them; of the contents only the "
      "figures are shown.",
      "ページの内容。none は指定ファイルの contents のとおり。questions、breakdowns は設問ごと、"
      "集計軸ごとに1ページとし、主な数値、図、読み方を載せる（contents からは図だけを用いる）。"},
     field_choice<&D::summaries, summaries>},
    {"figures_per_summary",
     true,
     &figures_of_a_summary,
     {"How many figures such a page has at most; more go on another.",
      "そのページに載せる図の数の上限。超えた図は次のページに載せる。"},
     field<&D::figures_per_summary>},
    {"figures_per_row",
     true,
     &figures_in_a_row,
     {"How many figures stand beside each other.", "横に並べる図の数。"},
     field<&D::figures_per_row>},
    {"captions_in_files",
     true,
     &shapes::truth,
     {"true: each file in figures/ holds the caption above and the note below the chart. In the "
      "report they stand there anyway.",
      "true なら、figures/ の図のファイルにも表題と注を入れる。報告書の図にはどちらでも付く。"},
     field<&D::captions_in_files>},
    {"column_gap",
     true,
     &length_shape,
     {"Distance of figures in a row.", "横に並ぶ図の間隔。"},
     field<&D::column_gap>},
    {"running_header",
     true,
     &shapes::truth,
     {"true: title and chapter above the text of each page.",
      "true なら、各ページの上に題名と章の見出しを置く（柱）。"},
     field<&D::has_running_header>},
    {"rule_width",
     true,
     &length_shape,
     {"Width of the rules of tables.", "表の罫線の太さ。"},
     field<&D::rule_width>},
    {"rule_colour",
     true,
     &colour_shape,
     {"Colour of the rules of tables.", "表の罫線の色。"},
     field<&D::rule_colour>},
    {"table_header_fill",
     true,
     &colour_shape,
     {"Behind the heads of tables.", "表の見出しの背景色。"},
     field<&D::table_header_fill>},
};

constexpr Shape headings_shape{
    .kind = Shape::Kind::list,
    .expected = {"a list of three type styles, one for each level of headings",
                 "文字の体裁を3つ並べたリスト（見出しの段階ごと）"},
    .item = &type_style_shape,
    .least = 3,
    .most = 3};

bool read_headings(const YamlNode& node, const Shape& shape, std::array<TypeStyle, 3>& into,
                   Problems& problems) {
  std::vector<TypeStyle> styles;
  if (!read_value(node, shape, styles, problems)) return false;
  std::copy(styles.begin(), styles.end(), into.begin());
  return true;
}

constexpr KeyRow<DocumentStyle> type_keys[] = {
    {"cover_title",
     true,
     &type_style_shape,
     {"The report's title on its cover.", "表紙の題名。"},
     field<&D::cover_title>},
    {"title", true, &type_style_shape, {"The report's title.", "題名。"}, field<&D::title>},
    {"subtitle",
     true,
     &type_style_shape,
     {"Subtitle, author and date.", "副題、作成者、日付。"},
     field<&D::subtitle>},
    {"headings",
     true,
     &headings_shape,
     {"Headings of level 1, 2 and 3.", "見出し（段階1、2、3）。"},
     field_by<&D::headings, read_headings>},
    {"body", true, &type_style_shape, {"Running text.", "本文。"}, field<&D::body>},
    {"caption",
     true,
     &type_style_shape,
     {"Captions of figures and tables.", "図表の表題。"},
     field<&D::caption>},
    {"note", true, &type_style_shape, {"Notes under tables.", "表の注。"}, field<&D::note>},
    {"figure_note",
     true,
     &type_style_shape,
     {"Notes under figures.", "図の注。"},
     field<&D::figure_note>},
    {"figure_table",
     true,
     &type_style_shape,
     {"The tables behind figures: scores, intervals and marks.", "図の後の表（点数、区間、印）。"},
     field<&D::figure_table>},
    {"table", true, &type_style_shape, {"Cells of tables.", "表の中身。"}, field<&D::table>},
    {"table_header",
     true,
     &type_style_shape,
     {"Heads of tables.", "表の見出し。"},
     field<&D::table_header>},
    {"contents_entry",
     true,
     &type_style_shape,
     {"Lines of the table of contents.", "目次の行。"},
     field<&D::contents_entry>},
    {"running_header",
     true,
     &type_style_shape,
     {"Title and chapter above the text.", "柱（ページの上の題名と章）。"},
     field<&D::running_header>},
    {"page_number",
     true,
     &type_style_shape,
     {"Page numbers.", "ページ番号。"},
     field<&D::page_number>},
};

constexpr Shape base_shape{
    .kind = Shape::Kind::number,
    .expected = {"a number of respondents from 0 to 10000", "0から10000までの人数"},
    .low = 0,
    .high = 10'000};

constexpr KeyRow<SmallBaseLimits> small_base_keys[] = {
    {"withhold_below",
     true,
     &base_shape,
     {"No number is told of a group whose N or effective N is below this, in any output, nor of a "
      "second one if the first follows from it and a total. 0: never.",
      "Nまたは実効Nがこれより小さい属性の数値は、どの出力にも示さない。合計との差し引きで分かるとき"
      "は"
      "、ほかの1つの属性も示さない。0 なら、すべて示す。"},
     field<&SmallBaseLimits::withhold_below>},
    {"reference_below",
     true,
     &base_shape,
     {"A group below this is marked as of a small base: in legends, tables and findings. 0: never.",
      "これより小さい属性には、凡例、表、所見に参考値と付ける。0 なら、付けない。"},
     field<&SmallBaseLimits::reference_below>},
};
constexpr Shape small_bases_shape = mapping_of<small_base_keys>(
    "the small bases", {"which groups are too small", "母数の小さい属性の扱い"});

constexpr std::string_view versions[] = {"1"};
constexpr Shape version_shape{.kind = Shape::Kind::choice,
                              .expected = {"the template format's version, 1", "様式の書式の版、1"},
                              .words = versions};

void read_version(const YamlNode& node, const Shape& shape, Style& /*into*/, Problems& problems) {
  if (!is_text(node, expected_text(shape), problems) || node.text == shape.words[0]) return;
  problems.add(messages::wrong_template_version({node.text, node.span}));
}

constexpr Shape page_shape =
    mapping_of<page_keys>("the page", {"the page's size and margins", "用紙の大きさと余白"});
constexpr Shape document_shape =
    mapping_of<document_keys>("the document", {"what is not type", "文字以外のこと"});
constexpr Shape type_shape = mapping_of<type_keys>(
    "the type", {"a type style for each kind of text", "文字の種類ごとの体裁"});

template <const auto& Table>
void read_document(const YamlNode& node, const Shape& shape, Style& style, Problems& problems) {
  read_mapping(node, shape, Table, style.document, problems);
}

void read_page(const YamlNode& node, const Shape& shape, Style& style, Problems& problems) {
  read_mapping(node, shape, page_keys, style.document.page, problems);
}

// template_tree() has followed it.
void read_nothing(const YamlNode& /*node*/, const Shape& /*shape*/, Style& /*style*/,
                  Problems& /*problems*/) {}

constexpr KeyRow<Style> template_keys[] = {
    {"kijun-template",
     true,
     &version_shape,
     {"Version of this format.", "この書式の版。"},
     read_version},
    {"extends",
     false,
     &shapes::template_name,
     {"A template of which this one gives only what differs: mappings are merged key by key, lists "
      "replaced whole.",
      "もとにする様式。この様式には異なる部分だけを書く。キーは1つずつ、リストは全体が置き換わる"
      "。"},
     read_nothing},
    {"page",
     true,
     &page_shape,
     {"The page's size and margins.", "用紙の大きさと余白。"},
     read_page},
    {"document",
     true,
     &document_shape,
     {"Rows of figures, rules.", "図の並べ方と罫線。"},
     read_document<document_keys>},
    {"type",
     true,
     &type_shape,
     {"A type style for each kind of text.", "文字の種類ごとの体裁。"},
     read_document<type_keys>},
    {"chart",
     true,
     &chart_style_shape,
     {"The look of charts.", "図の体裁。"},
     field<&Style::chart>},
    {"small_bases",
     true,
     &small_bases_shape,
     {"What is said of groups with few respondents.", "回答者の少ない属性の扱い。"},
     field_of<&Style::small_bases, small_base_keys>},
    {"wording",
     true,
     &wording_shape,
     {"Every text that the program writes.", "プログラムが書く文言のすべて。"},
     field<&Style::wording>},
};
constexpr std::string_view in_any_case[] = {"kijun-template"};

constexpr Shape template_or_difference() {
  Shape shape = mapping_of<template_keys>("the template", {"a template", "様式の定義"});
  shape.in_any_case = in_any_case;
  shape.instead = "extends";
  return shape;
}

constexpr Shape whole_template = template_or_difference();

// The place of the first of these keys, at the top, that the template itself has, and not one that
// it extends; else of the first.
Span place_of(const YamlNode& root, std::initializer_list<std::string_view> keys) {
  std::optional<Span> first;
  for (const std::string_view key : keys) {
    const YamlEntry* const entry = entry_of(root, key);
    if (entry == nullptr) continue;
    if (entry->key.span.source == root.span.source) return entry->key.span;
    if (!first) first = entry->key.span;
  }
  return first.value_or(root.span);
}

void check_sizes(const Style& style, const YamlNode& root, Problems& problems) {
  const PageStyle& page = style.document.page;
  const Pt width = page.size.width - page.left - page.right;
  const Pt height = page.size.height - page.top - page.bottom;
  if (width < Pt(100) || height < Pt(100)) {
    problems.add(messages::no_room(place_of(root, {"page"})));
    return;
  }
  const int count = style.document.figures_per_row;
  const Pt row = style.chart.width * count + style.document.column_gap * (count - 1);
  if (row > width + Pt(0.01)) {
    problems.add(messages::row_too_wide(place_of(root, {"chart", "document", "page"}), count, row.v,
                                        width.v));
  }
  if (style.chart.least_radius > style.chart.most_radius ||
      style.chart.most_radius * 2 > style.chart.width - style.chart.legend_width) {
    problems.add(messages::bad_radii(place_of(root, {"chart"})));
  }
  if (style.small_bases.reference_below < style.small_bases.withhold_below) {
    problems.add(messages::bad_base_limits(place_of(root, {"small_bases"})));
  }
}

void collect_texts(const YamlNode& node, std::vector<Text>& into) {
  for (const YamlEntry& entry : node.entries) collect_texts(entry.value, into);
  if (node.kind == YamlNode::Kind::text) into.push_back({node.text, node.span});
}

}  // namespace

const Shape& template_shape() { return whole_template; }

std::string template_reference(Language language) {
  return reference_page(whole_template, {"All keys of a template", "様式のすべてのキー"},
                        "kijun schema template --reference", language);
}

Result<Template> parse_template(std::string path, std::string bytes, std::string name,
                                const std::string& folder) {
  Problems problems;
  Diagnostics found;
  auto tree = template_tree(folder, std::move(path), std::move(bytes)).take(found);
  if (!tree) return found;

  Template made;
  made.style.name = std::move(name);
  made.files = std::move(tree->files);
  for (const YamlEntry& entry : tree->root.entries) {
    if (entry.key.value == "wording") collect_texts(entry.value, made.wording);
  }
  const YamlNode& root = tree->root;
  const bool read = read_mapping(root, whole_template, template_keys, made.style, problems);
  if (read && problems.errors() == 0) {
    check_sizes(made.style, root, problems);
    check_palette(made.style, root, problems);
  }
  if (problems.errors() > 0) return std::move(problems).take();
  return made;
}

Result<Template> read_template(const std::string& folder, const Text& name) {
  Diagnostics found;
  const std::string from = name.span.source ? name.span.source->path : std::string();
  const auto path = template_path(folder, from, name).take(found);
  if (!path) return found;
  auto bytes = read_file(*path, spec_size_limit, name.span).take(found);
  if (!bytes) return found;
  return parse_template(*path, *std::move(bytes), name.value, folder);
}

Result<Template> read_template(const std::string& folder, const Spec& spec) {
  const Text standard{"report-a4", {}};
  return read_template(folder, spec.report.template_name.value_or(standard));
}

}  // namespace kijun
