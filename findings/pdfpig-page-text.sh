#!/usr/bin/env bash
# PdfPig 0.1.16, the text of a page on which a table stands.
# One would guess: Page.Text puts at least a space or a line's end between cells and rows.
# What happens: the texts of neighbouring cells and lines are joined without anything between; the words of the page are apart.
# Why it matters: a unit's name and the next cell's deadline become one word; words with their positions have to be read instead.
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
    <PackageReference Include="PdfPig" Version="0.1.16" />
  </ItemGroup>
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

var builder = new PdfDocumentBuilder();
var page = builder.AddPage(PageSize.A4);
var font = builder.AddStandard14Font(Standard14Font.Helvetica);
page.AddText("Office", 12, new PdfPoint(50, 700), font);
page.AddText("31/3", 12, new PdfPoint(250, 700), font);
page.AddText("Archive", 12, new PdfPoint(50, 680), font);
page.AddText("30/6", 12, new PdfPoint(250, 680), font);

using var document = PdfDocument.Open(builder.Build());
Console.WriteLine($"text: {document.GetPage(1).Text}");
Console.WriteLine($"words: {string.Join(" | ", document.GetPage(1).GetWords().Select(w => w.Text))}");
CSHARP

cat > expected.txt <<'TEXT'
text: Office31/3Archive30/6
words: Office | 31/3 | Archive | 30/6
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: PdfPig 0.1.16 joins the cells of a table in Page.Text."
