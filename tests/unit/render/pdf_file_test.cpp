#include "render/pdf_file.h"

#include <catch2/catch.hpp>

#include "render/pdf_values.h"
#include "sample_document.h"

namespace kijun {
namespace {

// An array of `count` objects that are not in the same object stream, and a stream.
std::string file_with(std::size_t count, const std::string& stream) {
  PdfFile file;
  const PdfObject catalog = file.reserve();
  const PdfObject page_tree = file.reserve();
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += reference(file.add(std::to_string(i)));
  const PdfObject data = file.add_stream("/Kind/Sample", stream);
  const PdfObject page =
      file.add("<</Type/Page/MediaBox[0 0 9 9]/Parent" + reference(page_tree) + ">>");
  file.put(page_tree, "<</Type/Pages/Count 1/Kids[" + reference(page) + "]>>");
  file.put(catalog, "<</Type/Catalog/All[" + all + "]/Data" + reference(data) + "/Pages" +
                        reference(page_tree) + ">>");
  return file.finish(catalog, file.add("<</Title(x)>>"));
}

TEST_CASE("objects and streams of a file are read back, however many they are") {
  std::string stream(100000, 'x');
  stream[5] = '\0';
  const std::string bytes = file_with(1000, stream);
  const auto pdf = test::opened(bytes);
  QPDFObjectHandle all = pdf->getRoot().getKey("/All");
  REQUIRE(all.getArrayNItems() == 1000);
  for (const int i : {0, 249, 250, 999}) CHECK(all.getArrayItem(i).getIntValue() == i);
  QPDFObjectHandle data = pdf->getRoot().getKey("/Data");
  CHECK(data.getDict().getKey("/Kind").isNameAndEquals("/Sample"));
  const auto read = data.getStreamData();
  CHECK(std::string(reinterpret_cast<const char*>(read->getBuffer()), read->getSize()) == stream);
  CHECK(bytes.size() < 10000);
  CHECK(pdf->getWarnings().empty());
}

TEST_CASE("the identifier of a file follows from its content") {
  const auto id = [](const std::string& bytes) {
    return test::opened(bytes)->getTrailer().getKey("/ID").getArrayItem(0).getStringValue();
  };
  CHECK(id(file_with(3, "a")).size() == 16);
  CHECK(id(file_with(3, "a")) == id(file_with(3, "a")));
  CHECK(id(file_with(3, "a")) != id(file_with(3, "b")));
}

TEST_CASE("lengths have at most three decimals and no zeros that say nothing") {
  const auto written = [](double points) {
    std::string out;
    pdf::append_thousandths(out, pdf::thousandths(Pt(points)));
    return out;
  };
  CHECK(written(0) == "0");
  CHECK(written(12) == "12");
  CHECK(written(595.276) == "595.276");
  CHECK(written(-0.5) == "-.5");
  CHECK(written(0.0304) == ".03");
  CHECK(written(-0.0004) == "0");
}

TEST_CASE("text is ASCII or UTF-16, with what would end it escaped") {
  CHECK(pdf::text("a (b\\)") == "(a \\(b\\\\\\))");
  CHECK(pdf::text("髙") == "(\xFE\xFF\x9A\xD9)");
  CHECK(pdf::text_bytes("𠮟") == "\xFE\xFF\xD8\x42\xDF\x9F");
  CHECK(pdf::text("\xE5\xB0\xA8") == "(\xFE\xFF\\\\\\()");
}

}  // namespace
}  // namespace kijun
