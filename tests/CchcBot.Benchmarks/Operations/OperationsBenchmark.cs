using CchcBot.App.Demo;

namespace CchcBot.Benchmarks.Operations;

/// <summary>
/// What an idle minute and a turn ask of the tables, counted before Azurite: in production each request is paid for and is a round trip.
/// Counts do not depend on the machine's speed, so two builds are counted at the same time, each with tables of its own.
/// </summary>
internal static class OperationsBenchmark
{
    public const string Command = "operations";

    private const string Current = "this build";
    private const string Other = "the other";

    /// <returns>The process's exit status: 1 where a figure could not be had, 2 where the words were not understood.</returns>
    public static async Task<int> RunAsync(string[] words, TextWriter output, TextWriter errors)
    {
        if (OperationsOptions.Read(words) is not { } options)
        {
            await errors.WriteLineAsync($"usage: {OperationsOptions.Usage}");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("cchcbot-bench-");
        try
        {
            var builds = await MeasureAsync(options, folder, errors);
            if (options.Json)
            {
                OperationsReport.Json(output, builds);
            }
            else
            {
                OperationsReport.Table(output, builds);
            }

            return 0;
        }
        catch (Exception failure) when (failure is BenchmarkFailureException or DemoFailureException or HttpRequestException or TaskCanceledException)
        {
            await errors.WriteLineAsync(failure.Message);
            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<BuildFigures>> MeasureAsync(OperationsOptions options, DirectoryInfo folder, TextWriter progress)
    {
        using var failed = new CancellationTokenSource();
        // One after the other: the first may have to install Azurite.
        await using var azurite = await StartAsync(Current);
        await using var second = options.Against is null ? null : await StartAsync(Other);
        Task<BuildFigures>[] runs = options.Against is null
            ? [RunAsync(Current, AppContext.BaseDirectory, azurite)]
            : [RunAsync(Current, AppContext.BaseDirectory, azurite), RunAsync(Other, Path.GetDirectoryName(options.Against)!, second!)];
        return await Task.WhenAll(runs);

        Task<Azurite> StartAsync(string build) => AllFigures.StartAzuriteAsync(Path.Combine(folder.FullName, build), progress, failed.Token);

        async Task<BuildFigures> RunAsync(string build, string service, Azurite tables)
        {
            try
            {
                await using var world = await CountingProxy.StartAsync(tables.Endpoint);
                var services = new ServiceUnderCount(service, world, tables.ConnectionString);
                return await new OperationsRun(build, services, options, world, progress).RunAsync(failed.Token);
            }
            catch
            {
                // The other one's figures are of no use any more.
                await failed.CancelAsync();
                throw;
            }
        }
    }
}
