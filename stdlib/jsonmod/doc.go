// Package jsonmod is _json: the encoder and the scanner under module json, whose
// classes and functions are written in the script language (pylib).
package jsonmod
