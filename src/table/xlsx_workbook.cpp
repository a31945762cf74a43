#include "table/xlsx_workbook.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "table/xlsx_messages.h"
#include "table/xml_stream.h"

namespace kijun {
namespace {

constexpr std::string_view relationship =
    "http://schemas.openxmlformats.org/package/2006/relationships|Relationship";
constexpr std::string_view wordprocessing =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main|document";
constexpr std::string_view presentation =
    "http://schemas.openxmlformats.org/presentationml/2006/main|presentation";

bool is_true(std::optional<std::string_view> value) {
  return value == "1" || value == "true" || value == "on";
}

std::optional<Diagnostic> read_part(const ZipPackage& package, const std::string& part,
                                    std::uint64_t most_bytes, XmlHandler& handler, const Text& path,
                                    const XlsxLimits& limits) {
  std::variant<PartStream, PackageFault> opened = package.part(part, most_bytes);
  if (const auto* fault = std::get_if<PackageFault>(&opened)) {
    return unreadable_part(path, part, fault->why);
  }
  const auto fault = read_xml(std::get<PartStream>(opened), handler, limits);
  if (fault) return unreadable_part(path, part, fault->why);
  return std::nullopt;
}

// ---- Relationships: from a part to others

struct Relationship {
  std::string id;
  std::string type;    // the last word of its address: "worksheet"
  std::string target;  // name of the part
};

// "worksheets/sheet1.xml" as seen from xl/workbook.xml is "xl/worksheets/sheet1.xml".
std::string resolved(std::string_view target, const std::string& from) {
  std::vector<std::string_view> steps;
  const auto walk = [&](std::string_view path) {
    for (std::size_t start = 0; start <= path.size();) {
      const std::size_t end = std::min(path.find('/', start), path.size());
      const std::string_view step = path.substr(start, end - start);
      if (step == ".." && !steps.empty()) steps.pop_back();
      if (!step.empty() && step != "." && step != "..") steps.push_back(step);
      start = end + 1;
    }
  };
  const std::string folder =
      from.substr(0, from.rfind('/') == std::string::npos ? 0 : from.rfind('/'));
  if (!target.starts_with('/')) walk(folder);
  walk(target);
  std::string path;
  for (const std::string_view step : steps) {
    if (!path.empty()) path += '/';
    path += step;
  }
  return path;
}

class Relationships : public XmlHandler {
 public:
  explicit Relationships(std::string from) : from_(std::move(from)) {}

  std::vector<Relationship> all;

  const Relationship* of_type(std::string_view type) const {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Relationship& r) { return r.type == type; });
    return found == all.end() ? nullptr : &*found;
  }

  void start_element(std::string_view name, const XmlAttributes& attributes) override {
    if (name != relationship || attributes.find("TargetMode") == "External") return;
    const auto target = attributes.find("Target");
    const auto type = attributes.find("Type");
    if (!target || !type) return;
    all.push_back({std::string(attributes.find("Id").value_or("")),
                   std::string(type->substr(type->rfind('/') + 1)), resolved(*target, from_)});
  }
  void end_element(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  std::string from_;
};

// "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"
std::string relationships_part(const std::string& part) {
  const std::size_t name = part.rfind('/') == std::string::npos ? 0 : part.rfind('/') + 1;
  return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

// ---- The workbook's own part

class WorkbookPart : public XmlHandler {
 public:
  struct Named {
    std::string name;
    bool hidden = false;
    std::string id;
  };
  std::vector<Named> sheets;
  std::string root;
  DateSystem dates = DateSystem::from_1900;
  bool computes_on_load = false;

  void start_element(std::string_view name, const XmlAttributes& attributes) override {
    if (root.empty()) root = name;
    if (name == "workbookPr" && is_true(attributes.find("date1904"))) {
      dates = DateSystem::from_1904;
    } else if (name == "calcPr") {
      computes_on_load = is_true(attributes.find("fullCalcOnLoad"));
    } else if (name == "sheet") {
      const std::string_view state = attributes.find("state").value_or("visible");
      sheets.push_back({std::string(attributes.find("name").value_or("")), state != "visible",
                        std::string(relationship_id(attributes))});
    }
  }
  void end_element(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  static std::string_view relationship_id(const XmlAttributes& attributes) {
    for (const std::string_view name :
         {"http://schemas.openxmlformats.org/officeDocument/2006/relationships|id",
          "http://purl.oclc.org/ooxml/officeDocument/relationships|id"}) {
      if (const auto id = attributes.find(name)) return *id;
    }
    return "";
  }
};

XlsxSheet::Kind kind_of(std::string_view relationship_type) {
  if (relationship_type == "chartsheet") return XlsxSheet::Kind::chart;
  if (relationship_type == "dialogsheet") return XlsxSheet::Kind::dialog;
  return relationship_type == "worksheet" ? XlsxSheet::Kind::table : XlsxSheet::Kind::macro;
}

// What a ZIP file that has no workbook where one would be is instead.
std::string kind_of_document(const ZipPackage& package) {
  if (!package.has("mimetype") || !package.has("content.xml")) {
    return "a ZIP file without an Excel workbook in it";
  }
  return "an OpenDocument file, not an Excel workbook";
}

std::string kind_of_root(const std::string& root) {
  if (root == wordprocessing) return "a Word document, not an Excel workbook";
  if (root == presentation) return "a PowerPoint presentation, not an Excel workbook";
  return "not an Excel workbook";
}

// ---- Styles

class StylesPart : public XmlHandler {
 public:
  std::vector<NumberKind> kinds;

  void start_element(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "cellXfs") {
      in_cell_formats_ = true;
    } else if (name == "xf" && in_cell_formats_) {
      kinds.push_back(kind_of_format(number(attributes.find("numFmtId"))));
    } else if (name == "numFmt" && !in_other_formats_) {
      custom_[number(attributes.find("numFmtId"))] =
          format_kind(attributes.find("formatCode").value_or(""));
    } else if (name == "dxfs") {
      in_other_formats_ = true;
    }
  }
  void end_element(std::string_view name) override {
    if (name == "cellXfs") in_cell_formats_ = false;
    if (name == "dxfs") in_other_formats_ = false;
  }
  void text(std::string_view) override {}

 private:
  // Excel counts formats in 16 bits; more would only take memory.
  static unsigned long number(std::optional<std::string_view> text) {
    unsigned long value = 0;
    for (const char c : text.value_or("")) {
      if (c < '0' || c > '9') return 0;
      value = value * 10 + static_cast<unsigned long>(c - '0');
      if (value > 0xFFFF) return 0;
    }
    return value;
  }
  NumberKind kind_of_format(unsigned long id) const {
    const auto found = custom_.find(id);
    return found != custom_.end() ? found->second : builtin_format(id);
  }

  std::map<unsigned long, NumberKind> custom_;
  bool in_cell_formats_ = false;
  bool in_other_formats_ = false;  // of conditional formatting
};

}  // namespace

Result<XlsxWorkbook> read_workbook(const ZipPackage& package, const Text& path,
                                   const XlsxLimits& limits) {
  if (!package.has("_rels/.rels")) return not_a_workbook(path, kind_of_document(package));
  const std::uint64_t most = limits.workbook_bytes;
  Relationships top("");
  if (auto fault = read_part(package, "_rels/.rels", most, top, path, limits)) return *fault;
  const Relationship* main = top.of_type("officeDocument");
  if (main == nullptr) return not_a_workbook(path, kind_of_document(package));
  if (main->target.ends_with(".bin")) {
    return not_a_workbook(path, "a binary Excel workbook (.xlsb), which cannot be read");
  }

  WorkbookPart part;
  if (auto fault = read_part(package, main->target, most, part, path, limits)) return *fault;
  if (part.root != "workbook") return not_a_workbook(path, kind_of_root(part.root));
  Relationships below(main->target);
  const std::string below_part = relationships_part(main->target);
  if (auto fault = read_part(package, below_part, most, below, path, limits)) return *fault;

  XlsxWorkbook workbook;
  workbook.dates = part.dates;
  workbook.computes_on_load = part.computes_on_load;
  if (const Relationship* strings = below.of_type("sharedStrings")) {
    workbook.strings_part = strings->target;
  }
  if (const Relationship* styles = below.of_type("styles")) workbook.styles_part = styles->target;
  std::set<std::string_view> names;
  for (const WorkbookPart::Named& sheet : part.sheets) {
    if (names.insert(sheet.name).second) continue;
    return unreadable_part(path, main->target, "has two sheets named \"" + sheet.name + "\"");
  }
  std::map<std::string_view, const Relationship*> by_id;
  for (const Relationship& r : below.all) by_id.emplace(r.id, &r);
  for (const WorkbookPart::Named& sheet : part.sheets) {
    const auto found = by_id.find(sheet.id);
    if (found == by_id.end()) {
      return unreadable_part(path, below_part, "has no entry for the sheet \"" + sheet.name + "\"");
    }
    workbook.sheets.push_back(
        {sheet.name, kind_of(found->second->type), sheet.hidden, found->second->target});
  }
  if (workbook.sheets.empty()) return not_a_workbook(path, "an Excel workbook without a sheet");
  return workbook;
}

Result<XlsxSheet> choose_sheet(const XlsxWorkbook& workbook, const TableSource& source) {
  const std::vector<XlsxSheet>& sheets = workbook.sheets;
  const XlsxSheet* chosen = nullptr;
  if (const auto* number = std::get_if<std::size_t>(&source.sheet.which)) {
    if (*number >= 1 && *number <= sheets.size()) chosen = &sheets[*number - 1];
  } else {
    const auto& name = std::get<std::string>(source.sheet.which);
    const auto found = std::find_if(sheets.begin(), sheets.end(),
                                    [&](const XlsxSheet& sheet) { return sheet.name == name; });
    if (found != sheets.end()) chosen = &*found;
  }
  if (chosen == nullptr) return no_such_sheet(source, sheets);
  if (chosen->kind != XlsxSheet::Kind::table) return sheet_is_no_table(source, *chosen, sheets);
  if (chosen->hidden && !source.sheet.span.source) {
    return first_sheet_is_hidden(source, *chosen, sheets);
  }
  return *chosen;
}

Result<std::vector<NumberKind>> read_styles(const ZipPackage& package, const XlsxWorkbook& workbook,
                                            const Text& path, const XlsxLimits& limits) {
  StylesPart styles;
  if (!workbook.styles_part.empty()) {
    if (auto fault =
            read_part(package, workbook.styles_part, limits.styles_bytes, styles, path, limits)) {
      return *fault;
    }
  }
  return std::move(styles.kinds);
}

}  // namespace kijun
