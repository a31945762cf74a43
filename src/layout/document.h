// The laid-out report: pages, each a Frame, with links, destinations, bookmarks and structure.
// Nothing is left to decide.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"
#include "layout/structure.h"
#include "scene/frame.h"

namespace kijun {

struct Link {
  Box box;                  // on the page
  std::string target;       // a Destination's name; there is one
  std::size_t element = 0;  // the Element with Tag::link that its text belongs to
  std::string title = {};   // where it leads, in words
};

struct Destination {
  std::string name;  // "fig:q1.stakeholder", "h:3"
  Point at;
};

struct Page {
  Frame frame;
  std::vector<Link> links;
  std::vector<Destination> destinations;
  std::string label;  // what programs call the page: the number printed on it; "i" of a cover
};

struct Bookmark {
  std::string title;
  std::string target;
  int level = 1;
};

struct Document {
  std::string title, author, subject;
  std::string date;      // ISO 8601 date, or empty
  std::string language;  // a BCP 47 tag: "ja-JP"
  Size page_size;
  std::vector<Page> pages;
  std::vector<Element> structure;  // of all pages; the first is the document
  std::vector<Bookmark>
      bookmarks;  // in reading order; a level is at most one deeper than the one before
};

}  // namespace kijun
