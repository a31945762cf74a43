#include "render/tagged_pdf.h"

#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <utility>

#include "render/messages.h"
#include "render/pdf_values.h"
#include "render/structure_tree.h"
#include "render/xmp.h"

namespace kijun {
namespace {

using namespace pdf;

// Caught where the pass ends.
class Unexpected : public std::runtime_error {
 public:
  Unexpected() : std::runtime_error("this version of Cairo writes PDF in another form") {}
};

void expect(bool holds) {
  if (!holds) throw Unexpected();
}

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

  // The numbers printed on the pages, so that programs call them by the same.
  void add_page_labels() {
    Object numbers = Object::newArray();
    std::optional<long long> expected;  // of the page that goes on with the last range
    for (std::size_t i = 0; i < document_.pages.size(); ++i) {
      const std::string& label = document_.pages[i].label;
      const std::optional<long long> number = parse_integer(label);
      const bool goes_on = number && number == expected;
      expected = number ? std::optional(*number + 1) : std::nullopt;
      if (goes_on) continue;
      numbers.appendItem(integer(i));
      numbers.appendItem(
          number ? dictionary({{"/S", name("/D")}, {"/St", Object::newInteger(*number)}})
                 : dictionary({{"/P", text(label)}}));
    }
    pdf_.getRoot().replaceKey("/PageLabels", dictionary({{"/Nums", numbers}}));
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
    pass.add_page_labels();
    pass.add_metadata(creation_time);
    return pass.write();
  } catch (const std::exception& error) {
    return render_messages::not_drawn(document.title, "PDF", error.what());
  }
}

}  // namespace kijun
