using AdaptiveCards;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Reports;

/// <summary>
/// Two settings cards for administrators: the frame of official documents, and the report heading under which each section of the plans is reported.
/// </summary>
internal sealed class PapersHandler(IWorkspaceStore store)
{
    public const int LongestLine = 200;
    public const int LongestLines = 1000;

    /// <summary>Input value that says that the office has no superior authority.</summary>
    public const string NoneAbove = "-";

    private const int AreasOnPage = 12;
    private const int MostFields = 200;

    private static readonly ReportField[] Choices = Enum.GetValues<ReportField>();

    public static Reply Show(Turn turn) => Show(turn, turn.Workspace, null);

    public async Task<Reply> SaveAsync(Turn turn, PapersPayload typed, CancellationToken cancellation)
    {
        await store.ChangeSettingsAsync(turn.Workspace.Id, s => s with { KeptPapers = Read(typed, s.Papers) }, cancellation);
        var now = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        return Show(turn, now, PapersTexts.Saved.In(turn.Language));
    }

    public async Task<Reply> FieldsAsync(Turn turn, int page, CancellationToken cancellation) =>
        Fields(turn, turn.Workspace, await AreasAsync(turn, cancellation), page, null);

    public async Task<Reply> SaveFieldsAsync(Turn turn, FieldsPayload chosen, CancellationToken cancellation)
    {
        var areas = await AreasAsync(turn, cancellation);
        await store.ChangeSettingsAsync(turn.Workspace.Id, s => s with { KeptPapers = s.Papers with { Fields = Read(areas, chosen, s.Papers) } }, cancellation);
        var now = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        return Fields(turn, now, areas, chosen.Page ?? 1, PapersTexts.FieldsSaved.In(turn.Language));
    }

    private static OfficePapers Read(PapersPayload typed, OfficePapers before) => before with
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
    private static Dictionary<string, ReportField>? Read(IReadOnlyList<string> areas, FieldsPayload chosen, OfficePapers before)
    {
        var fields = before.Fields?.ToDictionary() ?? [];
        foreach (var (area, i) in areas.Select((a, i) => (a, i)))
        {
            if (PayloadInputs.Named<ReportField>(PayloadText.In(chosen.Inputs, Input(i))) is not { } field)
            {
                continue;
            }

            if (field == ReportFields.Of(area))
            {
                fields.Remove(ReportFields.Key(area));
            }
            else if (fields.Count < MostFields)
            {
                fields[ReportFields.Key(area)] = field;
            }
        }

        return fields.Count == 0 ? null : fields;
    }

    private static async Task<IReadOnlyList<string>> AreasAsync(Turn turn, CancellationToken cancellation) =>
        [.. (await turn.Snapshot.CurrentAsync(cancellation)).SelectMany(p => p.Tasks).Select(t => t.Task.Area).OfType<string>().DistinctBy(ReportFields.Key)];

    private static Reply Show(Turn turn, Workspace office, string? said)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        var papers = office.Settings.Papers;
        List<AdaptiveElement> body = [CardParts.Heading(T(PapersTexts.Title)), CardParts.Subtle(T(PapersTexts.How))];
        if (said is not null)
        {
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Good, Items = [CardParts.Bold(said)] });
        }

        body.AddRange(
        [
            Input("above", PapersTexts.Above, papers.IsHighest ? NoneAbove : papers.Above),
            Input("name", PapersTexts.Name, papers.Name ?? office.Settings.Name),
            Input("symbol", PapersTexts.Symbol, papers.Symbol),
            Input("place", PapersTexts.Place, papers.Place ?? ReportFrames.Place(office.Settings.Name)),
            Input("post", PapersTexts.Post, papers.Post is { } post ? string.Join('\n', post) : null, true),
            Input("recipients", PapersTexts.Recipients, papers.Recipients is { } to ? string.Join('\n', to) : null, true),
        ]);
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                T(PapersTexts.Title),
                body,
                [
                    ReportsVerbs.PapersSave.Button(T(PapersTexts.Save), new PapersPayload(), ActionStyles.Positive),
                    ReportsVerbs.FieldsForm.Button(T(PapersTexts.Fields), new FieldsPayload()),
                    ReportsVerbs.TemplateForm.Button(T(TemplateTexts.Button), NoPayload.Instance),
                ]),
            said ?? T(PapersTexts.Title));

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
            return Reply.Say(T(PapersTexts.NoSections));
        }

        var pages = (areas.Count + AreasOnPage - 1) / AreasOnPage;
        page = Math.Clamp(page, 1, pages);
        List<AdaptiveElement> body = [CardParts.Heading(T(PapersTexts.FieldsTitle)), CardParts.Subtle(T(PapersTexts.FieldsHow))];
        if (said is not null)
        {
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Good, Items = [CardParts.Bold(said)] });
        }

        body.AddRange(areas.Select((area, i) => (area, i)).Skip((page - 1) * AreasOnPage).Take(AreasOnPage).Select(a =>
            (AdaptiveElement)new AdaptiveChoiceSetInput
        {
            Id = Input(a.i),
            Label = CardText.Plain(Excerpt.Of(a.area, 120)),
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = $"{office.Settings.Papers.FieldOf(a.area)}",
            Choices = [.. Choices.Select(f => CardParts.Choice(T(PapersTexts.Field(f)), $"{f}"))],
        }));
        List<AdaptiveAction> buttons = [ReportsVerbs.FieldsSave.Button(T(PapersTexts.Save), new FieldsPayload(page), ActionStyles.Positive)];
        if (pages > 1)
        {
            body.Add(CardParts.Subtle(ListTexts.Page.In(turn.Language, page, pages), AdaptiveSpacing.Medium));
            buttons.Add(ReportsVerbs.FieldsForm.Button(ListTexts.Next.In(turn.Language), new FieldsPayload(page % pages + 1)));
        }

        buttons.Add(ReportsVerbs.PapersForm.Button(T(PapersTexts.Button), NoPayload.Instance));
        return Reply.Show(CardParts.Stacked(turn.Language, T(PapersTexts.FieldsTitle), body, buttons), said ?? T(PapersTexts.FieldsTitle));
    }

    private static string Input(int area) => $"f{area}";
}
