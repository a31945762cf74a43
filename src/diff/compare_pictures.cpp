#include "diff/compare_pictures.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/number.h"
#include "diff/compare_items.h"
#include "diff/compare_plots.h"
#include "diff/words.h"

namespace kijun {
namespace {

std::string value_of(const Attributes& attributes, const std::string& name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string() : found->second;
}

// N, or that it is withheld.
std::string told_base(const DrawnSeries& series) {
  const std::string n = value_of(series.data, "n");
  return n.empty() ? value_of(series.data, "base") : n;
}

// "1234" → "1,234", as legends write N.
std::string as_in_legends(const std::string& n) {
  if (const auto whole = parse_integer(n)) return format_grouped(*whole);
  const auto number = parse_number(n);
  return number ? format_grouped(*number, 1) : n;
}

std::string replaced(std::string text, const std::string& was, const std::string& is) {
  const std::size_t at = text.rfind(was);
  if (!was.empty() && at != std::string::npos) text.replace(at, was.size(), is);
  return text;
}

std::string without_numbers(std::string_view text) {
  std::string rest;
  for (const char c : text) {
    if ((c < '0' || c > '9') && c != '.' && c != ',') rest += c;
  }
  return rest;
}

class PictureComparison {
 public:
  PictureComparison(const Picture& before, const Picture& after)
      : before_(before), after_(after), named_(name_items(before, after)) {}

  ChangeList compare() {
    pair_items();
    compare_frame();
    compare_options();
    compare_series();
    compare_scores();
    compare_ranges();
    const bool plots = compare_plots(named_, pairs_, changes_);
    for (const ItemPair& pair : pairs_) {
      compare_item(pair, plots && stands_on_axes(pair.after->kind));
    }
    add_moves();
    tell_unpaired();
    compare_order();
    compare_outlines();
    compare_descriptions();
    return std::move(changes_);
  }

 private:
  void pair_items() {
    std::map<std::string, const NamedItem*> old_items;
    for (const NamedItem& item : named_.before.items) old_items[item.key] = &item;
    for (const NamedItem& item : named_.after.items) {
      const auto found = old_items.find(item.key);
      if (found == old_items.end()) {
        added_.push_back(&item);
        continue;
      }
      pairs_.push_back({found->second, &item});
      if (item.series && item.axis) pairs_.back().family = named_.after.series[*item.series].group;
      old_items.erase(found);
    }
    for (const NamedItem& item : named_.before.items) {
      if (old_items.contains(item.key)) removed_.push_back(&item);
    }
    std::map<std::pair<ItemKind, std::string>, std::size_t> families;
    for (const ItemPair& pair : pairs_) {
      ++counts_[pair.after->kind];
      ++families[{pair.after->kind, pair.family}];
    }
    for (ItemPair& pair : pairs_) {
      pair.of = counts_[pair.after->kind];
      pair.family_of = families[{pair.after->kind, pair.family}];
    }
  }

  void compare_frame() {
    if (before_.title != after_.title) {
      changes_.add(Topic::words, "title " + text_change(before_.title, after_.title));
    }
    std::set<std::string> names;
    for (const auto& [attribute, value] : before_.attributes) names.insert(attribute);
    for (const auto& [attribute, value] : after_.attributes) names.insert(attribute);
    for (const std::string& attribute : names) {
      const std::string was = value_of(before_.attributes, attribute);
      const std::string is = value_of(after_.attributes, attribute);
      if (was == is) continue;
      const bool of_size = attribute == "width" || attribute == "height";
      // It says the size once more.
      if (attribute == "viewBox" && size_changed()) continue;
      changes_.add(
          of_size ? Topic::size : Topic::words,
          (of_size ? "" : "attribute ") + attribute + " " + property_change(attribute, was, is));
    }
  }
  bool size_changed() const {
    return value_of(before_.attributes, "width") != value_of(after_.attributes, "width") ||
           value_of(before_.attributes, "height") != value_of(after_.attributes, "height");
  }

  void compare_options() {
    const auto& was = named_.before.options;
    const auto& is = named_.after.options;
    tell_names(
        Topic::options, "option", was, is,
        [&](std::size_t i) { return named_.before.shown_option(i); },
        [&](std::size_t i) { return named_.after.shown_option(i); });
  }
  void compare_series() {
    const auto& was = named_.before.series;
    const auto& is = named_.after.series;
    tell_names(
        Topic::series, "series", was, is, [&](std::size_t i) { return shown_series(was[i]); },
        [&](std::size_t i) { return shown_series(is[i]); });
    for (const DrawnSeries& now : is) {
      const auto old = std::find_if(was.begin(), was.end(),
                                    [&](const DrawnSeries& one) { return one.key == now.key; });
      if (old == was.end()) continue;
      const std::string n = told_base(*old);
      if (n != told_base(now)) {
        numbers_told_ = true;
        changes_.add({Topic::base, "N " + n + " → " + told_base(now), {}, now.group, 0});
      }
      const std::string effective = value_of(old->data, "n-eff");
      const std::string new_effective = value_of(now.data, "n-eff");
      if (effective == new_effective) continue;
      numbers_told_ = true;
      const bool both = !effective.empty() && !new_effective.empty();
      changes_.add({Topic::base,
                    "effective N " + (both ? score_change(effective, new_effective)
                                           : property_change("", effective, new_effective)),
                    {},
                    now.group,
                    0});
    }
  }
  static std::string shown_series(const DrawnSeries& series) {
    const std::string n = value_of(series.data, "n");
    return n.empty() ? series.group : series.group + " (N=" + n + ")";
  }

  template <typename Named, typename OldShown, typename NewShown>
  void tell_names(Topic topic, const std::string& noun, const std::vector<Named>& was,
                  const std::vector<Named>& is, const OldShown& old_shown,
                  const NewShown& new_shown) {
    std::map<std::string, std::size_t> old_places;
    for (std::size_t i = 0; i < was.size(); ++i) old_places[was[i].key] = i;
    std::vector<std::size_t> order;  // of those that stayed
    for (std::size_t i = 0; i < is.size(); ++i) {
      const auto old = old_places.find(is[i].key);
      if (old == old_places.end()) {
        changes_.add(topic, noun + " added: " + new_shown(i));
        continue;
      }
      const std::size_t place = old->second;
      if (name_of(was[place]) != name_of(is[i])) {
        changes_.add(topic, noun + " renamed: " + old_shown(place) + " → " + new_shown(i));
        renamed_.insert({topic, is[i].key});
      }
      order.push_back(place);
      old_places.erase(old);
    }
    for (std::size_t i = 0; i < was.size(); ++i) {
      const auto gone = old_places.find(was[i].key);
      if (gone != old_places.end() && gone->second == i) {
        changes_.add(topic, noun + " removed: " + old_shown(i));
      }
    }
    if (!std::is_sorted(order.begin(), order.end())) {
      std::vector<std::string> names;
      for (const Named& named : is) names.push_back(name_of(named));
      changes_.add(topic, "order of " + std::string(topic == Topic::series ? "series" : "options") +
                              " now: " + joined(names, ", "));
    }
    if (order.size() != was.size() || order.size() != is.size() ||
        !std::is_sorted(order.begin(), order.end())) {
      arranged_anew_ = true;
    }
  }
  static const std::string& name_of(const DrawnOption& option) { return option.name; }
  static const std::string& name_of(const DrawnSeries& series) { return series.group; }

  void compare_scores() {
    for (const ItemPair& pair : pairs_) {
      const std::string was = value_of(pair.before->item->data, "score");
      const std::string is = value_of(pair.after->item->data, "score");
      if (was == is) continue;
      numbers_told_ = true;
      if (pair.after->kind == ItemKind::marker) {
        changes_.add({Topic::score, "score " + score_change(was, is), {}, pair.after->shown, 0});
        scores_told_.insert(pair.after->shown);
      } else if (pair.after->kind == ItemKind::baseline) {
        changes_.add(Topic::baseline, "baseline " + score_change(was, is));
        baseline_changed_ = true;
      } else if (pair.after->kind == ItemKind::other) {
        changes_.add(
            {Topic::other, "item's score " + score_change(was, is), {}, pair.after->shown, 0});
      }
    }
  }

  // Of intervals and of the parts of bars.
  void compare_ranges() {
    const auto range = [](const PictureItem& item) {
      return std::pair(value_of(item.data, "low"), value_of(item.data, "high"));
    };
    for (const ItemPair& pair : pairs_) {
      const PictureItem& was = *pair.before->item;
      const PictureItem& is = *pair.after->item;
      std::string what;
      if (range(was) != range(is)) {
        what = "interval " + range_text(range(was)) + " → " + range_text(range(is));
      } else if (value_of(was.data, "share") != value_of(is.data, "share")) {
        what = "share " + score_change(value_of(was.data, "share"), value_of(is.data, "share"));
        if (pair.after->series && pair.after->axis) {
          bars_told_.insert({*pair.after->series, *pair.after->axis});
        }
        scores_told_.insert(pair.after->shown);
      }
      if (what.empty()) continue;
      numbers_told_ = true;
      changes_.add({Topic::score, std::move(what), {}, pair.after->shown, 0});
    }
  }
  static std::string range_text(const std::pair<std::string, std::string>& range) {
    const auto text = [](const std::string& number) {
      constexpr int decimals = 3;
      const auto value = parse_number(number);
      return value ? format_fixed(*value, decimals) : number;
    };
    return text(range.first) + "–" + text(range.second);
  }
  // Whether its place follows from a share that is told: the parts of a bar lie side by side.
  bool lies_in_told_bar(const NamedItem& item) const {
    return (item.kind == ItemKind::share || item.kind == ItemKind::value) && item.series &&
           item.axis && bars_told_.contains({*item.series, *item.axis});
  }

  void compare_item(const ItemPair& pair, bool placed_by_score) {
    const ItemKind kind = pair.after->kind;
    compare_looks(pair, changes_);
    compare_texts(pair, says_what_is_told(pair), changes_);
    if (placed_by_score || lies_in_told_bar(*pair.after)) return;
    if (kind == ItemKind::background && size_changed()) return;
    if (kind == ItemKind::paper || kind == ItemKind::leader) {
      waiting_.push_back(pair);
      return;
    }
    compare_place(pair);
  }

  void compare_place(const ItemPair& pair) {
    const ItemKind kind = pair.after->kind;
    const Point by = moved_by(pair).value_or(Point{});
    if (!(by == Point{})) moves_[kind].push_back({pair.after->shown, by});
    if (!moved_as_whole(pair, by)) changes_.add(change_of(pair, "drawn otherwise"));
  }

  void add_moves() {
    // What lies under numbers goes with them and the plot, a leader with its
    // label.
    const std::vector<std::string> so_far = changes_.lines();
    const bool scale_told = std::any_of(so_far.begin(), so_far.end(), [](const std::string& line) {
      return line.starts_with("number") || line.starts_with("plot") || line.starts_with("axis") ||
             line.starts_with("axes");
    });
    for (const ItemPair& pair : waiting_) {
      if (pair.after->kind == ItemKind::paper && (scale_told || scale_changed() || numbers_told_)) {
        continue;
      }
      if (pair.after->kind == ItemKind::leader &&
          (scale_told || has_moved(ItemKind::label, pair.after->shown))) {
        continue;
      }
      compare_place(pair);
    }
    for (const auto& [kind, moves] : moves_) {
      const ItemWords words = words_for(kind);
      changes_.add_moves(words.topic, words.noun, words.nouns, moves, counts_[kind]);
    }
  }
  bool has_moved(ItemKind kind, const std::string& shown) const {
    const auto moves = moves_.find(kind);
    return moves != moves_.end() &&
           std::any_of(moves->second.begin(), moves->second.end(),
                       [&](const Move& move) { return move.subject == shown; });
  }
  bool scale_changed() const {
    const auto of_scale = [](const NamedItem* item) {
      return item->kind == ItemKind::tick || item->kind == ItemKind::ring;
    };
    return arranged_anew_ || std::any_of(added_.begin(), added_.end(), of_scale) ||
           std::any_of(removed_.begin(), removed_.end(), of_scale);
  }

  // What belongs to an option or a series that was added or removed is told with it.
  void tell_unpaired() {
    std::set<std::string> old_options;
    std::set<std::string> new_options;
    std::set<std::string> old_series;
    std::set<std::string> new_series;
    for (const DrawnOption& option : named_.before.options) old_options.insert(option.key);
    for (const DrawnOption& option : named_.after.options) new_options.insert(option.key);
    for (const DrawnSeries& series : named_.before.series) old_series.insert(series.key);
    for (const DrawnSeries& series : named_.after.series) new_series.insert(series.key);
    for (const NamedItem* item : added_) {
      if (item->axis && !old_options.contains(named_.after.options[*item->axis].key)) continue;
      if (item->series && !old_series.contains(named_.after.series[*item->series].key)) continue;
      tell_one(*item, "added");
    }
    for (const NamedItem* item : removed_) {
      if (item->axis && !new_options.contains(named_.before.options[*item->axis].key)) continue;
      if (item->series && !new_series.contains(named_.before.series[*item->series].key)) continue;
      tell_one(*item, "removed");
    }
  }
  void tell_one(const NamedItem& item, const char* what) {
    const ItemWords words = words_for(item.kind);
    const std::string score = value_of(item.item->data, "score");
    const bool of_marker = item.kind == ItemKind::marker && !score.empty();
    changes_.add(
        {words.topic,
         std::string(words.noun) + " " + what +
             (of_marker ? " (score " + format_shortest(parse_number(score).value_or(0)) + ")" : ""),
         of_marker ? "" : std::string(words.nouns) + " " + what, item.shown, 1});
  }

  // Whether a text's other words follow from a name, N or baseline that is told.
  bool says_what_is_told(const ItemPair& pair) const {
    const NamedItem& is = *pair.after;
    if (is.axis && renamed_.contains({Topic::options, named_.after.options[*is.axis].key}))
      return true;
    if (is.kind == ItemKind::value) return scores_told_.contains(is.shown);
    if (is.kind != ItemKind::legend_entry) return false;
    if (!is.series) return baseline_changed_;
    if (renamed_.contains({Topic::series, named_.after.series[*is.series].key})) return true;
    std::string text = joined(text_lines(*pair.before->item), "");
    for (const char* datum : {"n-eff", "n"}) {
      text =
          replaced(std::move(text), "=" + as_in_legends(value_of(pair.before->item->data, datum)),
                   "=" + as_in_legends(value_of(is.item->data, datum)));
    }
    return text == joined(text_lines(*is.item), "");
  }

  void compare_order() {
    if (arranged_anew_ || !added_.empty() || !removed_.empty()) return;
    std::vector<const NamedItem*> in_old_order;
    for (const ItemPair& pair : pairs_) in_old_order.push_back(pair.before);
    if (!std::is_sorted(in_old_order.begin(), in_old_order.end())) {
      changes_.add(Topic::other, "items are drawn in another order");
    }
  }

  // It says the scores once more: when they are told, that it does so is enough.
  void compare_descriptions() {
    const std::string& was = before_.description;
    const std::string& is = after_.description;
    if (was == is) return;
    const bool told = numbers_told_ && without_numbers(was) == without_numbers(is);
    changes_.add(Topic::words, told ? std::string("description: numbers in it changed too")
                                    : "description " + text_change(was, is));
  }

  void compare_outlines() {
    std::size_t changed = 0;
    for (const auto& [id, outline] : after_.outlines) {
      const auto was = before_.outlines.find(id);
      if (was != before_.outlines.end() && was->second != outline) ++changed;
    }
    if (changed > 0) {
      changes_.add(Topic::words, "outlines of " + std::to_string(changed) +
                                     " characters changed (another font?)");
    }
  }

  const Picture& before_;
  const Picture& after_;
  NamedPictures named_;
  ChangeList changes_ = {};
  std::vector<ItemPair> pairs_ = {};
  std::map<ItemKind, std::size_t> counts_ = {};  // of pairs
  std::vector<const NamedItem*> added_ = {};
  std::vector<const NamedItem*> removed_ = {};
  std::vector<ItemPair> waiting_ = {};  // whose place is compared when all others' are
  std::map<ItemKind, std::vector<Move>> moves_ = {};
  std::set<std::pair<Topic, std::string>> renamed_ = {};  // options and series, by key
  bool arranged_anew_ = false;  // options or series: with them the order of drawing
  bool baseline_changed_ = false;
  std::set<std::string> scores_told_ = {};                        // by group and option
  std::set<std::pair<std::size_t, std::size_t>> bars_told_ = {};  // by series and axis
  bool numbers_told_ = false;                                     // a score, N or the baseline
};

}  // namespace

ChangeList compare_pictures(const Picture& before, const Picture& after) {
  return PictureComparison(before, after).compare();
}

}  // namespace kijun
