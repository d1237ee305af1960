#!/usr/bin/env bash
# Azure.Data.Tables 12.13.0 (on Azurite 3.35.0), sending text with letters outside ASCII.
# One would guess: a row travels as UTF-8, three bytes for a Vietnamese letter with two marks, and is refused by the documented 1 MiB alone.
# What happens: the client writes each such letter as six bytes of escape. A row that takes half of the limit by the documented formula (two bytes a
# character) is taken when it is sent alone, and inside a transaction refused with 400 EntityTooLarge; with plain letters both are taken. The second is
# the emulator's doing; Azure itself was not tried.
# Why it matters: batches measured in characters exceed what a transaction may have on the wire, and a restore breaks off half-way.
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
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

var sent = new Sent();
var options = new TableClientOptions();
options.AddPolicy(sent, HttpPipelinePosition.PerCall);
var table = new TableClient(args[0], "tasks", options);
await table.CreateAsync();
foreach (var (name, letter) in new[] { ("plain", 'e'), ("marked", '\u1EC7') })
{
    await table.AddEntityAsync(new TableEntity("none", name));
    var before = sent.Bytes;
    await table.AddEntityAsync(new TableEntity("some", name) { ["Text"] = new string(letter, 1000) });
    var perLetter = (sent.Bytes - before) / 1000;
    var row = new TableEntity("large", name);
    for (var i = 0; i < 8; i++)
    {
        row[$"Text{i}"] = new string(letter, 32 * 1024);
    }

    var alone = await AnswerAsync(() => table.AddEntityAsync(row));
    var inTransaction = await AnswerAsync(() => table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, row)]));
    Console.WriteLine($"{name}: {perLetter} bytes a letter; a row of 512 KiB in characters: alone {alone}, in a transaction {inTransaction}");
}

static async Task<string> AnswerAsync(Func<Task> send)
{
    try
    {
        await send();
        return "taken";
    }
    catch (RequestFailedException refused)
    {
        return $"{refused.Status} {refused.ErrorCode}";
    }
}

sealed class Sent : HttpPipelineSynchronousPolicy
{
    public long Bytes { get; private set; }

    public override void OnSendingRequest(HttpMessage message) =>
        Bytes = message.Request.Content is { } content && content.TryComputeLength(out var length) ? length : 0;
}
CSHARP

cat > expected.txt <<'TEXT'
plain: 1 bytes a letter; a row of 512 KiB in characters: alone taken, in a transaction taken
marked: 6 bytes a letter; a row of 512 KiB in characters: alone taken, in a transaction 400 EntityTooLarge
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
echo "OK: Azure.Data.Tables 12.13.0 sends a letter outside ASCII as six bytes, and in a transaction Azurite 3.35.0 refuses such a row at half its limit."
