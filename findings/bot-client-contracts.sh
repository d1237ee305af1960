#!/usr/bin/env bash
# Microsoft.Bot.Connector 4.23.1. CloudAdapter makes a new ConnectorClient for each turn.
# One would guess: what the serializer learned about the types (its contracts, made by reflection) is shared by all clients.
# What happens: each client has contract resolvers of its own, so each starts with nothing learned. Within one client it is kept.
# Why it matters: the first write of a client costs many times the later ones, and with the stock adapter every write is a first one.
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
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

using var http = new HttpClient();
var service = new Uri("https://service.example/");
var first = new ConnectorClient(service, MicrosoftAppCredentials.Empty, http).SerializationSettings.ContractResolver!;
var second = new ConnectorClient(service, MicrosoftAppCredentials.Empty, http).SerializationSettings.ContractResolver!;
Console.WriteLine($"two clients, one resolver: {ReferenceEquals(first, second)}");
Console.WriteLine(
    $"two clients, one contract of Activity: {ReferenceEquals(first.ResolveContract(typeof(Activity)), second.ResolveContract(typeof(Activity)))}");
Console.WriteLine(
    $"one client, one contract of Activity: {ReferenceEquals(first.ResolveContract(typeof(Activity)), first.ResolveContract(typeof(Activity)))}");
CSHARP

cat > expected.txt <<'TEXT'
two clients, one resolver: False
two clients, one contract of Activity: False
one client, one contract of Activity: True
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: each ConnectorClient 4.23.1 learns all contracts anew."
