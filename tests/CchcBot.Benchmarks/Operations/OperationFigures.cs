namespace CchcBot.Benchmarks.Operations;

/// <summary>What a number of operations come to; shares of several offices need not be whole numbers.</summary>
/// <param name="Operations">All requests; a batch is one.</param>
/// <param name="Steps">Writes in all batches.</param>
/// <param name="Rows">Rows read.</param>
internal sealed record OperationFigures(
    double Operations, IReadOnlyDictionary<OperationKind, double> ByKind, double Steps, double Rows, double KilobytesRead, double KilobytesSent)
{
    public static OperationFigures Of(IReadOnlyCollection<TableOperation> operations) => new(
        operations.Count,
        operations.GroupBy(o => o.Kind).ToDictionary(g => g.Key, g => (double)g.Count()),
        operations.Where(o => o.Kind == OperationKind.Batch).Sum(o => o.Steps),
        operations.Sum(o => o.Rows),
        operations.Sum(o => o.BytesRead) / 1024.0,
        operations.Sum(o => o.BytesSent) / 1024.0);

    /// <summary>The share of one of so many.</summary>
    public OperationFigures Each(int number) => new(
        Operations / number,
        ByKind.ToDictionary(k => k.Key, k => k.Value / number),
        Steps / number,
        Rows / number,
        KilobytesRead / number,
        KilobytesSent / number);
}

/// <summary>A measured thing.</summary>
/// <param name="State">What the tables held: one office, its history, 50 offices.</param>
/// <param name="What">What was done.</param>
internal sealed record Measured(string State, string What, OperationFigures Figures);

/// <summary>How often a query was asked in what was measured.</summary>
/// <param name="Rows">All rows that it returned.</param>
internal sealed record ShapeCount(QueryShape Shape, int Times, int Rows);

/// <summary>All that was measured of one build.</summary>
internal sealed record BuildFigures(string Build, IReadOnlyList<Measured> Measured, IReadOnlyList<ShapeCount> Shapes);
