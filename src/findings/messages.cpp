#include "findings/messages.h"

#include <utility>

#include "base/message_text.h"
#include "base/number.h"

namespace kijun::messages {
namespace {

constexpr int score_decimals = 2;
constexpr int p_decimals = 4;
constexpr double least_p = 0.0001;

std::string score_text(double score) { return format_fixed(score, score_decimals); }

std::string p_text(double p) {
  return p < least_p ? "below " + format_fixed(least_p, p_decimals) : format_fixed(p, p_decimals);
}

std::string_view words(Robustness robustness) {
  switch (robustness) {
    case Robustness::supported:
      return "the same under all rank weights, with statistical support";
    case Robustness::agrees:
      return "the same under all rank weights, by point estimates only";
    case Robustness::weight_dependent:
      return "depends on the rank weights";
  }
  return {};
}

std::string reason(Compared compared) {
  switch (compared) {
    case Compared::yes:
      break;
    case Compared::too_few:
      return "fewer than two groups have a base that may be shown";
    case Compared::overlap:
      return "its groups may share respondents";
    case Compared::not_rankings:
      return "only totals are known of some answers";
  }
  return {};
}

// What the numbers say of one claim, line by line.
class ClaimText {
 public:
  ClaimText(const Report& report, const ScoreTable& scores, const CheckedClaim& checked)
      : report_(report),
        checked_(checked),
        claim_(report.claims[checked.claim]),
        numbers_(checked.numbers),
        figure_(report.figures[claim_.figure]),
        groups_(report.breakdowns[figure_.breakdown].groups),
        scores_(scores.figures[claim_.figure]) {}

  Diagnostic warning() const {
    Diagnostic made = error_at(claim_.text.span, headline(), hints());
    made.severity = Severity::warning;
    return made;
  }

 private:
  std::string headline() const {
    const std::string claim = "the claim " + quoted_start(claim_.text.value);
    switch (checked_.verdict) {
      case ClaimVerdict::holds:
        return claim + " holds";
      case ClaimVerdict::reserved:
        return claim + " holds, but " + reserves();
      case ClaimVerdict::not_supported:
        return "the tests do not bear out " + claim;
      case ClaimVerdict::contrary:
        return claim_.order == ClaimedOrder::alike ? "a difference is found against " + claim
                                                   : "the scores go against " + claim;
      case ClaimVerdict::not_compared:
        break;
    }
    return claim + " cannot be checked: " + hindrance();
  }

  std::string reserves() const {
    std::string text;
    const auto add = [&](const std::string& reserve) {
      text += (text.empty() ? "" : ", and ") + reserve;
    };
    if (claim_.order != ClaimedOrder::alike &&
        numbers_.robustness == Robustness::weight_dependent) {
      add("depends on the rank weights");
    }
    if (numbers_.reference) add("is about a small base (参考値)");
    if (!checked_.left_out.empty()) {
      const bool one = checked_.left_out.size() == 1;
      add("cannot be checked of " + names(checked_.left_out) + ", which " + (one ? "is" : "are") +
          " withheld");
    }
    return text;
  }

  std::string hindrance() const {
    const auto one = [](const std::vector<std::size_t>& members) { return members.size() == 1; };
    if (!checked_.withheld.empty()) {
      return names(checked_.withheld) + (one(checked_.withheld) ? " is" : " are") + " withheld";
    }
    if (!checked_.unanswered.empty()) {
      return names(checked_.unanswered) + (one(checked_.unanswered) ? " has" : " have") +
             " no answers";
    }
    return reason(checked_.compared);
  }

  std::vector<std::string> hints() const {
    std::vector<std::string> lines;
    if (checked_.verdict != ClaimVerdict::not_compared) {
      lines.push_back(scores_line());
      lines.push_back(test_line());
      if (checked_.verdict == ClaimVerdict::not_supported && of_several_pairs()) {
        lines.push_back(exceptions_line());
      }
      if (claim_.order == ClaimedOrder::alike && checked_.answer.divided) {
        lines.push_back("the findings set groups of the one side apart from groups of the other");
      }
    }
    lines.push_back(advice());
    return lines;
  }

  std::string scores_line() const {
    std::string text;
    if (is_trend(numbers_)) {
      for (std::size_t g = 0; g < groups_.size(); ++g) {
        const bool total = groups_[g].kind == GroupKind::total;
        if (total || !is_shown(scores_.groups[g].base_class)) continue;
        if (!text.empty()) text += ", ";
        text += group_score(g) + base({g});
      }
    } else {
      text = names(numbers_.first) + " " + score_text(numbers_.first_score) + base(numbers_.first) +
             ", " +
             (claim_.second.empty() && numbers_.second.size() > 1 ? "the others"
                                                                  : names(numbers_.second)) +
             " " + score_text(numbers_.second_score) + base(numbers_.second);
    }
    return text +
           (is_trend(numbers_) ? "; difference of the last from the first " : "; difference ") +
           score_text(numbers_.difference) + ", " +
           format_brief(100 * report_.inference.confidence(), 0, 4).text + "% interval " +
           score_text(numbers_.interval.low) + " to " + score_text(numbers_.interval.high);
  }

  std::string test_line() const {
    std::string text = "p " + p_text(numbers_.test.p()) + ", corrected for all tests of figure " +
                       quoted(figure_.name) + " " + p_text(numbers_.p_holm) + " (a difference is " +
                       "found below " + format_shortest(report_.inference.level) + ")";
    if (claim_.order == ClaimedOrder::alike) return text;
    return text + "; " + std::string(words(numbers_.robustness));
  }

  bool of_several_pairs() const {
    const bool single = numbers_.first.size() == 1 && numbers_.second.size() == 1;
    return !checked_.answer.exceptions.empty() && (is_trend(numbers_) || !single);
  }

  // Each pair as the claim has it: the side it is about first; of a trend the earlier group first.
  std::string exceptions_line() const {
    const bool turned = is_trend(numbers_) || claim_.order == ClaimedOrder::lower;
    std::vector<std::string> pairs;
    for (const auto& [high, low] : checked_.answer.exceptions) {
      pairs.push_back(group_score(turned ? low : high) + " and " +
                      group_score(turned ? high : low));
    }
    return "by themselves these do not differ so: " + listed_in_part(pairs);
  }

  std::string advice() const {
    switch (checked_.verdict) {
      case ClaimVerdict::holds:
      case ClaimVerdict::reserved:
        return "say so in the text, or leave the sentence and its claim out";
      case ClaimVerdict::not_supported:
        return "change the sentence and its claim to what the findings say, or leave both out";
      case ClaimVerdict::contrary:
        return "change the sentence and its claim";
      case ClaimVerdict::not_compared:
        break;
    }
    return "leave the sentence and its claim out";
  }

  std::string group_score(std::size_t group) const {
    return groups_[group].name.value + " " +
           score_text(scores_.groups[group].options[claim_.option].score);
  }

  // " (N = 1,234)"
  std::string base(const std::vector<std::size_t>& members) const {
    std::uint64_t n = 0;
    for (const std::size_t group : members) n += scores_.groups[group].base;
    return " (N = " + format_count(n) + ")";
  }

  std::string names(const std::vector<std::size_t>& members) const {
    std::vector<std::string> list;
    for (const std::size_t group : members) list.push_back(groups_[group].name.value);
    return listed(list);
  }

  const Report& report_;
  const CheckedClaim& checked_;
  const AuthorClaim& claim_;
  const Claim& numbers_;
  const Figure& figure_;
  const std::vector<Group>& groups_;
  const FigureScores& scores_;
};

}  // namespace

Diagnostic cited_withheld(const Text& citation, std::string_view group) {
  return error_at(
      citation.span,
      quoted(citation.value) + " cites a number of " + quoted(group) + ", which is withheld",
      {"the group's base is too small to show, or another's could be worked out from "
       "it: write the text without the number"});
}

Diagnostic cited_unanswered(const Text& citation, std::string_view group) {
  return error_at(
      citation.span,
      quoted(citation.value) + " cites a score of " + quoted(group) + ", which has no answers",
      {"write the text without the number"});
}

Diagnostic no_such_finding(const Text& citation, std::string_view option,
                           const std::vector<std::string>& found, std::string_view said) {
  const std::string there =
      found.empty() ? "nothing is found of any option" : "something is found of: " + listed(found);
  return error_at(citation.span,
                  quoted(citation.value) + ": nothing is found of " + std::string(option),
                  {there, "the findings say of the figure: " + std::string(said)});
}

Diagnostic unsupported_claim(const Report& report, const ScoreTable& scores,
                             const CheckedClaim& checked) {
  return ClaimText(report, scores, checked).warning();
}

}  // namespace kijun::messages
