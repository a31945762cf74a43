// A report with one survey, whose file a test writes.
#pragma once

#include <algorithm>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "support/report_builder.h"
#include "support/scratch_folder.h"
#include "survey/read_answers.h"

namespace kijun::test {

inline std::vector<Text> texts(const std::vector<std::string>& values) {
  std::vector<Text> made;
  for (const std::string& value : values) made.push_back({value, {}});
  return made;
}

class OneSurvey {
 public:
  OneSurvey() { add_survey("answers.csv"); }

  Report report;

  std::size_t add_survey(const std::string& file) {
    Survey& added = report.surveys.emplace_back();
    added.key = "survey" + std::to_string(report.surveys.size() - 1);
    added.title.value = "Survey of " + file;
    added.path.value = folder_.path(file);
    return report.surveys.size() - 1;
  }
  // Question "q" of 3 options in the columns a, b, c by rank.
  OneSurvey& ask_ranks(std::size_t options = 3,
                       const std::vector<std::string>& columns = {"a", "b", "c"}) {
    std::vector<double> weights;
    for (std::size_t i = columns.size(); i > 0; --i) weights.push_back(static_cast<double>(i));
    return ask(question(next_key(), options, weights), RankColumns{texts(columns)});
  }
  // Question "q" in a column per option, of which the first `depth` ranks count.
  OneSurvey& ask_options(std::size_t depth, const std::vector<std::string>& columns) {
    return ask(question(next_key(), columns.size(), std::vector<double>(depth, 1)),
               OptionColumns{texts(columns)});
  }
  OneSurvey& ask(Question asked, CodingColumns columns, std::size_t survey = 0) {
    asked.codings.push_back({survey, std::move(columns)});
    report.questions.push_back(std::move(asked));
    return *this;
  }
  OneSurvey& by(Breakdown made) {
    report.breakdowns.push_back(std::move(made));
    return *this;
  }

  void write(const std::string& bytes, const std::string& file = "answers.csv") const {
    std::ofstream(folder_.path(file), std::ios::binary) << bytes;
  }
  std::string path(const std::string& file = "answers.csv") const { return folder_.path(file); }

  // Reads `bytes`. The figures are every question by every breakdown; without a breakdown there is
  // "all", the whole survey.
  Result<Answers> read(const std::string& bytes) {
    write(bytes);
    return read();
  }
  Result<Answers> read() {
    if (report.breakdowns.empty()) by(breakdown("all", {whole("all", {0})}));
    report.figures.clear();
    number_figures(report);
    return read_answers(report);
  }
  // What reading `bytes` says, with file names as if the folder were the current one.
  std::string messages(const std::string& bytes) { return shown(read(bytes).diagnostics()); }
  std::string shown(const Diagnostics& diagnostics) const {
    return without_folder(format(diagnostics));
  }
  std::string without_folder(std::string text) const {
    const std::string folder = folder_.path("");
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
      text.erase(at, folder.size());
    }
    return text;
  }

 private:
  std::string next_key() const {
    return report.questions.empty() ? "q" : "q" + std::to_string(report.questions.size() + 1);
  }

  ScratchFolder folder_;
};

// "1 2 -: 3" for the ranking "option 1, option 2, none" given three times, "1 =2 3" where the first
// two share their rank; in order.
inline std::vector<std::string> rankings(const GroupTally& tally) {
  std::vector<std::string> lines;
  for (const RankingCount& answer : tally.rankings) {
    std::string line;
    for (const std::uint16_t option : answer.ranking) {
      if (is_tied_with_before(option)) line += "=";
      line += (option == not_named ? "-" : std::to_string(option_of(option) + 1)) + " ";
    }
    line.back() = ':';
    lines.push_back(line + " " + std::to_string(answer.n));
  }
  return lines;
}

// Of each reason the first ten places are kept, or all of them.
inline void check_places(const std::vector<Rejection>& places,
                         const std::vector<std::uint64_t>& reasons) {
  std::vector<std::uint64_t> told(reject_reasons);
  for (const Rejection& place : places) ++told[static_cast<std::size_t>(place.reason)];
  for (std::size_t r = 0; r < reject_reasons; ++r) {
    CHECK(told[r] == std::min<std::uint64_t>(reasons[r], first_places_kept));
  }
}

// What must hold of every audit: each cell and each respondent is counted once.
inline void check_sums(const Audit& audit) {
  for (const SurveyAudit& survey : audit.surveys) {
    for (const QuestionAudit& asked : survey.questions) {
      CHECK(asked.answered + asked.missing + asked.rejected == survey.respondents);
      CHECK(asked.partial <= asked.answered);
      std::uint64_t faulty = 0;
      for (const ColumnAudit& column : asked.columns) {
        CHECK(column.used + column.missing + column.rejected == survey.respondents);
        CHECK(column.faulty <= column.rejected);
        faulty += column.faulty;
      }
      for (const std::uint64_t reason : asked.reasons) faulty -= reason;
      CHECK(faulty == 0);
      check_places(asked.first_places, asked.reasons);
      CHECK(asked.rejected <= asked.faulty);
    }
    for (const BreakdownAudit& used : survey.breakdowns) {
      CHECK(used.members + used.without_attribute + used.outside == survey.respondents);
      std::uint64_t faulty = 0;
      for (const ColumnAudit& column : used.columns) {
        CHECK(column.used + column.missing + column.rejected == survey.respondents);
        faulty += column.faulty;
      }
      CHECK(used.no_group + used.not_numbers == faulty);
      check_places(used.first_outside, used.reasons());
    }
    CHECK(survey.unused == survey.unused_columns.size());
  }
}

}  // namespace kijun::test
