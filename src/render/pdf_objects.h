// A repair of what Cairo 1.16 writes.
#pragma once

#include <string>

namespace kijun {

// Links make Cairo reserve an object for each of them in a structure tree, which it then writes
// only for a document that is tagged throughout: the table of objects points to nowhere, and qpdf
// calls the file damaged. Marks such objects as free, which for every reader means null. Returns
// false when the file is not built as expected.
bool free_unwritten_objects(std::string& pdf);

// Cairo writes the clock's time when it is given no dates. Overwrites the dates that it was given
// with blanks, so that the document has none. Returns false when they are not where they should be.
bool remove_dates(std::string& pdf);

}  // namespace kijun
