#include "text/messages.h"

#include "base/utf8.h"

namespace kijun::text_messages {
namespace {

// U+845B U+E0102; of a long row the first.
std::string code_points(std::string_view characters) {
  constexpr std::size_t most = 3;
  std::string names;
  std::size_t count = 0;
  for (std::size_t at = 0; at < characters.size(); ++count) {
    const Utf8Character character = utf8_decode(characters, at);
    at += character.length;
    if (count == most) return names + " …";
    names += (count > 0 ? " " : "") + code_point_name(character.code);
  }
  return names;
}

struct Complaint {
  const char* before;  // the character, or its code if it is not seen
  bool seen;
  const char* after;
  const char* advice;  // when nothing comes near
};

Complaint complaint_about(Unprintable::Reason reason) {
  using Reason = Unprintable::Reason;
  switch (reason) {
    case Reason::no_glyph:
      return {"the fonts have no glyph for ", true, "",
              "use another character; rare kanji and scripts such as Hangul cannot be printed"};
    case Reason::emoji:
      return {"the fonts have no glyph for the emoji ", true, "", "say it in words"};
    case Reason::variant:
      return {"the fonts do not have this variant of a character: ", true, "", ""};
    case Reason::lone_mark:
      return {"the combining mark ", false, " has no character before it", "remove it"};
    case Reason::blank:
      return {"the fonts do not have the blank ", false, "", "write an ordinary one"};
    case Reason::invisible:
      return {"the character ", false, " cannot be seen", "remove it"};
    case Reason::private_use:
      return {"the private-use character ", false, " is another one on every machine",
              "use a character of Unicode's own"};
  }
  return {};
}

Diagnostic about_font(std::string message) {
  return {Severity::error,
          {},
          std::move(message),
          {"install Kijun again, or put the file from the fonts/ folder of its source there"}};
}

}  // namespace

Diagnostic font_unreadable(const std::string& path, const std::string& reason) {
  return about_font("cannot read font file \"" + path + "\": " + reason);
}

Diagnostic font_damaged(const std::string& path, const std::string& fault) {
  return about_font("font file \"" + path + "\" is damaged: " + fault);
}

Diagnostic font_is_another(const std::string& path, const std::string& expected,
                           const std::string& found) {
  return about_font("font file \"" + path + "\" should be " + expected + ", but holds " +
                    (found.empty() ? "a font without a name" : found));
}

Diagnostic font_not_accepted(const std::string& path, const std::string& by) {
  return about_font("font file \"" + path + "\" is not accepted by " + by);
}

Diagnostic unprintable(const Unprintable& character) {
  const Complaint complaint = complaint_about(character.reason);
  std::string shown = code_points(character.characters);
  if (complaint.seen) shown = "\"" + character.characters + "\" (" + shown + ")";
  const bool replaceable = !character.instead.empty() && character.instead != " ";
  return {Severity::error,
          {},
          complaint.before + shown + complaint.after,
          {replaceable ? "write \"" + character.instead + "\" instead" : complaint.advice}};
}

}  // namespace kijun::text_messages
