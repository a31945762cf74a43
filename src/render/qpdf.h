// libqpdf, as far as it is used.
#pragma once

// Clang 14, which checks and fuzzes, cannot read libqpdf's JSON in C++20 (a vector of a type that
// is not complete yet). Nothing here needs more of it than its name.
#ifdef __clang__
#define JSON_HH
class JSON;
#endif

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
