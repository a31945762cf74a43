// Where faulty cells stand: the first of each reason.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "survey/audit.h"
#include "survey/header.h"
#include "table/batch.h"

namespace kijun {

class FirstPlaces {
 public:
  explicit FirstPlaces(std::string file) : file_(std::move(file)) {}

  void add(RejectReason reason, const Batch& batch, std::size_t row, const BoundColumn& column);
  // The same of a part of the cell.
  void add(RejectReason reason, const Batch& batch, std::size_t row, const BoundColumn& column,
           std::string_view value);

  // No more places are kept for this reason.
  bool full(RejectReason reason) const {
    return counts_[static_cast<std::size_t>(reason)] == first_places_kept;
  }

  std::vector<Rejection> take() { return std::move(places_); }

 private:
  std::string file_;
  std::array<std::size_t, reject_reasons> counts_{};
  std::vector<Rejection> places_;
};

}  // namespace kijun
