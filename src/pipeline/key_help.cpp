#include "pipeline/key_help.h"

#include "export/scores_schema.h"
#include "resolve/read_template.h"
#include "spec/json_schema.h"
#include "spec/read_spec.h"

namespace kijun {

std::string key_help(const KeyHelpRequest& request) {
  switch (request.subject) {
    case KeyHelpRequest::Subject::spec:
      return request.reference ? spec_reference(request.language)
                               : json_schema(spec_shape(), "Kijun spec", request.language);
    case KeyHelpRequest::Subject::scores:
      return scores_schema(request.language);
    case KeyHelpRequest::Subject::style:
      break;
  }
  return request.reference ? template_reference(request.language)
                           : json_schema(template_shape(), "Kijun template", request.language);
}

}  // namespace kijun
