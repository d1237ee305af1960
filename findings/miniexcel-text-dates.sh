#!/usr/bin/env bash
# MiniExcel 1.46.0, a column of dates that were typed as text, day first, read into a DateTime in the culture vi-VN.
# One would guess: the culture of the process decides, or at least all rows of a column are read in one order.
# What happens: each cell is tried month first: 05/03/2026 becomes 3 May, and 25/03/2026, which has no such reading, 25 March.
# A culture in the configuration helps.
# Why it matters: every date up to the 12th of a month is wrong, without an error, and the later ones are right.
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
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="MiniExcel" Version="1.46.0" />
  </ItemGroup>
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
var file = Path.Combine(args[0], "dates.xlsx");
MiniExcel.SaveAs(file, new[] { new { Due = "05/03/2026" }, new { Due = "25/03/2026" } });
Show("default", null);
Show("configured", new OpenXmlConfiguration { Culture = CultureInfo.GetCultureInfo("vi-VN") });

void Show(string name, OpenXmlConfiguration configuration) =>
    Console.WriteLine($"{name}: {string.Join(" ", MiniExcel.Query<Row>(file, configuration: configuration).Select(r => r.Due.ToString("yyyy-MM-dd")))}");

public sealed class Row
{
    public DateTime Due { get; set; }
}
CSHARP

cat > expected.txt <<'TEXT'
default: 2026-05-03 2026-03-25
configured: 2026-03-05 2026-03-25
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll "$work" > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: MiniExcel 1.46.0 reads text dates month first where it can, and day first where it must."
