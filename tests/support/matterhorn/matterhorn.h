// The failure conditions of the Matterhorn Protocol 1.1 (PDF/UA-1) that a program can judge without
// drawing, on libqpdf: independent of the code that writes Kijun's PDFs.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "render/qpdf.h"

namespace kijun::test {

// One line for each failure: its number in the protocol and what it is about, such as "13-004: a
// Figure without alternative text". Empty when nothing fails.
//
// Not judged is 06-002 (Kijun does not say that its files conform to PDF/UA). What Kijun never
// writes and the protocol has conditions for (forms, optional content, embedded files, scripts,
// ruby …) is a failure when it is there.
std::vector<std::string> matterhorn_failures(QPDF& pdf);

// The parts of it, each appending its failures.
void judge_document(QPDF& pdf, std::vector<std::string>& failures);     // 02, 06, 07, 11, 20–26
void judge_structure(QPDF& pdf, std::vector<std::string>& failures);    // 01, 09, 13–19
void judge_content(QPDF& pdf, std::vector<std::string>& failures);      // 01, 30
void judge_annotations(QPDF& pdf, std::vector<std::string>& failures);  // 28
// What the pages show of a font: its character codes.
void judge_font(const QPDFObjectHandle& font, const std::set<unsigned>& codes,
                std::vector<std::string>& failures);  // 10, 31

}  // namespace kijun::test
