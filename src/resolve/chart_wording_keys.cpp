#include "resolve/wording_keys.h"
#include "resolve/wording_text.h"

namespace kijun {
namespace {

using namespace wording;

constexpr Shape caption_with_level = words_with({2, {"question", "breakdown", "percent"}});
constexpr Shape plain_caption = words_with({2, {"question", "breakdown"}});
constexpr Shape percent_only = words_with({0, {"percent"}});
constexpr Shape dots_chart =
    words_with({0, {"figure", "question", "breakdown", "options", "max", "baseline", "percent"}});
constexpr Shape interval = words_with({3, {"score", "low", "high", "mark", "option"}});
constexpr Shape rank_only = words_with({1, {"rank"}});
constexpr Shape shares_chart = words_with({0, {"figure", "question", "breakdown", "options"}});
constexpr Shape option_shares = words_with({1, {"shares", "mark", "option"}});
constexpr Shape rank_percent = words_with({2, {"rank", "percent"}});

constexpr Shape letter_group = words_with({2, {"letter", "group"}});
constexpr Shape percent_list = words_with({1, {"list", "percent"}});
constexpr Shape score_label = words_with({1, {"score", "label"}});

using K = ChartMarksWording;
constexpr KeyRow<ChartMarksWording> chart_marks_keys[] = {
    {"legend",
     true,
     &letter_group,
     {"A group in the legend, with the letter that signs have.", "凡例の、英字を付けた属性。"},
     words<&K::legend>},
    {"note",
     true,
     &percent_list,
     {"Below a chart: what its signs mean, and figure_tables' list of them.",
      "図の下に書く、印の説明。{list} は figure_tables の一覧。"},
     words<&K::note>},
    {"no_marks",
     true,
     &percent_only,
     {"Instead, where the chart has no signs; why groups have none is said as below a table.",
      "代わりに、印のない図の下に書く。比べられない理由などは、表の下と同じ文を書く。"},
     words<&K::no_marks>},
    {"pair_note",
     true,
     &percent_list,
     {"Instead of note, below a chart of two groups, of which only the higher one has a sign.",
      "note の代わりに、属性が2つの図の下に書く。印は高いほうにだけ付く。"},
     words<&K::pair_note>},
    {"pairs",
     true,
     &none,
     {"Behind note, on a page of several charts: that of two groups only the higher one has a "
      "sign.",
      "図をまとめたページで note の後ろに書く、属性が2つの図では高いほうにだけ付けたこと。"},
     words<&K::pairs>},
    {"higher",
     true,
     &score_label,
     {"What a screen reader says of a score with a sign that is higher than that of the rest.",
      "印のある点数の読み上げ（ほかの属性全体より高いとき）。"},
     words<&K::higher>},
    {"lower", true, &score_label, {"Of a lower one.", "同じく、低いとき。"}, words<&K::lower>},
    {"supported",
     true,
     &none,
     {"{label} in it, of a difference that is supported under all weights; else agrees or depends "
      "of findings.",
      "その中の {label}。頑健な差のとき。ほかは findings の agrees と depends。"},
     words<&K::supported>},
};

using D = DotsWording;
constexpr KeyRow<DotsWording> dots_keys[] = {
    {"caption",
     true,
     &caption_with_level,
     {"Caption of a chart; {percent} is the intervals' level.",
      "表題。{percent} は信頼区間の水準。"},
     words<&D::caption>},
    {"axis", true, &none, {"What the scale measures.", "目盛りが表すもの。"}, words<&D::axis>},
    {"note",
     true,
     &percent_only,
     {"Below a chart: what its dots and lines are.", "図の下の、点と線の説明。"},
     words<&D::note>},
    {"description",
     true,
     &dots_chart,
     {"What a screen reader says of a chart, before series_description.",
      "図の読み上げ（series_description の前）。"},
     words<&D::description>},
    {"score",
     true,
     &interval,
     {"Then, of each option, in place of score_description.",
      "続いて、選択肢ごとの読み上げ（score_description の代わり）。"},
     words<&D::score>},
};

using S = SharesWording;
constexpr KeyRow<SharesWording> shares_keys[] = {
    {"caption", true, &plain_caption, {"Caption of a chart.", "表題。"}, words<&S::caption>},
    {"rank", true, &rank_only, {"A rank, in the legend.", "凡例の、順位。"}, words<&S::rank>},
    {"not_named",
     true,
     &none,
     {"Behind the ranks: the option was not named.", "順位の次の、挙げなかった人。"},
     words<&S::not_named>},
    {"axis", true, &none, {"What the scale measures.", "目盛りが表すもの。"}, words<&S::axis>},
    {"note", true, &none, {"Below a chart.", "図の下の注。"}, words<&S::note>},
    {"description",
     true,
     &shares_chart,
     {"What a screen reader says of a chart, before series_description.",
      "図の読み上げ（series_description の前）。"},
     words<&S::description>},
    {"option",
     true,
     &option_shares,
     {"Then, of each option, in place of score_description; {shares} is a list of share.",
      "続いて、選択肢ごとの読み上げ（score_description の代わり）。{shares} は share "
      "を並べたもの。"},
     words<&S::option>},
    {"share", true, &rank_percent, {"A share in it.", "その中の、割合。"}, words<&S::share>},
};

}  // namespace

constexpr Shape chart_marks_wording_shape = mapping_of<chart_marks_keys>(
    "the wording of marks", {"the texts of signs in charts", "図の印の文言"});
constexpr Shape dots_wording_shape =
    mapping_of<dots_keys>("the wording of dots", {"the texts of charts of dots", "点の図の文言"});
constexpr Shape shares_wording_shape = mapping_of<shares_keys>(
    "the wording of shares", {"the texts of charts of shares", "順位別の割合の図の文言"});

bool read_value(const YamlNode& node, const Shape& shape, ChartMarksWording& into,
                Problems& problems) {
  return read_mapping(node, shape, chart_marks_keys, into, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, DotsWording& into, Problems& problems) {
  return read_mapping(node, shape, dots_keys, into, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, SharesWording& into, Problems& problems) {
  return read_mapping(node, shape, shares_keys, into, problems);
}

}  // namespace kijun
