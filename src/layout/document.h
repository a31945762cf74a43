// The laid-out report: pages, each a Frame, with links, destinations and bookmarks. Nothing is left
// to decide.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/result.h"
#include "chart/radar.h"
#include "resolve/report.h"
#include "survey/audit.h"

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

// Sets the report on pages: every block once, in reading order; captions stay with their figures
// and tables, headings with what follows. charts[i] is the picture of Report::figures[i].
Result<Document> lay_out(const Report& report, const std::vector<Frame>& charts, const Audit& audit,
                         const FontSet& fonts);

}  // namespace kijun
