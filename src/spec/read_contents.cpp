#include <utility>

#include "spec/key_table.h"
#include "spec/read_choice.h"
#include "spec/read_named.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

// ---- Tables

bool read_cells(const YamlNode& node, std::vector<Text>& into, Problems& problems) {
  return read_list(node, "a list of texts", read_cell, into, problems);
}

bool read_row(const YamlNode& node, Located<std::vector<Text>>& into, Problems& problems) {
  into.span = node.span;
  return read_list(node, "a row: a list of texts", read_cell, into.value, problems);
}

void read_rows(const YamlNode& node, TableSpec& into, Problems& problems) {
  read_list(node, "a list of rows", read_row, into.rows, problems);
}

constexpr Choice<CellAlignment> alignments[] = {{"left", CellAlignment::left},
                                                {"centre", CellAlignment::centre},
                                                {"right", CellAlignment::right}};

void read_align(const YamlNode& node, TableSpec& into, Problems& problems) {
  const auto read = [](const YamlNode& item, CellAlignment& alignment, Problems& found) {
    return read_choice(item, "alignment", alignments, alignment, found);
  };
  Located<std::vector<CellAlignment>> list{{}, node.span};
  if (read_list(node, "a list of left, centre, right", read, list.value, problems)) {
    into.align = std::move(list);
  }
}

void read_widths(const YamlNode& node, TableSpec& into, Problems& problems) {
  const auto read = [](const YamlNode& item, Located<double>& number, Problems& found) {
    return read_value(item, number, found);
  };
  Located<std::vector<Located<double>>> list{{}, node.span};
  if (read_list(node, "a list of numbers", read, list.value, problems)) {
    into.widths = std::move(list);
  }
}

void read_notes(const YamlNode& node, TableSpec& into, Problems& problems) {
  read_list(node, "a list of texts", read_running_text, into.notes, problems);
}

void read_id(const YamlNode& node, TableSpec& into, Problems& problems) {
  Text id;
  if (!read_value(node, id, problems)) return;
  if (!is_name(id.value)) problems.add(messages::bad_name(id, "the table"));
  into.id = std::move(id);
}

constexpr KeyRow<TableSpec> table_keys[] = {
    {"id", false, "the name that references use", read_id},
    {"caption", true, "a text of one line", field<&TableSpec::caption>},
    {"columns", true, "a list of the columns' heads", field_by<&TableSpec::columns, read_cells>},
    {"rows", true, "a list of rows", read_rows},
    {"align", false, "a list of left, centre, right", read_align},
    {"widths", false, "a list of numbers", read_widths},
    {"notes", false, "a list of texts", read_notes},
};

// ---- Results

bool read_selection(const YamlNode& node, SelectionSpec& into, Problems& problems) {
  if (node.kind == YamlNode::Kind::text) {
    if (node.text == "all") return true;
    problems.add(messages::wrong_type(node.span, "all, or a list of keys", "a text"));
    return false;
  }
  into.all = false;
  const auto read = [](const YamlNode& item, Text& text, Problems& found) {
    return read_value(item, text, found);
  };
  if (!read_list(node, "all, or a list of keys", read, into.keys, problems)) return false;
  if (!into.keys.empty()) return true;
  problems.add(messages::empty_list(node.span, "all, or at least one key"));
  return false;
}

void read_filter_name(const YamlNode& node, FigureFilterSpec& into, Problems& problems) {
  Text name;
  if (!read_value(node, name, problems)) return;
  if (!is_name(name.value)) problems.add(messages::bad_name(name, "the filter"));
  into.name = std::move(name);
}

constexpr KeyRow<FigureFilterSpec> filter_keys[] = {
    {"where", true, "a condition such as \"age >= 65\"", field<&FigureFilterSpec::where>},
    {"title", true, "a text of one line, which captions show", field<&FigureFilterSpec::title>},
    {"name", false, "the name that references use", read_filter_name},
};

void read_filter(const YamlNode& node, ResultsSpec& into, Problems& problems) {
  FigureFilterSpec filter;
  filter.span = node.place;
  if (read_mapping(node, "the filter", filter_keys, filter, problems)) {
    into.filter = std::move(filter);
  }
}

constexpr KeyRow<ResultsSpec> results_keys[] = {
    {"questions", false, "all, or a list of keys",
     field_by<&ResultsSpec::questions, read_selection>},
    {"breakdowns", false, "all, or a list of keys",
     field_by<&ResultsSpec::breakdowns, read_selection>},
    {"filter", false, "{where: …, title: …}", read_filter},
};

// ---- The audit

constexpr KeyRow<AuditSpec> audit_keys[] = {
    {"places", false, "true or false", field<&AuditSpec::places>},
};

// ---- Items

struct ItemDraft {
  ContentSpec content;
  std::optional<Located<long long>> level;
  std::size_t kinds = 0;
};

// An item that has nothing to say about itself: "toc: {}".
template <typename Item>
void bare(const YamlNode& node, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  into.content.item = Item{};
  const bool nothing = node.kind == YamlNode::Kind::nothing ||
                       (node.kind == YamlNode::Kind::mapping && node.entries.empty());
  if (!nothing && node.kind != YamlNode::Kind::refused) {
    problems.add(messages::nothing_to_say(node.span));
  }
}

void read_heading(const YamlNode& node, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  HeadingSpec heading;
  read_value(node, heading.text, problems);
  into.content.item = std::move(heading);
}

void read_text(const YamlNode& node, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  TextSpec text;
  read_running_text(node, text.text, problems);
  into.content.item = std::move(text);
}

void read_table(const YamlNode& node, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  TableSpec table;
  read_mapping(node, "the table", table_keys, table, problems);
  into.content.item = std::move(table);
}

void read_results(const YamlNode& node, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  ResultsSpec results;
  if (node.kind != YamlNode::Kind::nothing) {
    read_mapping(node, "the results", results_keys, results, problems);
  }
  into.content.item = std::move(results);
}

void read_audit(const YamlNode& node, ItemDraft& into, Problems& problems) {
  ++into.kinds;
  AuditSpec audit;
  if (node.kind != YamlNode::Kind::nothing) {
    read_mapping(node, "the audit", audit_keys, audit, problems);
  }
  into.content.item = audit;
}

constexpr KeyRow<ItemDraft> item_keys[] = {
    {"toc", false, "{}", bare<TocSpec>},
    {"heading", false, "a text of one line", read_heading},
    {"level", false, "1, 2 or 3, beside heading", field<&ItemDraft::level>},
    {"text", false, "paragraphs", read_text},
    {"table", false, "a table", read_table},
    {"method", false, "{}", bare<MethodSpec>},
    {"results", false, "{questions: all, breakdowns: all}", read_results},
    {"scores", false, "{}", bare<ScoresSpec>},
    {"audit", false, "{}, or {places: true}", read_audit},
    {"page_break", false, "{}", bare<PageBreakSpec>},
};

bool read_item(const YamlNode& node, ContentSpec& into, Problems& problems) {
  ItemDraft draft;
  draft.content.span = node.span;
  const std::size_t errors = problems.errors();
  if (!read_mapping(node, "the item of contents", item_keys, draft, problems)) return false;
  if (problems.errors() > errors) return false;
  if (draft.kinds != 1) {
    std::vector<std::string> kinds = key_names(item_keys);
    std::erase(kinds, "level");
    problems.add(
        messages::one_key_expected(node.span, "the item of contents", node.entries.size(), kinds));
    return false;
  }
  if (auto* const heading = std::get_if<HeadingSpec>(&draft.content.item)) {
    heading->level = draft.level;
  } else if (draft.level) {
    problems.add(messages::level_without_heading(draft.level->span));
    return false;
  }
  into = std::move(draft.content);
  return true;
}

}  // namespace

bool read_contents(const YamlNode& node, std::optional<std::vector<ContentSpec>>& into,
                   Problems& problems) {
  std::vector<ContentSpec> items;
  const bool read = read_list(node, "a list of what the report holds", read_item, items, problems);
  if (read && items.empty()) {
    problems.add(messages::empty_list(node.place, "at least one item, or no key contents at all"));
  }
  into = std::move(items);
  return read;
}

}  // namespace kijun
