#include "findings/cite.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/number.h"
#include "base/option_mark.h"
#include "base/trimmed.h"
#include "findings/messages.h"

namespace kijun {
namespace {

constexpr int score_decimals = 2;

class Citing {
 public:
  Citing(const Report& report, const ScoreTable& scores, const Findings& findings)
      : report_(report), scores_(scores), findings_(findings) {}

  Result<std::string> text_of(const Citation& citation) const {
    switch (citation.kind) {
      case CitationKind::score:
        return score(citation);
      case CitationKind::base:
        return base(citation);
      case CitationKind::finding:
        break;
    }
    return finding(citation);
  }

 private:
  const GroupScores& cell(const Citation& citation) const {
    return scores_.figures[citation.figure].groups[citation.group];
  }
  const std::string& group_name(const Citation& citation) const {
    const Figure& figure = report_.figures[citation.figure];
    return report_.breakdowns[figure.breakdown].groups[citation.group].name.value;
  }

  Result<std::string> score(const Citation& citation) const {
    const GroupScores& group = cell(citation);
    if (is_withheld(group.base_class)) {
      return messages::cited_withheld(citation.text, group_name(citation));
    }
    if (!group.counts()) return messages::cited_unanswered(citation.text, group_name(citation));
    std::string text = format_fixed(group.options[*citation.option].score, score_decimals);
    if (group.base_class == BaseClass::reference) text += report_.style.wording.findings.reference;
    return text;
  }

  Result<std::string> base(const Citation& citation) const {
    const GroupScores& group = cell(citation);
    if (is_withheld(group.base_class)) {
      return messages::cited_withheld(citation.text, group_name(citation));
    }
    return format_count(group.base);
  }

  Result<std::string> finding(const Citation& citation) const {
    std::string said = text_of(cited_sentences(report_, findings_, citation));
    if (!said.empty()) return said;
    std::vector<std::string> found;
    const FigureFindings& of_figure = findings_.figures[citation.figure];
    for (const std::vector<Claim>* const claims : {&of_figure.claims, &of_figure.unplaced}) {
      for (const Claim& claim : *claims) {
        std::string name = option(citation.figure, claim.option);
        if (found.empty() || found.back() != name) found.push_back(std::move(name));
      }
    }
    const std::string all = text_of(sentences_of(report_, findings_, {citation.figure}));
    return messages::no_such_finding(citation.text, option(citation.figure, *citation.option),
                                     found, all);
  }

  static std::string text_of(const std::vector<Sentence>& sentences) {
    std::string text;
    for (const Sentence& sentence : sentences) text += sentence.text;
    return std::string(trimmed(text));
  }

  // "②医療に関する知識"
  std::string option(std::size_t figure, std::size_t index) const {
    const Question& question = report_.questions[report_.figures[figure].question];
    return option_mark(index + 1) + question.options[index].name.value;
  }

  const Report& report_;
  const ScoreTable& scores_;
  const Findings& findings_;
};

using Replacements = std::map<std::string, std::string, std::less<>>;  // by citation, with braces

std::string replaced(std::string_view text, const Replacements& replacements) {
  std::string made;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    made += text.substr(0, open);
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    const auto cited = close == std::string_view::npos
                           ? replacements.end()
                           : replacements.find(text.substr(0, close + 1));
    if (cited != replacements.end()) {
      made += cited->second;
      text.remove_prefix(close + 1);
    } else if (!text.empty()) {
      made += text.front();
      text.remove_prefix(1);
    }
  }
  return made;
}

}  // namespace

std::vector<Sentence> cited_sentences(const Report& report, const Findings& findings,
                                      const Citation& citation) {
  if (!citation.option) return sentences_of(report, findings, {citation.figure});
  Findings of_option;
  of_option.figures.resize(findings.figures.size());
  of_option.figures[citation.figure] = findings.figures[citation.figure];
  FigureFindings& of_figure = of_option.figures[citation.figure];
  for (std::vector<Claim>* const claims : {&of_figure.claims, &of_figure.unplaced}) {
    std::erase_if(*claims, [&](const Claim& claim) { return claim.option != citation.option; });
  }
  if (of_figure.claims.empty() && of_figure.unplaced.empty()) return {};
  return sentences_of(report, of_option, {citation.figure});
}

Result<Report> with_citations(Report report, const ScoreTable& scores, const Findings& findings) {
  if (report.citations.empty()) return report;
  const Citing citing(report, scores, findings);
  Replacements replacements;
  Diagnostics errors;
  for (const Citation& citation : report.citations) {
    std::optional<std::string> text = citing.text_of(citation).take(errors);
    if (text) replacements.emplace(citation.text.value, *std::move(text));
  }
  if (!errors.empty()) return errors;
  for (Block& block : report.contents) {
    auto* const written = std::get_if<Paragraphs>(&block);
    if (written == nullptr) continue;
    for (Text& text : written->paragraphs) text.value = replaced(text.value, replacements);
  }
  return report;
}

}  // namespace kijun
