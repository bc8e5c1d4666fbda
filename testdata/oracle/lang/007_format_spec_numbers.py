# format() with numeric specs over ints and floats.
ints = [0, 7, -7, 42, -1234567, 10**18]
specs = ["", "d", "5", "<8", ">8", "^8", "+", " ", "-", "08", "+08d", ",", "_", "x", "#x", "b", "#010b", "o", "X", "n",
         "=+8", "*=8", "x<8", "e", ".2f", "%", "10,", "_x", "c"]
for spec in specs:
    out = []
    for n in ints:
        try:
            out.append(format(n, spec))
        except (ValueError, OverflowError) as e:
            out.append(type(e).__name__)
    print(repr(spec), out)
floats = [0.0, -0.0, 1.0, -2.5, 3.14159, 1e-7, 1.5e16, 123456789.123, float("inf"), float("nan")]
fspecs = ["", "f", ".0f", ".1f", ".3f", "e", ".2e", "E", "g", ".3g", "G", "%", ".1%", "+.2f", " .2f", "010.2f", ",.2f",
          "_.1f", "<12.3f", ">12.3f", "^12.3f", "*^14.2e", "n", "#.0f", "#g", "z.1f", ".3", "10.4", "=+10.1f"]
for spec in fspecs:
    print(repr(spec), [format(x, spec) for x in floats])
print(format(True, "d"), format(True, ""), format(True, "5"))
print(format("text", "10") + "|", format("text", ">10"), format("text", "-^10"), format("text", ".2"))
print(format(12345.6789, "012,.2f"), format(1234, "010,"), format(0.5, ".0f"), format(1.5, ".0f"), format(2.5, ".0f"))
