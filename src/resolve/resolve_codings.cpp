// In which columns of which survey the answers to a question stand.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/code_form.h"
#include "base/number.h"
#include "base/option_mark.h"
#include "base/placeholders.h"
#include "base/tick_mark.h"
#include "base/trimmed.h"
#include "resolve/question_messages.h"
#include "resolve/resolver.h"
#include "spec/placeholder_check.h"

namespace kijun {
namespace {

// As cells are compared with the names of options, or more alike still.
std::string without_blanks(const std::string& text) {
  std::string made = code_form(text);
  made.erase(std::remove(made.begin(), made.end(), ' '), made.end());
  return made;
}

// What the columns of a coding differ by.
bool by_rank(ColumnsSpec::Coding coding) {
  return coding == ColumnsSpec::Coding::ranks || coding == ColumnsSpec::Coding::ticks;
}
bool by_option(ColumnsSpec::Coding coding) {
  return coding == ColumnsSpec::Coding::options || coding == ColumnsSpec::Coding::ticks;
}

bool is_usable(const ColumnsSpec& written, Problems& problems) {
  const Text* const pattern = std::get_if<Text>(&written.columns);
  if (pattern == nullptr) return true;
  std::vector<std::string> known;
  if (by_rank(written.coding)) known = {"rank"};
  if (by_option(written.coding)) known.insert(known.end(), {"option", "code", "mark"});
  known.insert(known.end(), {"question", "key"});
  if (!check_placeholders(*pattern, known, problems)) return false;
  const auto has = [&](std::string_view name) { return has_placeholder(pattern->value, name); };
  bool usable = true;
  if (by_rank(written.coding) && !has("rank")) {
    problems.add(messages::same_column_for_all(*pattern, true));
    usable = false;
  }
  if (by_option(written.coding) && !has("option") && !has("code") && !has("mark")) {
    problems.add(messages::same_column_for_all(*pattern, false));
    usable = false;
  }
  return usable;
}

// How many columns the coding has for each rank and each option.
std::size_t ranks_of(const ColumnsSpec& written, const Question& question) {
  return by_rank(written.coding) ? question.depth() : 1;
}
std::size_t options_of(const ColumnsSpec& written, const Question& question) {
  return by_option(written.coding) ? question.options.size() : 1;
}

std::vector<Text> expanded(const ColumnsSpec& written, const Question& question,
                           std::size_t question_number) {
  if (const auto* const listed = std::get_if<std::vector<Text>>(&written.columns)) return *listed;
  const Text& pattern = std::get<Text>(written.columns);
  const std::string number = std::to_string(question_number);
  std::vector<Text> columns;
  for (std::size_t rank = 1; rank <= ranks_of(written, question); ++rank) {
    for (std::size_t option = 1; option <= options_of(written, question); ++option) {
      std::string name = fill(pattern.value, {{"question", number},
                                              {"key", question.key},
                                              {"rank", std::to_string(rank)},
                                              {"option", std::to_string(option)},
                                              {"code", question.options[option - 1].code},
                                              {"mark", option_mark(option)}});
      columns.push_back({std::move(name), pattern.span});
    }
  }
  return columns;
}

CodingColumns coding_columns(ColumnsSpec::Coding coding, std::vector<Text> columns) {
  switch (coding) {
    case ColumnsSpec::Coding::ranks:
      return RankColumns{std::move(columns)};
    case ColumnsSpec::Coding::options:
      return OptionColumns{std::move(columns)};
    case ColumnsSpec::Coding::order:
      return OrderColumn{std::move(columns.front())};
    case ColumnsSpec::Coding::ticks:
      return TickColumns{std::move(columns)};
  }
  return OptionColumns{};
}

class CodingResolver {
 public:
  explicit CodingResolver(Resolver& r) : r_(r), columns_(r.report.surveys.size()) {
    for (const SurveySpec& survey : r.spec.surveys) {
      if (survey.answers) check(*survey.answers);
    }
  }

  void resolve(std::size_t index) {
    const QuestionSpec& written = r_.spec.questions[index];
    if (const ColumnsSpec* const own = own_columns(written)) check(*own);
    const std::map<std::size_t, const ColumnsSpec*> by_survey = columns_by_survey(written);
    const std::vector<std::size_t> asked = asked_in(written);
    for (const std::size_t survey : asked) {
      const ColumnsSpec* columns = own_columns(written);
      if (const auto found = by_survey.find(survey); found != by_survey.end()) {
        columns = found->second;
      }
      const std::optional<ColumnsSpec>& common = r_.spec.surveys[survey].answers;
      if (columns == nullptr && common) columns = &*common;
      // Where the answers of a tally stand is of use to the query that makes it.
      if (columns == nullptr && r_.report.surveys[survey].is_tally) {
        r_.report.questions[index].codings.push_back({survey, TalliedAnswers{}});
      } else if (columns == nullptr) {
        r_.problems.add(messages::no_columns(written.key, r_.report.surveys[survey].key));
      } else {
        add(index, survey, *columns);
      }
    }
    for (const auto& [survey, columns] : by_survey) {
      if (std::find(asked.begin(), asked.end(), survey) == asked.end()) {
        r_.problems.add(
            messages::not_asked(columns->span, written.key.value, r_.report.surveys[survey].key));
      }
    }
  }

 private:
  static const ColumnsSpec* own_columns(const QuestionSpec& written) {
    return written.answers ? std::get_if<ColumnsSpec>(&*written.answers) : nullptr;
  }

  // Every pattern is checked once, however many questions use it.
  void check(const ColumnsSpec& columns) {
    if (!is_usable(columns, r_.problems)) unusable_.insert(&columns);
  }

  std::map<std::size_t, const ColumnsSpec*> columns_by_survey(const QuestionSpec& written) {
    std::map<std::size_t, const ColumnsSpec*> columns;
    const auto* const entries =
        written.answers ? std::get_if<ColumnsBySurvey>(&*written.answers) : nullptr;
    if (entries == nullptr) return columns;
    for (const ColumnsBySurvey::Entry& entry : entries->entries) {
      check(entry.columns);
      const std::optional<std::size_t> survey = r_.surveys.find(entry.survey, r_.problems);
      if (survey) columns.emplace(*survey, &entry.columns);
    }
    return columns;
  }

  std::vector<std::size_t> asked_in(const QuestionSpec& written) {
    if (written.surveys) {
      if (written.surveys->empty()) r_.problems.add(messages::asked_nowhere(written.key));
      return r_.surveys.find_all(*written.surveys, r_.problems);
    }
    std::vector<std::size_t> all(r_.report.surveys.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    return all;
  }

  void add(std::size_t index, std::size_t survey, const ColumnsSpec& written) {
    if (unusable_.contains(&written)) return;
    Question& question = r_.report.questions[index];
    std::vector<Text> columns = expanded(written, question, index + 1);
    if (columns.size() != ranks_of(written, question) * options_of(written, question)) {
      r_.problems.add(
          messages::column_count(written.span, columns.size(), question.key,
                                 by_rank(written.coding) ? question.depth() : 0,
                                 by_option(written.coding) ? question.options.size() : 0));
      return;
    }
    for (const Text& column : columns) {
      const auto [first, fresh] = columns_[survey].emplace(column.value, question.key);
      if (fresh) continue;
      r_.problems.add(messages::column_read_twice(column, r_.report.surveys[survey].key,
                                                  first->second, question.key));
      break;
    }
    const std::optional<Text>& weight = r_.report.surveys[survey].weight;
    for (const Text& column : columns) {
      if (!weight || trimmed(column.value) != trimmed(weight->value)) continue;
      r_.problems.add(messages::weight_is_an_answer(*weight, question.key));
      break;
    }
    Coding coding;
    coding.survey = survey;
    coding.columns = coding_columns(written.coding, std::move(columns));
    coding.missing = missing(index, coding);
    question.codings.push_back(std::move(coding));
  }

  // The rules of the scoring, the survey and the question together.
  std::vector<std::string> missing(std::size_t index, const Coding& coding) {
    const Question& question = r_.report.questions[index];
    std::vector<std::string> values;
    for (const auto* const rules :
         {&r_.spec.scoring.missing, &r_.spec.surveys[coding.survey].missing,
          &r_.spec.questions[index].missing}) {
      if (!*rules) continue;
      for (const Text& value : (*rules)->values) {
        if (std::find(values.begin(), values.end(), value.value) != values.end()) continue;
        values.push_back(value.value);
        if (!contradictions_.insert({&value, index}).second) continue;
        if (std::holds_alternative<OptionColumns>(coding.columns)) {
          check_ranks(value, question);
        } else {
          check_options(value, question);
        }
        if (std::holds_alternative<TickColumns>(coding.columns) &&
            tick_mark(code_form(value.value)).value_or(false)) {
          r_.problems.add(messages::missing_is_tick(value, question.key));
        }
      }
    }
    return values;
  }

  void check_ranks(const Text& missing, const Question& question) {
    const std::optional<long long> rank = parse_integer(code_form(missing.value));
    if (rank && *rank >= 1 && *rank <= static_cast<long long>(question.options.size())) {
      r_.problems.add(messages::missing_is_rank(missing, question.key, question.options.size()));
    }
  }

  void check_options(const Text& missing, const Question& question) {
    const std::string value = without_blanks(missing.value);
    for (std::size_t o = 0; o < question.options.size(); ++o) {
      const Option& option = question.options[o];
      const std::string mark = option_mark(o + 1);
      if (value != without_blanks(option.code) && value != without_blanks(option.name.value) &&
          value != mark) {
        continue;
      }
      r_.problems.add(messages::missing_is_option(missing, question.key, mark, option.name.value));
    }
  }

  Resolver& r_;
  std::set<const ColumnsSpec*> unusable_;
  // Rules already compared with the options of a question.
  std::set<std::pair<const Text*, std::size_t>> contradictions_;
  std::vector<std::map<std::string, std::string>> columns_;  // per survey: column → question's key
};

}  // namespace

void resolve_codings(Resolver& r) {
  CodingResolver resolver(r);
  for (std::size_t i = 0; i < r.spec.questions.size(); ++i) resolver.resolve(i);
}

}  // namespace kijun
