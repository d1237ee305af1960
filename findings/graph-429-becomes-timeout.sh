#!/usr/bin/env bash
# Microsoft.Graph 6.10.0 with Kiota 2.1.6, the client with its default handlers, a 429 whose Retry-After is longer than the client's time-out.
# One would guess: the call ends with the 429, for it cannot be repeated in time.
# What happens: the wait goes on inside the call until HttpClient.Timeout (100 s by default, 2 s here); the error is a TaskCanceledException,
# and neither the status nor the Retry-After can be had from it.
# Why it matters: a limit looks like a slow network, and who retries does it at once.
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
    <PackageReference Include="Microsoft.Kiota.Abstractions" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Authentication.Azure" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Http.HttpClientLibrary" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Form" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Json" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Multipart" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Text" Version="2.1.6" />
    <PackageReference Include="Microsoft.IdentityModel.Protocols.OpenIdConnect" Version="8.23.0" />
    <PackageReference Include="Microsoft.IdentityModel.Validators" Version="8.23.0" />
    <PackageReference Include="Std.UriTemplate" Version="2.0.12" />
  </ItemGroup>
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Authentication;

foreach (var retryAfter in new[] { DateTimeOffset.UtcNow.AddSeconds(90).ToString("r"), "90" })
{
    var service = new Service(retryAfter);
    using var http = GraphClientFactory.Create(finalHandler: service);
    http.Timeout = TimeSpan.FromSeconds(2);
    using var graph = new GraphServiceClient(http, new AnonymousAuthenticationProvider());
    try
    {
        await graph.Chats.PostAsync(new Chat());
    }
    catch (Exception error)
    {
        var kind = retryAfter.Contains("GMT") ? "date" : "seconds";
        Console.WriteLine($"Retry-After as {kind}: {service.Requests} request, {error.GetType().Name}, tells of 429: {error.ToString().Contains("429")}");
    }
}

sealed class Service(string retryAfter) : HttpMessageHandler
{
    public int Requests { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request, Content = new StringContent("") };
        answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return Task.FromResult(answer);
    }
}
CSHARP

cat > expected.txt <<'TEXT'
Retry-After as date: 1 request, TaskCanceledException, tells of 429: False
Retry-After as seconds: 1 request, TaskCanceledException, tells of 429: False
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: Microsoft.Graph 6.10.0 hides a 429 behind a time-out."
