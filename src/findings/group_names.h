// What sentences call several groups of a breakdown together.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "resolve/report.h"

namespace kijun {

// Where all the names of `compared` are two parts around one "_" ("郵送_本人"): the part that the
// groups of `side` share and no other of `compared` has, so that it stands for them ("郵送"). None
// otherwise, and for a single group.
std::optional<std::string> shared_part(const Breakdown& breakdown,
                                       const std::vector<std::size_t>& compared,
                                       const std::vector<std::size_t>& side);

// The names of `side` without what all of `compared` have in common before their last common "_":
// "Web_要介護１" among "Web_…" is "要介護１".
std::vector<std::string> names_without_prefix(const Breakdown& breakdown,
                                              const std::vector<std::size_t>& compared,
                                              const std::vector<std::size_t>& side);

}  // namespace kijun
