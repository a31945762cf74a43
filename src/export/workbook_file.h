// An Excel workbook while it is written: the owner of libxlsxwriter's object, and of the memory
// that stands for its file.
#pragma once

#include <string>
#include <xlsxwriter.h>

#include "base/descriptor.h"
#include "base/handle.h"
#include "base/result.h"

namespace kijun {

class WorkbookFile {
 public:
  // `name` is for messages. `created` (ISO 8601, "2018-03-30T00:00:00Z") is written into the file,
  // because it has to hold a date; empty: the first day that a ZIP file can name. The clock is not
  // asked.
  static Result<WorkbookFile> make(std::string name, const std::string& title,
                                   const std::string& author, const std::string& created);

  lxw_workbook* get() const { return workbook_.get(); }

  // A step that libxlsxwriter could not do makes close() fail; the first one is told.
  void check(lxw_error error) {
    if (error_ == LXW_NO_ERROR) error_ = error;
  }

  // The file's bytes. Sheets and formats are gone then.
  Result<std::string> close() &&;

 private:
  WorkbookFile(std::string name, Descriptor memory, lxw_workbook* workbook)
      : name_(std::move(name)), memory_(std::move(memory)), workbook_(workbook) {}

  std::string name_;
  Descriptor memory_;
  Handle<lxw_workbook, lxw_workbook_free> workbook_;
  lxw_error error_ = LXW_NO_ERROR;
};

}  // namespace kijun
