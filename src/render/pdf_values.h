// Values of a PDF as libqpdf has them, which only this folder uses.
#pragma once

#include <map>
#include <string>

#include "base/geometry.h"
#include "base/number.h"
#include "base/snap.h"
#include "render/qpdf.h"

namespace kijun::pdf {

using Object = QPDFObjectHandle;

inline Object number(Pt length) { return Object::newReal(format_shortest(snapped(length).v)); }
inline Object integer(std::size_t value) {
  return Object::newInteger(static_cast<long long>(value));
}
inline Object name(const char* value) { return Object::newName(value); }
inline Object text(const std::string& value) { return Object::newUnicodeString(value); }

inline Object dictionary(const std::map<std::string, Object>& entries) {
  return Object::newDictionary(entries);
}

// From above, as layout counts, to from below.
inline Object rectangle(const Box& box, const Size& page) {
  return Object::newArray({number(box.min.x), number(page.height - box.max.y), number(box.max.x),
                           number(page.height - box.min.y)});
}

}  // namespace kijun::pdf
