#include "pipeline/pipeline.h"

#include <iterator>
#include <utility>

#include "export/audit_csv.h"
#include "export/findings_json.h"
#include "export/inference_csv.h"
#include "export/other_weights_csv.h"
#include "export/scores_csv.h"
#include "export/scores_json.h"
#include "export/scores_xlsx.h"
#include "export/tally_csv.h"
#include "findings/cite.h"
#include "findings/findings.h"
#include "layout/figure_file.h"
#include "layout/lay_out.h"
#include "picture/read_picture.h"
#include "pipeline/character_check.h"
#include "pipeline/figure_choice.h"
#include "pipeline/fitting_charts.h"
#include "pipeline/read_headers.h"
#include "pipeline/read_tables.h"
#include "render/render.h"
#include "resolve/read_template.h"
#include "resolve/resolve.h"
#include "score/completeness_text.h"
#include "score/report_inference.h"
#include "score/score_table.h"
#include "score/withholding.h"
#include "spec/read_spec.h"
#include "sql/tally_query.h"
#include "survey/audit_text.h"
#include "survey/read_answers.h"

namespace kijun {
namespace {

// The stages of one run. Each step leaves its messages in `diagnostics`; after a failure `fault`
// says whose it is and every later step is skipped by its caller.
class Run {
 public:
  Run(const Installation& installation, const StepProgress& progress)
      : installation_(installation), progress_(progress) {}

  template <typename T>
  std::optional<T> step(Fault fault_if_failed, Result<T> result) {
    std::optional<T> value = std::move(result).take(diagnostics);
    if (!value) fault = has_own_mistake(diagnostics) ? Fault::work : fault_if_failed;
    return value;
  }

  std::optional<Report> report(const std::string& spec_path,
                               const std::string& template_name = {}) {
    auto written = step(Fault::input, read_spec(spec_path));
    if (!written) return std::nullopt;
    auto spec = step(Fault::input, with_tables_read(*std::move(written)));
    if (!spec) return std::nullopt;
    if (!template_name.empty()) spec->report.template_name = Text{template_name, {}};
    // The one that nobody asked for comes with the program.
    const Fault of_template = spec->report.template_name ? Fault::input : Fault::work;
    const auto style =
        step(of_template, read_template(installation_.data_folder + "/templates", *spec));
    if (!style) return std::nullopt;
    for (const Text& text :
         style->wording) {  // what comes with the program is known to be printable
      if (!text.span.source->path.starts_with(installation_.data_folder)) wording_.push_back(text);
    }
    const auto headers = step(Fault::input, read_headers(*spec));
    if (!headers) return std::nullopt;
    auto report = step(Fault::input, resolve(*spec, *style, *headers));
    if (report) {
      inputs_.push_back(spec_path);
      inputs_.insert(inputs_.end(), style->files.begin(), style->files.end());
      for (const Survey& survey : report->surveys) inputs_.push_back(survey.path.value);
      for (std::string& path : table_files(*spec)) inputs_.push_back(std::move(path));
      for (const Text& path : report->pictures) inputs_.push_back(path.value);
    }
    return report;
  }

  std::optional<FontSet> fonts() {
    return step(Fault::work, FontSet::load(installation_.data_folder + "/fonts"));
  }

  bool drawable(const Report& report, const FontSet& fonts) {
    Diagnostics missing = undrawable_wording(wording_, fonts);
    Diagnostics further = undrawable_characters(report, fonts);
    missing.insert(missing.end(), further.begin(), further.end());
    if (missing.empty()) return true;
    diagnostics.insert(diagnostics.end(), missing.begin(), missing.end());
    fault = Fault::input;
    return false;
  }

  std::optional<Answers> answers(const Report& report) {
    return step(Fault::input,
                read_answers(report, [this](double share) { tell("reading answers", share); }));
  }

  std::optional<std::vector<Answers>> answers_by_survey(const Report& report) {
    return step(Fault::input, read_answers_by_survey(report, [this](double share) {
                  tell("reading answers", share);
                }));
  }

  Findings findings(const Report& report, const Tally& tally, const ScoreTable& scores) {
    Findings found = find(report, tally, scores, figures_to_search(report));
    Diagnostics warnings = claim_warnings(report, scores, found);
    diagnostics.insert(diagnostics.end(), std::make_move_iterator(warnings.begin()),
                       std::make_move_iterator(warnings.end()));
    return found;
  }

  std::optional<Report> cited(const Report& report, const ScoreTable& scores,
                              const Findings& findings) {
    return step(Fault::input, with_citations(report, scores, findings));
  }

  std::optional<std::vector<Frame>> charts(const Report& report, const ScoreTable& scores,
                                           const Audit& audit, const FontSet& fonts) {
    return step(Fault::input, fitting_charts(report, scores, audit, fonts));
  }

  std::optional<Document> document(const Report& report, const std::vector<Frame>& charts,
                                   const ScoreTable& scores, const Audit& audit,
                                   const Findings& findings, const FontSet& fonts) {
    const auto pictures = step(Fault::input, read_pictures(report.pictures));
    if (!pictures) return std::nullopt;
    return step(Fault::input, lay_out(report, charts, scores, audit, findings, fonts, *pictures));
  }

  void tell(std::string_view name, double share) const {
    if (progress_) progress_(name, share);
  }

  template <typename T>
  Outcome<T> made(T value) {
    return {Fault::none, std::move(value), std::move(diagnostics), std::move(inputs_)};
  }
  template <typename T>
  Outcome<T> failed() {
    return {fault, std::nullopt, std::move(diagnostics), {}};
  }

  Fault fault = Fault::none;
  Diagnostics diagnostics;

 private:
  const Installation& installation_;
  const StepProgress& progress_;
  std::vector<std::string> inputs_;
  std::vector<Text> wording_;  // of the author's own templates
};

constexpr double png_dots_per_inch = 300;

ScoreTable inferred(const Report& report, const Tally& tally, InferredFigures which) {
  return with_other_weights(report, tally,
                            with_inference(report, tally, score(report, tally), which));
}

// What of the audit may leave the house.
Audit published(const Report& report, const ScoreTable& scores, const Answers& answers) {
  Audit audit = answers.audit;
  withhold_counts(report, answers.tally, scores, audit);
  return audit;
}

bool draw_figures(Run& run, const BuildRequest::Formats& formats, const Report& report,
                  const std::vector<Frame>& charts, const std::vector<std::size_t>& chosen,
                  const FontSet& fonts, std::vector<OutputFile>& files) {
  SvgRenderer svg(fonts, report.svg_text == SvgText::live ? SvgRenderer::Text::live
                                                          : SvgRenderer::Text::outlines);
  std::size_t done = 0;
  for (const std::size_t i : chosen) {
    run.tell("drawing figures", static_cast<double>(done++) / static_cast<double>(chosen.size()));
    const std::string path = "figures/" + report.figures[i].file_name;
    const auto picture =
        run.step(Fault::input, figure_file(report, report.figures[i], charts[i], fonts));
    if (!picture) return false;
    if (formats.svg) {
      auto bytes = run.step(Fault::work, svg.render(*picture));
      if (!bytes) return false;
      files.push_back({path + ".svg", *std::move(bytes)});
    }
    if (formats.png) {
      auto bytes = run.step(Fault::work, render_png(*picture, fonts, png_dots_per_inch));
      if (!bytes) return false;
      files.push_back({path + ".png", *std::move(bytes)});
    }
  }
  return true;
}

}  // namespace

Outcome<std::vector<OutputFile>> build(const Installation& installation,
                                       const BuildRequest& request, const StepProgress& progress) {
  using Files = std::vector<OutputFile>;
  Run run(installation, progress);
  const auto report = run.report(request.spec_path, request.template_name);
  if (!report) return run.failed<Files>();
  const auto chosen = run.step(Fault::input, choose_figures(*report, request.only));
  if (!chosen) return run.failed<Files>();
  const auto fonts = run.fonts();
  if (!fonts || !run.drawable(*report, *fonts)) return run.failed<Files>();
  const auto answers = run.answers(*report);
  if (!answers) return run.failed<Files>();
  const ScoreTable scores =
      inferred(*report, answers->tally,
               request.formats.json ? InferredFigures::all : InferredFigures::shown);
  const Findings findings = run.findings(*report, answers->tally, scores);
  const auto cited = run.cited(*report, scores, findings);
  if (!cited) return run.failed<Files>();
  const Audit audit = published(*report, scores, *answers);
  const auto charts = run.charts(*report, scores, audit, *fonts);
  if (!charts) return run.failed<Files>();

  const std::string created =
      report->date.empty() ? request.creation_time : report->date + "T00:00:00Z";
  Files files;
  if (!draw_figures(run, request.formats, *report, *charts, *chosen, *fonts, files))
    return run.failed<Files>();
  if (request.formats.pdf) {
    const auto document = run.document(*cited, *charts, scores, audit, findings, *fonts);
    if (!document) return run.failed<Files>();
    run.tell("writing the PDF", 0);
    auto bytes = run.step(Fault::work, render_pdf(*document, *fonts, created));
    if (!bytes) return run.failed<Files>();
    files.push_back({"report.pdf", *std::move(bytes)});
  }
  if (request.formats.csv) {
    files.push_back({"scores.csv", scores_csv(*report, scores)});
    files.push_back({"audit.csv", audit_csv(*report, audit, scores)});
    if (shows_inference(*report))
      files.push_back({"inference.csv", inference_csv(*report, scores)});
    if (shows_other_weights(*report)) {
      files.push_back({"other_weights.csv", other_weights_csv(*report, scores)});
    }
    if (says_findings(*report) || !report->citations.empty() || !report->claims.empty()) {
      files.push_back({"findings.json", findings_json(*report, scores, findings)});
    }
  }
  if (request.formats.json) files.push_back({"scores.json", scores_json(*report, scores)});
  if (request.formats.xlsx) {
    auto bytes = run.step(Fault::work, scores_xlsx(*report, scores, created));
    if (!bytes) return run.failed<Files>();
    files.push_back({"scores.xlsx", *std::move(bytes)});
  }
  return run.made(std::move(files));
}

Outcome<std::string> check(const Installation& installation, const std::string& spec_path,
                           const StepProgress& progress, const std::string& template_name) {
  Run run(installation, progress);
  const auto report = run.report(spec_path, template_name);
  if (!report) return run.failed<std::string>();
  const auto fonts = run.fonts();
  if (!fonts || !run.drawable(*report, *fonts)) return run.failed<std::string>();
  const auto answers = run.answers(*report);
  if (!answers) return run.failed<std::string>();
  const ScoreTable scores = inferred(*report, answers->tally, InferredFigures::shown);
  const Findings findings = run.findings(*report, answers->tally, scores);
  const auto cited = run.cited(*report, scores, findings);
  if (!cited) return run.failed<std::string>();
  const Audit audit = published(*report, scores, *answers);
  const auto charts = run.charts(*report, scores, audit, *fonts);
  if (!charts || !run.document(*cited, *charts, scores, audit, findings, *fonts))
    return run.failed<std::string>();
  return run.made(audit_text(*report, answers->audit) + "\n" + completeness_text(*report, scores) +
                  "\n\"kijun build\" writes all of this as a table: audit.csv\n");
}

Outcome<std::string> tally_only(const Installation& installation, const std::string& spec_path,
                                const StepProgress& progress) {
  Run run(installation, progress);
  const auto report = run.report(spec_path);
  if (!report) return run.failed<std::string>();
  const auto answers = run.answers_by_survey(*report);
  if (!answers) return run.failed<std::string>();
  return run.made(tally_csv(*report, *answers));
}

Outcome<std::string> tally_sql(const Installation& installation, const std::string& spec_path,
                               SqlDialect dialect) {
  Run run(installation, {});
  const auto report = run.report(spec_path);
  if (!report) return run.failed<std::string>();
  const auto query = run.step(Fault::input, tally_query(*report, dialect));
  if (!query) return run.failed<std::string>();
  return run.made(*query);
}

Outcome<std::string> score_only(const Installation& installation, const std::string& spec_path,
                                const StepProgress& progress) {
  Run run(installation, progress);
  const auto report = run.report(spec_path);
  if (!report) return run.failed<std::string>();
  const auto answers = run.answers(*report);
  if (!answers) return run.failed<std::string>();
  return run.made(scores_csv(*report, score(*report, answers->tally)));
}

}  // namespace kijun
