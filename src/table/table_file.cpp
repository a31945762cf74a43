#include "table/table_file.h"

#include "table/csv_file.h"
#include "table/file_kind.h"
#include "table/messages.h"
#include "table/sav_file.h"
#include "table/xlsx_file.h"

namespace kijun {
Result<std::unique_ptr<TableFile>> TableFile::open(const TableSource& source) {
  const Result<FileKind> kind = file_kind(source.path);
  if (!kind.ok()) return kind.diagnostics();
  switch (kind.value()) {
    case FileKind::csv:
      return open_csv(source);
    case FileKind::excel:
      return open_xlsx(source);
    case FileKind::spss:
      return open_sav(source);
    case FileKind::old_excel:
      return is_old_excel(source.path);
    case FileKind::encrypted:
      return is_encrypted(source.path);
    case FileKind::utf16:
      return is_utf16(source.path);
    case FileKind::picture:
      return is_no_table(source.path, "a picture");
    case FileKind::markup:
      return is_no_table(source.path, "XML or HTML");
  }
  return open_csv(source);
}

}  // namespace kijun
