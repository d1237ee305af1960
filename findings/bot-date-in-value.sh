#!/usr/bin/env bash
# Microsoft.Bot.Builder.Integration.AspNet.Core 4.23.1, with the settings that its adapter reads and writes activities with.
# One would guess: what a card's action carries in `value` comes out as it came in, for the SDK does not know what it means.
# What happens: a string that looks like a date with a time becomes a DateTime. The offset and the milliseconds are lost, a time
# without an offset gains a Z, and 24:00 becomes the next day. A bare date stays.
# Why it matters: a date or a version stamp put into a card's data is compared with the stored one when the card is tapped.
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
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="../cards/AdaptiveCards.csproj" />
    <FrameworkReference Include="Microsoft.AspNetCore.App" />
    <PackageReference Include="Microsoft.Bot.Builder.Integration.AspNet.Core" Version="4.23.1" />
    <PackageReference Include="Microsoft.Identity.Client" Version="4.92.0" />
    <PackageReference Include="Microsoft.IdentityModel.Protocols.OpenIdConnect" Version="8.23.0" />
  </ItemGroup>
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

string[] dates =
[
    "2026-03-05T08:00:00+07:00", "2026-03-05T01:00:00.120Z", "2026-03-05T08:00:00", "2026-03-05T24:00:00Z", "2026-03-05",
];
foreach (var date in dates)
{
    var json = """{"type":"message","value":{"due":"DATE"}}""".Replace("DATE", date);
    var activity = JsonConvert.DeserializeObject<Activity>(json, HttpHelper.BotMessageSerializerSettings);
    var back = JsonConvert.SerializeObject(activity.Value, Formatting.None, HttpHelper.BotMessageSerializerSettings);
    Console.WriteLine($"{date} -> {back}");
}
CSHARP

cat > expected.txt <<'TEXT'
2026-03-05T08:00:00+07:00 -> {"due":"2026-03-05T01:00:00Z"}
2026-03-05T01:00:00.120Z -> {"due":"2026-03-05T01:00:00.12Z"}
2026-03-05T08:00:00 -> {"due":"2026-03-05T08:00:00Z"}
2026-03-05T24:00:00Z -> {"due":"2026-03-06T00:00:00Z"}
2026-03-05 -> {"due":"2026-03-05"}
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: Bot Framework 4.23.1 rewrites a date and time in an action's value."
