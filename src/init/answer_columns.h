// In which columns the answers stand, as the spec says it.
#pragma once

#include <cstddef>
#include <string>

#include "init/draft.h"

namespace kijun {

// "{ranks: "問1_{rank}位"}"
std::string answer_columns(const Draft& draft, const DraftAnswers& answers);

// The same for all questions of a survey at once, with {question}; empty if no pattern says them
// all, or there is only one question.
std::string common_answer_columns(const Draft& draft, std::size_t survey);

}  // namespace kijun
