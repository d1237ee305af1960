#!/usr/bin/env bash
# Azure.Data.Tables 12.13.0 (on Azurite 3.35.0), reading from and deleting in a table that does not exist.
# One would guess: a missing table is an error, other than a missing row.
# What happens: GetEntityIfExists says that there is no value, and DeleteEntity returns 404 without an exception, as for a missing row.
# Only GetEntity throws.
# Why it matters: a wrong table name, or a table that somebody deleted, looks like an office without data.
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
await ShowAsync("missing row", table);
await ShowAsync("missing table", new TableClient(args[0], "nosuchtable"));

static async Task ShowAsync(string name, TableClient table)
{
    var found = await table.GetEntityIfExistsAsync<TableEntity>("plan", "1");
    var deleted = await table.DeleteEntityAsync("plan", "1");
    var read = "";
    try
    {
        await table.GetEntityAsync<TableEntity>("plan", "1");
    }
    catch (RequestFailedException error)
    {
        read = error.ErrorCode ?? "";
    }

    Console.WriteLine($"{name}: GetEntityIfExists has a value: {found.HasValue}; DeleteEntity: {deleted.Status}; GetEntity throws {read}");
}
CSHARP

cat > expected.txt <<'TEXT'
missing row: GetEntityIfExists has a value: False; DeleteEntity: 404; GetEntity throws ResourceNotFound
missing table: GetEntityIfExists has a value: False; DeleteEntity: 404; GetEntity throws TableNotFound
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
echo "OK: Azure.Data.Tables 12.13.0 does not tell a missing table from a missing row."
