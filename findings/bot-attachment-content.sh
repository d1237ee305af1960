#!/usr/bin/env bash
# Microsoft.Bot.Connector 4.23.1, a card put into Attachment.Content as something other than text.
# One would guess: JSON that was parsed goes out as it was, whichever parser read it.
# What happens: a System.Text.Json JsonElement goes out as the number of its kind and the card is lost without an error; JObject.Parse rewrites a
# date within a text; a class of one's own goes out with its C# names. Only raw JSON (Newtonsoft's JRaw) goes out as it is written.
# Why it matters: an empty or changed card is sent, and the service answers with success.
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
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

var card = """{"type":"AdaptiveCard","speak":"2026-03-05T08:00:00+07:00"}""";
Show("JRaw", new JRaw(card));
Show("JsonElement", JsonDocument.Parse(card).RootElement);
Show("JObject.Parse", JObject.Parse(card));
Show("own class", new Card("AdaptiveCard"));

static void Show(string name, object content)
{
    using var client = new ConnectorClient(new Uri("https://service.example/"), MicrosoftAppCredentials.Empty, new HttpClient());
    var attachment = new Attachment("application/vnd.microsoft.card.adaptive", content: content);
    Console.WriteLine($"{name}: {JsonConvert.SerializeObject(attachment, Formatting.None, client.SerializationSettings)}");
}

sealed record Card(string Type);
CSHARP

cat > expected.txt <<'TEXT'
JRaw: {"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","speak":"2026-03-05T08:00:00+07:00"}}
JsonElement: {"contentType":"application/vnd.microsoft.card.adaptive","content":{"ValueKind":1}}
JObject.Parse: {"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","speak":"2026-03-05T01:00:00Z"}}
own class: {"contentType":"application/vnd.microsoft.card.adaptive","content":{"Type":"AdaptiveCard"}}
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: Bot Framework 4.23.1 sends a JsonElement in an attachment as its kind."
