// The author's pictures, each under its caption and above its notes.
#pragma once

#include "layout/setting.h"

namespace kijun {

// Captions, picture and notes stand together, in the middle of the page. A picture without a width
// of its own is as wide as the page's body, or as wide as makes it two thirds of the body high if
// that is less. Nothing when it cannot be set: then there is an error. A picture of pixels that
// would look coarse in print is a warning.
std::vector<Unit> set_picture(const Setting& setting, const AuthorPicture& block,
                              const std::shared_ptr<const Image>& picture, Structure& structure,
                              Diagnostics& problems);

}  // namespace kijun
