"""Records in syntaxerrors.txt what CPython prints for each program in it.

Run with CPython 3.13 in this folder: python3.13 record.py
A chunk is a program, a line "----", and the text; chunks end with a line "====".
"""
import os
import tempfile
import traceback
import warnings

warnings.simplefilter("ignore")


def message(source):
    with open("x.py", "w", encoding="utf-8") as f:
        f.write(source)
    try:
        compile(source, "x.py", "exec")
    except SyntaxError as e:
        return "".join(traceback.format_exception_only(e))
    return ""


def main():
    path = os.path.abspath("syntaxerrors.txt")
    with open(path, encoding="utf-8", newline="") as f:
        chunks = f.read().split("====\n")[:-1]
    os.chdir(tempfile.mkdtemp())
    with open(path, "w", encoding="utf-8", newline="") as f:
        for chunk in chunks:
            source = chunk.split("----\n")[0]
            f.write(f"{source}----\n{message(source)}====\n")


main()
