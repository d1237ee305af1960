#!/usr/bin/env bash
# Azure.Data.Tables 12.13.0 (on Azurite 3.35.0), a typed entity with an enum, and a stored name that the enum no longer has.
# One would guess: reading it fails, or the value is marked as unknown.
# What happens: it is read as the enum's first value, without a word; a Replace of the entity then writes that over what was stored.
# Why it matters: one older or newer instance of the service turns a finished task into an open one, for good.
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
await table.AddEntityAsync(new TableEntity("plan", "1") { ["State"] = "Submitted" });
var row = (await table.GetEntityAsync<TaskRow>("plan", "1")).Value;
Console.WriteLine($"stored Submitted, read {row.State}");
row.Note = "seen";
await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
Console.WriteLine($"stored after a Replace: {(await table.GetEntityAsync<TableEntity>("plan", "1")).Value["State"]}");

enum State
{
    Open,
    Done,
}

sealed class TaskRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";
    public string RowKey { get; set; } = "";
    public DateTimeOffset? Timestamp { get; set; }
    public ETag ETag { get; set; }
    public State State { get; set; }
    public string? Note { get; set; }
}
CSHARP

cat > expected.txt <<'TEXT'
stored Submitted, read Open
stored after a Replace: Open
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
echo "OK: Azure.Data.Tables 12.13.0 reads an unknown enum name as the first value."
