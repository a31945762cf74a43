// UTF-8 with and without a byte order mark, and CP932.
#include "one_survey.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// 問1_1位,問1_2位,区分 / ①,㈱,ｱ～ in CP932 with CRLF, as Japanese Excel saves it.
const std::string cp932_header =
    "\x96\xE2"
    "1_1\x88\xCA,\x96\xE2"
    "1_2\x88\xCA,\x8B\xE6\x95\xAA\r\n";
const std::string cp932_rows = "\x87\x40,\x87\x8A,\xB1\x81\x60\r\n\x87\x8A,,\x83\x5C\x95\x5C\r\n";

// The same two questions' worth of columns, whatever the file is written in.
OneSurvey& asked(OneSurvey& survey) {
  survey.ask_ranks(3, {"問1_1位", "問1_2位"});
  survey.report.questions[0].options[0].code = "①";
  survey.report.questions[0].options[1].code = "㈱";
  return survey.by(
      breakdown("g", {coded("wave", 0, "区分", {"ｱ～"}), coded("soft", 0, "区分", {"ソ表"})}));
}

std::string encoding_of(const Result<Answers>& answers) {
  return answers.value().audit.surveys[0].encoding;
}

}  // namespace

TEST_CASE("CP932 is found out, with the characters that plain Shift_JIS lacks") {
  OneSurvey survey;
  const Result<Answers> answers = asked(survey).read(cp932_header + cp932_rows);
  INFO(survey.shown(answers.diagnostics()));
  REQUIRE(answers.ok());
  CHECK(encoding_of(answers) == "CP932");
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == std::vector<std::string>{"1 2: 1"});
  CHECK(rankings(answers.value().tally.groups[0][0][1]) == std::vector<std::string>{"2 -: 1"});
  check_sums(answers.value().audit);
}

TEST_CASE("UTF-8 is told with and without its mark, and the mark is no part of the first name") {
  for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
    OneSurvey survey;
    const Result<Answers> answers =
        asked(survey).read(mark + "問1_1位,問1_2位,区分\r\n①,㈱,ｱ～\r\n㈱,,ソ表\r\n");
    REQUIRE(answers.ok());
    CHECK(encoding_of(answers) == (mark.empty() ? "UTF-8" : "UTF-8 with BOM"));
    CHECK(rankings(answers.value().tally.groups[0][0][0]) == std::vector<std::string>{"1 2: 1"});
  }
}

TEST_CASE("a file that shows only far behind that it is CP932 is counted once") {
  OneSurvey survey;
  survey.ask_ranks();
  std::string file = "a,b,c,d\n";
  for (int i = 0; i < 50'000; ++i) file += "1,2,3,x\n";
  const Result<Answers> answers = survey.read(file + "3,2,1,\x96\xE2\n");
  REQUIRE(answers.ok());
  CHECK(encoding_of(answers) == "CP932");
  CHECK(rankings(answers.value().tally.groups[0][0][0]) ==
        std::vector<std::string>{"1 2 3: 50000", "3 2 1: 1"});
  check_sums(answers.value().audit);
}

TEST_CASE("what is told counts more than what could be found out") {
  // C2 B1 is ± in UTF-8 and ﾂｱ in CP932.
  OneSurvey survey;
  survey.ask_ranks();
  survey.report.questions[0].options[0].code = "±";
  survey.report.questions[0].options[1].code = "ﾂｱ";
  const std::string file = "a,b,c\n\xC2\xB1,,\n";
  CHECK(rankings(survey.read(file).value().tally.groups[0][0][0]) ==
        std::vector<std::string>{"1 - -: 1"});
  survey.report.surveys[0].encoding = Encoding::cp932;
  CHECK(rankings(survey.read(file).value().tally.groups[0][0][0]) ==
        std::vector<std::string>{"2 - -: 1"});
}

TEST_CASE("a text that is not in the encoding told is an error at its cell") {
  OneSurvey survey;
  survey.ask_ranks();
  survey.report.surveys[0].encoding = Encoding::utf8;
  CHECK(survey.messages("a,b,c\n1,2,3\n1,2\x83,3\n") ==
        "answers.csv: row 3, column \"b\": error: the text is not UTF-8 from the byte 0x83 on\n"
        "  save the file as UTF-8, or say \"encoding: cp932\" if it is that\n");
  survey.report.surveys[0].encoding = Encoding::cp932;
  CHECK(survey.messages("a,b,c\n1,2,3\n1,\xFF,3\n") ==
        "answers.csv: row 3, column \"b\": error: the text is not CP932 from the byte 0xFF on\n"
        "  remove \"encoding: cp932\", or save the file as UTF-8\n");
}

TEST_CASE("a file cut in the middle of a character is an error") {
  OneSurvey survey;
  survey.ask_ranks();
  survey.report.surveys[0].encoding = Encoding::utf8;
  CHECK(survey.messages("a,b,c\n1,2,\xE3\x81") ==
        "answers.csv: row 2, column \"c\": error: the text is not UTF-8 from the byte 0xE3 on\n"
        "  save the file as UTF-8, or say \"encoding: cp932\" if it is that\n");
  survey.report.surveys[0].encoding = Encoding::cp932;
  CHECK(survey.messages("a,b,c\n1,2,\x96") ==
        "answers.csv: row 2, column \"c\": error: the text is not CP932 from the byte 0x96 on\n"
        "  remove \"encoding: cp932\", or save the file as UTF-8\n");
}

TEST_CASE("a file in neither encoding is refused with both places") {
  OneSurvey survey;
  CHECK(survey.ask_ranks().messages("a,b,c\n1,2,3\nあ,2,3\n1,2,\xFF\n") ==
        "answers.csv: row 4: error: the file is neither UTF-8 (wrong in row 4) nor CP932 (wrong in "
        "row 3)\n"
        "  save it as UTF-8\n");
}

TEST_CASE("a file that starts with a mark is UTF-8 and nothing else") {
  OneSurvey survey;
  survey.ask_ranks();
  CHECK(survey.messages("\xEF\xBB\xBF"
                        "a,b,c\n1,2,\x96\xE2\n") ==
        "answers.csv: row 2, column \"c\": error: the text is not UTF-8 from the byte 0x96 on\n"
        "  save the file as UTF-8, or say \"encoding: cp932\" if it is that\n");
  survey.report.surveys[0].encoding = Encoding::cp932;
  CHECK(survey.messages("\xEF\xBB\xBF"
                        "a,b,c\n1,2,3\n") ==
        "kijun: error: \"answers.csv\" starts with a byte order mark: it is UTF-8, not CP932\n"
        "  remove \"encoding: cp932\"\n");
}

TEST_CASE("missing columns of a file that was taken for CP932 say so") {
  OneSurvey survey;
  CHECK(survey.ask_ranks().messages("a,b,x\n1,2,\x96\xE2\n") ==
        "kijun: error: \"answers.csv\" has no column \"c\"\n"
        "  did you mean \"a\"?\n"
        "  its columns are: a, b, x\n"
        "  the file was read as CP932, since row 2 is not UTF-8; \"encoding:\" in the spec says "
        "otherwise\n");
}

TEST_CASE("a ZIP file and UTF-16 are named for what they are") {
  OneSurvey survey;
  survey.ask_ranks();
  CHECK(survey.messages("PK\x03\x04....") ==
        "kijun: error: cannot read \"answers.csv\": the file is not a whole ZIP file: perhaps its "
        "end is missing\n"
        "  open it in Excel and save it again\n");
  CHECK(survey.messages(std::string("\xFF\xFE"
                                    "a\0,\0",
                                    6)) ==
        "kijun: error: \"answers.csv\" is UTF-16 text, not CSV in UTF-8 or CP932\n"
        "  save it as \"CSV UTF-8\"\n");
}
