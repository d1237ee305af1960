using System.Text.Json.Serialization;
using CchcBot.Documents.Word;

namespace CchcBot.Slices.Reports;

/// <summary>
/// The office's own outline of a report: a Word file with marks that an administrator sends. It is checked, can be tried with real figures, is used from its
/// confirmation on, and is taken back by one tap.
/// </summary>
internal sealed class TemplateHandler(
    IDraftStore drafts, IReportStore store, IWorkspaceStore offices, ReportFiles papers, Memories memories)
{
    public const string SampleKind = "reportTemplateSample";
    public const string TrialKind = "reportTemplateTrial";

    private const string Draft = "reportTemplate";
    private const int MostProblems = 8;
    private const int LongestName = 80;

    private static readonly TimeSpan AskedFor = TimeSpan.FromMinutes(30);

    // Parts of a report that a template is expected to hold: the names of the marks, any of which will do.
    private static readonly (string Part, string[] Marks)[] Expected =
    [
        ("tiêu đề", ["tiêu đề"]), ("I", ["I", "chỉ đạo điều hành", "tình hình thực hiện kế hoạch"]),
        ("II", ["II", "thể chế", "thủ tục hành chính", "tổ chức bộ máy", "chế độ công vụ", "tài chính công", "chính quyền số"]),
        ("III", ["III", "kết quả đạt được", "tồn tại hạn chế", "nguyên nhân"]), ("IV", ["IV"]), ("V", ["V"]), ("phụ lục nhiệm vụ", ["phụ lục nhiệm vụ"]),
    ];

    /// <summary>"nạp mẫu báo cáo": what is in use, how a template is made, and every mark; the next file is taken for a template.</summary>
    public Reply Show(Turn turn)
    {
        memories.Keep(turn, m => m with { TemplateAsked = turn.Now });
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        var used = turn.Workspace.Settings.Papers.Template;
        List<AdaptiveElement> body =
        [
            CardParts.Title(T(TemplateTexts.Title)),
            CardParts.Subtle(used is null ? T(TemplateTexts.IsDefault) : T(TemplateTexts.IsOwn, used.Name, PeriodFormatter.Day(OfficeTime.DayOf(used.At)))),
            CardParts.Line(T(TemplateTexts.How, WordTemplate.MostBytes >> 10, TemplatePlaceholders.Find("tiêu đề")!.Written)),
            CardParts.Subtle(T(TemplateTexts.Alone), AdaptiveSpacing.Small),
        ];
        foreach (var group in TemplatePlaceholders.All.GroupBy(m => m.Group))
        {
            body.Add(CardParts.Bold(T(TemplateTexts.Group(group.Key))));
            body.Add(CardParts.Line(string.Join(" · ", group.Select(m => m.Name)), AdaptiveSpacing.Small));
        }

        List<AdaptiveAction> buttons = [ReportsVerbs.TemplateSample.Button(T(TemplateTexts.Sample), NoPayload.Instance)];
        if (used is not null)
        {
            buttons.Add(ReportsVerbs.TemplateUndo.Button(T(TemplateTexts.Undo), new TemplatePayload(used.File)));
        }

        return Reply.Show(CardParts.Stacked(turn.Language, T(TemplateTexts.Title), body, buttons), T(TemplateTexts.Title));
    }

    /// <summary>Whether a file is a template: by its marks, or because the person was just asked for one.</summary>
    public bool IsTemplate(Turn turn, ReceivedFile file) =>
        file.Template is not null || (memories.Of(turn).TemplateAsked is { } asked && turn.Now - asked < AskedFor);

    /// <summary>A template was sent: what is wrong in it, or what it holds, to be confirmed.</summary>
    public async Task<Reply> TakeAsync(Turn turn, ReceivedFile file, CancellationToken cancellation)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        memories.Keep(turn, m => m with { TemplateAsked = null });
        if (file.Template is not { } sent)
        {
            return Reply.Problem(file.Sheets is null && file.Name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
                ? T(TemplateTexts.NoMarks, TemplatePlaceholders.All[0].Written) : T(TemplateTexts.NotWord));
        }

        if (sent.Reading.Problem is { } problem)
        {
            return Reply.Problem(T(TemplateTexts.Problem(problem), WordTemplate.MostBytes >> 10, WordTemplate.MostMarks));
        }

        if (Wrong(turn.Language, sent.Reading.Marks) is { Count: > 0 } wrong)
        {
            return Reply.Problem(string.Join('\n', wrong.Prepend(T(TemplateTexts.NotUsed))));
        }

        // Word files vary: whether this one can be filled in is tried before it is needed.
        if (!CanFill(sent.Content))
        {
            return Reply.Problem(T(TemplateTexts.NotFilled));
        }

        var name = Excerpt.Of(Path.GetFileName(file.Name), LongestName);
        if (!await drafts.KeepAsync(
            turn.Workspace.Id, Draft, turn.Person.Id, file.Hash, new TemplateDraft(name, sent.Content), TemplateJson.Default.TemplateDraft, cancellation))
        {
            return Reply.Problem(T(TemplateTexts.Problem(TemplateProblem.TooLarge), WordTemplate.MostBytes >> 10, WordTemplate.MostMarks));
        }

        var held = sent.Reading.Marks.Select(m => TemplatePlaceholders.Find(m.Name)!.Name).ToHashSet();
        var missing = Expected.Where(e => !e.Marks.Any(m => held.Contains(TemplatePlaceholders.Find(m)!.Name))).Select(e => e.Part).ToList();
        var title = T(TemplateTexts.Preview, name);
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                title,
                [
                    CardParts.Title(title),
                    CardParts.Line(T(TemplateTexts.Found, CountFormatter.Number(turn.Language, sent.Reading.Marks.Count))),
                    .. missing.Count > 0 ? [CardParts.Line(T(TemplateTexts.Missing, string.Join(", ", missing)))] : Array.Empty<AdaptiveElement>(),
                    CardParts.Subtle(T(TemplateTexts.Scope), AdaptiveSpacing.Small),
                ],
                [
                    ReportsVerbs.TemplateUse.Button(T(TemplateTexts.Use), new TemplatePayload(file.Hash), ActionStyles.Positive),
                    ReportsVerbs.TemplateTry.Button(T(TemplateTexts.Try), new TemplatePayload(file.Hash)),
                    ReportsVerbs.TemplateLeave.Button(T(TemplateTexts.Leave), NoPayload.Instance),
                ]),
            title);
    }

    /// <summary>The confirmed template is kept and used; repeated, it is used once.</summary>
    public async Task<Reply> UseAsync(Turn turn, TemplatePayload tapped, CancellationToken cancellation)
    {
        if (tapped.File is { } known && turn.Workspace.Settings.Papers.Template is { } used && used.File == known)
        {
            return Used(turn, used);
        }

        if (await DraftAsync(turn, tapped, cancellation) is not { } draft)
        {
            return Reply.Problem(TemplateTexts.Gone.In(turn.Language));
        }

        await store.KeepAsync(turn.Workspace.Id, ReportFiles.TemplateFile, tapped.File!, draft.Content, cancellation);
        var template = new ReportTemplate(tapped.File!, draft.Name, turn.Now);
        await ChangeAsync(turn, papers => papers.Template?.File == template.File ? papers : papers with { Template = template, Former = papers.Template },
            cancellation);
        await drafts.DropAsync(turn.Workspace.Id, Draft, turn.Person.Id, cancellation);
        return Used(turn, template);
    }

    /// <summary>One tap takes a template back: what was used before it is used again.</summary>
    public async Task<Reply> UndoAsync(Turn turn, TemplatePayload tapped, CancellationToken cancellation)
    {
        var taken = false;
        var now = await ChangeAsync(
            turn,
            papers =>
            {
                taken = papers.Template is { } used && used.File == tapped.File;
                return taken ? papers with { Template = papers.Former, Former = papers.Template } : papers;
            },
            cancellation);
        return !taken ? Reply.Problem(TemplateTexts.Changed.In(turn.Language))
            : now.Template is { } before ? Used(turn, before) : Removed(turn, now.Former);
    }

    /// <summary>"bỏ mẫu báo cáo": back to the default outline.</summary>
    public async Task<Reply> RemoveAsync(Turn turn, CancellationToken cancellation)
    {
        var removed = false;
        var now = await ChangeAsync(
            turn,
            papers =>
            {
                removed = papers.Template is not null;
                return removed ? papers with { Template = null, Former = papers.Template } : papers;
            },
            cancellation);
        return removed ? Removed(turn, now.Former) : Reply.Say(TemplateTexts.NoneUsed.In(turn.Language));
    }

    /// <summary>The former template is used again.</summary>
    public async Task<Reply> AgainAsync(Turn turn, TemplatePayload tapped, CancellationToken cancellation)
    {
        var now = await ChangeAsync(
            turn,
            papers => papers.Former is { } former && former.File == tapped.File ? papers with { Template = former, Former = papers.Template } : papers,
            cancellation);
        return now.Template is { } used && used.File == tapped.File ? Used(turn, used) : Reply.Problem(TemplateTexts.Changed.In(turn.Language));
    }

    public async Task<Reply> LeaveAsync(Turn turn, CancellationToken cancellation)
    {
        await drafts.DropAsync(turn.Workspace.Id, Draft, turn.Person.Id, cancellation);
        var text = TemplateTexts.Left.In(turn.Language);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    public static Reply Sample(Turn turn) => new(
        TemplateTexts.SampleIs.In(turn.Language),
        File: new OfferedFile(
            TemplateTexts.SampleName.In(turn.Language),
            TemplateTexts.SampleDescription.In(turn.Language),
            TemplateDocument.Sample().Length,
            SampleKind,
            "sample"));

    /// <summary>The report that closed last, in the template that waits for confirmation.</summary>
    public async Task<Reply> TryAsync(Turn turn, TemplatePayload tapped, CancellationToken cancellation)
    {
        if (await DraftAsync(turn, tapped, cancellation) is null)
        {
            return Reply.Problem(TemplateTexts.Gone.In(turn.Language));
        }

        if (await TrialAsync(turn, tapped.File!, cancellation) is not { } trial)
        {
            return Reply.Problem(TemplateTexts.NoPlan.In(turn.Language));
        }

        var description = TemplateTexts.TryIs.In(turn.Language, trial.Period);
        return new Reply(description, File: new OfferedFile(
            TemplateTexts.TryName.In(turn.Language), description, trial.Content.Length, TrialKind, tapped.File!));
    }

    /// <summary>The trial's content once the person accepts it; null when the draft is gone or there is no plan.</summary>
    public async Task<byte[]?> TrialFileAsync(Turn turn, string id, CancellationToken cancellation) => (await TrialAsync(turn, id, cancellation))?.Content;

    private async Task<(byte[] Content, string Period)?> TrialAsync(Turn turn, string file, CancellationToken cancellation)
    {
        var query = PeriodParser.Query(turn, "", memories)!;
        return await DraftAsync(turn, new TemplatePayload(file), cancellation) is { } draft && await papers.ViewAsync(turn, query, cancellation) is { } view
            ? (TemplateDocument.Write(draft.Content, view), PeriodFormatter.Of(turn.Language, query.From!.Value, query.To!.Value))
            : null;
    }

    private async Task<TemplateDraft?> DraftAsync(Turn turn, TemplatePayload tapped, CancellationToken cancellation) => tapped.File is { } name
        ? await drafts.FindAsync(turn.Workspace.Id, Draft, turn.Person.Id, name, TemplateJson.Default.TemplateDraft, cancellation)
        : null;

    private async Task<DocumentSettings> ChangeAsync(Turn turn, Func<DocumentSettings, DocumentSettings> change, CancellationToken cancellation)
    {
        var now = turn.Workspace.Settings.Papers;
        await offices.ChangeSettingsAsync(
            turn.Workspace.Id,
            s =>
            {
                now = change(s.Papers);
                return now == s.Papers ? s : s with { KeptPapers = now };
            },
            cancellation);
        return now;
    }

    private static Reply Used(Turn turn, ReportTemplate template)
    {
        var text = TemplateTexts.Used.In(turn.Language, template.Name);
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                text,
                [CardParts.Line(text), CardParts.Subtle(TemplateTexts.Scope.In(turn.Language), AdaptiveSpacing.Small)],
                [ReportsVerbs.TemplateUndo.Button(TemplateTexts.Undo.In(turn.Language), new TemplatePayload(template.File))]),
            text);
    }

    private static Reply Removed(Turn turn, ReportTemplate? former)
    {
        var text = TemplateTexts.BackToDefault.In(turn.Language);
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                text,
                [CardParts.Line(text)],
                former is null ? [] : [ReportsVerbs.TemplateAgain.Button(
                    TemplateTexts.Again.In(turn.Language, Excerpt.Of(former.Name, 30)), new TemplatePayload(former.File))]),
            text);
    }

    private static List<string> Wrong(TextLanguage language, IReadOnlyList<TemplateMark> marks)
    {
        var wrong = marks.DistinctBy(m => (m.Name, m.IsBroken, m.IsAlone)).Select(Problem).OfType<string>().Distinct().ToList();
        return wrong.Count <= MostProblems
            ? wrong
            : [.. wrong.Take(MostProblems), TemplateTexts.More.In(language, CountFormatter.Number(language, wrong.Count - MostProblems))];

        string? Problem(TemplateMark mark)
        {
            var written = $"{{{{{mark.Name}}}}}";
            return mark.IsBroken ? TemplateTexts.Broken.In(language, mark.Name)
                : TemplatePlaceholders.Find(mark.Name) is { } known
                    ? known.Form == PlaceholderForm.Blocks && !mark.IsAlone ? TemplateTexts.NotAlone.In(language, written) : null
                : TemplatePlaceholders.Nearest(mark.Name) is { } near ? TemplateTexts.UnknownNear.In(language, written, near.Written)
                : TemplateTexts.Unknown.In(language, written);
        }
    }

    private static bool CanFill(byte[] content)
    {
        try
        {
            return WordTemplate.Read(WordTemplate.Fill(content, place => new TemplateFilling("x"))) is { Problem: null, Marks: [] };
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or System.Xml.XmlException or ArgumentException
            or InvalidOperationException or NotSupportedException)
        {
            return false;
        }
    }
}

/// <summary>A template that waits for its confirmation.</summary>
internal sealed record TemplateDraft(string Name, byte[] Content);

/// <summary>Serializer metadata of this slice's drafts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TemplateDraft))]
internal sealed partial class TemplateJson : JsonSerializerContext;
