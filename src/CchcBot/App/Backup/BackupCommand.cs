using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using CchcBot.Delivery;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using Microsoft.Extensions.Options;

namespace CchcBot.App.Backup;

/// <summary>
/// The commands <c>backup FILE</c>, <c>backup --upload</c>, <c>restore FILE [--over]</c> and <c>restore --from NAME [--over]</c>; arguments of the form
/// --Section:Key=value are settings, as for the service. Exit status: 0 done, 1 failed, 2 wrong usage.
/// </summary>
internal static class BackupCommand
{
    private const string ContainerName = "backups";

    /// <param name="verb">"backup" or "restore".</param>
    /// <param name="args">The arguments after the verb.</param>
    /// <param name="open">Builds the service's container for the given settings.</param>
    /// <param name="output">Receives the result.</param>
    /// <param name="error">Receives error messages.</param>
    public static async Task<int> RunAsync(string verb, IReadOnlyList<string> args, Func<string[], WebApplication> open, TextWriter output, TextWriter error)
    {
        var words = args.Where(a => !IsSetting(a)).ToList();
        var over = words.Remove("--over");
        Func<IServiceProvider, Task<(int Status, Text Text, object[] Arguments)>>? run = (verb, words) switch
        {
            ("backup", ["--upload"]) when !over => UploadAsync,
            ("backup", [var file]) when !over && !IsWord(file) => services => SaveAsync(services, file),
            ("restore", ["--from", var name]) => services => DownloadAsync(services, name, over),
            ("restore", [var file]) when !IsWord(file) => services => LoadAsync(services, file, over),
            _ => null,
        };
        if (run is null)
        {
            await error.WriteLineAsync(Both(BackupTexts.Usage));
            return 2;
        }

        var (status, text, arguments) = await TryAsync(run, open, [.. args.Where(IsSetting)]);
        await (status == 0 ? output : error).WriteLineAsync(Both(text, arguments));
        return status;
    }

    private static async Task<(int Status, Text Text, object[] Arguments)> TryAsync(
        Func<IServiceProvider, Task<(int Status, Text Text, object[] Arguments)>> run, Func<string[], WebApplication> open, string[] settings)
    {
        try
        {
            await using var app = open(settings);
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return await run(app.Services);
        }
        catch (InvalidDataException wrong)
        {
            return (1, BackupTexts.Wrong, [wrong.Message]);
        }
        catch (Exception wrong) when (SettingFailures.Of(wrong) is { Count: > 0 } failures)
        {
            return (1, BackupTexts.Settings, [string.Join(' ', failures)]);
        }
        catch (RequestFailedException failure)
        {
            return (1, BackupTexts.Failed, [failure.ErrorCode ?? $"{failure.Status}"]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or AuthenticationFailedException)
        {
            return (1, BackupTexts.Failed, [failure.Message]);
        }
    }

    private static async Task<(int, Text, object[])> SaveAsync(IServiceProvider services, string path)
    {
        // Written to a temporary file first: an interrupted backup must not damage the previous one.
        var half = $"{path}.part";
        long rows;
        await using (var file = File.Create(half))
        {
            rows = await WriteAsync(services, file);
        }

        File.Move(half, path, overwrite: true);
        return (0, BackupTexts.Written, [rows, path]);
    }

    private static async Task<(int, Text, object[])> UploadAsync(IServiceProvider services)
    {
        if (Container(services) is not { } container)
        {
            return (1, BackupTexts.NoContainer, []);
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var file = Scratch();
        var rows = await WriteAsync(services, file);
        file.Position = 0;
        var name = $"cchcbot-{now:yyyyMMdd'T'HHmmss'Z'}.jsonl.gz";
        // Never overwrites: each backup has its own name.
        await container.GetBlobClient(name).UploadAsync(file, overwrite: false);
        return (0, BackupTexts.Written, [rows, name]);
    }

    private static async Task<(int, Text, object[])> LoadAsync(IServiceProvider services, string path, bool over)
    {
        await using var file = File.OpenRead(path);
        return await RestoreAsync(services, file, over);
    }

    private static async Task<(int, Text, object[])> DownloadAsync(IServiceProvider services, string name, bool over)
    {
        if (Container(services) is not { } container)
        {
            return (1, BackupTexts.NoContainer, []);
        }

        await using var file = Scratch();
        await container.GetBlobClient(name).DownloadToAsync(file);
        file.Position = 0;
        return await RestoreAsync(services, file, over);
    }

    private static async Task<(int, Text, object[])> RestoreAsync(IServiceProvider services, Stream file, bool over)
    {
        var storage = services.GetRequiredService<TableStorage>();
        // This table holds the lease, which is needed first; the restore creates the others.
        await storage.EnsureTableAsync(TableDeliveryStore.TableName);
        var (lease, time) = (services.GetRequiredService<Lease>(), services.GetRequiredService<TimeProvider>());
        var length = services.GetRequiredService<IOptions<BotOptions>>().Value.Delivery.Lease;
        if (!await HoldAsync(lease, length, time))
        {
            return (1, BackupTexts.Running, []);
        }

        using var done = new CancellationTokenSource();
        using var lost = new CancellationTokenSource();
        var renewing = RenewAsync(lease, length, time, lost, done.Token);
        try
        {
            return await new TableBackup(storage).RestoreAsync(file, over, lost.Token) is { } rows
                ? (0, BackupTexts.Restored, [rows])
                : (1, BackupTexts.NotEmpty, []);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            return (1, BackupTexts.TakenOver, []);
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
            await lease.ReleaseAsync(CancellationToken.None);
        }
    }

    /// <summary>
    /// Acquires the scheduler's lease, so that no instance sends anything from half-restored tables. Waits for two lease terms, because an instance that
    /// was killed leaves its lease behind until it expires. False when another instance keeps it.
    /// </summary>
    private static async Task<bool> HoldAsync(Lease lease, TimeSpan length, TimeProvider time)
    {
        var begun = time.GetTimestamp();
        while (!await lease.TryHoldAsync(length, CancellationToken.None))
        {
            if (time.GetElapsedTime(begun) > 2 * length)
            {
                return false;
            }

            await Task.Delay(lease.NextTry(length), time);
        }

        return true;
    }

    /// <summary>Keeps the lease until <paramref name="done"/>; cancels <paramref name="lost"/> when another instance has it, or when it may have.</summary>
    private static async Task RenewAsync(Lease lease, TimeSpan length, TimeProvider time, CancellationTokenSource lost, CancellationToken done)
    {
        var kept = time.GetTimestamp();
        while (true)
        {
            await Task.Delay(lease.NextTry(length), time, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (done.IsCancellationRequested)
            {
                return;
            }

            bool held;
            try
            {
                held = await lease.TryHoldAsync(length, CancellationToken.None);
            }
            catch (RequestFailedException) when (time.GetElapsedTime(kept) < length)
            {
                // One call that fails is not the loss of the lease: others wait for its whole length.
                continue;
            }
            catch (RequestFailedException)
            {
                held = false;
            }

            if (!held)
            {
                await lost.CancelAsync();
                return;
            }

            kept = time.GetTimestamp();
        }
    }

    private static Task<long> WriteAsync(IServiceProvider services, Stream file) =>
        new TableBackup(services.GetRequiredService<TableStorage>())
            .WriteAsync(file, services.GetRequiredService<TimeProvider>().GetUtcNow(), CancellationToken.None);

    private static BlobContainerClient? Container(IServiceProvider services)
    {
        var options = services.GetRequiredService<IConfiguration>().GetSection("Backup").Get<BackupOptions>() ?? new BackupOptions();
        if (options.Problem is { } problem)
        {
            throw new OptionsValidationException("Backup", typeof(BackupOptions), [problem]);
        }

        return options.Container is { } address ? new BlobContainerClient(address, services.GetRequiredService<TokenCredential>())
            : options.ConnectionString is { } connection ? new BlobContainerClient(connection, ContainerName)
            : null;
    }

    /// <summary>A temporary file that is deleted when closed.</summary>
    private static FileStream Scratch() =>
        new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 4096, FileOptions.DeleteOnClose);

    private static bool IsSetting(string word) => word.StartsWith("--", StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal);

    private static bool IsWord(string word) => word.StartsWith('-');

    private static string Both(Text text, params ReadOnlySpan<object?> arguments) =>
        $"{text.In(TextLanguage.Vi, arguments)}{Environment.NewLine}{text.In(TextLanguage.En, arguments)}";
}
