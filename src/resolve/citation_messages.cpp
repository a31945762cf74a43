#include "resolve/citation_messages.h"

#include <algorithm>
#include <vector>

#include "resolve/message_parts.h"

namespace kijun::messages {

Diagnostic citation_form(const Span& at, std::string_view citation, std::string_view form) {
  return error_at(at, quoted(citation) + " does not say which number it is",
                  {"write " + std::string(form)});
}

Diagnostic unknown_group(const Text& name, std::string_view of,
                         std::span<const std::string> known) {
  return error_at(name.span, "there is no group " + quoted(name.value) + " in " + std::string(of),
                  known_names(name.value, known));
}

Diagnostic unknown_option(const Text& code, std::string_view question,
                          std::span<const std::string> known) {
  return error_at(code.span,
                  "there is no option " + quoted(code.value) + " in question " + quoted(question),
                  {"expected the code of one of its options: " + listed_in_part(known)});
}

Diagnostic too_many_claims(const Span& at, std::size_t most) {
  return error_at(at, "the report makes more than " + counted(most, "claim", "claims"),
                  {"leave out the least important: each is a test of its own"});
}

Diagnostic not_a_claim(const Text& claim) {
  return error_at(claim.span, quoted_start(claim.value) + " cannot be read as a claim",
                  {"expected GROUPS > GROUPS on QUESTION.OPTION, with >, < or =; others stands for "
                   "all other groups",
                   "or rises on QUESTION.BREAKDOWN.OPTION, or falls on …"});
}

Diagnostic claim_of_nothing(const Text& target, std::span<const std::string> known) {
  std::vector<std::string> hints{
      "expected QUESTION.OPTION or QUESTION.BREAKDOWN.OPTION, of a figure in the report, with the "
      "option's code"};
  if (!known.empty()) {
    for (std::string& hint : known_names(target.value, known)) hints.push_back(std::move(hint));
  }
  return error_at(target.span, "there is no figure of " + quoted(target.value) + " in the report",
                  std::move(hints));
}

Diagnostic claim_of_several(const Text& claim, std::span<const std::string> figures) {
  return error_at(claim.span,
                  "the claim " + quoted_start(claim.value) +
                      " may be about several figures: " + listed_in_part(figures),
                  {"name the figure in front of the option: on " + figures.front() + "…"});
}

Diagnostic claim_of_unordered(const Span& at, std::string_view breakdown) {
  return error_at(at, "the groups of breakdown " + quoted(breakdown) + " have no order to rise in",
                  {"give it \"order: {rising: …, falling: …}\", or compare groups by name"});
}

Diagnostic claim_of_both_others(const Text& claim) {
  return error_at(claim.span, "the claim " + quoted_start(claim.value) + " names no group",
                  {"name at least one: others stands for all that the other side does not name"});
}

Diagnostic group_claimed_twice(const Text& claim, std::string_view group) {
  return error_at(claim.span,
                  "the claim " + quoted_start(claim.value) + " names " + quoted(group) + " twice",
                  {"name each group once"});
}

Diagnostic claim_of_total(const Text& claim, std::string_view group) {
  return error_at(claim.span,
                  quoted(group) + " is a total, and shares respondents with all other groups",
                  {"compare groups with each other, or with others"});
}

Diagnostic claim_of_nobody_else(const Text& claim, std::string_view figure) {
  return error_at(claim.span, "figure " + quoted(figure) + " has no others",
                  {"the claim names all of its groups: name one side of them only"});
}

Diagnostic claim_of_overlap(const Text& claim, std::string_view breakdown) {
  return error_at(claim.span,
                  "no test compares the groups of breakdown " + quoted(breakdown) +
                      ", which may share respondents",
                  {"remove the claim, or the breakdown's \"overlap: true\" if nobody is in two"});
}

}  // namespace kijun::messages
