namespace CchcBot.Slices.Plans;

/// <summary>Demo mode only: lists the plans folder with a button for each file.</summary>
internal static class FolderCard
{
    public static AdaptiveCard Render(TextLanguage language, IReadOnlyList<FileInfo> files) => CardParts.Card(
        language,
        LoadTexts.Choose.In(language),
        [
            CardParts.Heading(LoadTexts.Choose.In(language)),
            CardParts.Subtle(LoadTexts.ChooseHow.In(language)),
            .. files.Select(file => new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [PlanVerbs.Pick.Button(CardText.Plain(file.Name), new(file.Name))],
            }),
        ]);
}

/// <summary>Card after storing: what is tracked now, past deadlines to settle, units without an assigned person.</summary>
internal static class StoredCard
{
    private const int MostPast = 15;
    private const int MostUnits = 10;

    public static string Title(TextLanguage language, PlanState plan) =>
        plan.Info.Version > 1 ? DifferenceTexts.Revised.In(language, plan.Info.Version, plan.Tasks.Count)
        : (plan.Info.ReplacesId is null ? LoadTexts.Stored : DifferenceTexts.ReplacedBy).In(language, plan.Tasks.Count);

    public static AdaptiveCard Render(
        TextLanguage language,
        PlanState plan,
        IReadOnlyList<ReformTask> past,
        IReadOnlyList<Unit> unmapped,
        string nonce,
        int unfinished = 0
    )
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = Title(language, plan);
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Line(Excerpt.Of(plan.Info.Title, 200))];
        List<AdaptiveAction> actions = [];
        body.Add(CardParts.Subtle(T(plan.Info.Stage == PlanStage.Draft ? LoadTexts.IsDraft : LoadTexts.IsIssued)));

        if (unmapped.Count > 0)
        {
            var names = string.Join("; ", unmapped.Take(MostUnits).Select(u => u.Name)) + (unmapped.Count > MostUnits ? " …" : "");
            body.Add(CardParts.Line(T(LoadTexts.Unmapped, unmapped.Count, names)));
            actions.Add(SharedVerbs.ShowRoster.Button(T(LoadTexts.MapUnits), NoPayload.Instance));
        }

        if (past.Count > 0)
        {
            body.Add(new AdaptiveChoiceSetInput
            {
                Id = "done",
                Label = T(LoadTexts.PastDue, past.Count),
                IsMultiSelect = true,
                Style = AdaptiveChoiceInputStyle.Expanded,
                Wrap = true,
                Choices =
                [
                    .. past.Take(MostPast)
                        .Select(t => CardParts.Choice($"{t.Code}: {Excerpt.Of(t.Text, 90)} ({Excerpt.Of(t.TimeText ?? "", 40)})", t.Code)),
                ],
            });
            body.Add(new AdaptiveTextInput { Id = "days", Label = T(LoadTexts.PastDaysLabel), Placeholder = T(LoadTexts.PastDaysHow), MaxLength = 1000 });
            actions.Insert(0, PlanVerbs.SettlePast.Button(T(LoadTexts.SettlePast), new(plan.Info.Id, nonce), ActionStyles.Positive));
        }

        if (unfinished > 0)
        {
            body.Add(CardParts.Line(T(RollOverTexts.Offer, unfinished)));
            actions.Add(PlanVerbs.RollOverShow.Button(T(RollOverTexts.Show), new(plan.Info.Id)));
        }

        return CardParts.Card(language, title, body, actions);
    }
}

/// <summary>Card with the office's plans, one line each.</summary>
internal static class PlansCard
{
    public static AdaptiveCard Render(TextLanguage language, IReadOnlyList<PlanInfo> plans) => CardParts.Card(
        language,
        LoadTexts.Plans.In(language),
        [
            CardParts.Heading(LoadTexts.Plans.In(language)),
            .. plans.Take(20).Select(plan => new AdaptiveContainer
            {
                Items =
                [
                    CardParts.Bold(Excerpt.Of(plan.Title, 200)),
                    CardParts.Subtle(string.Join(" · ", new[]
                    {
                        plan.Number is { } number ? LoadTexts.Numbered.In(language, number, $"{plan.SignedOn:dd/MM/yyyy}") : null,
                        LoadTexts.Stage(plan.Stage).In(language),
                        plan.LeftOut is { Count: > 0 } gone ? DoubtTexts.LeftOut.In(language, Excerpt.Of(string.Join(", ", gone), 120)) : null,
                    }.Where(s => s is not null))),
                    // Until it is answered nobody is reminded of them, so that the question must not get lost with its card.
                    .. plan.HeldBefore is null ? Array.Empty<AdaptiveElement>() :
                    [
                        CardParts.Subtle(LoadTexts.PastOpen.In(language)),
                        new AdaptiveActionSet
                        {
                            Spacing = AdaptiveSpacing.Small,
                            Actions = [PlanVerbs.ShowPast.Button(CardText.Plain(LoadTexts.PastShow.In(language, Excerpt.Of(plan.ShortName(), 32))),
                                new(plan.Id, null))],
                        },
                    ],
                ],
            }),
        ]);
}

/// <summary>Asks which of several drafts the number belongs to.</summary>
internal static class DraftsCard
{
    public static AdaptiveCard Render(TextLanguage language, IReadOnlyList<PlanInfo> drafts, string number, DateOnly signedOn) => CardParts.Card(
        language,
        LoadTexts.WhichDraft.In(language),
        [
            CardParts.Heading(LoadTexts.WhichDraft.In(language)),
            .. drafts.Take(10).Select(draft => new AdaptiveActionSet
            {
                Actions = [CardParts.Say(CardText.Plain(Excerpt.Of(draft.Title, 80)), $"ban hành số {number} ngày {signedOn:dd/MM/yyyy} #{draft.Id}")],
            }),
        ]);
}
