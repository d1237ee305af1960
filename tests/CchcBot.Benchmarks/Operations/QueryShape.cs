using System.Text.RegularExpressions;

namespace CchcBot.Benchmarks.Operations;

/// <summary>A filter of a table query without its values: what it costs depends on this alone.</summary>
/// <param name="Filter">The filter with a question mark for each value; "" where there was none.</param>
internal sealed partial record QueryShape(string Table, string Filter)
{
    /// <summary>
    /// Whether the filter names one partition and in it one contiguous range of row keys: an equal PartitionKey, at most one lower and one
    /// upper bound of RowKey (or an equal one), all joined by "and", and nothing else. Any other filter makes the tables look through rows
    /// that they do not return.
    /// </summary>
    public bool IsOneRange
    {
        get
        {
            var terms = Brackets().Replace(Filter, "").Split(" and ", StringSplitOptions.TrimEntries);
            var (partition, exact) = (Count("PartitionKey eq ?"), Count("RowKey eq ?"));
            var (lower, upper) = (Count("RowKey ge ?", "RowKey gt ?"), Count("RowKey lt ?", "RowKey le ?"));
            var isRange = (exact, lower, upper) is (0, <= 1, <= 1) or (1, 0, 0);
            return partition == 1 && isRange && partition + exact + lower + upper == terms.Length;

            int Count(params string[] wanted) => terms.Count(wanted.Contains);
        }
    }

    /// <param name="table">The table's name.</param>
    /// <param name="filter">OData, as it was sent: PartitionKey eq 'office|1' and RowKey ge 'a'.</param>
    public static QueryShape Of(string table, string filter) => new(table, Value().Replace(filter, "?"));

    public override string ToString() => Filter.Length == 0 ? $"{Table}: all rows" : $"{Table}: {Filter}";

    // A text with doubled quotes in it, a typed value as datetime'...', a number, a truth value.
    [GeneratedRegex(@"(?:\b(?:datetime|guid|binary|X))?'(?:[^']|'')*'|-?\b\d+(?:\.\d+)?L?\b|\b(?:true|false)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Value();

    [GeneratedRegex("[()]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();
}
