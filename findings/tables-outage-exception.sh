#!/usr/bin/env bash
# Azure.Data.Tables 12.13.0, a service that cannot be reached.
# One would guess: the client throws RequestFailedException, its own exception, however often it tries.
# What happens: with retries, which are on by default, it throws AggregateException; without them RequestFailedException.
# Why it matters: `catch (RequestFailedException)` misses exactly the outage.
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
    <PackageReference Include="Azure.Data.Tables" Version="12.13.0" />
    <PackageReference Include="Azure.Core" Version="1.64.0" />
  </ItemGroup>
</Project>
XML

cat > app/Program.cs <<'CSHARP'
using Azure.Core.Pipeline;
using Azure.Data.Tables;

foreach (var retries in new[] { 3, 0 })
{
    var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(new Outage())) };
    options.Retry.MaxRetries = retries;
    options.Retry.Delay = TimeSpan.FromMilliseconds(10);
    var table = new TableClient(
        "DefaultEndpointsProtocol=https;AccountName=findings;AccountKey=a2V5;TableEndpoint=https://service.example/findings", "tasks", options);
    try
    {
        await table.GetEntityAsync<TableEntity>("plan", "1");
    }
    catch (Exception error)
    {
        Console.WriteLine($"{retries} retries: {error.GetType().FullName}");
    }
}

sealed class Outage : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new HttpRequestException("connection refused");
}
CSHARP

cat > expected.txt <<'TEXT'
3 retries: System.AggregateException
0 retries: Azure.RequestFailedException
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }
dotnet app/bin/Debug/net10.0/app.dll > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: Azure.Data.Tables 12.13.0 throws AggregateException when its retries are used up."
