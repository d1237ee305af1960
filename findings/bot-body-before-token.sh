#!/usr/bin/env bash
# Microsoft.Bot.Builder.Integration.AspNet.Core 4.23.1, CloudAdapter with an app id, so that tokens are asked for.
# One would guess: a request without an Authorization header is refused before its body is read.
# What happens: it is refused with 401 as it should be, but its whole body has been read by then.
# Why it matters: strangers' bytes cost memory and time before it is known who sends them; a limit of size has to stand in front.
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
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

var settings = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string> { ["MicrosoftAppId"] = "00000000-0000-0000-0000-000000000001" })
    .Build();
var body = new Body(Encoding.UTF8.GetBytes("""{"type":"message","id":"1","text":"hello","channelId":"msteams"}"""));
var context = new DefaultHttpContext();
context.Request.Method = "POST";
context.Request.ContentType = "application/json";
context.Request.Body = body;
var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings));
await adapter.ProcessAsync(context.Request, context.Response, new ActivityHandler());
Console.WriteLine($"answer {context.Response.StatusCode}, body read to its end: {body.WasReadToItsEnd}");

sealed class Body(byte[] bytes) : MemoryStream(bytes)
{
    public bool WasReadToItsEnd { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Note(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Note(base.Read(buffer));

    private int Note(int count)
    {
        WasReadToItsEnd |= Position == Length;
        return count;
    }
}
CSHARP

cat > expected.txt <<'TEXT'
answer 401, body read to its end: True
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: CloudAdapter 4.23.1 reads the body of a request that it then refuses for want of a token."
