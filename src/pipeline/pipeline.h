// The one place that calls the stages in order. Read this first.
//
//   report.yaml ── spec ──► Spec ──┐
//   template ──────────────────────┴─ resolve ──► Report ──┐   (every later stage reads the Report)
//   answer files ─────────────────────────────── survey ───┴──► Tally + Audit
//                                                score: Tally ──► ScoreTable
//                                             findings: Tally ──► Findings
//                                                       what texts cite ──► Report
//                                                chart: ScoreTable ──► Frame (one per figure)
//   author's pictures ───────────────────────── picture ───► Pictures
//                                               layout: Frames, Pictures, Findings ──► Document
//                                               render: Frame ──► SVG, PNG      Document ──► PDF
//                                               export: ScoreTable, Tally, Audit ──► CSV, XLSX
//                                                       Findings ──► JSON
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/output_folder.h"
#include "base/result.h"
#include "sql/dialect.h"

namespace kijun {

// Who has to act on a failure: the author of the input, or whoever runs the machine.
enum class Fault { none, input, work };

// `step` names what is going on; share is 0 to 1 of it.
using StepProgress = std::function<void(std::string_view step, double share)>;

// Where the program's own files lie: templates/ and fonts/ are below `data_folder`.
struct Installation {
  std::string data_folder;
};

struct BuildRequest {
  struct Formats {
    bool svg = true;
    bool pdf = true;
    bool png = false;
    bool csv = true;
    bool xlsx = false;
    bool json = false;
  };
  std::string spec_path;
  Formats formats;
  std::vector<std::string> only;   // names (q1.stakeholder) or numbers (3-2) of figures; empty: all
  std::string creation_time;       // ISO 8601, for the PDF when the spec gives no date; empty: none
  std::string template_name = {};  // in place of the spec's; a file's path is the caller's; empty:
                                   // the spec's
};

// What a run made. `made` is there exactly when fault is none; the diagnostics may hold warnings
// then.
template <typename T>
struct Outcome {
  Fault fault = Fault::none;
  std::optional<T> made;
  Diagnostics diagnostics;
  std::vector<std::string> inputs;  // paths of all that was read; complete when made
};

// All files of the report, in memory.
Outcome<std::vector<OutputFile>> build(const Installation& installation,
                                       const BuildRequest& request, const StepProgress& progress);

// Everything but drawing; made: the audit as text.
Outcome<std::string> check(const Installation& installation, const std::string& spec_path,
                           const StepProgress& progress, const std::string& template_name = {});

// made: the tally as a table (export/tally_csv.h).
Outcome<std::string> tally_only(const Installation& installation, const std::string& spec_path,
                                const StepProgress& progress);

// made: the query that makes the same table inside a database; no answers are read.
Outcome<std::string> tally_sql(const Installation& installation, const std::string& spec_path,
                               SqlDialect dialect);

// made: scores.csv.
Outcome<std::string> score_only(const Installation& installation, const std::string& spec_path,
                                const StepProgress& progress);

}  // namespace kijun
