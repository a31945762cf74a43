#include "spec/read_spec.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "spec/key_table.h"
#include "spec/read_choice.h"
#include "spec/read_named.h"
#include "spec/source_text.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

constexpr std::string_view line = "a text of one line";

constexpr KeyRow<ReportSpec> report_keys[] = {
    {"title", true, line, field<&ReportSpec::title>},
    {"subtitle", false, line, field<&ReportSpec::subtitle>},
    {"author", false, line, field<&ReportSpec::author>},
    {"date", false, "a date such as 2018-03-30", field<&ReportSpec::date>},
    {"template", false, "a template's name", field<&ReportSpec::template_name>},
    {"filter", false, "a condition such as \"age >= 65\"", field<&ReportSpec::filter>},
};

constexpr KeyRow<NumberingSpec> numbering_keys[] = {
    {"figure", false, "a text with {n}", field<&NumberingSpec::figure>},
    {"start", false, "a whole number", field<&NumberingSpec::start>},
};

constexpr Choice<RejectedPolicy> policies[] = {{"exclude", RejectedPolicy::exclude},
                                               {"stop", RejectedPolicy::stop},
                                               {"keep", RejectedPolicy::keep}};

void read_policy(const YamlNode& node, ScoringSpec& into, Problems& problems) {
  RejectedPolicy policy{};
  if (read_choice(node, "policy", policies, policy, problems)) into.rejected = {policy, node.span};
}

constexpr Choice<TiesPolicy> ties_policies[] = {{"reject", TiesPolicy::reject},
                                                {"share", TiesPolicy::share}};

void read_ties(const YamlNode& node, ScoringSpec& into, Problems& problems) {
  TiesPolicy policy{};
  if (read_choice(node, "policy", ties_policies, policy, problems)) {
    into.ties = {policy, node.span};
  }
}

constexpr Choice<Base> bases[] = {{"answered", Base::answered}, {"all", Base::all}};

void read_base(const YamlNode& node, ScoringSpec& into, Problems& problems) {
  Base base{};
  if (read_choice(node, "base", bases, base, problems)) into.base = {base, node.span};
}

constexpr KeyRow<ScoringSpec> scoring_keys[] = {
    {"weights", false, "a list of numbers", field<&ScoringSpec::weights>},
    {"rejected", false, "one of exclude, stop, keep", read_policy},
    {"ties", false, "one of reject, share", read_ties},
    {"base", false, "answered or all", read_base},
    {"missing", false, "a list of cells that say \"no answer\"", field<&ScoringSpec::missing>},
};

constexpr Choice<ChartKind> chart_kinds[] = {{"radar", ChartKind::radar}};

void read_chart_kind(const YamlNode& node, ChartSpec& into, Problems& problems) {
  ChartKind kind{};
  if (read_choice(node, "kind of chart", chart_kinds, kind, problems))
    into.kind = {kind, node.span};
}

constexpr KeyRow<ChartSpec> chart_keys[] = {
    {"kind", false, "radar", read_chart_kind},
    {"step", false, "a number", field<&ChartSpec::step>},
    {"max", false, "a number", field<&ChartSpec::max>},
};

void read_version(const YamlNode& node, Spec& /*into*/, Problems& problems) {
  if (!is_text(node, "the format's version, 1", problems) || node.text == "1") return;
  problems.add(messages::wrong_version({node.text, node.span}));
}

constexpr KeyRow<Spec> spec_keys[] = {
    {"kijun", true, "the format's version, 1", read_version},
    {"report", true, "the report's title",
     [](const YamlNode& v, Spec& s, Problems& p) {
       read_mapping(v, "the report", report_keys, s.report, p);
     }},
    {"numbering", false, "how figures are numbered",
     [](const YamlNode& v, Spec& s, Problems& p) {
       read_mapping(v, "the numbering", numbering_keys, s.numbering, p);
     }},
    {"scoring", false, "the weights of ranks",
     [](const YamlNode& v, Spec& s, Problems& p) {
       read_mapping(v, "the scoring", scoring_keys, s.scoring, p);
     }},
    {"chart", false, "the charts' scale",
     [](const YamlNode& v, Spec& s, Problems& p) {
       read_mapping(v, "the chart", chart_keys, s.chart, p);
     }},
    {"surveys", true, "at least one survey", field_by<&Spec::surveys, read_surveys>},
    {"questions", true, "at least one question", field_by<&Spec::questions, read_questions>},
    {"breakdowns", true, "at least one breakdown", field_by<&Spec::breakdowns, read_breakdowns>},
    {"contents", false, "a list of what the report holds",
     field_by<&Spec::contents, read_contents>},
};

}  // namespace

bool is_name(std::string_view text) {
  constexpr std::size_t longest = 40;
  const auto is_alphanumeric = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !text.empty() && text.size() <= longest && is_alphanumeric(text[0]) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return is_alphanumeric(c) || c == '_' || c == '-'; });
}

bool read_value(const YamlNode& node, std::vector<Text>& into, Problems& problems) {
  const auto read = [](const YamlNode& item, Text& text, Problems& found) {
    return read_value(item, text, found);
  };
  return read_list(node, "a list of texts", read, into, problems);
}

bool read_value(const YamlNode& node, MissingSpec& into, Problems& problems) {
  if (node.kind == YamlNode::Kind::text) {
    Text value;
    if (!read_code(node, value, problems)) return false;
    into.values.push_back(std::move(value));
    return true;
  }
  return read_list(node, "a list of cells that say \"no answer\"", read_code, into.values,
                   problems);
}

bool read_value(const YamlNode& node, WeightsSpec& into, Problems& problems) {
  const auto read = [](const YamlNode& item, Located<double>& number, Problems& found) {
    return read_value(item, number, found);
  };
  if (!read_list(node, "a list of numbers", read, into.points, problems)) return false;
  into.span = node.span;
  if (!into.points.empty()) return true;
  problems.add(messages::empty_list(node.span, "the points of rank 1, rank 2 and so on"));
  return false;
}

Result<Spec> parse_spec(std::string path, std::string bytes) {
  Diagnostics found;
  const auto source = source_from_bytes(std::move(path), std::move(bytes)).take(found);
  if (!source) return found;
  const auto root = parse_yaml(*source).take(found);
  if (!root) return found;
  if (root->kind == YamlNode::Kind::nothing) {
    return messages::empty_file({*source, 0, 0, 0}, "a report: kijun, report, surveys, …");
  }
  Spec spec;
  spec.source = *source;
  Problems problems;
  read_mapping(*root, "the spec", spec_keys, spec, problems);
  if (problems.errors() > 0) return std::move(problems).take();
  return Result<Spec>(std::move(spec), std::move(problems).take());
}

Result<Spec> read_spec(const std::string& path) {
  Diagnostics found;
  auto bytes = read_file(path, spec_size_limit).take(found);
  if (!bytes) return found;
  return parse_spec(path, *std::move(bytes));
}

}  // namespace kijun
