#include "diff/item_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/number.h"
#include "base/option_mark.h"

namespace kijun {
namespace {

constexpr long long most_number = 10'000;

// "marker-2-1": the word, and the numbers behind it.
struct ItemId {
  std::string stem;
  std::vector<std::size_t> numbers;
};

ItemId taken_apart(const std::string& id) {
  ItemId parts{id, {}};
  for (;;) {
    const std::size_t dash = parts.stem.rfind('-');
    if (dash == std::string::npos || dash == 0) break;
    const auto number = parse_integer(std::string_view(parts.stem).substr(dash + 1));
    if (!number || *number < 0 || *number > most_number) break;
    parts.numbers.push_back(static_cast<std::size_t>(*number));
    parts.stem.resize(dash);
  }
  std::reverse(parts.numbers.begin(), parts.numbers.end());
  return parts;
}

std::string datum(const PictureItem& item, const std::string& name) {
  const auto found = item.data.find(name);
  return found == item.data.end() ? std::string() : found->second;
}

// The second of one name gets a key of its own.
class UniqueKeys {
 public:
  std::string of(const std::string& name) {
    const std::size_t before = seen_[name]++;
    return before == 0 ? name : name + "\n#" + std::to_string(before + 1);
  }

 private:
  std::map<std::string, std::size_t> seen_ = {};
};

template <typename Named>
void give_keys(std::vector<Named>& list, std::string Named::*name) {
  UniqueKeys keys;
  for (Named& named : list) named.key = keys.of(named.*name);
}

NamedPicture with_names(const Picture& picture) {
  NamedPicture named;
  named.picture = &picture;
  for (const PictureItem& item : picture.items) {
    const ItemId id = taken_apart(item.id);
    if (id.numbers.size() != 1) continue;
    const std::size_t number = id.numbers[0];
    if (number == 0) continue;
    if (id.stem == "axis") {
      named.options.resize(std::max(named.options.size(), number));
      named.options[number - 1].name = datum(item, "option");
    } else if (id.stem == "series" || (id.stem == "legend" && item.data.contains("group"))) {
      named.series.resize(std::max(named.series.size(), number));
      named.series[number - 1].group = datum(item, "group");
      named.series[number - 1].data = item.data;
    }
  }
  give_keys(named.options, &DrawnOption::name);
  give_keys(named.series, &DrawnSeries::group);
  return named;
}

template <typename Named>
std::set<std::string> keys_of(const std::vector<Named>& list) {
  std::set<std::string> keys;
  for (const Named& named : list) keys.insert(named.key);
  return keys;
}

template <typename Named, typename May>
void carry_renamed(const std::vector<Named>& before, std::vector<Named>& after, const May& may) {
  const std::set<std::string> old_keys = keys_of(before);
  const std::set<std::string> new_keys = keys_of(after);
  for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
    if (new_keys.contains(before[i].key) || old_keys.contains(after[i].key)) continue;
    if (may(before[i], after[i])) after[i].key = before[i].key;
  }
}

struct KindName {
  const char* stem;
  ItemKind kind;
};
constexpr std::array<KindName, 18> kind_names{{{"background", ItemKind::background},
                                               {"ring", ItemKind::ring},
                                               {"axis", ItemKind::axis},
                                               {"series", ItemKind::line},
                                               {"baseline", ItemKind::baseline},
                                               {"marker", ItemKind::marker},
                                               {"interval", ItemKind::interval},
                                               {"share", ItemKind::share},
                                               {"tick", ItemKind::tick},
                                               {"ticks", ItemKind::paper},
                                               {"values", ItemKind::paper},
                                               {"value", ItemKind::value},
                                               {"name", ItemKind::series_name},
                                               {"name-leader", ItemKind::series_name},
                                               {"label", ItemKind::label},
                                               {"mark", ItemKind::difference},
                                               {"leader", ItemKind::leader},
                                               {"legend", ItemKind::legend_entry}}};

ItemKind kind_of(const std::string& stem) {
  for (const KindName& known : kind_names) {
    if (stem == known.stem) return known.kind;
  }
  return ItemKind::other;
}

class Namer {
 public:
  explicit Namer(NamedPicture& named) : named_(named) {}

  void name_all() {
    for (const PictureItem& item : named_.picture->items) {
      if (!item.draws()) continue;
      NamedItem result = name(item);
      result.key = keys_.of(result.key);
      named_.items.push_back(std::move(result));
    }
  }

 private:
  NamedItem name(const PictureItem& item) const {
    const ItemId id = taken_apart(item.id);
    NamedItem result{kind_of(id.stem), {}, {}, {}, {}, &item};
    switch (result.kind) {
      case ItemKind::ring:
        result.shown = datum(item, "score") + datum(item, "percent");
        break;
      case ItemKind::tick:
        result.shown = item.texts.empty() ? item.id : item.texts.front().text;
        break;
      case ItemKind::axis:
      case ItemKind::label:
      case ItemKind::leader:
        if (id.numbers.size() == 1) result.axis = known_axis(id.numbers[0]);
        break;
      case ItemKind::line:
      case ItemKind::legend_entry:
        if (id.numbers.size() == 1) result.series = known_series(id.numbers[0]);
        if (!result.series) result.shown = item.data.contains("score") ? "the baseline" : item.id;
        break;
      case ItemKind::series_name:
        if (id.numbers.size() == 1) result.series = known_series(id.numbers[0]);
        if (!result.series) result.shown = item.id;
        break;
      case ItemKind::value:
      case ItemKind::share:
      case ItemKind::marker:
      case ItemKind::interval:
      case ItemKind::difference:
      case ItemKind::other:
        if (id.numbers.size() == 2 || is_part(result.kind, id)) {
          result.series = known_series(id.numbers[0]);
          result.axis = known_axis(id.numbers[1]);
        }
        if (!result.series || !result.axis) {
          result.series.reset();
          result.axis.reset();
          result.shown = item.id;
        }
        break;
      case ItemKind::background:
      case ItemKind::baseline:
        break;
      case ItemKind::paper:
        result.shown = id.stem == "ticks" ? "the scale" : "the scores";
        break;
    }
    result.key = id.stem;
    if (result.series)
      add(result, named_.series[*result.series].key, named_.series[*result.series].group);
    if (result.axis)
      add(result, named_.options[*result.axis].key, named_.shown_option(*result.axis));
    if (result.kind == ItemKind::other && result.axis) {
      result.shown = id.stem + " of " + result.shown;
    }
    if (!result.series && !result.axis) result.key += "\n" + result.shown;
    if (result.series && is_part(result.kind, id)) {
      add(result, std::to_string(id.numbers[2]), "part " + std::to_string(id.numbers[2]));
    }
    return result;
  }

  // "share-1-2-3", "value-1-2-3": the third part of a bar.
  static bool is_part(ItemKind kind, const ItemId& id) {
    return id.numbers.size() == 3 && (kind == ItemKind::share || kind == ItemKind::value);
  }
  static void add(NamedItem& item, const std::string& key, const std::string& shown) {
    item.key += "\n" + key;
    item.shown += (item.shown.empty() ? "" : ", ") + shown;
  }
  std::optional<std::size_t> known_axis(std::size_t number) const {
    return number > 0 && number <= named_.options.size() ? std::optional(number - 1) : std::nullopt;
  }
  std::optional<std::size_t> known_series(std::size_t number) const {
    return number > 0 && number <= named_.series.size() ? std::optional(number - 1) : std::nullopt;
  }

  NamedPicture& named_;
  UniqueKeys keys_ = {};
};

}  // namespace

std::string NamedPicture::shown_option(std::size_t option) const {
  return option_mark(option + 1) + " " + options[option].name;
}

NamedPictures name_items(const Picture& before, const Picture& after) {
  NamedPictures named{with_names(before), with_names(after)};
  carry_renamed(named.before.options, named.after.options,
                [&](const DrawnOption&, const DrawnOption&) {
                  return named.before.options.size() == named.after.options.size();
                });
  carry_renamed(named.before.series, named.after.series,
                [](const DrawnSeries& was, const DrawnSeries& is) {
                  const auto n = was.data.find("n");
                  const auto now = is.data.find("n");
                  return n != was.data.end() && now != is.data.end() && n->second == now->second;
                });
  Namer(named.before).name_all();
  Namer(named.after).name_all();
  return named;
}

}  // namespace kijun
