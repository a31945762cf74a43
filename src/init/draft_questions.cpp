// Which columns are the answers to a ranking question, and how they are coded.
#include <algorithm>
#include <map>
#include <set>

#include "base/trimmed.h"
#include "base/utf8.h"
#include "init/answer_cells.h"
#include "init/draft.h"
#include "init/tick_columns.h"
#include "init/yaml_text.h"

namespace kijun {
namespace {

constexpr std::size_t least_options = 3;
constexpr std::size_t most_options = 60;
constexpr std::size_t most_ranks_asked = 5;  // of a column per rank whose name does not say rank

// ---- One survey's columns

struct Candidate {
  DraftAnswers answers;
  AnswerCells cells;
  std::size_t depth = 0;
};

std::string shape_of(const ColumnFamily& family) {
  std::string shape = family.before + "\n" + family.after;
  const std::vector<NumberInText> numbers = numbers_in(shape);
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    shape.replace(number->begin, number->end - number->begin, "#");
  }
  return shape;
}

// Names alike are coded alike: 問1_1 … 問1_3 could be ranks or options, 問3_1 … 問3_5 shows which.
void tell_coding(std::vector<Candidate*> alike) {
  bool same_size = true;
  bool beyond_size = false;
  bool say_ranks = false;
  for (const Candidate* one : alike) {
    const std::size_t size = one->answers.family.columns.size();
    same_size = same_size && size == alike[0]->answers.family.columns.size();
    beyond_size = beyond_size || one->cells.most() > size || !one->cells.texts.empty() ||
                  !one->cells.names.empty();
    say_ranks = say_ranks || one->cells.say_ranks;
  }
  const ColumnFamily& first = alike[0]->answers.family;
  const bool few = first.columns.size() <= most_ranks_asked;
  const bool ranks =
      first.of_rank || beyond_size || (same_size && few && !first.marks && !say_ranks);
  for (Candidate* one : alike) {
    one->answers.coding = ranks ? DraftCoding::ranks : DraftCoding::options;
    one->answers.sure =
        first.of_rank || first.marks || beyond_size || say_ranks || !same_size || !few;
    one->depth = ranks ? one->answers.family.columns.size() : one->cells.most();
  }
}

bool is_possible(const Candidate& candidate) {
  const std::size_t columns = candidate.answers.family.columns.size();
  const AnswerCells& cells = candidate.cells;
  if (!cells.known || (!cells.texts.empty() && !cells.codes.empty())) return false;
  if (2 * cells.texts.size() > cells.filled) return false;  // words of their own: no options
  if (candidate.answers.coding == DraftCoding::options) {
    return cells.texts.empty() && columns >= least_options && cells.most() >= 2 &&
           cells.most() <= columns && cells.codes.contains(1);
  }
  const std::size_t options = std::max(cells.most(), cells.texts.size());
  return options >= least_options && options <= most_options && columns <= options;
}

std::vector<Candidate> ticks_of(const DraftSurvey& survey, std::size_t s,
                                const std::vector<ColumnFamily>& families) {
  std::vector<Candidate> found;
  for (TickFamily& ticks : tick_columns(survey.table, families)) {
    Candidate candidate;
    candidate.answers.survey = s;
    candidate.answers.coding = DraftCoding::ticks;
    candidate.answers.family.columns = std::move(ticks.columns);
    candidate.answers.family.before = std::move(ticks.before);
    candidate.answers.ticks = std::move(ticks.pattern);
    candidate.depth = std::min(ticks.ranks, ticks.options.size());
    for (std::size_t o = 1; o <= ticks.options.size(); ++o) candidate.cells.codes.insert(o);
    if (!ticks.numbered) {
      candidate.cells.codes.clear();
      candidate.cells.texts = std::move(ticks.options);
    }
    found.push_back(std::move(candidate));
  }
  return found;
}

std::vector<Candidate> families_of(const DraftSurvey& survey, std::size_t s,
                                   std::vector<ColumnFamily> families,
                                   const std::vector<bool>& taken) {
  std::vector<Candidate> candidates;
  for (ColumnFamily& family : families) {
    if (std::any_of(family.columns.begin(), family.columns.end(),
                    [&](std::size_t c) { return taken[c]; })) {
      continue;
    }
    Candidate candidate;
    candidate.cells = answer_cells(survey.table, family.columns);
    candidate.answers.survey = s;
    candidate.answers.family = std::move(family);
    candidates.push_back(std::move(candidate));
  }
  std::map<std::string, std::vector<Candidate*>> by_shape;
  for (Candidate& one : candidates) by_shape[shape_of(one.answers.family)].push_back(&one);
  for (auto& [shape, alike] : by_shape) tell_coding(alike);
  std::erase_if(candidates, [](const Candidate& one) { return !is_possible(one); });

  // In a scale (1 to 5 for each of six items) values come again in a row; in a ranking they do not.
  std::vector<ColumnSet> sets;
  for (const Candidate& one : candidates) {
    sets.push_back({one.answers.family.columns, one.cells.missing});
  }
  const std::vector<std::uint64_t> repeats = rows_with_repeats(survey.table, sets);
  std::vector<Candidate> kept;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (10 * repeats[i] <= survey.table.rows) kept.push_back(std::move(candidates[i]));
  }
  return kept;
}

// "2,1,3", "②→①→③": the numbers, if there are nothing but signs around them.
std::vector<std::size_t> order_in(const std::string& value) {
  std::vector<std::size_t> order;
  std::size_t at = 0;
  for (const NumberInText& number : numbers_in(value)) {
    for (; at < number.begin; ++at) {
      const char c = value[at];
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.') return {};
    }
    order.push_back(number.value);
    at = number.end;
  }
  const std::set<std::size_t> different(order.begin(), order.end());
  const bool sound = at == value.size() && different.size() == order.size() &&
                     !different.contains(0) &&
                     (order.empty() || *different.rbegin() <= most_options);
  return sound ? order : std::vector<std::size_t>{};
}

// Columns of which one holds a whole ranking.
std::vector<Candidate> orders_of(const DraftSurvey& survey, std::size_t s) {
  std::vector<Candidate> found;
  for (std::size_t c = 0; c < survey.table.columns.size(); ++c) {
    Candidate candidate;
    std::uint64_t orders = 0;
    for (const auto& [value, count] : survey.table.columns[c].values) {
      const std::vector<std::size_t> order = order_in(value);
      if (order.size() >= 2) orders += count;
      candidate.depth = std::max(candidate.depth, order.size());
      candidate.cells.codes.insert(order.begin(), order.end());
      if (says_no_answer(value)) candidate.cells.missing.push_back(value);
    }
    const std::size_t options = candidate.cells.most();
    if (!can_be_said(survey.table.columns[c].name())) continue;
    if (10 * orders < 8 * survey.table.columns[c].filled || orders == 0) continue;
    if (options < least_options || candidate.depth > options) continue;
    candidate.answers.survey = s;
    candidate.answers.coding = DraftCoding::order;
    candidate.answers.family.columns = {c};
    candidate.answers.family.before = survey.table.columns[c].name();
    found.push_back(std::move(candidate));
  }
  return found;
}

std::vector<Candidate> candidates_of(const DraftSurvey& survey, std::size_t s) {
  std::vector<Candidate> found = orders_of(survey, s);
  std::vector<ColumnFamily> families = column_families(survey.table);
  for (Candidate& ticks : ticks_of(survey, s, families)) found.push_back(std::move(ticks));
  std::vector<bool> taken(survey.table.columns.size(), false);
  for (const Candidate& candidate : found) {
    for (const std::size_t column : candidate.answers.family.columns) taken[column] = true;
  }
  for (Candidate& family : families_of(survey, s, std::move(families), taken)) {
    found.push_back(std::move(family));
  }
  return found;
}

// ---- Names

std::string common_start(const std::vector<std::string>& texts) {
  std::string start = texts.empty() ? "" : texts[0];
  for (const std::string& text : texts) {
    std::size_t same = 0;
    while (same < std::min(start.size(), text.size()) && start[same] == text[same]) ++same;
    start.resize(same);
  }
  start.resize(utf8_valid_prefix(start));
  return start;
}

// Without the signs, and the "第" of "第1位", at its end.
std::string without_joint(std::string text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view end :
         {"_",  "-", "(",  "[",  ":",  ".",  ",", " ",  "　",   "第",   "・",   "：",  "（",
          "－", "―", "〔", "、", "【", "／", "/", "の", "rank", "Rank", "RANK", "順位"}) {
      if (!text.ends_with(end)) continue;
      text.resize(text.size() - end.size());
      again = true;
    }
  }
  return text;
}

std::vector<std::string> titles_of(const TableProfile& table, const ColumnFamily& family) {
  std::vector<std::string> titles;
  for (const std::size_t c : family.columns) titles.push_back(table.columns[c].column.title);
  return titles;
}

bool says_nothing(const std::string& title) { return utf8_length(title) < 2 || title == "回答"; }

// Empty if the file says nothing.
std::string said_title(const TableProfile& table, const ColumnFamily& family) {
  const std::string said = without_joint(common_start(titles_of(table, family)));
  return says_nothing(said) ? "" : said;
}

std::string title_by_name(const ColumnFamily& family, std::size_t number) {
  const std::string name = without_joint(on_one_line(family.before));
  return says_nothing(name) ? "設問" + std::to_string(number) : name;
}

// What the file says the options are called, by their number; fewer if it does not say all.
std::vector<std::string> option_names(const TableProfile& table, const Candidate& candidate) {
  std::vector<std::string> names;
  const ColumnFamily& family = candidate.answers.family;
  if (candidate.answers.coding == DraftCoding::ticks) return {};
  if (candidate.answers.coding == DraftCoding::options) {
    const std::vector<std::string> titles = titles_of(table, family);
    const std::string start = common_start(titles);
    for (const std::string& title : titles) {
      const std::string name(trimmed(std::string_view(title).substr(start.size())));
      names.push_back(utf8_length(name) < 2 ? title : name);
    }
  } else {
    const std::vector<ValueLabel>& labels = table.columns[family.columns[0]].column.labels;
    for (std::size_t code = 1; names.size() + 1 == code; ++code) {
      for (const ValueLabel& label : labels) {
        if (label.value == std::to_string(code)) names.push_back(label.label);
      }
    }
  }
  const std::set<std::string> different(names.begin(), names.end());
  if (different.size() != names.size() || different.contains("")) return {};
  return names;
}

// ---- Questions over all surveys

// A question and what is known of it so far.
struct Joined {
  DraftQuestion question;
  std::string belongs_to;
  bool titled = false;                 // a file says its title
  std::optional<std::size_t> columns;  // a column per option: so many options there are
  std::optional<std::size_t> ranks;    // a column per rank: so many are asked
  std::size_t most_code = 0;
  std::vector<std::string> texts;
  std::map<std::size_t, std::string> names;
  std::size_t labelled = 0;  // of that many options the file says the name, chosen or not
};

// There are columns for every option, chosen or not.
bool has_all_options(DraftCoding coding) {
  return coding == DraftCoding::options || coding == DraftCoding::ticks;
}

std::size_t options_of(const Candidate& candidate) {
  if (candidate.answers.coding == DraftCoding::options) {
    return candidate.answers.family.columns.size();
  }
  return std::max(candidate.cells.most(), candidate.cells.texts.size());
}

bool fits(const Joined& joined, const Candidate& candidate) {
  const DraftAnswers& answers = candidate.answers;
  for (const DraftAnswers& other : joined.question.answers) {
    if (other.survey == answers.survey) return false;
  }
  if (joined.texts.empty() != candidate.cells.texts.empty()) return false;
  if (has_all_options(answers.coding)) {
    const std::size_t size = options_of(candidate);
    return joined.columns.value_or(size) == size && joined.most_code <= size;
  }
  return joined.ranks.value_or(candidate.depth) == candidate.depth &&
         candidate.cells.most() <= joined.columns.value_or(most_options);
}

void add(Joined& joined, const Candidate& candidate, const TableProfile& table) {
  const auto merge = [](std::vector<std::string>& into, const std::vector<std::string>& more) {
    for (const std::string& one : more) {
      if (std::find(into.begin(), into.end(), one) == into.end()) into.push_back(one);
    }
  };
  if (has_all_options(candidate.answers.coding)) {
    joined.columns = options_of(candidate);
    joined.question.depth = joined.ranks.value_or(std::max(joined.question.depth, candidate.depth));
  } else {
    joined.ranks = candidate.depth;
    joined.question.depth = candidate.depth;
    joined.most_code = std::max(joined.most_code, candidate.cells.most());
  }
  if (const std::string said = said_title(table, candidate.answers.family);
      !joined.titled && !said.empty()) {
    joined.question.title = said;
    joined.titled = true;
  }
  merge(joined.texts, candidate.cells.texts);
  merge(joined.question.missing, candidate.cells.missing);
  joined.names.insert(candidate.cells.names.begin(), candidate.cells.names.end());
  const std::vector<std::string> names = option_names(table, candidate);
  joined.labelled = std::max(joined.labelled, names.size());
  for (std::size_t o = 1; o <= names.size(); ++o) joined.names.emplace(o, names[o - 1]);
  joined.question.answers.push_back(candidate.answers);
}

void name_options(Joined& joined) {
  DraftQuestion& question = joined.question;
  for (const std::string& text : joined.texts) question.options.push_back({text, text});
  question.named = !joined.texts.empty();
  question.counted = joined.columns.has_value();
  question.in_order = joined.texts.empty() || joined.columns.has_value();
  if (question.named) return;
  const std::size_t labelled = joined.labelled <= most_options ? joined.labelled : 0;
  const std::size_t count = joined.columns.value_or(std::max(joined.most_code, labelled));
  std::set<std::string> different;
  for (const auto& [code, name] : joined.names) different.insert(name);
  const bool usable = different.size() == joined.names.size();
  question.named = true;
  question.counted = question.counted || labelled >= count;
  for (std::size_t i = 1; i <= count; ++i) {
    const auto name = joined.names.find(i);
    const bool known = usable && name != joined.names.end();
    question.named = question.named && known;
    question.options.push_back(
        {known ? name->second : "選択肢" + std::to_string(i), std::to_string(i)});
  }
}

}  // namespace

void draft_questions(Draft& draft) {
  std::vector<Joined> questions;
  for (std::size_t s = 0; s < draft.surveys.size(); ++s) {
    DraftSurvey& survey = draft.surveys[s];
    std::vector<Candidate> found = candidates_of(survey, s);
    std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
      return a.answers.family.columns < b.answers.family.columns;
    });
    for (const Candidate& candidate : found) {
      const std::string belongs_to = candidate.answers.family.belongs_to();
      auto joined = std::find_if(questions.begin(), questions.end(), [&](const Joined& one) {
        return one.belongs_to == belongs_to && fits(one, candidate);
      });
      if (joined == questions.end()) {
        Joined& fresh = questions.emplace_back();
        fresh.belongs_to = belongs_to;
        fresh.question.key = "q" + std::to_string(questions.size());
        fresh.question.title = title_by_name(candidate.answers.family, questions.size());
        joined = std::prev(questions.end());
      }
      add(*joined, candidate, survey.table);
      for (const std::size_t column : candidate.answers.family.columns) survey.used[column] = true;
    }
  }
  for (Joined& joined : questions) {
    name_options(joined);
    draft.questions.push_back(std::move(joined.question));
  }
}

}  // namespace kijun
