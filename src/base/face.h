// The three type faces of a report.
#pragma once

namespace kijun {

enum class Face {
  regular,  // BIZ UDPGothic
  bold,     // BIZ UDPGothic Bold
  tabular,  // BIZ UDGothic: digits of one width
};

}  // namespace kijun
