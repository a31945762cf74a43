#include "layout/lay_out.h"

#include <algorithm>
#include <map>
#include <utility>

#include "layout/collect.h"
#include "layout/front_matter.h"
#include "layout/messages.h"
#include "layout/proof.h"

namespace kijun {
namespace {

// Puts the units where paginate() said.
class Assembly {
 public:
  Assembly(const Setting& setting, const std::vector<Bookmark>& bookmarks, Structure& structure)
      : setting_(setting), structure_(structure) {
    for (const Bookmark& bookmark : bookmarks) titles_[bookmark.target] = bookmark.title;
  }

  std::vector<Page> pages(Flow flow, const std::vector<UnitPlace>& placements) {
    for (std::size_t i = 0; i < flow.units.size(); ++i) {
      for (const Destination& destination : flow.units[i].destinations) {
        page_of_[destination.name] = placements[i].page;
      }
    }
    for (std::size_t i = 0; i < flow.units.size(); ++i) {
      if (placements[i].page == pages_.size()) open_page();
      place(std::move(flow.units[i]), placements[i], flow.heads);
    }
    number_pages();
    return std::move(pages_);
  }

 private:
  void open_page() {
    Page& page = pages_.emplace_back();
    page.frame.size = setting_.style().page.size;
    page.frame.language = setting_.report.style.wording.language;
  }

  void place(Unit unit, const UnitPlace& placement, const std::vector<RepeatedHead>& heads) {
    Page& page = pages_.back();
    const PageStyle& style = setting_.style().page;
    const Point body{style.left, style.top};
    if (placement.heads && unit.head) {
      page.frame.items.push_back({GroupItem{Role::table, {}, body, heads[*unit.head].items}});
    }
    if (unit.entry) {
      complete_entry(setting_, *unit.entry, page_of_.at(unit.entry->target) + 1, structure_,
                     unit.items);
    }
    const Point at = body + Point{Pt(0), placement.top};
    for (Link& link : unit.links) {
      link.box = translated(link.box, at);
      link.title = titles_[link.target];
      page.links.push_back(std::move(link));
    }
    for (Destination& destination : unit.destinations) {
      page.destinations.push_back({std::move(destination.name), destination.at + at});
    }
    page.frame.items.push_back({GroupItem{unit.role, {}, at, std::move(unit.items)}});
  }

  void number_pages() {
    const TypeStyle& type = setting_.style().page_number;
    const PageStyle& style = setting_.style().page;
    const Pt top = style.size.height - (style.bottom + line_height(type)) / 2;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      const ShapedRun& number = setting_.fonts.shape(std::to_string(i + 1), type.face);
      const Pt left = style.left + (setting_.width() - width(number, type)) / 2;
      pages_[i].frame.id = "page-" + std::to_string(i + 1);
      pages_[i].frame.items.push_back(
          artifact(Role::page_number,
                   {{set_line(setting_.fonts, number, type, Role::page_number, left, top)}}));
    }
  }

  const Setting& setting_;
  Structure& structure_;
  std::map<std::string, std::string, std::less<>> titles_;   // by destination
  std::map<std::string, std::size_t, std::less<>> page_of_;  // by destination
  std::vector<Page> pages_;
};

std::vector<UnitPlace> paginate(const Flow& flow, Pt page) {
  std::vector<UnitBox> boxes;
  boxes.reserve(flow.units.size());
  for (const Unit& unit : flow.units) boxes.push_back(unit.box);
  return paginate(boxes, page);
}

bool fits_pages(const Flow& flow, Pt page) {
  return std::all_of(flow.units.begin(), flow.units.end(), [&](const Unit& unit) {
    return unit.box.height + unit.box.repeated_head <= page;
  });
}

// Readers that speak choose their voice by language and country.
std::string language_tag(const std::string& language) {
  return language == "ja" ? "ja-JP" : language;
}

}  // namespace

Result<Document> lay_out(const Report& report, const std::vector<Frame>& charts,
                         const ScoreTable& scores, const Audit& audit, const FontSet& fonts) {
  const Setting setting{report, fonts, References(report)};
  Diagnostics errors;
  Flow flow = collect(setting, charts, scores, audit, errors);
  if (!errors.empty()) return errors;
  if (!fits_pages(flow, setting.height())) {
    return layout_messages::unsound(report.spec_path, {"a block is higher than a page"});
  }

  const std::vector<UnitPlace> placements = paginate(flow, setting.height());
  Document document;
  document.title = report.title.value;
  document.author = report.author.value;
  document.subject = report.subtitle.value;
  document.date = report.date;
  document.language = language_tag(report.style.wording.language);
  document.page_size = setting.style().page.size;
  document.bookmarks = std::move(flow.bookmarks);
  Structure structure = std::move(flow.structure);
  document.pages =
      Assembly(setting, document.bookmarks, structure).pages(std::move(flow), placements);
  document.structure = structure.take();

  const std::vector<std::string> breaches = layout_breaches(document, setting.style().page, fonts);
  if (!breaches.empty()) return layout_messages::unsound(report.spec_path, breaches);
  return document;
}

}  // namespace kijun
