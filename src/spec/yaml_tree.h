// YAML text as a small tree in which everything knows its place.
//
// Guarantees: one document; no aliases, anchors, tags or merge keys; keys are texts, and no mapping
// has one twice; at most yaml_depth_limit deep; every quote is closed on the line where it opens;
// texts are just as written (no number, no truth value is guessed) and free of hidden characters
// but line feeds and tabs.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace kijun {

constexpr std::size_t yaml_depth_limit = 32;

struct YamlEntry;

struct YamlNode {
  enum class Kind {
    nothing,  // no value, or one of the plain words null and ~
    text,
    list,
    mapping,
    refused,  // already reported; readers pass over it in silence
  };

  Kind kind = Kind::nothing;
  Span span;               // the value: a text's first line, or where a list or mapping begins
  std::size_t offset = 0;  // of the span in the source, in bytes; texts only
  Span place;  // where to point when something is missing inside: the key it stands under
  std::string text;
  bool plain = true;  // not in quotes, not a block after | or >
  std::vector<YamlNode> items;
  std::vector<YamlEntry> entries;
};

struct YamlEntry {
  Text key;
  YamlNode value;
};

// The entry of that key; null when the mapping has none.
const YamlEntry* entry_of(const YamlNode& mapping, std::string_view key);

// The document in `source`; a source without any is Kind::nothing.
Result<YamlNode> parse_yaml(const std::shared_ptr<const Source>& source);

}  // namespace kijun
