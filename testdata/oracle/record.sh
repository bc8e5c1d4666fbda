#!/usr/bin/env bash
# Records what CPython 3.13 prints for the oracle programs. See README.md.
#
#   record.sh [--check] [--runs N] [--hammer] [program or folder ...]
#
#   --check    compare with the recorded .out instead of writing it; exit 1 on a difference
#   --runs N   run each program N times; all runs must agree (default 1)
#   --hammer   a thread switch interval of one microsecond, to bring out what depends on the schedule
#
# Without arguments: every program of every folder beside this script.
set -u
home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

check=0 runs=1 hammer=0 targets=()
while [ $# -gt 0 ]; do
  case $1 in
    --check) check=1 ;;
    --runs) runs=$2; shift ;;
    --hammer) hammer=1 ;;
    *) targets+=("$1") ;;
  esac
  shift
done
[ ${#targets[@]} -eq 0 ] && targets=("$home"/*/)

is_313() { [ "$("$1" -c 'import sys; print(sys.version_info[:2])' 2>/dev/null)" = "(3, 13)" ]; }
find_python() {
  local candidate
  for candidate in "${PYTHON:-}" python3.13 "$HOME"/.pyenv/versions/3.13.*/bin/python3.13 python3; do
    if [ -n "$candidate" ] && is_313 "$candidate"; then echo "$candidate"; return; fi
  done
  echo "record.sh: no CPython 3.13 found; set PYTHON" >&2
  exit 2
}
python=$(find_python) || exit 2
stdlib=$("$python" -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
path=
if [ $hammer = 1 ]; then
  # sitecustomize runs before the program and leaves no frame in its tracebacks.
  echo 'import sys; sys.setswitchinterval(1e-6)' > "$scratch/sitecustomize.py"
  path=$scratch
fi

# normalise DIR: takes out what belongs to the machine. The program's folder is removed from paths; frames inside
# the standard library, source lines included, are removed from tracebacks; unittest's duration becomes 0.000s.
normalise() {
  awk -v dir="$1/" -v lib="$stdlib/" '
    function without(s, part,   at, out) {
      out = ""
      while ((at = index(s, part)) > 0) { out = out substr(s, 1, at - 1); s = substr(s, at + length(part)) }
      return out s
    }
    {
      if (inside) {
        if (substr($0, 1, length(deeper)) == deeper) next
        if (index($0, "[Previous line repeated") > 0) next
        inside = 0
      }
      at = index($0, "File \"")
      if (at > 0 && substr($0, 1, at - 1) ~ /^[ |]*$/ &&
          (index($0, "File \"" lib) == at || index($0, "File \"<frozen ") == at)) {
        inside = 1
        deeper = substr($0, 1, at - 1) "  "
        next
      }
      if ($0 ~ /^Ran [0-9]+ tests? in [0-9.]+s$/) sub(/in [0-9.]+s$/, "in 0.000s")
      print without($0, dir)
    }'
}

# run DIR NAME: the text of NAME.out
run() {
  local dir=$1 name=$2 code
  (cd "$dir" && env -u PYTHONUNBUFFERED -u PYTHONWARNINGS -u PYTHONSTARTUP PYTHONPATH="$path" PYTHONHASHSEED=0 \
    PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1 TZ=UTC COLUMNS=80 NO_COLOR=1 \
    timeout 60 "$python" "$name.py" </dev/null >"$scratch/stdout" 2>"$scratch/stderr")
  code=$?
  if [ $code -eq 124 ]; then
    echo "record.sh: $name: no end after 60 s" >&2
    return 1
  fi
  if [ -s "$scratch/stdout" ] && [ -n "$(tail -c1 "$scratch/stdout")" ]; then
    echo "record.sh: $name: standard output does not end with a newline" >&2
    return 1
  fi
  normalise "$dir" <"$scratch/stdout"
  if [ -s "$scratch/stderr" ]; then
    echo "--- stderr"
    normalise "$dir" <"$scratch/stderr"
  fi
  if [ $code -ne 0 ]; then echo "--- exit $code"; fi
}

programs=()
for target in "${targets[@]}"; do
  if [ -d "$target" ]; then
    for file in "${target%/}"/[0-9]*_*.py; do programs+=("$file"); done
  else
    programs+=("$target")
  fi
done

failed=0
for file in "${programs[@]}"; do
  dir=$(cd "$(dirname "$file")" && pwd)
  name=$(basename "$file" .py)
  out=$dir/$name.out
  run "$dir" "$name" >"$scratch/first" || { failed=1; continue; }
  for ((i = 1; i < runs; i++)); do
    run "$dir" "$name" >"$scratch/again" || { failed=1; break; }
    if ! cmp -s "$scratch/first" "$scratch/again"; then
      echo "record.sh: $name: runs differ" >&2
      diff "$scratch/first" "$scratch/again" | head -5 >&2
      failed=1
      break
    fi
  done
  if [ $check = 1 ]; then
    if ! diff -u "$out" "$scratch/first" >"$scratch/diff" 2>&1; then
      echo "record.sh: $name: differs from its record" >&2
      head -20 "$scratch/diff" >&2
      failed=1
    fi
  else
    cp "$scratch/first" "$out"
  fi
done
exit $failed
