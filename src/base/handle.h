// Owners for the objects of C libraries: Handle<FcConfig, FcConfigDestroy>.
#pragma once

#include <memory>

namespace kijun {

template <auto Release>
struct Releaser {
  template <typename T>
  void operator()(T* object) const {
    Release(object);
  }
};

template <typename T, auto Release>
using Handle = std::unique_ptr<T, Releaser<Release>>;

}  // namespace kijun
