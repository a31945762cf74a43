// The model that the answers of the care-managers example are drawn from. README.md tells what it
// is tuned to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace care_managers {

// One value of an attribute: how many respondents have it, and what their cells hold: the text, or,
// if high > 0, a number drawn from low to high.
struct Level {
  std::size_t respondents;
  std::string_view text = {};
  std::uint64_t low = 0;
  std::uint64_t high = 0;
};

struct Attribute {
  std::string_view column;
  std::uint64_t draw;
  std::vector<Level> levels;
};

// Multiplies the worth of one option (from 1) by a factor in percent for each level of the
// attribute in that column.
struct Effect {
  std::string_view column;
  std::size_t option;
  std::vector<std::uint64_t> percent;
};

// draw: the number of the random stream. Of the streams tried, the one whose answers lie closest to
// what the model expects in every group was taken: chance differences between groups are smaller
// than in a plain sample.
struct Question {
  std::vector<std::uint64_t> worths;
  std::uint64_t draw;
  std::vector<Effect> effects = {};
};

enum class Coding { column_per_rank, column_per_option_number, column_per_option_mark };
// How the file is written; all but the last two are CSV.
enum class Encoding { utf8_lf, utf8_bom_crlf, cp932_crlf, workbook, spss };

struct Survey {
  std::string_view file;
  Encoding encoding;
  Coding coding;
  std::string_view id_column;
  std::size_t first_id;
  std::vector<Attribute> attributes;
  std::vector<Question> questions;
  std::vector<std::string_view> remarks = {};  // what is found in 自由記述; none: no such column
};

// Users asked by post. 記入者: 1 the user himself, 2 family; 入退院: 1 yes, 2 no, blank not said.
inline Survey postal() {
  return {
      .file = "postal.sav",
      .encoding = Encoding::spss,
      .coding = Coding::column_per_rank,
      .id_column = "整理番号",
      .first_id = 1001,
      .attributes = {{"記入者", 0, {{112, "1"}, {134, "2"}}},
                     {"要介護度", 7783, {{52, "1"}, {51, "2"}, {50, "3"}, {48, "4"}, {45, "5"}}},
                     {"入退院", 4817, {{92, "1"}, {139, "2"}, {15, ""}}}},
      .questions =
          {
              {{247, 505, 247}, 5018, {{"要介護度", 2, {48, 48, 192, 192, 192}}}},
              {{405, 435, 159}, 515},
              {{150, 147, 507, 116, 80},
               7023,
               {{"要介護度", 1, {29, 145, 145, 145, 96}},
                {"要介護度", 3, {104, 153, 153, 153, 35}},
                {"記入者", 2, {68, 135}}}},
              {{378, 109, 513}, 6312},
              {{324, 333, 342}, 3100},
              {{303, 236, 213, 162, 86}, 7747, {{"要介護度", 2, {49, 72, 102, 145, 208}}}},
              {{363, 385, 252}, 5729, {{"記入者", 3, {72, 130}}}},
              {{200, 168, 139, 94, 200, 139, 61}, 4550},
          },
      .remarks = {"いつも親身に話を聴いてもらい、感謝しています。",
                  "書類が多く、字も小さいので、説明は\"ゆっくり、大きな声で\"お願いしたい。",
                  "月1回の訪問,電話での相談,どちらも助かっている。",
                  "①病院との連絡\n②福祉用具の相談\nをもっと頼みたい。", "特になし",
                  "㈱などの会社名より、担当の方の名前を先に教えてほしい。"},
  };
}

// Users (or their family) of a Web panel. 要介護度: 1 and 2 are 要支援１ and ２, 3 to 7 are
// 要介護１ to ５.
inline Survey web() {
  return {
      .file = "web.xlsx",
      .encoding = Encoding::workbook,
      .coding = Coding::column_per_option_number,
      .id_column = "モニターID",
      .first_id = 500001,
      .attributes =
          {{"記入者", 0, {{205, "1"}, {295, "2"}}},
           {"要介護度",
            6541,
            {{33, "1"}, {55, "2"}, {96, "3"}, {97, "4"}, {87, "5"}, {76, "6"}, {56, "7"}}}},
      .questions =
          {
              {{397, 206, 397},
               9754,
               {{"要介護度", 1, {217, 162, 128, 104, 86, 71, 59}},
                {"要介護度", 3, {54, 66, 80, 96, 117, 146, 191}}}},
              {{405, 435, 159}, 46},
              {{286, 167, 324, 132, 92},
               1593,
               {{"要介護度", 1, {103, 103, 259, 72, 72, 72, 112}},
                {"要介護度", 3, {89, 89, 120, 80, 80, 80, 365}},
                {"記入者", 2, {67, 130}}}},
              {{378, 109, 513}, 6333},
              {{324, 333, 342}, 6099},
              {{303, 236, 213, 162, 86}, 9619},
              {{363, 385, 252}, 1349, {{"記入者", 3, {70, 126}}}},
              {{200, 168, 139, 94, 200, 139, 61}, 5674},
          },
  };
}

// 主任の資格: 1 yes, 2 no.
inline Survey care_managers() {
  return {
      .file = "care_managers.csv",
      .encoding = Encoding::utf8_lf,
      .coding = Coding::column_per_rank,
      .id_column = "受付番号",
      .first_id = 1,
      .attributes = {{"主任の資格", 0, {{312, "1"}, {274, "2"}}}},
      .questions =
          {
              {{355, 290, 355}, 9479},
              {{405, 435, 159}, 9079, {{"主任の資格", 1, {127, 78}}, {"主任の資格", 2, {80, 133}}}},
              {{332, 221, 221, 133, 93}, 8075},
              {{425, 230, 346}, 1223},
              {{423, 312, 265}, 2684, {{"主任の資格", 3, {133, 71}}}},
              {{312, 240, 212, 110, 126}, 5},
              {{286, 429, 286}, 7540},
              {{123, 101, 86, 89, 319, 223, 58}, 4720},
          },
  };
}

// Municipalities. 要介護認定者数 is a number that the report bins.
inline Survey insurers() {
  return {
      .file = "insurers.csv",
      .encoding = Encoding::cp932_crlf,
      .coding = Coding::column_per_option_mark,
      .id_column = "保険者番号",
      .first_id = 900001,
      .attributes = {{"要介護認定者数",
                      0,
                      {{.respondents = 323, .low = 35, .high = 999},
                       {.respondents = 348, .low = 1000, .high = 4999},
                       {.respondents = 128, .low = 5000, .high = 61000}}}},
      .questions =
          {
              {{355, 290, 355}, 2730},
              {{405, 435, 159},
               468,
               {{"要介護認定者数", 1, {89, 89, 195}}, {"要介護認定者数", 3, {102, 102, 86}}}},
              {{332, 221, 221, 133, 93}, 7346, {{"要介護認定者数", 1, {91, 91, 166}}}},
              {{425, 230, 346}, 2794},
              {{415, 317, 268}, 1310, {{"要介護認定者数", 2, {72, 125, 125}}}},
              {{302, 237, 146, 164, 151}, 7763, {{"要介護認定者数", 3, {143, 76, 76}}}},
              {{286, 429, 286}, 1787},
              {{168, 139, 113, 110, 232, 168, 71}, 8775},
          },
  };
}

inline Survey support_centers() {
  return {
      .file = "support_centers.csv",
      .encoding = Encoding::utf8_bom_crlf,
      .coding = Coding::column_per_rank,
      .id_column = "センター番号",
      .first_id = 3001,
      .attributes = {{"直営・委託", 0, {{226, "直営"}, {541, "委託"}}}},
      .questions =
          {
              {{355, 290, 355}, 8072},
              {{405, 435, 159}, 7529},
              {{332, 221, 221, 133, 93}, 9922},
              {{425, 230, 346}, 2766},
              {{399, 402, 199}, 2966},
              {{302, 237, 146, 164, 151}, 5916},
              {{286, 429, 286}, 2077},
              {{123, 101, 86, 89, 319, 223, 58}, 9151},
          },
      .remarks = {"保険者との役割分担が課題である。",
                  "関係機関との会議を\n・月1回\n・年2回\nの2種類開いている。",
                  "\"顔の見える関係\"づくりに時間がかかる。"},
  };
}

inline std::vector<Survey> surveys() {
  return {postal(), web(), care_managers(), insurers(), support_centers()};
}

}  // namespace care_managers
