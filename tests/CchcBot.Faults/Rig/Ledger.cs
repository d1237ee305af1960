using System.Text.Json;

namespace CchcBot.Faults.Rig;

/// <summary>What the connector accepted, on disk before the caller hears of it.</summary>
internal sealed class Ledger(string path) : IDisposable
{
    private readonly FileStream file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);
    private readonly Lock sync = new();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int number;

    public string Add(string kind, string conversation, string? key, string activity, string? id = null)
    {
        lock (sync)
        {
            var line = new LedgerLine(++number, TimeProvider.System.GetUtcNow(), kind, conversation, id ?? $"m{number}", key, activity);
            file.Write(JsonSerializer.SerializeToUtf8Bytes(line, RigJson.Default.LedgerLine));
            file.WriteByte((byte)'\n');
            file.Flush(flushToDisk: true);
            ids.Add(line.Id);
            return line.Id;
        }
    }

    public bool Has(string id)
    {
        lock (sync)
        {
            return ids.Contains(id);
        }
    }

    public static IReadOnlyList<LedgerLine> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(l => JsonSerializer.Deserialize(l, RigJson.Default.LedgerLine)!)];
    }

    public void Dispose() => file.Dispose();
}
