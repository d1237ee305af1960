using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Faults.Rig;
using Microsoft.AspNetCore.WebUtilities;

namespace CchcBot.Benchmarks.Operations;

/// <summary>What a request asks of the tables.</summary>
internal enum OperationKind
{
    /// <summary>One row by its two keys.</summary>
    PointRead,

    /// <summary>Rows by a filter; each page is an operation.</summary>
    Query,
    Insert,
    Replace,
    Merge,
    Delete,

    /// <summary>Several writes of one partition, done together or not at all.</summary>
    Batch,

    /// <summary>A table is made, removed or listed.</summary>
    Schema,
}

/// <summary>One request to the tables, as it is charged.</summary>
/// <param name="IsLease">It reads or writes the row that says which instance looks after the clock.</param>
/// <param name="Rows">Rows that the answer holds.</param>
/// <param name="Steps">Writes of a batch; 1 for any other.</param>
/// <param name="BytesRead">Length of the answer's body.</param>
/// <param name="BytesSent">Length of the request's body.</param>
/// <param name="Shape">Of a query; null for any other.</param>
internal sealed partial record TableOperation(
    OperationKind Kind, string Table, bool IsLease, int Rows, int Steps, int BytesRead, int BytesSent, QueryShape? Shape)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static TableOperation Of(string method, TableExchange exchange)
    {
        var target = exchange.Target.Split('?', 2);
        var path = Uri.UnescapeDataString(target[0]);
        var sent = exchange.Sent.Length == 0 ? "" : Encoding.UTF8.GetString(exchange.Sent);
        var steps = path.EndsWith("$batch", StringComparison.Ordinal) ? Step().Matches(sent) : null;
        var place = steps is [var first, ..] ? Place().Match(Uri.UnescapeDataString(first.Groups["url"].Value)) : Place().Match(path);
        var (table, keys) = (place.Groups["table"].Value, place.Groups["keys"].Value);
        var kind = steps is null ? KindOf(method, table, keys) : OperationKind.Batch;
        var received = kind is OperationKind.PointRead or OperationKind.Query ? Encoding.UTF8.GetString(exchange.Received) : "";
        var shape = kind == OperationKind.Query ? QueryShape.Of(table, FilterOf(target)) : null;
        var isLease = Lease().IsMatch(Uri.UnescapeDataString(exchange.Target) + sent);
        return new(kind, table, isLease, Row().Count(received), steps?.Count ?? 1, exchange.Received.Length, exchange.Sent.Length, shape);
    }

    private static OperationKind KindOf(string method, string table, string keys) => method switch
    {
        _ when table == "Tables" => OperationKind.Schema,
        "GET" when keys.Contains("RowKey", StringComparison.Ordinal) => OperationKind.PointRead,
        "GET" => OperationKind.Query,
        "POST" => OperationKind.Insert,
        "PUT" => OperationKind.Replace,
        "PATCH" or "MERGE" => OperationKind.Merge,
        "DELETE" => OperationKind.Delete,
        _ => throw new BenchmarkFailureException($"Nobody knows what {method} asks of a table."),
    };

    private static string FilterOf(string[] target) =>
        target.Length > 1 && QueryHelpers.ParseQuery(target[1]).TryGetValue("$filter", out var filter) ? filter.ToString() : "";

    // As one of its keys, wherever a build keeps the row: in the address, in a filter, or in the row that is inserted.
    [GeneratedRegex("['\"]lease['\"]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lease();

    [GeneratedRegex(@"^(https?://[^/]+)?/[^/]+/(?<table>\w+)(?<keys>\(.*\))?", Options | RegexOptions.Singleline, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(POST|PUT|PATCH|MERGE|DELETE) (?<url>\S+) HTTP/1\.1", Options | RegexOptions.Multiline, 1000)]
    private static partial Regex Step();

    [GeneratedRegex("\"PartitionKey\":", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Row();
}
