using System.Diagnostics;
using System.Globalization;
using CchcBot.Documents;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;

namespace CchcBot.Tests.Support;

/// <summary>
/// All hostile files, then seeded mutations of good ones, read one after another in one process under a limit of the heap.
/// The first that takes too long, throws or has no message ends the run.
/// </summary>
internal static class HostileRun
{
    public const string Command = "hostile";

    private const string ChildCommand = "hostile-child";
    private const long HeapLimit = 256L << 20;

    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(5);

    /// <summary>Runs it in a child process.</summary>
    /// <returns>The child's exit status, 0 where every file ended well, and what it said.</returns>
    public static async Task<(int Status, string Output)> StartAsync(int mutations, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("cchcbot-hostile-");
        try
        {
            // Making a bomb takes more memory than reading it may.
            foreach (var ((name, content), i) in HostileFiles.All().Select((f, i) => (f, i)))
            {
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{i:D4}{Path.GetExtension(name)}"), content);
            }

            var start = new ProcessStartInfo("dotnet", ["exec", typeof(HostileRun).Assembly.Location, ChildCommand, folder.FullName, $"{mutations}", $"{seed}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture);
            start.Environment["DOTNET_gcServer"] = "0";
            using var child = Process.Start(start)!;
            var errors = child.StandardError.ReadToEndAsync();
            var output = await child.StandardOutput.ReadToEndAsync();
            await child.WaitForExitAsync();
            return (child.ExitCode, output + await errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The command line of this assembly.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        switch (arguments)
        {
            case [Command, var count]:
                var (status, said) = await StartAsync(Number(count), 20251121);
                await output.WriteAsync(said);
                return status;
            case [ChildCommand, var folder, var count, var seed]:
                return Child(folder, Number(count), Number(seed), output);
            default:
                await output.WriteLineAsync("usage: dotnet run --project tests/CchcBot.Tests -- hostile 10000    (the tests themselves: dotnet test)");
                return 2;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Child(string folder, int mutations, int seed, TextWriter output)
    {
        // What the runtime holds itself to, not what it was asked for.
        var limit = GC.GetGCMemoryInfo(GCKind.Any).TotalAvailableMemoryBytes;
        if (limit > HeapLimit)
        {
            output.WriteLine($"the heap is not limited: {limit >> 20} MB");
            return 1;
        }

        var (read, refused, slowest) = (0, 0, TimeSpan.Zero);
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            Ends(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        var random = new Random(seed);
        byte[][] good = [DemoPlans.List(), DemoPlans.Table(), Unpacked(DemoPlans.List()), Unpacked(DemoPlans.Table()), TestPlans.Bytes(TestPlans.Year2025)];
        string[] documents = [Part(good[0]), Part(good[1])];
        for (var i = 0; i < mutations; i++)
        {
            if (i % 2 == 1)
            {
                // Behind the archive and the XML stands the reading of words: half of the mutations are well-formed.
                Ends($"words {i}.docx", HostileFiles.Package(MutateWords(documents[random.Next(2)], random)));
                continue;
            }

            var chosen = random.Next(good.Length);
            Ends(chosen == 4 ? $"mutation {i}.txt" : $"mutation {i}.docx", Mutate(good[chosen], random));
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"heap limit {limit >> 20} MB: {files.Count} hostile files, {mutations} mutations, {read} read, {refused} refused with a message, slowest {slowest.TotalMilliseconds:0} ms, seed {seed}"
            )
        );
        return 0;

        void Ends(string name, byte[] content)
        {
            var started = Stopwatch.GetTimestamp();
            var reading = PlanFileReader.Read(content, name);
            if (reading.Document is { } document)
            {
                _ = PlanParser.Parse(document);
                read++;
            }
            else if (reading.Problem!.Text(TextLanguage.Vi).Length == 0 || reading.Problem!.Text(TextLanguage.En).Length == 0)
            {
                throw new InvalidOperationException($"{name} has no message");
            }
            else
            {
                refused++;
            }

            var taken = Stopwatch.GetElapsedTime(started);
            slowest = taken > slowest ? taken : slowest;
            if (taken > Allowed)
            {
                throw new InvalidOperationException($"{name} took {taken}");
            }
        }
    }

    private static string Part(byte[] docx)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Words of the document swapped, cut, doubled, made of odd characters; its elements stay, or change places as wholes.</summary>
    private static string MutateWords(string document, Random random)
    {
        var pieces = document.Split("<w:p>");
        for (var i = random.Next(1, 30); i > 0; i--)
        {
            var (at, other) = (random.Next(1, pieces.Length), random.Next(1, pieces.Length));
            var text = System.Text.RegularExpressions.Regex.Match(
                pieces[at],
                ">([^<>]+)</w:t>",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(1)
            );
            var said = text.Groups[1].Value;
            var changed = random.Next(7) switch
            {
                0 => "",
                1 => said[random.Next(said.Length + 1)..],
                2 => string.Concat(Enumerable.Repeat(said + " ", random.Next(2, 40))),
                3 => new string([.. said.Select(c => random.Next(6) == 0 ? (char)random.Next(0x20, 0x2FF) : c)])
                    .Replace('<', ' ')
                    .Replace('&', ' ')
                    .Replace('\u007F', ' '),
                4 => said + string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => ";,()/-:.\"0123456789\u0301\u00A0\u200B"[random.Next(22)])),
                5 => System
                    .Text.RegularExpressions.Regex.Match(
                        pieces[other],
                        ">([^<>]+)</w:t>",
                        System.Text.RegularExpressions.RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    )
                    .Groups[1]
                    .Value,
                _ => $"Quý {random.Next(-5, 100)}/{random.Next(0, 100_000)}; trước ngày {random.Next(0, 99)}/{random.Next(0, 99)}/{random.Next(0, 99_999)}",
            };
            if (text.Success)
            {
                pieces[at] = pieces[at].Replace($">{said}</w:t>", $">{changed}</w:t>", StringComparison.Ordinal);
            }
        }

        return string.Join("<w:p>", pieces);
    }

    private static byte[] Mutate(byte[] good, Random random)
    {
        var bytes = (byte[])good.Clone();
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var at = random.Next(bytes.Length);
            var length = Math.Min(random.Next(1, 64), bytes.Length - at);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.AsSpan(random.Next(bytes.Length - length + 1), length).CopyTo(bytes.AsSpan(at)); break;
                case 3: bytes.AsSpan(at, length).Clear(); break;
                default: bytes = random.Next(4) == 0 ? bytes[..Math.Max(8, at)] : [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]]; break;
            }
        }

        return bytes;
    }

    /// <summary>The same package without compression, so that mutations reach the XML and not only the archive.</summary>
    private static byte[] Unpacked(byte[] docx)
    {
        using var from = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var stream = new MemoryStream();
        using (var to = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var target = to.CreateEntry(entry.FullName, System.IO.Compression.CompressionLevel.NoCompression).Open();
                using var source = entry.Open();
                source.CopyTo(target);
            }
        }

        return stream.ToArray();
    }
}
