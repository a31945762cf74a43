// The shapes that several mappings share.
#pragma once

#include "spec/shape.h"

namespace kijun::shapes {

constexpr std::size_t longest_line = 500;    // characters of a title, name or label
constexpr std::size_t longest_text = 20000;  // characters of running text

// One line, not blank. The line end of a block text is dropped.
constexpr Shape line{.expected = {"a text of one line", "1行の文字列"}, .longest = longest_line};
// The same, but it may be empty, or have no value at all.
constexpr Shape cell{.expected = {"a text of one line, or nothing", "1行の文字列（空でもよい）"},
                     .may_be_empty = true,
                     .longest = longest_line};
// Any lines.
constexpr Shape paragraphs{
    .expected = {"paragraphs", "段落（空行で区切る）"}, .one_line = false, .longest = longest_text};
// Just as in the file: a column's name may hold line ends.
constexpr Shape column{
    .expected = {"a column's name", "列の名前"}, .one_line = false, .longest = longest_line};
// As answers hold it: one line, trimmed by its reader.
constexpr Shape code{.expected = {"a code", "コード（回答の値）"}, .longest = longest_line};
// Of what file names and references are made; see is_name().
constexpr Shape name{
    .expected = {"at most 40 of the characters a-z A-Z 0-9 _ -, the first a letter or digit",
                 "a-z A-Z 0-9 _ - の40字以内（先頭は英数字）"},
    .longest = longest_line,
    .form = "^[A-Za-z0-9][A-Za-z0-9_-]{0,39}\\n*$",
    .any_number = false};
constexpr Shape template_name{.expected = {"a template's name, or a file ending in .yaml",
                                           "様式の名前、または .yaml のファイル"},
                              .longest = longest_line};
constexpr Shape survey_key{.expected = {"a survey's key", "調査のキー"}, .longest = longest_line};
constexpr Shape lines{
    .kind = Shape::Kind::list, .expected = {"a list of texts", "文字列のリスト"}, .item = &line};
// What a text says of differences; see resolve/resolve_claims.cpp.
constexpr Shape claims{.kind = Shape::Kind::list,
                       .expected = {"a list of claims such as \"利用者 > others on q1.2\"",
                                    "「利用者 > others on q1.2」のような主張のリスト"},
                       .item = &line,
                       .least = 1};
constexpr Shape condition{
    .expected = {"a condition such as \"age >= 65\"", "条件（例: age >= 65）"},
    .one_line = false,
    .longest = 2000};

constexpr Shape number{.kind = Shape::Kind::number, .expected = {"a number", "数"}};
constexpr Shape whole_number{.kind = Shape::Kind::whole_number,
                             .expected = {"a whole number", "整数"}};
constexpr Shape truth{.kind = Shape::Kind::truth,
                      .expected = {"true or false", "true または false"}};
constexpr Shape nothing{.kind = Shape::Kind::nothing, .expected = {"{}", "{}"}};

constexpr Shape numbers{
    .kind = Shape::Kind::list, .expected = {"a list of numbers", "数のリスト"}, .item = &number};
constexpr Shape weights{
    .kind = Shape::Kind::list,
    .expected = {"a list of the points of rank 1, rank 2 and so on", "第1位、第2位…の点のリスト"},
    .item = &number,
    .least = 1};
constexpr Shape survey_keys{.kind = Shape::Kind::list,
                            .expected = {"a list of at least one survey", "調査のキーのリスト"},
                            .item = &line,
                            .least = 1};

constexpr Shape codes_of_missing{
    .kind = Shape::Kind::list,
    .expected = {"a list of cells that say \"no answer\"", "「無回答」を表す値のリスト"},
    .item = &code};
constexpr const Shape* missing_ways[] = {&code, &codes_of_missing};
constexpr Shape missing{.kind = Shape::Kind::either,
                        .expected = {"a cell that says \"no answer\", or a list of such",
                                     "「無回答」を表す値、またはそのリスト"},
                        .ways = missing_ways};

}  // namespace kijun::shapes
