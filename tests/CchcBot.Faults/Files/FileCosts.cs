using System.Diagnostics;
using System.Globalization;
using System.Text;
using CchcBot.App.Read;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Status;

namespace CchcBot.Faults.Files;

/// <summary>What the reading of each hostile file costs: the child beside an ordinary one, and the service that takes what it says.</summary>
internal static class FileCosts
{
    private const double MostSeconds = 2;
    private const long MostBytes = 64L << 20;

    /// <summary>The service's own part: it is the whole office that waits for this one.</summary>
    private const double MostOwnSeconds = 0.5;

    private static readonly (string Name, byte[] Content)[] Ordinary =
    [
        ("ordinary.docx", Packed.Docx([Packed.P("KẾ HOẠCH năm 2026"), Packed.P("1. Việc"), Packed.P("- Chủ trì: Phòng Nội vụ"),
            Packed.P("- Thời gian: Quý I")])),
        ("ordinary.xlsx", Packed.Xlsx(["<sheetData><row><c t=\"str\"><v>Email</v></c></row></sheetData>"])),
        ("ordinary.csv", "Email;Đơn vị\na@x.vn;Phòng A\n"u8.ToArray()),
        ("ordinary.txt", Encoding.UTF8.GetBytes("KẾ HOẠCH\nNăm 2026\n1. Việc\n- Chủ trì: Phòng Nội vụ\n")),
    ];

    /// <summary>Reads them one after another.</summary>
    /// <returns>The figures; the first that costs too much or has no plain message fails.</returns>
    public static async Task<string> RunAsync(IReadOnlyList<HostileFile> files, TextWriter output)
    {
        var program = ChildProgram.Own();
        var rest = await RestAsync(program);
        var (read, refused, stopped) = (0, 0, 0);
        var worst = new Cost(0, 0, 0);
        var failures = new List<string>();
        foreach (var file in files)
        {
            var content = file.Make();
            Assert.True(content.Length <= HostileFile.MostBytes, $"{file.Name} is larger than what may be sent: {content.Length}");
            var (cost, said) = await MeasureAsync(program, file.Name, content);
            var above = new Cost(cost.Seconds - rest.Seconds, cost.Bytes - rest.Bytes, cost.OwnSeconds);
            (read, refused, stopped) = (read + (said == "read" ? 1 : 0), refused + (said == "refused" ? 1 : 0), stopped + (said == "stopped" ? 1 : 0));
            worst = new Cost(Math.Max(worst.Seconds, above.Seconds), Math.Max(worst.Bytes, above.Bytes), Math.Max(worst.OwnSeconds, above.OwnSeconds));
            var line = HostileFile.Line($"{above.Seconds,6:F2} s {above.Bytes >> 20,4} MB {above.OwnSeconds,5:F2} s {said,-8} ")
                + HostileFile.Line($"{content.Length / 1024,6} KB  {file.Name}");
            await output.WriteLineAsync(line);
            if (above.Seconds > MostSeconds || above.Bytes > MostBytes || above.OwnSeconds > MostOwnSeconds || said is not ("read" or "refused" or "stopped"))
            {
                failures.Add(line);
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        return HostileFile.Line($"{files.Count} files: {read} read, {refused} refused with a message, {stopped} stopped; ")
            + HostileFile.Line($"at most {worst.Seconds:F2} s of processor and {worst.Bytes >> 20} MB above an ordinary file ")
            + HostileFile.Line($"({rest.Seconds:F2} s, {rest.Bytes >> 20} MB), and {worst.OwnSeconds:F2} s in the service");
    }

    /// <summary>The least that any ordinary file costs: start and memory of the runtime, and the code of its own reader.</summary>
    private static async Task<Cost> RestAsync(ChildProgram program)
    {
        var costs = new List<Cost>();
        foreach (var (name, content) in Ordinary)
        {
            costs.Add(await RestAsync(program, name, content));
        }

        return new Cost(costs.Min(c => c.Seconds), costs.Min(c => c.Bytes), 0);
    }

    /// <summary>What is seen from outside is never more than what was used, and less where the end came between two looks: the most of some is nearest.</summary>
    private static async Task<Cost> RestAsync(ChildProgram program, string name, byte[] content)
    {
        var costs = new List<Cost>();
        for (var i = 0; i < 5; i++)
        {
            costs.Add((await MeasureAsync(program, name, content)).Cost);
        }

        return new Cost(costs.Max(c => c.Seconds), costs.Max(c => c.Bytes), 0);
    }

    private static async Task<(Cost Cost, string Said)> MeasureAsync(ChildProgram program, string name, byte[] content)
    {
        using var child = Process.Start(program.Start(ChildReader.Ending(name), content.Length))!;
        var watching = WatchAsync(child.Id);
        var sending = SendAsync(child, content);
        var error = child.StandardError.ReadToEndAsync();
        using var taken = new MemoryStream();
        await child.StandardOutput.BaseStream.CopyToAsync(taken);
        await child.WaitForExitAsync();
        await sending;
        var (seconds, bytes) = await watching;
        var before = Environment.CpuUsage.TotalTime;
        var said = child.ExitCode switch
        {
            0 when taken.Length <= program.MostOutput => Said(name, taken.GetBuffer().AsSpan(0, (int)taken.Length)),
            0 or 137 => "stopped",
            var status => HostileFile.Line($"ended with {status} {await error}"),
        };
        return (new Cost(seconds, bytes, (Environment.CpuUsage.TotalTime - before).TotalSeconds), said);
    }

    /// <summary>As the service goes on with it: taken apart, checked, given to whoever takes such a table, or shown as a plan.</summary>
    private static string Said(string name, ReadOnlySpan<byte> json)
    {
        if (FileReadingPipe.Parse(json) is not { } reading)
        {
            return "not believed";
        }

        if (reading.Sheets is { } sheets)
        {
            _ = StatusSheetReader.Find(sheets) is { } table
                ? new StatusSheetReader("x", _ => (null, null, null), new DateOnly(2026, 1, 5)).Read(table, name).Problems.Count
                : PeopleList.Read(sheets, "Văn phòng", [])?.Rows.Count;
        }

        if (reading.Plan is { } plan)
        {
            var view = PreviewView.Of(PlanDraft.Of(new PlanPreview("x", name, plan), [], new DateOnly(2026, 1, 5)), new PlanIdentity(null, null, []), []);
            _ = PreviewCard.Render(TextLanguage.Vi, view);
        }

        var outcome = FileOutcome.Of(name, [], reading, default);
        if (outcome.File is not null)
        {
            return "read";
        }

        return outcome.Problem(TextLanguage.Vi) is { Length: > 20 } vi && outcome.Problem(TextLanguage.En) is { Length: > 20 } en && vi != en
            ? "refused"
            : "no message";
    }

    private static async Task SendAsync(Process child, byte[] content)
    {
        try
        {
            await using var input = child.StandardInput.BaseStream;
            await input.WriteAsync(content);
        }
        catch (IOException)
        {
            // It has ended.
        }
    }

    /// <summary>Processor time and the most memory of a process, looked up until it is gone.</summary>
    private static async Task<(double Seconds, long Bytes)> WatchAsync(int id)
    {
        var (seconds, bytes) = (0.0, 0L);
        while (true)
        {
            try
            {
                var status = await File.ReadAllTextAsync($"/proc/{id}/status");
                var fields = (await File.ReadAllTextAsync($"/proc/{id}/stat")).Split(") ")[^1].Split(' ');
                seconds = Math.Max(seconds, (Number(fields[11]) + Number(fields[12])) / 100.0);
                var peak = status.Split('\n').FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
                bytes = Math.Max(bytes, peak is null ? 0 : Number(peak.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim()) << 10);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return (seconds, bytes);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(3), TimeProvider.System);
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <param name="Seconds">Of processor, of the child.</param>
    /// <param name="Bytes">Most memory of the child.</param>
    /// <param name="OwnSeconds">Of processor, of whoever takes what it says.</param>
    private sealed record Cost(double Seconds, long Bytes, double OwnSeconds);
}
