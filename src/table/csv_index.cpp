#include "table/csv_index.h"

#include <algorithm>
#include <bit>

#include "table/block_masks.h"

namespace kijun {
namespace {

constexpr std::uint64_t every_byte = ~std::uint64_t{0};

std::size_t first_of(std::uint64_t bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

// The bits below the lowest one set.
std::uint64_t below(std::uint64_t bits) { return (bits & (~bits + 1)) - 1; }

std::uint64_t carried(bool set) { return set ? 1 : 0; }

}  // namespace

void CsvIndex::build(const char* text, std::size_t size, bool at_end) {
  end_count_ = 0;
  rows_.clear();
  row_start_ = 0;
  row_first_end_ = 0;
  size_ = size;
  at_end_ = at_end;
  in_quotes_ = false;
  may_open_ = true;
  after_close_ = false;
  stray_quote_.reset();
  first_nul_.reset();
  quoted_line_feeds_.clear();

  for (std::size_t base = 0; base < size && !stray_quote_; base += block_bytes) {
    const std::size_t bytes = size - base;
    const std::uint64_t live = bytes >= block_bytes ? every_byte : (std::uint64_t{1} << bytes) - 1;
    const Delimiters found = delimiters(text, base, live);
    if (ends_.size() < end_count_ + block_bytes + 1) ends_.resize(2 * ends_.size() + 4096);
    if (found.line_ends == 0) {
      add_cells(base, found.all);
    } else {
      add_cells_and_rows(text, base, found);
    }
  }
  if (at_end && !in_quotes_ && !stray_quote_ && row_start_ < size) {
    if (ends_.size() == end_count_) ends_.push_back(0);
    ends_[end_count_++] = static_cast<std::uint32_t>(size);
    end_row(size);
  }
}

CsvIndex::Delimiters CsvIndex::delimiters(const char* text, std::size_t base, std::uint64_t live) {
  const BlockMasks masks = classify_block(text + base);
  Delimiters found;
  found.line_ends = (masks.line_feeds | masks.carriage_returns) & live;
  found.all = (masks.commas & live) | found.line_ends;
  const std::uint64_t quotes = masks.quotes & live;
  if ((masks.nuls & live) != 0 && !first_nul_) first_nul_ = base + first_of(masks.nuls & live);
  if (quotes != 0 || in_quotes_ || after_close_) {
    // Every quote turns quoting on or off; a doubled one turns it off and on again.
    const std::uint64_t inside = prefix_xor(quotes) ^ (in_quotes_ ? every_byte : 0);
    const std::uint64_t opening = quotes & inside;
    const std::uint64_t closing = quotes & ~inside;
    for (std::uint64_t bits = masks.line_feeds & live & inside; bits != 0; bits &= bits - 1) {
      quoted_line_feeds_.push_back(static_cast<std::uint32_t>(base + first_of(bits)));
    }
    found.line_ends &= ~inside;
    found.all &= ~inside;
    const std::uint64_t may_open = (found.all | closing) << 1 | carried(may_open_);
    const std::uint64_t after_close = closing << 1 | carried(after_close_);
    const std::uint64_t stray =
        ((opening & ~may_open) | (after_close & ~(found.all | opening))) & live;
    if (stray != 0) {
      stray_quote_ = base + first_of(stray);
      found.all &= below(stray);
      found.line_ends &= below(stray);
    }
    in_quotes_ = inside >> 63 != 0;
    may_open_ = (found.all | closing) >> 63 != 0;
    after_close_ = closing >> 63 != 0;
  } else {
    may_open_ = found.all >> 63 != 0;
  }
  return found;
}

void CsvIndex::add_cells(std::size_t base, std::uint64_t delimiters) {
  std::uint32_t* end = ends_.data() + end_count_;
  for (; delimiters != 0; delimiters &= delimiters - 1) {
    *end++ = static_cast<std::uint32_t>(base + first_of(delimiters));
  }
  end_count_ = static_cast<std::size_t>(end - ends_.data());
}

void CsvIndex::add_cells_and_rows(const char* text, std::size_t base, const Delimiters& found) {
  std::uint64_t line_ends = found.line_ends;
  std::uint64_t rest = found.all;
  for (; line_ends != 0; line_ends &= line_ends - 1) {
    const std::size_t offset = base + first_of(line_ends);
    const std::uint64_t up_to = below(line_ends) | (line_ends & (~line_ends + 1));
    add_cells(base, rest & up_to);
    rest &= ~up_to;
    const bool after_cr =
        text[offset] == '\n' && offset > 0 && text[offset - 1] == '\r' && row_start_ == offset;
    if (after_cr) {  // the row ended at the CR
      row_start_ = offset + 1;
      row_first_end_ = end_count_;
      continue;
    }
    // Whether a CR at the piece's end is half a CRLF shows in the next piece.
    if (text[offset] == '\r' && offset + 1 == size_ && !at_end_) return;
    end_row(offset + 1);
  }
  add_cells(base, rest);
}

void CsvIndex::end_row(std::size_t next_start) {
  rows_.push_back({static_cast<std::uint32_t>(row_start_),
                   static_cast<std::uint32_t>(row_first_end_),
                   static_cast<std::uint32_t>(end_count_ - row_first_end_)});
  row_start_ = next_start;
  row_first_end_ = end_count_;
}

std::size_t CsvIndex::quoted_line_feeds(std::size_t before) const {
  const auto end = std::lower_bound(quoted_line_feeds_.begin(), quoted_line_feeds_.end(), before);
  return static_cast<std::size_t>(end - quoted_line_feeds_.begin());
}

}  // namespace kijun
