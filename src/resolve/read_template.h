// A template's YAML → Style: page, type, colour, wording; everything about a report that is not its
// content.
//
// The template is read straight into the Style, without a struct of its own between: together with
// those that it extends it has every key, so there is nothing to fill in.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "resolve/style.h"
#include "spec/shape.h"

namespace kijun {

struct Spec;

struct Template {
  Style style;
  std::vector<std::string> files = {};  // it, and those it extends
  std::vector<Text> wording = {};       // every text of its wording, with its place
};

// Guarantees what style.h says: no key is missing, lengths are in points and within reason, wording
// holds only the placeholders listed there (and those without which a chart would not say what it
// must: N beside every group, the baseline's value), figures_per_row charts fit beside each other,
// there are at least 20 series styles, and no two share both dash and marker.
// `folder` holds the program's templates, which this one may extend (resolve/template_tree.h).
Result<Template> parse_template(std::string path, std::string bytes, std::string name,
                                const std::string& folder);

// The template that the spec names, from the folder, or a file beside the spec (it ends in .yaml).
// Refused, where the spec names it: a name that is not there, with the nearest that is.
Result<Template> read_template(const std::string& folder, const Spec& spec);

// The same by name; "report-a4" is the file report-a4.yaml.
Result<Template> read_template(const std::string& folder, const Text& name);

// What a template may be, as data.
const Shape& template_shape();

// All its keys as a page; see spec/reference_page.h.
std::string template_reference(Language language);

}  // namespace kijun
