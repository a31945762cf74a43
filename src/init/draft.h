// A spec in the making: what was found in the files of answers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "init/column_family.h"
#include "init/table_profile.h"

namespace kijun {

struct DraftSurvey {
  std::string key;
  std::string title;
  std::string path;  // as the spec writes it
  TableProfile table;
  std::optional<std::size_t> weight{};  // a column
  std::vector<bool> used{};             // columns that the draft has a use for
};

enum class DraftCoding { ranks, options, order, ticks };

// The columns of a question in one survey.
struct DraftAnswers {
  std::size_t survey = 0;
  DraftCoding coding = DraftCoding::ranks;
  ColumnFamily family;  // of order: one column; of ticks: all of them
  std::string ticks;    // of ticks: the pattern of their names
  bool sure = true;     // that it is this coding
};

struct DraftOption {
  std::string name;
  std::string code;
};

struct DraftQuestion {
  std::string key;
  std::string title;
  std::vector<DraftOption> options;
  bool named = false;    // the options' names are real, not placeholders
  bool counted = false;  // there is none that the file does not show
  bool in_order = true;  // theirs is that of the file's codes or columns
  std::size_t depth = 0;
  std::vector<std::string> missing;  // cells that seem to say "no answer"
  std::vector<DraftAnswers> answers;
};

struct DraftGroup {
  std::string name;
  std::string code;
};

struct DraftBreakdown {
  std::string key;
  std::string title;
  std::size_t survey = 0;
  std::string column;
  std::vector<DraftGroup> groups;
  std::vector<std::string> left_out;  // codes that seem to say "no answer"
  bool named = false;                 // the groups' names are real, not codes
};

struct Draft {
  std::vector<DraftSurvey> surveys;
  std::vector<DraftQuestion> questions;
  std::vector<DraftBreakdown> breakdowns;  // beside the one by survey
};

// "q1" etc.: a name that a spec may use as a key, made of the text's ASCII letters and digits; the
// fallback if there are too few. Never one of those that are taken already.
std::string key_from(const std::string& text, const std::string& fallback,
                     const std::vector<std::string>& taken);

// Fills in the questions, and marks their columns as used.
void draft_questions(Draft& draft);
// The same of weights and breakdowns, out of the columns that are not used yet.
void draft_breakdowns(Draft& draft);

// As YAML with comments.
std::string write_draft(const Draft& draft);

}  // namespace kijun
