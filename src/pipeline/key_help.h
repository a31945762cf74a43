// What a spec or a template may hold, for editors and readers.
#pragma once

#include <string>

#include "spec/shape.h"

namespace kijun {

struct KeyHelpRequest {
  enum class Subject { spec, style, scores };
  Subject subject = Subject::spec;
  Language language = Language::english;
  bool reference = false;  // of spec or style: a page to read, instead of the JSON Schema
};

// A JSON Schema (spec/json_schema.h), or a page in Markdown; ends in a newline.
std::string key_help(const KeyHelpRequest& request);

}  // namespace kijun
