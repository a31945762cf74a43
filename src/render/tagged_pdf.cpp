#include "render/tagged_pdf.h"

#include <algorithm>
#include <functional>
#include <map>
#include <stdexcept>
#include <utility>

#include "base/number.h"
#include "base/snap.h"
#include "render/messages.h"
#include "render/qpdf.h"
#include "render/xmp.h"

namespace kijun {
namespace {

using Object = QPDFObjectHandle;

// Caught where the pass ends.
class Unexpected : public std::runtime_error {
 public:
  Unexpected() : std::runtime_error("this version of Cairo writes PDF in another form") {}
};

void expect(bool holds) {
  if (!holds) throw Unexpected();
}

Object number(Pt length) { return Object::newReal(format_shortest(snapped(length).v)); }
Object integer(std::size_t value) { return Object::newInteger(static_cast<long long>(value)); }
Object name(const char* value) { return Object::newName(value); }
Object text(const std::string& value) { return Object::newUnicodeString(value); }

Object dictionary(const std::map<std::string, Object>& entries) {
  return Object::newDictionary(entries);
}

// From above, as layout counts, to from below.
Object rectangle(const Box& box, const Size& page) {
  return Object::newArray({number(box.min.x), number(page.height - box.max.y), number(box.max.x),
                           number(page.height - box.min.y)});
}

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

// The structure tree. Elements come to be when a page first shows them.
class StructureTree {
 public:
  StructureTree(QPDF& pdf, const Document& document)
      : pdf_(pdf),
        document_(document),
        root_(pdf.makeIndirectObject(dictionary({{"/Type", name("/StructTreeRoot")}}))),
        nodes_(document.structure.size()),
        pages_(Object::newArray()) {}

  void add_page(Object page, const PageParts& parts) {
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

  // The annotation becomes a part of the element.
  void add_annotation(Object page, Object annotation, std::size_t element) {
    Node& node = node_of(element);
    annotation.replaceKey("/StructParent", integer(parent_key(node.object)));
    node.kids.push_back(
        dictionary({{"/Type", name("/OBJR")}, {"/Obj", annotation}, {"/Pg", std::move(page)}}));
  }

  Object finish() {
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

 private:
  struct Node {
    Object object;
    Object page;  // of the first mark
    std::vector<Object> kids;
  };

  Node& node_of(std::size_t index) {
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

  void add_attributes(Object& object, const Element& element) {
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

  void describe_figure(Node& node, const Element& element, Point at) {
    node.object.replaceKey("/Alt", text(element.alternative));
    const Box box{at, at + Point{element.size.width, element.size.height}};
    node.object.replaceKey("/A", dictionary({{"/O", name("/Layout")},
                                             {"/Placement", name("/Block")},
                                             {"/BBox", rectangle(box, document_.page_size)}}));
  }

  // The number alone on the page of the element's first mark.
  static Object mark(Node& node, Object& page, std::size_t number) {
    if (!node.page.isInitialized()) {
      node.page = page;
      node.object.replaceKey("/Pg", page);
    }
    if (node.page.getObjGen() == page.getObjGen()) return integer(number);
    return dictionary({{"/Type", name("/MCR")}, {"/Pg", page}, {"/MCID", integer(number)}});
  }

  std::size_t parent_key(const Object& parents) {
    pages_.appendItem(integer(next_parent_key_));
    pages_.appendItem(parents);
    return next_parent_key_++;
  }

  QPDF& pdf_;
  const Document& document_;
  Object root_;
  std::vector<Node> nodes_;
  Object pages_;  // numbers and the elements they stand for
  std::size_t next_parent_key_ = 0;
  Object notes_ = Object::newArray();  // identifiers and their notes
};

// "2018-03-30T00:00:00Z" → "D:20180330000000Z"
std::string pdf_date(const std::string& iso) {
  std::string date = "D:";
  for (const char c : iso) {
    if (c != '-' && c != ':' && c != 'T') date += c;
  }
  return date;
}

// Builds the file anew around the pages that Cairo made. Of those only what is used is ever read:
// Cairo's own structure tree, of the same size as the one made here, is not.
class TaggingPass {
 public:
  TaggingPass(const std::string& bytes, const Document& document,
              const std::vector<PageParts>& parts)
      : document_(document), parts_(parts) {
    cairo_.setSuppressWarnings(true);
    cairo_.processMemoryFile("Cairo's PDF", bytes.data(), bytes.size());
    pdf_.emptyPDF();
    open_ = pdf_.newStream("q /Artifact BMC\n");
    between_ = pdf_.newStream("EMC Q q\n");
    close_ = pdf_.newStream("Q\n");
  }

  void add_pages() {
    const std::vector<Object> kids =
        cairo_.getRoot().getKey("/Pages").getKey("/Kids").getArrayAsVector();
    expect(kids.size() == 2 * document_.pages.size() && parts_.size() == document_.pages.size());
    Object tree = pdf_.getRoot().getKey("/Pages");
    for (std::size_t i = 0; i < document_.pages.size(); ++i) {
      pages_.push_back(joined(kids[2 * i], kids[2 * i + 1]));
      pages_.back().replaceKey("/Parent", tree);
    }
    tree.replaceKey("/Kids", Object::newArray(pages_));
    tree.replaceKey("/Count", integer(pages_.size()));
  }

  void add_destinations() {
    std::map<std::string, Object> sorted;  // by the bytes that stand in the file
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      for (const Destination& destination : document_.pages[i].destinations) {
        const Object place = Object::newArray(
            {pages_[i], name("/XYZ"), number(destination.at.x),
             number(document_.page_size.height - destination.at.y), Object::newNull()});
        places_[destination.name] = place;
        sorted[text(destination.name).getStringValue()] = place;
      }
    }
    Object names = Object::newArray();
    for (const auto& [bytes, place] : sorted) {
      names.appendItem(Object::newString(bytes));
      names.appendItem(place);
    }
    const Object tree = pdf_.makeIndirectObject(dictionary({{"/Names", names}}));
    if (!sorted.empty()) pdf_.getRoot().replaceKey("/Names", dictionary({{"/Dests", tree}}));
  }

  void add_bookmarks() {
    if (document_.bookmarks.empty()) return;
    Object root = pdf_.makeIndirectObject(dictionary({{"/Type", name("/Outlines")}}));
    std::vector<Object> open{root};  // open[level - 1]: what a bookmark of a level hangs on
    for (const Bookmark& bookmark : document_.bookmarks) {
      const auto level = static_cast<std::size_t>(bookmark.level);
      open.resize(level);
      Object item = pdf_.makeIndirectObject(dictionary({{"/Title", text(bookmark.title)},
                                                        {"/Parent", open.back()},
                                                        {"/Dest", places_.at(bookmark.target)}}));
      append(open.back(), item);
      open.push_back(item);
    }
    count(root);
    pdf_.getRoot().replaceKey("/Outlines", root);
  }

  void add_structure() {
    StructureTree tree(pdf_, document_);
    for (std::size_t i = 0; i < pages_.size(); ++i) tree.add_page(pages_[i], parts_[i]);
    for (std::size_t i = 0; i < pages_.size(); ++i) add_links(tree, i);
    Object root = pdf_.getRoot();
    root.replaceKey("/StructTreeRoot", tree.finish());
    root.replaceKey("/MarkInfo", dictionary({{"/Marked", Object::newBool(true)}}));
    root.replaceKey("/Lang", text(document_.language));
    root.replaceKey("/ViewerPreferences",
                    dictionary({{"/DisplayDocTitle", Object::newBool(true)}}));
  }

  void add_metadata(const std::string& creation_time) {
    Object properties = pdf_.makeIndirectObject(dictionary({{"/Creator", text("Kijun")}}));
    const auto add = [&properties](const char* key, const std::string& value) {
      if (!value.empty()) properties.replaceKey(key, text(value));
    };
    add("/Title", document_.title);
    add("/Author", document_.author);
    add("/Subject", document_.subject);
    add("/Producer", cairo_.getTrailer().getKey("/Info").getKey("/Producer").getUTF8Value());
    if (!creation_time.empty()) {
      add("/CreationDate", pdf_date(creation_time));
      add("/ModDate", pdf_date(creation_time));
    }
    pdf_.getTrailer().replaceKey("/Info", properties);
    Object stream = pdf_.newStream(xmp(document_, creation_time));
    stream.getDict().replaceKey("/Type", name("/Metadata"));
    stream.getDict().replaceKey("/Subtype", name("/XML"));
    pdf_.getRoot().replaceKey("/Metadata", stream);
  }

  std::string write() {
    for (const QPDFExc& warning : cairo_.getWarnings()) throw QPDFExc(warning);
    QPDFWriter writer(pdf_);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  }

 private:
  Object copy_of(Object page, const char* key) {
    Object object = page.getKey(key);
    expect(object.isIndirect());
    return pdf_.copyForeignObject(object);
  }

  // The artifacts lie below: the ground of a table's head.
  Object joined(const Object& artifacts, const Object& elements) {
    const Object resources = copy_of(elements, "/Resources");
    add_resources(copy_of(artifacts, "/Resources"), resources);
    complete_fonts(resources);
    const Box sheet{{Pt(0), Pt(0)}, {document_.page_size.width, document_.page_size.height}};
    return pdf_.makeIndirectObject(dictionary(
        {{"/Type", name("/Page")},
         {"/MediaBox", rectangle(sheet, document_.page_size)},
         {"/Group", dictionary({{"/S", name("/Transparency")},
                                {"/I", Object::newBool(true)},
                                {"/CS", name("/DeviceRGB")}})},
         {"/Resources", resources},
         {"/Contents", Object::newArray({open_, copy_of(artifacts, "/Contents"), between_,
                                         copy_of(elements, "/Contents"), close_})}}));
  }

  static void add_resources(Object from, Object to) {
    for (auto [kind, added] : from.getDictAsMap()) {
      if (!to.hasKey(kind)) {
        to.replaceKey(kind, added);
        continue;
      }
      Object known = to.getKey(kind);
      if (!added.isDictionary()) continue;
      for (auto [key, value] : added.getDictAsMap()) {
        expect(!known.hasKey(key) || known.getKey(key).unparse() == value.unparse());
        known.replaceKey(key, value);
      }
    }
  }

  // Cairo's fonts number their glyphs as the text does, but do not say so.
  static void complete_fonts(Object resources) {
    Object fonts = resources.getKey("/Font");
    if (!fonts.isDictionary()) return;
    for (auto [key, font] : fonts.getDictAsMap()) {
      if (!font.getKey("/DescendantFonts").isArray()) continue;
      Object descendant = font.getKey("/DescendantFonts").getArrayItem(0);
      if (descendant.getKey("/Subtype").isNameAndEquals("/CIDFontType2")) {
        descendant.replaceKey("/CIDToGIDMap", name("/Identity"));
      }
    }
  }

  static void append(Object parent, Object item) {
    if (parent.hasKey("/Last")) {
      Object before = parent.getKey("/Last");
      before.replaceKey("/Next", item);
      item.replaceKey("/Prev", before);
    } else {
      parent.replaceKey("/First", item);
    }
    parent.replaceKey("/Last", item);
  }

  // How many bookmarks stand open below one.
  static long long count(Object parent) {
    long long below = 0;
    for (Object item = parent.getKey("/First"); !item.isNull(); item = item.getKey("/Next")) {
      below += 1 + count(item);
    }
    if (below > 0) parent.replaceKey("/Count", Object::newInteger(below));
    return below;
  }

  void add_links(StructureTree& tree, std::size_t index) {
    const std::vector<Link>& links = document_.pages[index].links;
    if (links.empty()) return;
    std::vector<Object> annotations;
    for (const Link& link : links) {
      Object annotation = pdf_.makeIndirectObject(
          dictionary({{"/Type", name("/Annot")},
                      {"/Subtype", name("/Link")},
                      {"/Rect", rectangle(link.box, document_.page_size)},
                      {"/Border", Object::newArray(std::vector<Object>(3, Object::newInteger(0)))},
                      {"/F", Object::newInteger(4)},  // is printed
                      {"/Dest", places_.at(link.target)},
                      {"/Contents", text(link.title)}}));
      tree.add_annotation(pages_[index], annotation, link.element);
      annotations.push_back(annotation);
    }
    pages_[index].replaceKey("/Annots", Object::newArray(annotations));
  }

  const Document& document_;
  const std::vector<PageParts>& parts_;
  QPDF cairo_;
  QPDF pdf_;
  std::vector<Object> pages_;
  std::map<std::string, Object, std::less<>> places_;  // by destination
  Object open_, between_, close_;                      // around the two contents of a page
};

}  // namespace

Result<std::string> tagged_pdf(const std::string& pdf, const Document& document,
                               const std::vector<PageParts>& parts,
                               const std::string& creation_time) {
  try {
    TaggingPass pass(pdf, document, parts);
    pass.add_pages();
    pass.add_destinations();
    pass.add_bookmarks();
    pass.add_structure();
    pass.add_metadata(creation_time);
    return pass.write();
  } catch (const std::exception& error) {
    return render_messages::not_drawn(document.title, "PDF", error.what());
  }
}

}  // namespace kijun
