// The respondents who fulfil a filter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "survey/audit.h"
#include "survey/condition_reader.h"
#include "survey/first_places.h"
#include "table/batch.h"

namespace kijun {

class RowFilter {
 public:
  // Nothing when the header lacks a column; it keeps the error. `file` is named in places.
  static std::optional<RowFilter> bind(const Condition& condition, Header& header,
                                       std::string file);

  // Whether the row fulfils the filter; counted.
  Truth judge(const Batch& batch, std::size_t row);

  // The rows of the batch that fulfil it; valid until the next call.
  const Batch& kept(const Batch& batch);

  // All that was judged. Call it once.
  FilterAudit take_audit() { return std::move(audit_); }

 private:
  explicit RowFilter(std::string file) : places_(std::move(file)) {}

  ConditionReader reader_;
  ConditionReader::Bound condition_;
  FirstPlaces places_;
  FilterAudit audit_;
  Batch kept_;
};

}  // namespace kijun
