// The draft as YAML, with comments that say what was found and what to look over.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/folded.h"
#include "base/number.h"
#include "init/answer_columns.h"
#include "init/draft.h"
#include "init/yaml_text.h"

namespace kijun {
namespace {

constexpr std::size_t most_listed = 12;

std::string grouped(std::uint64_t n) { return format_grouped(static_cast<long long>(n)); }

// 3, 2, 1
std::string weights(std::size_t depth) {
  std::string text = "[";
  for (std::size_t w = depth; w > 0; --w) text += std::to_string(w) + (w > 1 ? ", " : "");
  return text + "]";
}

std::string format_of(const TableProfile& table) {
  if (table.kind == FileKind::excel) return "Excel";
  if (table.format == "UTF-8 with BOM") return "UTF-8（BOM付き）";
  return table.format;
}

// Not the number of a respondent.
bool is_quantity(const ColumnProfile& column) {
  if (!column.numbers || column.least >= column.most || !can_be_said(column.name())) return false;
  const std::string name = folded(column.name());
  for (const std::string_view word : {"番号", "No", "NO", "no", "ID", "id", "Id", "コード", "#"}) {
    if (name.find(word) != std::string::npos) return false;
  }
  return true;
}

// Near the mean, in one digit that counts: 40, 1000.
double round_cut(const ColumnProfile& column) {
  const double mean = column.sum / static_cast<double>(column.filled);
  if (!std::isfinite(mean)) return mean;
  double unit = 1;
  while (std::abs(mean) >= 10 * unit) unit *= 10;
  return std::round(mean / unit) * unit;
}

class Writer {
 public:
  explicit Writer(const Draft& draft)
      : draft_(draft), common_(draft.surveys.size()), common_missing_(common_missing(draft)) {
    for (std::size_t s = 0; s < common_.size(); ++s) common_[s] = common_answer_columns(draft, s);
    for (const DraftQuestion& question : draft.questions) {
      const std::vector<std::size_t> surveys = surveys_of(question);
      const auto found = std::find(asked_together_.begin(), asked_together_.end(), surveys);
      if (found == asked_together_.end()) asked_together_.push_back(surveys);
    }
  }

  std::string text() {
    out_ =
        "# kijun init が回答ファイルから作った下書き。このまま kijun build に渡すと報告書になる。\n"
        "# 「要確認」の箇所と、表題や名称を直してから使う。回答の取り扱いは kijun check "
        "で分かる。\n"
        "kijun: 1\n"
        "report:\n"
        "  title: 調査報告書（下書き）  # 要確認\n\n"
        "scoring:\n"
        "  weights: " +
        weights(usual_depth()) +
        "  # 第1位から順の点。尋ねた順位の数でもある\n"
        "  rejected: exclude  # 無効な回答は、その設問だけ集計から除く\n";
    if (!common_missing_.empty()) {
      out_ += "  missing: " + yaml_list(common_missing_) +
              "  # 要確認: 回答の列で無回答とみなす値（空欄のほかに）\n";
    }
    write_surveys();
    write_questions();
    write_breakdowns();
    write_contents();
    return out_;
  }

 private:
  // What says "no answer" in some question and could be no option of any, if several questions have
  // such values: then it is said once.
  static std::vector<std::string> common_missing(const Draft& draft) {
    std::vector<std::string> values;
    std::size_t questions = 0;
    std::set<std::string> options;
    for (const DraftQuestion& question : draft.questions) {
      if (!question.missing.empty()) ++questions;
      for (const std::string& value : question.missing) {
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
      }
      for (const DraftOption& option : question.options) options.insert(folded(option.code));
    }
    const bool clash = std::any_of(values.begin(), values.end(), [&](const std::string& value) {
      return options.contains(folded(value));
    });
    return questions < 2 || clash ? std::vector<std::string>{} : values;
  }

  static std::vector<std::size_t> surveys_of(const DraftQuestion& question) {
    std::vector<std::size_t> surveys;
    for (const DraftAnswers& answers : question.answers) surveys.push_back(answers.survey);
    return surveys;
  }

  // Of the breakdown of the surveys that have a question in common.
  std::string key_of(std::size_t together) const {
    const std::string key = draft_.surveys.size() == 1 ? "all" : "survey";
    return together == 0 ? key : key + "_" + std::to_string(together + 1);
  }

  // ---- Sections

  std::size_t usual_depth() const {
    std::map<std::size_t, std::size_t> counts;
    for (const DraftQuestion& question : draft_.questions) ++counts[question.depth];
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most->first;
  }

  void write_surveys() {
    out_ += "\nsurveys:\n";
    for (std::size_t s = 0; s < draft_.surveys.size(); ++s) {
      const DraftSurvey& survey = draft_.surveys[s];
      const TableProfile& table = survey.table;
      out_ += "  " + survey.key + ":\n    title: " + yaml_text(survey.title) +
              "  # 要確認\n    file: " + yaml_text(survey.path) + "  # " + grouped(table.rows) +
              "人、" + grouped(table.columns.size()) + "列、" + format_of(table) + "\n";
      if (table.kind == FileKind::csv) {
        out_ +=
            std::string("    encoding: ") + (table.format == "CP932" ? "cp932" : "utf-8") + "\n";
      }
      if (const auto* sheet = std::get_if<std::string>(&table.source.sheet.which)) {
        out_ += "    sheet: " + yaml_text(*sheet) + "\n";
      }
      if (const std::size_t row = table.source.header_row.value; row > 1) {
        out_ += "    header: " + std::to_string(row) + "  # 列名の行。それより上の行は読まない\n";
      }
      if (survey.weight) {
        const ColumnProfile& weight = table.columns[*survey.weight];
        out_ += "    weight: " + yaml_text(weight.name()) +
                "  # 要確認: ウェイトとみられる列（平均 " +
                format_fixed(weight.sum / static_cast<double>(weight.filled), 2) + "）\n";
      }
      if (!common_[s].empty()) out_ += "    answers: " + common_[s] + "\n";
      write_unused(survey);
    }
  }

  void write_unused(const DraftSurvey& survey) {
    std::string list;
    std::size_t count = 0;
    for (std::size_t c = 0; c < survey.table.columns.size(); ++c) {
      const ColumnProfile& column = survey.table.columns[c];
      if (survey.used[c] || column.name().empty() || ++count > most_listed) continue;
      list += (list.empty() ? "" : "、") + on_one_line(column.name());
      if (column.filled == 0) {
        list += "（すべて空欄）";
      } else if (column.numbers && column.least < column.most) {
        list += "（" + format_shortest(column.least) + "～" + format_shortest(column.most) + "）";
      } else if (column.values.size() == 1 && !column.more_values) {
        list += "（値は1種類）";
      }
    }
    if (count == 0) return;
    if (count > most_listed) list += "、…（全" + std::to_string(count) + "列）";
    out_ += "    # 使っていない列: " + list + "\n";
  }

  void write_questions() {
    out_ += "\nquestions:\n";
    for (const DraftQuestion& question : draft_.questions) {
      out_ += "  " + question.key + ":\n    title: " + yaml_text(question.title) + "  # 要確認\n";
      write_options(question);
      if (question.depth != usual_depth()) {
        out_ += "    weights: " + weights(question.depth) + "\n";
      }
      if (!question.missing.empty() && common_missing_.empty()) {
        out_ += "    missing: " + yaml_list(question.missing) + "  # 要確認: 無回答とみなす値\n";
      }
      if (question.answers.size() < draft_.surveys.size()) {
        std::vector<std::string> asked;
        for (const std::size_t s : surveys_of(question)) asked.push_back(draft_.surveys[s].key);
        out_ += "    surveys: " + yaml_list(asked) + "\n";
      }
      write_answers(question);
    }
  }

  void write_options(const DraftQuestion& question) {
    if (!question.named && question.counted) {
      out_ += "    # 要確認: 選択肢の名称。ファイルには番号だけがある\n";
    } else if (!question.named) {
      out_ += "    # 要確認: 選択肢の名称と数。ファイルには番号だけがあり、最大は" +
              std::to_string(question.options.size()) + "\n";
    } else if (!question.in_order) {
      out_ += "    # 要確認: 選択肢の順序と数。回答に出てきた順で、誰も選ばなかったものはない\n";
    } else if (!question.counted) {
      out_ += "    # 要確認: 選択肢の数。誰も選ばなかったものはファイルにない\n";
    }
    out_ += "    options:\n";
    for (std::size_t i = 0; i < question.options.size(); ++i) {
      const DraftOption& option = question.options[i];
      if (option.code == std::to_string(i + 1) || is_known_by_name(question, option)) {
        out_ += "      - " + yaml_text(option.name) + "\n";
      } else {
        out_ += "      - {name: " + yaml_text(option.name) + ", code: " + yaml_text(option.code) +
                "}\n";
      }
    }
  }

  // Cells may hold the option's name instead of its code; not so the names of columns, and a name
  // with a number in it could be taken for another option's code.
  static bool is_known_by_name(const DraftQuestion& question, const DraftOption& option) {
    const bool ticks = std::any_of(
        question.answers.begin(), question.answers.end(),
        [](const DraftAnswers& answers) { return answers.coding == DraftCoding::ticks; });
    return !ticks && option.code == option.name && numbers_in(folded(option.name)).empty();
  }

  void write_answers(const DraftQuestion& question) {
    std::vector<const DraftAnswers*> own;
    for (const DraftAnswers& answers : question.answers) {
      if (common_[answers.survey].empty()) own.push_back(&answers);
    }
    const bool unsure = std::any_of(question.answers.begin(), question.answers.end(),
                                    [](const DraftAnswers& answers) { return !answers.sure; });
    if (unsure) {
      out_ +=
          "    # 要確認: "
          "列は順位ごと（ranks、セルは選択肢）とみた。選択肢ごと（options、セルは順位）"
          "かもしれない\n";
    }
    if (own.empty()) return;
    if (own.size() == 1 && question.answers.size() == 1) {
      out_ += "    answers: " + answer_columns(draft_, *own[0]) + "\n";
      return;
    }
    out_ += "    answers:\n";
    for (const DraftAnswers* answers : own) {
      out_ += "      " + draft_.surveys[answers->survey].key + ": " +
              answer_columns(draft_, *answers) + "\n";
    }
  }

  // Everybody, by survey if there are several.
  void write_surveys_as_groups(std::size_t index) {
    const std::vector<std::size_t>& surveys = asked_together_[index];
    const bool one = surveys.size() == 1;
    const std::string all = draft_.surveys.size() == 1 ? "全体" : draft_.surveys[surveys[0]].title;
    out_ += "  " + key_of(index) + ":\n    title: " + (one ? yaml_text(all) : "調査別") +
            "\n    groups:\n";
    for (const std::size_t s : surveys) {
      const DraftSurvey& survey = draft_.surveys[s];
      out_ += "      " + yaml_text(one ? all : survey.title) + ": {survey: " + survey.key + "}\n";
    }
  }

  void write_breakdowns() {
    out_ += "\nbreakdowns:\n";
    for (std::size_t i = 0; i < asked_together_.size(); ++i) write_surveys_as_groups(i);
    for (const DraftBreakdown& breakdown : draft_.breakdowns) {
      out_ += "  " + breakdown.key + ":\n    title: " + yaml_text(breakdown.title) +
              "  # 要確認\n    survey: " + draft_.surveys[breakdown.survey].key +
              "\n    by: " + yaml_text(breakdown.column) + "\n";
      if (!breakdown.named) out_ += "    # 要確認: 属性の名称。「名称: コード」と書く\n";
      out_ += "    groups: {";
      for (std::size_t g = 0; g < breakdown.groups.size(); ++g) {
        const DraftGroup& group = breakdown.groups[g];
        out_ += (g > 0 ? ", " : "") + yaml_text(group.name) + ": " + yaml_text(group.code);
      }
      out_ += "}\n";
      if (!breakdown.left_out.empty()) {
        out_ += "    missing: " + yaml_list(breakdown.left_out) + "  # 要確認: 無回答とみなす値\n";
      }
    }
    write_bins();
  }

  // How to divide by a column of numbers, as a comment: where to cut is not for a program to say.
  void write_bins() {
    for (const DraftSurvey& survey : draft_.surveys) {
      for (std::size_t c = 0; c < survey.table.columns.size(); ++c) {
        const ColumnProfile& column = survey.table.columns[c];
        const double near =
            survey.used[c] || !is_quantity(column) ? column.least : round_cut(column);
        if (!(near > column.least && near <= column.most)) continue;
        const std::string cut = format_shortest(near);
        out_ += "  # 数値の列は範囲に区切って属性にできる。たとえば\n  #   title: " +
                on_one_line(column.name()) + "別\n  #   survey: " + survey.key +
                "\n  #   by: " + on_one_line(yaml_text(column.name())) + "\n  #   groups: {" + cut +
                "未満: \"< " + cut + "\", " + cut + "以上: \">= " + cut + "\"}\n";
        return;
      }
    }
  }

  // Which breakdowns are of surveys in which the question is asked.
  std::vector<std::string> breakdowns_of(const DraftQuestion& question) const {
    const auto together =
        std::find(asked_together_.begin(), asked_together_.end(), surveys_of(question));
    std::vector<std::string> keys{
        key_of(static_cast<std::size_t>(together - asked_together_.begin()))};
    for (const DraftBreakdown& breakdown : draft_.breakdowns) {
      const bool asked = std::any_of(
          question.answers.begin(), question.answers.end(),
          [&](const DraftAnswers& answers) { return answers.survey == breakdown.survey; });
      if (asked) keys.push_back(breakdown.key);
    }
    return keys;
  }

  void write_contents() {
    out_ +=
        "\ncontents:\n  - toc: {}\n  - heading: 結果の見方\n  - method: {}\n  - heading: "
        "調査結果\n";
    for (std::size_t q = 0; q < draft_.questions.size();) {
      const std::vector<std::string> breakdowns = breakdowns_of(draft_.questions[q]);
      std::vector<std::string> questions;
      for (; q < draft_.questions.size() && breakdowns_of(draft_.questions[q]) == breakdowns; ++q) {
        questions.push_back(draft_.questions[q].key);
      }
      const bool all = questions.size() == draft_.questions.size();
      const bool whole = breakdowns.size() == draft_.breakdowns.size() + asked_together_.size();
      out_ += "  - results: {questions: " + (all ? "all" : yaml_list(questions)) +
              ", breakdowns: " + (whole ? "all" : yaml_list(breakdowns)) + "}\n";
    }
    out_ += "  - heading: 各図の点数\n  - scores: {}\n";
  }

  const Draft& draft_;
  std::vector<std::string> common_;                       // by survey
  std::vector<std::vector<std::size_t>> asked_together_;  // surveys that have a question in common
  std::vector<std::string> common_missing_;
  std::string out_;
};

}  // namespace

std::string write_draft(const Draft& draft) { return Writer(draft).text(); }

}  // namespace kijun
