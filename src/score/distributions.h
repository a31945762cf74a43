// The distributions that intervals and tests refer to. Upper tails are computed as such, never as
// 1 − p: real answers give p-values of 1e-300. The only file that knows Boost.Math.
#pragma once

namespace kijun {

// P(Z > z), standard normal.
double normal_upper(double z);

// P(X > x), chi-squared with df > 0 degrees of freedom; 1 at x <= 0.
double chi_squared_upper(double x, double df);

// The t with P(T > t) = upper, Student with df > 0 degrees of freedom.
double student_quantile(double upper, double df);

}  // namespace kijun
