#include "spec/read_spec.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "spec/chart_kinds.h"
#include "spec/key_table.h"
#include "spec/read_choice.h"
#include "spec/read_named.h"
#include "spec/reference_page.h"
#include "spec/shapes.h"
#include "spec/source_text.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

constexpr Shape date{.expected = {"a date such as 2018-03-30", "日付（例: 2018-03-30）"},
                     .longest = shapes::longest_line};

constexpr KeyRow<CoverSpec> cover_keys[] = {
    {"series",
     false,
     &shapes::line,
     {"Stands above the title: what the report is part of.",
      "題名の上に置く。事業や報告書のシリーズの名前など。"},
     field<&CoverSpec::series>},
    {"publisher",
     false,
     &shapes::line,
     {"Stands at the foot, below date and author.", "日付と作成者の下に置く。発行者の名前など。"},
     field<&CoverSpec::publisher>},
};
constexpr Shape cover_mapping = mapping_of<cover_keys>(
    "the cover", {"{}, or {series: …, publisher: …}", "{}、または {series: …, publisher: …}"});
constexpr const Shape* cover_ways[] = {&cover_mapping, &shapes::nothing};
constexpr Shape cover_shape{
    .kind = Shape::Kind::either, .expected = cover_mapping.expected, .ways = cover_ways};

// "cover:" without a value is one without further lines.
void read_cover(const YamlNode& node, const Shape& shape, ReportSpec& into, Problems& problems) {
  into.cover.emplace();
  if (node.kind != YamlNode::Kind::nothing) {
    read_mapping(node, *shape.ways[0], cover_keys, *into.cover, problems);
  }
}

constexpr KeyRow<ReportSpec> report_keys[] = {
    {"title",
     true,
     &shapes::line,
     {"The report's title.", "報告書の題名。"},
     field<&ReportSpec::title>},
    {"subtitle",
     false,
     &shapes::line,
     {"Stands below the title.", "題名の下に置く副題。"},
     field<&ReportSpec::subtitle>},
    {"author",
     false,
     &shapes::line,
     {"Who publishes the report.", "報告書を出す組織または人の名前。"},
     field<&ReportSpec::author>},
    {"date",
     false,
     &date,
     {"Date of the report; without it the PDF has that of SOURCE_DATE_EPOCH, or none.",
      "報告書の日付。省くとPDFの日付はSOURCE_DATE_EPOCH、それもなければ日付なし。"},
     field<&ReportSpec::date>},
    {"cover",
     false,
     &cover_shape,
     {"A page of its own with title, subtitle, author and date, before page 1. Without it they "
      "stand above the text.",
      "表紙。題名、副題、作成者、日付を1ページに置く（ページ番号は次のページから）。省くと本文の上"
      "に置く。"},
     read_cover},
    {"template",
     false,
     &shapes::template_name,
     {"Page, type, colours and wording: one that comes with the program, or a file beside the "
      "spec. Default: report-a4.",
      "様式（用紙、文字、色、文言）。プログラムに付属するものの名前、またはこのファイルから見たファ"
      "イル。省くと report-a4。"},
     field<&ReportSpec::template_name>},
    {"filter",
     false,
     &shapes::condition,
     {"Who counts at all: a condition on the respondents of every survey.",
      "集計する人の条件。すべての調査の回答者に当てはめる。"},
     field<&ReportSpec::filter>},
};

constexpr Shape figure_number{.expected = {"a text with {n}", "{n} を含む文字列"},
                              .longest = shapes::longest_line};

constexpr KeyRow<NumberingSpec> numbering_keys[] = {
    {"figure",
     false,
     &figure_number,
     {"How a figure or table is named; {n} is its number. Default: 図表 {n}.",
      "図表の番号の書き方。{n} が番号になる。省くと「図表 {n}」。"},
     field<&NumberingSpec::figure>},
    {"start",
     false,
     &shapes::whole_number,
     {"Number of the first figure or table. Default: 1.", "最初の図表の番号。省くと 1。"},
     field<&NumberingSpec::start>},
};

constexpr Choice<RejectedPolicy> policies[] = {{"exclude", RejectedPolicy::exclude},
                                               {"stop", RejectedPolicy::stop},
                                               {"keep", RejectedPolicy::keep}};
constexpr Choice<TiesPolicy> ties_policies[] = {{"reject", TiesPolicy::reject},
                                                {"share", TiesPolicy::share}};
constexpr Choice<Base> bases[] = {{"answered", Base::answered}, {"all", Base::all}};
constexpr Shape policy_shape = one_of<policies>("policy");
constexpr Shape ties_shape = one_of<ties_policies>("policy");
constexpr Shape base_shape = one_of<bases>("base");

constexpr KeyRow<ScoringSpec> scoring_keys[] = {
    {"weights",
     false,
     &shapes::weights,
     {"Points of rank 1, 2, …; as many ranks are asked. Default: [3, 2, 1].",
      "第1位から順に、各順位の点。その数だけ順位を尋ねたことになる。省くと [3, 2, 1]。"},
     field<&ScoringSpec::weights>},
    {"rejected",
     false,
     &policy_shape,
     {"Faulty answers: exclude leaves the answer out, keep takes its good ranks, stop ends the "
      "run. "
      "Default: exclude.",
      "誤りのある回答の扱い。exclude はその回答を除く、keep は正しい順位だけを使う、stop "
      "は中止する。省くと exclude。"},
     field_choice<&ScoringSpec::rejected, policies>},
    {"ties",
     false,
     &ties_shape,
     {"Two options at one rank: reject makes the answer faulty, share divides the points of the "
      "ranks they take. Default: reject.",
      "同じ順位が2つある回答。reject は誤りとする、share "
      "は占める順位の点を等しく分ける。省くと reject。"},
     field_choice<&ScoringSpec::ties, ties_policies>},
    {"base",
     false,
     &base_shape,
     {"N: answered counts those who answered, all everybody who was asked. Default: answered.",
      "母数。answered は回答した人、all は尋ねた人すべて（無回答は0点）。省くと answered。"},
     field_choice<&ScoringSpec::base, bases>},
    {"missing",
     false,
     &shapes::missing,
     {"Cells of answers that say \"no answer\", besides blank ones.",
      "空欄のほかに「無回答」を表す、回答の値。"},
     field<&ScoringSpec::missing>},
};

constexpr Choice<ChartColour> chart_colours[] = {{"full", ChartColour::full},
                                                 {"mono", ChartColour::mono}};
constexpr Shape chart_colour_shape = one_of<chart_colours>("colour of charts");

constexpr Choice<LineNames> line_names[] = {{"legend", LineNames::legend},
                                            {"beside", LineNames::beside}};
constexpr Shape line_names_shape = one_of<line_names>("place of names");

constexpr KeyRow<ChartSpec> chart_keys[] = {
    {"kind",
     false,
     &chart_kind_shape,
     {"What figures are drawn as: radar charts, rows of dots with intervals, bars of the shares of "
      "each rank. Default: radar.",
      "図の種類。radar（レーダーチャート）、dots（点数と信頼区間の点の図）、shares（順位別の割合の"
      "帯"
      "グラフ）。省くと radar。"},
     field_choice<&ChartSpec::kind, chart_kinds>},
    {"step",
     false,
     &shapes::number,
     {"Distance of the scale's rings. Default: found from the scores.",
      "目盛りの間隔。省くと点数から決める。"},
     field<&ChartSpec::step>},
    {"max",
     false,
     &shapes::number,
     {"Where the scale ends; no score may lie beyond. Default: found from the weights.",
      "目盛りの最大値（これを超える点数があれば誤り）。省くと重みから決める。"},
     field<&ChartSpec::max>},
    {"colour",
     false,
     &chart_colour_shape,
     {"mono: black and grey, for copying. Default: full.",
      "mono は黒と灰色（複写用）。省くと full。"},
     field_choice<&ChartSpec::colour, chart_colours>},
    {"names",
     false,
     &line_names_shape,
     {"beside: groups are named beside their lines, too, where there is room. Default: legend.",
      "beside なら、余地があれば線のそばにも属性の名称を書く。省くと legend。"},
     field_choice<&ChartSpec::names, line_names>},
    {"values",
     false,
     &shapes::truth,
     {"true: scores stand beside their markers. Default: false.",
      "true なら、点のそばに点数を書く。省くと false。"},
     field<&ChartSpec::values>},
    {"marks",
     false,
     &shapes::truth,
     {"true: in radar charts, options whose score in a group differs from that in all other groups "
      "have a sign and the group's letter below their names; the tests stand in inference.csv. "
      "Default: false.",
      "true なら、レーダーチャートの選択肢の名前の下に、ほかの属性全体と点数に差がある属性を、印と"
      "凡例の英字で示す。検定は inference.csv に書き出す。省くと false。"},
     field<&ChartSpec::marks>},
};

constexpr Choice<SvgText> svg_texts[] = {{"outlines", SvgText::outlines}, {"live", SvgText::live}};
constexpr Shape svg_text_shape = one_of<svg_texts>("kind of text");

constexpr KeyRow<SvgSpec> svg_keys[] = {
    {"text",
     false,
     &svg_text_shape,
     {"What the words in SVG files are: outlines, which look the same everywhere, or live text, "
      "which can be edited where the font is installed. Default: outlines.",
      "SVGの文字。outlines は輪郭で、どこでも同じに見える。live は文字のままで、書体が入っていれば"
      "編集できる。省くと outlines。"},
     field_choice<&SvgSpec::text, svg_texts>},
};

constexpr std::string_view versions[] = {"1"};
constexpr Shape version_shape{.kind = Shape::Kind::choice,
                              .expected = {"the format's version, 1", "書式の版、1"},
                              .words = versions};

void read_version(const YamlNode& node, const Shape& shape, Spec& /*into*/, Problems& problems) {
  if (!is_text(node, expected_text(shape), problems) || node.text == shape.words[0]) return;
  problems.add(messages::wrong_version({node.text, node.span}));
}

constexpr Shape report_shape =
    mapping_of<report_keys>("the report", {"the report's title", "報告書の題名など"});
constexpr Shape numbering_shape =
    mapping_of<numbering_keys>("the numbering", {"how figures are numbered", "図表番号の付け方"});
constexpr Shape scoring_shape =
    mapping_of<scoring_keys>("the scoring", {"the weights of ranks", "順位の重みなど"});
constexpr Shape chart_shape =
    mapping_of<chart_keys>("the chart", {"the charts' scale", "図の目盛り"});

constexpr Shape svg_shape =
    mapping_of<svg_keys>("the SVG", {"how SVG files are written", "SVGの書き方"});

constexpr KeyRow<Spec> spec_keys[] = {
    {"kijun", true, &version_shape, {"Version of this format.", "この書式の版。"}, read_version},
    {"report",
     true,
     &report_shape,
     {"The report as a whole.", "報告書の全体。"},
     field_of<&Spec::report, report_keys>},
    {"numbering",
     false,
     &numbering_shape,
     {"How tables and figures are numbered: in one row.", "図表番号。図と表は通し番号になる。"},
     field_of<&Spec::numbering, numbering_keys>},
    {"scoring",
     false,
     &scoring_shape,
     {"How answers become scores.", "回答から点数を計算する方法。"},
     field_of<&Spec::scoring, scoring_keys>},
    {"chart",
     false,
     &chart_shape,
     {"What all charts share.", "すべての図に共通のこと。"},
     field_of<&Spec::chart, chart_keys>},
    {"svg",
     false,
     &svg_shape,
     {"How figures are written as SVG files.", "図のSVGファイルの書き方。"},
     field_of<&Spec::svg, svg_keys>},
    {"inference",
     false,
     &inference_shape,
     {"How sure a difference must be to be a finding.", "所見で差とみなす基準。"},
     field_by<&Spec::inference, read_inference>},
    {"surveys",
     true,
     &surveys_shape,
     {"Populations asked in one way, each with its table of answers.",
      "調査。同じ方法で尋ねた人々と、その回答の表。"},
     field_by<&Spec::surveys, read_surveys>},
    {"questions",
     true,
     &questions_shape,
     {"The ranking questions.", "設問（選択肢に順位を付けるもの）。"},
     field_by<&Spec::questions, read_questions>},
    {"breakdowns",
     true,
     &breakdowns_shape,
     {"How respondents are divided into groups; each makes a figure of every question.",
      "集計軸。回答者を属性に分ける方法で、設問ごとに図が1つできる。"},
     field_by<&Spec::breakdowns, read_breakdowns>},
    {"contents",
     false,
     &contents_shape,
     {"What the report holds, in reading order. Default: contents, method, all results, scores, "
      "audit.",
      "報告書の中身を順に並べる。省くと目次、結果の見方、すべての図、点数の表、回答の取り扱い。"},
     field_by<&Spec::contents, read_contents>},
};

constexpr Shape whole_spec = mapping_of<spec_keys>("the spec", {"a report", "報告書の定義"});

}  // namespace

bool is_name(std::string_view text) {
  constexpr std::size_t longest = 40;
  const auto is_alphanumeric = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !text.empty() && text.size() <= longest && is_alphanumeric(text[0]) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return is_alphanumeric(c) || c == '_' || c == '-'; });
}

bool read_name(const YamlNode& node, const Shape& shape, std::string_view what,
               std::optional<Text>& into, Problems& problems) {
  Text name;
  if (!read_value(node, shape, name, problems)) return false;
  if (!is_name(name.value)) problems.add(messages::bad_name(name, what));
  into = std::move(name);
  return true;
}

bool read_value(const YamlNode& node, const Shape& shape, MissingSpec& into, Problems& problems) {
  if (node.kind == YamlNode::Kind::text) {
    Text value;
    if (!read_code(node, *shape.ways[0], value, problems)) return false;
    into.values.push_back(std::move(value));
    return true;
  }
  return read_list(node, *shape.ways[1], read_code, into.values, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, WeightsSpec& into, Problems& problems) {
  into.span = node.span;
  return read_value(node, shape, into.points, problems);
}

const Shape& spec_shape() { return whole_spec; }

std::string spec_reference(Language language) {
  return reference_page(whole_spec, {"All keys of the spec", "報告書の定義のすべてのキー"},
                        "kijun schema spec --reference", language);
}

Result<Spec> parse_spec(std::string path, std::string bytes) {
  Diagnostics found;
  const auto source = source_from_bytes(std::move(path), std::move(bytes)).take(found);
  if (!source) return found;
  const auto root = parse_yaml(*source).take(found);
  if (!root) return found;
  if (root->kind == YamlNode::Kind::nothing) {
    return messages::empty_file({*source, 0, 0, 0}, "a report: kijun, report, surveys, …");
  }
  Spec spec;
  spec.source = *source;
  Problems problems;
  read_mapping(*root, whole_spec, spec_keys, spec, problems);
  if (problems.errors() > 0) return std::move(problems).take();
  return Result<Spec>(std::move(spec), std::move(problems).take());
}

Result<Spec> read_spec(const std::string& path) {
  Diagnostics found;
  auto bytes = read_file(path, spec_size_limit).take(found);
  if (!bytes) return found;
  return parse_spec(path, *std::move(bytes));
}

}  // namespace kijun
