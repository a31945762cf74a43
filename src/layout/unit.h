// What the layout collects before it ends pages: pieces with their height and their ink.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "layout/document.h"
#include "layout/paginate.h"
#include "layout/structure.h"
#include "scene/frame.h"

namespace kijun {

// A line of the table of contents whose page is not known yet: dots and the number go behind it.
struct ContentsEntry {
  std::string target;  // the heading's destination
  Pt text_end;         // where the dots may start
  Pt baseline;
  std::size_t link = 0;  // the element that the number belongs to
};

// What stands above a unit that opens a page: a table's caption and header row.
struct RepeatedHead {
  Pt height;
  std::vector<Item> items;
};

// A note that stands at the foot of the page on which its mark stands. Coordinates are from its
// upper left corner.
struct Footnote {
  Pt height;
  std::vector<Item> items;
  std::vector<Link> links;
  std::vector<Destination> destinations;
};

// Coordinates are from the upper left corner of the unit, which is as wide as the page's body.
struct Unit {
  UnitBox box;
  Role role = Role::paragraph;
  std::vector<Item> items;
  std::vector<Link> links;
  std::vector<Destination> destinations;
  std::optional<ContentsEntry> entry;
  std::optional<std::size_t> head;  // index into Flow::heads
  std::vector<Item> if_first;       // what it shows besides where it opens a page
  std::vector<Footnote> footnotes;  // box.notes is their height
  std::string chapter;              // of a heading of level 1: its text
};

// Everything that goes on pages, in reading order.
struct Flow {
  std::vector<Unit> units;
  std::vector<RepeatedHead> heads;
  std::vector<Bookmark> bookmarks;
  // Where links lead that have no bookmark, in words; by target.
  std::map<std::string, std::string, std::less<>> titles;
  Structure structure;
};

}  // namespace kijun
