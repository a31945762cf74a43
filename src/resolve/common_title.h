// What the labels of a question's rank columns say of the question.
#pragma once

#include <string>
#include <vector>

namespace kijun {

// Of labels for the 1st, 2nd, … rank that differ in the rank only ("知識（1位）", "知識（2位）",
// also "第1位", "１位" and "一位"): what stands before it, "知識". Of labels that are all the same:
// that. Else the first of them.
std::string common_title(const std::vector<std::string>& labels);

}  // namespace kijun
