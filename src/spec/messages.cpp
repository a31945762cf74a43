#include "spec/messages.h"

#include <array>
#include <optional>
#include <utility>

#include "base/nearest.h"
#include "base/utf8.h"

namespace kijun::messages {
namespace {

Diagnostic error(const Span& at, std::string message, std::vector<std::string> hints) {
  return {Severity::error, at, std::move(message), std::move(hints)};
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 60;  // characters
  std::string shown = "\"";
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    const Utf8Character character = utf8_decode(text, i);
    if (count == longest) {
      shown += "…";
      break;
    }
    if (character.code == '\n') {
      shown += "\\n";
    } else {
      shown += text.substr(i, character.length);
    }
    i += character.length;
  }
  return shown + "\"";
}

std::string listed(std::span<const std::string> names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

// "expected one of: …" and, when there is one, "did you mean …?"
std::vector<std::string> known_names(std::string_view name, std::span<const std::string> known) {
  std::vector<std::string> hints{"expected one of: " + listed(known)};
  if (const std::optional<std::string> near = nearest_name(name, known)) {
    hints.push_back("did you mean \"" + *near + "\"?");
  }
  return hints;
}

// Of a condition: what stands where something else is expected.
std::string found_instead(const Text& found) {
  return found.value.empty() ? "but the condition ends here" : "found " + quoted(found.value);
}

// From the place to the end of its line.
std::string_view rest_of_line(const Span& place) {
  if (!place.source || place.line == 0) return {};
  std::string_view text = place.source->text;
  for (std::size_t line = 1; line < place.line; ++line) text.remove_prefix(text.find('\n') + 1);
  text = text.substr(0, text.find('\n'));
  std::size_t offset = 0;
  for (std::size_t column = 1; column < place.column && offset < text.size(); ++column) {
    offset += utf8_decode(text, offset).length;
  }
  return text.substr(offset);
}

std::string hex_byte(unsigned char byte) {
  constexpr const char* digits = "0123456789ABCDEF";
  return std::string("0x") + digits[byte / 16] + digits[byte % 16];
}

// What yaml-cpp says, and what to make of it.
struct ParserMessage {
  std::string_view from_parser;
  std::string_view message;
  std::string_view hint;
};

constexpr std::array<ParserMessage, 16> parser_messages{{
    {"illegal map value", "a value begins where none can stand",
     "indent keys that belong together by the same number of blanks, and end each in a half-width "
     "colon; put text that holds \": \" in quotes"},
    {"illegal map key", "a key begins where none can stand",
     "indent keys that belong together by the same number of blanks"},
    {"illegal block entry", "a list item begins where none can stand",
     "indent the items of a list alike, each on its own line after \"- \""},
    {"end of map not found", "this does not belong to the mapping above it",
     "write \"key: value\" (half-width colon, a blank behind it), indented like the keys above"},
    {"end of sequence not found", "this does not belong to the list above it",
     "write \"- item\", indented like the items above"},
    {"end of map flow not found", "\"{\" is not closed here, or a comma is missing",
     "write {key: value, key: value}; put text that holds , : { } [ ] in quotes"},
    {"end of sequence flow not found", "\"[\" is not closed here, or a comma is missing",
     "write [item, item]; put text that holds , : { } [ ] in quotes"},
    {"illegal flow end", "no bracket of this kind is open here",
     "put text that holds { } [ ] in quotes"},
    {"unexpected character in block scalar", "a value cannot begin like this",
     "put a value such as \">= 5000\" in quotes; after | or > text begins on the next line"},
    {"unknown token", "a value cannot begin with this character", "put the text in quotes"},
    {"illegal EOF in scalar", "a quote is not closed", "close it with the same quote"},
    {"tag handle with no suffix", "tags (!name) are not read here",
     "put text that begins with ! in quotes"},
    {"alias not found after *", "aliases (*name) are not read here",
     "put text that begins with * in quotes"},
    {"the referenced anchor is not defined", "aliases (*name) are not read here",
     "write the value out, or put text that begins with * in quotes"},
    {"anchor not found after &", "anchors (&name) are not read here",
     "put text that begins with & in quotes"},
    {"unknown escape character: ", "no character is written like this in double quotes",
     "write \\\\ for a backslash, or use single quotes"},
}};

}  // namespace

Diagnostic too_large(const Span& file, std::size_t size, std::size_t limit) {
  return error(file, "the file has " + std::to_string(size) + " bytes",
               {"expected at most " + std::to_string(limit) + " bytes"});
}

Diagnostic not_utf8(const Span& at, unsigned char byte) {
  return error(at, "the byte " + hex_byte(byte) + " is not UTF-8",
               {"save the file in UTF-8 (answer files may be in CP932, this one may not)"});
}

Diagnostic hidden_character(const Span& at, char32_t code) {
  return error(at, "the control character " + code_point_name(code) + " cannot be printed",
               {"remove it"});
}

Diagnostic indenting_tab(const Span& at) {
  return error(at, "the line is indented by a tab", {"indent with blanks"});
}

Diagnostic empty_file(const Span& file, std::string_view what) {
  return error(file, "the file says nothing", {"expected " + std::string(what)});
}

Diagnostic not_yaml(const Span& at, std::string_view parser_message) {
  for (const ParserMessage& known : parser_messages) {
    if (parser_message.starts_with(known.from_parser)) {
      return error(at, std::string(known.message), {std::string(known.hint)});
    }
  }
  return error(at, "this is not well-formed YAML: " + std::string(parser_message), {});
}

Diagnostic open_quote(const Span& at) {
  return error(at, "the quote is not closed on its line",
               {"close it with the same quote; for text of several lines write | and indent the "
                "lines below it"});
}

Diagnostic second_document(const Span& at) {
  return error(at, "the document ended above, and here another begins",
               {"expected one document a file: remove \"---\" and \"...\", and indent keys that "
                "belong together alike"});
}

Diagnostic alias(const Span& at) {
  return error(at, "aliases (*name) are not read here",
               {"write the value out, or put text that begins with * in quotes"});
}

Diagnostic anchor(const Span& at) {
  return error(at, "anchors (&name) are not read here",
               {"remove it, or put text that begins with & in quotes"});
}

Diagnostic tag(const Span& at) {
  return error(at, "tags (!name) are not read here",
               {"remove it, or put text that begins with ! in quotes"});
}

Diagnostic merge_key(const Span& at) {
  return error(at, "merge keys (<<) are not read here", {"write the keys out"});
}

Diagnostic too_deep(const Span& at, std::size_t limit) {
  return error(at, "lists and mappings are nested too deeply",
               {"expected at most " + std::to_string(limit) + " levels"});
}

Diagnostic key_not_text(const Span& at) {
  return error(at, "a key must be text", {"write \"key: value\""});
}

Diagnostic duplicate_key(const Span& at, std::string_view key, std::size_t first_line) {
  return error(at,
               "the key " + quoted(key) + " stands already in line " + std::to_string(first_line),
               {"give each key once"});
}

Diagnostic unknown_key(const Text& key, std::string_view what, std::span<const std::string> known) {
  return error(key.span, "unknown key " + quoted(key.value) + " in " + std::string(what),
               known_names(key.value, known));
}

Diagnostic missing_key(const Span& place, std::string_view key, std::string_view what,
                       std::string_view expected) {
  return error(place, std::string(what) + " has no key " + quoted(key),
               {"expected \"" + std::string(key) + ":\" with " + std::string(expected)});
}

Diagnostic missing_value(const Span& place, std::string_view expected) {
  std::vector<std::string> hints{"expected " + std::string(expected)};
  const std::string_view line = rest_of_line(place);
  if (line.find('#') != std::string_view::npos) {
    hints.emplace_back("after a blank, # begins a comment: put text that begins with # in quotes");
  } else if (line.find('~') != std::string_view::npos ||
             line.find("ull") != std::string_view::npos) {
    hints.emplace_back("the words ~ and null mean no value: put them in quotes");
  }
  return error(place, "there is no value", std::move(hints));
}

Diagnostic wrong_type(const Span& at, std::string_view expected, std::string_view found) {
  return error(at, "expected " + std::string(expected) + ", found " + std::string(found), {});
}

Diagnostic unknown_choice(const Text& found, std::string_view what,
                          std::span<const std::string> known) {
  return error(found.span, "unknown " + std::string(what) + " " + quoted(found.value),
               known_names(found.value, known));
}

Diagnostic not_a_number(const Text& found) {
  return error(found.span, quoted(found.value) + " is not a number",
               {"expected a decimal number such as 3 or 0.5, in half-width digits"});
}

Diagnostic not_an_integer(const Text& found) {
  return error(found.span, quoted(found.value) + " is not a whole number",
               {"expected digits only, such as 1"});
}

Diagnostic octal_looking(const Text& found) {
  return error(found.span, quoted(found.value) + " could be read as octal or decimal",
               {"expected a decimal number without a leading 0"});
}

Diagnostic not_finite(const Text& found) {
  return error(found.span, quoted(found.value) + " is not a finite number",
               {"expected a decimal number such as 3 or 0.5"});
}

Diagnostic not_a_boolean(const Text& found) {
  return error(found.span, quoted(found.value) + " is neither true nor false",
               {"expected one of: true, false"});
}

Diagnostic several_lines(const Span& at) {
  return error(at, "the text has several lines", {"expected one line"});
}

Diagnostic too_long(const Span& at, std::size_t length, std::size_t limit) {
  return error(at, "the text has " + std::to_string(length) + " characters",
               {"expected at most " + std::to_string(limit)});
}

Diagnostic empty_text(const Span& at) {
  return error(at, "the text is empty", {"expected at least one character that is not a blank"});
}

Diagnostic empty_list(const Span& at, std::string_view expected) {
  return error(at, "nothing is listed", {"expected " + std::string(expected)});
}

Diagnostic wrong_count(const Span& at, std::size_t found, std::string_view expected) {
  return error(at, "the list has " + std::to_string(found) + (found == 1 ? " item" : " items"),
               {"expected " + std::string(expected)});
}

Diagnostic wrong_version(const Text& found) {
  return error(found.span, "format " + quoted(found.value) + " is not known to this version",
               {"expected \"kijun: 1\""});
}

Diagnostic bad_range(const Text& found) {
  return error(found.span, quoted(found.value) + " is not a range of numbers",
               {"expected one of: \"< 1000\", \"<= 999\", \"> 999\", \">= 1000\", \"1000 .. 4999\" "
                "(both ends in)",
                "if it is the code of an answer, write it as a list: [\"…\"]"});
}

Diagnostic bad_name(const Text& name, std::string_view what) {
  return error(name.span, quoted(name.value) + " cannot be the key of " + std::string(what),
               {"expected at most 40 of the characters a-z A-Z 0-9 _ -, the first a letter or "
                "digit: file names and references are made of it"});
}

Diagnostic one_key_expected(const Span& at, std::string_view what, std::size_t found,
                            std::span<const std::string> known) {
  return error(at, "there are " + std::to_string(found) + " keys in " + std::string(what),
               {"expected exactly one of: " + listed(known)});
}

Diagnostic file_and_tally(const Span& at) {
  return error(at, "the survey has both \"file:\" and \"tally:\"",
               {"expected one of them: the answers, or how often each was given"});
}

Diagnostic nothing_to_say(const Span& at) {
  return error(at, "this item takes no value", {"expected {}"});
}

Diagnostic level_without_heading(const Span& at) {
  return error(at, "only a heading has a level", {"remove it, or write it beside \"heading:\""});
}

Diagnostic keep_without_text(const Span& at) {
  return error(at, "\"keep\" stands without \"text\"",
               {"write it beside \"text:\", or inside \"table:\""});
}

Diagnostic rows_beside_file(const Text& key) {
  return error(key.span, "the table has " + quoted(key.value) + " here and a file of its own",
               {"remove " + quoted(key.value) + ", or \"file\""});
}

Diagnostic only_of_file(const Text& key) {
  return error(key.span, quoted(key.value) + " says how a file is read, but the table has none",
               {"remove it, or write \"file:\" in place of columns and rows"});
}

Diagnostic empty_range(const Span& at) {
  return error(at, "no number is in this range", {"expected the lower end first"});
}

Diagnostic code_twice(const Text& code, std::string_view other) {
  if (code.value != other) {
    return error(code.span,
                 "the code " + quoted(code.value) + " is listed already, as " + quoted(other),
                 {"list it once: each of them takes the cells of both"});
  }
  return error(code.span, "the code " + quoted(code.value) + " is listed twice", {"list it once"});
}

Diagnostic empty_condition(const Span& at) {
  return error(at, "the condition is empty", {"expected a condition such as \"age >= 65\""});
}

Diagnostic condition_too_deep(const Span& at, std::size_t limit) {
  return error(at, "parentheses and \"not\" are nested too deeply",
               {"expected at most " + std::to_string(limit) + " levels"});
}

Diagnostic full_width_sign(const Text& found, std::string_view meant) {
  return error(found.span, quoted(found.value) + " is a full-width character",
               {"write " + std::string(meant) + " in half-width; a name or value that holds " +
                quoted(found.value) + " stands in quotes as a whole"});
}

Diagnostic foreign_sign(const Text& found, std::string_view meant) {
  return error(found.span, quoted(found.value) + " means nothing in a condition",
               {"write " + std::string(meant)});
}

Diagnostic open_name(const Span& at, char quote) {
  return error(at, "the quote is not closed", {std::string("close it with ") + quote});
}

Diagnostic column_expected(const Text& found) {
  return error(found.span, "expected a column's name, " + found_instead(found),
               {"a comparison begins with its column: age >= 65"});
}

Diagnostic comparison_expected(const Text& found, const Text& column) {
  std::vector<std::string> hints{"expected one of: =, !=, <, <=, >, >=, in"};
  if (!found.value.empty()) {
    hints.emplace_back("a name of several words stands in quotes as a whole");
  }
  return error(found.span,
               "expected a comparison behind the column " + quoted(column.value) + ", " +
                   found_instead(found),
               std::move(hints));
}

Diagnostic value_expected(const Text& found) {
  return error(found.span, "expected a value, " + found_instead(found), {});
}

Diagnostic set_expected(const Text& found) {
  return error(found.span, "expected a list or a range, " + found_instead(found),
               {"write in (1, 2, 3), or in 20 .. 29 (both ends in)"});
}

Diagnostic comma_expected(const Text& found) {
  return error(found.span, "expected a comma or a parenthesis, " + found_instead(found),
               {"a value of several words stands in quotes as a whole"});
}

Diagnostic and_or_expected(const Text& found) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> meant{{
      {"AND", "and"},
      {"And", "and"},
      {"かつ", "and"},
      {"OR", "or"},
      {"Or", "or"},
      {"または", "or"},
      {"又は", "or"},
      {"もしくは", "or"},
      {",", "and"},
  }};
  std::vector<std::string> hints;
  for (const auto& [word, written] : meant) {
    if (found.value == word) hints.push_back("write " + std::string(written));
  }
  if (hints.empty()) hints.emplace_back("a value of several words stands in quotes as a whole");
  return error(found.span, "expected \"and\" or \"or\", " + found_instead(found), std::move(hints));
}

Diagnostic nothing_to_close(const Span& at) {
  return error(at, "\")\" closes nothing", {"remove it, or write the \"(\" that belongs to it"});
}

Diagnostic open_parenthesis(const Span& at) {
  return error(at, "\"(\" is not closed", {"write the \")\" that belongs to it"});
}

Diagnostic blank_value(const Span& at) {
  return error(at, "nothing can be compared with a blank",
               {"a blank cell makes a comparison unknown: it is neither true nor false"});
}

Diagnostic number_expected(const Text& found) {
  return error(found.span, quoted(found.value) + " is not a number",
               {"<, <=, >, >= and .. compare the column on their left with a number such as 65 or "
                "0.5, in half-width digits"});
}

Diagnostic not_a_length(const Text& found) {
  return error(found.span, quoted(found.value) + " is not a length",
               {"expected a number with its unit, such as 170mm or 10pt"});
}

Diagnostic not_a_colour(const Text& found) {
  return error(found.span, quoted(found.value) + " is not a colour",
               {"expected \"#rrggbb\", in quotes"});
}

Diagnostic out_of_bounds(const Text& found, std::string_view expected) {
  return error(found.span, quoted(found.value) + " is out of bounds",
               {"expected " + std::string(expected)});
}

Diagnostic unknown_placeholder(const Span& at, std::string_view name,
                               std::span<const std::string> known) {
  std::vector<std::string> braced;
  for (const std::string& one : known) braced.push_back("{" + one + "}");
  std::vector<std::string> hints{"expected one of: " + listed(braced)};
  if (const std::optional<std::string> near = nearest_name(name, known)) {
    hints.push_back("did you mean \"{" + *near + "}\"?");
  }
  return error(at, "unknown placeholder \"{" + std::string(name) + "}\"", std::move(hints));
}

Diagnostic open_brace(const Span& at) {
  return error(at, "\"{\" is not closed", {"write placeholders as {name}"});
}

}  // namespace kijun::messages
