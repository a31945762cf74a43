#include "layout/references.h"

#include <algorithm>

namespace kijun {

std::string figure_target(const Figure& figure) { return "fig:" + figure.name; }
std::string table_target(const AuthorTable& table) { return "table:" + table.id; }

References::References(const Report& report) {
  for (const Figure& figure : report.figures) labels_[figure_target(figure)] = figure.label;
  const auto add = [&](const AuthorTable& table) { labels_[table_target(table)] = table.label; };
  for (const Block& block : report.contents) {
    if (const auto* table = std::get_if<AuthorTable>(&block)) add(*table);
    if (const auto* audit = std::get_if<AuditBlock>(&block)) {
      add(audit->answers);
      if (audit->groups) add(*audit->groups);
    }
  }
}

ReferencedText References::put_into(std::string_view text) const {
  ReferencedText result;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    result.text += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::size_t close = text.find('}');
    const auto label =
        close == std::string_view::npos ? labels_.end() : labels_.find(text.substr(1, close - 1));
    if (label == labels_.end()) {
      result.text += text.front();
      text.remove_prefix(1);
      continue;
    }
    const std::size_t begin = result.text.size();
    result.text += label->second;
    result.references.push_back({begin, result.text.size(), label->first});
    text.remove_prefix(close + 1);
  }
  return result;
}

}  // namespace kijun
