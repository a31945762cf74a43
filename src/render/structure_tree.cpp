#include "render/structure_tree.h"

#include <algorithm>
#include <string>
#include <utility>

namespace kijun {

using namespace pdf;

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

StructureTree::StructureTree(QPDF& pdf, const Document& document)
    : pdf_(pdf),
      document_(document),
      root_(pdf.makeIndirectObject(dictionary({{"/Type", name("/StructTreeRoot")}}))),
      nodes_(document.structure.size()),
      pages_(Object::newArray()) {}

void StructureTree::add_page(Object page, const PageParts& parts) {
  std::vector<Object> marked;  // the elements by the number of their mark
  for (const ElementInk& part : parts.elements) {
    Node& node = node_of(part.element);
    if (part.ink.empty()) continue;
    if (document_.structure[part.element].tag == Tag::figure) {
      describe_figure(node, document_.structure[part.element], part.ink.front().offset);
    }
    node.kids.push_back(mark(node, page, marked.size()));
    marked.push_back(node.object);
  }
  page.replaceKey("/StructParents", integer(parent_key(Object::newArray(marked))));
  page.replaceKey("/Tabs", name("/S"));
}

void StructureTree::add_annotation(Object page, Object annotation, std::size_t element) {
  Node& node = node_of(element);
  annotation.replaceKey("/StructParent", integer(parent_key(node.object)));
  node.kids.push_back(
      dictionary({{"/Type", name("/OBJR")}, {"/Obj", annotation}, {"/Pg", std::move(page)}}));
}

Object StructureTree::finish() {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].kids.empty()) continue;
    nodes_[i].object.replaceKey("/K", nodes_[i].kids.size() == 1
                                          ? nodes_[i].kids.front()
                                          : Object::newArray(nodes_[i].kids));
  }
  root_.replaceKey("/K", node_of(0).object);
  root_.replaceKey("/ParentTree", pdf_.makeIndirectObject(dictionary({{"/Nums", pages_}})));
  root_.replaceKey("/ParentTreeNextKey", integer(next_parent_key_));
  if (notes_.getArrayNItems() > 0) {
    root_.replaceKey("/IDTree", pdf_.makeIndirectObject(dictionary({{"/Names", notes_}})));
  }
  return root_;
}

StructureTree::Node& StructureTree::node_of(std::size_t index) {
  Node& node = nodes_.at(index);
  if (node.object.isInitialized()) return node;
  const Element& element = document_.structure[index];
  node.object = pdf_.makeIndirectObject(Object::newDictionary());
  Object parent = root_;
  if (index > 0) {
    Node& above = node_of(element.parent);
    above.kids.push_back(node.object);
    parent = above.object;
  }
  node.object.replaceKey("/P", parent);
  node.object.replaceKey("/S", name(structure_type(element)));
  add_attributes(node.object, element);
  return node;
}

void StructureTree::add_attributes(Object& object, const Element& element) {
  if (element.tag == Tag::note) {
    // Numbered in digits of one length, since a tree of names is sorted.
    std::string digits = std::to_string(notes_.getArrayNItems() / 2 + 1);
    digits.insert(0, std::string(6 - std::min<std::size_t>(6, digits.size()), '0'));
    const Object id = Object::newString("note-" + digits);
    object.replaceKey("/ID", id);
    notes_.appendItem(id);
    notes_.appendItem(object);
  }
  if (element.tag != Tag::header_cell && (element.tag != Tag::cell || element.rows == 1)) return;
  Object attributes = dictionary({{"/O", name("/Table")}});
  if (element.tag == Tag::header_cell) {
    attributes.replaceKey("/Scope", name(element.scope == HeaderScope::row ? "/Row" : "/Column"));
  }
  if (element.rows > 1) attributes.replaceKey("/RowSpan", Object::newInteger(element.rows));
  object.replaceKey("/A", attributes);
}

void StructureTree::describe_figure(Node& node, const Element& element, Point at) {
  node.object.replaceKey("/Alt", text(element.alternative));
  const Box box{at, at + Point{element.size.width, element.size.height}};
  node.object.replaceKey("/A", dictionary({{"/O", name("/Layout")},
                                           {"/Placement", name("/Block")},
                                           {"/BBox", rectangle(box, document_.page_size)}}));
}

Object StructureTree::mark(Node& node, Object& page, std::size_t number) {
  if (!node.page.isInitialized()) {
    node.page = page;
    node.object.replaceKey("/Pg", page);
  }
  if (node.page.getObjGen() == page.getObjGen()) return integer(number);
  return dictionary({{"/Type", name("/MCR")}, {"/Pg", page}, {"/MCID", integer(number)}});
}

std::size_t StructureTree::parent_key(const Object& parents) {
  pages_.appendItem(integer(next_parent_key_));
  pages_.appendItem(parents);
  return next_parent_key_++;
}

}  // namespace kijun
