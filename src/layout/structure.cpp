#include "layout/structure.h"

namespace kijun {

std::string_view name(Tag tag) {
  switch (tag) {
    case Tag::document:
      return "document";
    case Tag::division:
      return "division";
    case Tag::heading:
      return "heading";
    case Tag::paragraph:
      return "paragraph";
    case Tag::list:
      return "list";
    case Tag::list_item:
      return "list item";
    case Tag::list_label:
      return "list label";
    case Tag::list_body:
      return "list body";
    case Tag::span:
      return "span";
    case Tag::link:
      return "link";
    case Tag::contents:
      return "table of contents";
    case Tag::contents_item:
      return "contents item";
    case Tag::reference:
      return "reference";
    case Tag::figure:
      return "figure";
    case Tag::caption:
      return "caption";
    case Tag::note:
      return "note";
    case Tag::table:
      return "table";
    case Tag::table_head:
      return "table head";
    case Tag::table_body:
      return "table body";
    case Tag::table_row:
      return "table row";
    case Tag::header_cell:
      return "header cell";
    case Tag::cell:
      return "cell";
  }
  return {};
}

int Nesting::depth_of(int level) {
  while (!open_.empty() && open_.back() >= level) open_.pop_back();
  open_.push_back(level);
  return static_cast<int>(open_.size());
}

std::size_t Structure::add(Tag tag, std::size_t parent) {
  Element element;
  element.tag = tag;
  element.parent = parent;
  elements_.push_back(std::move(element));
  return elements_.size() - 1;
}

std::size_t Structure::add_heading(int level) {
  const std::size_t heading = add(Tag::heading);
  elements_[heading].level = headings_.depth_of(level);
  return heading;
}

}  // namespace kijun
