using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Reports;

/// <summary>Files of a period's report: the stored ones if it was issued, otherwise generated for the person who asks.</summary>
internal sealed class ReportFiles(IReportStore store, ITargetStore targets)
{
    /// <summary>Name under which templates are stored: a part of their row's key, not to be changed.</summary>
    public const string TemplateFile = "template";

    /// <summary>The report's data as this person may see it; null if it contains no tasks.</summary>
    public async Task<ReportDocumentView?> ViewAsync(Turn turn, TaskQuery query, CancellationToken cancellation)
    {
        query = query with { Intent = QueryIntent.Report };
        var asked = await QueryData.LoadAsync(turn, query, null, cancellation);
        if (asked.Answer(query) is not ReportAnswer { Report.Rows.Count: > 0 } answer)
        {
            return null;
        }

        return new ReportDocumentView(query, answer.Report, turn.Workspace, answer.IsPartial)
        {
            Issued = asked.Issued,
            Targets = await TargetsAsync(turn, answer.Report, asked.Issued, cancellation),
        };
    }

    /// <summary>One copy of the report; null if there is nothing to report.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, TaskQuery query, ReportCopy copy, CancellationToken cancellation)
    {
        if (await ViewAsync(turn, query, cancellation) is not { } view)
        {
            return null;
        }

        return view is { Issued.Files: { } files, IsPartial: false } && IsWhole(query) && await store.FindAsync(turn.Workspace.Id, files, $"{copy}",
            cancellation) is { } kept
            ? kept
            : await WriteAsync(turn, view, copy, cancellation);
    }

    /// <summary>In the office's own outline where it has one. A template that is no longer stored is passed over: a report is always made.</summary>
    private async Task<byte[]> WriteAsync(Turn turn, ReportDocumentView view, ReportCopy copy, CancellationToken cancellation) =>
        copy == ReportCopy.Upward && turn.Workspace.Settings.Papers.Template is { } template
            && await store.FindAsync(turn.Workspace.Id, TemplateFile, template.File, cancellation) is { } outline
            ? TemplateDocument.Write(outline, view)
            : PeriodReportDocument.Write(view, copy);

    /// <summary>
    /// Generates and stores both copies under the issued report's key; false if there is nothing to report or a file is too large to be stored.
    /// </summary>
    public async Task<bool> KeepAsync(Turn turn, TaskQuery query, IssuedReport issued, CancellationToken cancellation)
    {
        if (await ViewAsync(turn, query, cancellation) is not { } view)
        {
            return false;
        }

        foreach (var copy in Enum.GetValues<ReportCopy>())
        {
            var file = await WriteAsync(turn, view with { Issued = issued }, copy, cancellation);
            if (!await store.KeepAsync(turn.Workspace.Id, issued.Files!, $"{copy}", file, cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the query covers the whole office.</summary>
    public static bool IsWhole(TaskQuery query) =>
        query is { Unit: null, Person: null, Area: null, Plan: null, Task: null, Mine: false, MyUnit: false, Statuses.Count: 0, Also: null };

    private async Task<IReadOnlyList<(PlanInfo, IReadOnlyList<TargetProgress>)>> TargetsAsync(
        Turn turn, PeriodReport report, IssuedReport? issued, CancellationToken cancellation)
    {
        var known = new List<(PlanInfo, IReadOnlyList<TargetProgress>)>();
        foreach (var plan in report.Rows.Select(r => r.Plan).DistinctBy(p => p.Id))
        {
            var of = await targets.OfAsync(turn.Workspace.Id, plan, cancellation);
            known.Add((plan, issued is null ? of : [.. of.Select(t => t.Before(issued.At.AddTicks(1)))]));
        }

        return known;
    }
}
