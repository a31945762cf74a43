#include "base/json_writer.h"

#include <utility>

#include <catch2/catch.hpp>

using namespace kijun;

TEST_CASE("JSON escapes what it must") {
  JsonWriter json;
  json.open('[');
  json.text("\"a\\b\"\n\x01三");
  json.open('{');
  json.close('}');
  json.close(']');
  CHECK(std::move(json).take() == "[\n  \"\\\"a\\\\b\\\"\\n\\u0001三\",\n  {}\n]\n");
}
