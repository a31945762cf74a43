#include "sql/messages.h"

#include <string>
#include <utility>

namespace kijun {
namespace {

Diagnostic at(const Text& place, std::string message, std::vector<std::string> hints) {
  Diagnostic diagnostic{Severity::error, {}, std::move(message), std::move(hints)};
  if (place.span.source) diagnostic.place = place.span;
  return diagnostic;
}

std::string question_in(const Question& question, const Survey& survey) {
  return "question \"" + question.key + "\" in survey \"" + survey.key + "\"";
}

}  // namespace

Diagnostic unknown_columns(const Question& question, const Survey& survey) {
  return at(survey.path, "no query without columns: " + question_in(question, survey),
            {"give the survey \"answers:\" with the columns of the table in the database, beside "
             "\"tally:\""});
}

Diagnostic order_in_sql(const Question& question, const Survey& survey) {
  return at(question.title,
            "no query can take apart the cells of \"order:\": " + question_in(question, survey),
            {"give the database a view with a column per rank, and the survey \"ranks:\" instead",
             "or save the table as a file, and let \"kijun tally\" read it with \"file:\""});
}

}  // namespace kijun
