#include "spec/messages.h"

#include <array>
#include <optional>
#include <utility>

#include "base/message_text.h"
#include "base/nearest.h"
#include "base/utf8.h"

namespace kijun::messages {
namespace {

// "expected one of: …" and, when there is one, "did you mean …?"
std::vector<std::string> known_names(std::string_view name, std::span<const std::string> known) {
  std::vector<std::string> hints{"expected one of: " + listed(known)};
  if (const std::optional<std::string> near = nearest_name(name, known)) {
    hints.push_back("did you mean \"" + *near + "\"?");
  }
  return hints;
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
  return error_at(file, "the file has " + std::to_string(size) + " bytes",
                  {"expected at most " + std::to_string(limit) + " bytes"});
}

Diagnostic not_utf8(const Span& at, unsigned char byte) {
  return error_at(at, "the byte " + hex_byte(byte) + " is not UTF-8",
                  {"save the file in UTF-8 (answer files may be in CP932, this one may not)"});
}

Diagnostic hidden_character(const Span& at, char32_t code) {
  return error_at(at, "the control character " + code_point_name(code) + " cannot be printed",
                  {"remove it"});
}

Diagnostic indenting_tab(const Span& at) {
  return error_at(at, "the line is indented by a tab", {"indent with blanks"});
}

Diagnostic empty_file(const Span& file, std::string_view what) {
  return error_at(file, "the file says nothing", {"expected " + std::string(what)});
}

Diagnostic not_yaml(const Span& at, std::string_view parser_message) {
  for (const ParserMessage& known : parser_messages) {
    if (parser_message.starts_with(known.from_parser)) {
      return error_at(at, std::string(known.message), {std::string(known.hint)});
    }
  }
  return error_at(at, "this is not well-formed YAML: " + std::string(parser_message), {});
}

Diagnostic open_quote(const Span& at) {
  return error_at(at, "the quote is not closed on its line",
                  {"close it with the same quote; for text of several lines write | and indent the "
                   "lines below it"});
}

Diagnostic second_document(const Span& at) {
  return error_at(at, "the document ended above, and here another begins",
                  {"expected one document a file: remove \"---\" and \"...\", and indent keys that "
                   "belong together alike"});
}

Diagnostic alias(const Span& at) {
  return error_at(at, "aliases (*name) are not read here",
                  {"write the value out, or put text that begins with * in quotes"});
}

Diagnostic anchor(const Span& at) {
  return error_at(at, "anchors (&name) are not read here",
                  {"remove it, or put text that begins with & in quotes"});
}

Diagnostic tag(const Span& at) {
  return error_at(at, "tags (!name) are not read here",
                  {"remove it, or put text that begins with ! in quotes"});
}

Diagnostic merge_key(const Span& at) {
  return error_at(at, "merge keys (<<) are not read here", {"write the keys out"});
}

Diagnostic too_deep(const Span& at, std::size_t limit) {
  return error_at(at, "lists and mappings are nested too deeply",
                  {"expected at most " + std::to_string(limit) + " levels"});
}

Diagnostic key_not_text(const Span& at) {
  return error_at(at, "a key must be text", {"write \"key: value\""});
}

Diagnostic duplicate_key(const Span& at, std::string_view key, std::size_t first_line) {
  return error_at(
      at, "the key " + quoted_start(key) + " stands already in line " + std::to_string(first_line),
      {"give each key once"});
}

Diagnostic unknown_key(const Text& key, std::string_view what, std::span<const std::string> known) {
  return error_at(key.span, "unknown key " + quoted_start(key.value) + " in " + std::string(what),
                  known_names(key.value, known));
}

Diagnostic missing_key(const Span& place, std::string_view key, std::string_view what,
                       std::string_view expected) {
  return error_at(place, std::string(what) + " has no key " + quoted_start(key),
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
  return error_at(place, "there is no value", std::move(hints));
}

Diagnostic wrong_type(const Span& at, std::string_view expected, std::string_view found) {
  return error_at(at, "expected " + std::string(expected) + ", found " + std::string(found), {});
}

Diagnostic unknown_choice(const Text& found, std::string_view what,
                          std::span<const std::string> known) {
  return error_at(found.span, "unknown " + std::string(what) + " " + quoted_start(found.value),
                  known_names(found.value, known));
}

Diagnostic not_a_number(const Text& found) {
  return error_at(found.span, quoted_start(found.value) + " is not a number",
                  {"expected a decimal number such as 3 or 0.5, in half-width digits"});
}

Diagnostic not_an_integer(const Text& found) {
  return error_at(found.span, quoted_start(found.value) + " is not a whole number",
                  {"expected digits only, such as 1"});
}

Diagnostic octal_looking(const Text& found) {
  return error_at(found.span, quoted_start(found.value) + " could be read as octal or decimal",
                  {"expected a decimal number without a leading 0"});
}

Diagnostic not_finite(const Text& found) {
  return error_at(found.span, quoted_start(found.value) + " is not a finite number",
                  {"expected a decimal number such as 3 or 0.5"});
}

Diagnostic not_a_boolean(const Text& found) {
  return error_at(found.span, quoted_start(found.value) + " is neither true nor false",
                  {"expected one of: true, false"});
}

Diagnostic several_lines(const Span& at) {
  return error_at(at, "the text has several lines", {"expected one line"});
}

Diagnostic too_long(const Span& at, std::size_t length, std::size_t limit) {
  return error_at(at, "the text has " + std::to_string(length) + " characters",
                  {"expected at most " + std::to_string(limit)});
}

Diagnostic empty_text(const Span& at) {
  return error_at(at, "the text is empty", {"expected at least one character that is not a blank"});
}

Diagnostic empty_list(const Span& at, std::string_view expected) {
  return error_at(at, "nothing is listed", {"expected " + std::string(expected)});
}

Diagnostic wrong_count(const Span& at, std::size_t found, std::string_view expected) {
  return error_at(at, "the list has " + std::to_string(found) + (found == 1 ? " item" : " items"),
                  {"expected " + std::string(expected)});
}

Diagnostic wrong_version(const Text& found) {
  return error_at(found.span,
                  "format " + quoted_start(found.value) + " is not known to this version",
                  {"expected \"kijun: 1\""});
}

Diagnostic bad_range(const Text& found) {
  return error_at(
      found.span, quoted_start(found.value) + " is not a range of numbers",
      {"expected one of: \"< 1000\", \"<= 999\", \"> 999\", \">= 1000\", \"1000 .. 4999\" "
       "(both ends in)",
       "if it is the code of an answer, write it as a list: [\"…\"]"});
}

Diagnostic bad_name(const Text& name, std::string_view what) {
  return error_at(name.span,
                  quoted_start(name.value) + " cannot be the key of " + std::string(what),
                  {"expected at most 40 of the characters a-z A-Z 0-9 _ -, the first a letter or "
                   "digit: file names and references are made of it"});
}

Diagnostic one_key_expected(const Span& at, std::string_view what, std::size_t found,
                            std::span<const std::string> known) {
  return error_at(at, "there are " + std::to_string(found) + " keys in " + std::string(what),
                  {"expected exactly one of: " + listed(known)});
}

Diagnostic file_and_tally(const Span& at) {
  return error_at(at, "the survey has both \"file:\" and \"tally:\"",
                  {"expected one of them: the answers, or how often each was given"});
}

Diagnostic nothing_to_say(const Span& at) {
  return error_at(at, "this item takes no value", {"expected {}"});
}

Diagnostic level_without_heading(const Span& at) {
  return error_at(at, "only a heading has a level", {"remove it, or write it beside \"heading:\""});
}

Diagnostic keep_without_text(const Span& at) {
  return error_at(at, "\"keep\" stands without \"text\"",
                  {"write it beside \"text:\", or inside \"table:\""});
}

Diagnostic claims_without_text(const Span& at) {
  return error_at(at, "\"claims\" stands without \"text\"",
                  {"write it beside the \"text:\" that makes them"});
}

Diagnostic rows_beside_file(const Text& key) {
  return error_at(key.span,
                  "the table has " + quoted_start(key.value) + " here and a file of its own",
                  {"remove " + quoted_start(key.value) + ", or \"file\""});
}

Diagnostic only_of_file(const Text& key) {
  return error_at(key.span,
                  quoted_start(key.value) + " says how a file is read, but the table has none",
                  {"remove it, or write \"file:\" in place of columns and rows"});
}

Diagnostic empty_range(const Span& at) {
  return error_at(at, "no number is in this range", {"expected the lower end first"});
}

Diagnostic code_twice(const Text& code, std::string_view other) {
  if (code.value != other) {
    return error_at(
        code.span,
        "the code " + quoted_start(code.value) + " is listed already, as " + quoted_start(other),
        {"list it once: each of them takes the cells of both"});
  }
  return error_at(code.span, "the code " + quoted_start(code.value) + " is listed twice",
                  {"list it once"});
}

Diagnostic not_a_length(const Text& found) {
  return error_at(found.span, quoted_start(found.value) + " is not a length",
                  {"expected a number with its unit, such as 170mm or 10pt"});
}

Diagnostic not_a_colour(const Text& found) {
  return error_at(found.span, quoted_start(found.value) + " is not a colour",
                  {"expected \"#rrggbb\", in quotes"});
}

Diagnostic out_of_bounds(const Text& found, std::string_view expected) {
  return error_at(found.span, quoted_start(found.value) + " is out of bounds",
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
  return error_at(at, "unknown placeholder \"{" + std::string(name) + "}\"", std::move(hints));
}

Diagnostic open_brace(const Span& at) {
  return error_at(at, "\"{\" is not closed", {"write placeholders as {name}"});
}

}  // namespace kijun::messages
