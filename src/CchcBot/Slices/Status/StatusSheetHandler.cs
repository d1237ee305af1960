using System.Security.Cryptography;
using System.Text.Json.Serialization;
using CchcBot.Documents.Sheets;
using CchcBot.Storage;

namespace CchcBot.Slices.Status;

/// <summary>
/// Reports on many tasks at once: the sheet is sent, filled in and sent back; its changes are previewed, then stored by the same rules as sentences.
/// </summary>
internal sealed class StatusSheetHandler(IDraftStore drafts, IPlanStore plans, StatusWriter writer)
{
    /// <summary>Kind of this file in the file consent card.</summary>
    public const string FileKind = "statusSheet";

    private const string DraftKind = "statusSheet";

    // More than the largest plan has.
    private const int MostRows = 1_000;

    private static readonly string[] WholeOffice = ["ca co quan", "toan co quan", "tat ca", "all", "whole office", "the whole office"];
    private static readonly string[] Own = ["cua toi", "toi", "mine", "my tasks"];
    private static readonly string[] NoWords = ["", "phong toi", "cua phong toi", "don vi toi", "cua don vi toi", "excel", "my unit"];

    /// <summary>Offers the sheet.</summary>
    /// <param name="scope">A unit's name, "của tôi", "cả cơ quan", or empty: the person's units and own assignments.</param>
    public async Task<Reply> OfferAsync(Turn turn, string scope, CancellationToken cancellation)
    {
        if (Wanted(turn, scope) is not { } wanted)
        {
            return Reply.Problem(StatusSheetTexts.NoSuchUnit.In(turn.Language, Excerpt.Of(scope, 80)));
        }

        var assignments = await AssignmentsAsync(turn, wanted, cancellation);
        if (assignments.Count == 0)
        {
            return Reply.Problem(StatusSheetTexts.Nothing.In(turn.Language));
        }

        var content = StatusSheet.Write(turn.Language, turn.Workspace.Id, assignments);
        return new Reply(
            StatusSheetTexts.How.In(turn.Language, assignments.Count),
            File: new OfferedFile(FileName(turn), StatusSheetTexts.Description.In(turn.Language, assignments.Count), content.Length, FileKind, scope));
    }

    /// <summary>Content of the sheet as of now; null if it would be empty.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, string scope, CancellationToken cancellation) =>
        Wanted(turn, scope) is { } wanted && await AssignmentsAsync(turn, wanted, cancellation) is { Count: > 0 } assignments
            ? StatusSheet.Write(turn.Language, turn.Workspace.Id, assignments)
            : null;

    /// <summary>A filled-in sheet was received: shows a preview of the changes without storing them.</summary>
    public async Task<Reply> PreviewAsync(Turn turn, ReceivedFile file, CancellationToken cancellation)
    {
        var current = await CurrentAsync(turn, cancellation);
        var proposal = new StatusSheetReader(StatusSheet.OfficeMark(turn.Workspace.Id), key => Find(turn, current, key.Plan, key.Id), turn.Today).Read(
            StatusSheetReader.Find(file.Sheets!)!,
            file.Name
        );
        if (proposal is { Items.Count: 0, Problems.Count: 0 })
        {
            return Reply.Say((proposal.Same == 0 ? StatusSheetTexts.NoRows : StatusSheetTexts.Same).In(turn.Language, proposal.Same));
        }

        var name = file.Hash;
        if (proposal.Items.Count > MostRows
            || !await drafts.KeepAsync(turn.Workspace.Id, DraftKind, turn.Person.Id, name, proposal, SheetJson.Default.SheetProposal, cancellation))
        {
            return Reply.Problem(StatusSheetTexts.TooMany.In(turn.Language, MostRows));
        }

        return Preview(turn, proposal, current, name, turn.Operation, 1);
    }

    /// <summary>Shows another page of the preview.</summary>
    public async Task<Reply> PageAsync(Turn turn, SheetPayload tapped, CancellationToken cancellation)
    {
        if (await DraftAsync(turn, tapped, cancellation) is not { } proposal)
        {
            return Gone(turn);
        }

        return Preview(turn, proposal, await CurrentAsync(turn, cancellation), tapped.Sheet!, tapped.N ?? turn.Operation, tapped.Page ?? 1);
    }

    /// <summary>
    /// Stores the previewed changes, one operation per plan. Rows that cannot be stored are reported with the reason; the others are stored. Idempotent.
    /// </summary>
    public async Task<Reply> StoreAsync(Turn turn, SheetPayload tapped, CancellationToken cancellation)
    {
        if (await DraftAsync(turn, tapped, cancellation) is not { } proposal)
        {
            return Gone(turn);
        }

        var current = await CurrentAsync(turn, cancellation);
        var done = new Dictionary<SheetItem, SheetOutcome>();
        foreach (var plan in proposal.Items.GroupBy(i => i.Plan))
        {
            await WriteAsync(turn, plan.Key, [.. plan], current, done, cancellation);
        }

        var view = new SheetResultView([.. proposal.Items.Select(i => done[i])], proposal.Problems);
        return Reply.Show(SheetResultCard.Render(turn.Language, view), SheetResultCard.Line(turn.Language, view)) with
        {
            IsProblem = view.Rows.All(d => d.Problem is not null),
        };
    }

    public async Task<Reply> DropAsync(Turn turn, CancellationToken cancellation)
    {
        await drafts.DropAsync(turn.Workspace.Id, DraftKind, turn.Person.Id, cancellation);
        var text = StatusSheetTexts.Dropped.In(turn.Language);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    private async Task WriteAsync(
        Turn turn,
        string plan,
        IReadOnlyList<SheetItem> items,
        IReadOnlyList<PlanState> current,
        Dictionary<SheetItem, SheetOutcome> done,
        CancellationToken cancellation)
    {
        var assignments = new Dictionary<AssignmentId, (SheetItem Item, Assignment Assignment)>();
        foreach (var item in items)
        {
            var id = AssignmentId.TryParse(item.Id, out var parsed) ? parsed : default;
            var (assignment, refused, argument) = Find(turn, current, plan, id);
            if (assignment is not null && refused is null)
            {
                assignments[id] = (item, assignment);
            }
            else
            {
                done[item] = new SheetOutcome(id.Task, null, new SheetRowProblem(item.Line, id.Task, refused ?? SheetRowProblemKind.Foreign, argument));
            }
        }

        PlanState? now = null;
        var written = new HashSet<string>(StringComparer.Ordinal);
        for (var left = assignments.Keys.ToList(); left.Count > 0;)
        {
            var fits = new Dictionary<AssignmentId, bool>();
            var parts = left.Select(
                id => new StatusPart(id, assignments[id].Item.Update, there => fits[id] = Problem(turn, there, assignments[id].Item) is null));
            var outcome = await writer.WriteAsync(turn, turn.Operation, plan, [.. parts], cancellation);
            now = outcome.Plan;
            written = outcome.Repeated
                ? [.. (await plans.HistoryAsync(turn.Workspace.Id, plan, cancellation)).Where(h => h.Operation == turn.Operation).Select(h => h.Assignment)]
                : [.. fits.Where(f => f.Value).Select(f => $"{f.Key}")];

            // If a task was closed meanwhile, the others are written without it.
            if (outcome.Problem is not { } gone)
            {
                break;
            }

            left.RemoveAll(gone.ContainsKey);
        }

        foreach (var (id, (item, assignment)) in assignments)
        {
            var problem = written.Contains($"{id}") ? null : Problem(turn, now?.Find(id), item);
            done[item] = new SheetOutcome(id.Task, now?.Find(id) ?? assignment, problem is { } why ? new SheetRowProblem(item.Line, id.Task, why) : null);
        }
    }

    /// <summary>Reason why a row cannot be stored on the current assignment; null if it can.</summary>
    private static SheetRowProblemKind? Problem(Turn turn, Assignment? there, SheetItem item) =>
        there is null ? SheetRowProblemKind.Closed
        : StatusSheet.VersionOf(there.State) != item.Version ? SheetRowProblemKind.Stale
        : StatusRules.Apply(there.State, item.Update, turn.Today, turn.Now, turn.Person.Id).Problem switch
        {
            null => null,
            UpdateProblem.DocumentInFuture => SheetRowProblemKind.FutureDate,
            _ => SheetRowProblemKind.TooLong,
        };

    private static Reply Preview(Turn turn, SheetProposal proposal, IReadOnlyList<PlanState> current, string name, string nonce, int page)
    {
        var changes = new List<SheetChange>();
        var problems = proposal.Problems.ToList();
        foreach (var item in proposal.Items)
        {
            var (assignment, refused, argument) = AssignmentId.TryParse(item.Id, out var id)
                ? Find(turn, current, item.Plan, id)
                : (null, SheetRowProblemKind.Foreign, null);
            var after =
                assignment is null || StatusSheet.VersionOf(assignment.State) != item.Version
                    ? null
                    : StatusRules.Apply(assignment.State, item.Update, turn.Today, turn.Now, turn.Person.Id).State;
            if (refused is null && after is not null)
            {
                changes.Add(new SheetChange(assignment!, after));
            }
            else
            {
                problems.Add(new SheetRowProblem(item.Line, id.Task, refused ?? SheetRowProblemKind.Stale, argument));
            }
        }

        var view = new SheetPreviewView(proposal.FileName, changes, problems, proposal.Same, name, nonce, page);
        return Reply.Show(SheetPreviewCard.Render(turn.Language, view), SheetPreviewCard.Title(turn.Language, view));
    }

    /// <summary>Finds the assignment, or the reason why this person may not report on it. The sheet's data is untrusted.</summary>
    private static (Assignment? Assignment, SheetRowProblemKind? Problem, string? Argument) Find(
        Turn turn,
        IReadOnlyList<PlanState> current,
        string plan,
        AssignmentId id
    )
    {
        if (current.FirstOrDefault(p => p.Info.Id == plan) is not { } there)
        {
            return (null, SheetRowProblemKind.Foreign, null);
        }

        return there.Find(id) is not { } assignment
                ? (null, there.Find(id.Task) is { Task.IsClosed: true } ? SheetRowProblemKind.Closed : SheetRowProblemKind.Foreign, null)
            : turn.Workspace.MayReport(turn.Person, assignment, turn.Today) ? (assignment, null, null)
            : (null, SheetRowProblemKind.NotYours, assignment.Definition.Unit.Name);
    }

    private Task<IReadOnlyList<PlanState>> CurrentAsync(Turn turn, CancellationToken cancellation) => turn.Snapshot.CurrentAsync(cancellation);

    private async Task<SheetProposal?> DraftAsync(Turn turn, SheetPayload tapped, CancellationToken cancellation) =>
        tapped.Sheet is { } name
            ? await drafts.FindAsync(turn.Workspace.Id, DraftKind, turn.Person.Id, name, SheetJson.Default.SheetProposal, cancellation)
            : null;

    private static Reply Gone(Turn turn) => Reply.Problem(StatusSheetTexts.Gone.In(turn.Language));

    private static string FileName(Turn turn) => StatusSheetTexts.FileName.In(turn.Language, $"{turn.Today:yyyy-MM-dd}");

    /// <summary>Filter for the assignments that the words mean; null if they name no known unit.</summary>
    private static Func<Assignment, bool>? Wanted(Turn turn, string scope)
    {
        var (office, person) = (turn.Workspace, turn.Person);
        var words = StatusSheet.Fold(scope);
        if (WholeOffice.Contains(words))
        {
            return static _ => true;
        }

        if (Own.Contains(words))
        {
            return assignment => office.OwnerOf(assignment)?.Id == person.Id;
        }

        if (!NoWords.Contains(words))
        {
            var name = VietnameseText.Tidy(scope);
            var unit = office.Units.Find(name) ?? (words.StartsWith("cua ", StringComparison.Ordinal) ? office.Units.Find(name[4..]) : null);
            return unit is null ? null : assignment => assignment.Id.Unit == unit.Key;
        }

        var units = office.UnitsOf(person);
        return assignment => units.Contains(assignment.Id.Unit) || office.OwnerOf(assignment)?.Id == person.Id;
    }

    /// <summary>Open assignments that have begun and that this person may report on, in the plan's order; at most <see cref="MostRows"/>.</summary>
    private async Task<IReadOnlyList<SheetAssignment>> AssignmentsAsync(Turn turn, Func<Assignment, bool> wanted, CancellationToken cancellation) =>
        [.. (from plan in await CurrentAsync(turn, cancellation)
            from assignment in plan.Assignments
            where !assignment.IsDone && assignment.IsActive(turn.Today) && wanted(assignment) && turn.Workspace.MayReport(turn.Person, assignment, turn.Today)
            select new SheetAssignment(plan.Info.Id, assignment)).Take(MostRows)];
}

/// <summary>JSON serialisation of a sheet that awaits confirmation.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TolerantEnums)]
)]
[JsonSerializable(typeof(SheetProposal))]
internal sealed partial class SheetJson : JsonSerializerContext;
