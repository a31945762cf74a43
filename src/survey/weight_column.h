// The survey weights (ウェイトバック) of one survey's respondents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "survey/audit.h"
#include "survey/header.h"
#include "table/batch.h"

namespace kijun {

class WeightColumn {
 public:
  // Far beyond any survey: their squares add up without overflow or loss of small ones.
  static constexpr double least = 1e-9;
  static constexpr double most = 1e9;

  WeightColumn(std::string file, BoundColumn column)
      : file_(std::move(file)), column_(std::move(column)) {}

  // The weight of every row of the batch: 0, or from least to most. A cell that holds anything else
  // is kept for problems(), and 0 stands for it.
  const std::vector<double>& read(const Batch& batch);

  // The first ten wrong cells and how many more there are, or that all weights are 0. Errors: what
  // was counted means nothing then.
  Diagnostics problems() const;

  // Every cell is used, or the run fails.
  ColumnAudit audit() const;

 private:
  struct Wrong {
    CellPlace place;
    std::optional<double> number;
  };

  void refuse(const Batch& batch, std::size_t row, std::string_view value);

  std::string file_;
  BoundColumn column_;
  std::vector<double> weights_;  // of the batch
  std::vector<Wrong> first_wrong_;
  std::uint64_t wrong_ = 0;
  std::uint64_t rows_ = 0;
  bool any_positive_ = false;
  std::string scratch_;
};

}  // namespace kijun
