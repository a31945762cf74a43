// The author's pictures on the pages of a PDF.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "render/pdf_file.h"
#include "scene/frame.h"

namespace kijun {

// Each is in the file once, however often it is shown: drawn by Cairo into a PDF of its own, whose
// pages become form XObjects here.
class PdfPictures {
 public:
  struct Use {
    std::string name;  // "/P0": what the pages call it
    double scale = 1;  // of its box to that in which it was shown first
  };

  Use use(const ImageItem& item);

  // The pictures, and the dictionary of them for the pages' resources; empty when there are none.
  // Throws a std::exception when memory is wanting or Cairo writes what cannot be read.
  std::string write(PdfFile& file) const;

 private:
  struct Shown {
    std::shared_ptr<const Image> picture;
    Size size;  // where it was shown first
  };

  std::string drawn() const;

  std::vector<Shown> shown_;
};

}  // namespace kijun
