using System.Text.RegularExpressions;

namespace CchcBot.Benchmarks.Operations;

/// <summary>A filter of a table query without its values: what it costs depends on this alone.</summary>
/// <param name="Filter">The filter with a question mark for each value; "" where there was none.</param>
internal sealed partial record QueryShape(string Table, string Filter)
{
    /// <summary>
    /// Whether the filter names one partition and in it one contiguous range of row keys: an equal PartitionKey, bounds of RowKey of
    /// which each side has one at most, all joined by "and", and nothing else. Any other filter makes the service look through rows that it does not return.
    /// </summary>
    public bool IsOneRange
    {
        get
        {
            var terms = Filter.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Split(" and ").Select(t => t.Trim()).ToList();
            int Count(params string[] wanted) => terms.Count(t => wanted.Contains(t, StringComparer.Ordinal));
            var (partition, exact) = (Count("PartitionKey eq ?"), Count("RowKey eq ?"));
            var (lower, upper) = (Count("RowKey ge ?", "RowKey gt ?"), Count("RowKey lt ?", "RowKey le ?"));
            return partition == 1 && (exact, lower, upper) is (0, <= 1, <= 1) or (1, 0, 0) && partition + exact + lower + upper == terms.Count;
        }
    }

    /// <param name="table">The table's name.</param>
    /// <param name="filter">OData, as it was sent: PartitionKey eq 'office|1' and RowKey ge 'a'.</param>
    public static QueryShape Of(string table, string filter) => new(table, Value().Replace(filter, "?"));

    public override string ToString() => Filter.Length == 0 ? $"{Table}: all rows" : $"{Table}: {Filter}";

    // A text with doubled quotes in it, a typed value as datetime'...', a number, a truth value.
    [GeneratedRegex(@"(?:\b(?:datetime|guid|binary|X))?'(?:[^']|'')*'|\b-?\d+(?:\.\d+)?L?\b|\b(?:true|false)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
