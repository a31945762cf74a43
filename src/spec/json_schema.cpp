#include "spec/json_schema.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

#include "base/json_writer.h"
#include "base/number.h"

namespace kijun {
namespace {

// Of texts in quotes; see looks_octal() in read_values.cpp.
constexpr std::string_view number_form =
    "^-?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?$";
constexpr std::string_view whole_number_form = "^-?(0|[1-9][0-9]*)$";
constexpr std::string_view truth_form = "^(true|false)$";
constexpr std::string_view colour_form = "^#[0-9A-Fa-f]{6}$";
constexpr std::string_view length_form = "([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?(mm|pt)$";

// The required placeholders, each looked for from the start, then any text with none but the known.
std::string placeholder_form(const Placeholders& placeholders) {
  std::string form = "^";
  std::string known;
  for (std::size_t i = 0; i < placeholders.names.size(); ++i) {
    const std::string name(placeholders.names[i]);
    if (name.empty()) break;
    if (i < placeholders.required) form += "(?=[\\s\\S]*\\{" + name + "\\})";
    known += (known.empty() ? "" : "|") + name;
  }
  return form + (known.empty() ? "[^{]*$" : "([^{]|\\{(" + known + ")\\})*$");
}

std::string text_form(const Shape& shape) {
  const std::string longest = std::to_string(shape.longest);
  const std::string lines =
      shape.one_line ? "[^\\n\\t]{0," + longest + "}\\n*$" : "[\\s\\S]{0," + longest + "}$";
  std::string form = "^";
  if (!shape.may_be_empty) form += "(?=[\\s\\S]*[^ \\t\\n\\u00a0\\u3000])";
  const std::string further =
      shape.has_placeholders ? placeholder_form(shape.placeholders) : std::string(shape.form);
  return further.empty() ? form + lines : form + "(?=" + lines + ")" + further.substr(1);
}

bool is_whole_number(std::string_view word) { return parse_integer(word).has_value(); }

class SchemaWriter {
 public:
  explicit SchemaWriter(Language language) : language_(language) {}

  // Fields of the object that is open.
  void shape(const Shape& shape) {
    switch (shape.kind) {
      case Shape::Kind::text:
        types(shape);
        form(text_form(shape), shape);
        return;
      case Shape::Kind::number:
        one_of_types({"number", "string"});
        form(number_form, shape);
        bounds(shape);
        return;
      case Shape::Kind::whole_number:
        one_of_types({"integer", "string"});
        form(whole_number_form, shape);
        bounds(shape);
        return;
      case Shape::Kind::truth:
        one_of_types({"boolean", "string"});
        form(truth_form, shape);
        return;
      case Shape::Kind::length:
        field("type", "string");
        form("^" + std::string(shape.low_included ? "" : "(?=[0-9.]*[1-9])") +
                 std::string(length_form),
             shape);
        return;
      case Shape::Kind::colour:
        field("type", "string");
        field("format", "color-hex");
        form(colour_form, shape);
        return;
      case Shape::Kind::choice:
        choice(shape);
        return;
      case Shape::Kind::nothing:
        one_of_types({"object", "null"});
        count("maxProperties", 0);
        return;
      case Shape::Kind::list:
        field("type", "array");
        if (shape.least > 0) count("minItems", shape.least);
        if (shape.most != Shape().most) count("maxItems", shape.most);
        child("items", *shape.item);
        return;
      case Shape::Kind::mapping:
        mapping(shape);
        return;
      case Shape::Kind::names:
        names(shape);
        return;
      case Shape::Kind::either:
        json_.key("anyOf");
        json_.open('[');
        for (const Shape* way : shape.ways) object(*way);
        json_.close(']');
        return;
    }
  }

  void field(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.text(value);
  }

  JsonWriter& json() { return json_; }

 private:
  void types(const Shape& shape) {
    if (shape.placeholders.required > 0) {
      field("type", "string");  // no number holds a placeholder
    } else if (!shape.any_number) {
      one_of_types({"string", "integer", "boolean"});
      count("minimum", 0);
    } else if (shape.may_be_empty) {
      one_of_types({"string", "number", "boolean", "null"});
    } else {
      one_of_types({"string", "number", "boolean"});
    }
  }

  void one_of_types(std::initializer_list<std::string_view> types) {
    json_.key("type");
    json_.texts({types.begin(), types.end()});
  }

  void form(std::string_view pattern, const Shape& shape) {
    field("pattern", pattern);
    field("patternErrorMessage", expected_text(shape, language_));
  }

  void count(std::string_view key, std::size_t value) {
    json_.key(key);
    json_.plain(std::to_string(value));
  }

  void bounds(const Shape& shape) {
    if (std::isfinite(shape.low)) {
      json_.key(shape.low_included ? "minimum" : "exclusiveMinimum");
      json_.plain(format_shortest(shape.low));
    }
    if (std::isfinite(shape.high)) {
      json_.key("maximum");
      json_.plain(format_shortest(shape.high));
    }
  }

  // 1, written plain, is a number for YAML.
  void choice(const Shape& shape) {
    json_.key("enum");
    json_.open('[');
    for (const std::string_view word : shape.words) {
      if (is_whole_number(word)) json_.plain(word);
      json_.text(word);
    }
    json_.close(']');
  }

  void object(const Shape& of) {
    json_.open('{');
    shape(of);
    json_.close('}');
  }

  void child(std::string_view key, const Shape& of) {
    json_.key(key);
    object(of);
  }

  void list_of_keys(std::string_view field_name, std::initializer_list<std::string_view> names) {
    json_.key(field_name);
    json_.texts({names.begin(), names.end()});
  }

  void mapping(const Shape& shape) {
    field("type", "object");
    json_.key("additionalProperties");
    json_.plain("false");
    if (!may_lack_keys_ && shape.instead.empty()) required(shape);
    if (!shape.in_any_case.empty()) {
      json_.key("required");
      json_.texts({shape.in_any_case.begin(), shape.in_any_case.end()});
    }
    json_.key("properties");
    json_.open('{');
    const bool outside = may_lack_keys_;
    may_lack_keys_ = outside || !shape.instead.empty();
    for (const KeyShape& key : shape.keys) property(key);
    may_lack_keys_ = outside;
    json_.close('}');
    rules(shape);
    if (!shape.instead.empty()) unless_instead(shape);
  }

  void property(const KeyShape& key) {
    json_.key(key.name);
    json_.open('{');
    field("description", description(key));
    // Lists are replaced whole: what is inside one is complete.
    const bool outside = may_lack_keys_;
    if (key.shape->kind == Shape::Kind::list) may_lack_keys_ = false;
    shape(*key.shape);
    may_lack_keys_ = outside;
    json_.close('}');
  }

  // What it is for; and what it may be, where the editor does not show that as keys.
  std::string description(const KeyShape& key) const {
    std::string text(in_language(key.about, language_));
    if (key.shape->kind == Shape::Kind::mapping || key.shape->kind == Shape::Kind::names) {
      return text;
    }
    text += language_ == Language::japanese ? "\n値: " : "\nValue: ";
    return text + expected_text(*key.shape, language_);
  }

  void required(const Shape& shape) {
    std::vector<std::string_view> needed;
    for (const KeyShape& key : shape.keys) {
      if (key.required) needed.push_back(key.name);
    }
    if (needed.empty()) return;
    json_.key("required");
    json_.texts(needed);
  }

  void rules(const Shape& shape) {
    if (!shape.one_of.empty()) {
      json_.key("oneOf");
      json_.open('[');
      for (const std::string_view name : shape.one_of) {
        json_.open('{');
        list_of_keys("required", {name});
        json_.close('}');
      }
      json_.close(']');
    }
    if (shape.companions.empty()) return;
    json_.key("dependencies");
    json_.open('{');
    for (const Shape::Companion& companion : shape.companions) {
      list_of_keys(companion.key, {companion.needs});
    }
    json_.close('}');
  }

  // Without the key that stands for them, all required keys are there, inside mappings as well.
  void unless_instead(const Shape& shape) {
    json_.key("if");
    json_.open('{');
    list_of_keys("required", {shape.instead});
    json_.close('}');
    json_.key("else");
    json_.open('{');
    required_inside(shape);
    json_.close('}');
  }

  void required_inside(const Shape& shape) {
    required(shape);
    const auto is_inside = [](const KeyShape& key) {
      return key.shape->kind == Shape::Kind::mapping;
    };
    if (std::none_of(shape.keys.begin(), shape.keys.end(), is_inside)) return;
    json_.key("properties");
    json_.open('{');
    for (const KeyShape& key : shape.keys) {
      if (!is_inside(key)) continue;
      json_.key(key.name);
      json_.open('{');
      required_inside(*key.shape);
      json_.close('}');
    }
    json_.close('}');
  }

  void names(const Shape& shape) {
    field("type", "object");
    if (shape.least > 0) count("minProperties", shape.least);
    if (shape.name != nullptr) {
      json_.key("propertyNames");
      json_.open('{');
      form(text_form(*shape.name), *shape.name);
      json_.close('}');
    }
    child("additionalProperties", *shape.item);
  }

  Language language_;
  JsonWriter json_;
  bool may_lack_keys_ = false;
};

}  // namespace

std::string json_schema(const Shape& shape, std::string_view title, Language language) {
  SchemaWriter writer(language);
  writer.json().open('{');
  writer.field("$schema", "http://json-schema.org/draft-07/schema#");
  writer.field("title", title);
  writer.field("description", expected_text(shape, language));
  writer.shape(shape);
  writer.json().close('}');
  return std::move(writer.json()).take();
}

}  // namespace kijun
