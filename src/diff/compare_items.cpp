#include "diff/compare_items.h"

#include <algorithm>
#include <cmath>

#include "diff/words.h"

namespace kijun {
namespace {

constexpr Pt same_line{0.01};
constexpr double written_step = 0.0005;  // half the last decimal of coordinates
constexpr double snapped_step = 0.0125;  // Cairo snaps to 1/256: twice that, in both directions

const std::set<std::string> told_data = {"group", "n",   "n-eff", "option",
                                         "score", "low", "high",  "share"};

class LookComparison {
 public:
  LookComparison(const ItemPair& pair, ChangeList& changes)
      : pair_(pair), before_(*pair.before->item), after_(*pair.after->item), changes_(changes) {}

  void compare() {
    compare_shapes();
    compare_text_looks();
    attributes("", before_.others, after_.others, {});
    attributes("data ", before_.data, after_.data, told_data);
    if (before_.role != after_.role) told("class " + before_.role + " → " + after_.role);
  }

 private:
  void told(const std::string& what) {
    if (said_.insert(what).second) changes_.add(change_of(pair_, what));
  }

  void attributes(const std::string& prefix, const Attributes& before, const Attributes& after,
                  const std::set<std::string>& left_out) {
    std::set<std::string> names;
    for (const auto& [attribute, value] : before) names.insert(attribute);
    for (const auto& [attribute, value] : after) names.insert(attribute);
    for (const std::string& attribute : names) {
      if (left_out.contains(attribute)) continue;
      const auto was = before.find(attribute);
      const auto is = after.find(attribute);
      const std::string old_value = was == before.end() ? "" : was->second;
      const std::string new_value = is == after.end() ? "" : is->second;
      if (old_value == new_value) continue;
      told(prefix + property_name(attribute) + " " +
           property_change(attribute, old_value, new_value));
    }
  }

  void compare_shapes() {
    const std::size_t count = before_.shapes.size();
    if (count != after_.shapes.size()) {
      told("drawn with " + std::to_string(count) + " → " + std::to_string(after_.shapes.size()) +
           " shapes");
      return;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const PictureShape& was = before_.shapes[i];
      const PictureShape& is = after_.shapes[i];
      if (was.element != is.element) told("element " + was.element + " → " + is.element);
      // A filled path's style says the rule of filling, a <rect> cannot.
      attributes("", was.look, is.look, {"fill-rule"});
    }
  }

  void compare_text_looks() {
    const std::size_t count = std::min(before_.texts.size(), after_.texts.size());
    for (std::size_t i = 0; i < count; ++i) {
      const PictureText& was = before_.texts[i];
      const PictureText& is = after_.texts[i];
      std::set<std::string> left_out = {"fill", "xml:space"};
      // How wide a text is follows from what it says and its size.
      if (was.text != is.text || size_of(was) != size_of(is)) left_out.insert("textLength");
      if (was.drawing.empty() != is.drawing.empty()) {
        told(is.drawing.empty() ? "written as text instead of outlines"
                                : "written as outlines instead of text");
        left_out.insert({"textLength", "lengthAdjust", "fill-opacity"});
      }
      attributes("", was.look, is.look, left_out);
      const std::string colour = fill_of(was);
      if (colour != fill_of(is)) told("text colour " + colour + " → " + fill_of(is));
    }
  }

  static std::string look(const PictureText& text, const char* property) {
    const auto found = text.look.find(property);
    return found == text.look.end() ? std::string() : found->second;
  }
  static std::string size_of(const PictureText& text) { return look(text, "font-size"); }
  static std::string fill_of(const PictureText& text) { return look(text, "fill"); }

  const ItemPair& pair_;
  const PictureItem& before_;
  const PictureItem& after_;
  ChangeList& changes_;
  std::set<std::string> said_ = {};
};

std::optional<Point> anchor(const PictureItem& item, bool by_text) {
  if (by_text) {
    Point at = item.texts.front().at;
    for (const PictureText& text : item.texts) at.x = std::min(at.x, text.at.x);
    return at;
  }
  for (const PictureShape& shape : item.shapes) {
    if (shape.outline) return bounds(*shape.outline).min;
  }
  return std::nullopt;
}

bool near(Point a, Point b, double within) { return length(a - b) <= within; }

bool same_shape(const PictureShape& before, const PictureShape& after, Point by, double within) {
  if (!before.outline || !after.outline) return before.outline == after.outline;
  const PathOutline& was = *before.outline;
  const PathOutline& is = *after.outline;
  if (was.commands != is.commands) return false;
  for (std::size_t i = 0; i < was.points.size(); ++i) {
    if (!near(was.points[i] + by, is.points[i], within)) return false;
  }
  return true;
}

}  // namespace

ItemWords words_for(ItemKind kind) {
  switch (kind) {
    case ItemKind::background:
      return {Topic::size, "background", "backgrounds"};
    case ItemKind::ring:
      return {Topic::scale, "ring", "rings"};
    case ItemKind::axis:
      return {Topic::scale, "axis", "axes"};
    case ItemKind::line:
      return {Topic::line, "line", "lines"};
    case ItemKind::baseline:
      return {Topic::baseline, "baseline", "baselines"};
    case ItemKind::marker:
      return {Topic::marker, "marker", "markers"};
    case ItemKind::interval:
      return {Topic::marker, "interval", "intervals"};
    case ItemKind::share:
      return {Topic::marker, "bar's part", "bars' parts"};
    case ItemKind::tick:
      return {Topic::scale, "number of the scale", "numbers of the scale"};
    case ItemKind::paper:
      return {Topic::other, "paper under the numbers", "papers under the numbers"};
    case ItemKind::value:
      return {Topic::marker, "printed score", "printed scores"};
    case ItemKind::series_name:
      return {Topic::line, "name beside the line", "names beside the lines"};
    case ItemKind::label:
      return {Topic::label, "label", "labels"};
    case ItemKind::difference:
      return {Topic::label, "mark of a difference", "marks of differences"};
    case ItemKind::leader:
      return {Topic::label, "leader line", "leader lines"};
    case ItemKind::legend_entry:
      return {Topic::legend, "legend entry", "legend entries"};
    case ItemKind::other:
      return {Topic::other, "item", "items"};
  }
  return {Topic::other, "item", "items"};
}

Change change_of(const ItemPair& pair, const std::string& what) {
  const ItemWords words = words_for(pair.after->kind);
  return {words.topic,
          std::string(words.noun) + " " + what,
          std::string(words.nouns) + " " + what,
          pair.after->shown,
          pair.of,
          pair.family,
          pair.family_of};
}

void compare_looks(const ItemPair& pair, ChangeList& changes) {
  LookComparison(pair, changes).compare();
}

std::vector<std::string> text_lines(const PictureItem& item) {
  std::vector<std::string> lines;
  Pt y;
  for (const PictureText& text : item.texts) {
    if (!lines.empty() && std::abs((text.at.y - y).v) <= same_line.v) {
      lines.back() += text.text;
    } else {
      lines.push_back(text.text);
    }
    y = text.at.y;
  }
  return lines;
}

void compare_texts(const ItemPair& pair, bool expected, ChangeList& changes) {
  const PictureItem& before = *pair.before->item;
  const PictureItem& after = *pair.after->item;
  const auto told = [&](const std::string& what) { changes.add(change_of(pair, what)); };
  const std::vector<std::string> old_lines = text_lines(before);
  const std::vector<std::string> new_lines = text_lines(after);
  const std::string old_text = joined(old_lines, "");
  const std::string new_text = joined(new_lines, "");
  if (old_text != new_text) {
    if (!expected) told("text " + text_change(old_text, new_text));
    return;
  }
  if (old_lines != new_lines) {
    told("broken otherwise: " + joined(old_lines, " / ") + " → " + joined(new_lines, " / "));
    return;
  }
  if (before.texts.size() != after.texts.size()) {
    told("set in " + std::to_string(before.texts.size()) + " → " +
         std::to_string(after.texts.size()) + " pieces");
    return;
  }
  for (std::size_t i = 0; i < before.texts.size(); ++i) {
    const PictureText& was = before.texts[i];
    const PictureText& is = after.texts[i];
    if (was.drawing == is.drawing || was.drawing.empty() || is.drawing.empty()) continue;
    // Outlines are as large as their text, and bold ones are others.
    if (was.look.count("font-weight") != is.look.count("font-weight")) continue;
    const auto old_size = was.look.find("font-size");
    const auto new_size = is.look.find("font-size");
    if (old_size != was.look.end() && new_size != is.look.end() &&
        old_size->second != new_size->second) {
      continue;
    }
    told("drawn with other outlines");
    return;
  }
}

std::optional<Point> moved_by(const ItemPair& pair) {
  const PictureItem& before = *pair.before->item;
  const PictureItem& after = *pair.after->item;
  const bool by_text = !before.texts.empty() && !after.texts.empty();
  const auto from = anchor(before, by_text);
  const auto to = anchor(after, by_text);
  if (!from || !to) return std::nullopt;
  const Point by = *to - *from;
  return length(by) <= written_step ? Point{} : by;
}

bool moved_as_whole(const ItemPair& pair, Point by) {
  const PictureItem& before = *pair.before->item;
  const PictureItem& after = *pair.after->item;
  const double within = length(by) > 0 ? snapped_step : written_step;
  if (before.shapes.size() == after.shapes.size()) {
    for (std::size_t i = 0; i < before.shapes.size(); ++i) {
      if (!same_shape(before.shapes[i], after.shapes[i], by, within)) return false;
    }
  }
  if (text_lines(before) != text_lines(after) || before.texts.size() != after.texts.size()) {
    return true;
  }
  for (std::size_t i = 0; i < before.texts.size(); ++i) {
    if (!near(before.texts[i].at + by, after.texts[i].at, within)) return false;
  }
  return true;
}

}  // namespace kijun
