#include "render/tagged_pdf.h"

#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "base/number.h"
#include "render/cairo_pages.h"
#include "render/messages.h"
#include "render/pdf_file.h"
#include "render/pdf_values.h"
#include "render/structure_tree.h"
#include "render/xmp.h"

namespace kijun {
namespace {

// "2018-03-30T00:00:00Z" → "D:20180330000000Z"
std::string pdf_date(const std::string& iso) {
  std::string date = "D:";
  for (const char c : iso) {
    if (c != '-' && c != ':' && c != 'T') date += c;
  }
  return date;
}

// A bookmark with what stands below it.
struct OutlineItem {
  PdfObject object;
  std::string entries;  // what it says of itself
  std::vector<OutlineItem> below;
};

class TaggedPdf {
 public:
  TaggedPdf(const Document& document, const FontSet& fonts)
      : document_(document),
        fonts_(fonts),
        catalog_(file_.reserve()),
        page_tree_(file_.reserve()),
        tree_(file_, document) {
    for (std::size_t i = 0; i < document.pages.size(); ++i) pages_.push_back(file_.reserve());
  }

  void add_destinations() {
    std::map<std::string, std::string> sorted;  // by the bytes that stand in the file
    const long long height = pdf::thousandths(document_.page_size.height);
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      for (const Destination& destination : document_.pages[i].destinations) {
        std::string place = "[" + reference(pages_[i]) + "/XYZ ";
        pdf::append_thousandths(place, pdf::thousandths(destination.at.x));
        place += ' ';
        pdf::append_thousandths(place, height - pdf::thousandths(destination.at.y));
        place += " null]";
        places_[destination.name] = place;
        sorted[pdf::text_bytes(destination.name)] = place;
      }
    }
    if (sorted.empty()) return;
    std::string names;
    for (const auto& [bytes, place] : sorted) {
      pdf::append_string(names, bytes);
      names += place;
    }
    const PdfObject tree = file_.add("<</Names[" + names + "]>>");
    catalog_entries_ += "/Names<</Dests" + reference(tree) + ">>";
  }

  void add_pages(const std::vector<PageParts>& parts) {
    const DrawnPages drawn = drawn_pages(parts, document_.page_size, fonts_, file_);
    producer_ = drawn.producer;
    for (std::size_t i = 0; i < pages_.size(); ++i) add_page(i, parts[i], drawn.pages[i]);
    std::string kids;
    for (const PdfObject page : pages_) kids += reference(page);
    std::string tree = "<</Type/Pages/Kids[" + kids + "]/Count ";
    pdf::append_integer(tree, pages_.size());
    file_.put(page_tree_, tree + ">>");
  }

  void add_bookmarks() {
    if (document_.bookmarks.empty()) return;
    OutlineItem root{file_.reserve(), "/Type/Outlines", {}};
    for (const Bookmark& bookmark : document_.bookmarks) {
      std::vector<OutlineItem>* list = &root.below;
      for (int level = 1; level < bookmark.level; ++level) list = &list->back().below;
      list->push_back({file_.reserve(),
                       "/Title" + pdf::text(bookmark.title) + "/Dest" + places_.at(bookmark.target),
                       {}});
    }
    catalog_entries_ += "/Outlines" + reference(root.object);
    put_outline(root);
  }

  // The numbers printed on the pages, so that programs call them by the same.
  void add_page_labels() {
    std::string numbers;
    std::optional<long long> expected;  // of the page that goes on with the last range
    for (std::size_t i = 0; i < document_.pages.size(); ++i) {
      const std::string& label = document_.pages[i].label;
      const std::optional<long long> number = parse_integer(label);
      const bool goes_on = number && number == expected;
      expected = number ? std::optional(*number + 1) : std::nullopt;
      if (goes_on) continue;
      numbers += " " + std::to_string(i) + "<<";
      numbers += number ? "/S/D/St " + std::to_string(*number) : "/P" + pdf::text(label);
      numbers += ">>";
    }
    catalog_entries_ += "/PageLabels<</Nums[" + numbers + "]>>";
  }

  void add_structure() {
    catalog_entries_ += "/StructTreeRoot" + reference(tree_.finish()) +
                        "/MarkInfo<</Marked true>>/Lang" + pdf::text(document_.language) +
                        "/ViewerPreferences<</DisplayDocTitle true>>";
  }

  void add_metadata(const std::string& creation_time) {
    std::string properties = "<</Creator(Kijun)";
    const auto add = [&properties](const char* key, const std::string& value) {
      if (!value.empty()) properties += key + pdf::text(value);
    };
    add("/Title", document_.title);
    add("/Author", document_.author);
    add("/Subject", document_.subject);
    add("/Producer", producer_);
    if (!creation_time.empty()) {
      add("/CreationDate", pdf_date(creation_time));
      add("/ModDate", pdf_date(creation_time));
    }
    information_ = file_.add(properties + ">>");
    const PdfObject metadata =
        file_.add_stream("/Type/Metadata/Subtype/XML", xmp(document_, creation_time),
                         PdfFile::Packing::plain);  // for programs that do not read PDF
    catalog_entries_ += "/Metadata" + reference(metadata);
  }

  std::string finish() {
    file_.put(catalog_, "<</Type/Catalog/Pages" + reference(page_tree_) + catalog_entries_ + ">>");
    return file_.finish(catalog_, information_);
  }

 private:
  void add_page(std::size_t index, const PageParts& parts, const DrawnPage& drawn) {
    const Box sheet{{Pt(0), Pt(0)}, {document_.page_size.width, document_.page_size.height}};
    std::string entries = "<</Type/Page/Parent" + reference(page_tree_) + "/MediaBox" +
                          pdf::rectangle(sheet, document_.page_size) +
                          "/Group<</S/Transparency/I true/CS/DeviceRGB>>/Resources" +
                          drawn.resources + "/Contents" + drawn.contents +
                          tree_.add_page(pages_[index], parts);
    file_.put(pages_[index], entries + annotations(index) + ">>");
  }
  std::string annotations(std::size_t index) {
    const std::vector<Link>& links = document_.pages[index].links;
    if (links.empty()) return {};
    std::string list;
    for (const Link& link : links) {
      const PdfObject annotation = file_.reserve();
      constexpr const char* printed = "/F 4";
      file_.put(annotation, "<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect" +
                                pdf::rectangle(link.box, document_.page_size) + printed + "/Dest" +
                                places_.at(link.target) + "/Contents" + pdf::text(link.title) +
                                tree_.add_annotation(pages_[index], annotation, link.element) +
                                ">>");
      list += reference(annotation);
    }
    return "/Annots[" + list + "]";
  }

  // Returns how many bookmarks stand open below.
  std::size_t put_outline(const OutlineItem& item) {
    std::size_t count = item.below.size();
    for (std::size_t i = 0; i < item.below.size(); ++i) {
      OutlineItem below = item.below[i];
      below.entries += "/Parent" + reference(item.object);
      if (i > 0) below.entries += "/Prev" + reference(item.below[i - 1].object);
      if (i + 1 < item.below.size()) {
        below.entries += "/Next" + reference(item.below[i + 1].object);
      }
      count += put_outline(below);
    }
    std::string value = "<<" + item.entries;
    if (!item.below.empty()) {
      value += "/First" + reference(item.below.front().object) + "/Last" +
               reference(item.below.back().object) + "/Count ";
      pdf::append_integer(value, count);
    }
    file_.put(item.object, value + ">>");
    return count;
  }

  const Document& document_;
  const FontSet& fonts_;
  PdfFile file_;
  PdfObject catalog_, page_tree_, information_;
  std::string producer_;
  StructureTree tree_;
  std::vector<PdfObject> pages_;
  std::map<std::string, std::string, std::less<>> places_;  // by destination
  std::string catalog_entries_;
};

}  // namespace

Result<std::string> tagged_pdf(const Document& document, const std::vector<PageParts>& parts,
                               const FontSet& fonts, const std::string& creation_time) {
  try {
    TaggedPdf pdf(document, fonts);
    pdf.add_destinations();
    pdf.add_pages(parts);
    pdf.add_bookmarks();
    pdf.add_structure();
    pdf.add_page_labels();
    pdf.add_metadata(creation_time);
    return pdf.finish();
  } catch (const std::exception& error) {  // of libqpdf, which reads what Cairo wrote
    return render_messages::not_drawn(document.title, "PDF", error.what());
  }
}

}  // namespace kijun
