// generate [--csv] OUTDIR: writes the five made-up answer files of the care-managers example into
// OUTDIR; with --csv those that are no CSV as CSV too, for a test that compares the reports.
//
// Each question's 1st, 2nd and 3rd choice are drawn from a Plackett-Luce model: the first choice
// falls on an option with a probability proportional to its worth, the second likewise among the
// options that are left, and so on. Worths are whole numbers and the random numbers are made here,
// so the files are the same to the byte on every machine: nothing depends on floating point, on a
// library's distributions or on the clock. The worths and draws are in model.h.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iconv.h>
#include <initializer_list>
#include <iostream>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "model.h"
#include "postal_labels.h"
#include "spss_file.h"
#include "workbook.h"

namespace {

using care_managers::Attribute;
using care_managers::Coding;
using care_managers::Effect;
using care_managers::Encoding;
using care_managers::Level;
using care_managers::Question;
using care_managers::Survey;

constexpr std::uint64_t kSeed = 20180118;
constexpr std::size_t kDepth = 3;

// SplitMix64 (Steele, Lea, Flood 2014). A stream is named by numbers, so that no draw depends on
// the draws of another question or survey.
class Random {
 public:
  explicit Random(std::initializer_list<std::uint64_t> stream) : state_(kSeed) {
    for (const std::uint64_t number : stream) {
      state_ = mixed(state_ + number + 1);
    }
  }

  // A number from 0 to bound - 1, each equally likely (draws that would favour small numbers are
  // thrown away). bound > 0.
  std::uint64_t below(std::uint64_t bound) {
    const std::uint64_t surplus = (UINT64_MAX % bound + 1) % bound;
    std::uint64_t number = next();
    while (number > UINT64_MAX - surplus) {
      number = next();
    }
    return number % bound;
  }

  template <typename Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t left = values.size(); left > 1; --left) {
      std::swap(values[left - 1], values[below(left)]);
    }
  }

 private:
  static std::uint64_t mixed(std::uint64_t state) {
    std::uint64_t bits = state + 0x9E3779B97F4A7C15U;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31U);
  }

  std::uint64_t next() {
    const std::uint64_t number = mixed(state_);
    state_ += 0x9E3779B97F4A7C15U;
    return number;
  }

  std::uint64_t state_;
};

// The level of one attribute for every respondent of a survey: as many of each as the model says,
// in random order.
using Levels = std::vector<std::size_t>;

Levels draw_levels(const Attribute& attribute, Random random) {
  Levels levels;
  for (std::size_t level = 0; level < attribute.levels.size(); ++level) {
    levels.insert(levels.end(), attribute.levels[level].respondents, level);
  }
  random.shuffle(levels);
  return levels;
}

std::vector<Levels> draw_attributes(std::size_t survey_index, const Survey& survey) {
  std::vector<Levels> attributes;
  for (const Attribute& attribute : survey.attributes) {
    const std::uint64_t stream = 100 + attributes.size();
    attributes.push_back(draw_levels(attribute, Random{survey_index, stream, attribute.draw}));
  }
  return attributes;
}

// Option numbers from 0, best first.
using Ranking = std::array<std::size_t, kDepth>;

Ranking draw_ranking(std::vector<std::uint64_t> worths, Random& random) {
  Ranking ranking{};
  for (std::size_t& choice : ranking) {
    std::uint64_t total = 0;
    for (const std::uint64_t worth : worths) {
      total += worth;
    }
    std::uint64_t point = random.below(total);
    choice = 0;
    while (point >= worths[choice]) {
      point -= worths[choice];
      ++choice;
    }
    worths[choice] = 0;
  }
  return ranking;
}

// Worths of one respondent: the survey's, times the factors (in percent) of the levels the
// respondent belongs to. Options without an effect are multiplied by 100 as often, so that all stay
// whole numbers.
std::vector<std::uint64_t> worths_of(std::size_t respondent, const Question& question,
                                     const Survey& survey, const std::vector<Levels>& attributes) {
  std::vector<std::uint64_t> worths = question.worths;
  for (const Effect& effect : question.effects) {
    for (std::size_t index = 0; index < attributes.size(); ++index) {
      if (survey.attributes[index].column != effect.column) {
        continue;
      }
      for (std::size_t option = 0; option < worths.size(); ++option) {
        worths[option] *=
            option + 1 == effect.option ? effect.percent[attributes[index][respondent]] : 100;
      }
    }
  }
  return worths;
}

std::vector<Ranking> draw_rankings(std::size_t survey_index, const Survey& survey,
                                   std::size_t question_index,
                                   const std::vector<Levels>& attributes) {
  const Question& question = survey.questions[question_index];
  Random random{survey_index, question_index, question.draw};
  std::vector<Ranking> rankings;
  for (std::size_t respondent = 0; respondent < attributes.front().size(); ++respondent) {
    rankings.push_back(draw_ranking(worths_of(respondent, question, survey, attributes), random));
  }
  return rankings;
}

using Row = std::vector<std::string>;

void append_question_names(Row& header, const Survey& survey, std::size_t question_index) {
  static constexpr std::array<std::string_view, 7> kMarks = {"①", "②", "③", "④", "⑤", "⑥", "⑦"};
  const std::string number = std::to_string(question_index + 1);
  const std::size_t options = survey.questions[question_index].worths.size();
  switch (survey.coding) {
    case Coding::column_per_rank:
      for (std::size_t rank = 1; rank <= kDepth; ++rank) {
        header.push_back("問" + number + "_" + std::to_string(rank) + "位");
      }
      break;
    case Coding::column_per_option_number:
      for (std::size_t option = 1; option <= options; ++option) {
        header.push_back("Q" + number + "_" + std::to_string(option));
      }
      break;
    case Coding::column_per_option_mark:
      for (std::size_t option = 0; option < options; ++option) {
        header.push_back("問" + number + "_" + std::string(kMarks[option]));
      }
      break;
  }
}

void append_answer(Row& row, const Survey& survey, const Ranking& ranking, std::size_t options) {
  if (survey.coding == Coding::column_per_rank) {
    for (const std::size_t choice : ranking) {
      row.push_back(std::to_string(choice + 1));
    }
    return;
  }
  Row ranks(options);
  for (std::size_t rank = 0; rank < kDepth; ++rank) {
    ranks[ranking[rank]] = std::to_string(rank + 1);
  }
  row.insert(row.end(), ranks.begin(), ranks.end());
}

std::string attribute_cell(const Level& level, Random& random) {
  if (level.high == 0) {
    return std::string(level.text);
  }
  return std::to_string(level.low + random.below(level.high - level.low + 1));
}

// About one respondent in eight writes something into the survey's free-text column.
std::string remark_cell(const Survey& survey, Random& random) {
  const std::uint64_t drawn = random.below(8 * survey.remarks.size());
  return drawn < survey.remarks.size() ? std::string(survey.remarks[drawn]) : std::string();
}

Row header_of(const Survey& survey) {
  Row header = {std::string(survey.id_column)};
  for (const Attribute& attribute : survey.attributes) {
    header.emplace_back(attribute.column);
  }
  for (std::size_t index = 0; index < survey.questions.size(); ++index) {
    append_question_names(header, survey, index);
  }
  if (!survey.remarks.empty()) {
    header.emplace_back("自由記述");
  }
  return header;
}

std::vector<Row> table_of(std::size_t survey_index, const Survey& survey) {
  const std::vector<Levels> attributes = draw_attributes(survey_index, survey);
  std::vector<std::vector<Ranking>> answers;
  for (std::size_t index = 0; index < survey.questions.size(); ++index) {
    answers.push_back(draw_rankings(survey_index, survey, index, attributes));
  }
  Random random{survey_index, 200};
  std::vector<Row> table = {header_of(survey)};
  for (std::size_t respondent = 0; respondent < attributes.front().size(); ++respondent) {
    Row row = {std::to_string(survey.first_id + respondent)};
    for (std::size_t index = 0; index < attributes.size(); ++index) {
      const std::size_t level = attributes[index][respondent];
      row.push_back(attribute_cell(survey.attributes[index].levels[level], random));
    }
    for (std::size_t index = 0; index < answers.size(); ++index) {
      append_answer(row, survey, answers[index][respondent], survey.questions[index].worths.size());
    }
    if (!survey.remarks.empty()) {
      row.push_back(remark_cell(survey, random));
    }
    table.push_back(std::move(row));
  }
  return table;
}

// RFC 4180 with quotes where they are needed, as spreadsheets write it.
std::string csv_of(const std::vector<Row>& table, std::string_view line_end) {
  std::string csv;
  for (const Row& row : table) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      csv += column == 0 ? "" : ",";
      const std::string& cell = row[column];
      if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        csv += cell;
        continue;
      }
      csv += '"';
      for (const char letter : cell) {
        csv += letter == '"' ? "\"\"" : std::string(1, letter);
      }
      csv += '"';
    }
    csv += line_end;
  }
  return csv;
}

// Nothing if this system's iconv does not know CP932 or a character is not in it.
std::optional<std::string> to_cp932(std::string utf8) {
  const iconv_t converter = iconv_open("CP932", "UTF-8");
  if (std::bit_cast<std::intptr_t>(converter) == -1) {  // iconv.h's way to say no
    return std::nullopt;
  }
  std::string converted(utf8.size(), '\0');
  char* source = utf8.data();
  char* target = converted.data();
  std::size_t source_left = utf8.size();
  std::size_t target_left = converted.size();
  const std::size_t result = iconv(converter, &source, &source_left, &target, &target_left);
  iconv_close(converter);
  if (result != 0) {
    return std::nullopt;
  }
  converted.resize(converted.size() - target_left);
  return converted;
}

// Nothing for what is no CSV.
std::optional<std::string> csv_file_of(const std::vector<Row>& table, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8_lf:
      return csv_of(table, "\n");
    case Encoding::utf8_bom_crlf:
      return "\xEF\xBB\xBF" + csv_of(table, "\r\n");
    case Encoding::cp932_crlf:
      return to_cp932(csv_of(table, "\r\n"));
    case Encoding::workbook:
    case Encoding::spss:
      break;
  }
  return std::nullopt;
}

bool write_csv(const std::filesystem::path& path, const std::vector<Row>& table,
               Encoding encoding) {
  const std::optional<std::string> content = csv_file_of(table, encoding);
  std::ofstream file(path, std::ios::binary);
  file << content.value_or("");
  file.close();
  return content && file;
}

// The columns of the attributes, behind the id, hold text though it looks like numbers: so they
// come out of many programs.
std::vector<std::size_t> attribute_columns(const Survey& survey) {
  std::vector<std::size_t> columns(survey.attributes.size());
  std::iota(columns.begin(), columns.end(), std::size_t{1});
  return columns;
}

bool write_survey(const std::filesystem::path& folder, std::size_t survey_index,
                  const Survey& survey, bool all_csv) {
  const std::vector<Row> table = table_of(survey_index, survey);
  std::filesystem::path path = folder / survey.file;
  if (survey.encoding != Encoding::workbook && survey.encoding != Encoding::spss) {
    return write_csv(path, table, survey.encoding);
  }
  if (all_csv) {
    return write_csv(path.replace_extension(".csv"), table, Encoding::utf8_lf);
  }
  if (survey.encoding == Encoding::spss) {
    return care_managers::write_spss_file(path, table, care_managers::postal_labels());
  }
  return care_managers::write_workbook(path, "利用者調査（Web）　回答の一覧（架空）", table,
                                       attribute_columns(survey));
}

int generate(const std::filesystem::path& folder, bool all_csv) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const std::vector<Survey> surveys = care_managers::surveys();
  for (std::size_t index = 0; index < surveys.size(); ++index) {
    if (write_survey(folder, index, surveys[index], all_csv)) {
      continue;
    }
    std::cerr << "generate: cannot write " << (folder / surveys[index].file).string()
              << " (CSV in CP932 needs an iconv that knows it)\n";
    return 1;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> words(argv, argv + argc);
  const bool all_csv = words.size() == 3 && words[1] == "--csv";
  if (words.size() != 2 && !all_csv) {
    std::cerr << "usage: generate [--csv] OUTDIR\n";
    return 2;
  }
  return generate(words.back(), all_csv);
}
