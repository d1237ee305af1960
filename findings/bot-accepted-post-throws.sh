#!/usr/bin/env bash
# Microsoft.Bot.Connector 4.23.1, a POST of a message that the service answers with success, but without the usual JSON.
# One would guess: a status of 2xx means that the message is posted, and only its id is unknown.
# What happens: an empty 201 is taken as success without an id; an empty 204, or a 200 with a body that is not JSON, throws as a failure does.
# Why it matters: who sends again after an exception posts the message twice.
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
using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

(HttpStatusCode Status, string Body)[] answers = [(HttpStatusCode.Created, ""), (HttpStatusCode.NoContent, ""), (HttpStatusCode.OK, "accepted")];
foreach (var (status, body) in answers)
{
    using var http = new HttpClient(new Service(status, body));
    using var client = new ConnectorClient(new Uri("https://service.example/"), MicrosoftAppCredentials.Empty, http);
    string result;
    try
    {
        var response = await client.Conversations.SendToConversationAsync("chat", MessageFactory.Text("hello"));
        result = $"success, id {response?.Id ?? "unknown"}";
    }
    catch (Exception error)
    {
        result = error.GetType().Name;
    }

    Console.WriteLine($"{(int)status} with body '{body}': {result}");
}

/// <summary>The channel's side.</summary>
sealed class Service(HttpStatusCode status, string body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
}
CSHARP

cat > expected.txt <<'TEXT'
201 with body '': success, id unknown
204 with body '': ErrorResponseException
200 with body 'accepted': SerializationException
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: ConnectorClient 4.23.1 throws on some answers of success."
