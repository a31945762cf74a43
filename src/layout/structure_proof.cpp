#include "layout/structure_proof.h"

#include <optional>

namespace kijun {
namespace {

bool may_stand_in(Tag tag, Tag parent) {
  switch (tag) {
    case Tag::document:
      return false;
    case Tag::division:
    case Tag::heading:
      return parent == Tag::document;
    case Tag::paragraph:
    case Tag::list:
    case Tag::figure:
    case Tag::note:
    case Tag::table:
      return parent == Tag::document || parent == Tag::division;
    case Tag::caption:
      return parent == Tag::division || parent == Tag::table;
    case Tag::list_item:
      return parent == Tag::list;
    case Tag::list_label:
    case Tag::list_body:
      return parent == Tag::list_item;
    case Tag::span:
      return parent == Tag::paragraph || parent == Tag::link;
    case Tag::link:
      return parent == Tag::paragraph || parent == Tag::list_body || parent == Tag::reference ||
             parent == Tag::note;
    case Tag::contents:
      return parent == Tag::document || parent == Tag::contents;
    case Tag::contents_item:
      return parent == Tag::contents;
    case Tag::reference:
      return parent == Tag::contents_item;
    case Tag::table_head:
    case Tag::table_body:
      return parent == Tag::table;
    case Tag::table_row:
      return parent == Tag::table_head || parent == Tag::table_body;
    case Tag::header_cell:
    case Tag::cell:
      return parent == Tag::table_row;
  }
  return false;
}

class StructureProof {
 public:
  explicit StructureProof(const Document& document)
      : elements_(document.structure), shown_(elements_.size(), false) {
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
      page_ = "page " + std::to_string(i + 1) + ": ";
      for (const Item& item : document.pages[i].frame.items) std::visit(*this, item.content);
      for (const Link& link : document.pages[i].links) check(link);
    }
    page_.clear();
    if (elements_.empty() || elements_.front().tag != Tag::document) {
      report("the structure does not begin with the document");
      return;
    }
    check_elements();
  }

  void operator()(const GroupItem& group) {
    const std::optional<Part> outer = part_;
    if (group.part) {
      if (part_) report("a part lies inside another");
      part_ = group.part;
      if (part_->element) show(*part_->element, group.id);
    }
    for (const Item& item : group.items) std::visit(*this, item.content);
    part_ = outer;
  }
  void operator()(const PathItem& path) { check_ink(path.role); }
  void operator()(const TextItem& text) { check_ink(text.role); }
  void operator()(const ImageItem& picture) { check_ink(picture.role); }

  std::vector<std::string> found;

 private:
  void check_ink(Role role) {
    if (part_) return;
    report("ink of role " + std::string(kijun::name(role)) +
           " is neither part of an element nor an artifact");
  }

  void show(std::size_t element, const std::string& id) {
    if (element >= elements_.size()) {
      report("a part of an element that is not there");
      return;
    }
    const Element& shown = elements_[element];
    if (shown.tag == Tag::figure) {
      if (shown.alternative.find_first_not_of(' ') == std::string::npos) {
        report("the figure " + id + " does not say in words what it shows");
      }
      if (shown_[element]) report("the figure " + id + " is there twice");
    }
    shown_[element] = true;
  }

  void check(const Link& link) {
    if (link.element >= elements_.size() || elements_[link.element].tag != Tag::link) {
      report("the link to " + link.target + " is no element of its own");
    }
    if (link.title.empty()) report("the link to " + link.target + " does not say where it leads");
  }

  void check_elements() {
    for (std::size_t i = elements_.size() - 1; i > 0; --i) {
      if (elements_[i].parent >= i) {
        report("a " + tag_of(i) + " stands before what it is part of");
        return;
      }
      if (shown_[i]) shown_[elements_[i].parent] = true;
    }
    int level = 0;
    for (std::size_t i = 1; i < elements_.size(); ++i) {
      const Element& element = elements_[i];
      if (!shown_[i]) report("a " + tag_of(i) + " is on no page");
      if (!may_stand_in(element.tag, elements_[element.parent].tag)) {
        report("a " + tag_of(i) + " stands in a " + tag_of(element.parent));
      }
      if (element.tag != Tag::heading) continue;
      if (element.level < 1 || element.level > level + 1) {
        report("a heading of level " + std::to_string(element.level) + " follows one of level " +
               std::to_string(level));
      }
      level = element.level;
    }
  }

  std::string tag_of(std::size_t element) const {
    return std::string(name(elements_[element].tag));
  }

  void report(const std::string& what) { found.push_back(page_ + what); }

  const std::vector<Element>& elements_;
  std::vector<bool> shown_;
  std::string page_;
  std::optional<Part> part_;  // of the group around the item looked at
};

}  // namespace

std::vector<std::string> structure_breaches(const Document& document) {
  return StructureProof(document).found;
}

}  // namespace kijun
