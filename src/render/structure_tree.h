// The structure tree of a tagged PDF.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/document.h"
#include "render/page_parts.h"
#include "render/pdf_file.h"

namespace kijun {

// Made page by page; elements come to be when a page first shows them.
class StructureTree {
 public:
  StructureTree(PdfFile& file, const Document& document);

  // The marks of the page's contents are numbered as the parts with ink are. Returns what the
  // page's dictionary says of it.
  std::string add_page(PdfObject page, const PageParts& parts);

  // The annotation becomes a part of the element. Returns what its dictionary says of it.
  std::string add_annotation(PdfObject page, PdfObject annotation, std::size_t element);

  // The root; the tree is complete.
  PdfObject finish();

 private:
  struct Node {
    PdfObject object, page;  // the page: of the first mark; 0: none yet
    std::string attributes;
    std::vector<std::string> kids;
  };

  Node& node_of(std::size_t index);
  std::string attributes_of(std::size_t index);
  std::string figure_attributes(const Element& element, Point at) const;
  // The number alone on the page of the element's first mark.
  static std::string mark(Node& node, PdfObject page, std::size_t number);
  std::string add_parents(const std::string& parents);

  PdfFile& file_;
  const Document& document_;
  PdfObject root_;
  std::vector<Node> nodes_;
  std::string parents_;  // numbers and the elements they stand for
  std::size_t next_parents_ = 0;
  std::string notes_;  // identifiers and their notes
  std::size_t note_count_ = 0;
};

}  // namespace kijun
