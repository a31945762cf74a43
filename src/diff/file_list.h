// What files a folder holds.
#pragma once

#include <map>
#include <string>

#include "base/result.h"

namespace kijun {

enum class EntryKind { regular, link, other };

// Paths below the folder, with '/', of everything in it and its folders that is no folder itself;
// in the order of their bytes. Links are not followed. What cannot be listed is a problem in
// `problems`, beside what could.
std::map<std::string, EntryKind> list_files(const std::string& folder, Diagnostics& problems);

}  // namespace kijun
