#include "export/findings_json.h"

#include <algorithm>
#include <utility>

#include "export/inference_rule_json.h"
#include "export/json_fields.h"
#include "findings/cite.h"
#include "findings/inference_words.h"
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
    case ClaimKind::differs:
      return "differs";
  }
  return {};
}

std::string_view word(ClaimedOrder order) {
  switch (order) {
    case ClaimedOrder::higher:
      return "higher";
    case ClaimedOrder::lower:
      return "lower";
    case ClaimedOrder::alike:
      return "alike";
    case ClaimedOrder::rises:
      return "rises";
    case ClaimedOrder::falls:
      return "falls";
  }
  return {};
}

std::string_view word(ClaimVerdict verdict) {
  switch (verdict) {
    case ClaimVerdict::holds:
      return "holds";
    case ClaimVerdict::reserved:
      return "reserved";
    case ClaimVerdict::not_supported:
      return "not_supported";
    case ClaimVerdict::contrary:
      return "contrary";
    case ClaimVerdict::not_compared:
      return "not_compared";
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
    json_.object("", [&] {
      json_.whole("kijun_findings", 1);
      write_inference_rule(json_, report_);
      json_.list("paragraphs", report_.contents, [&](const Block& block) {
        if (const auto* const said = std::get_if<FindingsBlock>(&block)) paragraph(*said);
      });
      if (!report_.citations.empty()) {
        json_.list("citations", report_.citations, [&](const Citation& one) { citation(one); });
      }
      if (!report_.claims.empty()) {
        json_.list("claims", findings_.checked, [&](const CheckedClaim& one) { checked(one); });
      }
    });
    return std::move(json_).take();
  }

 private:
  const Question& question(std::size_t figure) const {
    return report_.questions[report_.figures[figure].question];
  }
  const Breakdown& breakdown(std::size_t figure) const {
    return report_.breakdowns[report_.figures[figure].breakdown];
  }

  void paragraph(const FindingsBlock& block) {
    json_.object("", [&] {
      json_.text("question", question(block.figures.front()).key);
      json_.text("question_title", question(block.figures.front()).title.value);
      json_.list("sentences", sentences_of(report_, findings_, block.figures),
                 [&](const Sentence& said) { sentence(said); });
      json_.list("figures", block.figures, [&](std::size_t figure) { compared(figure); });
    });
  }

  void sentence(const Sentence& said) {
    std::vector<std::string_view> names;
    for (const std::size_t figure : said.figures) names.push_back(report_.figures[figure].name);
    json_.object("", [&] {
      json_.text("text", with_labels(said));
      json_.texts("figures", names);
      json_.list("claims", said.claims, [&](const Claim& one) { claim("", one); });
    });
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

  // `key` is empty in a list.
  void claim(std::string_view key, const Claim& claim) {
    const Figure& figure = report_.figures[claim.figure];
    const Option& option = question(claim.figure).options[claim.option];
    json_.object(key, [&] {
      json_.text("figure", figure.label);
      json_.text("name", figure.name);
      json_.text("breakdown", breakdown(claim.figure).key);
      json_.text("option", option.code);
      json_.text("option_name", option.name.value);
      json_.text("kind", word(claim.kind));
      if (is_trend(claim)) {
        cells("groups", claim, findings_.figures[claim.figure].groups);
      } else {
        side("first", claim, claim.first, claim.first_score);
        side("second", claim, claim.second, claim.second_score);
      }
      json_.points("difference", claim.difference);
      json_.points("interval", {claim.interval.low, claim.interval.high});
      json_.text("test", test_of(claim));
      json_.points("statistic", claim.test.statistic);
      json_.probability("p", claim.test.p());
      json_.probability("p_holm", claim.p_holm);
      json_.text("label", word(claim.robustness));
      json_.truth("small_base", claim.reference);
    });
  }

  void citation(const Citation& cited) {
    const Figure& figure = report_.figures[cited.figure];
    json_.object("", [&] {
      json_.text("citation", cited.text.value);
      json_.text("figure", figure.label);
      json_.text("name", figure.name);
      json_.text("breakdown", breakdown(cited.figure).key);
      if (cited.option) {
        const Option& option = question(cited.figure).options[*cited.option];
        json_.text("option", option.code);
        json_.text("option_name", option.name.value);
      }
      if (cited.kind == CitationKind::finding) {
        json_.list("sentences", cited_sentences(report_, findings_, cited),
                   [&](const Sentence& said) { sentence(said); });
        return;
      }
      const GroupScores& group = scores_.figures[cited.figure].groups[cited.group];
      base(cited.figure, cited.group);
      if (cited.option) json_.points("score", group.options[*cited.option].score);
      json_.truth("small_base", group.base_class == BaseClass::reference);
    });
  }

  void checked(const CheckedClaim& checked) {
    const AuthorClaim& written = report_.claims[checked.claim];
    json_.object("", [&] {
      json_.text("claim", written.text.value);
      json_.text("order", word(written.order));
      json_.text("verdict", word(checked.verdict));
      if (checked.verdict == ClaimVerdict::not_compared) {
        json_.text("figure", report_.figures[written.figure].label);
        json_.text("name", report_.figures[written.figure].name);
        json_.text("compared", word(checked.compared));
        return;
      }
      json_.truth("implied", checked.answer.implied);
      std::vector<std::string_view> left_out;
      for (const std::size_t group : checked.left_out) {
        left_out.push_back(breakdown(written.figure).groups[group].name.value);
      }
      json_.texts("left_out", left_out);
      claim("numbers", checked.numbers);
    });
  }

  void side(std::string_view key, const Claim& claim, const std::vector<std::size_t>& groups,
            double score) {
    json_.object(key, [&] {
      json_.points("score", score);
      cells("groups", claim, groups);
    });
  }

  void cells(std::string_view key, const Claim& claim, const std::vector<std::size_t>& groups) {
    json_.list(key, groups, [&](std::size_t group) {
      json_.object("", [&] {
        base(claim.figure, group);
        json_.points("score",
                     scores_.figures[claim.figure].groups[group].options[claim.option].score);
      });
    });
  }

  void base(std::size_t figure, std::size_t group) {
    const GroupScores& scored = scores_.figures[figure].groups[group];
    json_.text("group", breakdown(figure).groups[group].name.value);
    json_.whole("n", scored.base);
    json_.points("n_eff", scored.n_eff);
  }

  void compared(std::size_t index) {
    const FigureFindings& found = findings_.figures[index];
    json_.object("", [&] {
      json_.text("figure", report_.figures[index].label);
      json_.text("name", report_.figures[index].name);
      json_.text("breakdown", breakdown(index).key);
      json_.text("breakdown_title", breakdown(index).title.value);
      json_.text("compared", word(found.compared));
      json_.whole("tests", found.tests);
      json_.list("groups", found.groups, [&](std::size_t group) {
        json_.object("", [&] {
          base(index, group);
          json_.truth("small_base", std::find(found.reference.begin(), found.reference.end(),
                                              group) != found.reference.end());
        });
      });
    });
  }

  const Report& report_;
  const ScoreTable& scores_;
  const Findings& findings_;
  JsonFields json_;
};

}  // namespace

std::string findings_json(const Report& report, const ScoreTable& scores,
                          const Findings& findings) {
  return Writer(report, scores, findings).write();
}

}  // namespace kijun
