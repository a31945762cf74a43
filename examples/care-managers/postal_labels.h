// What the SPSS file of the postal survey says of its columns.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "spss_file.h"

namespace care_managers {

inline std::vector<ColumnLabels> postal_labels() {
  using Options = std::vector<std::string_view>;
  const std::vector<std::pair<std::string, Options>> questions = {
      {"専門的な知識",
       {"介護保険制度の動向に関する知識", "医療に関する知識", "生活を支える制度の知識"}},
      {"ケアプラン作成",
       {"ケアマネジャーの助言を踏まえたケアプラン", "希望どおりのケアプラン",
        "ケアプランの自己作成"}},
      {"ケアプランの提案と選択",
       {"ケアプランの説明", "サービスや事業所の選択", "ケアマネジャーからの提案",
        "グループ会社以外の利用", "グループ会社の利用"}},
      {"サービスの評価と終了",
       {"変化を踏まえたサービス変更", "介護サービスの利用終了の提案", "介護サービスの継続利用"}},
      {"相談とコミュニケーション", {"話を聴く", "困りごとを引き出す", "課題と解決方法の説明"}},
      {"関係者との連携",
       {"サービス間の連携と情報共有", "医療関係者との連携",
        "サービス事業所等に言いにくいことを、自分（利用者本人）の代わりに伝えてほしい。",
        "専門職からの助言", "介護保険サービス以外の関係者との連携"}},
      {"地域づくり", {"地域の公的機関との連携", "地域の助け合いの仕組み", "地域の課題の解決"}},
      {"各設問の重要度",
       {"専門的な知識", "ケアプランの作成", "ケアプランの提案", "サービスの評価と終了",
        "相談とコミュニケーション", "関係者との連携", "地域づくり"}},
  };
  std::vector<ColumnLabels> labels = {
      {"整理番号", "整理番号"},
      {"記入者", "調査票の記入者", {{1, "本人"}, {2, "家族"}}},
      {"要介護度",
       "要介護度",
       {{1, "要介護１"}, {2, "要介護２"}, {3, "要介護３"}, {4, "要介護４"}, {5, "要介護５"}}},
      {"入退院",
       "過去１年間の入退院の有無",
       {{1, "入退院有り"}, {2, "入退院なし"}, {9, "無回答", true}}},
      {"自由記述", "自由記述"},
  };
  for (std::size_t index = 0; index < questions.size(); ++index) {
    const auto& [title, options] = questions[index];
    std::vector<ValueName> values;
    for (const std::string_view option : options) {
      values.push_back({static_cast<int>(values.size() + 1), option});
    }
    for (const std::string& rank : {std::string("1"), std::string("2"), std::string("3")}) {
      labels.push_back({"問" + std::to_string(index + 1) + "_" + rank + "位",
                        title + "（" + rank + "位）", values});
    }
  }
  return labels;
}

}  // namespace care_managers
