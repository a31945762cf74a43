#include "diff/change_list.h"

#include <algorithm>
#include <map>
#include <set>

#include "diff/words.h"

namespace kijun {
namespace {

constexpr std::size_t most_lines = 50;
constexpr std::size_t most_subjects = 5;
constexpr std::size_t most_different_moves = 3;

using Said = std::vector<const Change*>;  // the same of several subjects

// A family all of whose members are there stands for them.
std::vector<std::string> subjects_of(const Said& said) {
  std::map<std::string, std::size_t> members;
  for (const Change* change : said) ++members[change->family];
  std::vector<std::string> subjects;
  std::set<std::string> listed;
  for (const Change* change : said) {
    if (change->family.empty() || change->family_of < 2 ||
        members[change->family] != change->family_of) {
      subjects.push_back(change->subject);
    } else if (listed.insert(change->family).second) {
      subjects.push_back(change->family + " (all " + std::to_string(change->family_of) + ")");
    }
  }
  return subjects;
}

std::string list(const std::vector<std::string>& subjects) {
  std::string text;
  for (std::size_t i = 0; i < std::min(subjects.size(), most_subjects); ++i) {
    text += (i > 0 ? "; " : "") + subjects[i];
  }
  if (subjects.size() > most_subjects) {
    text += "; and " + std::to_string(subjects.size() - most_subjects) + " more";
  }
  return text;
}

std::string line_of(const Said& said) {
  const Change& change = *said.front();
  if (said.size() == 1) {
    return change.one + (change.subject.empty() ? "" : " for " + change.subject);
  }
  if (said.size() == change.of) return change.many + " for all " + std::to_string(change.of);
  return change.many + " for " + list(subjects_of(said));
}

// Of one topic, each with the subjects of which it is said; in order of appearance.
std::vector<Said> gathered(const std::vector<Change>& changes, Topic topic) {
  std::vector<Said> told;
  std::map<std::string, std::size_t> known;
  for (const Change& change : changes) {
    if (change.topic != topic) continue;
    if (!change.many.empty()) {
      const auto [at, is_new] = known.emplace(change.many, told.size());
      if (!is_new) {
        told[at->second].push_back(&change);
        continue;
      }
    }
    told.push_back({&change});
  }
  return told;
}

}  // namespace

void ChangeList::add_moves(Topic topic, const std::string& noun, const std::string& nouns,
                           const std::vector<Move>& moves, std::size_t of) {
  std::set<std::string> different;
  for (const Move& move : moves) different.insert(move_text(move.by));
  if (different.size() <= most_different_moves) {
    for (const Move& move : moves) {
      const std::string what = " moved " + move_text(move.by);
      add({topic, noun + what, nouns + what, move.subject, of});
    }
    return;
  }
  const auto shorter = [](const Move& a, const Move& b) { return length(a.by) < length(b.by); };
  const auto [least, most] = std::minmax_element(moves.begin(), moves.end(), shorter);
  const std::string what = nouns + " moved by " + distance_text(length(least->by)) + " to " +
                           distance_text(length(most->by)) + " px";
  for (const Move& move : moves) add({topic, what, what, move.subject, of});
}

std::vector<std::string> ChangeList::lines() const {
  std::set<Topic> topics;
  for (const Change& change : changes_) topics.insert(change.topic);
  std::vector<std::string> lines;
  for (const Topic topic : topics) {
    const std::vector<Said> told = gathered(changes_, topic);
    for (std::size_t i = 0; i < std::min(told.size(), most_lines); ++i) {
      lines.push_back(line_of(told[i]));
    }
    if (told.size() > most_lines) {
      lines.push_back("and " + std::to_string(told.size() - most_lines) + " more of this kind");
    }
  }
  return lines;
}

}  // namespace kijun
