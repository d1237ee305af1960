#!/usr/bin/env bash
# Microsoft.Graph 6.10.0 with Kiota 2.1.6, the client with its default handlers, a POST that is answered 429, 503 or 504.
# One would guess: a POST, which is not idempotent, is sent once, and the error is the ODataError that carries the status.
# What happens: it is sent four times, and the error is an AggregateException; a 500 is sent once and is an ODataError.
# Why it matters: what a gateway answered 504 for may have been done: a chat or a message may then be made again.
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

foreach (var status in new[] { 429, 503, 504, 500 })
{
    var service = new Service((HttpStatusCode)status);
    using var http = GraphClientFactory.Create(finalHandler: service);
    using var graph = new GraphServiceClient(http, new AnonymousAuthenticationProvider());
    try
    {
        await graph.Chats.PostAsync(new Chat());
    }
    catch (Exception error)
    {
        Console.WriteLine($"{status}: {service.Requests} requests, {error.GetType().Name}");
    }
}

sealed class Service(HttpStatusCode status) : HttpMessageHandler
{
    public int Requests { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        var answer = new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new StringContent("""{"error":{"code":"code","message":"message"}}""", null, "application/json"),
        };
        answer.Headers.TryAddWithoutValidation("Retry-After", "0");
        return Task.FromResult(answer);
    }
}
CSHARP

cat > expected.txt <<'TEXT'
429: 4 requests, AggregateException
503: 4 requests, AggregateException
504: 4 requests, AggregateException
500: 1 requests, ODataError
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: Microsoft.Graph 6.10.0 sends a POST up to four times."
