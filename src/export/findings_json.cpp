#include "export/findings_json.h"

#include <algorithm>
#include <utility>

#include "base/json_writer.h"
#include "base/number.h"
#include "export/inference_words.h"
#include "export/significant.h"
#include "findings/sentences.h"

namespace kijun {
namespace {

std::string_view word(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::higher:
      return "higher";
    case ClaimKind::lower:
      return "lower";
    case ClaimKind::rises:
      return "rises";
    case ClaimKind::falls:
      return "falls";
  }
  return {};
}

std::string_view test_of(const Claim& claim) {
  if (is_trend(claim)) return "trend";
  return test_word(claim.test);
}

class Writer {
 public:
  Writer(const Report& report, const ScoreTable& scores, const Findings& findings)
      : report_(report), scores_(scores), findings_(findings) {}

  std::string write() && {
    json_.open('{');
    number("kijun_findings", "1");
    number("level", format_shortest(report_.inference.level));
    json_.key("permutation");
    json_.open('{');
    number("below", format_shortest(report_.inference.permute_below));
    number("rounds", std::to_string(report_.inference.permutations));
    number("seed", std::to_string(report_.inference.seed));
    json_.close('}');
    json_.key("small_bases");
    json_.open('{');
    number("withhold_below", format_shortest(report_.style.small_bases.withhold_below));
    number("reference_below", format_shortest(report_.style.small_bases.reference_below));
    json_.close('}');
    list("paragraphs", report_.contents, [&](const Block& block) {
      if (const auto* const said = std::get_if<FindingsBlock>(&block)) paragraph(*said);
    });
    json_.close('}');
    return std::move(json_).take();
  }

 private:
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.text(value);
  }
  void number(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.plain(value);
  }
  void points(std::string_view key, double value) {
    number(key, format_fixed(value, scores_decimals));
  }
  void truth(std::string_view key, bool value) { number(key, value ? "true" : "false"); }

  template <typename Items, typename Write>
  void list(std::string_view key, const Items& items, Write write) {
    json_.key(key);
    json_.open('[');
    for (const auto& item : items) write(item);
    json_.close(']');
  }

  const Question& question(std::size_t figure) const {
    return report_.questions[report_.figures[figure].question];
  }
  const Breakdown& breakdown(std::size_t figure) const {
    return report_.breakdowns[report_.figures[figure].breakdown];
  }

  void paragraph(const FindingsBlock& block) {
    json_.open('{');
    text("question", question(block.figures.front()).key);
    text("question_title", question(block.figures.front()).title.value);
    list("sentences", sentences_of(report_, findings_, block.figures),
         [&](const Sentence& said) { sentence(said); });
    list("figures", block.figures, [&](std::size_t figure) { compared(figure); });
    json_.close('}');
  }

  void sentence(const Sentence& said) {
    json_.open('{');
    text("text", with_labels(said));
    std::vector<std::string_view> names;
    for (const std::size_t figure : said.figures) names.push_back(report_.figures[figure].name);
    json_.key("figures");
    json_.texts(names);
    list("claims", said.claims, [&](const Claim& one) { claim(one); });
    json_.close('}');
  }

  std::string with_labels(const Sentence& said) const {
    std::string text = said.text;
    for (const std::size_t figure : said.figures) {
      const std::string reference = "{fig:" + report_.figures[figure].name + "}";
      const std::size_t at = text.find(reference);
      if (at == std::string::npos) continue;
      text.replace(at, reference.size(), report_.figures[figure].label);
    }
    return text;
  }

  void claim(const Claim& claim) {
    const Figure& figure = report_.figures[claim.figure];
    const Option& option = question(claim.figure).options[claim.option];
    json_.open('{');
    text("figure", figure.label);
    text("name", figure.name);
    text("breakdown", breakdown(claim.figure).key);
    text("option", option.code);
    text("option_name", option.name.value);
    text("kind", word(claim.kind));
    if (is_trend(claim)) {
      cells("groups", claim, findings_.figures[claim.figure].groups);
    } else {
      side("first", claim, claim.first, claim.first_score);
      side("second", claim, claim.second, claim.second_score);
    }
    points("difference", claim.difference);
    number("interval", "[" + format_fixed(claim.interval.low, scores_decimals) + ", " +
                           format_fixed(claim.interval.high, scores_decimals) + "]");
    text("test", test_of(claim));
    points("statistic", claim.test.statistic);
    number("p", significant(claim.test.p()));
    number("p_holm", significant(claim.p_holm));
    text("label", word(claim.robustness));
    truth("small_base", claim.reference);
    json_.close('}');
  }

  void side(std::string_view key, const Claim& claim, const std::vector<std::size_t>& groups,
            double score) {
    json_.key(key);
    json_.open('{');
    points("score", score);
    cells("groups", claim, groups);
    json_.close('}');
  }

  void cells(std::string_view key, const Claim& claim, const std::vector<std::size_t>& groups) {
    list(key, groups, [&](std::size_t group) {
      json_.open('{');
      base(claim.figure, group);
      points("score", scores_.figures[claim.figure].groups[group].options[claim.option].score);
      json_.close('}');
    });
  }

  void base(std::size_t figure, std::size_t group) {
    const GroupScores& scored = scores_.figures[figure].groups[group];
    text("group", breakdown(figure).groups[group].name.value);
    number("n", std::to_string(scored.base));
    points("n_eff", scored.n_eff);
  }

  void compared(std::size_t index) {
    const FigureFindings& found = findings_.figures[index];
    json_.open('{');
    text("figure", report_.figures[index].label);
    text("name", report_.figures[index].name);
    text("breakdown", breakdown(index).key);
    text("breakdown_title", breakdown(index).title.value);
    text("compared", word(found.compared));
    number("tests", std::to_string(found.tests));
    list("groups", found.groups, [&](std::size_t group) {
      json_.open('{');
      base(index, group);
      truth("small_base", std::find(found.reference.begin(), found.reference.end(), group) !=
                              found.reference.end());
      json_.close('}');
    });
    json_.close('}');
  }

  const Report& report_;
  const ScoreTable& scores_;
  const Findings& findings_;
  JsonWriter json_;
};

}  // namespace

std::string findings_json(const Report& report, const ScoreTable& scores,
                          const Findings& findings) {
  return Writer(report, scores, findings).write();
}

}  // namespace kijun
