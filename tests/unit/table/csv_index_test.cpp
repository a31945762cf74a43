#include "table/csv_index.h"

#include <catch2/catch.hpp>

#include "table/text_window.h"

using namespace kijun;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Indexed {
  Rows rows;  // raw cells
  std::size_t rest;
  bool stray;
  bool in_quotes;
  bool operator==(const Indexed&) const = default;
};

Indexed indexed(const std::string& text, bool at_end) {
  const std::string padded = text + std::string(TextWindow::padding, '"');
  CsvIndex made;
  made.build(padded.data(), text.size(), at_end);
  const bool stray = made.stray_quote().has_value();
  Indexed result{{}, made.rest(), stray, !stray && made.in_quotes()};
  for (const CsvRow& row : made.rows()) {
    std::vector<std::string>& cells = result.rows.emplace_back();
    std::size_t start = row.start;
    for (std::size_t c = 0; c < row.cells; ++c) {
      const std::size_t end = made.ends()[row.first_end + c];
      cells.push_back(text.substr(start, end - start));
      start = end + 1;
    }
  }
  return result;
}

// The same by RFC 4180 read character by character.
Indexed plainly(const std::string& text, bool at_end) {
  Indexed result{{}, 0, false, false};
  std::vector<std::string> row;
  std::string cell;
  enum class State { start, bare, quoted, closed } state = State::start;
  const auto end_cell = [&] {
    row.push_back(cell);
    cell.clear();
    state = State::start;
  };
  const auto end_row = [&](std::size_t next) {
    end_cell();
    result.rows.push_back(row);
    row.clear();
    result.rest = next;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (state == State::quoted) {
      cell += c;
      if (c == '"') state = State::closed;
    } else if (c == ',') {
      end_cell();
    } else if (c == '\r' || c == '\n') {
      if (c == '\r' && i + 1 == text.size() && !at_end) return result;
      std::size_t next = i + 1;
      if (c == '\r' && next < text.size() && text[next] == '\n') i = next++;
      end_row(next);
    } else if (c == '"' && state != State::bare) {
      cell += c;
      state = State::quoted;
    } else if (c == '"' || state == State::closed) {
      result.stray = true;
      return result;
    } else {
      cell += c;
      state = State::bare;
    }
  }
  result.in_quotes = state == State::quoted;
  if (at_end && !result.in_quotes && result.rest < text.size()) end_row(text.size());
  return result;
}

}  // namespace

TEST_CASE("lines end in LF, CRLF or CR, the last one perhaps in nothing") {
  const Rows expected = {{"a", "b"}, {"1", "2"}};
  CHECK(indexed("a,b\n1,2\n", true).rows == expected);
  CHECK(indexed("a,b\r\n1,2\r\n", true).rows == expected);
  CHECK(indexed("a,b\r1,2\r", true).rows == expected);
  CHECK(indexed("a,b\n1,2", true).rows == expected);
}

TEST_CASE("separators and line ends within quotes belong to the cell") {
  CHECK(indexed("\"a,b\",\"c\nd\"\n\"e\"\"f\",\n", true).rows ==
        Rows{{"\"a,b\"", "\"c\nd\""}, {"\"e\"\"f\"", ""}});
}

TEST_CASE("a piece keeps back the row that it cuts") {
  const Indexed cut = indexed("a,b\n1,", false);
  CHECK(cut.rows == Rows{{"a", "b"}});
  CHECK(cut.rest == 4);
  CHECK(indexed("a,b\r", false).rows.empty());  // an LF may follow
  CHECK(indexed("a,\"b\n", false).in_quotes);
}

TEST_CASE("quotes where none may stand are found") {
  CHECK(indexed("a\"b,c\n", true).stray);
  CHECK(indexed("\"a\"b,c\n", true).stray);
  CHECK(indexed("\"a\" ,c\n", true).stray);
  CHECK(indexed("a,\"b\"\"\"\"c\"\"\"\n", true).stray == false);
}

TEST_CASE("any text is split as reading it character by character splits it") {
  // All short texts of the characters that matter, at every offset from the 64-byte blocks' edges.
  const std::string alphabet = "x,\"\r\n";
  std::size_t wrong = 0;
  std::string first_wrong;
  const auto compare = [&](const std::string& text) {
    for (const bool at_end : {false, true}) {
      if (indexed(text, at_end) == plainly(text, at_end)) continue;
      if (wrong++ == 0) first_wrong = text;
    }
  };
  constexpr std::size_t texts = 15'625;  // 5 to the 6th
  for (std::size_t number = 0; number < texts; ++number) {
    std::string text;
    for (std::size_t rest = number, i = 0; i < 6; ++i, rest /= 5) text += alphabet[rest % 5];
    compare(text);
    for (const std::size_t before : {59U, 61U, 63U, 64U}) {
      compare(std::string(before - 2, 'x') + "\n," + text + ",1\n");
      compare("\"" + std::string(before - 1, ',') + text + "\",1\n");
    }
  }
  INFO("first wrong: " << first_wrong);
  CHECK(wrong == 0);
}

TEST_CASE("line breaks within quotes are counted, so that lines of the file can be told") {
  const std::string text = "a\n\"1\n2\n\"\n\"3\n\"\n" + std::string(TextWindow::padding, ' ');
  CsvIndex made;
  made.build(text.data(), text.size() - TextWindow::padding, true);
  REQUIRE(made.rows().size() == 3);
  CHECK(made.quoted_line_feeds(made.rows()[1].start) == 0);
  CHECK(made.quoted_line_feeds(made.rows()[2].start) == 2);
}
