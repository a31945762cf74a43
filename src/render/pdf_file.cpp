#include "render/pdf_file.h"

#include <cstdint>
#include <libdeflate.h>
#include <new>
#include <utility>

#include "render/pdf_values.h"

namespace kijun {
namespace {

constexpr int level = 6;  // of compression: 7 takes half as long again for 0.4 %
constexpr std::size_t values_a_stream = 250;  // what a reader unpacks to get at one of them
constexpr std::size_t row_size = 6;           // of the table of places: kind, place, index

// Two sums of all bytes (FNV-1a, the second from another start), as 32 digits.
std::string identifier(std::string_view bytes) {
  constexpr std::uint64_t prime = 0x100000001b3;
  std::uint64_t first = 0xcbf29ce484222325;
  std::uint64_t second = 0x84222325cbf29ce4;
  for (const char byte : bytes) {
    first = (first ^ static_cast<unsigned char>(byte)) * prime;
    second = (second ^ static_cast<unsigned char>(byte)) * prime + 1;
  }
  std::string digits;
  for (std::uint64_t sum : {first, second}) {
    for (int i = 0; i < 16; ++i, sum <<= 4U) digits += "0123456789abcdef"[sum >> 60U];
  }
  return digits;
}

}  // namespace

std::string reference(PdfObject object) {
  std::string out = " ";
  pdf::append_integer(out, object.number);
  return out + " 0 R";
}

// The comment says to programs that the file is not a text.
PdfFile::PdfFile()
    : compressor_(libdeflate_alloc_compressor(level)), bytes_("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") {
  if (!compressor_) throw std::bad_alloc();
  reserve();
}

PdfFile::~PdfFile() = default;

void PdfFile::Freeing::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

std::string PdfFile::compressed(std::string_view data) const {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), data.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), data.data(), data.size(), out.data(),
                                      out.size()));
  return out;
}

PdfObject PdfFile::reserve() {
  values_.emplace_back();
  places_.emplace_back();
  return {values_.size() - 1};
}

void PdfFile::put(PdfObject object, std::string value) {
  values_.at(object.number) = std::move(value);
}

PdfObject PdfFile::add(std::string value) {
  const PdfObject object = reserve();
  put(object, std::move(value));
  return object;
}

PdfObject PdfFile::add_stream(std::string_view entries, std::string_view data, Packing packing) {
  const PdfObject object = reserve();
  put_stream(object, entries, data, packing);
  return object;
}

void PdfFile::put_stream(PdfObject object, std::string_view entries, std::string_view data,
                         Packing packing) {
  places_.at(object.number) = {Place::Kind::at_offset, bytes_.size(), 0};
  const bool packed = packing == Packing::compressed;
  const std::string shorter = packed ? compressed(data) : std::string();
  const std::string_view written = packed ? shorter : data;
  pdf::append_integer(bytes_, object.number);
  bytes_ += " 0 obj\n<<";
  bytes_ += entries;
  if (packed) bytes_ += "/Filter/FlateDecode";
  bytes_ += "/Length ";
  pdf::append_integer(bytes_, written.size());
  bytes_ += ">>stream\n";
  bytes_ += written;
  bytes_ += "\nendstream\nendobj\n";
}

// Object streams (7.5.7).
void PdfFile::write_values() {
  const std::size_t count = values_.size();
  std::size_t next = 1;
  while (next < count) {
    const PdfObject stream = reserve();
    std::string numbers;
    std::string values;
    std::size_t index = 0;
    for (; next < count && index < values_a_stream; ++next) {
      if (values_[next].empty()) continue;
      places_[next] = {Place::Kind::in_stream, stream.number, index++};
      pdf::append_integer(numbers, next);
      numbers += ' ';
      pdf::append_integer(numbers, values.size());
      numbers += ' ';
      values += values_[next];
      values += '\n';
    }
    std::string entries = "/Type/ObjStm/N ";
    pdf::append_integer(entries, index);
    entries += "/First ";
    pdf::append_integer(entries, numbers.size());
    put_stream(stream, entries, numbers + values);
  }
}

// The rows of a cross-reference stream (7.5.8), each as its difference from the one above (PNG's
// filter "up").
std::string PdfFile::table() const {
  std::string rows;
  std::string above(row_size, '\0');
  for (const Place& place : places_) {
    std::string row(1, static_cast<char>(place.kind));
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
      row += static_cast<char>(place.where >> shift & 0xFFU);
    }
    row += static_cast<char>(place.index);
    rows += '\2';
    for (std::size_t i = 0; i < row_size; ++i) rows += static_cast<char>(row[i] - above[i]);
    above = row;
  }
  return rows;
}

std::string PdfFile::finish(PdfObject catalog, PdfObject information) {
  write_values();
  const std::string id = identifier(bytes_);
  const PdfObject object = reserve();
  const std::size_t start = bytes_.size();
  places_.back() = {Place::Kind::at_offset, start, 0};
  std::string entries = "/Type/XRef/W[1 4 1]/DecodeParms<</Predictor 12/Columns 6>>/Size ";
  pdf::append_integer(entries, places_.size());
  entries += "/Root" + reference(catalog) + "/Info" + reference(information);
  entries += "/ID[<" + id + "><" + id + ">]";
  put_stream(object, entries, table());
  bytes_ += "startxref\n";
  pdf::append_integer(bytes_, start);
  bytes_ += "\n%%EOF\n";
  return std::move(bytes_);
}

}  // namespace kijun
