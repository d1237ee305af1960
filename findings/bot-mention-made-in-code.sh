#!/usr/bin/env bash
# Microsoft.Bot.Schema 4.23.1, GetMentions on an activity whose Mention was made in code, as one does to mention a person or in a test.
# One would guess: GetMentions returns what was put into Entities.
# What happens: it returns a Mention without its person and its text. Only mentions that came as JSON are read; GetAs of the entity has both.
# Why it matters: code that works on what Teams sends fails on an activity made in a test, and the reverse.
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
    <PackageReference Include="Microsoft.Bot.Builder" Version="4.23.1" />
    <PackageReference Include="Microsoft.Identity.Client" Version="4.92.0" />
    <PackageReference Include="Microsoft.IdentityModel.Protocols.OpenIdConnect" Version="8.23.0" />
  </ItemGroup>
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

var activity = MessageFactory.Text("<at>Bot</at> help");
activity.Entities = [new Mention { Mentioned = new ChannelAccount("bot"), Text = "<at>Bot</at>" }];
Show("GetMentions", activity.GetMentions().Single());
Show("GetAs", activity.Entities[0].GetAs<Mention>());

static void Show(string name, Mention mention) =>
    Console.WriteLine($"{name}: person {mention.Mentioned?.Id ?? "none"}, text {mention.Text ?? "none"}");
CSHARP

cat > expected.txt <<'TEXT'
GetMentions: person none, text none
GetAs: person bot, text <at>Bot</at>
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: GetMentions 4.23.1 empties a Mention that was made in code."
