// The header row of a table, and the columns of it that the report asks for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/span.h"

namespace kijun {

// A column of the table that is in use.
struct BoundColumn {
  std::size_t index = 0;
  std::string name;
};

class Header {
 public:
  // `row` is where the names stand in the table.
  Header(std::string file, std::vector<std::string> names, std::size_t row = 1);

  // The column of this name. When there is none, or more than one, an error goes to problems(),
  // once for each name, and points at the place where the spec asks for it.
  std::optional<BoundColumn> bind(const Text& name);
  // All of them, or none.
  std::optional<std::vector<BoundColumn>> bind(const std::vector<Text>& names);

  // Errors about the columns asked for so far.
  Diagnostics problems() const;
  // Names of the columns that nobody asked for; "(column 7)" for one without a name.
  std::vector<std::string> unused() const;

 private:
  std::string file_;
  std::vector<std::string> names_;
  std::size_t row_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_name_;
  std::map<std::string, std::optional<BoundColumn>, std::less<>> asked_;
  Diagnostics problems_;
  std::vector<std::string> missing_;
};

}  // namespace kijun
