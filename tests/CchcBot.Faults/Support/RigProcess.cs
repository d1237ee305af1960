using System.Diagnostics;
using System.Net.Http.Json;
using CchcBot.Faults.Rig;
using CchcBot.Tests.Support;

namespace CchcBot.Faults.Support;

/// <summary>The rig as seen from a test: started, told how to behave, asked what arrived.</summary>
internal sealed class RigProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(3) };
    private readonly DirectoryInfo folder;
    private readonly Uri address;

    private RigProcess(Process process, DirectoryInfo folder, Uri address) => (this.process, this.folder, this.address) = (process, folder, address);

    /// <summary>The service URL of every conversation.</summary>
    public string Connector => new Uri(address, "connector").ToString();

    /// <summary>Of the tables, through the proxy.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={AzuriteServer.Account};AccountKey={AzuriteServer.Key};TableEndpoint={new Uri(address, AzuriteServer.Account)};";

    private string LedgerPath => Path.Combine(folder.FullName, "ledger.jsonl");

    public static async Task<RigProcess> StartAsync(AzuriteServer azurite)
    {
        var folder = Directory.CreateTempSubdirectory("cchcbot-rig-");
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(RigProcess).Assembly.Location, RigProgram.Command, Path.Combine(folder.FullName, "ledger.jsonl"), azurite.Endpoint.ToString()])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The rig did not start.");
        return new RigProcess(process, folder, new Uri(line));
    }

    public IReadOnlyList<LedgerLine> Ledger() => CchcBot.Faults.Rig.Ledger.Read(LedgerPath);

    public Task BehaveAsync(RigPlan plan) => PostAsync("behave", JsonContent.Create(plan, RigJson.Default.RigPlan));

    /// <summary>Numbers calls from 1 again and holds that one; 0 = none. Kind "" = both sides.</summary>
    public Task HoldAsync(int call, HoldPhase phase, string kind = "") => PostAsync($"hold?call={call}&phase={phase}&kind={kind}");

    /// <summary>Waits for the call that is to be held; null where it did not come.</summary>
    public async Task<HeldCall?> HeldAsync(int seconds = 30) =>
        await http.GetFromJsonAsync(new Uri(address, $"control/held?seconds={seconds}"), RigJson.Default.HeldCall) is { Number: > 0 } held ? held : null;

    /// <summary>Who was told by 429 to wait has been killed, and the next one cannot know.</summary>
    public Task ForgetRefusalsAsync() => PostAsync("forget");

    public Task ReleaseAsync() => PostAsync("release");

    /// <summary>"" opens the tables again, "reset" breaks every connection, "hang" answers nothing.</summary>
    public Task CloseTablesAsync(string how) => PostAsync($"close?how={how}");

    public async Task<RigFigures> FiguresAsync() => (await http.GetFromJsonAsync(new Uri(address, "control/figures"), RigJson.Default.RigFigures))!;

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        http.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task PostAsync(string what, HttpContent? content = null)
    {
        using var answer = await http.PostAsync(new Uri(address, $"control/{what}"), content);
        answer.EnsureSuccessStatusCode();
    }
}
