// One item of a figure, before and after.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "diff/change_list.h"
#include "diff/item_names.h"

namespace kijun {

// What one kind of item is called in the log, and among which topics it stands.
struct ItemWords {
  Topic topic;
  const char* noun;
  const char* nouns;
};
ItemWords words_for(ItemKind kind);

struct ItemPair {
  const NamedItem* before = nullptr;
  const NamedItem* after = nullptr;
  std::size_t of = 0;       // how many pairs of its kind there are: "for all 12"
  std::string family = {};  // the group, of markers
  std::size_t family_of = 0;
};

// "label " and "labels " with what happened to it.
Change change_of(const ItemPair& pair, const std::string& what);

// Colours, widths, dashes, text sizes and every other property by name, of shapes and texts;
// how many there are of them; class and data that no score is told of.
void compare_looks(const ItemPair& pair, ChangeList& changes);

// What the texts say, how they are broken into lines, and by which outlines they are drawn.
// `expected` says that the words follow from what is told already.
void compare_texts(const ItemPair& pair, bool expected, ChangeList& changes);

// By how much the item moved as a whole: its first text, or else its first shape. nullopt when it
// has nothing with a place on one of the sides.
std::optional<Point> moved_by(const ItemPair& pair);

// Whether all its shapes and, where they say the same, its texts moved by that much, to within what
// snapping to Cairo's grid makes.
bool moved_as_whole(const ItemPair& pair, Point by);

// The lines of a text, as the reader sees them: what stands side by side is one.
std::vector<std::string> text_lines(const PictureItem& item);

}  // namespace kijun
