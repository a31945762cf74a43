// generate_answers FOLDER ROWS: writes FOLDER/answers.csv, a survey of ROWS made-up respondents,
// and FOLDER/report.yaml, which scores it: 8 questions by 3 ranks, 8 breakdowns. One cell in a
// hundred of the ranks is blank, so that some answers are partial and some must be rejected. The
// same rows on every machine.
#include <array>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::array<int, 8> options = {3, 3, 5, 3, 3, 5, 3, 7};  // of the questions q1 to q8

const std::vector<std::vector<std::string>> breakdowns = {
    {"利用者", "家族", "職員", "管理者"},
    {"20代以下", "30代", "40代", "50代以上"},
    {"1年未満", "1～3年", "3～5年", "5～10年", "10年以上"},
    {"介護職員", "看護職員", "生活相談員", "介護支援専門員", "機能訓練指導員", "栄養士",
     "その他の職種"},
    {"男性", "女性"},
    {"正規職員", "非正規職員"},
    {"小規模", "中規模", "大規模"},
    {"資格あり", "資格なし"}};

// SplitMix64; the library's distributions differ from one library to the next.
class Draw {
 public:
  int below(std::size_t bound) {
    state_ += 0x9E37'79B9'7F4A'7C15U;
    std::uint64_t bits = state_;
    bits = (bits ^ bits >> 30U) * 0xBF58'476D'1CE4'E5B9U;
    bits = (bits ^ bits >> 27U) * 0x94D0'49BB'1331'11EBU;
    bits ^= bits >> 31U;
    return static_cast<int>((bits >> 32U) * bound >> 32U);
  }

 private:
  std::uint64_t state_ = 20180330;
};

void append_respondent(std::string& out, long long id, Draw& draw) {
  out += std::to_string(id);
  for (const std::vector<std::string>& groups : breakdowns) {
    out += "," + groups[static_cast<std::size_t>(draw.below(groups.size()))];
  }
  for (const int count : options) {
    std::string codes = std::string("1234567").substr(0, static_cast<std::size_t>(count));
    for (int rank = 0; rank < 3; ++rank) {
      const auto chosen = static_cast<std::size_t>(draw.below(codes.size()));
      out += ",";
      if (draw.below(100) > 0) out += codes[chosen];
      codes.erase(chosen, 1);
    }
  }
  out += "\n";
}

void write_answers(std::ostream& file, long long rows) {
  std::string out = "id";
  for (std::size_t b = 1; b <= breakdowns.size(); ++b) out += ",g" + std::to_string(b);
  for (std::size_t q = 1; q <= options.size(); ++q) {
    for (int rank = 1; rank <= 3; ++rank) {
      out += ",q" + std::to_string(q) + "_r" + std::to_string(rank);
    }
  }
  out += "\n";
  Draw draw;
  constexpr std::size_t piece = 1U << 20U;
  for (long long id = 1; id <= rows; ++id) {
    append_respondent(out, id, draw);
    if (out.size() < piece) continue;
    file << out;
    out.clear();
  }
  file << out;
}

void write_spec(std::ostream& file) {
  file << "kijun: 1\n"
          "report: {title: Scoring benchmark}\n"
          "surveys:\n"
          "  all: {title: All, file: answers.csv, answers: {ranks: \"{key}_r{rank}\"}}\n"
          "questions:\n";
  for (std::size_t q = 0; q < options.size(); ++q) {
    file << "  q" << q + 1 << ": {title: Question " << q + 1 << ", options: [";
    for (int o = 1; o <= options[q]; ++o) file << (o == 1 ? "" : ", ") << "Option " << o;
    file << "]}\n";
  }
  file << "breakdowns:\n";
  for (std::size_t b = 0; b < breakdowns.size(); ++b) {
    file << "  g" << b + 1 << ":\n    title: Breakdown " << b + 1 << "\n    survey: all\n    by: g"
         << b + 1 << "\n    groups:\n";
    for (const std::string& group : breakdowns[b]) {
      file << "      \"" << group << "\": \"" << group << "\"\n";
    }
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string_view> words(arguments, arguments + count);
  long long rows = 0;
  if (words.size() != 3 ||
      std::from_chars(words[2].begin(), words[2].end(), rows).ptr != words[2].end()) {
    std::cerr << "generate_answers FOLDER ROWS\n";
    return 2;
  }
  const std::string folder(words[1]);
  std::ofstream answers(folder + "/answers.csv", std::ios::binary);
  write_answers(answers, rows);
  std::ofstream spec(folder + "/report.yaml", std::ios::binary);
  write_spec(spec);
  answers.close();
  spec.close();
  return answers && spec ? 0 : 1;
}
