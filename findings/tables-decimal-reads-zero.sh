#!/usr/bin/env bash
# Azure.Data.Tables 12.13.0 (on Azurite 3.35.0), a typed entity with a decimal and a float.
# One would guess: a type that the service does not have is refused, or comes back as it was written.
# What happens: both are stored rightly, as doubles, and both are read back as 0, without a word; a double comes back.
# Why it matters: an amount or a ratio is lost at the next Replace, and nothing fails before somebody looks at the figure.
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
using Azure.Data.Tables;

var table = new TableClient(args[0], "tasks");
await table.CreateAsync();
await table.AddEntityAsync(new Figures { PartitionKey = "plan", RowKey = "1", Amount = 12.5m, Ratio = 0.25f, Share = 0.5 });
var stored = (await table.GetEntityAsync<TableEntity>("plan", "1")).Value;
var read = (await table.GetEntityAsync<Figures>("plan", "1")).Value;
Console.WriteLine($"decimal: stored {stored["Amount"]} as {stored["Amount"].GetType().Name}, read {read.Amount}");
Console.WriteLine($"float: stored {stored["Ratio"]} as {stored["Ratio"].GetType().Name}, read {read.Ratio}");
Console.WriteLine($"double: stored {stored["Share"]} as {stored["Share"].GetType().Name}, read {read.Share}");

sealed class Figures : ITableEntity
{
    public string PartitionKey { get; set; } = "";
    public string RowKey { get; set; } = "";
    public DateTimeOffset? Timestamp { get; set; }
    public ETag ETag { get; set; }
    public decimal Amount { get; set; }
    public float Ratio { get; set; }
    public double Share { get; set; }
}
CSHARP

cat > expected.txt <<'TEXT'
decimal: stored 12.5 as Double, read 0
float: stored 0.25 as Double, read 0
double: stored 0.5 as Double, read 0.5
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
echo "OK: Azure.Data.Tables 12.13.0 reads decimal and float properties as 0."
