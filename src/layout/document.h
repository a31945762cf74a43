// The laid-out report: pages, each a Frame, with links, destinations and bookmarks. Nothing is left
// to decide.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"
#include "scene/frame.h"

namespace kijun {

struct Link {
  Box box;             // on the page
  std::string target;  // a Destination's name; there is one
};

struct Destination {
  std::string name;  // "fig:q1.stakeholder", "h:3"
  Point at;
};

struct Page {
  Frame frame;
  std::vector<Link> links;
  std::vector<Destination> destinations;
};

struct Bookmark {
  std::string title;
  std::string target;
  int level = 1;
};

struct Document {
  std::string title, author, subject;
  std::string date;      // ISO 8601 date, or empty
  std::string language;  // "ja"
  Size page_size;
  std::vector<Page> pages;
  std::vector<Bookmark>
      bookmarks;  // in reading order; a level is at most one deeper than the one before
};

}  // namespace kijun
