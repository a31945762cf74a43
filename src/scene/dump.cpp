#include <array>

#include "base/number.h"
#include "scene/frame.h"

namespace kijun {
namespace {

std::string number(Pt length) { return format_fixed(length.v, 2); }

std::string point(Point at) { return number(at.x) + "," + number(at.y); }

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string hex(Colour colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "#";
  for (const unsigned part : {colour.red, colour.green, colour.blue}) {
    out += digits[part >> 4U];
    out += digits[part & 15U];
  }
  return out;
}

std::string_view name(Face face) {
  switch (face) {
    case Face::regular:
      return "regular";
    case Face::bold:
      return "bold";
    case Face::tabular:
      return "tabular";
  }
  return {};
}

struct SegmentText {
  std::string operator()(const MoveTo& s) const { return " M" + point(s.to); }
  std::string operator()(const LineTo& s) const { return " L" + point(s.to); }
  std::string operator()(const CurveTo& s) const {
    return " C" + point(s.control1) + " " + point(s.control2) + " " + point(s.to);
  }
  std::string operator()(const ClosePath&) const { return " Z"; }
};

struct PictureText {
  std::string operator()(const PixelPicture& picture) const {
    return " pixels=" + std::to_string(picture.width) + "x" + std::to_string(picture.height);
  }
  std::string operator()(const VectorPicture&) const { return " vector"; }
};

std::string text(const Stroke& stroke) {
  std::string out = " stroke=" + hex(stroke.colour) + "/" + number(stroke.width);
  if (!stroke.dash.empty()) {
    out += " dash=";
    for (std::size_t i = 0; i < stroke.dash.size(); ++i) {
      out += (i == 0 ? "" : ",") + number(stroke.dash[i]);
    }
  }
  if (stroke.cap == Cap::round) out += " cap=round";
  return out;
}

class Dump {
 public:
  explicit Dump(std::string& out) : out_(out) {}

  void items(const std::vector<Item>& list) {
    depth_ += 2;
    for (const Item& item : list) std::visit(*this, item.content);
    depth_ -= 2;
  }

  void operator()(const GroupItem& group) {
    start("group", group.role, group.id);
    out_ += " at=" + point(group.offset) + "\n";
    items(group.items);
  }

  void operator()(const PathItem& path) {
    start("path", path.role, path.id);
    if (path.fill) out_ += " fill=" + hex(*path.fill);
    if (path.stroke) out_ += text(*path.stroke);
    for (const Segment& segment : path.segments) out_ += std::visit(SegmentText{}, segment);
    out_ += "\n";
  }

  void operator()(const TextItem& item) {
    start("text", item.role, item.id);
    out_ += " " + quoted(item.run.text) + " at=" + point(item.origin) +
            " width=" + number(item.size * item.run.width()) + " size=" + number(item.size) + " " +
            std::string(name(item.run.face)) + " " + hex(item.colour) + "\n";
  }

  void operator()(const ImageItem& picture) {
    start("picture", picture.role, picture.id);
    out_ += " at=" + point(picture.box.min) + " size=" + number(picture.box.width()) + "x" +
            number(picture.box.height());
    if (picture.picture) out_ += std::visit(PictureText{}, picture.picture->content);
    out_ += "\n";
  }

 private:
  void start(std::string_view kind, Role role, const std::string& id) {
    out_.append(depth_, ' ');
    out_ += kind;
    out_ += " ";
    out_ += kijun::name(role);
    if (!id.empty()) out_ += " #" + id;
  }

  std::string& out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const Frame& frame) {
  std::string out = "frame";
  if (!frame.id.empty()) out += " #" + frame.id;
  out += " " + number(frame.size.width) + "x" + number(frame.size.height) + " " + frame.language +
         "\n  title " + quoted(frame.title) + "\n  description " + quoted(frame.description) + "\n";
  Dump(out).items(frame.items);
  return out;
}

}  // namespace kijun
