#!/usr/bin/env bash
# Microsoft.Bot.Schema 4.23.1, RemoveRecipientMention on a channel message as clients send it.
# One would guess: what remains is what the person typed.
# What happens: a plain space behind the mention is trimmed, but the no-break space that clients put there as `&nbsp;` stays in the text.
# Why it matters: a command that is compared with the whole text is not recognised in a channel.
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
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

foreach (var space in new[] { " ", "&nbsp;" })
{
    var json = """
        {"type":"message","text":"<at>Bot</at>SPACEhelp","recipient":{"id":"bot","name":"Bot"},
         "entities":[{"type":"mention","mentioned":{"id":"bot","name":"Bot"},"text":"<at>Bot</at>"}]}
        """.Replace("SPACE", space);
    var activity = JsonConvert.DeserializeObject<Activity>(json)!;
    Console.WriteLine($"{activity.Text} -> [{activity.RemoveRecipientMention()}]");
}
CSHARP

cat > expected.txt <<'TEXT'
<at>Bot</at> help -> [help]
<at>Bot</at>&nbsp;help -> [&nbsp;help]
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: RemoveRecipientMention 4.23.1 leaves &nbsp; in the text."
