#!/usr/bin/env bash
# .NET 10.0 runtime, for instance to keep a service's memory small whatever the host's processor.
# One would guess: what an environment variable says to the garbage collector, the key of the same name in runtimeconfig.json says too, or it is refused.
# What happens: DOTNET_GCgen0size (hexadecimal) sets how much is allocated between two collections; System.GC.Gen0Size in runtimeconfig.json is passed
# over without a word, while System.GC.ConserveMemory beside it is taken.
# Why it matters: the setting has to be a variable of the image; in the project file it looks set and is not.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_gcServer=0 DOTNET_gcConcurrent=0

cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
</Project>
XML
cat > program.cs <<'CS'
// 4 GB of small objects that die at once.
for (var i = 0; i < 4_000_000; i++)
{
    GC.KeepAlive(new byte[1000]);
}

Console.WriteLine($"{GC.CollectionCount(0)} {AppContext.GetData("System.GC.Gen0Size") ?? "-"} {GC.GetConfigurationVariables()["GCConserveMem"]}");
CS
dotnet build --nologo -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
run() { dotnet out/program.dll; }

read -r usual _ _ < <(run)
read -r variable _ _ < <(DOTNET_GCgen0size=400000 run)
cat > out/program.runtimeconfig.json <<'JSON'
{"runtimeOptions": {"tfm": "net10.0", "framework": {"name": "Microsoft.NETCore.App", "version": "10.0.0"},
  "configProperties": {"System.GC.Gen0Size": 4194304, "System.GC.ConserveMemory": 7}}}
JSON
read -r file seen conserve < <(run)

says() { if "$@"; then echo yes; else echo no; fi; }
cat > expected.txt <<'TEXT'
4 MB by the variable: at least four times as many collections: yes
4 MB by runtimeconfig.json: as many as without, within a tenth: yes
the program sees the key of runtimeconfig.json: 4194304
the other key of the file is taken: 7
TEXT
{
  echo "4 MB by the variable: at least four times as many collections: $(says test "$variable" -ge $((usual * 4)))"
  echo "4 MB by runtimeconfig.json: as many as without, within a tenth: $(says test $((file * 10)) -ge $((usual * 9)) -a $((file * 10)) -le $((usual * 11)))"
  echo "the program sees the key of runtimeconfig.json: $seen"
  echo "the other key of the file is taken: $conserve"
} > seen.txt
echo "collections: $usual without, $variable by the variable, $file by runtimeconfig.json"
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: $(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \(10[^ ]*\).*/\1/p' | tail -1): the size of generation 0 is a variable only."
