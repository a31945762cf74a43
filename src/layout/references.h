// {fig:NAME} and {table:ID} in paragraphs, and what they stand for.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/report.h"

namespace kijun {

// A part of a text, in bytes, that leads to a destination.
struct Reference {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string target;  // "fig:q1.stakeholder"
};

struct ReferencedText {
  std::string text;
  std::vector<Reference> references;  // in order, apart from each other
};

std::string figure_target(const Figure& figure);
std::string table_target(const AuthorTable& table);

// The labels of a report's figures and tables.
class References {
 public:
  explicit References(const Report& report);

  // `text` with every known reference replaced by its label. Other braces stay.
  ReferencedText put_into(std::string_view text) const;

 private:
  std::map<std::string, std::string, std::less<>> labels_;  // by target
};

}  // namespace kijun
