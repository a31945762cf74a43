// The structure tree of a PDF, read into memory.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "render/qpdf.h"

namespace kijun::test {

struct StructureNode {
  std::string type;  // "/P"; for the root of the tree, ""
  QPDFObjectHandle object;
  QPDFObjGen parent;
  std::vector<StructureNode> children;
  std::vector<std::pair<QPDFObjGen, int>> marks;  // page and number of its own marked content
  std::vector<QPDFObjGen> objects;                // annotations that are part of it
};

inline std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle object) {
  QPDFObjectHandle kids = object.getKey("/K");
  if (kids.isArray()) return kids.getArrayAsVector();
  if (kids.isNull()) return {};
  return {kids};
}

class StructureReader {
 public:
  static StructureNode read(QPDF& pdf) {
    StructureReader reader;
    StructureNode root;
    root.object = pdf.getRoot().getKey("/StructTreeRoot");
    if (root.object.isDictionary()) reader.add_kids(root);
    return root;
  }

 private:
  void add_kids(StructureNode& node) {
    for (QPDFObjectHandle kid : kids_of(node.object)) {
      if (kid.isInteger()) {
        node.marks.emplace_back(node.object.getKey("/Pg").getObjGen(), kid.getIntValueAsInt());
      } else if (!kid.isDictionary()) {
        continue;
      } else if (kid.getKey("/Type").isNameAndEquals("/MCR")) {
        node.marks.emplace_back(kid.getKey("/Pg").getObjGen(),
                                kid.getKey("/MCID").getIntValueAsInt());
      } else if (kid.getKey("/Type").isNameAndEquals("/OBJR")) {
        node.objects.push_back(kid.getKey("/Obj").getObjGen());
      } else if (seen_.insert(kid.getObjGen()).second) {
        StructureNode child;
        child.object = kid;
        child.type = kid.getKey("/S").isName() ? kid.getKey("/S").getName() : "";
        child.parent = node.object.getObjGen();
        add_kids(child);
        node.children.push_back(std::move(child));
      }
    }
  }

  std::set<QPDFObjGen> seen_;
};

// Every element, parents before children; visit(node, parent).
inline void each_node(
    const StructureNode& node,
    const std::function<void(const StructureNode&, const StructureNode&)>& visit) {
  for (const StructureNode& child : node.children) {
    visit(child, node);
    each_node(child, visit);
  }
}

// What stands under a key of the tree's ParentTree.
inline QPDFObjectHandle parents_under(QPDF& pdf, int key) {
  QPDFObjectHandle tree = pdf.getRoot().getKey("/StructTreeRoot");
  QPDFObjectHandle parents = tree.isDictionary() ? tree.getKey("/ParentTree") : tree;
  QPDFObjectHandle numbers = parents.isDictionary() ? parents.getKey("/Nums") : parents;
  if (!numbers.isArray()) return QPDFObjectHandle::newNull();
  for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2) {
    if (numbers.getArrayItem(i).getIntValueAsInt() == key) return numbers.getArrayItem(i + 1);
  }
  return QPDFObjectHandle::newNull();
}

}  // namespace kijun::test
