#!/usr/bin/env bash
# System.Globalization.ChineseLunisolarCalendar of .NET 10, used for Vietnamese lunar days, for which the framework has no calendar.
# One would guess: both reckon alike, for the rules are the same.
# What happens: the Chinese calendar is reckoned at UTC+8, the Vietnamese at UTC+7. Where a new moon falls into the hour between,
# the day differs: the new year (Tet) of 2007 was on 17/2 in Vietnam, and that of 2030 is on 2/2; the framework says a day later.
# Why it matters: holidays and working days of such a year are a day off.
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
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using System.Globalization;

var calendar = new ChineseLunisolarCalendar();
foreach (var (year, vietnam) in new[] { (2007, new DateOnly(2007, 2, 17)), (2026, new DateOnly(2026, 2, 17)), (2030, new DateOnly(2030, 2, 2)) })
{
    var framework = DateOnly.FromDateTime(calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0));
    Console.WriteLine($"{year}: Vietnam {vietnam:yyyy-MM-dd}, framework {framework:yyyy-MM-dd}, {framework.DayNumber - vietnam.DayNumber} days later");
}
CSHARP

cat > expected.txt <<'TEXT'
2007: Vietnam 2007-02-17, framework 2007-02-18, 1 days later
2026: Vietnam 2026-02-17, framework 2026-02-17, 0 days later
2030: Vietnam 2030-02-02, framework 2030-02-03, 1 days later
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: ChineseLunisolarCalendar is a day late for the Vietnamese new year of 2007 and 2030."
