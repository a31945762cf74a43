// matterhorn FILE…: says what fails the Matterhorn protocol's checks; exit code 1 when anything
// does.
#include <iostream>

#include "support/matterhorn/matterhorn.h"

int main(int argc, char** argv) {
  int result = 0;
  for (int i = 1; i < argc; ++i) {
    QPDF pdf;
    pdf.processFile(argv[i]);
    for (const std::string& failure : kijun::test::matterhorn_failures(pdf)) {
      std::cout << argv[i] << ": " << failure << "\n";
      result = 1;
    }
  }
  return result;
}
