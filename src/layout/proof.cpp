#include "layout/proof.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "layout/structure_proof.h"

namespace kijun {
namespace {

constexpr Pt tolerance{0.01};
constexpr Pt margin_tolerance{
    0.5};  // the box of a rule's ink has half its width too much at its ends

// The box of an item's ink: text by its line, paths by their points (control points included, which
// is never too small) and half their stroke.
class InkBox {
 public:
  explicit InkBox(const FontSet& fonts) : fonts_(fonts) {}

  std::optional<Box> of(const Item& item) {
    box_.reset();
    std::visit(*this, item.content);
    return box_;
  }

  void operator()(const GroupItem& group) {
    const Point outer = offset_;
    offset_ = offset_ + group.offset;
    for (const Item& item : group.items) std::visit(*this, item.content);
    offset_ = outer;
  }

  void operator()(const TextItem& text) {
    const FaceMetrics metrics = fonts_.metrics(text.run.face);
    add(text_box(text, metrics.ascent, metrics.descent));
  }

  void operator()(const PathItem& path) {
    reach_ = path.stroke ? path.stroke->width / 2 : Pt(0);
    for (const Segment& segment : path.segments) std::visit(*this, segment);
  }

  void operator()(const ImageItem& picture) { add(picture.box); }

  void operator()(const MoveTo& segment) { add(segment.to); }
  void operator()(const LineTo& segment) { add(segment.to); }
  void operator()(const CurveTo& segment) {
    add(segment.control1);
    add(segment.control2);
    add(segment.to);
  }
  void operator()(const ClosePath&) {}

 private:
  void add(Point point) { add(Box{point, point}.grown(reach_)); }
  void add(const Box& box) {
    const Box placed = translated(box, offset_);
    box_ = box_ ? united(*box_, placed) : placed;
  }

  const FontSet& fonts_;
  std::optional<Box> box_;
  Point offset_;
  Pt reach_;
};

Role role_of(const Item& item) {
  return std::visit([](const auto& content) { return content.role; }, item.content);
}

class Proof {
 public:
  Proof(const PageStyle& style, const FontSet& fonts) : style_(style), fonts_(fonts) {}

  void check(const Document& document) {
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
      page_ = "page " + std::to_string(i + 1) + ": ";
      check(document.pages[i]);
    }
    page_.clear();
    for (const Page& page : document.pages) {
      for (const Link& link : page.links) check_target("a link", link.target);
    }
    int level = 0;
    for (const Bookmark& bookmark : document.bookmarks) {
      check_target("a bookmark", bookmark.target);
      if (bookmark.level < 1 || bookmark.level > level + 1) {
        report("the bookmark \"" + bookmark.title + "\" skips a level");
      }
      level = bookmark.level;
    }
  }

  std::vector<std::string> found;

 private:
  void check(const Page& page) {
    for (const std::string& breach : breaches(page.frame)) report(breach);
    const Box sheet{{Pt(0), Pt(0)}, {style_.size.width, style_.size.height}};
    const Box body{{style_.left, style_.top},
                   {style_.size.width - style_.right, style_.size.height - style_.bottom}};
    const Box head{{style_.left, Pt(0)}, {body.max.x, body.min.y}};
    const Box foot{{style_.left, body.max.y}, {body.max.x, sheet.max.y}};
    std::vector<Box> blocks;
    for (const Item& item : page.frame.items) {
      const std::optional<Box> ink = InkBox(fonts_).of(item);
      if (!ink) continue;
      const Role role = role_of(item);
      const Box& place = role == Role::page_number      ? foot
                         : role == Role::running_header ? head
                                                        : body;
      const std::string block = "a block of role " + std::string(name(role));
      if (!place.grown(margin_tolerance).contains(*ink)) report(block + " leaves its place");
      const Box inside = ink->grown(-tolerance);
      if (std::any_of(blocks.begin(), blocks.end(),
                      [&](const Box& other) { return inside.overlaps(other); })) {
        report(block + " overlaps another");
      }
      blocks.push_back(*ink);
    }
    for (const Link& link : page.links) {
      if (!sheet.contains(link.box)) report("a link to " + link.target + " leaves the page");
    }
    for (const Destination& destination : page.destinations) {
      if (!destinations_.insert(destination.name).second) {
        report("the destination " + destination.name + " is there twice");
      }
    }
  }

  void check_target(const std::string& what, const std::string& target) {
    if (!destinations_.contains(target))
      report(what + " leads to " + target + ", which is nowhere");
  }

  void report(const std::string& what) { found.push_back(page_ + what); }

  const PageStyle& style_;
  const FontSet& fonts_;
  std::string page_;
  std::set<std::string, std::less<>> destinations_;
};

}  // namespace

std::vector<std::string> layout_breaches(const Document& document, const PageStyle& page,
                                         const FontSet& fonts) {
  Proof proof(page, fonts);
  proof.check(document);
  std::vector<std::string> found = structure_breaches(document);
  found.insert(found.begin(), proof.found.begin(), proof.found.end());
  return found;
}

}  // namespace kijun
