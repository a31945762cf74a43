#include "layout/lay_out.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "layout/collect.h"
#include "layout/contents_list.h"
#include "layout/front_matter.h"
#include "layout/messages.h"
#include "layout/proof.h"
#include "layout/running_header.h"

namespace kijun {
namespace {

constexpr double rule_above_notes = 0.45;  // where in the space above footnotes the rule stands
constexpr double rule_share = 0.3;         // of the body's width

// Puts the units where paginate() said.
class Assembly {
 public:
  Assembly(const Setting& setting, const Flow& flow, Structure& structure)
      : setting_(setting), structure_(structure), titles_(flow.titles) {
    for (const Bookmark& bookmark : flow.bookmarks) titles_[bookmark.target] = bookmark.title;
  }

  std::vector<Page> pages(Flow flow, const std::vector<UnitPlace>& placements) {
    for (std::size_t i = 0; i < flow.units.size(); ++i) {
      for (const Destination& destination : flow.units[i].destinations) {
        page_of_[destination.name] = placements[i].page;
      }
    }
    for (std::size_t i = 0; i < flow.units.size(); ++i) {
      if (placements[i].page == pages_.size()) open_page(flow.units[i]);
      place(std::move(flow.units[i]), placements[i], flow.heads);
    }
    close_page();
    number_pages();
    return std::move(pages_);
  }

 private:
  void open_page(const Unit& first) {
    close_page();
    Page& page = pages_.emplace_back();
    page.frame.size = setting_.style().page.size;
    page.frame.language = setting_.report.style.wording.language;
    if (!first.chapter.empty()) chapter_ = first.chapter;
    if (setting_.style().has_running_header && !chapter_.empty()) {
      page.frame.items.push_back(running_header(setting_, chapter_));
    }
  }

  // Its footnotes, at its foot.
  void close_page() {
    if (footnotes_.empty()) return;
    Page& page = pages_.back();
    const PageStyle& style = setting_.style().page;
    Pt top = style.size.height - style.bottom;
    for (const Footnote& note : footnotes_) top -= note.height;
    const Pt rule_y = top - setting_.above_notes() * rule_above_notes;
    page.frame.items.push_back(
        artifact(Role::rule, {{rule(setting_.style(), {style.left, rule_y},
                                    {style.left + setting_.width() * rule_share, rule_y})}}));
    for (Footnote& note : std::exchange(footnotes_, {})) {
      const Pt height = note.height;
      put(Role::note, std::move(note), {style.left, top});
      top += height;
    }
  }

  // A unit or a footnote with its upper left corner at `at` on the page.
  template <typename Block>
  void put(Role role, Block block, Point at) {
    Page& page = pages_.back();
    for (Link& link : block.links) {
      link.box = translated(link.box, at);
      link.title = titles_[link.target];
      page.links.push_back(std::move(link));
    }
    for (Destination& destination : block.destinations) {
      page.destinations.push_back({std::move(destination.name), destination.at + at});
    }
    page.frame.items.push_back({GroupItem{role, {}, at, std::move(block.items)}});
  }

  void place(Unit unit, const UnitPlace& placement, const std::vector<RepeatedHead>& heads) {
    Page& page = pages_.back();
    const PageStyle& style = setting_.style().page;
    const Point body{style.left, style.top};
    if (placement.heads && unit.head) {
      page.frame.items.push_back({GroupItem{Role::table, {}, body, heads[*unit.head].items}});
    }
    if (placement.heads) {
      unit.items.insert(unit.items.end(), std::make_move_iterator(unit.if_first.begin()),
                        std::make_move_iterator(unit.if_first.end()));
    }
    if (unit.entry) {
      complete_entry(setting_, *unit.entry, page_number(page_of_.at(unit.entry->target)),
                     structure_, unit.items);
    }
    if (!unit.chapter.empty()) chapter_ = unit.chapter;
    for (Footnote& note : unit.footnotes) footnotes_.push_back(std::move(note));
    const Role role = unit.role;
    put(role, std::move(unit), body + Point{Pt(0), placement.top});
  }

  void number_pages() {
    const TypeStyle& type = setting_.style().page_number;
    const PageStyle& style = setting_.style().page;
    const Pt top = style.size.height - (style.bottom + line_height(type)) / 2;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      pages_[i].frame.id = "page-" + std::to_string(i + 1);
      if (i < unnumbered()) {
        pages_[i].label = "i";
        continue;
      }
      pages_[i].label = std::to_string(page_number(i));
      const ShapedRun& number = setting_.fonts.shape(pages_[i].label, type.face);
      const Pt left = style.left + (setting_.width() - width(number, type)) / 2;
      pages_[i].frame.items.push_back(
          artifact(Role::page_number,
                   {{set_line(setting_.fonts, number, type, Role::page_number, left, top)}}));
    }
  }

  // The cover is no page that is counted.
  std::size_t unnumbered() const { return setting_.report.cover ? 1 : 0; }
  std::size_t page_number(std::size_t page) const { return page + 1 - unnumbered(); }

  const Setting& setting_;
  Structure& structure_;
  std::map<std::string, std::string, std::less<>> titles_;   // by destination
  std::map<std::string, std::size_t, std::less<>> page_of_;  // by destination
  std::vector<Footnote> footnotes_;                          // of the last page so far
  std::string chapter_;                                      // in force so far
  std::vector<Page> pages_;
};

std::vector<UnitPlace> paginate(const Flow& flow, const Setting& setting) {
  std::vector<UnitBox> boxes;
  boxes.reserve(flow.units.size());
  for (const Unit& unit : flow.units) boxes.push_back(unit.box);
  return paginate(boxes, setting.height(), setting.above_notes());
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

std::optional<Summary> overfull_summary(const Report& report, const std::vector<Frame>& charts,
                                        const ScoreTable& scores, const Audit& audit,
                                        const FontSet& fonts) {
  std::vector<const Summary*> summaries;
  for (const Block& block : report.contents) {
    if (const auto* const summary = std::get_if<Summary>(&block)) summaries.push_back(summary);
  }
  if (summaries.empty()) return std::nullopt;
  const Setting setting{report, fonts, References(report)};
  Diagnostics problems;
  const Flow flow = collect(setting, charts, scores, audit, {}, {}, problems);
  if (has_errors(problems) || !fits_pages(flow, setting.height())) return std::nullopt;
  const std::vector<UnitPlace> places = paginate(flow, setting);
  std::size_t begun = 0;
  for (std::size_t i = 0; i < flow.units.size(); ++i) {
    if (i > 0 && flow.units[i].box.opens_page) ++begun;
    if (places[i].page > begun) return *summaries[begun];
  }
  return std::nullopt;
}

Result<Document> lay_out(const Report& report, const std::vector<Frame>& charts,
                         const ScoreTable& scores, const Audit& audit, const Findings& findings,
                         const FontSet& fonts, const Pictures& pictures) {
  const Setting setting{report, fonts, References(report)};
  Diagnostics problems;
  Flow flow = collect(setting, charts, scores, audit, findings, pictures, problems);
  if (has_errors(problems)) return problems;
  if (!fits_pages(flow, setting.height())) {
    return layout_messages::unsound(report.spec_path, {"a block is higher than a page"});
  }

  const std::vector<UnitPlace> placements = paginate(flow, setting);
  Document document;
  document.title = report.title.value;
  document.author = report.author.value;
  document.subject = report.subtitle.value;
  document.date = report.date;
  document.language = language_tag(report.style.wording.language);
  document.page_size = setting.style().page.size;
  document.bookmarks = flow.bookmarks;
  Structure structure = std::move(flow.structure);
  Assembly assembly(setting, flow, structure);
  document.pages = assembly.pages(std::move(flow), placements);
  document.structure = structure.take();

  const std::vector<std::string> breaches = layout_breaches(document, setting.style().page, fonts);
  if (!breaches.empty()) return layout_messages::unsound(report.spec_path, breaches);
  return {std::move(document), std::move(problems)};
}

}  // namespace kijun
