#include "layout/references.h"

#include <algorithm>
#include <utility>

#include "base/placeholders.h"
#include "base/trimmed.h"

namespace kijun {
namespace {

constexpr std::string_view note_prefix = "note:";

}  // namespace

std::string figure_target(const Figure& figure) { return "fig:" + figure.name; }
std::string picture_target(const AuthorPicture& picture) { return "fig:" + picture.id; }
std::string table_target(const AuthorTable& table) { return "table:" + table.id; }

std::string footnote_target(std::size_t number) { return "note:" + std::to_string(number); }
std::string mark_target(std::size_t number) { return "mark:" + std::to_string(number); }

std::string References::footnote_mark(std::size_t number) const {
  return fill(mark_pattern_, {{"n", std::to_string(number)}});
}

References::References(const Report& report) : mark_pattern_(report.style.wording.footnote) {
  for (const Figure& figure : report.figures) labels_[figure_target(figure)] = figure.label;
  const auto add = [&](const AuthorTable& table) { labels_[table_target(table)] = table.label; };
  for (const Block& block : report.contents) {
    if (const auto* table = std::get_if<AuthorTable>(&block)) add(*table);
    if (const auto* picture = std::get_if<AuthorPicture>(&block)) {
      labels_[picture_target(*picture)] = picture->label;
    }
    if (const auto* audit = std::get_if<AuditBlock>(&block)) {
      add(audit->answers);
      if (audit->groups) add(*audit->groups);
    }
  }
}

ReferencedText References::put_into(std::string_view text, std::size_t& last_note) const {
  ReferencedText result;
  const auto add = [&](std::string_view shown, std::string target,
                       std::optional<std::size_t> note) {
    const std::size_t begin = result.text.size();
    result.text += shown;
    result.references.push_back({begin, result.text.size(), std::move(target), note});
  };
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    result.text += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::size_t close = closing_brace(text);
    const std::string_view inside =
        close == std::string_view::npos ? std::string_view() : text.substr(1, close - 1);
    if (const auto label = labels_.find(inside); label != labels_.end()) {
      add(label->second, label->first, std::nullopt);
    } else if (inside.starts_with(note_prefix)) {
      ++last_note;
      add(footnote_mark(last_note), footnote_target(last_note), result.notes.size());
      result.notes.emplace_back(trimmed(inside.substr(note_prefix.size())));
    } else {
      result.text += text.front();
      text.remove_prefix(1);
      continue;
    }
    text.remove_prefix(close + 1);
  }
  return result;
}

}  // namespace kijun
