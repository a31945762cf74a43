#include "findings/sentences.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/option_mark.h"
#include "base/placeholders.h"
#include "findings/group_names.h"

namespace kijun {
namespace {

constexpr std::size_t clauses_a_sentence = 2;
// From so many breakdowns on, those without a difference are "the others".
constexpr std::size_t few_to_list = 3;

// Claims that one clause says: of the same sides.
struct Clause {
  std::vector<const Claim*> claims;

  const Claim& any() const { return *claims.front(); }
  bool takes(const Claim& claim) const {
    const Claim& mine = any();
    if (is_trend(mine) != is_trend(claim)) return false;
    if (is_trend(mine) && mine.kind != claim.kind) return false;
    return mine.first == claim.first && mine.second == claim.second;
  }
};

std::vector<Clause> clauses_of(const std::vector<Claim>& claims) {
  std::vector<Clause> clauses;
  for (const Claim& claim : claims) {
    const auto same = std::find_if(clauses.begin(), clauses.end(),
                                   [&](const Clause& clause) { return clause.takes(claim); });
    if (same != clauses.end()) {
      same->claims.push_back(&claim);
    } else {
      clauses.push_back({{&claim}});
    }
  }
  return clauses;
}

class FigureWriter {
 public:
  FigureWriter(const Report& report, std::size_t figure, const FigureFindings& findings)
      : wording_(report.style.wording.findings),
        index_(figure),
        figure_(report.figures[figure]),
        question_(report.questions[figure_.question]),
        breakdown_(report.breakdowns[figure_.breakdown]),
        findings_(findings) {}

  std::vector<Sentence> sentences() const {
    const std::vector<Clause> clauses = clauses_of(findings_.claims);
    std::vector<Sentence> made;
    for (std::size_t i = 0; i < clauses.size(); i += clauses_a_sentence) {
      const std::size_t end = std::min(clauses.size(), i + clauses_a_sentence);
      Sentence sentence{{}, {index_}};
      std::string text;
      for (std::size_t c = i; c < end; ++c) {
        if (c > i) text += wording_.clauses;
        text += clause(clauses[c], c + 1 == end);
        for (const Claim* claim : clauses[c].claims) sentence.claims.push_back(*claim);
      }
      sentence.text = fill(i == 0 ? wording_.figure : wording_.figure_more,
                           {{"breakdown", breakdown_.title.value},
                            {"clauses", text},
                            {"figure", "{fig:" + figure_.name + "}"}});
      made.push_back(std::move(sentence));
    }
    return made;
  }

  std::string opposite() const {
    std::vector<std::string> options;
    for (const Claim& claim : findings_.claims) {
      std::string name = option(claim.option);
      if (options.empty() || options.back() != name) options.push_back(std::move(name));
    }
    return fill(wording_.opposite, {{"breakdown", breakdown_.title.value},
                                    {"options", joined(options)},
                                    {"figure", "{fig:" + figure_.name + "}"}});
  }

  // "「②助言」と「④傾聴」（重み依存）の点数に…"
  Sentence unplaced() const {
    std::vector<std::string> options;
    bool reference = false;
    for (const Claim& claim : findings_.unplaced) {
      std::string name = option(claim.option);
      if (claim.robustness != Robustness::supported) {
        name += fill(wording_.unplaced_label, {{"label", label(claim)}});
      }
      options.push_back(std::move(name));
      reference = reference || claim.reference;
    }
    return {fill(wording_.unplaced,
                 {{"breakdown", breakdown_.title.value},
                  {"options", joined(options) + (reference ? wording_.reference : "")},
                  {"figure", "{fig:" + figure_.name + "}"}}),
            {index_},
            findings_.unplaced};
  }

 private:
  std::string clause(const Clause& clause, bool ends) const {
    std::string text = subject(clause.any());
    // In runs of options of which the same is true: "①が低く、②と③が高かった".
    const std::vector<const Claim*>& claims = clause.claims;
    for (std::size_t from = 0; from < claims.size();) {
      std::size_t to = from;
      std::vector<std::string> options;
      while (to < claims.size() && says_higher(*claims[to]) == says_higher(*claims[from]) &&
             claims[to]->robustness == claims[from]->robustness) {
        options.push_back(option(claims[to++]->option));
      }
      if (from > 0) text += wording_.predicates;
      text += predicate(*claims[from], joined(options), ends && to == claims.size());
      from = to;
    }
    if (clause.any().reference) text += wording_.reference;
    return text;
  }

  // "The heavier, the higher" and "the lighter, the higher": trends are always said to be higher.
  static bool says_higher(const Claim& claim) { return claim.kind != ClaimKind::lower; }

  std::string subject(const Claim& claim) const {
    if (is_trend(claim)) {
      const GroupOrder& order = *breakdown_.order;
      const Text& text = claim.kind == ClaimKind::rises ? order.rising : order.falling;
      return fill(wording_.trend, {{"order", text.value}});
    }
    const std::string groups = names(claim.first);
    const bool against_all = claim.first.size() + claim.second.size() == findings_.groups.size();
    if (against_all && claim.second.size() > claim.first.size() && claim.second.size() > 1) {
      return fill(wording_.against_rest, {{"groups", groups}});
    }
    return fill(wording_.against, {{"groups", groups}, {"others", names(claim.second)}});
  }

  std::string names(const std::vector<std::size_t>& side) const {
    if (const auto part = shared_part(breakdown_, findings_.groups, side)) return *part;
    std::vector<std::string> all;
    for (const std::size_t group : side) all.push_back(breakdown_.groups[group].name.value);
    return joined(all);
  }

  std::string joined(const std::vector<std::string>& names) const {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i > 0) text += names.size() == 2 ? wording_.pair : wording_.list;
      text += names[i];
    }
    return text;
  }

  std::string option(std::size_t index) const {
    return fill(wording_.option, {{"mark", option_mark(index + 1)},
                                  {"option", question_.options[index].name.value}});
  }

  std::string predicate(const Claim& claim, const std::string& options, bool ends) const {
    if (is_trend(claim)) return trend_predicate(claim, options, ends);
    const bool higher = says_higher(claim);
    if (claim.robustness == Robustness::supported) {
      const std::string& text = higher ? (ends ? wording_.higher : wording_.higher_and)
                                       : (ends ? wording_.lower : wording_.lower_and);
      return fill(text, {{"options", options}});
    }
    const std::string& text = higher ? (ends ? wording_.score_higher : wording_.score_higher_and)
                                     : (ends ? wording_.score_lower : wording_.score_lower_and);
    return fill(text, {{"options", options}, {"label", label(claim)}});
  }

  std::string trend_predicate(const Claim& claim, const std::string& options, bool ends) const {
    if (claim.robustness == Robustness::supported) {
      return fill(ends ? wording_.trend_higher : wording_.trend_higher_and, {{"options", options}});
    }
    return fill(ends ? wording_.trend_score_higher : wording_.trend_score_higher_and,
                {{"options", options}, {"label", label(claim)}});
  }

  const std::string& label(const Claim& claim) const {
    return claim.robustness == Robustness::agrees ? wording_.agrees : wording_.depends;
  }

  const FindingsWording& wording_;
  std::size_t index_;
  const Figure& figure_;
  const Question& question_;
  const Breakdown& breakdown_;
  const FigureFindings& findings_;
};

// There is nothing to be said of it but the claim itself.
bool is_plain(const Claim& claim) {
  return claim.robustness == Robustness::supported && !claim.reference;
}

// The claim says of its figure the contrary of what the other one says of another figure.
bool contrary(const Report& report, const Findings& findings, const Claim& a, const Claim& b) {
  if (a.option != b.option || is_trend(a) != is_trend(b) || a.kind == b.kind) return false;
  if (!is_plain(a) || !is_plain(b)) return false;
  if (is_trend(a)) return true;
  const auto names = [&](const Claim& claim) {
    const FigureFindings& figure = findings.figures[claim.figure];
    const Breakdown& breakdown = report.breakdowns[report.figures[claim.figure].breakdown];
    return names_without_prefix(breakdown, figure.groups, claim.first);
  };
  return names(a) == names(b);
}

// All that the figure shows is what the earlier one shows of the same options, turned round.
bool turns_round(const Report& report, const Findings& findings, std::size_t figure,
                 std::size_t earlier) {
  const std::vector<Claim>& claims = findings.figures[figure].claims;
  const std::vector<Claim>& known = findings.figures[earlier].claims;
  const auto of_these_options =
      std::count_if(known.begin(), known.end(), [&](const Claim& earlier_claim) {
        return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
          return claim.option == earlier_claim.option;
        });
      });
  return claims.size() == static_cast<std::size_t>(of_these_options) &&
         std::all_of(claims.begin(), claims.end(), [&](const Claim& claim) {
           return std::any_of(known.begin(), known.end(), [&](const Claim& other) {
             return contrary(report, findings, claim, other);
           });
         });
}

// What is said of figures without a claim, and of groups left out.
class Remarks {
 public:
  Remarks(const Report& report, const Findings& findings, const std::vector<std::size_t>& figures)
      : report_(report), wording_(report.style.wording.findings), figures_(figures) {
    for (const std::size_t figure : figures) {
      const FigureFindings& of_figure = findings.figures[figure];
      if (of_figure.claims.empty() && of_figure.unplaced.empty()) {
        without_[of_figure.compared].push_back(figure);
      }
      if (of_figure.compared == Compared::yes && of_figure.left_out) left_out_.push_back(figure);
    }
  }

  std::vector<Sentence> sentences() const {
    std::vector<Sentence> said;
    const std::vector<std::size_t> none = without(Compared::yes);
    const bool all_compared = without_.size() == 1;
    if (none.size() == figures_.size() && none.size() > 1) {
      said.push_back({wording_.none_at_all, none});
    } else if (none.size() >= few_to_list && all_compared) {
      said.push_back({wording_.none_of_others, none});
    } else {
      say(said, wording_.none, none);
    }
    say(said, wording_.too_few, without(Compared::too_few));
    say(said, wording_.overlap, without(Compared::overlap));
    say(said, wording_.totals_only, without(Compared::not_rankings));
    say(said, wording_.left_out, left_out_);
    return said;
  }

 private:
  std::vector<std::size_t> without(Compared compared) const {
    const auto found = without_.find(compared);
    return found == without_.end() ? std::vector<std::size_t>() : found->second;
  }

  void say(std::vector<Sentence>& said, const std::string& text,
           const std::vector<std::size_t>& figures) const {
    if (figures.empty()) return;
    std::string titles;
    for (const std::size_t figure : figures) {
      if (!titles.empty()) titles += wording_.list;
      titles += report_.breakdowns[report_.figures[figure].breakdown].title.value;
    }
    said.push_back({fill(text, {{"breakdowns", titles}}), figures});
  }

  const Report& report_;
  const FindingsWording& wording_;
  const std::vector<std::size_t>& figures_;
  std::map<Compared, std::vector<std::size_t>> without_;  // the figures without claims
  std::vector<std::size_t> left_out_;
};

}  // namespace

std::vector<Sentence> sentences_of(const Report& report, const Findings& findings,
                                   const std::vector<std::size_t>& figures) {
  std::vector<Sentence> sentences;
  const std::size_t* last = nullptr;  // the figure of the claims in the sentence before
  for (const std::size_t& figure : figures) {
    const FigureFindings& of_figure = findings.figures[figure];
    const FigureWriter writer(report, figure, of_figure);
    if (of_figure.claims.empty()) {
      if (of_figure.unplaced.empty()) continue;
      sentences.push_back(writer.unplaced());
      last = nullptr;
      continue;
    }
    if (last != nullptr && turns_round(report, findings, figure, *last)) {
      sentences.push_back({writer.opposite(), {figure, *last}, of_figure.claims});
    } else {
      for (Sentence& sentence : writer.sentences()) sentences.push_back(std::move(sentence));
    }
    last = &figure;
  }
  for (Sentence& remark : Remarks(report, findings, figures).sentences()) {
    sentences.push_back(std::move(remark));
  }
  return sentences;
}

}  // namespace kijun
