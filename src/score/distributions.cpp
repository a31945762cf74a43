#include "score/distributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace kijun {
namespace {

namespace policies = boost::math::policies;
// No exceptions; and plain doubles inside, since long double is another type on every machine.
using Policy = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>, policies::promote_double<false>>;

}  // namespace

double normal_upper(double z) {
  return cdf(complement(boost::math::normal_distribution<double, Policy>(), z));
}

double chi_squared_upper(double x, double df) {
  if (x <= 0) return 1;
  return cdf(complement(boost::math::chi_squared_distribution<double, Policy>(df), x));
}

double student_quantile(double upper, double df) {
  return quantile(complement(boost::math::students_t_distribution<double, Policy>(df), upper));
}

}  // namespace kijun
