#include "init/answer_cells.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/code_form.h"
#include "base/number.h"
#include "init/column_family.h"
#include "init/yaml_text.h"

namespace kijun {
namespace {

constexpr std::size_t most_code = 60;  // of one with a name behind it: no date

struct Said {
  std::size_t code = 0;
  std::string name;
  bool rank = false;
};

// Behind what stands between a code and the option's name.
std::string_view without_separator(std::string_view text) {
  const auto skip_blanks = [&] {
    while (text.starts_with(' ')) text.remove_prefix(1);
  };
  skip_blanks();
  for (const std::string_view sign : {".", ":", ")", "_", "-", "、", "・"}) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    break;
  }
  skip_blanks();
  return text;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0x7F;
  });
}

std::optional<Said> said(const std::string& value) {
  const std::string text = code_form(value);
  std::string_view rest = text;
  const bool bracketed = rest.starts_with('(') && rest.ends_with(')');
  if (bracketed) rest = rest.substr(1, rest.size() - 2);
  const std::vector<NumberInText> numbers = numbers_in(std::string(rest));
  if (numbers.empty() || numbers[0].begin != 0) return std::nullopt;
  const std::size_t code = numbers[0].value;
  rest = rest.substr(numbers[0].end);
  if (rest.empty()) return Said{code, "", false};
  if (bracketed) return std::nullopt;
  if (rest == "." || rest == ")") return Said{code, "", false};
  if (rest == "位" || rest == "番目" || rest == "番") return Said{code, "", true};
  const std::string name(without_separator(rest));
  if (code == 0 || code > most_code || !has_letter(name) || !can_be_said(name)) {
    return std::nullopt;
  }
  return Said{code, name, false};
}

bool is_missing_code(std::size_t code) {
  const std::string digits = std::to_string(code);
  const char least = digits.size() == 1 ? '8' : '7';
  return std::all_of(digits.begin(), digits.end(), [&](char c) { return c >= least; });
}

void add_once(std::vector<std::string>& to, const std::string& value) {
  if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
}

}  // namespace

bool says_no_answer(const std::string& value) {
  for (const char* word : {"無回答", "不明", "無記入", "未回答", "未記入", "非該当", "わからない",
                           "NA", "N/A", "#N/A", "na", "n/a", "-", "－", "なし"}) {
    if (value == word) return true;
  }
  return value.starts_with("-") && parse_number(value).has_value();
}

std::vector<std::size_t> missing_codes(const std::set<std::size_t>& codes) {
  auto below = codes.rbegin();
  while (below != codes.rend() && is_missing_code(*below)) ++below;
  std::vector<std::size_t> found(codes.rbegin(), below);
  std::reverse(found.begin(), found.end());
  if (found.empty() || below == codes.rend() || *below + 1 == found.front()) return {};
  return found;
}

AnswerCells answer_cells(const TableProfile& table, const std::vector<std::size_t>& columns) {
  AnswerCells cells;
  std::map<std::size_t, std::vector<std::string>> written;
  std::vector<std::string> with_code;
  bool names_agree = true;
  for (const std::size_t c : columns) {
    cells.known = cells.known && !table.columns[c].more_values;
    cells.filled += table.columns[c].filled;
    for (const auto& [value, count] : table.columns[c].values) {
      const std::optional<Said> one = said(value);
      if (says_no_answer(value) || (one && one->code == 0)) {
        add_once(cells.missing, value);
      } else if (!one) {
        add_once(cells.texts, value);
        cells.known = cells.known && can_be_said(value) && on_one_line(value) == value;
      } else {
        cells.codes.insert(one->code);
        add_once(written[one->code], value);
        cells.say_ranks = cells.say_ranks || one->rank;
        if (one->name.empty()) continue;
        add_once(with_code, value);
        const auto known = cells.names.emplace(one->code, one->name).first;
        names_agree = names_agree && known->second == one->name;
      }
    }
  }
  if (!names_agree || !cells.texts.empty()) {  // names that begin with numbers: "24時間対応"
    for (const std::string& value : with_code) add_once(cells.texts, value);
    for (const auto& [code, name] : cells.names) {
      if (written[code].size() == 1) cells.codes.erase(code);
    }
    cells.names.clear();
  }
  for (const std::size_t code : missing_codes(cells.codes)) {
    for (const std::string& value : written[code]) add_once(cells.missing, value);
    cells.codes.erase(code);
    cells.names.erase(code);
  }
  return cells;
}

}  // namespace kijun
