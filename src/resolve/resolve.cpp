#include "resolve/resolve.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "resolve/breakdown_messages.h"
#include "resolve/messages.h"
#include "resolve/question_messages.h"
#include "resolve/resolver.h"
#include "resolve/summaries.h"

namespace kijun {
namespace {

bool is_calendar_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t first, std::size_t length) {
    int value = 0;
    for (const char c : text.substr(first, length)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

void resolve_front(Resolver& r) {
  const ReportSpec& written = r.spec.report;
  r.report.spec_path = r.spec.source->path;
  r.report.title = written.title;
  if (written.subtitle) r.report.subtitle = *written.subtitle;
  if (written.author) r.report.author = *written.author;
  if (written.cover) {
    r.report.cover =
        Cover{written.cover->series.value_or(Text{}), written.cover->publisher.value_or(Text{})};
  }
  if (written.date) {
    r.report.date = written.date->value;
    if (!is_calendar_date(written.date->value)) r.problems.add(messages::not_a_date(*written.date));
  }
  if (r.spec.scoring.rejected) r.report.rejected = r.spec.scoring.rejected->value;
  if (r.spec.scoring.ties) r.report.ties = r.spec.scoring.ties->value;
  if (r.spec.scoring.base) r.report.base = r.spec.scoring.base->value;
}

void resolve_inference(Resolver& r) {
  const InferenceSpec& written = r.spec.inference;
  InferenceRule& rule = r.report.inference;
  if (written.level) rule.level = written.level->value;
  if (written.permute_below) rule.permute_below = static_cast<double>(written.permute_below->value);
  if (written.permutations) {
    rule.permutations = static_cast<std::uint64_t>(written.permutations->value);
  }
  if (written.seed) rule.seed = static_cast<std::uint64_t>(written.seed->value);
}

// The report's filter and the survey's own. The respondents of a tally are counted already.
void resolve_filter(Resolver& r, const SurveySpec& written, Survey& survey) {
  if (survey.is_tally) {
    if (written.filter) r.problems.add(messages::filter_of_tally(written.filter->text.span));
    return;
  }
  const std::optional<WhereSpec>& common = r.spec.report.filter;
  if (common && written.filter) {
    survey.filter = Condition{AllOf{{common->condition, written.filter->condition}}};
  } else if (common) {
    survey.filter = common->condition;
  } else if (written.filter) {
    survey.filter = written.filter->condition;
  }
}

// `written`: a survey or table, both of which say how their file is to be read.
template <typename Written>
TableSource source_of(const Spec& spec, const Text& file, const Written& written) {
  const auto counted = [](long long number) {
    return static_cast<std::size_t>(std::max(number, 1LL));
  };
  TableSource source;
  source.path = {on_folder_of(spec.source->path, file.value), file.span};
  if (written.encoding) source.encoding = written.encoding->value;
  if (written.sheet) {
    source.sheet.span = written.sheet->span;
    if (const auto* const number = std::get_if<long long>(&written.sheet->which)) {
      source.sheet.which = counted(*number);
    } else {
      source.sheet.which = std::get<std::string>(written.sheet->which);
    }
  }
  if (written.header) source.header_row = {counted(written.header->value), written.header->span};
  return source;
}

}  // namespace

std::string on_folder_of(const std::string& spec_path, const std::string& file) {
  const std::size_t slash = spec_path.rfind('/');
  if (file.starts_with('/') || slash == std::string::npos) return file;
  return spec_path.substr(0, slash + 1) + file;
}

void check_place_in_file(const std::optional<SheetSpec>& sheet,
                         const std::optional<Located<long long>>& header, Problems& problems) {
  const auto check = [&](long long number, const Span& span, std::string_view key) {
    if (number < 1) problems.add(messages::counts_from_one(span, key, number));
  };
  if (sheet) {
    const auto* const number = std::get_if<long long>(&sheet->which);
    if (number != nullptr) check(*number, sheet->span, "sheet");
  }
  if (header) check(header->value, header->span, "header");
}

TableSource source_of(const Spec& spec, const SurveySpec& survey) {
  const Text& file = survey.tally ? *survey.tally : *survey.file;
  return source_of(spec, file, survey);
}

TableSource source_of(const Spec& spec, const TableSpec& table) {
  return source_of(spec, *table.file, table);
}

void resolve_surveys(Resolver& r) {
  using File = std::pair<std::string, std::variant<std::size_t, std::string>>;  // path and sheet
  std::map<File, const Survey*> by_file;
  r.report.surveys.reserve(r.spec.surveys.size());
  for (const SurveySpec& written : r.spec.surveys) {
    r.surveys.add(written.key, r.problems);
    Survey survey;
    survey.key = written.key.value;
    survey.title = written.title;
    survey.is_tally = written.tally.has_value();
    const Text& file = survey.is_tally ? *written.tally : *written.file;
    TableSource source = source_of(r.spec, written);
    survey.path = std::move(source.path);
    survey.encoding = source.encoding;
    survey.sheet = std::move(source.sheet);
    survey.header = source.header_row;
    survey.sql_table = written.table ? written.table->value : survey.key;
    check_place_in_file(written.sheet, written.header, r.problems);
    survey.weight = written.weight;
    resolve_filter(r, written, survey);
    const std::string path = std::filesystem::path(survey.path.value).lexically_normal().string();
    r.report.surveys.push_back(std::move(survey));
    const Survey& added = r.report.surveys.back();
    const auto [same, fresh] = by_file.emplace(File{path, added.sheet.which}, &added);
    // One table may hold the tallies of all surveys.
    if (!fresh && !(added.is_tally && same->second->is_tally)) {
      r.problems.add(messages::same_file(file, same->second->key));
    }
  }
}

namespace {

// Beyond these counts the report could not be printed, and trying would take the machine's memory.
bool is_within_limits(const Spec& spec, Problems& problems) {
  const auto check = [&](const auto& items, std::size_t most, const char* what) {
    if (items.size() <= most) return;
    problems.add(messages::too_many(items[most].key.span, what, items.size(), most));
  };
  check(spec.surveys, most_surveys, "surveys");
  check(spec.questions, most_questions, "questions");
  check(spec.breakdowns, most_breakdowns, "breakdowns");
  return problems.errors() == 0;
}

// The contents have said which figures there are, and their numbers.
void summarize(Resolver& r) {
  if (r.report.figures.empty()) {
    const Span at = r.spec.report.template_name ? r.spec.report.template_name->span : Span();
    r.problems.add(messages::nothing_to_summarize(at, r.report.style.name));
  }
  r.report.contents = summaries_of(r.report);
  r.report.citations.clear();  // its texts are not among them
  r.report.cover.reset();
}

}  // namespace

Result<Report> resolve(const Spec& written, const Template& style, const Headers& headers) {
  Report report;
  report.style = style.style;
  Problems problems;
  if (!is_within_limits(written, problems)) return std::move(problems).take();
  const Spec spec = filled_from_labels(written, headers, problems);
  if (problems.errors() > 0) return std::move(problems).take();
  Resolver resolver{spec, report, problems};
  resolve_front(resolver);
  resolve_inference(resolver);
  resolve_surveys(resolver);
  resolve_questions(resolver);
  resolve_codings(resolver);
  resolve_breakdowns(resolver);
  resolve_scale(resolver);
  if (spec.svg.text) report.svg_text = spec.svg.text->value;
  resolve_contents(resolver);
  resolve_references(resolver);
  resolve_claims(resolver);
  if (report.style.document.summaries != Summaries::none) summarize(resolver);
  if (problems.errors() > 0) return std::move(problems).take();
  return Result<Report>(std::move(report), std::move(problems).take());
}

}  // namespace kijun
