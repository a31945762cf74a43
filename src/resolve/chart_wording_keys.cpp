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

constexpr Shape dots_wording_shape =
    mapping_of<dots_keys>("the wording of dots", {"the texts of charts of dots", "点の図の文言"});
constexpr Shape shares_wording_shape = mapping_of<shares_keys>(
    "the wording of shares", {"the texts of charts of shares", "順位別の割合の図の文言"});

bool read_value(const YamlNode& node, const Shape& shape, DotsWording& into, Problems& problems) {
  return read_mapping(node, shape, dots_keys, into, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, SharesWording& into, Problems& problems) {
  return read_mapping(node, shape, shares_keys, into, problems);
}

}  // namespace kijun
