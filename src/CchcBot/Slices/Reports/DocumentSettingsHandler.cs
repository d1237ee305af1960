using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Reports;

/// <summary>
/// Two settings cards for administrators: the frame of official documents, and the report heading under which each section of the plans is reported.
/// </summary>
internal sealed class DocumentSettingsHandler(IWorkspaceStore store)
{
    public const int LongestLine = 200;
    public const int LongestLines = 1000;

    /// <summary>Input value that says that the office has no superior authority.</summary>
    public const string NoneAbove = "-";

    /// <summary>Input value that says that the tasks of a section are divided among the fields it names.</summary>
    public const string ByTask = "ByTask";

    private const int AreasOnPage = 12;
    private const int MostFields = 200;

    private static readonly ReportField[] Choices = Enum.GetValues<ReportField>();

    public static Reply Show(Turn turn) => Show(turn, turn.Workspace, null);

    public async Task<Reply> SaveAsync(Turn turn, DocumentSettingsPayload typed, CancellationToken cancellation)
    {
        await store.ChangeSettingsAsync(turn.Workspace.Id, s => s with { KeptPapers = Read(typed, s.Papers) }, cancellation);
        var now = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        return Show(turn, now, DocumentSettingsTexts.Saved.In(turn.Language));
    }

    /// <summary>"lĩnh vực báo cáo": the sections of the plans; "lĩnh vực báo cáo 3b": a single task.</summary>
    public Task<Reply> FieldsTypedAsync(Turn turn, string words, CancellationToken cancellation) =>
        FieldsAsync(turn, words.Length == 0 ? new FieldsPayload() : new FieldsPayload(Task: words), cancellation);

    public async Task<Reply> FieldsAsync(Turn turn, FieldsPayload asked, CancellationToken cancellation) => asked.Task is { } code
        ? TaskFields(turn, turn.Workspace, await TasksAsync(turn, code, cancellation), code, null)
        : Fields(turn, turn.Workspace, await AreasAsync(turn, cancellation), asked.Page ?? 1, null);

    public async Task<Reply> SaveFieldsAsync(Turn turn, FieldsPayload chosen, CancellationToken cancellation)
    {
        if (chosen.Task is { } code)
        {
            return await SaveTaskAsync(turn, chosen, code, cancellation);
        }

        var areas = await AreasAsync(turn, cancellation);
        await store.ChangeSettingsAsync(turn.Workspace.Id, s => s with { KeptPapers = s.Papers with { Fields = Read(areas, chosen, s.Papers) } }, cancellation);
        var now = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        return Fields(turn, now, areas, chosen.Page ?? 1, DocumentSettingsTexts.FieldsSaved.In(turn.Language));
    }

    private static DocumentSettings Read(DocumentSettingsPayload typed, DocumentSettings before) => before with
    {
        Above = typed.Above is null or NoneAbove ? null : Excerpt.Of(typed.Above, LongestLine),
        IsHighest = typed.Above == NoneAbove,
        Name = Line(typed.Name),
        Symbol = Line(typed.Symbol),
        Place = Line(typed.Place),
        Post = Lines(typed.Post),
        Recipients = Lines(typed.Recipients),
    };

    private static string? Line(string? text) => text is null ? null : Excerpt.Of(text, LongestLine);

    private static List<string>? Lines(string? text) =>
        text?.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => Excerpt.Of(l,
            LongestLine))
            .Take(12).ToList() is { Count: > 0 } lines ? lines : null;

    /// <summary>Stores only the choices that differ from the default derived from the section's heading.</summary>
    private static Dictionary<string, ReportField>? Read(IReadOnlyList<string> areas, FieldsPayload chosen, DocumentSettings before)
    {
        var fields = before.Fields?.ToDictionary() ?? [];
        foreach (var (area, i) in areas.Select((a, i) => (a, i)))
        {
            if (PayloadText.In(chosen.Inputs, Input(i)) is not { } said)
            {
                continue;
            }

            var isDivided = ReportFields.Several(area).Count > 1;
            Put(fields, ReportFields.Key(area), isDivided && said == ByTask ? null : PayloadInputs.Named<ReportField>(said),
                isDivided ? null : ReportFields.Of(area));
        }

        return fields.Count == 0 ? null : fields;
    }

    /// <summary>Stores a choice; what follows from the words anyway is not stored.</summary>
    private static void Put(Dictionary<string, ReportField> fields, string key, ReportField? chosen, ReportField? anyway)
    {
        if (chosen is null || chosen == anyway)
        {
            fields.Remove(key);
        }
        else if (fields.Count < MostFields)
        {
            fields[key] = chosen.Value;
        }
    }

    private async Task<Reply> SaveTaskAsync(Turn turn, FieldsPayload chosen, string code, CancellationToken cancellation)
    {
        var tasks = await TasksAsync(turn, code, cancellation);
        await store.ChangeSettingsAsync(
            turn.Workspace.Id,
            s =>
            {
                var fields = s.Papers.TaskFields?.ToDictionary() ?? [];
                foreach (var (i, (plan, task)) in tasks.Index())
                {
                    if (PayloadInputs.Named<ReportField>(PayloadText.In(chosen.Inputs, Input(i))) is { } field)
                    {
                        Put(fields, DocumentSettings.TaskKey(plan.Id, task.Code), field,
                            s.Papers.FieldSaid(task.Area) ?? ReportFields.Of(task.Area, task.Text));
                    }
                }

                return s with { KeptPapers = s.Papers with { TaskFields = fields.Count == 0 ? null : fields } };
            },
            cancellation);
        var now = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        return TaskFields(turn, now, tasks, code, DocumentSettingsTexts.FieldsSaved.In(turn.Language));
    }

    private static async Task<IReadOnlyList<(PlanInfo Plan, ReformTask Task)>> TasksAsync(Turn turn, string code, CancellationToken cancellation) =>
        [.. (await turn.Snapshot.CurrentAsync(cancellation)).SelectMany(p => p.Tasks.Select(t => (p.Info, t.Task)))
            .Where(t => t.Task.Code.Equals(code.Trim(), StringComparison.OrdinalIgnoreCase)).Take(AreasOnPage)];

    private static async Task<IReadOnlyList<string>> AreasAsync(Turn turn, CancellationToken cancellation) =>
        [.. (await turn.Snapshot.CurrentAsync(cancellation)).SelectMany(p => p.Tasks).Select(t => t.Task.Area).OfType<string>().DistinctBy(ReportFields.Key)];

    private static Reply Show(Turn turn, Workspace office, string? said)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        var papers = office.Settings.Papers;
        List<AdaptiveElement> body = [CardParts.Heading(T(DocumentSettingsTexts.Title)), CardParts.Subtle(T(DocumentSettingsTexts.How))];
        if (said is not null)
        {
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Good, Items = [CardParts.Bold(said)] });
        }

        body.AddRange(
        [
            Input("above", DocumentSettingsTexts.Above, papers.IsHighest ? NoneAbove : papers.Above),
            Input("name", DocumentSettingsTexts.Name, papers.Name ?? office.Settings.Name),
            Input("symbol", DocumentSettingsTexts.Symbol, papers.Symbol),
            Input("place", DocumentSettingsTexts.Place, papers.Place ?? ReportFrames.Place(office.Settings.Name)),
            Input("post", DocumentSettingsTexts.Post, papers.Post is { } post ? string.Join('\n', post) : null, true),
            Input("recipients", DocumentSettingsTexts.Recipients, papers.Recipients is { } to ? string.Join('\n', to) : null, true),
        ]);
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                T(DocumentSettingsTexts.Title),
                body,
                [
                    ReportsVerbs.DocumentSettingsSave.Button(T(DocumentSettingsTexts.Save), new DocumentSettingsPayload(), ActionStyles.Positive),
                    ReportsVerbs.FieldsForm.Button(T(DocumentSettingsTexts.Fields), new FieldsPayload()),
                    ReportsVerbs.TemplateForm.Button(T(TemplateTexts.Button), NoPayload.Instance),
                ]),
            said ?? T(DocumentSettingsTexts.Title));

        AdaptiveTextInput Input(string id, Text label, string? value, bool isLong = false) => new()
        {
            Id = id, Label = T(label), Value = value, IsMultiline = isLong ? true : null, MaxLength = isLong ? LongestLines : LongestLine,
        };
    }

    private static Reply Fields(Turn turn, Workspace office, IReadOnlyList<string> areas, int page, string? said)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        if (areas.Count == 0)
        {
            return Reply.Say(T(DocumentSettingsTexts.NoSections));
        }

        var pages = (areas.Count + AreasOnPage - 1) / AreasOnPage;
        page = Math.Clamp(page, 1, pages);
        List<AdaptiveElement> body = [CardParts.Heading(T(DocumentSettingsTexts.FieldsTitle)), CardParts.Subtle(T(DocumentSettingsTexts.FieldsHow))];
        if (said is not null)
        {
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Good, Items = [CardParts.Bold(said)] });
        }

        foreach (var (i, area) in areas.Index().Skip((page - 1) * AreasOnPage).Take(AreasOnPage))
        {
            var isDivided = ReportFields.Several(area).Count > 1;
            body.Add(Choice(
                turn.Language,
                i,
                Excerpt.Of(area, 120),
                office.Settings.Papers.FieldSaid(area) is { } field ? $"{field}" : isDivided ? ByTask : $"{ReportFields.Of(area)}",
                isDivided ? [CardParts.Choice(T(DocumentSettingsTexts.ByTask), ByTask)] : []));
            if (isDivided)
            {
                body.Add(CardParts.Subtle(T(DocumentSettingsTexts.DividedHow)));
            }
        }

        List<AdaptiveAction> buttons = [ReportsVerbs.FieldsSave.Button(T(DocumentSettingsTexts.Save), new FieldsPayload(page), ActionStyles.Positive)];
        if (pages > 1)
        {
            body.Add(CardParts.Subtle(ListTexts.Page.In(turn.Language, page, pages), AdaptiveSpacing.Medium));
            buttons.Add(ReportsVerbs.FieldsForm.Button(ListTexts.Next.In(turn.Language), new FieldsPayload(page % pages + 1)));
        }

        buttons.Add(ReportsVerbs.DocumentSettingsForm.Button(T(DocumentSettingsTexts.Button), NoPayload.Instance));
        return Reply.Show(CardParts.Stacked(turn.Language, T(DocumentSettingsTexts.FieldsTitle), body, buttons), said ?? T(DocumentSettingsTexts.FieldsTitle));
    }

    /// <summary>A single task; one input for each plan in which the code stands.</summary>
    private static Reply TaskFields(Turn turn, Workspace office, IReadOnlyList<(PlanInfo Plan, ReformTask Task)> tasks, string code, string? said)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        if (tasks.Count == 0)
        {
            return Reply.Problem(T(TaskActTexts.NoSuchTask, Excerpt.Of(code, 40)));
        }

        var title = T(DocumentSettingsTexts.TaskFieldTitle, tasks[0].Task.Code);
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        if (said is not null)
        {
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Good, Items = [CardParts.Bold(said)] });
        }

        foreach (var (i, (plan, task)) in tasks.Index())
        {
            body.Add(Choice(
                turn.Language,
                i,
                Excerpt.Of(tasks.Count > 1 ? $"{plan.ShortName()}: {task.Text}" : task.Text, 160),
                $"{office.Settings.Papers.FieldOf(plan.Id, task)}",
                []));
        }

        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                title,
                body,
                [
                    ReportsVerbs.FieldsSave.Button(T(DocumentSettingsTexts.Save), new FieldsPayload(Task: code), ActionStyles.Positive),
                    ReportsVerbs.FieldsForm.Button(T(DocumentSettingsTexts.Fields), new FieldsPayload()),
                ]),
            said ?? title);
    }

    private static AdaptiveChoiceSetInput Choice(TextLanguage language, int index, string label, string value, IEnumerable<AdaptiveChoice> first) => new()
    {
        Id = Input(index),
        Label = CardText.Plain(label),
        Style = AdaptiveChoiceInputStyle.Compact,
        Value = value,
        Choices = [.. first, .. Choices.Select(f => CardParts.Choice(DocumentSettingsTexts.Field(f).In(language), $"{f}"))],
    };

    private static string Input(int index) => $"f{index}";
}
