#include "spec/reference_page.h"

#include <algorithm>
#include <vector>

namespace kijun {
namespace {

struct MappingPlaces {
  const Shape* mapping = nullptr;
  std::vector<std::string> places;
};

// Every mapping below the shape, in the order of the tables; one that stands in several places
// once.
class MappingCollector {
 public:
  void visit(const Shape& shape, const std::string& place) {
    switch (shape.kind) {
      case Shape::Kind::mapping:
        mapping(shape, place);
        return;
      case Shape::Kind::names:
        visit(*shape.item, place.empty() ? "KEY" : place + ".KEY");
        return;
      case Shape::Kind::list:
        visit(*shape.item, place + "[]");
        return;
      case Shape::Kind::either:
        for (const Shape* way : shape.ways) visit(*way, place);
        return;
      case Shape::Kind::text:
      case Shape::Kind::number:
      case Shape::Kind::whole_number:
      case Shape::Kind::truth:
      case Shape::Kind::length:
      case Shape::Kind::colour:
      case Shape::Kind::choice:
      case Shape::Kind::nothing:
        return;
    }
  }

  // Of a mapping; nullptr for any other shape.
  const std::string* first_place(const Shape& shape) const {
    const auto known = std::find_if(found.begin(), found.end(), [&](const MappingPlaces& one) {
      return one.mapping == &shape;
    });
    return known == found.end() ? nullptr : &known->places.front();
  }

  std::vector<MappingPlaces> found;

 private:
  void mapping(const Shape& shape, const std::string& place) {
    const auto known = std::find_if(found.begin(), found.end(), [&](const MappingPlaces& one) {
      return one.mapping == &shape;
    });
    if (known != found.end()) {
      known->places.push_back(place);
      return;
    }
    found.push_back({&shape, {place}});
    for (const KeyShape& key : shape.keys) {
      visit(*key.shape, (place.empty() ? "" : place + ".") + std::string(key.name));
    }
  }
};

// "|" ends a cell of a table.
std::string cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

// Of a mapping, or of names of such: where its keys are listed.
std::string value_text(const Shape& shape, const MappingCollector& all, Language language) {
  const Shape* const inner = shape.kind == Shape::Kind::names ? shape.item : &shape;
  const std::string* const place = all.first_place(*inner);
  if (place == nullptr) return expected_text(shape, language);
  return language == Language::japanese ? "下の `" + *place + "`" : "see `" + *place + "` below";
}

std::string section(const MappingPlaces& mapping, Language language, const MappingCollector& all) {
  const bool japanese = language == Language::japanese;
  std::string text;
  if (mapping.places[0].empty()) {
    text += japanese ? "## 全体\n" : "## The whole\n";
  } else {
    text += "## ";
    for (std::size_t i = 0; i < mapping.places.size(); ++i) {
      text += (i > 0 ? ", `" : "`") + mapping.places[i] + "`";
    }
    text += "\n";
  }
  const Shape& shape = *mapping.mapping;
  if (!shape.one_of.empty()) {
    const std::string words = listed_words(shape.one_of);
    text += japanese ? "\n" + words + " のうち、ちょうど1つを書く。\n"
                     : "\nExactly one of " + words + ".\n";
  }
  text += japanese ? "\n| キー | 値 | 意味 |\n|---|---|---|\n"
                   : "\n| key | value | meaning |\n|---|---|---|\n";
  for (const KeyShape& key : shape.keys) {
    text += "| `" + std::string(key.name) + "`" +
            (key.required ? (japanese ? " （必須）" : " (required)") : "") + " | " +
            cell(value_text(*key.shape, all, language)) + " | " +
            cell(in_language(key.about, language)) + " |\n";
  }
  return text;
}

}  // namespace

std::string reference_page(const Shape& shape, const Phrase& title, std::string_view command,
                           Language language) {
  const bool japanese = language == Language::japanese;
  MappingCollector collector;
  collector.visit(shape, "");
  std::string page = "# " + std::string(in_language(title, language)) + "\n\n`" +
                     std::string(command) + (japanese ? "` の出力。" : "` prints this page.");
  page += japanese ? "`KEY` は自分で決める名前、`[]` はリストの項目。\n"
                   : " `KEY` is a name of your own, `[]` an item of a list.\n";
  for (const MappingPlaces& mapping : collector.found) {
    page += "\n" + section(mapping, language, collector);
  }
  return page;
}

}  // namespace kijun
