#include "export/json_value_schema.h"

#include <utility>
#include <vector>

#include "base/json_writer.h"

namespace kijun {
namespace {

class ValueSchema {
 public:
  explicit ValueSchema(Language language) : language_(language) {}

  std::string write(const ValueShape& root, std::string_view title) && {
    json_.open('{');
    field("$schema", "http://json-schema.org/draft-07/schema#");
    field("title", title);
    shape(root);
    json_.close('}');
    return std::move(json_).take();
  }

 private:
  void field(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.text(value);
  }
  void plain(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.plain(value);
  }

  // Fields of the object that is open.
  void shape(const ValueShape& shape) {
    switch (shape.kind) {
      case ValueShape::Kind::text:
        return field("type", "string");
      case ValueShape::Kind::words:
        json_.key("enum");
        return json_.texts({shape.words.begin(), shape.words.end()});
      case ValueShape::Kind::truth:
        return field("type", "boolean");
      case ValueShape::Kind::version:
        return plain("const", "1");
      case ValueShape::Kind::whole:
        field("type", "integer");
        return plain("minimum", "0");
      case ValueShape::Kind::amount:
        field("type", "number");
        return plain("minimum", "0");
      case ValueShape::Kind::share:
        field("type", "number");
        plain("minimum", "0");
        return plain("maximum", "1");
      case ValueShape::Kind::number:
        return field("type", "number");
      case ValueShape::Kind::list:
        return list(shape);
      case ValueShape::Kind::object:
        return object(shape);
    }
  }

  void list(const ValueShape& of) {
    field("type", "array");
    if (of.least > 0) plain("minItems", std::to_string(of.least));
    if (of.most > 0) plain("maxItems", std::to_string(of.most));
    json_.key("items");
    json_.open('{');
    shape(*of.item);
    json_.close('}');
  }

  void object(const ValueShape& of) {
    field("type", "object");
    plain("additionalProperties", "false");
    std::vector<std::string_view> required;
    for (const FieldShape& one : of.fields) {
      if (one.required) required.push_back(one.name);
    }
    json_.key("required");
    json_.texts(required);
    json_.key("properties");
    json_.open('{');
    for (const FieldShape& one : of.fields) {
      json_.key(one.name);
      json_.open('{');
      field("description", in_language(one.about, language_));
      shape(*one.shape);
      json_.close('}');
    }
    json_.close('}');
  }

  Language language_;
  JsonWriter json_;
};

}  // namespace

std::string json_value_schema(const ValueShape& shape, std::string_view title, Language language) {
  return ValueSchema(language).write(shape, title);
}

}  // namespace kijun
