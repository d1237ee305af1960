#!/usr/bin/env bash
# System.Text.Json of .NET 10, [JsonExtensionData] on a property that can only be set while the object is made (init).
# One would guess: what works by reflection works from generated code too, or the build says that it does not.
# What happens: by reflection the unknown properties are collected; with a generated context the build is silent and the first use of the type
# throws InvalidOperationException. With an ordinary setter both work.
# Why it matters: a form's inputs whose names are made at run time come this way; the program starts, and the first tap fails.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir app

cat > app/app.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using System.Text.Json;
using System.Text.Json.Serialization;

const string Json = """{"Name":"form","input1":"a"}""";
Try("init, reflection", () => JsonSerializer.Deserialize<WithInit>(Json)!.Rest!.Count);
Try("init, generated", () => JsonSerializer.Deserialize(Json, Generated.Default.WithInit)!.Rest!.Count);
Try("set, generated", () => JsonSerializer.Deserialize(Json, Generated.Default.WithSet)!.Rest!.Count);

static void Try(string what, Func<int> read)
{
    try
    {
        Console.WriteLine($"{what}: {read()} collected");
    }
    catch (InvalidOperationException)
    {
        Console.WriteLine($"{what}: InvalidOperationException");
    }
}

public sealed record WithInit(string Name)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; init; }
}

public sealed record WithSet(string Name)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

[JsonSerializable(typeof(WithInit))]
[JsonSerializable(typeof(WithSet))]
public sealed partial class Generated : JsonSerializerContext;
CSHARP

cat > expected.txt <<'TEXT'
init, reflection: 1 collected
init, generated: InvalidOperationException
set, generated: 1 collected
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: with a generated context, extension data in an init property throws at the first use."
