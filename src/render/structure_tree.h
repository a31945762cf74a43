// The structure tree of a tagged PDF.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/document.h"
#include "render/page_parts.h"
#include "render/pdf_values.h"

namespace kijun {

// Made page by page; elements come to be when a page first shows them.
class StructureTree {
 public:
  StructureTree(QPDF& pdf, const Document& document);

  // The marks of the page's contents are numbered as the parts with ink are.
  void add_page(pdf::Object page, const PageParts& parts);

  // The annotation becomes a part of the element.
  void add_annotation(pdf::Object page, pdf::Object annotation, std::size_t element);

  // The root, complete.
  pdf::Object finish();

 private:
  struct Node {
    pdf::Object object;
    pdf::Object page;  // of the first mark
    std::vector<pdf::Object> kids;
  };

  Node& node_of(std::size_t index);
  void add_attributes(pdf::Object& object, const Element& element);
  void describe_figure(Node& node, const Element& element, Point at);
  // The number alone on the page of the element's first mark.
  static pdf::Object mark(Node& node, pdf::Object& page, std::size_t number);
  std::size_t parent_key(const pdf::Object& parents);

  QPDF& pdf_;
  const Document& document_;
  pdf::Object root_;
  std::vector<Node> nodes_;
  pdf::Object pages_;  // numbers and the elements they stand for
  std::size_t next_parent_key_ = 0;
  pdf::Object notes_ = pdf::Object::newArray();  // identifiers and their notes
};

}  // namespace kijun
