#include <utility>

#include "spec/chart_kinds.h"
#include "spec/file_keys.h"
#include "spec/key_table.h"
#include "spec/read_choice.h"
#include "spec/read_named.h"
#include "spec/shapes.h"
#include "spec/spec_parts.h"

namespace kijun {

namespace {

// ---- Results

constexpr std::string_view all_word[] = {"all"};
constexpr Shape all_shape{.kind = Shape::Kind::choice, .what = "selection", .words = all_word};
constexpr Shape key_list{.kind = Shape::Kind::list,
                         .expected = {"all, or at least one key", "all、または1つ以上のキー"},
                         .item = &shapes::line,
                         .least = 1};
constexpr const Shape* selection_ways[] = {&all_shape, &key_list};
constexpr Shape selection_shape{.kind = Shape::Kind::either,
                                .expected = {"all, or a list of keys", "all、またはキーのリスト"},
                                .ways = selection_ways};

bool read_selection(const YamlNode& node, const Shape& shape, SelectionSpec& into,
                    Problems& problems) {
  if (node.kind == YamlNode::Kind::text) {
    if (node.text == shape.ways[0]->words[0]) return true;
    problems.add(messages::wrong_type(node.span, expected_text(shape), "a text"));
    return false;
  }
  into.all = false;
  if (!is_list(node, expected_text(shape), problems)) return false;
  return read_value(node, *shape.ways[1], into.keys, problems);
}

void read_filter_name(const YamlNode& node, const Shape& shape, FigureFilterSpec& into,
                      Problems& problems) {
  read_name(node, shape, "the filter", into.name, problems);
}

constexpr Shape filter_title{.expected = {"a text of one line, which captions show", "1行の文字列"},
                             .longest = shapes::longest_line};
constexpr KeyRow<FigureFilterSpec> filter_keys[] = {
    {"where",
     true,
     &shapes::condition,
     {"Who counts in these figures.", "これらの図で集計する人の条件。"},
     field<&FigureFilterSpec::where>},
    {"title",
     true,
     &filter_title,
     {"What captions say of the filter.", "表題に書く、条件の名前。"},
     field<&FigureFilterSpec::title>},
    {"name",
     false,
     &shapes::name,
     {"The name that references and file names use: q1.size.name.",
      "参照とファイル名に使う名前（q1.size.name）。"},
     read_filter_name},
};
constexpr Shape filter_shape =
    mapping_of<filter_keys>("the filter", {"{where: …, title: …}", "{where: …, title: …}"});

void read_filter(const YamlNode& node, const Shape& shape, ResultsSpec& into, Problems& problems) {
  FigureFilterSpec filter;
  filter.span = node.place;
  if (read_mapping(node, shape, filter_keys, filter, problems)) into.filter = std::move(filter);
}

constexpr KeyRow<FigureNoteSpec> figure_note_keys[] = {
    {"figure",
     true,
     &shapes::line,
     {"The figure, as references name it: q1.stakeholder.",
      "図の名前（参照と同じ。q1.stakeholder）。"},
     field<&FigureNoteSpec::figure>},
    {"note",
     true,
     &shapes::line,
     {"What stands below it.", "図の下に書く注。"},
     field<&FigureNoteSpec::note>},
};
constexpr Shape figure_note_shape =
    mapping_of<figure_note_keys>("the note", {"{figure: …, note: …}", "{figure: …, note: …}"});
constexpr Shape figure_notes_shape{
    .kind = Shape::Kind::list,
    .expected = {"a list of {figure: …, note: …}", "{figure: …, note: …} のリスト"},
    .item = &figure_note_shape};

void read_figure_notes(const YamlNode& node, const Shape& shape, ResultsSpec& into,
                       Problems& problems) {
  const auto read = [](const YamlNode& item, const Shape& of, FigureNoteSpec& note,
                       Problems& found) {
    return read_mapping(item, of, figure_note_keys, note, found);
  };
  read_list(node, shape, read, into.notes, problems);
}

constexpr KeyRow<ResultsSpec> results_keys[] = {
    {"questions",
     false,
     &selection_shape,
     {"Which questions. Default: all.", "設問。省くとすべて。"},
     field_by<&ResultsSpec::questions, read_selection>},
    {"breakdowns",
     false,
     &selection_shape,
     {"Which breakdowns. Default: all.", "集計軸。省くとすべて。"},
     field_by<&ResultsSpec::breakdowns, read_selection>},
    {"filter",
     false,
     &filter_shape,
     {"Only those respondents who fulfil a condition.", "条件を満たす回答者だけの図にする。"},
     read_filter},
    {"chart",
     false,
     &chart_kind_shape,
     {"What these figures are drawn as. Default: the kind of \"chart:\". Figures of another kind "
      "are "
      "named by it: q1.size.dots.",
      "これらの図の種類。省くと「chart:」の "
      "kind。それと違う種類の図の名前には種類が付く（q1.size.dots"
      "）。"},
     field_choice<&ResultsSpec::chart, chart_kinds>},
    {"notes",
     false,
     &figure_notes_shape,
     {"Notes below single figures.", "図ごとの注。"},
     read_figure_notes},
    {"findings",
     false,
     &shapes::truth,
     {"true: sentences on the differences that the answers support, for each question. Default: "
      "false.",
      "true なら、設問ごとに、統計的に支持される差を文章で述べる。省くと false。"},
     field<&ResultsSpec::findings>},
    {"tables",
     false,
     &shapes::truth,
     {"true: behind each figure a table of its scores, with intervals and marks where a group "
      "differs from the rest; also in scores.xlsx, and in inference.csv. Default: false.",
      "true なら、図の後に、点数とその区間、ほかの属性全体と差がある属性の印を示す表を置く。"
      "scores.xlsx と inference.csv にも示す。省くと false。"},
     field<&ResultsSpec::tables>},
    {"marks",
     false,
     &shapes::truth,
     {"true: signs in these radar charts where a group differs from the rest; false: none. "
      "Default: "
      "as \"chart:\" has it.",
      "true なら、これらのレーダーチャートに、ほかの属性全体と差がある属性の印を付ける。false "
      "なら付"
      "けない。省くと「chart:」の marks に従う。"},
     field<&ResultsSpec::marks>},
    {"other_weights",
     false,
     &shapes::truth,
     {"true: behind each question's figures what other rank weights (equal, 3-2-1, 4-2-1, Borda) "
      "would change: differences between groups that a test supports, findings, and the order of "
      "options; also in other_weights.csv. Default: false.",
      "true "
      "なら、設問ごとに、順位の重みを変えたとき（均等、3-2-1、4-2-1、ボルダ）に変わること（検定"
      "で支持される属性の差、所見、選択肢の順序）を図の後に示す。other_weights.csv "
      "にも示す。省くと "
      "false。"},
     field<&ResultsSpec::other_weights>},
};
constexpr Shape results_mapping = mapping_of<results_keys>(
    "the results", {"{questions: all, breakdowns: all}", "{questions: all, breakdowns: all}"});
constexpr const Shape* results_ways[] = {&results_mapping, &shapes::nothing};
constexpr Shape results_shape{
    .kind = Shape::Kind::either, .expected = results_mapping.expected, .ways = results_ways};

// ---- The audit

constexpr KeyRow<AuditSpec> audit_keys[] = {
    {"places",
     false,
     &shapes::truth,
     {"true: also the rows and values of faulty cells. Default: false.",
      "true なら、誤りのある値とその行も示す。省くと false。"},
     field<&AuditSpec::places>},
};
constexpr Shape audit_mapping =
    mapping_of<audit_keys>("the audit", {"{}, or {places: true}", "{}、または {places: true}"});
constexpr const Shape* audit_ways[] = {&audit_mapping, &shapes::nothing};
constexpr Shape audit_shape{
    .kind = Shape::Kind::either, .expected = audit_mapping.expected, .ways = audit_ways};

// ---- Items

struct ItemDraft {
  ContentSpec content;
  std::optional<Located<long long>> level;
  std::optional<Located<bool>> keep;
  std::vector<Text> claims;
  std::size_t kinds = 0;
};

// An item that has nothing to say about itself: "toc: {}".
template <typename Item>
void bare(const YamlNode& node, const Shape& /*shape*/, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  into.content.item = Item{};
  const bool nothing = node.kind == YamlNode::Kind::nothing ||
                       (node.kind == YamlNode::Kind::mapping && node.entries.empty());
  if (!nothing && node.kind != YamlNode::Kind::refused) {
    problems.add(messages::nothing_to_say(node.span));
  }
}

void read_heading(const YamlNode& node, const Shape& shape, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  HeadingSpec heading;
  read_value(node, shape, heading.text, problems);
  into.content.item = std::move(heading);
}

void read_text(const YamlNode& node, const Shape& shape, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  TextSpec text;
  read_value(node, shape, text.text, problems);
  into.content.item = std::move(text);
}

template <typename Kind>
void read_author(const YamlNode& node, const Shape& shape, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  Kind read;
  read_value(node, shape, read, problems);
  into.content.item = std::move(read);
}

// "results:" without a value is that with all of them.
void read_results(const YamlNode& node, const Shape& shape, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  ResultsSpec results;
  if (node.kind != YamlNode::Kind::nothing) {
    read_mapping(node, *shape.ways[0], results_keys, results, problems);
  }
  into.content.item = std::move(results);
}

void read_audit(const YamlNode& node, const Shape& shape, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  AuditSpec audit;
  if (node.kind != YamlNode::Kind::nothing) {
    read_mapping(node, *shape.ways[0], audit_keys, audit, problems);
  }
  into.content.item = audit;
}

constexpr Shape heading_level{.kind = Shape::Kind::whole_number,
                              .expected = {"1, 2 or 3", "1、2、3 のいずれか"},
                              .low = 1,
                              .high = 3};

constexpr KeyRow<ItemDraft> item_keys[] = {
    {"toc", false, &shapes::nothing, {"The table of contents.", "目次。"}, bare<TocSpec>},
    {"figures_list",
     false,
     &shapes::nothing,
     {"The list of figures and tables (図表目次).", "図表目次。"},
     bare<FiguresListSpec>},
    {"heading", false, &shapes::line, {"A heading.", "見出し。"}, read_heading},
    {"level",
     false,
     &heading_level,
     {"Beside heading: its level. Default: 1.", "heading と並べて、見出しの段階を書く。省くと 1。"},
     field<&ItemDraft::level>},
    {"text",
     false,
     &shapes::paragraphs,
     {"Paragraphs; {fig:q1.stakeholder} and {table:id} become numbers with a link, {note:…} a "
      "footnote, {score:q1.stakeholder.利用者.2}, {n:q1.stakeholder.利用者} and "
      "{finding:q1.stakeholder} a score, an N, a finding.",
      "文章。{fig:q1.stakeholder} や {table:id} は図表の番号に、{note:…} "
      "は脚注になる。{score:q1.stakeholder.利用者.2}、{n:q1.stakeholder.利用者}、"
      "{finding:q1.stakeholder} は点数、N、所見になる。"},
     read_text},
    {"keep",
     false,
     &shapes::truth,
     {"Beside text: true keeps it on one page, if a page holds it. Default: false.",
      "text と並べて書く。true なら、1ページに収まる文章をページの途中で分けない。省くと false。"},
     field<&ItemDraft::keep>},
    {"claims",
     false,
     &shapes::claims,
     {"Beside text: what it says of differences, to be checked against the answers: 利用者 > "
      "others "
      "on q1.2. A claim that they do not bear out is warned of.",
      "text と並べて、文章で述べた差を「利用者 > others on q1.2」のように書く。回答と照らし、"
      "支持されない主張を警告する。"},
     field<&ItemDraft::claims>},
    {"table",
     false,
     &author_table_shape,
     {"A table of the author's own.", "自分で書く表。"},
     read_author<TableSpec>},
    {"picture",
     false,
     &author_picture_shape,
     {"A picture of the author's own; it is numbered with the figures.",
      "自分で用意した絵。図表の番号が付く。"},
     read_author<PictureSpec>},
    {"method",
     false,
     &shapes::nothing,
     {"How to read the charts (結果の見方), written from the weights and questions in use.",
      "結果の見方。重みと設問から文章を作る。"},
     bare<MethodSpec>},
    {"results",
     false,
     &results_shape,
     {"A figure for every question by every breakdown.", "設問と集計軸のすべての組合せの図。"},
     read_results},
    {"scores",
     false,
     &shapes::nothing,
     {"The scores of the figures above, as tables.", "ここまでの図の点数の表。"},
     bare<ScoresSpec>},
    {"audit",
     false,
     &audit_shape,
     {"What was done with the answers (回答の取り扱い).", "回答の取り扱い。"},
     read_audit},
    {"page_break", false, &shapes::nothing, {"A new page.", "改ページ。"}, bare<PageBreakSpec>},
};
constexpr std::string_view item_kinds[] = {"toc",    "figures_list", "heading",   "text",
                                           "table",  "picture",      "method",    "results",
                                           "scores", "audit",        "page_break"};
constexpr Shape::Companion item_companions[] = {
    {"level", "heading"}, {"keep", "text"}, {"claims", "text"}};

constexpr Shape one_item() {
  Shape shape = mapping_of<item_keys>("the item of contents", {"an item", "項目"});
  shape.one_of = item_kinds;
  shape.companions = item_companions;
  return shape;
}

constexpr Shape item_shape = one_item();

bool read_item(const YamlNode& node, const Shape& shape, ContentSpec& into, Problems& problems) {
  ItemDraft draft;
  draft.content.span = node.span;
  const std::size_t errors = problems.errors();
  if (!read_mapping(node, shape, item_keys, draft, problems)) return false;
  if (problems.errors() > errors) return false;
  if (draft.kinds != 1) {
    const std::vector<std::string> kinds(shape.one_of.begin(), shape.one_of.end());
    problems.add(messages::one_key_expected(node.span, shape.what, node.entries.size(), kinds));
    return false;
  }
  if (auto* const heading = std::get_if<HeadingSpec>(&draft.content.item)) {
    heading->level = draft.level;
  } else if (draft.level) {
    problems.add(messages::level_without_heading(draft.level->span));
    return false;
  }
  if (auto* const text = std::get_if<TextSpec>(&draft.content.item)) {
    text->keep = draft.keep;
    text->claims = std::move(draft.claims);
  } else if (draft.keep) {
    problems.add(messages::keep_without_text(draft.keep->span));
    return false;
  } else if (!draft.claims.empty()) {
    problems.add(messages::claims_without_text(draft.claims.front().span));
    return false;
  }
  into = std::move(draft.content);
  return true;
}

}  // namespace

constexpr Shape contents_shape{.kind = Shape::Kind::list,
                               .expected = {"a list of what the report holds, at least one item",
                                            "報告書の中身のリスト（1つ以上）"},
                               .item = &item_shape,
                               .least = 1};

bool read_contents(const YamlNode& node, const Shape& shape,
                   std::optional<std::vector<ContentSpec>>& into, Problems& problems) {
  std::vector<ContentSpec> items;
  const bool read = read_list(node, shape, read_item, items, problems);
  into = std::move(items);
  return read;
}

}  // namespace kijun
