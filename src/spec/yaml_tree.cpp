#include "spec/yaml_tree.h"

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "base/utf8.h"
#include "spec/messages.h"
#include "spec/problems.h"
#include "spec/source_text.h"

namespace kijun {
namespace {

// Thrown to leave yaml-cpp's recursion after an error that makes the rest meaningless.
struct StopParsing {};

// Line and column of byte offsets, fast however long a line is.
class Ruler {
 public:
  explicit Ruler(const std::shared_ptr<const Source>& source) : source_(source) {
    const std::string& text = source->text;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i % stride == 0) characters_.push_back(characters);
      if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) ++characters;
      if (text[i] == '\n') starts_.push_back(i + 1);
    }
    characters_.push_back(characters);
  }

  // yaml-cpp counts columns in bytes; ours count characters.
  Span span(std::size_t at, std::size_t length) const {
    const std::size_t line = line_of(at);
    return {source_, line, characters_before(at) - characters_before(starts_[line - 1]) + 1,
            length};
  }

  std::size_t end_of_line(std::size_t at) const {
    const std::size_t line = line_of(at);
    return line < starts_.size() ? starts_[line] - 1 : source_->text.size();
  }

 private:
  std::size_t line_of(std::size_t at) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), at);
    return static_cast<std::size_t>(next - starts_.begin());
  }

  std::size_t characters_before(std::size_t at) const {
    const std::size_t whole = at / stride;
    const std::string_view rest =
        std::string_view(source_->text).substr(whole * stride, at % stride);
    return characters_[whole] + utf8_length(rest);
  }

  static constexpr std::size_t stride = 64;
  std::shared_ptr<const Source> source_;
  std::vector<std::size_t> starts_{0};
  std::vector<std::size_t> characters_;  // before every stride-th byte
};

// Offset just behind the closing quote of the text quoted at `start`, or npos.
std::size_t end_of_quoted(std::string_view text, std::size_t start) {
  const char quote = text[start];
  for (std::size_t i = start + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      const bool doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
      if (!doubled) return i + 1;
      ++i;
    }
  }
  return std::string_view::npos;
}

class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(std::shared_ptr<const Source> source, Problems& problems)
      : source_(std::move(source)), ruler_(source_), problems_(problems) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ == 0) return;
    problems_.add(messages::second_document(span(offset(mark), 1)));
    throw StopParsing{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    YamlNode node;
    // The mark of an absent value is that of whatever comes next: the key is the better place.
    node.span = open_.empty() || !open_.back().key ? span(offset(mark), 1) : open_.back().key->span;
    if (refuse_properties(mark, "?", anchor)) node.kind = YamlNode::Kind::refused;
    finish(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    const std::size_t at = offset(mark);
    YamlNode node;
    node.kind = YamlNode::Kind::refused;
    node.span = span(at, word_length(at));
    problems_.add(messages::alias(node.span));
    finish(std::move(node));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const std::size_t at = offset(mark);
    YamlNode node;
    node.kind = YamlNode::Kind::text;
    node.text = value;
    node.plain = tag == "?";
    node.offset = at;
    node.span = span(at, 1);
    if (refuse_properties(mark, tag, anchor)) {
      node.kind = YamlNode::Kind::refused;
    } else {
      node.span.length = text_length(at, node);
    }
    if (const std::size_t hidden = hidden_in(value); hidden < value.size()) {
      problems_.add(messages::hidden_character(node.span, utf8_decode(value, hidden).code));
      node.kind = YamlNode::Kind::refused;
    }
    finish(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    start(mark, tag, anchor, YamlNode::Kind::list);
  }
  void OnSequenceEnd() override { end(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    start(mark, tag, anchor, YamlNode::Kind::mapping);
  }
  void OnMapEnd() override { end(); }

  YamlNode root() && { return std::move(root_); }

  Span place_of(const YAML::Mark& mark) const {
    if (mark.is_null()) return {source_, 0, 0, 0};
    return span(offset(mark), 1);
  }

 private:
  struct Open {
    YamlNode node;
    std::optional<Text> key;  // of a mapping: the key whose value comes next
    bool key_refused = false;
    bool in_braces = false;
    std::map<std::string, std::size_t, std::less<>> lines;  // of a mapping: key → its line
  };

  std::size_t offset(const YAML::Mark& mark) const {
    const auto at = static_cast<std::size_t>(std::max(mark.pos, 0));
    return std::min(at, source_->text.size());
  }

  Span span(std::size_t at, std::size_t length) const { return ruler_.span(at, length); }

  std::size_t word_length(std::size_t at) const {
    const std::size_t end = source_->text.find_first_of(" \t\r\n,]}", at);
    return utf8_length(std::string_view(source_->text).substr(at, end - at));
  }

  // Characters that the text takes on its first line.
  std::size_t text_length(std::size_t at, const YamlNode& node) {
    const std::string_view text = source_->text;
    if (node.plain) {
      const auto [last, unused] =
          std::mismatch(node.text.begin(), node.text.end(),
                        text.begin() + static_cast<std::ptrdiff_t>(at), text.end());
      const auto same = static_cast<std::size_t>(last - node.text.begin());
      return std::max<std::size_t>(utf8_length(std::string_view(node.text).substr(0, same)), 1);
    }
    if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return 1;
    const std::size_t end = end_of_quoted(text, at);
    const std::size_t line_end = ruler_.end_of_line(at);
    if (end == std::string_view::npos || end > line_end) {
      problems_.add(messages::open_quote(span(at, utf8_length(text.substr(at, line_end - at)))));
      throw StopParsing{};
    }
    return utf8_length(text.substr(at, end - at));
  }

  static std::size_t hidden_in(std::string_view value) {
    for (std::size_t i = 0; i < value.size();) {
      const Utf8Character character = utf8_decode(value, i);
      const bool blank = character.code == '\n' || character.code == '\t';
      if (!blank && hidden_character(character.code)) return i;
      i += character.length;
    }
    return value.size();
  }

  // yaml-cpp gives a node's mark before its anchor and tag, so they show in the source there. Its
  // own tags are "?" for what is plain and "!" for what is quoted, and also for a lone "!".
  bool refuse_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const std::size_t at = offset(mark);
    const bool lone_tag = tag == "!" && at < source_->text.size() && source_->text[at] == '!';
    const bool tagged = lone_tag || (tag != "?" && tag != "!" && !tag.empty());
    if (anchor == YAML::NullAnchor && !tagged) return false;
    const Span where = span(at, word_length(at));
    problems_.add(tagged ? messages::tag(where) : messages::anchor(where));
    return true;
  }

  void start(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
             YamlNode::Kind kind) {
    Open opened;
    opened.node.kind = kind;
    opened.node.span = span(offset(mark), 1);
    opened.in_braces = offset(mark) < source_->text.size() && source_->text[offset(mark)] == '{';
    refuse_properties(mark, tag, anchor);
    if (open_.size() >= yaml_depth_limit) {
      problems_.add(messages::too_deep(opened.node.span, yaml_depth_limit));
      throw StopParsing{};
    }
    open_.push_back(std::move(opened));
  }

  void end() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    finish(std::move(node));
  }

  void finish(YamlNode node) {
    node.place = node.span;
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == YamlNode::Kind::list) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.key_refused) {
      parent.key_refused = false;
    } else if (!parent.key) {
      take_key(parent, std::move(node));
    } else {
      node.place = parent.key->span;
      parent.node.entries.push_back({*std::move(parent.key), std::move(node)});
      parent.key.reset();
    }
  }

  void take_key(Open& parent, YamlNode node) {
    if (node.kind == YamlNode::Kind::refused) {
      parent.key_refused = true;
    } else if (node.kind != YamlNode::Kind::text) {
      problems_.add(messages::key_not_text(node.span));
      parent.key_refused = true;
    } else if (node.plain && node.text == "<<") {
      problems_.add(messages::merge_key(node.span));
      parent.key_refused = true;
    } else if (const auto [seen, fresh] = parent.lines.emplace(node.text, node.span.line); !fresh) {
      problems_.add(messages::duplicate_key(node.span, node.text, seen->second));
      parent.key_refused = true;
    } else {
      if (parent.node.entries.empty() && !parent.in_braces) parent.node.span = node.span;
      parent.key = Text{std::move(node.text), std::move(node.span)};
    }
  }

  std::shared_ptr<const Source> source_;
  Ruler ruler_;
  Problems& problems_;
  std::vector<Open> open_;
  YamlNode root_;
  int documents_ = 0;
};

}  // namespace

const YamlEntry* entry_of(const YamlNode& mapping, std::string_view key) {
  const auto found = std::find_if(mapping.entries.begin(), mapping.entries.end(),
                                  [&](const YamlEntry& entry) { return entry.key.value == key; });
  return found == mapping.entries.end() ? nullptr : &*found;
}

Result<YamlNode> parse_yaml(const std::shared_ptr<const Source>& source) {
  Problems problems;
  TreeBuilder builder(source, problems);
  // Only with a line end behind it does an open quote reach the builder, which knows where it
  // began.
  std::istringstream stream(source->text + "\n");
  try {
    YAML::Parser parser(stream);
    // A second document is refused by the builder as soon as it starts.
    if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
  } catch (const StopParsing&) {
    // Reported where it was thrown.
  } catch (const YAML::Exception& error) {
    problems.add(messages::not_yaml(builder.place_of(error.mark), error.msg));
  }
  if (problems.errors() > 0) return std::move(problems).take();
  return std::move(builder).root();
}

}  // namespace kijun
