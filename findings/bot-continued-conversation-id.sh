#!/usr/bin/env bash
# Microsoft.Bot.Builder 4.23.1, ContinueConversationAsync with a ConversationReference that names no activity.
# One would guess: what is sent in that turn is a new message: POST .../conversations/{id}/activities.
# What happens: the turn's activity gets an invented id, and the message is sent as a reply to it: POST .../activities/{that id}.
# Why it matters: a reminder is addressed to an activity that does not exist, and the logs of a request hold an id that nobody gave.
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
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

var service = new Service();
var authentication = BotFrameworkAuthenticationFactory.Create(
    null, true, null, null, null, null, null, null, null,
    new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), service, null);
var reference = new ConversationReference
{
    ChannelId = "msteams",
    ServiceUrl = "https://service.example/",
    Conversation = new ConversationAccount(id: "chat"),
    Bot = new ChannelAccount("bot"),
    User = new ChannelAccount("person"),
};
var invented = "";
await new Adapter(authentication).ContinueConversationAsync(
    "",
    reference,
    async (turn, cancellation) =>
    {
        invented = turn.Activity.Id;
        await turn.SendActivityAsync(MessageFactory.Text("hello"), cancellation);
    },
    CancellationToken.None);
Console.WriteLine($"id in the reference: {reference.ActivityId ?? "none"}; id in the turn is a GUID: {Guid.TryParse(invented, out _)}");
Console.WriteLine(service.Seen.Replace(invented, "{invented id}"));

sealed class Adapter(BotFrameworkAuthentication authentication) : CloudAdapterBase(authentication);

/// <summary>The channel's side: it answers every request and keeps what was asked.</summary>
sealed class Service : HttpMessageHandler, IHttpClientFactory
{
    public string Seen { get; private set; } = "";

    public HttpClient CreateClient(string name) => new(this, false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Seen = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1"}""") });
    }
}
CSHARP

cat > expected.txt <<'TEXT'
id in the reference: none; id in the turn is a GUID: True
POST /v3/conversations/chat/activities/{invented id}
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: Bot Framework 4.23.1 replies to an activity id that it invented."
