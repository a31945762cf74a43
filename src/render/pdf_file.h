// A PDF file in the making: objects, and how they are put together (ISO 32000-1, 7.5).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// libdeflate's own declaration.
struct libdeflate_compressor;

namespace kijun {

struct PdfObject {
  std::size_t number = 0;
};

// " 12 0 R"
std::string reference(PdfObject object);

// Streams are compressed as they come; all other objects at the end, many together, which is what
// keeps a structure tree of thousands of objects small. The same calls give the same bytes.
class PdfFile {
 public:
  PdfFile();
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  // A number that other objects can refer to; its value must be put before the end.
  PdfObject reserve();
  // `value` as a PDF writes it; no stream.
  void put(PdfObject object, std::string value);
  PdfObject add(std::string value);

  enum class Packing { compressed, plain };
  // `entries` of the stream's dictionary beside its length and filter.
  void put_stream(PdfObject object, std::string_view entries, std::string_view data,
                  Packing packing = Packing::compressed);
  PdfObject add_stream(std::string_view entries, std::string_view data,
                       Packing packing = Packing::compressed);

  // The file, with an identifier made from its content.
  std::string finish(PdfObject catalog, PdfObject information);

 private:
  struct Place {
    enum class Kind : unsigned char { free, at_offset, in_stream } kind = Kind::free;
    std::size_t where = 0;  // offset in the file, or the number of the stream with the object
    std::size_t index = 0;  // in that stream
  };

  struct Freeing {
    void operator()(libdeflate_compressor* compressor) const;
  };

  std::string compressed(std::string_view data) const;
  void write_values();
  std::string table() const;

  std::unique_ptr<libdeflate_compressor, Freeing> compressor_;  // half a megabyte: made once
  std::string bytes_;
  std::vector<std::string> values_;  // by number; empty: a stream, or none yet
  std::vector<Place> places_;        // by number
};

}  // namespace kijun
