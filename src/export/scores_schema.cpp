#include "export/scores_schema.h"

#include "export/json_value_schema.h"

namespace kijun {
namespace {

constexpr ValueShape text{};
constexpr ValueShape truth{.kind = ValueShape::Kind::truth};
constexpr ValueShape version{.kind = ValueShape::Kind::version};
constexpr ValueShape whole{.kind = ValueShape::Kind::whole};
constexpr ValueShape amount{.kind = ValueShape::Kind::amount};  // not below 0
constexpr ValueShape share{.kind = ValueShape::Kind::share};    // 0 to 1
constexpr ValueShape number{.kind = ValueShape::Kind::number};

constexpr ValueShape interval = list_of(number, 2, 2);
constexpr ValueShape wholes = list_of(whole, 1);
constexpr ValueShape amounts = list_of(amount, 1);
constexpr ValueShape shares = list_of(share, 1);

constexpr std::string_view compared_words[] = {"yes", "too_few", "overlap", "totals_only"};
constexpr ValueShape compared = one_of_words(compared_words);
constexpr std::string_view test_words[] = {"pooled", "permutation"};
constexpr ValueShape test_kind = one_of_words(test_words);
constexpr std::string_view status_words[] = {"shown", "reference", "withheld"};
constexpr ValueShape status = one_of_words(status_words);
constexpr std::string_view label_words[] = {"supported", "agrees", "depends"};
constexpr ValueShape label = one_of_words(label_words);
constexpr std::string_view mark_words[] = {"higher", "lower"};
constexpr ValueShape mark = one_of_words(mark_words);

constexpr FieldShape test_kind_field{
    "test",
    true,
    &test_kind,
    {"The pooled test; permutation where N or effective N of a side is small.",
     "プールした分散による検定（pooled）。片側のNか実効Nが小さければ並べ替え検定（permutation）"
     "。"}};
constexpr FieldShape statistic_field{
    "statistic", true, &amount, {"Q of the pooled test.", "検定統計量Q。"}};
constexpr FieldShape df_field{
    "df", true, &amount, {"Its degrees of freedom under χ².", "カイ二乗分布の自由度。"}};
constexpr FieldShape p_field{"p", true, &share, {"p of the test.", "検定のp値。"}};

constexpr FieldShape all_options_fields[] = {test_kind_field, statistic_field, df_field, p_field};
constexpr ValueShape all_options_test = object_of(all_options_fields);
constexpr FieldShape option_test_fields[] = {
    test_kind_field,
    statistic_field,
    df_field,
    p_field,
    {"p_holm",
     true,
     &share,
     {"p corrected for the figure's options.", "図の選択肢の数に応じて補正したp値（Holm法）。"}}};
constexpr ValueShape option_test = object_of(option_test_fields);

constexpr FieldShape rest_fields[] = {
    {"difference",
     true,
     &number,
     {"The group's score minus that of all other groups together.",
      "属性の点数と、ほかの属性全体の点数との差。"}},
    {"interval",
     true,
     &interval,
     {"Of the difference (MOVER); covers 1 − level.",
      "差の信頼区間（MOVER法）。信頼係数は 1 − level。"}},
    {"delta", true, &number, {"Cliff's delta.", "クリフのデルタ。"}},
    test_kind_field,
    statistic_field,
    df_field,
    p_field,
    {"p_holm",
     true,
     &share,
     {"p corrected for all of the figure's comparisons.",
      "図のすべての比較に応じて補正したp値（Holm法）。"}},
    {"label",
     true,
     &label,
     {"supported under all rank weights, agrees by point estimates, or depends on the weights.",
      "supported は頑健（統計的に支持）、agrees は点推定では全重みで一致、depends は重み依存。"}},
    {"mark",
     false,
     &mark,
     {"There where a table has a sign: p_holm is below the level and no base is small.",
      "表に印が付くときだけある：p_holm が level 未満で、母数が小さくない。"}}};
constexpr ValueShape rest = object_of(rest_fields);

constexpr FieldShape cell_fields[] = {
    {"option", true, &text, {"The option's code.", "選択肢のコード。"}},
    {"ranks",
     true,
     &wholes,
     {"Respondents that named it 1st, 2nd, ….", "第1位、第2位…に挙げた人数。"}},
    {"score", true, &amount, {"Mean points, in points of the weights.", "平均点。"}},
    {"standard_error",
     false,
     &amount,
     {"Of the score; not there with fewer than two respondents.",
      "点数の標準誤差。回答者が2人未満ならない。"}},
    {"interval",
     false,
     &interval,
     {"Of the score; covers 1 − level.", "点数の信頼区間。信頼係数は 1 − level。"}},
    {"shares",
     false,
     &shares,
     {"Share that ranks it 1st, 1st or 2nd, …; with survey weights.",
      "第1位、第2位まで…に挙げた割合（ウェイト付き）。"}},
    {"rest",
     false,
     &rest,
     {"The group against all other groups; not there where groups are not compared.",
      "ほかの属性全体との比較。比べないときはない。"}}};
constexpr ValueShape cell = object_of(cell_fields);
constexpr ValueShape cells = list_of(cell, 1);

constexpr FieldShape status_field = {
    "status",
    true,
    &status,
    {"reference: the base is small. withheld: no number of it is told.",
     "reference は参考値、withheld は秘匿（数値を示さない）。"}};
constexpr FieldShape group_fields[] = {
    {"group", true, &text, {"Its name.", "属性の名前。"}},
    {"total",
     true,
     &truth,
     {"It is everybody, and compared with nobody.", "合計（全員）である。比較はしない。"}},
    status_field,
    {"n",
     false,
     &whole,
     {"Respondents; not there where withheld.", "回答者数。秘匿のときはない。"}},
    {"n_eff", false, &amount, {"Kish's effective number of them.", "実効N（Kish）。"}},
    {"weight", false, &amount, {"Sum of their survey weights.", "ウェイトの和。"}},
    {"completeness",
     false,
     &share,
     {"Share of the points that they could have given.", "回答の充足率（0 から 1）。"}},
    {"options",
     false,
     &cells,
     {"By option, in the question's order; not there where nobody counts.",
      "選択肢ごとの結果（設問の順）。集計できる人がいないときはない。"}}};
constexpr ValueShape group = object_of(group_fields);
constexpr ValueShape groups = list_of(group, 1);

constexpr FieldShape weighed_rest_fields[] = {
    {"difference",
     true,
     &number,
     {"The group's score minus that of all other groups together.",
      "属性の点数と、ほかの属性全体の点数との差。"}},
    p_field,
    {"p_holm",
     true,
     &share,
     {"p corrected for all of the figure's comparisons.",
      "図のすべての比較に応じて補正したp値（Holm法）。"}},
    {"mark",
     false,
     &mark,
     {"There where p_holm is below the level and no base is small.",
      "p_holm が level 未満で、母数が小さくないときだけある。"}},
    {"direction_changes",
     true,
     &truth,
     {"Under the question's own weights the difference has another direction.",
      "設問の重みのときと、差の向きが異なる。"}},
    {"significance_changes",
     true,
     &truth,
     {"Under the question's own weights p_holm is on the other side of the level.",
      "設問の重みのときと、p_holm が level 未満かどうかが異なる。"}}};
constexpr ValueShape weighed_rest = object_of(weighed_rest_fields);

constexpr FieldShape weighed_cell_fields[] = {
    {"option", true, &text, {"The option's code.", "選択肢のコード。"}},
    {"score", true, &amount, {"Mean points under these weights.", "この重みでの平均点。"}},
    {"place",
     true,
     &whole,
     {"1 and how many options of the group score higher.",
      "属性の中で、点数の高い順に何番目か（より高い選択肢の数に1を足した数）。"}},
    {"place_changes",
     true,
     &truth,
     {"It and another option have changed places.", "ほかの選択肢と順序が入れ替わる。"}},
    {"rest",
     false,
     &weighed_rest,
     {"The group against all other groups; not there where groups are not compared.",
      "ほかの属性全体との比較。比べないときはない。"}}};
constexpr ValueShape weighed_cell = object_of(weighed_cell_fields);
constexpr ValueShape weighed_cells = list_of(weighed_cell, 1);

constexpr FieldShape weighed_group_fields[] = {
    {"group", true, &text, {"Its name.", "属性の名前。"}},
    status_field,
    {"options",
     false,
     &weighed_cells,
     {"By option, in the question's order; not there where nobody counts or numbers are withheld.",
      "選択肢ごとの結果（設問の順）。集計できる人がいないときと秘匿のときはない。"}}};
constexpr ValueShape weighed_group = object_of(weighed_group_fields);
constexpr ValueShape weighed_groups = list_of(weighed_group, 1);

constexpr std::string_view weighting_words[] = {"equal", "linear", "steep", "borda"};
constexpr ValueShape weighting = one_of_words(weighting_words);
constexpr FieldShape effect_fields[] = {
    {"weighting",
     true,
     &weighting,
     {"equal; linear: 3-2-1; steep: 4-2-1; borda: options ranked lower.",
      "equal は均等、linear は等間隔（3-2-1）、steep は倍々（4-2-1）、borda はボルダ式。"}},
    {"weights",
     true,
     &amounts,
     {"Points of rank 1, 2, …; their sum is that of the question's own.",
      "第1位、第2位…の点。合計は設問の重みと同じ。"}},
    {"groups", true, &weighed_groups, {"Of the breakdown, in order.", "集計軸の属性。"}}};
constexpr ValueShape effect = object_of(effect_fields);
constexpr ValueShape effects = list_of(effect);

constexpr FieldShape option_fields[] = {
    {"option", true, &text, {"The code in the answer files.", "回答ファイルでのコード。"}},
    {"option_name", true, &text, {"Its name.", "名前。"}},
    {"test",
     false,
     &option_test,
     {"Whether the groups differ on it.", "この選択肢で属性の間に差があるかの検定。"}}};
constexpr ValueShape option = object_of(option_fields);
constexpr ValueShape options = list_of(option, 1);

constexpr FieldShape figure_fields[] = {
    {"figure", true, &text, {"Its label in the report.", "報告書での番号。"}},
    {"name",
     true,
     &text,
     {"As references write it: q1.stakeholder.", "参照に使う名前（q1.stakeholder）。"}},
    {"caption", true, &text, {"Its caption.", "表題。"}},
    {"question", true, &text, {"The question's key.", "設問のキー。"}},
    {"question_title", true, &text, {"The question's title.", "設問の題名。"}},
    {"breakdown", true, &text, {"The breakdown's key.", "集計軸のキー。"}},
    {"breakdown_title", true, &text, {"The breakdown's title.", "集計軸の題名。"}},
    {"weights", true, &amounts, {"Points of rank 1, 2, ….", "第1位、第2位…の点。"}},
    {"baseline",
     true,
     &amount,
     {"The score of every option if each were named equally often.",
      "どの選択肢も同じ数の回答を得たときの点数（基準点）。"}},
    {"compared",
     false,
     &compared,
     {"Whether groups are compared; else too_few can be, groups overlap, or only totals are known.",
      "属性を比べたか。too_few は比べられる属性が2つ未満、overlap "
      "は属性に重なりがある、totals_only "
      "は件数しかわからない。"}},
    {"test",
     false,
     &all_options_test,
     {"Whether the groups differ on any option.",
      "すべての選択肢をあわせた、属性の間の差の検定。"}},
    {"options", true, &options, {"Of the question, in order.", "設問の選択肢。"}},
    {"groups", true, &groups, {"Of the breakdown, in order.", "集計軸の属性。"}},
    {"other_weights",
     false,
     &effects,
     {"There where the spec asks for other_weights: what other rank weights, which differ from the "
      "question's own and each other, would change.",
      "other_weights を指定したときだけある。順位の重みを変えたときの結果（設問の重みと同じもの、"
      "互いに同じものは除く）。"}}};
constexpr ValueShape figure = object_of(figure_fields);
constexpr ValueShape figures = list_of(figure);

constexpr FieldShape permutation_fields[] = {
    {"below",
     true,
     &amount,
     {"A test permutes where N or effective N of a side is less.",
      "片側のNか実効Nがこれより小さければ並べ替え検定とする。"}},
    {"rounds", true, &whole, {"How often it permutes.", "並べ替えの回数。"}},
    {"seed", true, &whole, {"What the permutations follow from.", "並べ替えのもとになる数。"}}};
constexpr ValueShape permutation = object_of(permutation_fields);

constexpr FieldShape base_fields[] = {
    {"withhold_below",
     true,
     &amount,
     {"No number is told of groups below.", "これより小さい属性は秘匿する。"}},
    {"reference_below",
     true,
     &amount,
     {"Groups below are marked as of a small base.", "これより小さい属性は参考値とする。"}}};
constexpr ValueShape small_bases = object_of(base_fields);

constexpr FieldShape root_fields[] = {
    {"kijun_scores", true, &version, {"The version of this format.", "この書式の版。"}},
    {"title", true, &text, {"The report's.", "報告書の題名。"}},
    {"level", true, &share, {"Of significance.", "有意水準。"}},
    {"permutation", true, &permutation, {"When and how tests permute.", "並べ替え検定の設定。"}},
    {"small_bases", true, &small_bases, {"What groups are too small.", "母数の小さい属性の扱い。"}},
    {"figures", true, &figures, {"In the order of their numbers.", "図（番号の順）。"}}};
constexpr ValueShape root = object_of(root_fields);

}  // namespace

std::string scores_schema(Language language) {
  return json_value_schema(root, "Kijun scores", language);
}

}  // namespace kijun
