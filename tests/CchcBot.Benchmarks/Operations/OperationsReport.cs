using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CchcBot.Benchmarks.Operations;

/// <summary>The figures for people, and for programs.</summary>
internal static class OperationsReport
{
    private static readonly (string Head, OperationKind Kind)[] Kinds =
    [
        ("point", OperationKind.PointRead), ("query", OperationKind.Query), ("insert", OperationKind.Insert), ("repl.", OperationKind.Replace),
        ("merge", OperationKind.Merge), ("delete", OperationKind.Delete), ("batch", OperationKind.Batch), ("schema", OperationKind.Schema),
    ];

    /// <param name="output">Takes the table.</param>
    /// <param name="builds">One, or this one and the other it is compared with.</param>
    public static void Table(TextWriter output, IReadOnlyList<BuildFigures> builds)
    {
        foreach (var state in builds[0].Measured.GroupBy(m => m.State))
        {
            output.WriteLine();
            output.WriteLine(Columns(state.Key, "all", k => k.Head, "steps", "rows", "KB in", "KB out") + (builds.Count > 1 ? "  other/this: all, KB" : ""));
            foreach (var measured in state)
            {
                output.WriteLine(Row(measured.What, measured.Figures) + OperationGoals.Words(measured));
                if (builds.Count > 1 && Same(builds[1], measured) is { } other)
                {
                    var (all, kilobytes) = (Ratio(other.Operations, measured.Figures.Operations), Ratio(Kilobytes(other), Kilobytes(measured.Figures)));
                    output.WriteLine($"{Row($"  {builds[1].Build}", other)}  {all}, {kilobytes}");
                }
            }
        }

        foreach (var build in builds)
        {
            output.WriteLine();
            output.WriteLine(Line($"{build.Build}: queries in all that was measured (! = not one range of one partition)"));
            output.WriteLine(Line($"{"times",7} {"rows",8}"));
            foreach (var shape in build.Shapes)
            {
                output.WriteLine(Line($"{shape.Times,7} {shape.Rows,8} {(shape.Shape.IsOneRange ? ' ' : '!')} {shape.Shape}"));
            }
        }
    }

    /// <summary>One object a line: each measured thing of each build, with the ratio to this build where there are two, then the queries.</summary>
    public static void Json(TextWriter output, IReadOnlyList<BuildFigures> builds)
    {
        foreach (var build in builds)
        {
            foreach (var measured in build.Measured)
            {
                output.WriteLine(Json(build, measured, build == builds[0] ? null : Same(builds[0], measured)).ToJsonString(Plain));
            }
        }

        foreach (var (build, shape) in builds.SelectMany(b => b.Shapes.Select(s => (b, s))))
        {
            output.WriteLine(new JsonObject
            {
                ["build"] = build.Build,
                ["table"] = shape.Shape.Table,
                ["filter"] = shape.Shape.Filter,
                ["times"] = shape.Times,
                ["rows"] = shape.Rows,
                ["oneRange"] = shape.Shape.IsOneRange,
            }.ToJsonString(Plain));
        }
    }

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject Json(BuildFigures build, Measured measured, OperationFigures? first)
    {
        var figures = measured.Figures;
        var line = new JsonObject { ["build"] = build.Build, ["state"] = measured.State, ["what"] = measured.What };
        line["operations"] = Rounded(figures.Operations);
        if (OperationGoals.Of(measured) is { } most)
        {
            (line["goal"], line["isMet"]) = (most, OperationGoals.IsMet(measured));
        }

        foreach (var (kind, number) in figures.ByKind.OrderBy(k => k.Key))
        {
            line[JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())] = Rounded(number);
        }

        line["batchSteps"] = Rounded(figures.Steps);
        line["rows"] = Rounded(figures.Rows);
        line["kilobytesRead"] = Rounded(figures.KilobytesRead);
        line["kilobytesSent"] = Rounded(figures.KilobytesSent);
        if (first is { Operations: > 0 })
        {
            line["operationsToThis"] = Rounded(figures.Operations / first.Operations);
            line["kilobytesToThis"] = Rounded(Kilobytes(figures) / Kilobytes(first));
        }

        return line;
    }

    private static string Row(string what, OperationFigures figures) => Columns(
        what,
        Number(figures.Operations),
        k => Number(figures.ByKind.GetValueOrDefault(k.Kind)),
        Number(figures.Steps),
        Number(figures.Rows),
        Line($"{figures.KilobytesRead:0.0}"),
        Line($"{figures.KilobytesSent:0.0}"));

    private static string Columns(
        string what, string all, Func<(string Head, OperationKind Kind), string> kind, string steps, string rows, string read, string sent) =>
        $"{what,-50} {all,7} {string.Join(' ', Kinds.Select(k => $"{kind(k),6}"))} {steps,6} {rows,7} {read,8} {sent,8}";

    private static OperationFigures? Same(BuildFigures build, Measured measured) =>
        build.Measured.FirstOrDefault(m => m.State == measured.State && m.What == measured.What)?.Figures;

    private static double Kilobytes(OperationFigures figures) => figures.KilobytesRead + figures.KilobytesSent;

    private static double Rounded(double value) => Math.Round(value, 2);

    private static string Ratio(double other, double current) => current == 0 ? "-" : Line($"{other / current:0.00}");

    private static string Number(double value) => value == 0 ? "" : Line($"{value:0.##}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
