#include "resolve/labels.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/code_form.h"
#include "base/number.h"
#include "base/placeholders.h"
#include "base/trimmed.h"
#include "base/utf8.h"
#include "resolve/breakdown_messages.h"
#include "resolve/common_title.h"
#include "resolve/question_messages.h"

namespace kijun {
namespace {

bool lacks_options(const QuestionSpec& question) { return question.options_span.line == 0; }
bool lacks_groups(const BreakdownSpec& breakdown) { return breakdown.groups_span.line == 0; }

// A label as a text of one line.
std::string one_line(const std::string& label) {
  std::string line;
  for (std::size_t at = 0; at < label.size();) {
    const Utf8Character character = utf8_decode(label, at);
    line += is_unseen(character.code) ? std::string(" ") : label.substr(at, character.length);
    at += character.length;
  }
  return std::string(trimmed(line));
}

// In the order of the codes: numbers by their value, else as texts.
std::vector<ValueLabel> in_order(std::vector<ValueLabel> labels) {
  const bool numbers = std::all_of(labels.begin(), labels.end(), [](const ValueLabel& label) {
    return parse_number(label.value).has_value();
  });
  std::stable_sort(labels.begin(), labels.end(), [&](const ValueLabel& a, const ValueLabel& b) {
    return numbers ? *parse_number(a.value) < *parse_number(b.value) : a.value < b.value;
  });
  return labels;
}

bool is_same(const ValueLabel& a, const ValueLabel& b) {
  return a.value == b.value && a.label == b.label;
}

// The first in which the lists differ, as a message shows it: 3 "生活".
std::string first_difference(const std::vector<ValueLabel>& labels,
                             const std::vector<ValueLabel>& others) {
  const auto [mine, other] =
      std::mismatch(labels.begin(), labels.end(), others.begin(), others.end(), is_same);
  if (mine == labels.end()) return "no more labels";
  return mine->value + " \"" + mine->label + "\"";
}

// What the surveys' labels say of one thing, which has to be the same in all that say something.
template <typename T>
struct Said {
  std::string by;  // survey, or column
  T what;
};

class LabelFiller {
 public:
  LabelFiller(Spec& spec, const Headers& headers, Problems& problems)
      : spec_(spec), headers_(headers), problems_(problems) {}

  void fill_question(std::size_t index) {
    QuestionSpec& question = spec_.questions[index];
    if (!question.title) fill_title(question, index);
    if (lacks_options(question)) fill_options(question, index);
  }

  void fill_breakdown(BreakdownSpec& breakdown) {
    if (!breakdown.title) fill_title(breakdown);
    if (lacks_groups(breakdown)) fill_groups(breakdown);
  }

  // ---- What may fill a question or breakdown

  std::vector<std::size_t> surveys_of(const QuestionSpec& question) const {
    return question.surveys ? known(*question.surveys) : all_surveys();
  }
  std::vector<std::size_t> surveys_of(const BreakdownSpec& breakdown) const {
    if (breakdown.surveys) return known(breakdown.surveys->names);
    if (breakdown.survey) return known(breakdown.survey->names);
    return all_surveys();
  }

 private:
  std::vector<std::size_t> all_surveys() const {
    std::vector<std::size_t> all;
    for (std::size_t s = 0; s < spec_.surveys.size(); ++s) {
      if (spec_.surveys[s].file) all.push_back(s);
    }
    return all;
  }
  // Those of these names; that a name is nobody's is told later.
  std::vector<std::size_t> known(const std::vector<Text>& names) const {
    std::vector<std::size_t> found;
    for (const std::size_t s : all_surveys()) {
      const std::string& key = spec_.surveys[s].key.value;
      if (std::any_of(names.begin(), names.end(), [&](const Text& n) { return n.value == key; })) {
        found.push_back(s);
      }
    }
    return found;
  }

  const TableColumn* column_of(std::size_t survey, const std::string& name) const {
    const auto header = headers_.find(spec_.surveys[survey].key.value);
    if (header == headers_.end()) return nullptr;
    const std::string_view wanted = trimmed(name);
    const auto found = std::find_if(header->second.begin(), header->second.end(),
                                    [&](const TableColumn& c) { return c.name == wanted; });
    return found == header->second.end() ? nullptr : &*found;
  }

  // Where the answers stand; null unless there is a column for each rank.
  const ColumnsSpec* rank_columns(const QuestionSpec& question, std::size_t survey) const {
    const SurveySpec& asked = spec_.surveys[survey];
    const ColumnsSpec* columns = asked.answers ? &*asked.answers : nullptr;
    if (question.answers) {
      if (const auto* const own = std::get_if<ColumnsSpec>(&*question.answers)) {
        columns = own;
      } else {
        for (const auto& entry : std::get<ColumnsBySurvey>(*question.answers).entries) {
          if (entry.survey.value == asked.key.value) columns = &entry.columns;
        }
      }
    }
    const bool ranks = columns != nullptr && columns->coding == ColumnsSpec::Coding::ranks;
    return ranks ? columns : nullptr;
  }

  std::size_t depth_of(const QuestionSpec& question) const {
    constexpr std::size_t usual_depth = 3;
    if (question.weights) return question.weights->points.size();
    return spec_.scoring.weights ? spec_.scoring.weights->points.size() : usual_depth;
  }

  // The rank columns that the survey's file has, best rank first.
  std::vector<const TableColumn*> columns_of(const QuestionSpec& question, std::size_t index,
                                             std::size_t survey) const {
    const ColumnsSpec* const written = rank_columns(question, survey);
    std::vector<std::string> names;
    if (written == nullptr) return {};
    if (const auto* const listed = std::get_if<std::vector<Text>>(&written->columns)) {
      for (const Text& name : *listed) names.push_back(name.value);
    } else {
      const std::string number = std::to_string(index + 1);
      for (std::size_t rank = 1; rank <= depth_of(question); ++rank) {
        names.push_back(fill(
            std::get<Text>(written->columns).value,
            {{"question", number}, {"key", question.key.value}, {"rank", std::to_string(rank)}}));
      }
    }
    std::vector<const TableColumn*> columns;
    for (const std::string& name : names) {
      const TableColumn* const column = column_of(survey, name);
      if (column != nullptr) columns.push_back(column);
    }
    return columns;
  }

  // ---- Filling

  std::vector<ValueLabel> labels_of(const TableColumn& column) const {
    std::vector<ValueLabel> labels;
    for (const ValueLabel& label : column.labels) {
      const std::string name = one_line(label.label);
      if (!name.empty() && !label.value.empty()) labels.push_back({label.value, name});
    }
    return in_order(std::move(labels));
  }

  template <typename T>
  bool agree(const Text& key, std::string_view what, const std::vector<Said<T>>& said) {
    for (std::size_t i = 1; i < said.size(); ++i) {
      if (is_equal(said[i].what, said[0].what)) continue;
      problems_.add(messages::labelled_differently(key, what, said[0].by,
                                                   shown(said[0].what, said[i].what), said[i].by,
                                                   shown(said[i].what, said[0].what)));
      return false;
    }
    return true;
  }
  static bool is_equal(const std::string& a, const std::string& b) { return a == b; }
  static bool is_equal(const std::vector<ValueLabel>& a, const std::vector<ValueLabel>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same);
  }
  static std::string shown(const std::string& a, const std::string& /*other*/) {
    return "\"" + a + "\"";
  }
  static std::string shown(const std::vector<ValueLabel>& a, const std::vector<ValueLabel>& b) {
    return first_difference(a, b);
  }

  void fill_title(QuestionSpec& question, std::size_t index) {
    std::vector<Said<std::string>> said;
    for (const std::size_t survey : surveys_of(question)) {
      std::vector<std::string> labels;
      for (const TableColumn* const column : columns_of(question, index, survey)) {
        labels.push_back(one_line(column->title));
      }
      const std::string title = common_title(labels);
      if (!title.empty()) said.push_back({named(survey), title});
    }
    if (said.empty()) problems_.add(messages::question_without_title(question.key));
    if (said.empty() || !agree(question.key, "title", said)) return;
    question.title = Text{said[0].what, question.key.span};
  }

  // Labels of what the spec says is no answer are no options.
  std::vector<ValueLabel> options_of(const TableColumn& column, const QuestionSpec& question,
                                     std::size_t survey) const {
    std::vector<ValueLabel> labels = labels_of(column);
    const Spec& spec = spec_;
    for (const auto* const missing :
         {&spec.scoring.missing, &spec.surveys[survey].missing, &question.missing}) {
      if (*missing) leave_out(**missing, labels);
    }
    return labels;
  }
  static void leave_out(const MissingSpec& missing, std::vector<ValueLabel>& labels) {
    for (const Text& cell : missing.values) {
      std::erase_if(labels, [&](const ValueLabel& label) {
        return code_form(label.value) == code_form(cell.value) || label.label == cell.value;
      });
    }
  }

  void fill_options(QuestionSpec& question, std::size_t index) {
    std::vector<Said<std::vector<ValueLabel>>> said;
    for (const std::size_t survey : surveys_of(question)) {
      std::vector<Said<std::vector<ValueLabel>>> by_column;
      for (const TableColumn* const column : columns_of(question, index, survey)) {
        std::vector<ValueLabel> labels = options_of(*column, question, survey);
        if (labels.empty()) continue;
        by_column.push_back(
            {"column \"" + column->name + "\" of " + named(survey), std::move(labels)});
      }
      if (by_column.empty()) continue;
      if (!agree(question.key, "options", by_column)) return;
      said.push_back({named(survey), std::move(by_column[0].what)});
    }
    if (said.empty()) problems_.add(messages::question_without_options(question.key));
    if (said.empty() || !agree(question.key, "options", said)) return;
    question.options_span = question.key.span;
    for (const ValueLabel& label : said[0].what) {
      question.options.push_back({Text{label.label, question.key.span},
                                  Text{label.value, question.key.span}, std::nullopt});
    }
  }

  void fill_title(BreakdownSpec& breakdown) {
    std::vector<Said<std::string>> said;
    for (const std::size_t survey : surveys_of(breakdown)) {
      const TableColumn* const column =
          breakdown.by ? column_of(survey, breakdown.by->value) : nullptr;
      const std::string title = column != nullptr ? one_line(column->title) : "";
      if (!title.empty()) said.push_back({named(survey), title});
    }
    if (said.empty()) problems_.add(messages::breakdown_without_title(breakdown.key));
    if (said.empty() || !agree(breakdown.key, "title", said)) return;
    breakdown.title = Text{said[0].what, breakdown.key.span};
  }

  void fill_groups(BreakdownSpec& breakdown) {
    std::vector<Said<std::vector<ValueLabel>>> said;
    for (const std::size_t survey : surveys_of(breakdown)) {
      const TableColumn* const column =
          breakdown.by ? column_of(survey, breakdown.by->value) : nullptr;
      if (column == nullptr) continue;
      std::vector<ValueLabel> labels = labels_of(*column);
      if (breakdown.missing) leave_out(*breakdown.missing, labels);
      if (!labels.empty()) said.push_back({named(survey), std::move(labels)});
    }
    if (said.empty()) {
      std::vector<std::string> columns;
      for (const std::size_t survey : surveys_of(breakdown)) {
        const auto header = headers_.find(spec_.surveys[survey].key.value);
        if (header == headers_.end()) continue;
        for (const TableColumn& column : header->second) columns.push_back(column.name);
      }
      problems_.add(messages::breakdown_without_groups(breakdown.key, breakdown.by, columns));
    }
    if (said.empty() || !agree(breakdown.key, "groups", said)) return;
    breakdown.groups_span = breakdown.key.span;
    for (const ValueLabel& label : said[0].what) {
      GroupSpec group;
      group.name = Text{label.label, breakdown.key.span};
      group.is = CodesSpec{{Text{label.value, breakdown.key.span}}};
      const bool fresh =
          std::none_of(breakdown.groups.begin(), breakdown.groups.end(),
                       [&](const GroupSpec& g) { return g.name.value == label.label; });
      if (fresh) {
        breakdown.groups.push_back(std::move(group));
      } else {
        problems_.add(messages::same_label(breakdown.key, label.label));
        return;
      }
    }
  }

  std::string named(std::size_t survey) const {
    return "survey \"" + spec_.surveys[survey].key.value + "\"";
  }

  Spec& spec_;
  const Headers& headers_;
  Problems& problems_;
};

}  // namespace

std::vector<std::size_t> surveys_with_wanted_labels(const Spec& spec) {
  Spec copy = spec;
  Problems unused;
  const LabelFiller filler(copy, {}, unused);
  std::set<std::size_t> wanted;
  for (const QuestionSpec& question : spec.questions) {
    if (question.title && !lacks_options(question)) continue;
    for (const std::size_t survey : filler.surveys_of(question)) wanted.insert(survey);
  }
  for (const BreakdownSpec& breakdown : spec.breakdowns) {
    if ((breakdown.title && !lacks_groups(breakdown)) || !breakdown.by) continue;
    for (const std::size_t survey : filler.surveys_of(breakdown)) wanted.insert(survey);
  }
  return {wanted.begin(), wanted.end()};
}

Spec filled_from_labels(Spec spec, const Headers& headers, Problems& problems) {
  LabelFiller filler(spec, headers, problems);
  for (std::size_t q = 0; q < spec.questions.size(); ++q) filler.fill_question(q);
  for (BreakdownSpec& breakdown : spec.breakdowns) filler.fill_breakdown(breakdown);
  return spec;
}

}  // namespace kijun
