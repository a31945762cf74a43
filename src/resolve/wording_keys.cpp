#include "resolve/wording_keys.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/messages.h"
#include "spec/key_table.h"
#include "spec/placeholder_check.h"

namespace kijun {
namespace {

// The first `required` of the names must occur; the others may.
struct Placeholders {
  std::size_t required = 0;
  std::array<std::string_view, 8> names{};
};

constexpr Placeholders none;
constexpr Placeholders year_month_day{3, {"year", "month", "day"}};
constexpr Placeholders heading{1, {"question", "n"}};
constexpr Placeholders question_breakdown{2, {"question", "breakdown"}};
constexpr Placeholders breakdown_filter{2, {"breakdown", "filter"}};
constexpr Placeholders counted_left_out{2, {"counted", "left_out"}};
constexpr Placeholders unknown_only{1, {"unknown"}};
constexpr Placeholders groups_only{1, {"groups"}};
constexpr Placeholders group_n{2, {"group", "n"}};
constexpr Placeholders group_n_n_eff{3, {"group", "n", "n_eff"}};
constexpr Placeholders group_percent{2, {"group", "percent"}};
constexpr Placeholders group_only{1, {"group"}};
constexpr Placeholders value_only{1, {"value"}};
constexpr Placeholders question_only{1, {"question"}};
constexpr Placeholders options_only{1, {"options"}};
constexpr Placeholders chart{0, {"figure", "question", "breakdown", "axes", "max", "baseline"}};
constexpr Placeholders group_scores{2, {"group", "scores"}};
constexpr Placeholders mark_option_score{1, {"score", "mark", "option"}};
constexpr Placeholders rank_points{2, {"rank", "points"}};
constexpr Placeholders points_people{2, {"points", "people"}};
constexpr Placeholders ranks{1, {"points", "questions", "depth"}};
constexpr Placeholders one_rank{1, {"points", "questions"}};
constexpr Placeholders extremes_all{0, {"questions", "depth", "highest", "lowest"}};
constexpr Placeholders extremes_some{0, {"questions", "depth", "highest"}};
constexpr Placeholders between{0, {"high", "middle", "low"}};
constexpr Placeholders worked{1,
                              {"value", "questions", "people", "each", "counts", "sum", "options"}};
constexpr Placeholders below_depth{0, {"questions", "next"}};
constexpr Placeholders list_only{1, {"list"}};
constexpr Placeholders percent_only{1, {"percent"}};
constexpr Placeholders baseline_of{1, {"value", "options", "questions"}};
constexpr Placeholders answers_only{1, {"answers"}};
constexpr Placeholders answers_reasons{1, {"answers", "reasons"}};
constexpr Placeholders reason_cells{1, {"reason", "cells"}};
constexpr Placeholders table_only{1, {"table"}};
constexpr Placeholders survey_people{2, {"survey", "people"}};
constexpr Placeholders survey_people_unknown{3, {"survey", "people", "unknown"}};
constexpr Placeholders survey_columns{2, {"survey", "columns"}};
constexpr Placeholders survey_columns_names{3, {"survey", "names", "columns"}};
constexpr Placeholders places_only{0, {"places"}};

bool read_wording(const YamlNode& node, std::string& into, const Placeholders& placeholders,
                  Problems& problems) {
  Text text;
  if (!read_value(node, text, problems)) return false;
  std::vector<std::string> known;
  for (const std::string_view name : placeholders.names) {
    if (!name.empty()) known.emplace_back(name);
  }
  if (!check_placeholders(text, known, problems)) return false;
  bool complete = true;
  for (std::size_t i = 0; i < placeholders.required; ++i) {
    if (has_placeholder(text.value, known[i])) continue;
    problems.add(messages::missing_placeholder(text, known[i]));
    complete = false;
  }
  into = std::move(text.value);
  return complete;
}

// A row reader for the member, whose placeholders are a constant above.
template <auto Member, const Placeholders& Allowed>
void words(const YamlNode& value, typename detail::MemberOf<decltype(Member)>::class_type& into,
           Problems& problems) {
  read_wording(value, into.*Member, Allowed, problems);
}

constexpr std::string_view text = "a text";

using W = Wording;
constexpr KeyRow<Wording> wording_keys[] = {
    {"language", true, "a language tag such as ja", words<&W::language, none>},
    {"date", true, text, words<&W::date, year_month_day>},
    {"method_title", true, text, words<&W::method_title, none>},
    {"results_title", true, text, words<&W::results_title, none>},
    {"question_heading", true, text, words<&W::question_heading, heading>},
    {"caption", true, text, words<&W::caption, question_breakdown>},
    {"filtered_breakdown", true, text, words<&W::filtered_breakdown, breakdown_filter>},
    {"legend", true, text, words<&W::legend, group_n>},
    {"legend_weighted", true, text, words<&W::legend_weighted, group_n_n_eff>},
    {"legend_weightless", true, text, words<&W::legend_weightless, group_n>},
    {"legend_unanswered", true, text, words<&W::legend_unanswered, group_only>},
    {"baseline", true, text, words<&W::baseline, value_only>},
    {"baseline_rounded", true, text, words<&W::baseline_rounded, value_only>},
    {"completeness_note", true, text, words<&W::completeness_note, list_only>},
    {"completeness_of", true, text, words<&W::completeness_of, group_percent>},
    {"contents_title", true, text, words<&W::contents_title, none>},
    {"scores_title", true, text, words<&W::scores_title, none>},
    {"scores_caption", true, text, words<&W::scores_caption, question_only>},
    {"scores_breakdown", true, text, words<&W::scores_breakdown, none>},
    {"scores_group", true, text, words<&W::scores_group, none>},
    {"scores_base", true, text, words<&W::scores_base, none>},
    {"scores_effective_base", true, text, words<&W::scores_effective_base, none>},
    {"scores_answers", true, text, words<&W::scores_answers, none>},
    {"continued", true, text, words<&W::continued, none>},
    {"chart_description", true, text, words<&W::chart_description, chart>},
    {"series_description", true, text, words<&W::series_description, group_scores>},
    {"score_description", true, text, words<&W::score_description, mark_option_score>},
    {"unanswered_description", true, text, words<&W::unanswered_description, group_only>},
    {"weightless_description", true, text, words<&W::weightless_description, group_only>},
    {"audit_title", true, text, words<&W::audit_title, none>},
    {"method", true, "the texts of 結果の見方", field<&W::method>},
    {"audit", true, "the texts of 回答の取り扱い", field<&W::audit>},
};

using M = MethodWording;
constexpr KeyRow<MethodWording> method_keys[] = {
    {"separator", true, text, words<&M::separator, none>},
    {"all_questions", true, text, words<&M::all_questions, none>},
    {"question", true, text, words<&M::question, question_only>},
    {"of_options", true, text, words<&M::of_options, options_only>},
    {"more_options", true, text, words<&M::more_options, options_only>},
    {"points", true, text, words<&M::points, rank_points>},
    {"count", true, text, words<&M::count, points_people>},
    {"about", true, text, words<&M::about, value_only>},
    {"ranks", true, text, words<&M::ranks, ranks>},
    {"one_rank", true, text, words<&M::one_rank, one_rank>},
    {"reading", true, text, words<&M::reading, none>},
    {"reading_one", true, text, words<&M::reading_one, none>},
    {"extremes_all", true, text, words<&M::extremes_all, extremes_all>},
    {"extremes_some", true, text, words<&M::extremes_some, extremes_some>},
    {"between", true, text, words<&M::between, none>},
    {"between_example", true, text, words<&M::between_example, between>},
    {"baseline", true, text, words<&M::baseline, none>},
    {"worked_all", true, text, words<&M::worked_all, worked>},
    {"below_depth", true, text, words<&M::below_depth, below_depth>},
    {"worked_some", true, text, words<&M::worked_some, worked>},
    {"baseline_list", true, text, words<&M::baseline_list, list_only>},
    {"baseline_of", true, text, words<&M::baseline_of, baseline_of>},
    {"baseline_lower", true, text, words<&M::baseline_lower, none>},
    {"base", true, text, words<&M::base, none>},
    {"base_all", true, text, words<&M::base_all, none>},
    {"weighted", true, text, words<&M::weighted, none>},
    {"filtered", true, text, words<&M::filtered, counted_left_out>},
    {"filtered_unknown", true, text, words<&M::filtered_unknown, unknown_only>},
    {"total", true, text, words<&M::total, groups_only>},
    {"overlap", true, text, words<&M::overlap, none>},
    {"partial", true, text, words<&M::partial, answers_only>},
    {"ties", true, text, words<&M::ties, none>},
    {"missing", true, text, words<&M::missing, answers_only>},
    {"missing_counted", true, text, words<&M::missing_counted, answers_only>},
    {"rejected_none", true, text, words<&M::rejected_none, none>},
    {"rejected_excluded", true, text, words<&M::rejected_excluded, answers_reasons>},
    {"rejected_kept", true, text, words<&M::rejected_kept, answers_reasons>},
    {"rejected_rest", true, text, words<&M::rejected_rest, answers_only>},
    {"reason", true, text, words<&M::reason, reason_cells>},
    {"unknown_code", true, text, words<&M::unknown_code, none>},
    {"unknown_rank", true, text, words<&M::unknown_rank, none>},
    {"repeated_option", true, text, words<&M::repeated_option, none>},
    {"repeated_rank", true, text, words<&M::repeated_rank, none>},
    {"skipped_rank", true, text, words<&M::skipped_rank, none>},
    {"unknown_tick", true, text, words<&M::unknown_tick, none>},
};

using A = AuditWording;
constexpr KeyRow<AuditWording> audit_keys[] = {
    {"answers_caption", true, text, words<&A::answers_caption, none>},
    {"groups_caption", true, text, words<&A::groups_caption, none>},
    {"places_caption", true, text, words<&A::places_caption, none>},
    {"intro", true, text, words<&A::intro, table_only>},
    {"membership", true, text, words<&A::membership, table_only>},
    {"filtered", true, text, words<&A::filtered, list_only>},
    {"filtered_of", true, text, words<&A::filtered_of, survey_people>},
    {"filtered_unknown_of", true, text, words<&A::filtered_unknown_of, survey_people_unknown>},
    {"complete", true, text, words<&A::complete, none>},
    {"incomplete", true, text, words<&A::incomplete, percent_only>},
    {"unused", true, text, words<&A::unused, list_only>},
    {"unused_of", true, text, words<&A::unused_of, survey_columns>},
    {"unused_list", true, text, words<&A::unused_list, survey_columns_names>},
    {"survey", true, text, words<&A::survey, none>},
    {"question", true, text, words<&A::question, none>},
    {"respondents", true, text, words<&A::respondents, none>},
    {"answered", true, text, words<&A::answered, none>},
    {"partial", true, text, words<&A::partial, none>},
    {"missing", true, text, words<&A::missing, none>},
    {"rejected", true, text, words<&A::rejected, none>},
    {"reasons", true, text, words<&A::reasons, none>},
    {"kept", true, text, words<&A::kept, none>},
    {"faults", true, text, words<&A::faults, none>},
    {"answers_note", true, text, words<&A::answers_note, none>},
    {"answers_note_kept", true, text, words<&A::answers_note_kept, none>},
    {"missing_counted", true, text, words<&A::missing_counted, none>},
    {"breakdown", true, text, words<&A::breakdown, none>},
    {"members", true, text, words<&A::members, none>},
    {"without_attribute", true, text, words<&A::without_attribute, none>},
    {"outside", true, text, words<&A::outside, none>},
    {"values", true, text, words<&A::values, none>},
    {"groups_note", true, text, words<&A::groups_note, none>},
    {"subject", true, text, words<&A::subject, none>},
    {"column", true, text, words<&A::column, none>},
    {"row", true, text, words<&A::row, none>},
    {"value", true, text, words<&A::value, none>},
    {"reason", true, text, words<&A::reason, none>},
    {"places_note", true, text, words<&A::places_note, places_only>},
    {"no_places", true, text, words<&A::no_places, none>},
    {"no_group", true, text, words<&A::no_group, none>},
    {"not_a_number", true, text, words<&A::not_a_number, none>},
};

}  // namespace

bool read_value(const YamlNode& node, Wording& into, Problems& problems) {
  return read_mapping(node, "the wording", wording_keys, into, problems);
}

bool read_value(const YamlNode& node, MethodWording& into, Problems& problems) {
  return read_mapping(node, "the method's wording", method_keys, into, problems);
}

bool read_value(const YamlNode& node, AuditWording& into, Problems& problems) {
  return read_mapping(node, "the audit's wording", audit_keys, into, problems);
}

}  // namespace kijun
