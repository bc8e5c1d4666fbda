// Package libm has functions of C's mathematical library that Go's package math
// computes less exactly: it may be off in the last place where the C library that
// CPython calls rounds nearly always correctly, so that seeded random numbers and
// printed results would differ. They compute with pairs of floats, see Pow, and fall
// back on package math where that is of no use: for zeros, infinities, NaNs and
// arguments out of reach.
package libm
