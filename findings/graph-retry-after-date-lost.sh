#!/usr/bin/env bash
# Microsoft.Graph 6.10.0 with Kiota 2.0.1, close to the lowest version that it asks for (2.0.0), a 429 whose Retry-After is a date.
# One would guess: the client waits until that date, wherever the machine stands.
# What happens: only the seconds of the time left count, so a date 66 s ahead is waited for about 5 s; and the date is compared with the
# local clock, so in Vietnam (UTC+7) every date is past, and a date 30 s ahead is waited for 3 s, as if there were none.
# Why it matters: the service's wish is not met, and it throttles longer. Kiota 2.1.6 does not do this: pin it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir app

cat > app/app.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Graph" Version="6.10.0" />
    <PackageReference Include="Microsoft.Graph.Core" Version="4.0.1" />
    <PackageReference Include="Microsoft.Kiota.Abstractions" Version="2.0.1" />
    <PackageReference Include="Microsoft.Kiota.Authentication.Azure" Version="2.0.1" />
    <PackageReference Include="Microsoft.Kiota.Http.HttpClientLibrary" Version="2.0.1" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Form" Version="2.0.1" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Json" Version="2.0.1" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Multipart" Version="2.0.1" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Text" Version="2.0.1" />
    <PackageReference Include="Microsoft.IdentityModel.Protocols.OpenIdConnect" Version="8.23.0" />
    <PackageReference Include="Microsoft.IdentityModel.Validators" Version="8.23.0" />
    <PackageReference Include="Std.UriTemplate" Version="2.0.12" />
  </ItemGroup>
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using System.Diagnostics;
using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Authentication;

var ahead = int.Parse(args[0]);
var service = new Service(DateTimeOffset.UtcNow.AddSeconds(ahead).ToString("r"));
using var graph = new GraphServiceClient(GraphClientFactory.Create(finalHandler: service), new AnonymousAuthenticationProvider());
var clock = Stopwatch.StartNew();
await graph.Chats.PostAsync(new Chat());
var waited = clock.Elapsed.TotalSeconds < ahead / 2 ? "less than half of it" : "longer";
Console.WriteLine($"UTC{TimeZoneInfo.Local.BaseUtcOffset:hh}, date {ahead} s ahead: waited {waited}, then {service.Requests - 1} more request");

/// <summary>Answers 429 once, then success.</summary>
sealed class Service(string retryAfter) : HttpMessageHandler
{
    public int Requests { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var status = ++Requests == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.Created;
        var answer = new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new StringContent("""{"id":"chat"}""", null, "application/json"),
        };
        answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return Task.FromResult(answer);
    }
}
CSHARP

cat > expected.txt <<'TEXT'
UTC00, date 66 s ahead: waited less than half of it, then 1 more request
UTC07, date 30 s ahead: waited less than half of it, then 1 more request
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
TZ=UTC dotnet app/bin/Debug/net10.0/app.dll 66 > seen.txt
TZ=Asia/Ho_Chi_Minh dotnet app/bin/Debug/net10.0/app.dll 30 >> seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: Kiota 2.0.1, which Microsoft.Graph 6.10.0 accepts, does not keep a Retry-After date."
