#include <algorithm>
#include <map>
#include <set>

#include "render/each.h"
#include "render/messages.h"
#include "render/render.h"
#include "render/svg_marks.h"
#include "render/svg_text.h"

namespace kijun {
namespace {

struct GlyphKey {
  Face face;
  std::uint32_t index;
  // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm of clang-tidy 14
  auto operator<=>(const GlyphKey&) const = default;
};

void append_glyph_id(std::string& out, const GlyphKey& glyph) {
  constexpr std::string_view letters = "rbt";  // regular, bold, tabular
  out += "g-";
  out += letters[static_cast<std::size_t>(glyph.face)];
  append_number(out, glyph.index, 0);
}

void append_element(std::string& out, std::string_view element, const std::string& id,
                    std::string_view text) {
  out += "<";
  out += element;
  append_attribute(out, "id", id);
  out += ">";
  append_escaped(out, text);
  out += "</";
  out += element;
  out += ">\n";
}

void append_start(std::string& out, const Frame& frame) {
  const std::string id = "f-" + as_id(frame.id);
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
      "version=\"1.1\" width=\"";
  append_number(out, frame.size.width.v, 3);
  out += "pt\" height=\"";
  append_number(out, frame.size.height.v, 3);
  out += "pt\" viewBox=\"0 0 ";
  append_number(out, frame.size.width.v, 3);
  out += ' ';
  append_number(out, frame.size.height.v, 3);
  out += '"';
  append_attribute(out, "xml:lang", frame.language);
  append_attribute(out, "lang", frame.language);
  append_attribute(out, "role", "img");
  append_attribute(out, "aria-labelledby", id + "-title " + id + "-desc");
  out += ">\n";
  append_element(out, "title", id + "-title", frame.title);
  append_element(out, "desc", id + "-desc", frame.description);
}

bool keeps_blanks(std::string_view text) {
  return text.starts_with(' ') || text.ends_with(' ') || text.find("  ") != std::string_view::npos;
}

void append_placed(std::string& out, const TextItem& text, Point origin) {
  append_attribute(out, "x", origin.x.v, 3);
  append_attribute(out, "y", origin.y.v, 3);
  append_attribute(out, "font-size", text.size.v, 3);
  if (text.run.face == Face::bold) out += " font-weight=\"bold\"";
  if (keeps_blanks(text.run.text)) out += " xml:space=\"preserve\"";
}

void append_words(std::string& out, const TextItem& text) {
  out += ">";
  append_escaped(out, text.run.text);
  out += "</text>\n";
}

// The real text over its outlines: not to be seen, but to be selected, searched and read aloud.
// fill="none" would not be selectable.
void append_real_text(std::string& out, const TextItem& text, Point origin) {
  out += "<text";
  append_placed(out, text, origin);
  append_attribute(out, "textLength", (text.size * text.run.width()).v, 3);
  out += " lengthAdjust=\"spacingAndGlyphs\" fill-opacity=\"0\"";
  append_words(out, text);
}

// The text itself. It has no length to keep to: that would squeeze what an editor changes.
void append_live_text(std::string& out, const TextItem& text, Point origin) {
  out += "<text";
  append_attribute(out, "class", name(text.role));
  if (!text.id.empty()) append_attribute(out, "id", text.id);
  out += " fill=\"";
  append_colour(out, text.colour);
  out += '"';
  append_placed(out, text, origin);
  if (text.run.face == Face::tabular) {
    append_attribute(out, "font-family", "'BIZ UDGothic', 'BIZ UDゴシック', monospace");
  }
  append_words(out, text);
}

}  // namespace

struct SvgRenderer::State {
  const FontSet& fonts;
  Text words;
  std::map<GlyphKey, std::string> definitions;  // "" for a glyph without ink
  PathElements paths;

  const std::string& definition(const GlyphKey& glyph);
  void append_outlines(std::string& out, const TextItem& text, Point origin);
  void append_definitions(std::string& out, const Frame& frame);
  void append_texts(std::string& out, const std::vector<Item>& items, Point offset);
};

const std::string& SvgRenderer::State::definition(const GlyphKey& glyph) {
  const auto known = definitions.find(glyph);
  if (known != definitions.end()) return known->second;
  std::string element;
  if (const Outline outline = fonts.outline(glyph.face, glyph.index); !outline.empty()) {
    element = "<path id=\"";
    append_glyph_id(element, glyph);
    element += "\" d=\"" + path_data(outline) + "\"/>\n";
  }
  return definitions.emplace(glyph, std::move(element)).first->second;
}

void SvgRenderer::State::append_definitions(std::string& out, const Frame& frame) {
  std::set<GlyphKey> used;
  each<TextItem>(frame.items, [&used](const TextItem& text, Point) {
    for (const Glyph& glyph : text.run.glyphs) used.insert({text.run.face, glyph.index});
  });
  out += "<defs>\n";
  for (const GlyphKey& glyph : used) out += definition(glyph);
  out += "</defs>\n";
}

// Outlines, placed in font units.
void SvgRenderer::State::append_outlines(std::string& out, const TextItem& text, Point origin) {
  const double units_per_em = fonts.units_per_em(text.run.face);
  out += "<g";
  append_attribute(out, "class", name(text.role));
  if (!text.id.empty()) append_attribute(out, "id", text.id);
  out += " fill=\"";
  append_colour(out, text.colour);
  out += "\" transform=\"translate(";
  append_number(out, origin.x.v, 3);
  out += ' ';
  append_number(out, origin.y.v, 3);
  out += ") scale(";
  append_number(out, text.size.v / units_per_em, 8);
  out += ")\">";
  double pen = 0;
  for (const Glyph& glyph : text.run.glyphs) {
    const GlyphKey key{text.run.face, glyph.index};
    if (!definition(key).empty()) {
      out += "<use xlink:href=\"#";
      append_glyph_id(out, key);
      out += '"';
      const double x = (pen + glyph.dx) * units_per_em;
      if (x != 0) append_attribute(out, "x", x, 1);
      out += "/>";
    }
    pen += glyph.advance;
  }
  out += "</g>\n";
}

// Each text above its outlines, in the groups of the frame: <g id="label-1-text" class="label">, as
// their own names are those of their marks. What a group shows as data stands at its marks, if it
// has any.
void SvgRenderer::State::append_texts(std::string& out, const std::vector<Item>& items,
                                      Point offset) {
  for (const Item& item : items) {
    if (const auto* group = std::get_if<GroupItem>(&item.content)) {
      const bool named = !group->id.empty() && holds<TextItem>(group->items);
      if (named) {
        out += "<g";
        append_attribute(out, "id", group->id + "-text");
        append_attribute(out, "class", name(group->role));
        if (!holds<PathItem>(group->items)) append_data(out, group->data);
        out += ">\n";
      }
      append_texts(out, group->items, offset + group->offset);
      if (named) out += "</g>\n";
    } else if (const auto* text = std::get_if<TextItem>(&item.content)) {
      if (words == Text::live) {
        append_live_text(out, *text, offset + text->origin);
      } else {
        append_outlines(out, *text, offset + text->origin);
        append_real_text(out, *text, offset + text->origin);
      }
    }
  }
}

SvgRenderer::SvgRenderer(const FontSet& fonts, Text text)
    : state_(std::make_unique<State>(State{fonts, text, {}, {}})) {}
SvgRenderer::~SvgRenderer() = default;

Result<std::string> SvgRenderer::render(const Frame& frame) {
  bool has_pictures = false;
  each<ImageItem>(frame.items, [&](const ImageItem&, Point) { has_pictures = true; });
  if (has_pictures) {
    return render_messages::not_drawn(frame.title, "SVG", "a frame with pictures is drawn as PDF");
  }
  Result<std::string> marks = svg_marks(frame, state_->paths);
  if (!marks.ok()) return marks;
  std::string out;
  append_start(out, frame);
  if (state_->words == Text::outlines) state_->append_definitions(out, frame);
  out += "<g class=\"marks\">\n";
  out += marks.value();
  out += "</g>\n";
  out += "<g class=\"texts\" font-family=\"'BIZ UDPGothic', 'BIZ UDPゴシック', sans-serif\">\n";
  state_->append_texts(out, frame.items, {});
  out += "</g>\n";
  out += "</svg>\n";
  return out;
}

}  // namespace kijun
