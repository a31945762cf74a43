// What the report is to those who do not see it: a tree of headings, paragraphs, tables and
// figures.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/geometry.h"

namespace kijun {

// The standard structure types of PDF (ISO 32000-1, 14.8.4).
enum class Tag {
  document,
  division,  // keeps a figure or a table together with its caption and notes
  heading,   // H1 …
  paragraph,
  list,       // of list_items
  list_item,  // of a list_label and a list_body
  list_label,
  list_body,
  span,
  link,
  contents,       // TOC: of contents_items, and of contents one level deeper
  contents_item,  // TOCI
  reference,
  figure,
  caption,
  note,
  table,  // of a caption, a table_head and a table_body
  table_head,
  table_body,
  table_row,
  header_cell,
  cell,
};

std::string_view name(Tag tag);  // in words

enum class HeaderScope { column, row };

// The pages' ink says which element it is part of (scene/frame.h). Elements and ink below an
// element are read in the order in which the pages show them; so an element that is to be read has
// a group on some page, even if the group is empty.
struct Element {
  Tag tag = Tag::document;
  std::size_t parent = 0;  // index of an element before this one; of the document itself
  int level = 0;           // of a heading, from 1
  bool numbered = false;   // of a list
  int rows = 1;            // that a cell takes
  HeaderScope scope = HeaderScope::column;  // of a header cell
  std::string alternative;                  // what a figure shows, in words
  Size size;                                // of a figure, from its group's offset
};

// Depths without gaps from levels as an author gives them: 2, 3, 2, 1 are 1, 2, 1, 1. What is
// deeper than the one before is one deeper, whatever its level; the same level below the same
// parent is the same depth.
class Nesting {
 public:
  int depth_of(int level);

 private:
  std::vector<int> open_;
};

// Collects the elements of a document.
class Structure {
 public:
  static constexpr std::size_t document = 0;

  std::size_t add(Tag tag, std::size_t parent = document);

  // Level 0 is the document's title, 1 and deeper are its headings.
  std::size_t add_heading(int level);

  Element& operator[](std::size_t element) { return elements_[element]; }

  std::vector<Element> take() { return std::move(elements_); }

 private:
  std::vector<Element> elements_{Element{}};
  Nesting headings_;
};

}  // namespace kijun
