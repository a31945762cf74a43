#include "diff/picture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"

namespace kijun {
namespace {

std::string hex_pair(double percent) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto value = static_cast<unsigned>(std::lround(std::clamp(percent, 0.0, 100.0) * 2.55));
  return {digits[value >> 4U], digits[value & 15U]};
}

// "rgb(0%,35.294118%,61.176471%)" → "#005a9c"; anything else stays.
std::string plain_colour(std::string_view value) {
  constexpr std::string_view start = "rgb(";
  if (!value.starts_with(start) || !value.ends_with(")")) return std::string(value);
  std::string_view rest = value.substr(start.size(), value.size() - start.size() - 1);
  std::string colour = "#";
  for (int part = 0; part < 3; ++part) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const std::string_view text = rest.substr(0, end);
    if (!text.ends_with('%')) return std::string(value);
    const auto percent = parse_number(text.substr(0, text.size() - 1));
    if (!percent) return std::string(value);
    colour += hex_pair(*percent);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return rest.empty() ? colour : std::string(value);
}

std::string_view trimmed_view(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

void add_style(std::string_view style, Attributes& look) {
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    const std::string_view property = style.substr(0, end);
    const std::size_t colon = property.find(':');
    if (colon != std::string_view::npos) {
      look[std::string(trimmed_view(property.substr(0, colon)))] =
          plain_colour(trimmed_view(property.substr(colon + 1)));
    }
    style.remove_prefix(std::min(end + 1, style.size()));
  }
}

Attributes attributes_but(const XmlElement& element,
                          std::initializer_list<std::string_view> left_out) {
  Attributes attributes;
  for (const auto& [attribute_name, value] : element.attributes) {
    if (std::find(left_out.begin(), left_out.end(), attribute_name) == left_out.end()) {
      attributes[attribute_name] = plain_colour(value);
    }
  }
  return attributes;
}

PathOutline rectangle_outline(double x, double y, double width, double height) {
  return {"MLLLZ",
          {{Pt(x), Pt(y)},
           {Pt(x + width), Pt(y)},
           {Pt(x + width), Pt(y + height)},
           {Pt(x), Pt(y + height)}}};
}

// Cairo writes an upright rectangle as <rect> or as <path>.
std::optional<PathOutline> outline_of_rect(const XmlElement& element) {
  std::array<double, 4> numbers{};
  constexpr std::array<std::string_view, 4> names{"x", "y", "width", "height"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto number = parse_number(element.attribute(names[i]));
    if (!number) return std::nullopt;
    numbers[i] = *number;
  }
  return rectangle_outline(numbers[0], numbers[1], numbers[2], numbers[3]);
}

PictureShape shape_of(const XmlElement& element) {
  PictureShape shape;
  shape.element = element.name;
  if (element.name == "path") shape.outline = read_path_outline(element.attribute("d"));
  if (element.name == "rect") shape.outline = outline_of_rect(element);
  if (shape.outline) {
    shape.element = "path";
    shape.look = attributes_but(element, {"style", "d", "x", "y", "width", "height"});
  } else {
    shape.look = attributes_but(element, {"style"});
  }
  add_style(element.attribute("style"), shape.look);
  if (!element.text.empty()) shape.look["text"] = element.text;
  return shape;
}

// "translate(101.627 72.539) scale(0.00302734)"
struct Placed {
  Point at;
  std::string rest;
};

std::optional<Placed> placed(std::string_view transform) {
  constexpr std::string_view start = "translate(";
  if (!transform.starts_with(start)) return std::nullopt;
  const std::size_t end = transform.find(')');
  const std::size_t blank = transform.find(' ');
  if (end == std::string_view::npos || blank >= end) return std::nullopt;
  const auto x = parse_number(transform.substr(start.size(), blank - start.size()));
  const auto y = parse_number(transform.substr(blank + 1, end - blank - 1));
  if (!x || !y) return std::nullopt;
  return Placed{{Pt(*x), Pt(*y)}, std::string(transform.substr(end + 1))};
}

// Walks through the groups of marks or texts and sorts what it finds into items.
class PictureReader {
 public:
  // False when there is something that Kijun does not write.
  bool read(const XmlElement& group, Picture& picture) {
    picture_ = &picture;
    return walk(group, item_index("", ""));
  }

 private:
  std::size_t item_index(const std::string& id, std::string_view role) {
    const auto known = by_id_.find(id);
    if (known != by_id_.end()) return known->second;
    PictureItem item;
    item.id = id;
    item.role = role;
    picture_->items.push_back(std::move(item));
    return by_id_[id] = picture_->items.size() - 1;
  }

  // A group's own item, or the one that it stands in. Marks and texts of one name are one item.
  std::size_t item_of(const XmlElement& element, std::size_t around) {
    std::string id(element.attribute("id"));
    if (id.empty()) return around;
    constexpr std::string_view of_texts = "-text";
    if (id.ends_with(of_texts)) id.resize(id.size() - of_texts.size());
    const std::size_t index = item_index(id, element.attribute("class"));
    PictureItem& item = picture_->items[index];
    constexpr std::string_view data = "data-";
    for (const auto& [attribute_name, value] : element.attributes) {
      if (attribute_name.starts_with(data)) item.data[attribute_name.substr(data.size())] = value;
    }
    return index;
  }

  bool walk(const XmlElement& group, std::size_t around) {
    if (!trimmed_view(group.text).empty()) return false;
    for (const XmlElement& child : group.children) {
      if (!take(child, around)) return false;
    }
    // Outlines without their text.
    return !waiting_;
  }

  bool take(const XmlElement& child, std::size_t around) {
    if (child.name == "text") return take_text(child, item_of(child, around));
    if (waiting_) return false;
    if (child.name == "g" && !child.attribute("transform").empty()) {
      return take_outlines(child, item_of(child, around));
    }
    if (child.name == "g") return take_group(child, item_of(child, around));
    if (!child.children.empty()) return false;
    picture_->items[around].shapes.push_back(shape_of(child));
    return true;
  }

  bool take_group(const XmlElement& group, std::size_t item) {
    for (const auto& [attribute_name, value] : attributes_but(group, {"id", "class"})) {
      if (!attribute_name.starts_with("data-")) {
        picture_->items[item].others[attribute_name] = value;
      }
    }
    return walk(group, item);
  }

  bool take_outlines(const XmlElement& group, std::size_t item) {
    const auto place = placed(group.attribute("transform"));
    if (!place) return false;
    Outlines outlines{*place, std::string(group.attribute("fill")), place->rest, item};
    for (const XmlElement& use : group.children) {
      if (use.name != "use") return false;
      for (const auto& [attribute_name, value] : use.attributes) {
        outlines.drawing += " " + attribute_name + "=" + value;
      }
    }
    waiting_ = std::move(outlines);
    return true;
  }

  bool take_text(const XmlElement& element, std::size_t item) {
    const auto x = parse_number(element.attribute("x"));
    const auto y = parse_number(element.attribute("y"));
    if (!x || !y || !element.children.empty()) return false;
    PictureText text;
    text.text = element.text;
    text.at = {Pt(*x), Pt(*y)};
    text.look = attributes_but(element, {"x", "y", "id", "class"});
    if (waiting_) {
      text.look["fill"] = waiting_->fill;
      text.drawing = std::move(waiting_->drawing);
      const Point aside = waiting_->place.at - text.at;
      if (!(aside == Point{})) {
        text.drawing += " aside " + format_fixed(aside.x.v, 3) + " " + format_fixed(aside.y.v, 3);
      }
      item = waiting_->item;
      waiting_.reset();
    }
    picture_->items[item].texts.push_back(std::move(text));
    return true;
  }

  struct Outlines {
    Placed place;
    std::string fill;
    std::string drawing;
    std::size_t item;
  };

  Picture* picture_ = nullptr;
  std::map<std::string, std::size_t> by_id_ = {};
  std::optional<Outlines> waiting_ = {};
};

bool add_outlines(const XmlElement& definitions, Picture& picture) {
  return std::all_of(definitions.children.begin(), definitions.children.end(),
                     [&](const XmlElement& path) {
                       if (path.name != "path" || path.attribute("id").empty()) return false;
                       picture.outlines[std::string(path.attribute("id"))] = path.attribute("d");
                       return true;
                     });
}

}  // namespace

std::optional<Picture> read_picture(const XmlElement& root) {
  Picture picture;
  picture.attributes = attributes_but(root, {});
  PictureReader reader;
  int marks = 0;
  int texts = 0;
  for (const XmlElement& child : root.children) {
    const std::string_view role = child.attribute("class");
    if (child.name == "title") {
      picture.title = child.text;
    } else if (child.name == "desc") {
      picture.description = child.text;
    } else if (child.name == "defs") {
      if (!add_outlines(child, picture)) return std::nullopt;
    } else if (child.name == "g" && (role == "marks" || role == "texts")) {
      ++(role == "marks" ? marks : texts);
      if (!reader.read(child, picture)) return std::nullopt;
      if (role == "texts") picture.attributes["font-family"] = child.attribute("font-family");
    } else {
      return std::nullopt;
    }
  }
  if (root.name != "svg" || marks != 1 || texts != 1) return std::nullopt;
  return picture;
}

}  // namespace kijun
