// Tables that are refused, and every word of why.
#include <filesystem>
#include <memory>

#include "one_survey.h"
#include "table/csv_scanner.h"

using namespace kijun;
using namespace kijun::test;

TEST_CASE("an empty file, and one with a header alone") {
  OneSurvey survey;
  survey.ask_ranks();
  const std::string empty =
      "kijun: error: \"answers.csv\" is empty\n"
      "  expected a header row and rows below it: of answers, one for every respondent\n";
  CHECK(survey.messages("") == empty);
  CHECK(survey.messages("\xEF\xBB\xBF") == empty);
  const std::string no_answers =
      "answers.csv: error: the file has a header but no rows below it\n"
      "  expected rows below the header: of answers, one for every respondent\n";
  CHECK(survey.messages("a,b,c\n") == no_answers);
  CHECK(survey.messages("a,b,c") == no_answers);
  CHECK(survey.messages("a,b,c\n\n\n") == no_answers);
}

TEST_CASE("a file that is not there, and a folder") {
  OneSurvey survey;
  survey.ask_ranks();
  survey.by(breakdown("all", {whole("all", {0})}));
  CHECK(survey.shown(read_answers(survey.report).diagnostics()) ==
        "kijun: error: cannot read \"answers.csv\": No such file or directory\n");
  std::filesystem::create_directory(survey.path());
  CHECK(survey.shown(read_answers(survey.report).diagnostics()) ==
        "kijun: error: cannot read \"answers.csv\": it is not a regular file\n");
}

TEST_CASE("a missing column is shown where the spec names it, with what was probably meant") {
  OneSurvey survey;
  const auto source =
      std::make_shared<const Source>(Source{"report.yaml", "answers: {ranks: [問1_1位, b, c]}\n"});
  std::vector<Text> columns = texts({"問1_1位", "b", "c"});
  columns[0].span = {source, 1, 19, 5};
  survey.ask(question("q", 3), RankColumns{columns});
  CHECK(survey.messages("id,問1_１位,b,c\n1,1,2,3\n") ==
        "report.yaml:1:19: error: \"answers.csv\" has no column \"問1_1位\"\n"
        "  1 | answers: {ranks: [問1_1位, b, c]}\n"
        "    |                   ^~~~~~~\n"
        "  did you mean \"問1_１位\"?\n"
        "  its columns are: id, 問1_１位, b, c\n");
}

TEST_CASE("all missing columns are told at once, the eighth and further ones in one line") {
  OneSurvey survey;
  survey.ask_ranks(12, {"q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10"})
      .by(breakdown("g", {coded("x", 0, "sex", {"1"})}));
  const std::string text = survey.messages("A\n1\n");
  CHECK(text.find("kijun: error: \"answers.csv\" has no column \"q1\"\n"
                  "  its columns are: A\n") == 0);
  CHECK(
      text.ends_with("kijun: error: \"answers.csv\" has no column \"q8\"\n"
                     "  its columns are: A\n"
                     "answers.csv: error: 3 more columns are missing: q9, q10, sex\n"));
}

TEST_CASE("a long header is not listed to its end") {
  OneSurvey survey;
  std::string header = "a,b";
  for (int i = 1; i <= 20; ++i) header += ",x" + std::to_string(i);
  CHECK(survey.ask_ranks(3, {"a", "b", "何"}).messages(header + "\n") ==
        "kijun: error: \"answers.csv\" has no column \"何\"\n"
        "  did you mean \"a\"?\n"
        "  its columns are: a, b, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, … (22 in all)\n"
        "answers.csv: error: the file has a header but no rows below it\n"
        "  expected rows below the header: of answers, one for every respondent\n");
}

TEST_CASE("cells separated by tabs or semicolons are no columns") {
  OneSurvey survey;
  CHECK(survey.ask_ranks(3, {"a"}).messages("a;b\n1;2\n") ==
        "kijun: error: \"answers.csv\" has no column \"a\"\n"
        "  its columns are: a;b\n"
        "  the cells of CSV are separated by commas, not by tabs or semicolons\n");
}

TEST_CASE("a column name that is there twice is an error if it is used, and only then") {
  OneSurvey survey;
  CHECK(survey.ask_ranks().messages("a,b,c,x,b,x\n1,2,3,,,\n") ==
        "answers.csv: row 1, column \"b\": error: 2 columns have this name: columns 2, 5\n"
        "  it is not clear which one is meant: give each column a name of its own\n");
  CHECK(survey.messages("a,b,c,x,x\n1,2,3,,\n").empty());
}

TEST_CASE("names are taken from the header row that the spec names, and messages from there") {
  OneSurvey survey;
  survey.report.surveys[0].header.value = 3;
  survey.ask_ranks();
  CHECK(survey.messages("調査票A\n\na,b,c\n1,2,3\n").empty());
  CHECK(survey.read().value().audit.surveys[0].respondents == 1);
  CHECK(survey.messages("調査票A\n\na,b,c,b\n1,2,3,\n") ==
        "answers.csv: row 3, column \"b\": error: 2 columns have this name: columns 2, 4\n"
        "  it is not clear which one is meant: give each column a name of its own\n");
}

TEST_CASE("rows of another width than the header are all told") {
  OneSurvey survey;
  CHECK(survey.ask_ranks().messages("a,b,c\n1,2\n1,2,3\n1,2,3,\n1\n") ==
        "answers.csv: row 2: error: the row has 2 cells, the header 3\n"
        "answers.csv: row 4: error: the row has 4 cells, the header 3\n"
        "answers.csv: row 5: error: the row has 1 cell, the header 3\n");
}

TEST_CASE("a flood of rows of another width is summed up") {
  OneSurvey survey;
  std::string file = "a,b,c\n1,2,3\n";
  for (int i = 0; i < 1210; ++i) file += "1,2\n";
  const std::string text = survey.ask_ranks().messages(file);
  CHECK(std::count(text.begin(), text.end(), '\n') == 11);
  CHECK(text.ends_with(
      "answers.csv: row 12: error: the row has 2 cells, the header 3\n"
      "answers.csv: error: 1,200 more rows have another number of cells than the header\n"));
}

TEST_CASE("behind cells with line breaks the line of the file is told too") {
  OneSurvey survey;
  CHECK(survey.ask_ranks().messages("a,b,c\n\"\n\n1\",2,3\n1,2\n") ==
        "answers.csv: row 3: error: the row has 2 cells, the header 3\n"
        "  the row begins in line 5 of the file: cells before it hold line breaks\n");
}

TEST_CASE("blank lines are fine at the end and an error before") {
  OneSurvey survey;
  survey.ask_ranks();
  CHECK(survey.messages("a,b,c\r\n1,2,3\r\n\r\n\r\n").empty());
  CHECK(survey.read().value().audit.surveys[0].respondents == 1);
  CHECK(survey.messages("a,b,c\n\n1,2,3\n\n") ==
        "answers.csv: row 2: error: the line is blank, and rows follow it\n"
        "  remove it\n");
}

TEST_CASE("a table of one column has rows and blank lines too") {
  OneSurvey survey;
  survey.ask_ranks(3, {"a"});
  CHECK(survey.messages("a\n1\n2\n").empty());
  CHECK(survey.messages("a\n1\n2\n\n") ==
        "answers.csv: warning: 1 blank line at the end is not counted\n"
        "  in a table of one column a missing answer is written as \"\" (two quotes)\n");
  CHECK(survey.read().value().audit.surveys[0].respondents == 2);
  CHECK(survey.messages("a\n1\n\n2\n") ==
        "answers.csv: row 3: error: the line is blank, and rows follow it\n"
        "  remove it; or, if it is a missing answer, write \"\" (two quotes)\n");
  CHECK(survey.messages("a\n1\n\"\"\n2\n").empty());
  CHECK(survey.read().value().audit.surveys[0].questions[0].missing == 1);
}

TEST_CASE("quotes where none may stand, or without an end") {
  OneSurvey survey;
  survey.ask_ranks();
  CHECK(survey.messages("a,b,c\n1,2,3\n1,5\",3\n") ==
        "answers.csv: row 3, column \"b\": error: a quote stands where none may\n"
        "  a cell with quotes in it begins and ends with one, and writes each of its own twice: "
        "\"he said \"\"yes\"\"\"\n");
  CHECK(
      survey.messages("a,b,c\n1,2,3\n1,\"2,3\n1,2,3\n") ==
      "answers.csv: row 3, column \"b\": error: the quote that opens this cell is never closed\n");
  CHECK(survey.messages("a,\"b,c\n1,2,3\n") ==
        "answers.csv: row 1: error: the quote that opens this cell is never closed\n");
}

TEST_CASE("an endless cell is not read into memory") {
  OneSurvey survey;
  survey.ask_ranks();
  const std::string endless(CsvScanner::longest_cell + 1, 'x');
  CHECK(survey.messages("a,b,c\n1,2,3\n1,\"" + endless + "\n1,2,3\n") ==
        "answers.csv: row 3, column \"b\": error: the cell is longer than 1,048,576 bytes\n"
        "  it is in quotes: perhaps the closing one is missing\n");
  CHECK(survey.messages("a,b,c\n1,2,3\n1," + endless + ",3\n") ==
        "answers.csv: row 3, column \"b\": error: the cell is longer than 1,048,576 bytes\n");
  CHECK(survey.messages("a,b,c\n1,2,\"" + endless + "\"\n") ==
        "answers.csv: row 2, column \"c\": error: the cell is longer than 1,048,576 bytes\n");
}

TEST_CASE("too many columns, or a row too long") {
  OneSurvey survey;
  survey.ask_ranks();
  CHECK(survey.messages("a,b,c" + std::string(20'000, ',') + "\n1,2,3\n") ==
        "answers.csv: row 1: error: there are more than 20,000 columns\n");
  std::string row = "1,2,3";
  const std::string cell = "," + std::string(1'000'000, 'x');
  for (int i = 0; i < 10; ++i) row += cell;
  CHECK(survey.messages("a,b,c\n" + row + "\n") ==
        "answers.csv: row 2: error: the row is longer than 4,194,304 bytes\n");
}

TEST_CASE("NUL characters, and a byte order mark where two files were joined") {
  OneSurvey survey;
  survey.ask_ranks();
  CHECK(survey.messages(std::string("a,b,c\n1,2,3\n1,\0,3\n", 18)) ==
        "answers.csv: row 3, column \"b\": error: there is a NUL character in the text\n"
        "  the file is damaged, or is not CSV\n");
  CHECK(
      survey.messages("\xEF\xBB\xBF"
                      "a,b,c\n1,2,3\n\xEF\xBB\xBF"
                      "a,b,c\n1,2,3\n") ==
      "answers.csv: row 3: error: a byte order mark stands in the middle of the file\n"
      "  perhaps two files were joined; remove the mark, and the second header if there is one\n");
}

TEST_CASE("what is wrong in several places and files is told in one run") {
  OneSurvey survey;
  survey.ask_ranks();
  const std::size_t web = survey.add_survey("web.csv");
  survey.report.questions[0].codings.push_back({web, RankColumns{texts({"x", "y", "z"})}});
  survey.write("x,y\n1,2\n", "web.csv");
  CHECK(survey.messages("a,b\n1,2\n1\n1,2\"\n") ==
        "kijun: error: \"answers.csv\" has no column \"c\"\n"
        "  did you mean \"a\"?\n"
        "  its columns are: a, b\n"
        "answers.csv: row 3: error: the row has 1 cell, the header 2\n"
        "answers.csv: row 4, column \"b\": error: a quote stands where none may\n"
        "  a cell with quotes in it begins and ends with one, and writes each of its own twice: "
        "\"he said \"\"yes\"\"\"\n"
        "kijun: error: \"web.csv\" has no column \"z\"\n"
        "  did you mean \"x\"?\n"
        "  its columns are: x, y\n");
}
