// The spec stage: YAML text → Spec. All errors are reported at once.
#pragma once

#include <string>

#include "base/result.h"
#include "spec/shape.h"
#include "spec/spec.h"

namespace kijun {

// Guarantees what spec.h says: well-formed, known keys, right types, no duplicates. Refused, with
// place: what source_from_bytes() and parse_yaml() refuse, unknown and missing keys, values of
// another type, numbers that are not finite decimals, texts that are too long.
Result<Spec> parse_spec(std::string path, std::string bytes);

// The same from a file of at most spec_size_limit bytes.
Result<Spec> read_spec(const std::string& path);

// What a spec may be, as data.
const Shape& spec_shape();

// All its keys as a page; see reference_page.h.
std::string spec_reference(Language language);

}  // namespace kijun
