// What a template says: page, type, colour, wording. Lengths in points, colours resolved, no
// optionals.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/colour.h"
#include "base/face.h"
#include "base/geometry.h"

namespace kijun {

struct TypeStyle {
  Face face = Face::regular;
  Pt size{10};
  double leading = 1.7;  // distance of baselines / size
  Colour colour;
};

struct PageStyle {
  Size size;
  Pt top, bottom, left, right;  // margins
};

// What the pages of a report are.
enum class Summaries {
  none,        // the contents of the spec, in reading order
  questions,   // a page for each question that has figures: key numbers, figures, how to read them
  breakdowns,  // the same for each breakdown
};

struct DocumentStyle {
  PageStyle page;
  Summaries summaries = Summaries::none;
  int figures_per_summary = 8;
  int figures_per_row = 2;
  bool captions_in_files = false;  // of figures: caption and note are part of the picture
  Pt column_gap{12};
  bool has_running_header = false;  // the chapter's heading above the text of each page
  TypeStyle cover_title, title, subtitle, body, caption, note, figure_note, figure_table, table,
      table_header, contents_entry, running_header, page_number;
  std::array<TypeStyle, 3> headings;
  Pt rule_width{0.5};
  Colour rule_colour;
  Colour table_header_fill;
};

struct LineStyle {
  Colour colour;
  Pt width{1};
  std::vector<Pt> dash;  // on, off, …; empty: solid
};

// What stands at the end of an axis.
enum class AxisLabels { names, marks };  // the option's mark and name, or its mark alone

enum class Marker { circle, square, triangle, diamond, inverted_triangle, cross, plus, star };

struct SeriesStyle {
  Colour colour;
  std::vector<Pt> dash;
  Marker marker = Marker::circle;
  bool hollow = false;  // the marker is filled with paper
};

struct ChartStyle {
  Pt width;         // of every figure
  Pt padding{4};    // free on every edge
  Pt legend_width;  // of the legend at the plot's right; 0: it stands below
  Pt least_radius;  // a plot smaller than this is an error
  Pt most_radius;
  LineStyle grid, spoke, baseline;
  Pt series_width{1.25};
  Pt marker_radius{2.2};
  std::vector<SeriesStyle> series;  // at least 20; series i takes style i
  std::vector<Colour> mono;         // at least 2 greys: instead, in turn, under ChartColour::mono
  TypeStyle label, mark, tick, legend;
  TypeStyle value;  // of scores at their markers
  AxisLabels axis_labels = AxisLabels::names;
  Pt label_gap{4};  // from an axis's end to its label
  Colour paper;     // behind the plot, and inside hollow markers
};

// 結果の見方: the sentences it is put together from, in this order, and the phrases inside them.
// Lists are joined with `separator`. A number is written as briefly as it reads back ("3", "1.5");
// {value} is a baseline with one or two decimals, wrapped in `about` when that is rounded. In the
// example behind each text the weights are 3, 2, 1. Which text is used when: layout/method_text.h.
struct MethodWording {
  // Phrases
  std::string separator;      // "、"
  std::string all_questions;  // "各設問": when one row of weights is true of every question
  std::string question;       // {question}: "「専門的な知識」"; joined where it is not
  std::string of_options;     // {options}: "3択の設問"
  std::string more_options;   // {options}: "4択以上の設問"
  std::string points;         // {rank} {points}: "第1位を3点"
  std::string count;          // {points} {people}: "3点が5名"
  std::string about;          // {value}: "約0.9"
  std::string plus, equals;   // no placeholder: "＋", "＝" of the worked example

  // {charts}: what scores are shown in: where there are radar charts, and where not
  std::string radar_charts, other_charts;  // no placeholder

  // What was asked, for each row of weights in use
  std::string ranks;  // {questions} {depth} {points} {charts}: 第1位から第3位までを尋ね、…
  std::string one_rank;  // {questions} {points} {charts}: the same for depth 1

  // What may be read from a score, and what not
  std::string reading;          // {charts}
  std::string reading_one;      // {charts}: when every depth is 1
  std::string extremes_all;     // as many options as ranks: {questions} {depth} {highest} {lowest}
  std::string extremes_some;    // more options than ranks: {questions} {depth} {highest}
  std::string between;          // no placeholder: values between the extremes have no plain meaning
  std::string between_example;  // {high} {middle} {low}: the mean of high and low is the middle one

  // The baseline, and a worked example for each number of options
  std::string baseline;    // {charts}: what the ring is
  std::string worked_all;  // as many options as ranks: {questions} {people} {each} {counts} {sum}
                           // {value}: 3点が5名…の場合は3×5＋2×5＋1×5＝30…15名で割ると平均は2.0点
  std::string
      below_depth;  // {questions} {next}: 第4位より下は0点; for each row of weights, before:
  std::string worked_some;    // more options than ranks: as worked_all, and {options}
                              // ({counts} ends with "0点が6名")
  std::string baseline_list;  // {list} of:
  std::string baseline_of;    // {options} {questions} {value}: "3択の設問（…）では2.0"

  // Differences between groups, where the report says any: what a test is, {percent}, and what it
  // does not tell; what the three labels are for, and an item for each, {signs}: `label_signs`
  // {marks}, or nothing where no sign is shown
  std::string test, test_both, test_limits;
  std::string labels, label_supported, label_agrees, label_depends, label_signs;
  std::string findings;         // no placeholder: what findings say; if there are any
  std::string findings_limits;  // {few} {fewest}: and what not
  // What intervals are, {where} {percent}: in tables behind figures, in charts of dots, or in both
  std::string intervals, intervals_in_tables, intervals_in_dots, intervals_in_both;
  std::string marks;  // {where} {marks} {few}: what the signs say, if groups are compared
  // no placeholder: {where} in `marks`, as signs stand in tables behind figures, in charts, or in
  // both; and what follows where they stand in charts
  std::string marks_in_tables, marks_in_charts, marks_in_both, marks_letters;
  // Tables of other weights, if there are any: a sentence, an item for each of the weights that
  // they take, and what they say; no placeholder
  std::string other_weights, weights_equal, weights_linear, weights_steep, weights_borda;
  std::string other_weights_reading;
  std::string dots, shares;    // no placeholder: how to read these charts; if there are any
  std::string baseline_lower;  // no placeholder: that it is lower where ranks were left out; if any

  // Who is counted: N, and the answers that are not in it. Counts are over all questions in use
  std::string base;      // no placeholder: N is the number of valid answers
  std::string base_all;  // no placeholder: instead, when those who did not answer count
  std::string weighted;  // no placeholder: survey weights, N and effective N; if any
  // Where a filter left somebody out: {counted} {left_out} respondents; {unknown} of those left out
  std::string filtered, filtered_unknown;
  // {limit}: of N and effective N, for groups that are withheld and for those marked; if any
  std::string withheld, reference;
  std::string withheld_counts;    // no placeholder: what below is counted without some; if so
  std::string total;              // {groups}: a total counts those without the attribute; if any
  std::string overlap;            // no placeholder: who is in several groups counts in each; if any
  std::string partial;            // {answers}: counted although not all ranks are named; if any
  std::string ties;               // no placeholder: under TiesPolicy::share
  std::string missing;            // {answers}: no rank named; if any
  std::string missing_counted;    // {answers}: instead, when they count
  std::string rejected_none;      // no placeholder
  std::string rejected_excluded;  // {answers} left out whole, {reasons}
  std::string rejected_kept;      // {answers} with faulty ranks, which are left out, {reasons}
  std::string rejected_rest;      // {answers} of those, left out whole for want of a right rank
  std::string reason;             // {reason} {cells}: "選択肢にない番号（2箇所）"
  std::string unknown_code, unknown_rank, repeated_option, repeated_rank, skipped_rank,
      unknown_tick;  // {reason}
};

// 回答の取り扱い: captions, heads and sentences of the page. A sentence whose count is 0 is left
// out.
struct AuditWording {
  std::string answers_caption, groups_caption, places_caption;  // no placeholder
  std::string intro;       // {table}: of the answers by question
  std::string membership;  // {table}: of the groups by breakdown
  // {list}: whom the filter left out, of: {survey} {people}, and {unknown} of them for want of an
  // answer
  std::string filtered, filtered_of, filtered_unknown_of;
  // How complete the answers are of the groups in figures
  std::string complete;     // no placeholder: all are
  std::string incomplete;   // {percent}: of the least complete
  std::string unused;       // {list}: columns that are not used, of:
  std::string unused_of;    // {survey} {columns}: how many, or
  std::string unused_list;  // {survey} {columns} {names}: which, where places are told
  // Heads of columns, and what stands below the tables
  std::string survey, question, respondents, answered, partial, missing, rejected, reasons;
  std::string kept;    // answered without their faulty ranks, under RejectedPolicy::keep; then also
  std::string faults;  // instead of `reasons`
  std::string answers_note, answers_note_kept;
  std::string missing_counted;  // no placeholder: behind either, when those missing count
  std::string breakdown, members, without_attribute, outside, values;
  std::string groups_note;
  std::string subject, column, row, value, reason;  // of the table of places
  std::string places_note;                          // {places}: that at most so many are told
  std::string no_places;                            // in place of that table, when there is none
  std::string no_group, not_a_number;               // {reason} for MethodWording::reason
};

// 所見: sentences on the differences between groups, put together from clauses. Which text is used
// when: findings/sentences.h.
struct FindingsWording {
  std::string figure;        // {breakdown} {clauses} {figure}: a sentence on a figure
  std::string figure_more;   // {clauses} {figure}: and a further one
  std::string list, pair;    // between several names; between two names
  std::string clauses;       // between clauses
  std::string predicates;    // between what one clause says of several options
  std::string option;        // {mark} {option}
  std::string against;       // {groups} {others}: whom a clause is about, compared with whom
  std::string against_rest;  // {groups}: the same, compared with all others
  std::string trend;         // {order}: instead, "要介護度が重いほど"
  // {options}: what is true of them; inside a sentence, and at its end
  std::string higher_and, higher, lower_and, lower;
  // {options} {label}: the same of a difference that is not supported under all rank weights
  std::string score_higher_and, score_higher, score_lower_and, score_lower;
  // The same behind a trend: "the higher"
  std::string trend_higher_and, trend_higher, trend_score_higher_and, trend_score_higher;
  std::string agrees, depends;  // {label}
  std::string reference;        // no placeholder: behind a clause on groups of a small base
  std::string opposite;         // {breakdown} {options} {figure}: instead of a figure's sentence
  // {breakdown} {options} {figure}: there are differences, but nobody can say between which groups;
  // {label}: behind such an option
  std::string unplaced, unplaced_label;
  std::string none;            // {breakdowns}: where nothing was found
  std::string none_of_others;  // no placeholder: instead, of many besides those with findings
  std::string none_at_all;     // no placeholder: instead, when that is so of all
  // {breakdowns}: whose groups are not compared, having fewer than two with a base to show, groups
  // that share respondents, answers of which only totals are known
  std::string too_few, overlap, totals_only;
  std::string left_out;  // {breakdowns}: of whose groups some are not compared, having a small base
};

// The tables behind figures: scores with their intervals, and signs where a group differs from the
// rest.
struct FigureTableWording {
  std::string caption;   // {figure} {percent}: of the confidence of intervals
  std::string interval;  // {low} {high}
  // The signs, of a score that is higher or lower than that of the rest: supported under all rank
  // weights; the same under all by point estimates; dependent on the weights
  std::string higher, lower, agrees_higher, agrees_lower, depends_higher, depends_lower;
  std::string marks;                       // {percent} {list}: what the signs mean; of:
  std::string supported, agrees, depends;  // {marks}
  std::string no_marks;                    // {percent}: instead, where there are none
  std::string reference;  // no placeholder: behind either, that a small base has no signs
  // no placeholder: instead, why groups are not compared
  std::string too_few, overlap, totals_only;
  // Heads of columns in workbooks
  std::string option, score, low, high, p, mark;
};

// The signs at the ends of a radar chart's axes, where a group differs from the rest: those of
// FigureTableWording, each with its group's letter.
struct ChartMarksWording {
  std::string legend;  // {letter} {group}: a group in the legend, {group} as without its letter
  // {percent} {list}: under a chart, what its signs mean, with FigureTableWording's list of them;
  // {percent}: instead, where there are none. All else is said as below a table.
  std::string note, no_marks;
  // Of two groups only the higher one has a sign. {percent} {list}: instead of note; no
  // placeholder: behind note, on a page that sums up charts of two groups and others
  std::string pair_note, pairs;
  // {score} as score_description has it, {label}: what a screen reader says of one with a sign; the
  // label is `supported`, or FindingsWording::agrees or depends
  std::string higher, lower;
  std::string supported;  // no placeholder
};

// What other rank weights make of a question's figures.
struct OtherWeightsWording {
  std::string caption;  // {question}
  // Heads of columns: the report's own weights; equal ones; R, R−1, …, 1; each twice the next;
  // Borda's
  std::string own, equal, linear, steep, borda;
  // Heads of the columns before these: the figure, and what is compared in it
  std::string figure, compared;
  // Rows of all figures together: their name in the first column, and in the second
  std::string all_figures;
  std::string points;                      // {depth}: points of each rank; a list with:
  std::string dash;                        // no placeholder
  std::string signs, findings, reordered;  // differences with a sign, findings, groups
  std::string count;                       // {count}
  std::string kept;                        // {kept} {count}
  std::string kept_and_new;                // {kept} {count} {new}
  // Rows of a figure: a group's score with its sign; findings, {groups} or {order}
  std::string score;                                                // {group} {mark}
  std::string higher, lower;                                        // {groups} {mark}
  std::string trend;                                                // {order} {mark}
  std::string order;                                                // {group}: of its options
  std::string no_sign, supported, unsupported, turned, same_order;  // no placeholder: their cells
  std::string exchange;                                             // {first} {second}
  std::string further;                                              // {n}: of many such
  std::string
      note;  // no placeholder: below the table; on a line of its own FigureTableWording::marks
  // no placeholder: then, where all options are ranked: why there are no equal ones
  std::string all_ranked;
  std::string same;        // {kinds} {kind}: then, of weights that are the same here
  std::string unchanged;   // {question} {weights} {things}: instead of the table; lists of:
  std::string weights_of;  // {kind} {points}
  std::string signs_of, findings_of;  // {count}
  std::string orders;                 // no placeholder
  std::string one_rank;               // {question}: instead, where only the first rank was asked
};

// Charts of dots: scores as dots with their intervals.
struct DotsWording {
  std::string caption;      // {question} {breakdown} {percent}: how sure the intervals are
  std::string axis;         // no placeholder: what the scale measures
  std::string note;         // {percent}: under the figure, what dots and lines are
  std::string description;  // {figure} {question} {breakdown} {options} {max} {baseline} {percent}:
                            // instead of chart_description
  std::string score;        // {mark} {option} {score} {low} {high}: instead of score_description
};

// Charts of shares: bars of how often an option was named at each rank.
struct SharesWording {
  std::string caption;      // {question} {breakdown}
  std::string rank;         // {rank}: 第1位
  std::string not_named;    // no placeholder: the last part of a bar
  std::string axis;         // no placeholder: what the scale measures
  std::string note;         // no placeholder: under the figure
  std::string description;  // {figure} {question} {breakdown} {options}: instead of
                            // chart_description
  std::string option;       // {mark} {option} {shares}: instead of score_description; a list of:
  std::string share;        // {rank} as above, or not_named; {percent}
};

// Wording with {placeholders} in braces; which ones a text may have stands behind it.
struct Wording {
  std::string language;       // "ja"
  std::string date;           // {year} {month} {day}, without leading zeros
  std::string method_title;   // 結果の見方, and
  std::string results_title;  // 調査結果: headings of a report that does not list its contents
  std::string label;          // {n}: of figures and tables, where the spec does not say: 図表 {n}
  std::string question_heading;   // {n} in full-width digits, {number}, {question}
  std::string caption;            // {question} {breakdown}
  std::string legend;             // {group} {n}
  std::string legend_weighted;    // {group} {n} {n_eff}: the same with its effective N
  std::string legend_weightless;  // {group} {n}: the same when all survey weights are 0
  std::string legend_unanswered;  // {group}: the same for a group that nobody answered in, N = 0
  // {group}: the same for a group whose numbers are withheld; and {group} as in the legend or a
  // table, of a base that is 参考値
  std::string legend_withheld, reference_value;
  std::string baseline;            // {value}, with one or two decimals
  std::string baseline_rounded;    // {value}: the same when two decimals do not say it exactly
  std::string completeness_note;   // {list} of groups whose answers lack ranks, under their figure:
  std::string completeness_of;     // {group} {percent}, one decimal
  std::string contents_title;      // 目次
  std::string figures_title;       // 図表目次
  std::string footnote;            // {n}: what marks a footnote, in the text and before the note
  std::string filtered_breakdown;  // {breakdown} {filter}: a breakdown's title with a filter's
  std::string scores_title;  // 各図の点数: heading above score tables of a report that does not
                             // list its contents
  std::string scores_caption;    // {question}: caption of a score table
  std::string scores_breakdown;  // 集計軸, 属性, 母数: heads of its first columns
  std::string scores_group;
  std::string scores_base;
  std::string scores_effective_base;  // 実効N: head of its column, if any group is weighted
  std::string scores_answers;         // 点数: head of the last column when it holds all options
  std::string withheld;               // ＊: in the cells of tables in place of a withheld number
  // Below tables: what that means, and reference_value; {limit}
  std::string withheld_note, reference_note;
  std::string withheld_counts;  // no placeholder: the same, of counts of answers
  std::string continued;        // （続き）, behind a table's caption on its second page
  // What a screen reader says of a chart: the first, then a sentence for each group
  std::string chart_description;       // {figure} {question} {breakdown} {axes} {max} {baseline}
  std::string series_description;      // {group} as in the legend, {scores}: a list, joined with
                                       // method.separator, of:
  std::string score_description;       // {mark} {option} {score}
  std::string unanswered_description;  // {group}: instead, when nobody in the group answered
  std::string weightless_description;  // {group} as in the legend: when their weights are 0
  std::string withheld_description;    // {group}: when its numbers are withheld
  std::string summary_scores;   // {breakdown}: caption of the key numbers of a question's page
  std::string summary_leaders;  // no placeholder: of a breakdown's, which are its leading options
  std::string summary_reading;  // no placeholder: what may not be read from scores
  std::string audit_title;  // 回答の取り扱い: heading of a report that does not list its contents
  MethodWording method;
  AuditWording audit;
  FindingsWording findings;
  FigureTableWording figure_tables;
  ChartMarksWording chart_marks;
  OtherWeightsWording other_weights;
  DotsWording dots;
  SharesWording shares;
};

// Groups by the smaller of N and effective N. Conventions, which differ from house to house.
struct SmallBaseLimits {
  double withhold_below = 10;   // nothing is told of the group
  double reference_below = 30;  // 参考値; at least withhold_below
};

struct Style {
  std::string name;  // "report-a4"
  DocumentStyle document;
  ChartStyle chart;
  SmallBaseLimits small_bases;
  Wording wording;
};

}  // namespace kijun
