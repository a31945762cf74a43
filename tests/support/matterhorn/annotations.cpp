#include <algorithm>

#include "support/matterhorn/matterhorn.h"
#include "support/matterhorn/structure_nodes.h"

namespace kijun::test {
namespace {

using Object = QPDFObjectHandle;
using Failures = std::vector<std::string>;

bool has_text(Object object) { return object.isString() && !object.getUTF8Value().empty(); }

// The annotation stands in a Link that knows it, and the ParentTree says the same.
bool is_in_link(QPDF& pdf, Object annotation) {
  Object key = annotation.getKey("/StructParent");
  if (!key.isInteger()) return false;
  Object parent = parents_under(pdf, key.getIntValueAsInt());
  if (!parent.isDictionary() || !parent.getKey("/S").isNameAndEquals("/Link")) return false;
  const std::vector<Object> kids = kids_of(parent);
  return std::any_of(kids.begin(), kids.end(), [&](Object kid) {
    return kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/OBJR") &&
           kid.getKey("/Obj").getObjGen() == annotation.getObjGen();
  });
}

}  // namespace

void judge_annotations(QPDF& pdf, Failures& failures) {
  for (Object page : pdf.getAllPages()) {
    Object annotations = page.getKey("/Annots");
    if (!annotations.isArray()) continue;
    if (!page.hasKey("/Tabs")) {
      failures.emplace_back("28-008: a page with links that does not say their order");
    } else if (!page.getKey("/Tabs").isNameAndEquals("/S")) {
      failures.emplace_back("28-009: links in another order than that of the structure");
    }
    for (Object annotation : annotations.getArrayAsVector()) {
      if (!annotation.getKey("/Subtype").isNameAndEquals("/Link")) {
        failures.emplace_back("28-006: an annotation that is no link");
        continue;
      }
      if (!is_in_link(pdf, annotation)) failures.emplace_back("28-011: a link outside of a Link");
      if (!has_text(annotation.getKey("/Contents"))) {
        failures.emplace_back("28-012: a link without Contents");
      }
    }
  }
}

}  // namespace kijun::test
