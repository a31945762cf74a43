#include "init/answer_columns.h"

#include <optional>
#include <vector>

#include "init/yaml_text.h"

namespace kijun {
namespace {

// With placeholders for the rank and the option; none if no pattern gives the columns' names.
std::optional<std::string> pattern_of(const Draft& draft, const DraftAnswers& answers) {
  if (answers.coding == DraftCoding::order) return std::nullopt;
  if (answers.coding == DraftCoding::ticks) return answers.ticks;
  const std::string option = answers.family.marks ? "{mark}" : "{option}";
  return answers.family.pattern(draft.surveys[answers.survey].table,
                                answers.coding == DraftCoding::ranks ? "{rank}" : option);
}

std::string coded(DraftCoding coding, const std::string& columns) {
  switch (coding) {
    case DraftCoding::ranks:
      return "{ranks: " + columns + "}";
    case DraftCoding::options:
      return "{options: " + columns + "}";
    case DraftCoding::order:
      return "{order: " + columns + "}";
    case DraftCoding::ticks:
      return "{ticks: " + columns + "}";
  }
  return "";
}

// Empty if the pattern does not begin with the question's number.
std::string with_question(const Draft& draft, const DraftAnswers& answers, std::size_t number) {
  const auto pattern = pattern_of(draft, answers);
  const std::vector<NumberInText> numbers =
      pattern ? numbers_in(*pattern) : std::vector<NumberInText>{};
  if (numbers.empty()) return "";
  const NumberInText& first = numbers.front();
  const std::size_t length = first.end - first.begin;
  if (pattern->substr(first.begin, length) != std::to_string(number)) return "";
  std::string general = *pattern;
  general.replace(first.begin, length, "{question}");
  return coded(answers.coding, yaml_text(general));
}

}  // namespace

std::string answer_columns(const Draft& draft, const DraftAnswers& answers) {
  if (const auto pattern = pattern_of(draft, answers)) {
    return coded(answers.coding, yaml_text(*pattern));
  }
  const TableProfile& table = draft.surveys[answers.survey].table;
  std::vector<std::string> names;
  for (const std::size_t c : answers.family.columns) names.push_back(table.columns[c].name());
  // A single text would be a pattern.
  const bool plain = names.size() == 1 && names[0].find_first_of("{}") == std::string::npos;
  return coded(answers.coding, plain ? yaml_text(names[0]) : yaml_list(names));
}

std::string common_answer_columns(const Draft& draft, std::size_t survey) {
  std::string common;
  std::size_t asked = 0;
  for (std::size_t q = 0; q < draft.questions.size(); ++q) {
    for (const DraftAnswers& answers : draft.questions[q].answers) {
      if (answers.survey != survey) continue;
      const std::string general = with_question(draft, answers, q + 1);
      if (general.empty() || (asked > 0 && general != common)) return "";
      common = general;
      ++asked;
    }
  }
  return asked >= 2 ? common : "";
}

}  // namespace kijun
