#!/usr/bin/env bash
# DocumentFormat.OpenXml 3.3.0, InnerText of a Word paragraph.
# One would guess: it is what a reader of the document sees in the paragraph.
# What happens: words deleted under tracked changes and the codes of fields are in it; line breaks, tabs and no-break hyphens are not.
# Why it matters: a struck-out unit leads a task again, and two lines of a cell become one word.
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
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="DocumentFormat.OpenXml" Version="3.3.0" />
  </ItemGroup>
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using DocumentFormat.OpenXml.Wordprocessing;

var paragraph = new Paragraph(
    new Run(new Text("Office"), new Break(), new Text("Archive")),
    new DeletedRun(new Run(new DeletedText("Court"))),
    new Run(new TabChar(), new Text("31"), new NoBreakHyphen(), new Text("3")),
    new Run(new FieldCode("PAGE")));
Console.WriteLine(paragraph.InnerText);
CSHARP

cat > expected.txt <<'TEXT'
OfficeArchiveCourt313PAGE
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: InnerText of DocumentFormat.OpenXml 3.3.0 holds deleted words and no breaks."
