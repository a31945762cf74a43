// {fig:q1.stakeholder} and {table:sample} in texts: every one refers to something; {note:…} says
// something; {score:…}, {n:…} and {finding:…} cite what the report will have.
#include <algorithm>
#include <set>

#include "base/placeholders.h"
#include "base/trimmed.h"
#include "resolve/cell_place.h"
#include "resolve/messages.h"
#include "resolve/read_citation.h"
#include "resolve/resolver.h"
#include "spec/source_text.h"

namespace kijun {
namespace {

constexpr std::string_view note_open = "{note:";

// Braces around a word and a colon are meant as a reference; others are text.
bool is_reference(std::string_view braced) {
  const std::size_t colon = braced.find(':');
  if (colon == std::string_view::npos || colon < 2) return false;
  return std::all_of(braced.begin() + 1, braced.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// "{fig" or "{table" where no brace closes it: it was to become one.
bool is_cut_short(std::string_view open) {
  const std::size_t end =
      std::min(open.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1), open.size());
  const std::string_view kind = open.substr(1, end - 1);
  return kind == "fig" || kind == "table" || kind == "note" || kind == "score" || kind == "finding";
}

class ReferenceChecker {
 public:
  explicit ReferenceChecker(Resolver& r) : report_(r.report), problems_(r.problems) {
    for (const Figure& figure : r.report.figures) figures_.push_back(figure.name);
    for (const Block& block : r.report.contents) {
      const auto* const table = std::get_if<AuthorTable>(&block);
      if (table != nullptr && !table->id.starts_with('#')) tables_.push_back(table->id);
      const auto* const picture = std::get_if<AuthorPicture>(&block);
      if (picture != nullptr && !picture->id.starts_with('#')) figures_.push_back(picture->id);
    }
    known_figures_.insert(figures_.begin(), figures_.end());
    known_tables_.insert(tables_.begin(), tables_.end());
  }

  void running_text(const Text& text) {
    each_reference(text, [&](std::string_view braced) { check(text, braced); });
  }

  void plain_text(const Text& text, const std::optional<CellPlace>& in_file = std::nullopt) {
    each_reference(text, [&](std::string_view braced) {
      Diagnostic found = messages::reference_not_here(span_within(text, braced), braced);
      if (in_file) found.place = *in_file;
      problems_.add(std::move(found));
    });
  }

 private:
  template <typename Visit>
  void each_reference(const Text& text, Visit visit) {
    std::string_view rest = text.value;
    for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
      rest.remove_prefix(open);
      // A footnote may hold references.
      const std::size_t close = rest.starts_with(note_open) ? closing_brace(rest) : rest.find('}');
      const std::string_view braced =
          rest.substr(0, close == std::string_view::npos ? close : close + 1);
      const bool open_end = close == std::string_view::npos;
      if (open_end && (is_reference(braced) || is_cut_short(braced))) {
        problems_.add(messages::open_reference(span_within(text, braced)));
      } else if (!open_end && is_reference(braced)) {
        visit(braced);
      }
      rest.remove_prefix(1);
    }
  }

  void check_note(const Text& text, std::string_view braced) {
    const std::string_view note =
        braced.substr(note_open.size(), braced.size() - note_open.size() - 1);
    if (trimmed(note).empty()) problems_.add(messages::empty_note(span_within(text, braced)));
    if (note.find(note_open) != std::string_view::npos) {
      problems_.add(messages::note_in_note(span_within(text, braced)));
    }
  }

  void check(const Text& text, std::string_view braced) {
    if (braced.starts_with(note_open)) return check_note(text, braced);
    const std::size_t colon = braced.find(':');
    const std::string_view kind = braced.substr(1, colon - 1);
    if (const auto cited = citation_kind(kind)) return cite(*cited, text, braced);
    const std::string name(braced.substr(colon + 1, braced.size() - colon - 2));
    const bool figure = kind == "fig";
    const std::set<std::string>& known = figure ? known_figures_ : known_tables_;
    if ((figure || kind == "table") && known.contains(name)) return;
    if (problems_.full()) {
      problems_.count_error();
      return;
    }
    const Span at = span_within(text, braced);
    if (!figure && kind != "table") {
      problems_.add(messages::unknown_reference_kind(at, kind));
    } else {
      problems_.add(messages::unknown_reference({name, at}, figure ? "figure" : "table",
                                                figure ? figures_ : tables_));
    }
  }

  void cite(CitationKind kind, const Text& text, std::string_view braced) {
    const Text citation{std::string(braced), span_within(text, braced)};
    std::optional<Citation> read = read_citation(report_, kind, citation, problems_);
    if (read) report_.citations.push_back(*std::move(read));
  }

  Report& report_;
  Problems& problems_;
  std::vector<std::string> figures_;  // in the report's order, as messages list them
  std::vector<std::string> tables_;
  std::set<std::string> known_figures_;
  std::set<std::string> known_tables_;
};

// One visit over every kind of block; a new kind does not compile until it is here.
struct BlockVisitor {
  ReferenceChecker& checker;

  void operator()(const Heading& heading) const { checker.plain_text(heading.text); }
  void operator()(const Paragraphs& block) const {
    for (const Text& text : block.paragraphs) checker.running_text(text);
  }
  void operator()(const AuthorTable& table) const {
    checker.plain_text(table.caption);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      checker.plain_text(table.columns[c], place_in_file(table, std::nullopt, c));
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
        checker.plain_text(table.rows[r][c], place_in_file(table, r, c));
      }
    }
    for (const Text& note : table.notes) checker.plain_text(note);
  }
  void operator()(const AuthorPicture& picture) const {
    checker.plain_text(picture.caption);
    for (const Text& note : picture.notes) checker.plain_text(note);
  }
  void operator()(const ScoreTableBlock&) const {}
  void operator()(const AuditBlock&) const {}
  void operator()(const FindingsBlock&) const {}
  void operator()(const OtherWeightsBlock&) const {}
  void operator()(const FigureBlock&) const {}
  void operator()(const Summary&) const {}
  void operator()(const TableOfContents&) const {}
  void operator()(const ListOfFigures&) const {}
  void operator()(const MethodText&) const {}
  void operator()(const AnswerNote&) const {}
  void operator()(const PageBreak&) const {}
};

}  // namespace

void resolve_references(Resolver& r) {
  ReferenceChecker checker(r);
  for (const Figure& figure : r.report.figures) {
    for (const Text& note : figure.notes) checker.plain_text(note);
  }
  for (const Block& block : r.report.contents) std::visit(BlockVisitor{checker}, block);
}

}  // namespace kijun
