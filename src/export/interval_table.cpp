#include "export/interval_table.h"

#include "base/option_mark.h"
#include "base/placeholders.h"
#include "findings/mark_sign.h"

namespace kijun {
namespace {

class IntervalTable {
 public:
  IntervalTable(SheetRows& rows, const SheetFormats& formats, const Report& report,
                const FigureScores& scores, bool weighted, lxw_col_t first)
      : rows_(rows),
        formats_(formats),
        report_(report),
        wording_(report.style.wording),
        question_(report.questions[scores.question]),
        breakdown_(report.breakdowns[scores.breakdown]),
        scores_(scores),
        inference_(*scores.inference),
        weighted_(weighted),
        first_(first) {}

  void write() {
    rows_.next_row();
    write_header();
    for (std::size_t g = 0; g < scores_.groups.size(); ++g) {
      for (std::size_t o = 0; o < question_.options.size(); ++o) write_row(g, o);
    }
  }

 private:
  // Counted from the option's.
  lxw_col_t column(int n) const { return static_cast<lxw_col_t>(first_ + n); }

  void write_header() {
    const FigureTableWording& heads = wording_.figure_tables;
    rows_.text(0, wording_.scores_breakdown, formats_.header);
    rows_.text(1, wording_.scores_group, formats_.header);
    rows_.text(2, wording_.scores_base, formats_.number_head);
    if (weighted_) rows_.text(3, wording_.scores_effective_base, formats_.number_head);
    rows_.text(column(0), heads.option, formats_.header);
    rows_.text(column(1), heads.score, formats_.number_head);
    rows_.text(column(2), heads.low, formats_.number_head);
    rows_.text(column(3), heads.high, formats_.number_head);
    rows_.text(column(4), heads.p, formats_.number_head);
    rows_.text(column(5), heads.mark, formats_.option);
    rows_.next_row();
  }

  void write_row(std::size_t g, std::size_t o) {
    const GroupScores& scores = scores_.groups[g];
    const std::string& group = breakdown_.groups[g].name.value;
    const bool small = scores.base_class == BaseClass::reference;
    rows_.text(0, breakdown_.title.value, formats_.text);
    rows_.text(1, small ? fill(wording_.reference_value, {{"group", group}}) : group,
               formats_.text);
    if (is_withheld(scores.base_class)) {
      for (lxw_col_t at = 2; at < first_; ++at) rows_.text(at, wording_.withheld, formats_.count);
    } else {
      rows_.number(2, static_cast<double>(scores.base), formats_.count);
      if (weighted_) rows_.number(3, scores.n_eff, formats_.effective);
    }
    rows_.text(column(0), option_mark(o + 1) + " " + question_.options[o].name.value,
               formats_.text);
    const std::vector<Estimate>& estimates = inference_.groups[g].options;
    if (!estimates.empty()) {
      rows_.number(column(1), scores.options[o].score, formats_.score);
      rows_.number(column(2), estimates[o].interval.low, formats_.score);
      rows_.number(column(3), estimates[o].interval.high, formats_.score);
    }
    if (const auto difference = difference_from_rest(inference_, g, o)) {
      rows_.number(column(4), difference->p_holm, formats_.probability);
      const std::string sign =
          sign_of(wording_.figure_tables, inference_, g, o, report_.inference.level);
      if (!sign.empty()) rows_.text(column(5), sign, formats_.mark);
    }
    rows_.next_row();
  }

  SheetRows& rows_;
  const SheetFormats& formats_;
  const Report& report_;
  const Wording& wording_;
  const Question& question_;
  const Breakdown& breakdown_;
  const FigureScores& scores_;
  const FigureInference& inference_;
  bool weighted_;
  lxw_col_t first_;
};

}  // namespace

void write_interval_table(SheetRows& rows, const SheetFormats& formats, const Report& report,
                          const FigureScores& scores, bool weighted, lxw_col_t first) {
  IntervalTable(rows, formats, report, scores, weighted, first).write();
}

}  // namespace kijun
