#!/usr/bin/env bash
# Microsoft.Bot.Builder 4.23.1, the culture inside a turn.
# One would guess: a turn runs in the culture of the process, as other requests of a server do.
# What happens: CultureInfo.CurrentCulture becomes that of activity.locale, which is the client's language, for the length of the turn.
# Why it matters: a number or a date that is written without a culture (into a key, a query, a file) differs from person to person.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir app cards

# Microsoft.Bot.Schema depends on a package AdaptiveCards by name only: an empty project of that name stands for it.
cat > cards/AdaptiveCards.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <PackageId>AdaptiveCards</PackageId>
    <Version>3.1.0</Version>
  </PropertyGroup>
</Project>
XML

cat > app/app.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="../cards/AdaptiveCards.csproj" />
    <PackageReference Include="Microsoft.Bot.Builder" Version="4.23.1" />
    <PackageReference Include="Microsoft.Identity.Client" Version="4.92.0" />
    <PackageReference Include="Microsoft.IdentityModel.Protocols.OpenIdConnect" Version="8.23.0" />
  </ItemGroup>
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using System.Globalization;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
foreach (var locale in new[] { "vi-VN", "en-US", null })
{
    var activity = new Activity(ActivityTypes.Message) { Text = "hello", Locale = locale };
    await new TestAdapter().ProcessActivityAsync(activity, (turn, cancellation) =>
    {
        Console.WriteLine($"{locale ?? "none"}: {1234.5.ToString()} {new DateTime(2026, 3, 5).ToString("d")}");
        return Task.CompletedTask;
    });
}

Console.WriteLine($"after the turns: {1234.5.ToString()}");
CSHARP

cat > expected.txt <<'TEXT'
vi-VN: 1234,5 05/03/2026
en-US: 1234.5 3/5/2026
none: 1234.5 03/05/2026
after the turns: 1234.5
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: Bot Framework 4.23.1 sets the culture of a turn from activity.locale."
