#include "resolve/wording_keys.h"
#include "resolve/wording_text.h"

namespace kijun {
namespace {

using namespace wording;

constexpr Shape figure_percent = words_with({2, {"figure", "percent"}});
constexpr Shape low_high = words_with({2, {"low", "high"}});
constexpr Shape percent_only = words_with({1, {"percent"}});
constexpr Shape percent_list = words_with({2, {"percent", "list"}});
constexpr Shape marks_only = words_with({1, {"marks"}});

using T = FigureTableWording;
constexpr KeyRow<FigureTableWording> figure_table_keys[] = {
    {"caption",
     true,
     &figure_percent,
     {"A table's caption; {percent} is the confidence of its intervals.",
      "表題。{percent} は区間の信頼係数。"},
     words<&T::caption>},
    {"interval",
     true,
     &low_high,
     {"An interval, below its score.", "点数の下に示す区間。"},
     words<&T::interval>},
    {"higher",
     true,
     &none,
     {"Sign of a score that is higher than that of the rest, which is supported under all rank "
      "weights.",
      "ほかの属性全体より点数が高いことの印（頑健）。"},
     words<&T::higher>},
    {"lower", true, &none, {"Sign of a lower one.", "同じく、低いことの印。"}, words<&T::lower>},
    {"agrees_higher",
     true,
     &none,
     {"Sign of a higher score on which all weights agree by point estimates only.",
      "点数が高いことの印（点推定では全重みで一致）。"},
     words<&T::agrees_higher>},
    {"agrees_lower",
     true,
     &none,
     {"Sign of a lower one.", "同じく、低いことの印。"},
     words<&T::agrees_lower>},
    {"depends_higher",
     true,
     &none,
     {"Sign of a higher score that depends on the weights.", "点数が高いことの印（重み依存）。"},
     words<&T::depends_higher>},
    {"depends_lower",
     true,
     &none,
     {"Sign of a lower one.", "同じく、低いことの印。"},
     words<&T::depends_lower>},
    {"marks",
     true,
     &percent_list,
     {"Below the table: what its signs mean, and a list of them.",
      "表の下に書く、印の説明と一覧。"},
     words<&T::marks>},
    {"supported",
     true,
     &marks_only,
     {"In this list: a difference that is supported under all weights.", "一覧の、頑健な差の印。"},
     words<&T::supported>},
    {"agrees",
     true,
     &marks_only,
     {"In this list: one that all weights agree on.", "一覧の、点推定では全重みで一致する差の印。"},
     words<&T::agrees>},
    {"depends",
     true,
     &marks_only,
     {"In this list: one that depends on the weights.", "一覧の、重み依存の差の印。"},
     words<&T::depends>},
    {"no_marks",
     true,
     &percent_only,
     {"Instead, where the table has no signs.", "代わりに、印のない表の下に書く。"},
     words<&T::no_marks>},
    {"reference",
     true,
     &none,
     {"Behind either: groups of a small base have no signs.",
      "その後ろに書く、母数の小さい属性には印がないこと。"},
     words<&T::reference>},
    {"too_few",
     true,
     &none,
     {"Instead, where fewer than two groups can be compared.",
      "代わりに、比べられる属性が2つに満たないとき。"},
     words<&T::too_few>},
    {"overlap",
     true,
     &none,
     {"Instead, where groups share respondents.", "代わりに、複数の属性に当てはまる人がいるとき。"},
     words<&T::overlap>},
    {"totals_only",
     true,
     &none,
     {"Instead, where only totals of the answers are known.",
      "代わりに、回答の組み合わせがわからないとき。"},
     words<&T::totals_only>},
    {"option",
     true,
     &none,
     {"In workbooks, the head of the column of options.", "Excelの表の、選択肢の列の見出し。"},
     words<&T::option>},
    {"score", true, &none, {"The same of scores.", "同じく、点数。"}, words<&T::score>},
    {"low",
     true,
     &none,
     {"The same of the lower ends of intervals.", "同じく、区間の下限。"},
     words<&T::low>},
    {"high",
     true,
     &none,
     {"The same of their upper ends.", "同じく、区間の上限。"},
     words<&T::high>},
    {"p", true, &none, {"The same of corrected p-values.", "同じく、補正したp値。"}, words<&T::p>},
    {"mark", true, &none, {"The same of the signs.", "同じく、印。"}, words<&T::mark>},
};

}  // namespace

constexpr Shape figure_table_wording_shape = mapping_of<figure_table_keys>(
    "the figure tables' wording", {"the texts of tables behind figures", "図の後の表の文言"});

bool read_value(const YamlNode& node, const Shape& shape, FigureTableWording& into,
                Problems& problems) {
  return read_mapping(node, shape, figure_table_keys, into, problems);
}

}  // namespace kijun
