#include "survey/tally_rows.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/number.h"
#include "base/trimmed.h"
#include "survey/tally.h"
#include "survey/tally_messages.h"
#include "table/cell.h"

namespace kijun {
namespace {

namespace messages = tally_messages;
namespace record = tally_record;

constexpr std::size_t most_explained = 10;  // wrong rows with a message of their own
constexpr double rounding = 1e-9;           // of sums of weights

// Tables for spreadsheets have a ' before texts that look like formulas; what it stands before is
// the name if there is such a name.
template <typename Matches>
bool found(std::string_view cell, Matches matches) {
  if (cell.starts_with('\'') && matches(cell.substr(1))) return true;
  return matches(cell);
}

template <typename Items, typename NameOf>
std::optional<std::size_t> index_of(std::string_view cell, const Items& items, NameOf name_of) {
  std::optional<std::size_t> index;
  found(cell, [&](std::string_view name) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (trimmed(name_of(items[i])) != name) continue;
      index = i;
      return true;
    }
    return false;
  });
  return index;
}

bool is_asked(const Question& question, std::size_t survey) {
  return std::any_of(question.codings.begin(), question.codings.end(),
                     [&](const Coding& coding) { return coding.survey == survey; });
}

bool is_used(const Breakdown& breakdown, std::size_t survey) {
  return std::any_of(breakdown.groups.begin(), breakdown.groups.end(),
                     [&](const Group& group) { return has_part(group, survey); });
}

}  // namespace

struct TallyRows::Row {
  const Batch& batch;
  std::size_t index;

  std::string cell(std::size_t column) const {
    std::string scratch;
    return std::string(trimmed(cell_value(batch.cell(index, column), scratch)));
  }
  bool blank(std::size_t column) const { return cell(column).empty(); }
};

TallyRows::TallyRows(const Report& report, std::size_t survey) : report_(report), survey_(survey) {}

void TallyRows::header(const std::vector<TableColumn>& columns) {
  names_.clear();
  columns_.reset();
  entries_.clear();
  other_surveys_.clear();
  other_questions_.clear();
  other_breakdowns_.clear();
  problems_.clear();
  problem_count_ = 0;
  for (const TableColumn& column : columns) names_.push_back(column.name);
  header_.emplace(report_.surveys[survey_].path.value, names_);
  const auto required = [&](std::string_view name) {
    const auto bound = header_->bind(Text{std::string(name), report_.surveys[survey_].path.span});
    return bound ? bound->index : 0;
  };
  const auto optional = [&](std::string_view name) -> std::optional<std::size_t> {
    if (std::find(names_.begin(), names_.end(), name) == names_.end()) return std::nullopt;
    return required(name);
  };
  Columns bound{required("record"),
                required("survey"),
                required("question"),
                required("breakdown"),
                required("group"),
                required("n"),
                {},
                optional("option"),
                optional(record::tied_column),
                optional("weight"),
                optional("weight_squared")};
  std::size_t depth = 0;
  for (const Question& question : report_.questions) {
    if (is_asked(question, survey_)) depth = std::max(depth, question.depth());
  }
  for (std::size_t rank = 1;; ++rank) {
    const std::string name = std::string(record::rank_column) + std::to_string(rank);
    const std::optional<std::size_t> column = rank <= depth ? required(name) : optional(name);
    if (!column) break;
    bound.ranks.push_back(*column);
  }
  if (bound.weight.has_value() != bound.weight_squared.has_value()) {
    required("weight");
    required("weight_squared");
  }
  if (header_->problems().empty()) columns_ = std::move(bound);
}

void TallyRows::rows(const Batch& batch) {
  if (!columns_) return;
  for (std::size_t row = 0; row < batch.size(); ++row) read({batch, row});
}

void TallyRows::read(const Row& row) {
  const auto key_of_survey = [](const Survey& survey) -> const std::string& { return survey.key; };
  const std::string survey = row.cell(columns_->survey);
  const auto meant = index_of(survey, report_.surveys, key_of_survey);
  if (!meant) ++other_surveys_[survey];
  if (meant != survey_) return;
  TallyKey key;
  TallyEntry entry;
  const std::optional<Level> about = level(row, key);
  if (!about || !read_record(row, *about, key)) return;
  if (key.record == record::ranking && !read_ranking(row, key)) return;
  if (key.record == record::count && !read_counts(row, key, entry)) return;
  if (!read_numbers(row, entry)) return;
  entry.row = row.batch.row_number(row.index);
  const auto [known, fresh] = entries_.emplace(std::move(key), std::move(entry));
  if (!fresh) refuse(messages::row_twice(place(row, columns_->record), known->second.row));
}

// Which of the names the row has; nothing when it is of no use, or wrong.
std::optional<TallyRows::Level> TallyRows::level(const Row& row, TallyKey& key) {
  const std::string question = row.cell(columns_->question);
  const std::string breakdown = row.cell(columns_->breakdown);
  const std::string group = row.cell(columns_->group);
  if (!question.empty()) {
    const auto found = index_of(question, report_.questions,
                                [](const Question& q) -> const std::string& { return q.key; });
    if (!found || !is_asked(report_.questions[*found], survey_)) {
      ++other_questions_[question];
      return std::nullopt;
    }
    key.question = *found;
  }
  if (!breakdown.empty()) {
    const auto found = index_of(breakdown, report_.breakdowns,
                                [](const Breakdown& b) -> const std::string& { return b.key; });
    if (!found || !is_used(report_.breakdowns[*found], survey_)) {
      ++other_breakdowns_[breakdown];
      return std::nullopt;
    }
    key.breakdown = *found;
  }
  if (group.empty()) {
    if (question.empty()) return breakdown.empty() ? Level::survey : Level::breakdown;
    if (breakdown.empty()) return Level::question;
  } else if (!question.empty() && !breakdown.empty()) {
    const Breakdown& of = report_.breakdowns[key.breakdown];
    const auto found = index_of(group, of.groups,
                                [](const Group& g) -> const std::string& { return g.name.value; });
    if (!found) {
      refuse(messages::unknown_group(place(row, columns_->group), of));
      return std::nullopt;
    }
    if (!has_part(of.groups[*found], survey_)) {
      refuse(messages::group_of_others(place(row, columns_->group), report_.surveys[survey_]));
      return std::nullopt;
    }
    key.group = *found;
    return Level::group;
  }
  refuse(messages::wrong_names(place(row, columns_->record), row.cell(columns_->record),
                               "question, breakdown and group; a question or a breakdown alone; "
                               "or none of them"));
  return std::nullopt;
}

bool TallyRows::read_record(const Row& row, Level level, TallyKey& key) {
  struct Known {
    std::string_view word;
    Level level;
    Level or_level;
  };
  constexpr std::array known_records{
      Known{record::ranking, Level::group, Level::group},
      Known{record::count, Level::group, Level::group},
      Known{record::missing, Level::group, Level::question},
      Known{record::rejected, Level::group, Level::question},
      Known{record::options, Level::question, Level::question},
      Known{record::ranks, Level::question, Level::question},
      Known{record::answered, Level::question, Level::question},
      Known{record::partial, Level::question, Level::question},
      Known{record::faulty, Level::question, Level::question},
      Known{record::members, Level::breakdown, Level::breakdown},
      Known{record::without_attribute, Level::breakdown, Level::breakdown},
      Known{record::outside, Level::breakdown, Level::breakdown},
      Known{record::shared, Level::breakdown, Level::breakdown},
      Known{record::respondents, Level::survey, Level::survey},
      Known{record::filtered, Level::survey, Level::survey},
      Known{record::filtered_unknown, Level::survey, Level::survey},
      Known{record::unused_columns, Level::survey, Level::survey},
      Known{record::unweighed, Level::survey, Level::survey},
  };
  const auto expected = [](const Known& known) -> std::string_view {
    if (known.level != known.or_level)
      return "a question beside it, or question, breakdown and group";
    switch (known.level) {
      case Level::survey:
        return "no question, breakdown or group beside it";
      case Level::question:
        return "a question beside it, and no breakdown or group";
      case Level::breakdown:
        return "a breakdown beside it, and no question or group";
      case Level::group:
        return "question, breakdown and group beside it";
    }
    return {};
  };
  const std::string word = row.cell(columns_->record);
  const auto reason = std::find(record::reasons.begin(), record::reasons.end(), word);
  if (reason != record::reasons.end() && (level == Level::question || level == Level::breakdown)) {
    key.record = *reason;
    return true;
  }
  const auto* const found = std::find_if(known_records.begin(), known_records.end(),
                                         [&](const Known& known) { return known.word == word; });
  if (found == known_records.end()) {
    refuse(messages::unknown_record(place(row, columns_->record)));
    return false;
  }
  if (level != found->level && level != found->or_level) {
    refuse(messages::wrong_names(place(row, columns_->record), word, expected(*found)));
    return false;
  }
  key.record = found->word;
  return true;
}

std::optional<std::uint16_t> TallyRows::option(const Row& row, std::size_t column,
                                               std::size_t question) {
  const auto found = index_of(row.cell(column), report_.questions[question].options,
                              [](const Option& o) -> const std::string& { return o.code; });
  if (found) return static_cast<std::uint16_t>(*found);
  refuse(messages::unknown_option(place(row, column), report_.questions[question]));
  return std::nullopt;
}

bool TallyRows::read_ranking(const Row& row, TallyKey& key) {
  const Question& question = report_.questions[key.question];
  const std::size_t depth = question.depth();
  std::vector<std::uint16_t> ranking(columns_->ranks.size(), not_named);
  bool blank_before = false;
  std::size_t end = depth;
  for (std::size_t rank = 0; rank < ranking.size(); ++rank) {
    const std::size_t column = columns_->ranks[rank];
    if (row.blank(column)) {
      blank_before = true;
      continue;
    }
    const std::optional<std::uint16_t> named = option(row, column, key.question);
    if (!named) return false;
    if (std::find(ranking.begin(), ranking.end(), *named) != ranking.end()) {
      refuse(messages::named_twice(place(row, column)));
      return false;
    }
    if (blank_before && report_.rejected != RejectedPolicy::keep) {
      refuse(messages::skipped_rank(place(row, column)));
      return false;
    }
    ranking[rank] = *named;
    end = std::max(end, rank + 1);
  }
  ranking.resize(end);
  if (!read_ties(row, ranking)) return false;
  for (std::size_t rank = depth; rank < end; ++rank) {
    if (ranking[rank] != not_named && is_tied_with_before(ranking[rank])) continue;
    refuse(messages::beyond_depth(place(row, columns_->ranks[rank]), question));
    return false;
  }
  if (std::all_of(ranking.begin(), ranking.end(),
                  [](std::uint16_t entry) { return entry == not_named; })) {
    refuse(messages::nothing_named(place(row, columns_->record)));
    return false;
  }
  key.ranking = std::move(ranking);
  return true;
}

// Marks the options that share the rank before, and puts those of one rank in order.
bool TallyRows::read_ties(const Row& row, std::vector<std::uint16_t>& ranking) {
  if (!columns_->tied || row.blank(*columns_->tied)) return true;
  const CellPlace at = place(row, *columns_->tied);
  if (report_.ties != TiesPolicy::share) {
    refuse(messages::unexpected_ties(at));
    return false;
  }
  std::vector<bool> tied(ranking.size(), false);
  for (std::string_view rest = at.value; !rest.empty();) {
    const std::size_t blank = std::min(rest.find(' '), rest.size());
    const auto rank = parse_integer(rest.substr(0, blank));
    rest = trimmed(rest.substr(blank));
    const auto index = rank && *rank >= 2 ? static_cast<std::size_t>(*rank - 1) : ranking.size();
    if (index >= ranking.size() || ranking[index] == not_named || ranking[index - 1] == not_named ||
        tied[index]) {
      refuse(messages::not_ties(at));
      return false;
    }
    tied[index] = true;
  }
  for (std::size_t first = 0; first < ranking.size();) {
    std::size_t end = first + 1;
    while (end < ranking.size() && tied[end]) ++end;
    std::sort(ranking.begin() + static_cast<std::ptrdiff_t>(first),
              ranking.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::size_t r = first + 1; r < end; ++r) {
      ranking[r] = static_cast<std::uint16_t>(ranking[r] | tied_with_before);
    }
    first = end;
  }
  return true;
}

bool TallyRows::read_counts(const Row& row, TallyKey& key, TallyEntry& entry) {
  const Question& question = report_.questions[key.question];
  const CellPlace at = place(row, columns_->record);
  if (report_.surveys[survey_].weight) {
    refuse(messages::counts_with(at, "a survey with weights"));
    return false;
  }
  if (report_.ties == TiesPolicy::share) {
    refuse(messages::counts_with(at, "answers that share ranks (\"ties: share\")"));
    return false;
  }
  if (!columns_->option) {
    refuse(messages::wrong_names(at, record::count, "a column \"option\" with the option's code"));
    return false;
  }
  const std::optional<std::uint16_t> named = option(row, *columns_->option, key.question);
  if (!named) return false;
  key.ranking = {*named};
  entry.named.assign(question.depth(), 0);
  for (std::size_t rank = 0; rank < columns_->ranks.size(); ++rank) {
    const std::size_t column = columns_->ranks[rank];
    if (row.blank(column)) continue;
    if (rank >= question.depth()) {
      refuse(messages::beyond_depth(place(row, column), question));
      return false;
    }
    const std::optional<std::uint64_t> n = whole(row, column);
    if (!n) return false;
    entry.named[rank] = *n;
  }
  return true;
}

std::optional<std::uint64_t> TallyRows::whole(const Row& row, std::size_t column) {
  constexpr long long most = 1'000'000'000'000;
  const auto number = parse_integer(row.cell(column));
  if (number && *number >= 0 && *number <= most) return static_cast<std::uint64_t>(*number);
  refuse(messages::not_whole(place(row, column)));
  return std::nullopt;
}

bool TallyRows::read_numbers(const Row& row, TallyEntry& entry) {
  const std::optional<std::uint64_t> n = whole(row, columns_->n);
  if (!n) return false;
  entry.n = *n;
  const auto respondents = static_cast<double>(*n);
  entry.weight = respondents;
  entry.weight_squared = respondents;
  if (!columns_->weight) return true;
  if (row.blank(*columns_->weight) && row.blank(*columns_->weight_squared)) return true;
  for (const auto& [column, into] : {std::pair{*columns_->weight, &entry.weight},
                                     std::pair{*columns_->weight_squared, &entry.weight_squared}}) {
    const std::optional<double> sum = parse_number(row.cell(column));
    if (!sum || *sum < 0) {
      refuse(messages::not_a_weight(place(row, column)));
      return false;
    }
    *into = *sum;
  }
  const double square = entry.weight * entry.weight;
  const double squared = entry.weight_squared;
  const CellPlace at = place(row, *columns_->weight_squared);
  if (squared > square * (1 + rounding) || square > respondents * squared * (1 + rounding)) {
    refuse(messages::impossible_weights(at, *n));
    return false;
  }
  if (!report_.surveys[survey_].weight && (entry.weight != respondents || squared != respondents)) {
    refuse(
        messages::unexpected_weight(place(row, *columns_->weight), *n, report_.surveys[survey_]));
    return false;
  }
  return true;
}

CellPlace TallyRows::place(const Row& row, std::size_t column) const {
  return {report_.surveys[survey_].path.value,
          static_cast<std::size_t>(row.batch.row_number(row.index)), names_[column],
          shown_value(row.cell(column))};
}

void TallyRows::refuse(Diagnostic problem) {
  if (++problem_count_ <= most_explained) problems_.push_back(std::move(problem));
}

Diagnostics TallyRows::row_problems() const {
  Diagnostics all = problems_;
  if (problem_count_ > most_explained) {
    all.push_back(messages::more_wrong_rows(report_.surveys[survey_].path.value,
                                            problem_count_ - most_explained));
  }
  return all;
}

}  // namespace kijun
