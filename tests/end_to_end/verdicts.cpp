// Says what the readers make of specs and templates, for the test that the JSON Schema says the
// same. Standard input: "spec LENGTH" or "template LENGTH", a line end, so many bytes, a line end;
// again and again. Standard output: for each a line with the number of errors, and a line for each.
#include <iostream>
#include <string>

#include "resolve/read_template.h"
#include "spec/read_spec.h"

// Argument: the folder of templates.
int main(int, char** words) {
  using namespace kijun;
  const std::string folder = words[1];
  std::string kind;
  std::size_t length = 0;
  while (std::cin >> kind >> length) {
    std::string bytes(length, '\0');
    std::cin.get();
    std::cin.read(bytes.data(), static_cast<std::streamsize>(length));
    const Diagnostics found =
        kind == "spec" ? parse_spec("report.yaml", bytes).diagnostics()
                       : parse_template("template.yaml", bytes, "t", folder).diagnostics();
    std::cout << found.size() << '\n';
    for (const Diagnostic& diagnostic : found) {
      std::string message = diagnostic.message;
      for (char& c : message) c = c == '\n' ? ' ' : c;
      std::cout << message << '\n';
    }
  }
}
