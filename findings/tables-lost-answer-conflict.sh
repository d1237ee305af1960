#!/usr/bin/env bash
# Azure.Data.Tables 12.13.0 (on Azurite 3.35.0), an insert whose answer is lost on the way back.
# One would guess: the client, which tries again on its own, takes "exists already" as its own success, or says that it had tried before.
# What happens: the second try ends as a plain 409 EntityAlreadyExists; nothing in the exception differs from another's row being there.
# Why it matters: a claim that was won is taken as lost, and the work behind it is never done.
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
using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

var link = new Link();
var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(link)) };
options.Retry.Delay = TimeSpan.FromMilliseconds(10);
var table = new TableClient(args[0], "tasks", options);
await table.CreateAsync();

link.LosesNextAnswer = true;
Console.WriteLine($"own insert, answer lost: {await InsertAsync(table, "mine")}");
Console.WriteLine($"another's row is there:  {await InsertAsync(table, "other")}");
Console.WriteLine($"stored: {(await table.GetEntityAsync<TableEntity>("plan", "1")).Value["By"]}");

static async Task<string> InsertAsync(TableClient table, string by)
{
    try
    {
        await table.AddEntityAsync(new TableEntity("plan", "1") { ["By"] = by });
        return "inserted";
    }
    catch (RequestFailedException error)
    {
        return $"{error.Status} {error.ErrorCode}, inner exception {error.InnerException?.Message ?? "none"}, {error.Data.Count} items of data";
    }
}

/// <summary>Passes every request on, and loses one answer when it is told to.</summary>
sealed class Link() : DelegatingHandler(new HttpClientHandler())
{
    public bool LosesNextAnswer { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (!LosesNextAnswer)
            return answer;
        LosesNextAnswer = false;
        throw new HttpRequestException("the connection broke");
    }
}
CSHARP

cat > expected.txt <<'TEXT'
own insert, answer lost: 409 EntityAlreadyExists, inner exception none, 0 items of data
another's row is there:  409 EntityAlreadyExists, inner exception none, 0 items of data
stored: mine
TEXT

dotnet build app --nologo -v q > build.log 2>&1 || { cat build.log; exit 1; }

npm install --no-audit --no-fund --prefer-offline --loglevel error azurite@3.35.0 > npm.log 2>&1 ||
  { cat npm.log; exit 1; }
: > azurite.log
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
export AZURITE_ACCOUNTS=findings:a2V5
node_modules/.bin/azurite-table --tableHost 127.0.0.1 --tablePort "$port" --location data --disableTelemetry >> azurite.log 2>&1 &
azurite=$!
trap 'kill -INT "$azurite"; wait "$azurite" || true; rm -rf "$work"' EXIT
for _ in {1..150}; do grep -q 'successfully started' azurite.log && break; sleep 0.2; done

account="DefaultEndpointsProtocol=http;AccountName=findings;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:$port/findings"
dotnet app/bin/Debug/net10.0/app.dll "$account" > seen.txt
cat seen.txt
if ! diff expected.txt seen.txt > changes.txt; then
  echo "CHANGED (< expected, > seen):"
  cat changes.txt
  exit 1
fi
echo "OK: Azure.Data.Tables 12.13.0 reports its own lost success as a conflict."
