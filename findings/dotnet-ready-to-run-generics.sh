#!/usr/bin/env bash
# .NET 10.0 SDK, publishing with PublishReadyToRun so that a service compiles little when it starts.
# One would guess: what the program's own code uses is compiled beforehand, a Dictionary of its own structures too.
# What happens: the framework's collections over types of the program's own are compiled at run time all the same, each method that is used; the compiler
# does it beforehand only with the arguments --opt-cross-module:* and --non-local-generics-module:* (PublishReadyToRunCrossgen2ExtraArgs), without a
# self-contained or composite build.
# Why it matters: in a service of some size half of all methods that are compiled at a start are such ones.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <PublishReadyToRun>true</PublishReadyToRun>
    <SelfContained>false</SelfContained>
  </PropertyGroup>
</Project>
XML
cat > program.cs <<'CS'
var counts = new Dictionary<Place, Place>();
for (var i = 0; i < 100; i++)
{
    counts[new Place(i, i)] = new Place(i, 1);
}

Console.WriteLine(counts.Count);

internal readonly record struct Place(int Row, int Column);
CS
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | sed 's/^[a-z.0-9]*-\(x64\|arm64\)$/linux-\1/')

# What is compiled while the program runs, counted by the type that the method is of.
published() {
  local name=$1
  shift
  rm -rf obj bin
  dotnet publish -r "$rid" --nologo -v q -o "$name" "$@" > build.log 2>&1 || { cat build.log; exit 1; }
  DOTNET_JitStdOutFile="$work/$name.txt" DOTNET_JitDisasmSummary=1 DOTNET_TieredCompilation=1 dotnet "$name/program.dll" > "$name.out"
}
of_dictionary() { grep -c 'Dictionary`2\[Place,Place\]' "$1.txt" || true; }

published usual
published borrowed '-p:PublishReadyToRunCrossgen2ExtraArgs=--opt-cross-module:*%3b--non-local-generics-module:*'

says() { if "$@"; then echo yes; else echo no; fi; }
cat > expected.txt <<'TEXT'
both programs say: 100 100
published as usual, methods of the dictionary are compiled at run time: yes
with the two arguments none is: yes
TEXT
{
  echo "both programs say: $(cat usual.out) $(cat borrowed.out)"
  echo "published as usual, methods of the dictionary are compiled at run time: $(says test "$(of_dictionary usual)" -gt 2)"
  echo "with the two arguments none is: $(says test "$(of_dictionary borrowed)" -eq 0)"
} > seen.txt
echo "methods of the dictionary compiled at run time: $(of_dictionary usual) as usual, $(of_dictionary borrowed) with the two arguments;" \
  "of all: $(wc -l < usual.txt) and $(wc -l < borrowed.txt)"
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: $(dotnet --version): the framework's generics over a program's types are compiled beforehand only when asked for."
