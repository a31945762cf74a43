#include "diff/compare_elements.h"

#include <algorithm>
#include <map>

#include "diff/edit_script.h"
#include "diff/words.h"

namespace kijun {
namespace {

struct FlatElement {
  const XmlElement* element;
  std::string whole;  // equal when everything but the line is
};

std::string trimmed_text(const std::string& text) {
  constexpr const char* blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

using SortedAttributes = std::map<std::string, std::string>;

SortedAttributes sorted_attributes(const XmlElement& element) {
  SortedAttributes sorted(element.attributes.begin(), element.attributes.end());
  if (std::string text = trimmed_text(element.text); !text.empty()) sorted["its text"] = text;
  return sorted;
}

void flatten(const XmlElement& element, std::size_t depth, std::vector<FlatElement>& list) {
  std::string whole = std::to_string(depth) + "<" + element.name;
  for (const auto& [attribute, value] : sorted_attributes(element)) {
    whole += "\n" + attribute + "=" + value;
  }
  list.push_back({&element, std::move(whole)});
  for (const XmlElement& child : element.children) flatten(child, depth + 1, list);
}

std::vector<std::string_view> wholes(const std::vector<FlatElement>& list) {
  std::vector<std::string_view> views;
  views.reserve(list.size());
  for (const FlatElement& flat : list) views.push_back(flat.whole);
  return views;
}

std::string shown(const XmlElement& element) {
  const std::string_view id = element.attribute("id");
  return "<" + element.name + (id.empty() ? "" : " id=\"" + std::string(id) + "\"") + ">";
}

void tell_attributes(const XmlElement& before, const XmlElement& after, ChangeList& changes) {
  const SortedAttributes was = sorted_attributes(before);
  const SortedAttributes is = sorted_attributes(after);
  const std::string where = "line " + std::to_string(after.line) + ": " + shown(after) + " ";
  for (const auto& [attribute, value] : was) {
    const auto now = is.find(attribute);
    if (now == is.end()) {
      changes.add(Topic::other, where + attribute + " removed, was " + text_change(value, ""));
    } else if (now->second != value) {
      changes.add(Topic::other, where + attribute + " " + text_change(value, now->second));
    }
  }
  for (const auto& [attribute, value] : is) {
    if (!was.contains(attribute)) {
      changes.add(Topic::other, where + attribute + " added: " + text_change("", value));
    }
  }
}

}  // namespace

ChangeList compare_elements(const XmlElement& before, const XmlElement& after) {
  std::vector<FlatElement> was;
  std::vector<FlatElement> is;
  flatten(before, 0, was);
  flatten(after, 0, is);
  ChangeList changes;
  for (const Hunk& hunk : edit_script(wholes(was), wholes(is))) {
    std::size_t i = hunk.old_begin;
    std::size_t j = hunk.new_begin;
    while (i < hunk.old_end && j < hunk.new_end && was[i].element->name == is[j].element->name) {
      tell_attributes(*was[i++].element, *is[j++].element, changes);
    }
    for (; i < hunk.old_end; ++i) {
      const XmlElement& element = *was[i].element;
      changes.add(Topic::other, "line " + std::to_string(element.line) +
                                    " of OLD: " + shown(element) + " removed");
    }
    for (; j < hunk.new_end; ++j) {
      const XmlElement& element = *is[j].element;
      changes.add(Topic::other,
                  "line " + std::to_string(element.line) + ": " + shown(element) + " added");
    }
  }
  return changes;
}

}  // namespace kijun
