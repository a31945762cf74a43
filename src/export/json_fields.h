// The fields of JSON objects, with numbers written as in the CSV files.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_writer.h"

namespace kijun {

class JsonFields {
 public:
  void text(std::string_view key, std::string_view value);
  void texts(std::string_view key, const std::vector<std::string_view>& values);  // on one line
  void truth(std::string_view key, bool value);
  void whole(std::string_view key, std::uint64_t value);
  void wholes(std::string_view key, const std::vector<std::uint64_t>& values);  // on one line
  void shortest(std::string_view key, double value);  // as few digits as give it back
  void shortest(std::string_view key, const std::vector<double>& values);  // on one line
  void points(std::string_view key, double value);                         // 10 decimals
  void points(std::string_view key, const std::vector<double>& values);    // on one line
  void probability(std::string_view key, double p);                        // 10 significant digits

  void plain(std::string_view key, std::string_view number);  // as it is written there

  // The braces of an object: a list's item without a key, and the whole.
  template <typename Write>
  void object(std::string_view key, Write write) {
    if (!key.empty()) json_.key(key);
    json_.open('{');
    write();
    json_.close('}');
  }

  template <typename Items, typename Write>
  void list(std::string_view key, const Items& items, Write write) {
    json_.key(key);
    json_.open('[');
    for (const auto& item : items) write(item);
    json_.close(']');
  }

  std::string take() && { return std::move(json_).take(); }

 private:
  JsonWriter json_;
};

}  // namespace kijun
