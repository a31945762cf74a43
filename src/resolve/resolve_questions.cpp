#include <map>
#include <utility>

#include "base/folded.h"
#include "base/option_mark.h"
#include "resolve/paragraphs.h"
#include "resolve/question_messages.h"
#include "resolve/resolve.h"
#include "resolve/resolver.h"

namespace kijun {
namespace {

// Points beyond these could not be printed beside the rings of a chart.
constexpr double least_points = 0.01;
constexpr double most_points = 10000;

bool are_points(const WeightsSpec& weights, Problems& problems) {
  const std::size_t errors = problems.errors();
  if (weights.points.size() > most_options) {
    problems.add(messages::too_many_ranks(weights.span, weights.points.size(), most_options));
  }
  for (std::size_t i = 0; i < weights.points.size(); ++i) {
    const Located<double>& point = weights.points[i];
    if (point.value < 0) {
      problems.add(messages::negative_weight(point.span, point.value));
    } else if (point.value > most_points) {
      problems.add(messages::large_weight(point.span, point.value, most_points));
    } else if (i == 0 && point.value < least_points && point.value > 0) {
      problems.add(messages::small_weight(point.span, point.value, least_points));
    } else if (i == 0 && point.value == 0) {
      problems.add(messages::first_weight_zero(point.span));
    } else if (i > 0 && point.value > weights.points[i - 1].value) {
      problems.add(
          messages::increasing_weight(point.span, i + 1, point.value, weights.points[i - 1].value));
    }
  }
  return problems.errors() == errors;
}

std::vector<double> values(const WeightsSpec& weights) {
  std::vector<double> points;
  for (const Located<double>& point : weights.points) points.push_back(point.value);
  return points;
}

// The lines one behind the other are the name; where a line ends, the name may have a blank.
bool joins_to(const std::vector<Text>& lines, std::string_view name) {
  for (const Text& line : lines) {
    if (!name.starts_with(line.value)) {
      if (name.starts_with(' ')) name.remove_prefix(1);
      if (!name.starts_with(line.value)) return false;
    }
    name.remove_prefix(line.value.size());
  }
  return name.empty();
}

class OptionList {
 public:
  explicit OptionList(Problems& problems) : problems_(problems) {}

  void add(const OptionSpec& written) {
    const std::size_t number = options_.size() + 1;
    Option option;
    option.name = written.name;
    option.code = written.code ? written.code->value : std::to_string(number);
    if (!written.code) default_codes_.emplace(option.code, number);
    const auto [code, fresh_code] = codes_.emplace(option.code, number);
    if (!fresh_code) {
      problems_.add(messages::same_code(written.code.value_or(written.name).span, option.code,
                                        option_mark(code->second)));
    }
    const auto [name, fresh_name] = names_.emplace(option.name.value, number);
    if (!fresh_name) {
      problems_.add(messages::same_option(written.name, option_mark(name->second)));
    }
    if (written.lines) {
      for (const Text& line : *written.lines) option.lines.push_back(line.value);
      if (!joins_to(*written.lines, option.name.value)) {
        const Span at = written.lines->empty() ? written.name.span : written.lines->front().span;
        problems_.add(messages::lines_are_not_the_name(at, option.name.value));
      }
    }
    options_.push_back(std::move(option));
  }

  // A code that nobody wrote must not be what another option is called.
  std::vector<Option> take() {
    for (std::size_t named = 0; named < options_.size(); ++named) {
      const auto code = default_codes_.find(folded(options_[named].name.value));
      if (code == default_codes_.end() || code->second == named + 1) continue;
      problems_.add(messages::name_is_code(options_[named].name, option_mark(named + 1),
                                           option_mark(code->second)));
    }
    return std::move(options_);
  }

 private:
  Problems& problems_;
  std::vector<Option> options_;
  std::map<std::string, std::size_t> codes_;
  std::map<std::string, std::size_t> default_codes_;
  std::map<std::string, std::size_t> names_;
};

}  // namespace

void resolve_questions(Resolver& r) {
  std::vector<double> common{3, 2, 1};
  const std::optional<WeightsSpec>& scoring = r.spec.scoring.weights;
  const auto take = [&](const WeightsSpec& weights, std::vector<double>& into) {
    if (are_points(weights, r.problems)) {
      into = values(weights);
    } else {
      r.sound_weights = false;
    }
  };
  if (scoring) take(*scoring, common);

  for (const QuestionSpec& written : r.spec.questions) {
    r.questions.add(written.key, r.problems);
    Question question;
    question.key = written.key.value;
    question.title = *written.title;
    if (written.heading) question.heading = *written.heading;
    OptionList options(r.problems);
    for (const OptionSpec& option : written.options) options.add(option);
    question.options = options.take();
    const std::size_t count = question.options.size();
    if (count < least_options || count > most_options) {
      r.problems.add(
          messages::option_count(written.options_span, count, least_options, most_options));
    }
    question.weights = common;
    if (written.weights) take(*written.weights, question.weights);
    if (question.depth() > count && count >= least_options) {
      const Span& at = written.weights ? written.weights->span : written.options_span;
      r.problems.add(messages::more_ranks_than_options(at, question.depth(), count));
    }
    if (written.commentary) question.commentary = paragraphs(*written.commentary);
    r.report.questions.push_back(std::move(question));
  }
}

}  // namespace kijun
