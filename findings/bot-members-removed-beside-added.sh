#!/usr/bin/env bash
# Microsoft.Bot.Builder 4.23.1, ActivityHandler, a conversationUpdate that names members added and members removed (the schema allows both).
# One would guess: both methods of the handler are called.
# What happens: only the added ones are told. Even an empty list of added members, which adds nobody, hides the removed ones.
# Why it matters: who left stays on the bot's list and is written to.
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

foreach (var added in new List<ChannelAccount>[] { [new("new")], [], null })
{
    var update = new Activity(ActivityTypes.ConversationUpdate)
    {
        ChannelId = "msteams",
        Conversation = new ConversationAccount(id: "team"),
        Recipient = new ChannelAccount("bot"),
        MembersAdded = added,
        MembersRemoved = [new("old")],
    };
    var handler = new Handler();
    using var turn = new TurnContext(new TestAdapter(), update);
    await handler.OnTurnAsync(turn);
    Console.WriteLine($"added: {added?.Count.ToString() ?? "no list"}, removed: 1 -> told:{handler.Told}");
}

sealed class Handler : ActivityHandler
{
    public string Told { get; private set; } = "";

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> members, ITurnContext<IConversationUpdateActivity> turn, CancellationToken cancellation)
    {
        Told += $" {members.Count} added";
        return Task.CompletedTask;
    }

    protected override Task OnMembersRemovedAsync(
        IList<ChannelAccount> members, ITurnContext<IConversationUpdateActivity> turn, CancellationToken cancellation)
    {
        Told += $" {members.Count} removed";
        return Task.CompletedTask;
    }
}
CSHARP

cat > expected.txt <<'TEXT'
added: 1, removed: 1 -> told: 1 added
added: 0, removed: 1 -> told:
added: no list, removed: 1 -> told: 1 removed
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: ActivityHandler 4.23.1 does not tell of removed members beside added ones."
