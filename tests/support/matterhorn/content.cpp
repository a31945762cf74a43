#include <map>
#include <set>
#include <utility>

#include "render/qpdf.h"
#include "support/matterhorn/matterhorn.h"
#include "support/matterhorn/structure_nodes.h"

namespace kijun::test {
namespace {

using Object = QPDFObjectHandle;
using Failures = std::vector<std::string>;

struct Font {
  Object object;
  std::set<unsigned> codes;
};
using Fonts = std::map<QPDFObjGen, Font>;

// Follows a page's content: what is marked as what, and which characters are shown.
class PageReader : public Object::ParserCallbacks {
 public:
  PageReader(const Object& resources, Fonts& fonts, Failures& failures)
      : resources_(resources), fonts_(fonts), failures_(failures) {}

  void handleObject(Object object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    operate(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override {
    if (!open_.empty()) failures_.emplace_back("01-005: a mark that does not end");
  }

  std::set<int> marks;  // numbers of the marked content

 private:
  enum class Mark { artifact, tagged, other };

  void operate(const std::string& name) {
    static const std::set<std::string> painting{"S",  "s",  "f",  "F",  "f*", "B", "B*", "b",
                                                "b*", "sh", "Do", "Tj", "TJ", "'", "\"", "INLINE"};
    if (name == "BMC" || name == "BDC") begin();
    if (name == "EMC") {
      if (open_.empty()) {
        failures_.emplace_back("01-005: a mark that ends and did not begin");
      } else {
        open_.pop_back();
      }
    }
    if (name == "q") kept_.push_back(font_);
    if (name == "Q" && !kept_.empty()) {
      font_ = kept_.back();
      kept_.pop_back();
    }
    if (name == "Tf") select_font();
    if (name == "BI") failures_.emplace_back("01-005: an inline image, which is not judged");
    if (name == "Do") judge_picture();
    if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") show();
    if (painting.contains(name) && !has(Mark::artifact) && !has(Mark::tagged)) {
      failures_.push_back("01-005: " + name + " is neither tagged nor an artifact");
    }
  }

  bool has(Mark mark) const {
    for (const Mark open : open_) {
      if (open == mark) return true;
    }
    return false;
  }

  void begin() {
    const bool artifact = !operands_.empty() && operands_.front().isNameAndEquals("/Artifact");
    Object properties = operands_.size() > 1 ? operands_[1] : Object::newNull();
    const bool tagged = properties.isDictionary() && properties.hasKey("/MCID");
    if (artifact && has(Mark::tagged)) failures_.emplace_back("01-003: an artifact in a tag");
    if (tagged && has(Mark::artifact)) failures_.emplace_back("01-004: a tag in an artifact");
    if (tagged && !marks.insert(properties.getKey("/MCID").getIntValueAsInt()).second) {
      failures_.emplace_back("01-005: two marks of one number");
    }
    open_.push_back(artifact ? Mark::artifact : tagged ? Mark::tagged : Mark::other);
  }

  Object resource(const char* kind) {
    Object all = resources_.getKey(kind);
    const bool there = !operands_.empty() && operands_.front().isName() && all.isDictionary();
    return there ? all.getKey(operands_.front().getName()) : Object::newNull();
  }

  void select_font() {
    Object font = resource("/Font");
    if (!font.isDictionary()) {
      failures_.emplace_back("31-009: a font that is not there");
      return;
    }
    font_ = font.getObjGen();
    fonts_[font_].object = font;
  }

  void judge_picture() {
    Object picture = resource("/XObject");
    if (!picture.isStream()) return;
    if (!picture.getDict().getKey("/Subtype").isNameAndEquals("/Form")) return;
    if (picture.getDict().hasKey("/Ref")) failures_.emplace_back("30-001: a reference XObject");
    const auto content = picture.getStreamData(qpdf_dl_all);
    const std::string text(reinterpret_cast<const char*>(content->getBuffer()), content->getSize());
    if (text.find("/MCID") != std::string::npos) {
      failures_.emplace_back("30-002: a form XObject with marks of its own");
    }
  }

  void show() {
    const auto font = fonts_.find(font_);
    if (font == fonts_.end()) return;
    const bool wide = font->second.object.getKey("/Subtype").isNameAndEquals("/Type0");
    for (Object operand : operands_) {
      const std::vector<Object> parts =
          operand.isArray() ? operand.getArrayAsVector() : std::vector<Object>{operand};
      for (Object part : parts) {
        if (part.isString()) add_codes(part.getStringValue(), wide, font->second.codes);
      }
    }
  }

  static void add_codes(const std::string& text, bool wide, std::set<unsigned>& codes) {
    const std::size_t step = wide ? 2 : 1;
    for (std::size_t i = 0; i + step <= text.size(); i += step) {
      unsigned code = static_cast<unsigned char>(text[i]);
      if (wide) code = code << 8U | static_cast<unsigned char>(text[i + 1]);
      codes.insert(code);
    }
  }

  Object resources_;
  Fonts& fonts_;
  Failures& failures_;
  std::vector<Object> operands_;
  std::vector<Mark> open_;
  QPDFObjGen font_;
  std::vector<QPDFObjGen> kept_;
};

// Content and structure know each other: both ways, and the ParentTree says the same.
void judge_marks(QPDF& pdf, Object page, const std::set<int>& marks,
                 const std::map<std::pair<QPDFObjGen, int>, QPDFObjGen>& elements,
                 Failures& failures) {
  Object key = page.getKey("/StructParents");
  Object parents = key.isInteger() ? parents_under(pdf, key.getIntValueAsInt()) : Object::newNull();
  for (const int mark : marks) {
    const auto element = elements.find({page.getObjGen(), mark});
    if (element == elements.end()) {
      failures.push_back("01-005: mark " + std::to_string(mark) + " is part of no element");
      continue;
    }
    if (!parents.isArray() || mark >= parents.getArrayNItems() ||
        parents.getArrayItem(mark).getObjGen() != element->second) {
      failures.push_back("01-005: the ParentTree does not know mark " + std::to_string(mark));
    }
  }
  for (const auto& [place, element] : elements) {
    if (place.first == page.getObjGen() && !marks.contains(place.second)) {
      failures.push_back("01-006: mark " + std::to_string(place.second) + " is not on its page");
    }
  }
}

}  // namespace

void judge_content(QPDF& pdf, Failures& failures) {
  std::map<std::pair<QPDFObjGen, int>, QPDFObjGen> elements;
  each_node(StructureReader::read(pdf), [&](const StructureNode& node, const StructureNode&) {
    for (const auto& mark : node.marks) {
      if (!elements.emplace(mark, node.object.getObjGen()).second) {
        failures.emplace_back("01-006: a mark in two elements");
      }
    }
  });
  Fonts fonts;
  for (Object page : pdf.getAllPages()) {
    PageReader reader(page.getKey("/Resources"), fonts, failures);
    QPDFPageObjectHelper(page).parseContents(&reader);
    judge_marks(pdf, page, reader.marks, elements, failures);
  }
  for (auto& [id, font] : fonts) judge_font(font.object, font.codes, failures);
}

}  // namespace kijun::test
