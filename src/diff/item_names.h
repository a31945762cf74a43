// What the items of a figure are by their meaning: the same option, the same group in two figures
// is the same thing, wherever it stands in them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "diff/picture.h"

namespace kijun {

enum class ItemKind {
  background,
  ring,
  axis,
  line,  // of a series
  baseline,
  marker,
  interval,  // of a score
  share,     // a part of a bar
  tick,
  paper,        // what is drawn under the numbers of the scale, and under those of the scores
  value,        // a score beside its marker
  series_name,  // beside its line
  label,
  difference,  // a mark of one, below a label
  leader,
  legend_entry,
  other,
};

struct DrawnOption {
  std::string name;
  std::string key;  // the same in both figures; name, but for what was renamed
};

struct DrawnSeries {
  std::string group;
  std::string key;
  Attributes data;  // group, n, n-eff; of groups without answers too
};

struct NamedItem {
  ItemKind kind = ItemKind::other;
  std::string key;    // unique in the figure; equal keys of two figures belong together
  std::string shown;  // "利用者, ② 医療に関する知識"; empty for what there is one of
  std::optional<std::size_t> series;
  std::optional<std::size_t> axis;
  const PictureItem* item = nullptr;
};

struct NamedPicture {
  const Picture* picture = nullptr;
  std::vector<DrawnOption> options;
  std::vector<DrawnSeries> series;
  std::vector<NamedItem> items;  // those that draw something, in drawing order

  std::string shown_option(std::size_t option) const;  // "② 医療に関する知識"
};

struct NamedPictures {
  NamedPicture before;
  NamedPicture after;
};

// An option or a group of another name counts as renamed, not as another one, when it stands at the
// same place and neither figure has the other's name elsewhere; of options there must be as many as
// before, and a group's N must be the same. The pictures must outlive the result.
NamedPictures name_items(const Picture& before, const Picture& after);

}  // namespace kijun
