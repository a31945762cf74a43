// Putting finished files in place: all of them complete, or the old ones still there.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace kijun {

struct OutputFile {
  std::string name;  // relative to the folder, '/' between folders, no "..", no leading dot
  std::string bytes;
};

// Writes the files into `folder` (made when missing). All are first written completely into a
// staging folder inside it and synced; only then are they renamed to their places. So a full disk,
// a missing permission or a kill while writing leaves the old files as they were; a kill between
// two of the last renames leaves every file whole, the first of them new. What a killed run left in
// the staging folder is removed by the next one. Two runs at once in one folder: the second is
// refused.
Result<Done> write_outputs(const std::string& folder, const std::vector<OutputFile>& files);

// An error for each file that would take the place of one of `inputs` (paths), by whatever way its
// path leads there. write_outputs() does not ask: the caller does, before.
Diagnostics replaced_inputs(const std::string& folder, const std::vector<OutputFile>& files,
                            const std::vector<std::string>& inputs);

}  // namespace kijun
