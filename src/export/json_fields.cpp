#include "export/json_fields.h"

#include "base/number.h"
#include "export/significant.h"
#include "score/score_table.h"

namespace kijun {
namespace {

template <typename Values, typename Write>
std::string on_one_line(const Values& values, Write write) {
  std::string line;
  for (const auto value : values) line += (line.empty() ? "" : ", ") + write(value);
  return "[" + line + "]";
}

}  // namespace

void JsonFields::text(std::string_view key, std::string_view value) {
  json_.key(key);
  json_.text(value);
}

void JsonFields::texts(std::string_view key, const std::vector<std::string_view>& values) {
  json_.key(key);
  json_.texts(values);
}

void JsonFields::truth(std::string_view key, bool value) { plain(key, value ? "true" : "false"); }

void JsonFields::whole(std::string_view key, std::uint64_t value) {
  plain(key, std::to_string(value));
}

void JsonFields::wholes(std::string_view key, const std::vector<std::uint64_t>& values) {
  plain(key, on_one_line(values, [](std::uint64_t value) { return std::to_string(value); }));
}

void JsonFields::shortest(std::string_view key, double value) {
  plain(key, format_shortest(value));
}

void JsonFields::shortest(std::string_view key, const std::vector<double>& values) {
  plain(key, on_one_line(values, [](double value) { return format_shortest(value); }));
}

void JsonFields::points(std::string_view key, double value) {
  plain(key, format_fixed(value, scores_decimals));
}

void JsonFields::points(std::string_view key, const std::vector<double>& values) {
  plain(key,
        on_one_line(values, [](double value) { return format_fixed(value, scores_decimals); }));
}

void JsonFields::probability(std::string_view key, double p) { plain(key, significant(p)); }

void JsonFields::plain(std::string_view key, std::string_view number) {
  json_.key(key);
  json_.plain(number);
}

}  // namespace kijun
