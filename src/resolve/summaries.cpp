#include "resolve/summaries.h"

#include <algorithm>
#include <utility>

namespace kijun {
namespace {

struct Subject {
  std::size_t index;  // of the question or breakdown
  std::vector<std::size_t> figures;
};

std::vector<Subject> subjects_of(const Report& report, bool questions) {
  std::vector<Subject> subjects;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    const Figure& figure = report.figures[i];
    if (figure.repeats) continue;
    const std::size_t index = questions ? figure.question : figure.breakdown;
    auto subject = std::find_if(subjects.begin(), subjects.end(),
                                [index](const Subject& known) { return known.index == index; });
    if (subject == subjects.end()) subject = subjects.insert(subjects.end(), {index, {}});
    subject->figures.push_back(i);
  }
  return subjects;
}

}  // namespace

std::vector<Block> summaries_of(const Report& report) {
  const DocumentStyle& style = report.style.document;
  const bool questions = style.summaries == Summaries::questions;
  const auto most = static_cast<std::size_t>(style.figures_per_summary);
  std::vector<Block> blocks;
  for (const Subject& subject : subjects_of(report, questions)) {
    const Text title = questions ? report.questions[subject.index].heading
                                 : report.breakdowns[subject.index].title;
    for (std::size_t first = 0; first < subject.figures.size(); first += most) {
      Summary page{title, {}};
      if (first > 0) page.title.value += report.style.wording.continued;
      const std::size_t end = std::min(first + most, subject.figures.size());
      for (std::size_t i = first; i < end; ++i) page.figures.push_back(subject.figures[i]);
      if (!blocks.empty()) blocks.emplace_back(PageBreak{});
      blocks.emplace_back(std::move(page));
    }
  }
  return blocks;
}

}  // namespace kijun
