// Why answers and attributes were rejected, in the template's words.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "resolve/style.h"
#include "survey/audit.h"

namespace kijun {

// "選択肢にない値"
const std::string& reason_words(RejectReason reason, const Wording& wording);

// "選択肢にない値2か所、同じ選択肢の重複1か所": the reasons that have cells; `cells` are by
// RejectReason.
std::string reasons_text(std::span<const std::uint64_t> cells, const Wording& wording);

}  // namespace kijun
