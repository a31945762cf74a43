#include "render/structure_tree.h"

#include <algorithm>

#include "render/pdf_values.h"

namespace kijun {
namespace {

const char* structure_type(const Element& element) {
  switch (element.tag) {
    case Tag::document:
      return "/Document";
    case Tag::division:
      return "/Div";
    case Tag::heading:
      switch (element.level) {
        case 1:
          return "/H1";
        case 2:
          return "/H2";
        case 3:
          return "/H3";
        case 4:
          return "/H4";
        case 5:
          return "/H5";
        default:
          return "/H6";
      }
    case Tag::paragraph:
      return "/P";
    case Tag::list:
      return "/L";
    case Tag::list_item:
      return "/LI";
    case Tag::list_label:
      return "/Lbl";
    case Tag::list_body:
      return "/LBody";
    case Tag::span:
      return "/Span";
    case Tag::link:
      return "/Link";
    case Tag::contents:
      return "/TOC";
    case Tag::contents_item:
      return "/TOCI";
    case Tag::reference:
      return "/Reference";
    case Tag::figure:
      return "/Figure";
    case Tag::caption:
      return "/Caption";
    case Tag::note:
      return "/Note";
    case Tag::table:
      return "/Table";
    case Tag::table_head:
      return "/THead";
    case Tag::table_body:
      return "/TBody";
    case Tag::table_row:
      return "/TR";
    case Tag::header_cell:
      return "/TH";
    case Tag::cell:
      return "/TD";
  }
  return "/NonStruct";
}

}  // namespace

StructureTree::StructureTree(PdfFile& file, const Document& document)
    : file_(file), document_(document), root_(file.reserve()), nodes_(document.structure.size()) {}

std::string StructureTree::add_page(PdfObject page, const PageParts& parts) {
  std::string marked;  // the elements by the number of their mark
  std::size_t number = 0;
  for (const ElementInk& part : parts.elements) {
    Node& node = node_of(part.element);
    if (part.ink.empty()) continue;
    const Element& element = document_.structure[part.element];
    if (element.tag == Tag::figure) {
      node.attributes = figure_attributes(element, part.ink.front().offset);
    }
    node.kids.push_back(mark(node, page, number++));
    marked += reference(node.object);
  }
  return "/Tabs/S/StructParents " + add_parents("[" + marked + "]");
}

std::string StructureTree::add_annotation(PdfObject page, PdfObject annotation,
                                          std::size_t element) {
  Node& node = node_of(element);
  node.kids.push_back("<</Type/OBJR/Obj" + reference(annotation) + "/Pg" + reference(page) + ">>");
  return "/StructParent " + add_parents(reference(node.object));
}

PdfObject StructureTree::finish() {
  const PdfObject top = node_of(0).object;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const Node& node = nodes_[i];
    if (node.object.number == 0) continue;
    const Element& element = document_.structure[i];
    std::string value = "<</S";
    value += structure_type(element);
    value += "/P" + reference(i == 0 ? root_ : nodes_[element.parent].object);
    if (node.page.number != 0) value += "/Pg" + reference(node.page);
    value += node.attributes;
    if (node.kids.size() == 1) value += "/K" + node.kids.front();
    if (node.kids.size() > 1) {
      value += "/K[";
      for (const std::string& kid : node.kids) value += kid;
      value += ']';
    }
    file_.put(node.object, value + ">>");
  }
  const PdfObject parents = file_.add("<</Nums[" + parents_ + "]>>");
  std::string value = "<</Type/StructTreeRoot/K" + reference(top) + "/ParentTree" +
                      reference(parents) + "/ParentTreeNextKey ";
  pdf::append_integer(value, next_parents_);
  if (note_count_ > 0) value += "/IDTree" + reference(file_.add("<</Names[" + notes_ + "]>>"));
  file_.put(root_, value + ">>");
  return root_;
}

StructureTree::Node& StructureTree::node_of(std::size_t index) {
  Node& node = nodes_.at(index);
  if (node.object.number != 0) return node;
  node.object = file_.reserve();
  if (index > 0) node_of(document_.structure[index].parent).kids.push_back(reference(node.object));
  node.attributes = attributes_of(index);
  return node;
}

std::string StructureTree::attributes_of(std::size_t index) {
  const Element& element = document_.structure[index];
  if (element.tag == Tag::note) {
    // Numbered in digits of one length, since a tree of names is sorted.
    std::string digits = std::to_string(++note_count_);
    digits.insert(0, std::string(6 - std::min<std::size_t>(6, digits.size()), '0'));
    const std::string id = "(note-" + digits + ")";
    notes_ += id + reference(nodes_[index].object);
    return "/ID" + id;
  }
  if (element.tag == Tag::list) {
    return element.numbered ? "/A<</O/List/ListNumbering/Decimal>>"
                            : "/A<</O/List/ListNumbering/Disc>>";
  }
  if (element.tag != Tag::header_cell && (element.tag != Tag::cell || element.rows == 1)) return {};
  std::string attributes = "/A<</O/Table";
  if (element.tag == Tag::header_cell) {
    attributes += element.scope == HeaderScope::row ? "/Scope/Row" : "/Scope/Column";
  }
  if (element.rows > 1) attributes += "/RowSpan " + std::to_string(element.rows);
  return attributes + ">>";
}

std::string StructureTree::figure_attributes(const Element& element, Point at) const {
  const Box box{at, at + Point{element.size.width, element.size.height}};
  return "/Alt" + pdf::text(element.alternative) + "/A<</O/Layout/Placement/Block/BBox" +
         pdf::rectangle(box, document_.page_size) + ">>";
}

std::string StructureTree::mark(Node& node, PdfObject page, std::size_t number) {
  if (node.page.number == 0) node.page = page;
  const std::string digits = std::to_string(number);
  if (node.page.number == page.number) return " " + digits;
  return "<</Type/MCR/Pg" + reference(page) + "/MCID " + digits + ">>";
}

std::string StructureTree::add_parents(const std::string& parents) {
  std::string key = std::to_string(next_parents_++);
  parents_ += " " + key + parents;
  return key;
}

}  // namespace kijun
