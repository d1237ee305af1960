#!/usr/bin/env bash
# Microsoft.Bot.Builder 4.23.1, TeamsActivityHandler, a conversationUpdate of a team that names three new members.
# One would guess: the handler gets the members from the activity, or asks for the team's roster once.
# What happens: it makes one GET for each member, one after the other, before the bot's own code runs.
# Why it matters: a class or a department that joins at once becomes as many calls against the channel's limits, inside one turn.
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
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

var update = new Activity(ActivityTypes.ConversationUpdate)
{
    ChannelId = "msteams",
    Conversation = new ConversationAccount(id: "team"),
    Recipient = new ChannelAccount("bot"),
    MembersAdded = [new("one"), new("two"), new("three")],
    ChannelData = JObject.Parse("""{"eventType":"teamMemberAdded","team":{"id":"team"}}"""),
};
using var turn = new TurnContext(new TestAdapter(), update);
turn.TurnState.Add<IConnectorClient>(
    new ConnectorClient(new Uri("https://service.example/"), MicrosoftAppCredentials.Empty, new HttpClient(new Service())));
await new Handler().OnTurnAsync(turn);

sealed class Handler : TeamsActivityHandler
{
    protected override Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> added, TeamInfo team, ITurnContext<IConversationUpdateActivity> turn, CancellationToken cancellation)
    {
        Console.WriteLine($"the bot's code: {added.Count} members added");
        return Task.CompletedTask;
    }
}

/// <summary>The channel's side.</summary>
sealed class Service : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{request.Method} {request.RequestUri!.AbsolutePath}");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"id":"member"}""") });
    }
}
CSHARP

cat > expected.txt <<'TEXT'
GET /v3/conversations/team/members/one
GET /v3/conversations/team/members/two
GET /v3/conversations/team/members/three
the bot's code: 3 members added
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: TeamsActivityHandler 4.23.1 makes one GET for each added member."
