// Which columns are weights, and which divide the respondents into a few groups.
#include <algorithm>
#include <set>

#include "base/code_form.h"
#include "base/number.h"
#include "init/answer_cells.h"
#include "init/draft.h"
#include "init/yaml_text.h"

namespace kijun {
namespace {

constexpr std::size_t most_groups = 10;
constexpr std::size_t most_breakdowns = 50;

bool is_called_weight(const std::string& name) {
  std::string lower = name;
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const char* word : {"weight", "ウェイト", "ウエイト", "ウェート", "拡大係数", "補正係数"}) {
    if (lower.find(word) != std::string::npos) return true;
  }
  return lower == "wt" || lower == "w" || lower == "wgt";
}

// Positive decimals with a mean near 1, or what is called so.
bool is_weight(const ColumnProfile& column, std::uint64_t rows) {
  if (!column.numbers || column.filled != rows || column.least < 0 || column.sum <= 0) return false;
  if (column.least == column.most || !can_be_said(column.name())) return false;
  if (is_called_weight(column.name())) return true;
  const double mean = column.sum / static_cast<double>(column.filled);
  const bool many = column.more_values || column.values.size() > most_groups;
  return column.fractions && column.least > 0 && mean > 0.8 && mean < 1.25 && many;
}

// A date, 2018-01-02.
bool is_date(const std::string& value) {
  constexpr std::string_view shape = "0000-00-00";
  return value.size() >= shape.size() &&
         std::equal(shape.begin(), shape.end(), value.begin(), [](char wanted, char c) {
           return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
         });
}

// What the spec would read as a range, or could not hold as a name; or no attribute.
bool is_awkward(const std::string& value) {
  return is_date(value) || !can_be_said(value) ||
         value.find_first_of("<>=\n\r\t{}") != std::string::npos ||
         value.find("..") != std::string::npos;
}

// Values that say "no answer", unless the file says what they stand for.
std::vector<std::string> without_attribute(const ColumnProfile& column) {
  std::set<std::size_t> codes;
  for (const auto& [value, count] : column.values) {
    const auto code = parse_integer(value);
    if (code && *code >= 0) codes.insert(static_cast<std::size_t>(*code));
  }
  const std::vector<std::size_t> missing = missing_codes(codes);
  std::vector<std::string> found;
  for (const auto& [value, count] : column.values) {
    const bool labelled =
        std::any_of(column.column.labels.begin(), column.column.labels.end(),
                    [&, &said = value](const ValueLabel& label) { return label.value == said; });
    const auto code = parse_integer(value);
    const bool custom =
        code && *code >= 0 &&
        std::find(missing.begin(), missing.end(), static_cast<std::size_t>(*code)) != missing.end();
    if (!labelled && (custom || says_no_answer(value))) found.push_back(value);
  }
  return column.values.size() - found.size() < 2 ? std::vector<std::string>{} : found;
}

bool is_grouping(const ColumnProfile& column) {
  const std::size_t values = column.values.size();
  if (!can_be_said(column.name()) || column.more_values || column.fractions) return false;
  if (values < 2 || values > most_groups || 2 * values > column.filled) return false;
  return std::none_of(column.values.begin(), column.values.end(),
                      [](const auto& value) { return is_awkward(value.first); });
}

// A name that two columns have cannot be asked for.
bool is_repeated(const std::string& name, const TableProfile& table) {
  return std::count_if(table.columns.begin(), table.columns.end(),
                       [&](const ColumnProfile& column) { return column.name() == name; }) > 1;
}

std::vector<std::string> codes_of(const ColumnProfile& column,
                                  const std::vector<std::string>& left_out) {
  std::vector<std::string> codes;
  std::set<std::string> forms;  // "１" is drafted with "1"
  for (const std::string& value : left_out) forms.insert(code_form(value));
  for (const auto& [value, count] : column.values) {
    const std::string form = code_form(value);
    if (forms.insert(form).second) codes.push_back(column.numbers ? form : value);
  }
  // 1, 2, 10; 20代, 30代
  const auto number = [](const std::string& code) -> std::optional<double> {
    if (const auto whole = parse_number(code)) return whole;
    const std::vector<NumberInText> numbers = numbers_in(code);
    if (numbers.empty()) return std::nullopt;
    return static_cast<double>(numbers.front().value);
  };
  if (std::all_of(codes.begin(), codes.end(),
                  [&](const std::string& code) { return number(code).has_value(); })) {
    std::stable_sort(codes.begin(), codes.end(), [&](const std::string& a, const std::string& b) {
      return *number(a) < *number(b);
    });
  }
  return codes;
}

DraftBreakdown breakdown_by(const ColumnProfile& column) {
  DraftBreakdown made;
  made.column = column.name();
  made.left_out = without_attribute(column);
  std::set<std::string> names;
  for (const std::string& code : codes_of(column, made.left_out)) {
    std::string name = code;
    for (const ValueLabel& label : column.column.labels) {
      if (label.value == code && !label.label.empty()) name = label.label;
    }
    made.named = made.named || name != code || !column.numbers;
    names.insert(name);
    made.groups.push_back({std::move(name), code});
  }
  if (names.size() < made.groups.size()) {  // labels that say the same twice
    for (DraftGroup& group : made.groups) group.name = group.code;
  }
  return made;
}

}  // namespace

void draft_breakdowns(Draft& draft) {
  std::vector<std::string> keys{"all", "survey"};
  for (std::size_t n = 2; n <= draft.questions.size(); ++n) {
    keys.push_back("survey_" + std::to_string(n));
  }
  for (std::size_t s = 0; s < draft.surveys.size(); ++s) {
    DraftSurvey& survey = draft.surveys[s];
    for (std::size_t c = 0; c < survey.table.columns.size(); ++c) {
      const ColumnProfile& column = survey.table.columns[c];
      if (survey.used[c] || is_repeated(column.name(), survey.table)) continue;
      if (!survey.weight && is_weight(column, survey.table.rows)) {
        survey.weight = c;
        survey.used[c] = true;
      } else if (is_grouping(column) && draft.breakdowns.size() < most_breakdowns) {
        DraftBreakdown made = breakdown_by(column);
        made.survey = s;
        made.key =
            key_from(column.name(), "by" + std::to_string(draft.breakdowns.size() + 1), keys);
        keys.push_back(made.key);
        const std::string title =
            column.column.title.empty() ? on_one_line(made.column) : column.column.title;
        made.title = (draft.surveys.size() > 1 ? survey.title + "―" : "") + title +
                     (title.ends_with("別") ? "" : "別");
        draft.breakdowns.push_back(std::move(made));
        survey.used[c] = true;
      }
    }
  }
}

}  // namespace kijun
