// {fig:NAME}, {table:ID} and {note:TEXT} in paragraphs, and what they stand for.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/report.h"

namespace kijun {

// A part of a text, in bytes, that leads to a destination.
struct Reference {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string target;                 // "fig:q1.stakeholder", "note:1"
  std::optional<std::size_t> note{};  // of a footnote's mark: which of ReferencedText::notes
};

struct ReferencedText {
  std::string text;
  std::vector<Reference> references;  // in order, apart from each other
  std::vector<std::string> notes;     // as written; references in them are not replaced yet
};

std::string footnote_target(std::size_t number);  // "note:1", the footnote
std::string mark_target(std::size_t number);      // "mark:1", its mark in the text

std::string figure_target(const Figure& figure);
std::string picture_target(const AuthorPicture& picture);
std::string table_target(const AuthorTable& table);

// The labels of a report's figures and tables.
class References {
 public:
  explicit References(const Report& report);

  // `text` with every known reference replaced by its label, and every footnote by its mark; notes
  // are numbered on from `last_note`. Other braces stay.
  ReferencedText put_into(std::string_view text, std::size_t& last_note) const;

  // "注1）"
  std::string footnote_mark(std::size_t number) const;

 private:
  std::string mark_pattern_;
  std::map<std::string, std::string, std::less<>> labels_;  // by target
};

}  // namespace kijun
