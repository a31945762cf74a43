#include "spec/json_schema.h"

#include <catch2/catch.hpp>

#include "spec/read_choice.h"
#include "spec/read_named.h"
#include "spec/reference_page.h"

using namespace kijun;

namespace {

struct Book {
  Text key;
  Text title;
  double price = 0;
};

constexpr Choice<int> kinds[] = {{"paper", 1}, {"sound", 2}};
constexpr Shape kind = one_of<kinds>("kind of book");
constexpr Shape price{.kind = Shape::Kind::number,
                      .expected = {"a price up to 9.5", "9.5 までの値段"},
                      .low = 0,
                      .high = 9.5,
                      .low_included = false};
constexpr Shape places{.kind = Shape::Kind::list,
                       .expected = {"a list of shelves", "棚のリスト"},
                       .item = &shapes::name,
                       .least = 1};

void unread(const YamlNode&, const Shape&, Book&, Problems&) {}

constexpr KeyRow<Book> book_keys[] = {
    {{"title", true, &shapes::line, {"Its title.", "題名。"}}, field<&Book::title>},
    {{"kind", false, &kind, {"What it is | of.", "種類。"}}, unread},
    {{"price", false, &price, {"Its price.", "値段。"}}, unread},
    {{"places", false, &places, {"Where it is.", "場所。"}}, unread},
};
constexpr Shape book = mapping_of<book_keys>("the book", {"a book", "本"});
constexpr Shape books = names_of(book, {"at least one book", "本の一覧"});

constexpr KeyRow<Book> inner_keys[] = {
    {{"title", true, &shapes::line, {"Its title.", "題名。"}}, unread},
};
constexpr Shape inner = mapping_of<inner_keys>("the inner", {"an inner", "中"});
constexpr Shape inner_list{
    .kind = Shape::Kind::list, .expected = {"a list", "リスト"}, .item = &inner};
constexpr KeyRow<Book> outer_keys[] = {
    {{"extends", false, &shapes::nothing, {"Stands for the rest.", "残りの代わり。"}}, unread},
    {{"inner", true, &inner, {"Inside.", "中。"}}, unread},
    {{"list", false, &inner_list, {"Several.", "複数。"}}, unread},
};
constexpr Shape outer = [] {
  Shape shape = mapping_of<outer_keys>("the outer", {"an outer", "外"});
  shape.instead = "extends";
  return shape;
}();

}  // namespace

TEST_CASE("a schema says of every key what it is for and what it may be") {
  CHECK(json_schema(books, "Books", Language::english) == R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Books",
  "description": "at least one book",
  "type": "object",
  "minProperties": 1,
  "propertyNames": {
    "pattern": "^(?=[\\s\\S]*[^ \\t\\n\\u00a0\\u3000])(?=[^\\n\\t]{0,500}\\n*$)[A-Za-z0-9][A-Za-z0-9_-]{0,39}\\n*$",
    "patternErrorMessage": "at most 40 of the characters a-z A-Z 0-9 _ -, the first a letter or digit"
  },
  "additionalProperties": {
    "type": "object",
    "additionalProperties": false,
    "required": ["title"],
    "properties": {
      "title": {
        "description": "Its title.\nValue: a text of one line",
        "type": ["string", "number", "boolean"],
        "pattern": "^(?=[\\s\\S]*[^ \\t\\n\\u00a0\\u3000])[^\\n\\t]{0,500}\\n*$",
        "patternErrorMessage": "a text of one line"
      },
      "kind": {
        "description": "What it is | of.\nValue: one of paper, sound",
        "enum": [
          "paper",
          "sound"
        ]
      },
      "price": {
        "description": "Its price.\nValue: a price up to 9.5",
        "type": ["number", "string"],
        "pattern": "^-?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?$",
        "patternErrorMessage": "a price up to 9.5",
        "exclusiveMinimum": 0,
        "maximum": 9.5
      },
      "places": {
        "description": "Where it is.\nValue: a list of shelves",
        "type": "array",
        "minItems": 1,
        "items": {
          "type": ["string", "integer", "boolean"],
          "minimum": 0,
          "pattern": "^(?=[\\s\\S]*[^ \\t\\n\\u00a0\\u3000])(?=[^\\n\\t]{0,500}\\n*$)[A-Za-z0-9][A-Za-z0-9_-]{0,39}\\n*$",
          "patternErrorMessage": "at most 40 of the characters a-z A-Z 0-9 _ -, the first a letter or digit"
        }
      }
    }
  }
}
)");
}

TEST_CASE("where a key stands for the rest, keys are required only without it, or inside lists") {
  CHECK(json_schema(outer, "Outer", Language::japanese) == R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Outer",
  "description": "外",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "extends": {
      "description": "残りの代わり。\n値: {}",
      "type": ["object", "null"],
      "maxProperties": 0
    },
    "inner": {
      "description": "中。",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "title": {
          "description": "題名。\n値: 1行の文字列",
          "type": ["string", "number", "boolean"],
          "pattern": "^(?=[\\s\\S]*[^ \\t\\n\\u00a0\\u3000])[^\\n\\t]{0,500}\\n*$",
          "patternErrorMessage": "1行の文字列"
        }
      }
    },
    "list": {
      "description": "複数。\n値: リスト",
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["title"],
        "properties": {
          "title": {
            "description": "題名。\n値: 1行の文字列",
            "type": ["string", "number", "boolean"],
            "pattern": "^(?=[\\s\\S]*[^ \\t\\n\\u00a0\\u3000])[^\\n\\t]{0,500}\\n*$",
            "patternErrorMessage": "1行の文字列"
          }
        }
      }
    }
  },
  "if": {
    "required": ["extends"]
  },
  "else": {
    "required": ["inner"],
    "properties": {
      "inner": {
        "required": ["title"]
      }
    }
  }
}
)");
}

TEST_CASE("the reference has a table for each mapping, headed by its place") {
  CHECK(reference_page(books, {"Books", "本"}, "print", Language::english) == R"(# Books

`print` prints this page. `KEY` is a name of your own, `[]` an item of a list.

## `KEY`

| key | value | meaning |
|---|---|---|
| `title` (required) | a text of one line | Its title. |
| `kind` | one of paper, sound | What it is \| of. |
| `price` | a price up to 9.5 | Its price. |
| `places` | a list of shelves | Where it is. |
)");
}
