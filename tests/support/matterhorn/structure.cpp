#include <map>
#include <optional>

#include "support/matterhorn/matterhorn.h"
#include "support/matterhorn/structure_nodes.h"

namespace kijun::test {
namespace {

using Object = QPDFObjectHandle;
using Failures = std::vector<std::string>;
using Types = std::set<std::string>;

const Types& standard_types() {
  static const Types types{
      "/Document",  "/Part",     "/Art",   "/Sect",  "/Div",    "/BlockQuote", "/Caption", "/TOC",
      "/TOCI",      "/Index",    "/P",     "/H",     "/H1",     "/H2",         "/H3",      "/H4",
      "/H5",        "/H6",       "/L",     "/LI",    "/Lbl",    "/LBody",      "/Table",   "/TR",
      "/TH",        "/TD",       "/THead", "/TBody", "/TFoot",  "/Span",       "/Quote",   "/Note",
      "/Reference", "/BibEntry", "/Code",  "/Link",  "/Figure", "/Formula"};
  return types;
}

std::string text_of(Object object) { return object.isString() ? object.getUTF8Value() : ""; }

// An attribute of an owner, such as Scope of Table.
Object attribute(const StructureNode& node, const std::string& owner, const std::string& key) {
  Object all = Object(node.object).getKey("/A");
  const std::vector<Object> list =
      all.isArray() ? all.getArrayAsVector() : std::vector<Object>{all};
  for (Object attributes : list) {
    if (attributes.isDictionary() && attributes.getKey("/O").isNameAndEquals(owner) &&
        attributes.hasKey(key)) {
      return attributes.getKey(key);
    }
  }
  return Object::newNull();
}

int whole(Object object, int otherwise) {
  return object.isInteger() ? object.getIntValueAsInt() : otherwise;
}

class StructureJudge {
 public:
  explicit StructureJudge(Failures& failures) : failures_(failures) {}

  void judge(const StructureNode& root) {
    if (root.children.size() != 1 || root.children.front().type != "/Document") {
      failures_.emplace_back("01-006: the root of the structure is no Document");
    }
    each_node(root, [this](const StructureNode& node, const StructureNode& parent) {
      judge_node(node, parent);
    });
    if (numbered_ && plain_) failures_.emplace_back("14-007: both H and numbered headings");
  }

 private:
  void judge_node(const StructureNode& node, const StructureNode& parent) {
    if (!standard_types().contains(node.type)) fail("02-001: ", node.type + " is no standard type");
    if (Object(node.object).getKey("/P").getObjGen() != node.parent) {
      fail("01-006: ", node.type + " does not know what it is part of");
    }
    judge_place(node, parent);
    judge_heading(node);
    if (node.type == "/Figure") judge_figure(node);
    if (node.type == "/Formula") fail("17-002: ", "a Formula");
    if (node.type == "/Table") judge_table(node);
    if (node.type == "/L") judge_list(node);
    if (node.type == "/TH" && !attribute(node, "/Table", "/Scope").isName()) {
      fail("15-003: ", "a TH without Scope");
    }
    if (node.type == "/Note") judge_note(node);
  }

  // ISO 32000-1, tables 333, 336 and 337.
  void judge_place(const StructureNode& node, const StructureNode& parent) {
    static const std::map<std::string, Types> parents{
        {"/TR", {"/Table", "/THead", "/TBody", "/TFoot"}},
        {"/TH", {"/TR"}},
        {"/TD", {"/TR"}},
        {"/THead", {"/Table"}},
        {"/TBody", {"/Table"}},
        {"/TFoot", {"/Table"}},
        {"/LI", {"/L"}},
        {"/LBody", {"/LI"}},
        {"/TOCI", {"/TOC"}},
        {"/Document", {""}}};
    static const std::map<std::string, Types> children{
        {"/Table", {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}},
        {"/THead", {"/TR"}},
        {"/TBody", {"/TR"}},
        {"/TFoot", {"/TR"}},
        {"/TR", {"/TH", "/TD"}},
        {"/L", {"/L", "/LI", "/Caption"}},
        {"/LI", {"/Lbl", "/LBody"}},
        {"/TOC", {"/TOC", "/TOCI", "/Caption"}},
        {"/TOCI", {"/Lbl", "/Reference", "/NonStruct", "/P", "/TOC"}}};
    const auto allowed = parents.find(node.type);
    const auto holds = children.find(parent.type);
    const bool misplaced = (allowed != parents.end() && !allowed->second.contains(parent.type)) ||
                           (holds != children.end() && !holds->second.contains(node.type));
    if (misplaced) {
      const std::string& kind = holds == children.end() ? node.type : parent.type;
      fail(number_of(kind), node.type + " in " + (parent.type.empty() ? "the root" : parent.type));
    }
    if (holds != children.end() && node.type != parent.type && !parent.marks.empty()) {
      fail(number_of(parent.type), "text directly in " + parent.type);
    }
  }

  static std::string number_of(const std::string& type) {
    if (type.starts_with("/TOC")) return "09-006: ";
    if (type.starts_with("/L")) return "09-005: ";
    return type.starts_with("/T") ? "09-004: " : "01-006: ";
  }

  void judge_heading(const StructureNode& node) {
    if (node.type == "/H") plain_ = true;
    if (node.type.size() != 3 || !node.type.starts_with("/H")) return;
    const int level = node.type[2] - '0';
    if (!numbered_ && level != 1) fail("14-002: ", "the first heading is " + node.type);
    if (numbered_ && level > level_ + 1) {
      fail("14-003: ", node.type + " follows /H" + std::to_string(level_));
    }
    numbered_ = true;
    level_ = level;
  }

  void judge_figure(const StructureNode& node) {
    Object object = node.object;
    if (text_of(object.getKey("/Alt")).empty() && text_of(object.getKey("/ActualText")).empty()) {
      fail("13-004: ", "a Figure without alternative text");
    }
    if (!attribute(node, "/Layout", "/BBox").isArray()) fail("13-004: ", "a Figure without BBox");
  }

  // Every row takes the same number of columns, and a header names those that need one.
  void judge_table(const StructureNode& table) {
    std::vector<const StructureNode*> rows;
    std::size_t captions = 0;
    for (std::size_t i = 0; i < table.children.size(); ++i) {
      const StructureNode& part = table.children[i];
      if (part.type == "/TR") rows.push_back(&part);
      for (const StructureNode& row : part.children) {
        if (row.type == "/TR") rows.push_back(&row);
      }
      if (part.type == "/Caption" && (++captions > 1 || (i > 0 && i + 1 < table.children.size()))) {
        fail("09-004: ", "a Caption in the middle of a Table");
      }
    }
    std::vector<int> busy;  // for how many more rows a cell above takes the column
    bool headers = false;
    std::optional<std::size_t> columns;
    for (const StructureNode* row : rows) {
      std::size_t column = 0;
      const auto skip = [&] {
        while (column < busy.size() && busy[column] > 0) --busy[column++];
      };
      for (const StructureNode& cell : row->children) {
        headers = headers || cell.type == "/TH";
        skip();
        const int width = whole(attribute(cell, "/Table", "/ColSpan"), 1);
        const int height = whole(attribute(cell, "/Table", "/RowSpan"), 1);
        for (int i = 0; i < width; ++i, ++column) {
          if (busy.size() <= column) busy.push_back(0);
          busy[column] = height - 1;
        }
      }
      skip();
      if (!columns) columns = column;
      if (column != *columns) {
        fail("01-006: ", "a row of " + std::to_string(column) + " columns in a Table of " +
                             std::to_string(*columns));
      }
    }
    for (const int rest : busy) {
      if (rest > 0) fail("01-006: ", "a cell that reaches below its Table");
    }
    if (!headers) fail("15-003: ", "a Table without headers");
  }

  void judge_list(const StructureNode& list) {
    bool labels = false;
    for (const StructureNode& item : list.children) {
      for (const StructureNode& part : item.children) labels = labels || part.type == "/Lbl";
    }
    if (labels && !attribute(list, "/List", "/ListNumbering").isName()) {
      fail("16-001: ", "a list with labels that does not say how it is numbered");
    }
  }

  void judge_note(const StructureNode& note) {
    const std::string id = text_of(Object(note.object).getKey("/ID"));
    if (id.empty()) {
      fail("19-003: ", "a Note without ID");
    } else if (!notes_.insert(id).second) {
      fail("19-004: ", "two Notes of one ID");
    }
  }

  void fail(const std::string& number, const std::string& what) {
    failures_.push_back(number + what);
  }

  Failures& failures_;
  std::set<std::string> notes_;
  bool plain_ = false;
  bool numbered_ = false;
  int level_ = 0;
};

}  // namespace

void judge_structure(QPDF& pdf, Failures& failures) {
  StructureJudge(failures).judge(StructureReader::read(pdf));
}

}  // namespace kijun::test
