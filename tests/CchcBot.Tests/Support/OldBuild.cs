using System.Runtime.CompilerServices;
using CchcBot.App;
using CchcBot.App.Backup;
using CchcBot.App.Demo;
using CchcBot.Office;

namespace CchcBot.Tests.Support;

/// <summary>
/// What the build of 21/11/2026 left behind: its tables (a demo office that people spoke to until 16/09/2025 8:31 by its clock, exported by "backup")
/// and cards that it sent (each with the object id of who received it). Both files are that build's own work and are never made anew.
/// </summary>
internal static class OldBuild
{
    public static readonly DateTime Stopped = new(2025, 9, 16, 8, 31, 0);

    public static readonly WorkspaceId Office = new(DemoOffice.TenantId, DemoOffice.TeamId);

    public static string Tables => Path.Combine(Folder(), "tables.jsonl.gz");

    public static string Cards => Path.Combine(Folder(), "cards.json");

    /// <summary>Its tables, as "restore" writes them; not moved yet.</summary>
    public static async Task RestoreAsync(AzuriteServer azurite)
    {
        using var said = new StringWriter();
        var code = await BackupCommand.RunAsync(
            "restore",
            [Tables, "--Mode=Demo", "--urls=http://127.0.0.1:0", $"--Storage:ConnectionString={azurite.ConnectionString}"],
            settings => BotHost.Build(settings),
            said,
            said);
        Assert.True(code == 0, said.ToString());
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Storage", "Build20261121");
}
