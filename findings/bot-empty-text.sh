#!/usr/bin/env bash
# Microsoft.Bot.Builder 4.23.1, sending a message with an empty text.
# One would guess: SendActivityAsync("") and SendActivityAsync(MessageFactory.Text("")) do the same.
# What happens: the first throws ArgumentNullException, though nothing is null; the second is sent.
# Why it matters: an answer whose text is built from parts that may all be empty ends the turn with an error.
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
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

var adapter = new TestAdapter();
await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Message) { Text = "hello" }, async (turn, cancellation) =>
{
    try
    {
        await turn.SendActivityAsync("", cancellationToken: cancellation);
        Console.WriteLine("string: sent");
    }
    catch (ArgumentException error)
    {
        Console.WriteLine($"string: {error.GetType().Name} of {error.ParamName}");
    }

    await turn.SendActivityAsync(MessageFactory.Text(""), cancellation);
    Console.WriteLine("activity: sent");
});
Console.WriteLine($"messages that went out: {adapter.ActiveQueue.Count}");
CSHARP

cat > expected.txt <<'TEXT'
string: ArgumentNullException of textReplyToSend
activity: sent
messages that went out: 1
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: SendActivityAsync 4.23.1 throws for an empty string and sends an empty activity."
