#include "spec/key_table.h"
#include "spec/read_values.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

constexpr Shape level{.kind = Shape::Kind::number,
                      .expected = {"a number above 0, up to 0.2", "0より大きく0.2以下の数"},
                      .low = 0,
                      .high = 0.2,
                      .low_included = false};
constexpr Shape few{.kind = Shape::Kind::whole_number,
                    .expected = {"a whole number from 0 to 1000", "0から1000までの整数"},
                    .low = 0,
                    .high = 1000};
constexpr Shape rounds{.kind = Shape::Kind::whole_number,
                       .expected = {"a whole number from 99 to 100000", "99から100000までの整数"},
                       .low = 99,
                       .high = 100'000};
constexpr Shape seed{
    .kind = Shape::Kind::whole_number,
    .expected = {"a whole number from 0 to 4294967295", "0から4294967295までの整数"},
    .low = 0,
    .high = 4'294'967'295};

using I = InferenceSpec;
constexpr KeyRow<InferenceSpec> inference_keys[] = {
    {"level",
     false,
     &level,
     {"Significance level: of figures whose groups do not differ, at most this share is said to "
      "show a difference. Default: 0.05.",
      "有意水準。属性の間に差がない図を、差があると述べてしまう割合の上限。省くと 0.05。"},
     field<&I::level>},
    {"permute_below",
     false,
     &few,
     {"A test permutes where N or effective N of a side is below this; 0: never. Default: 30.",
      "比べる側のNまたは実効Nがこれより小さい検定は、並べ替え検定にする。0 "
      "ならしない。省くと 30。"},
     field<&I::permute_below>},
    {"permutations",
     false,
     &rounds,
     {"How often it permutes. Default: 9999.", "並べ替えの回数。省くと 9999。"},
     field<&I::permutations>},
    {"seed",
     false,
     &seed,
     {"From which the permutations follow: the same seed, the same result. Default: 20180330.",
      "並べ替えのもとになる数。同じ数なら同じ結果になる。省くと 20180330。"},
     field<&I::seed>},
};

}  // namespace

constexpr Shape inference_shape =
    mapping_of<inference_keys>("the inference", {"{level: 0.05, …}", "{level: 0.05, …}"});

bool read_inference(const YamlNode& node, const Shape& shape, InferenceSpec& into,
                    Problems& problems) {
  return read_mapping(node, shape, inference_keys, into, problems);
}

}  // namespace kijun
