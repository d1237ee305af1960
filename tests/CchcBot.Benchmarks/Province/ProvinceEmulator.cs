using System.Globalization;
using System.Net.Http.Json;
using CchcBot.App.Demo;

namespace CchcBot.Benchmarks.Province;

/// <summary>Azurite for a province: what emulator.cjs, which is loaded into it, says of the differences.</summary>
internal sealed class ProvinceEmulator : IAsyncDisposable
{
    private readonly HttpClient http = LoopbackHttp.CreateClient();
    private readonly Uri copies;

    private ProvinceEmulator(Azurite tables, Uri copies)
    {
        (Tables, this.copies) = (tables, copies);
        http.Timeout = TimeSpan.FromMinutes(3);
    }

    public Azurite Tables { get; }

    /// <param name="folder">For its logs.</param>
    /// <param name="output">Told where packages have to be installed.</param>
    /// <param name="cancellation">Ends the start.</param>
    public static async Task<ProvinceEmulator> StartAsync(string folder, TextWriter output, CancellationToken cancellation)
    {
        var port = LoopbackPort.Free();
        var before = Environment.GetEnvironmentVariable("NODE_OPTIONS");
        var script = Path.Combine(AppContext.BaseDirectory, "emulator.cjs").Replace('\\', '/');
        Environment.SetEnvironmentVariable("CCHC_EMULATOR_PORT", port.ToString(CultureInfo.InvariantCulture));
        Environment.SetEnvironmentVariable("NODE_OPTIONS", $"{before} --require \"{script}\"".TrimStart());
        try
        {
            return new(await AllFigures.StartAzuriteAsync(folder, output, cancellation), DemoStack.Loopback(port));
        }
        finally
        {
            Environment.SetEnvironmentVariable("NODE_OPTIONS", before);
        }
    }

    /// <summary>Copies the rows that are there.</summary>
    /// <param name="replacements">For each copy the pairs of what stands in a row and what is to stand there; rows in which none of it stands stay single.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>How many rows there are then.</returns>
    public async Task<int> CopyAsync(IReadOnlyList<IReadOnlyList<string[]>> replacements, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync(copies, replacements, cancellation);
        answer.EnsureSuccessStatusCode();
        return int.Parse(await answer.Content.ReadAsStringAsync(cancellation), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Tables.DisposeAsync();
    }
}
