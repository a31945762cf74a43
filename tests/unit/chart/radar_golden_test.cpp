// Charts as text. A golden is changed only by somebody who has looked at the new picture.
#include <catch2/catch.hpp>

#include "chart/radar.h"
#include "support/fonts.h"
#include "support/golden.h"
#include "support/radar_report.h"

namespace kijun {
namespace {

using test::GroupOf;

const std::vector<GroupOf> one{{"利用者", 746}};
const std::vector<GroupOf> two{{"入退院有り", 92}, {"入退院なし", 139}};
const std::vector<GroupOf> four{
    {"利用者", 746}, {"ケアマネジャー", 586}, {"保険者", 799}, {"地域包括支援センター", 767}};
const std::vector<GroupOf> seven{{"Web_要支援１", 33}, {"Web_要支援２", 55}, {"Web_要介護１", 96},
                                 {"Web_要介護２", 97}, {"Web_要介護３", 87}, {"Web_要介護４", 76},
                                 {"Web_要介護５", 56}};

const std::vector<std::string> three_options{"介護保険制度の動向に関する知識", "医療に関する知識",
                                             "生活を支える制度の知識"};
const std::vector<std::string> five_options{
    "サービス間の連携と情報共有", "医療関係者との連携",
    "サービス事業所等に言いにくいことを、自分（利用者本人）の代わりに伝えてほしい。",
    "専門職からの助言", "介護保険サービス以外の関係者との連携"};
const std::vector<std::string> seven_options{"専門的な知識",
                                             "ケアプランの作成",
                                             "ケアプランの提案",
                                             "サービスの評価と終了",
                                             "相談とコミュニケーション",
                                             "関係者との連携",
                                             "地域づくり"};

void check(const std::string& golden, const std::vector<std::string>& options,
           const std::vector<GroupOf>& groups, Pt width = to_pt(Mm(82))) {
  Report report = test::empty_radar_report();
  report.style.chart.width = width;
  ScoreTable scores;
  test::add_question(report, "設問", options);
  test::add_figure(report, "属性別", groups);
  test::add_scores(report, scores, groups, 5);
  const auto frames = radar_charts(report, scores, test::fonts());
  INFO(format(frames.diagnostics()));
  REQUIRE(frames.ok());
  test::check_golden("chart/" + golden + ".txt", dump(frames.value()[0]));
}

}  // namespace

TEST_CASE("three axes, one series") { check("axes3_series1", three_options, one); }
TEST_CASE("three axes, four series") { check("axes3_series4", three_options, four); }
TEST_CASE("five axes, two series") { check("axes5_series2", five_options, two); }
TEST_CASE("five axes, four series") { check("axes5_series4", five_options, four); }
TEST_CASE("seven axes, seven series") { check("axes7_series7", seven_options, seven); }

TEST_CASE("twelve axes, four series") {
  std::vector<std::string> options = seven_options;
  options.insert(options.end(), {"話を聴く", "困りごとを引き出す", "課題と解決方法の説明",
                                 "地域の公的機関との連携", "専門職からの助言"});
  check("axes12_series4", options, four);
}

TEST_CASE("sixty axes, twenty series, in a wide chart") {
  std::vector<std::string> options;
  for (int i = 1; i <= 60; ++i) options.push_back("選択肢その" + std::to_string(i));
  std::vector<GroupOf> groups;
  for (std::uint64_t i = 1; i <= 20; ++i) groups.push_back({"属性" + std::to_string(i), i * 10});
  check("axes60_series20", options, groups, to_pt(Mm(170)));
}

}  // namespace kijun
