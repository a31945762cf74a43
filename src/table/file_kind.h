// What kind of file a file of answers is.
#pragma once

#include "base/result.h"

namespace kijun {

enum class FileKind {
  csv,        // or whatever else: CSV has no mark of its own
  excel,      // .xlsx (or any other ZIP file)
  spss,       // .sav or .zsav, or another kind of SPSS's, which its reader refuses
  old_excel,  // .xls, or another compound file of Microsoft's
  encrypted,  // a workbook with a password: a compound file around the encrypted .xlsx
  utf16,      // text, but in no encoding that is read
  picture,    // PNG, JPEG or GIF
  markup,     // XML or HTML, SVG among it
};

// Judges by the first bytes, never by the name. Refuses what cannot be opened or is no regular
// file; errors point at the place in the spec that names the file.
Result<FileKind> file_kind(const Text& path);

}  // namespace kijun
