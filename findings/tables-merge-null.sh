#!/usr/bin/env bash
# Azure.Data.Tables 12.13.0 (on Azurite 3.35.0), clearing a property by a Merge with null.
# One would guess: the property is cleared, or the null is refused.
# What happens: the update succeeds with 204 and a new ETag, and the old value stays. Only a Replace without the property takes it away.
# Why it matters: a withdrawn request or a removed person's name is still there after "cleared" was answered with success.
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
using Azure.Data.Tables;

var table = new TableClient(args[0], "tasks");
await table.CreateAsync();
await table.AddEntityAsync(new TableEntity("plan", "1") { ["Note"] = "old" });
foreach (var mode in new[] { TableUpdateMode.Merge, TableUpdateMode.Replace })
{
    var before = (await table.GetEntityAsync<TableEntity>("plan", "1")).Value;
    var answer = await table.UpdateEntityAsync(new TableEntity("plan", "1") { ["Note"] = null }, before.ETag, mode);
    var after = (await table.GetEntityAsync<TableEntity>("plan", "1")).Value;
    Console.WriteLine(
        $"{mode} with null: {answer.Status}, new ETag: {after.ETag != before.ETag}, note: {(after.TryGetValue("Note", out var note) ? note : "none")}");
}
CSHARP

cat > expected.txt <<'TEXT'
Merge with null: 204, new ETag: True, note: old
Replace with null: 204, new ETag: True, note: none
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
echo "OK: a Merge with null through Azure.Data.Tables 12.13.0 clears nothing."
