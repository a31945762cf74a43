// `kijun init`: looks at files of answers and drafts a first spec for them.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace kijun {

// A spec, with comments in Japanese on what was found and what to look over, that builds as it is.
// The files become its surveys; `folder` is where the spec will stand ("": the current folder), and
// paths in it are relative to that. Refused: files that the table stage refuses, and files in which
// nothing looks like the answers to a ranking question.
Result<std::string> draft_spec(const std::vector<std::string>& files, const std::string& folder);

}  // namespace kijun
