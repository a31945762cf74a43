// The pages of all keys, which the README links to, are as the tables of the readers say.
#include <catch2/catch.hpp>

#include "resolve/read_template.h"
#include "spec/read_spec.h"
#include "support/golden.h"

using namespace kijun;

TEST_CASE("the committed references are those that kijun schema --reference prints") {
  test::check_golden("reference/spec.md", spec_reference(Language::english));
  test::check_golden("reference/spec.ja.md", spec_reference(Language::japanese));
  test::check_golden("reference/template.md", template_reference(Language::english));
  test::check_golden("reference/template.ja.md", template_reference(Language::japanese));
}
