using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Plans;

/// <summary>Demo mode: the plans folder, a button for each file.</summary>
internal static class FolderCard
{
    public static AdaptiveCard Render(TextLanguage language, IReadOnlyList<FileInfo> files) => CardParts.Card(
        language,
        Texts.Get(language, "load.choose"),
        [
            CardParts.Heading(Texts.Get(language, "load.choose")),
            CardParts.Subtle(Texts.Get(language, "load.chooseHow")),
            .. files.Select(file => new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [new AdaptiveExecuteAction { Title = CardText.Plain(file.Name), Verb = Verbs.PickPlan, Data = new JsonObject { ["file"] = file.Name } }],
            }),
        ]);
}

/// <summary>After storing: what is followed now, which past deadlines to settle, which units have nobody yet.</summary>
internal static class StoredCard
{
    private const int MostPast = 15;
    private const int MostUnits = 10;

    public static string Title(TextLanguage language, PlanState plan) =>
        plan.Info.Version > 1 ? Texts.Get(language, "amend.revised", plan.Info.Version, plan.Tasks.Count)
        : Texts.Get(language, plan.Info.ReplacesId is null ? "load.stored" : "amend.replacedBy", plan.Tasks.Count);

    public static AdaptiveCard Render(TextLanguage language, PlanState plan, IReadOnlyList<ReformTask> past, IReadOnlyList<Unit> unmapped, string nonce, int unfinished = 0)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, key, arguments);
        var title = Title(language, plan);
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Line(Excerpt.Of(plan.Info.Title, 200))];
        List<AdaptiveAction> actions = [];
        body.Add(CardParts.Subtle(T(plan.Info.Stage == PlanStage.Draft ? "load.isDraft" : "load.isIssued")));

        if (unmapped.Count > 0)
        {
            var names = string.Join("; ", unmapped.Take(MostUnits).Select(u => u.Name)) + (unmapped.Count > MostUnits ? " …" : "");
            body.Add(CardParts.Line(T("load.unmapped", unmapped.Count, names)));
            actions.Add(new AdaptiveExecuteAction { Title = T("load.mapUnits"), Verb = Verbs.ShowRoster });
        }

        if (past.Count > 0)
        {
            body.Add(new AdaptiveChoiceSetInput
            {
                Id = "done",
                Label = T("load.pastDue", past.Count),
                IsMultiSelect = true,
                Style = AdaptiveChoiceInputStyle.Expanded,
                Wrap = true,
                Choices =
                [
                    .. past.Take(MostPast)
                        .Select(t => CardParts.Choice($"{t.Code}: {Excerpt.Of(t.Text, 90)} ({Excerpt.Of(t.TimeText ?? "", 40)})", t.Code)),
                ],
            });
            actions.Insert(0, new AdaptiveExecuteAction
            {
                Title = T("load.settlePast"),
                Verb = Verbs.SettlePast,
                Style = ActionStyles.Positive,
                Data = new JsonObject { ["plan"] = plan.Info.Id, ["n"] = nonce },
            });
        }

        if (unfinished > 0)
        {
            body.Add(CardParts.Line(T("amend.roll.offer", unfinished)));
            actions.Add(new AdaptiveExecuteAction { Title = T("amend.roll.show"), Verb = Verbs.RollOverShow, Data = new JsonObject { ["to"] = plan.Info.Id } });
        }

        return CardParts.Card(language, title, body, actions);
    }
}

/// <summary>The office's plans, one line each.</summary>
internal static class PlansCard
{
    public static AdaptiveCard Render(TextLanguage language, IReadOnlyList<PlanInfo> plans) => CardParts.Card(
        language,
        Texts.Get(language, "load.plans"),
        [
            CardParts.Heading(Texts.Get(language, "load.plans")),
            .. plans.Take(20).Select(plan => new AdaptiveContainer
            {
                Items =
                [
                    CardParts.Bold(Excerpt.Of(plan.Title, 200)),
                    CardParts.Subtle(string.Join(" · ", new[]
                    {
                        plan.Number is { } number ? Texts.Get(language, "load.numbered", number, $"{plan.SignedOn:dd/MM/yyyy}") : null,
                        Texts.Get(language, $"load.stage.{plan.Stage}"),
                        plan.LeftOut is { Count: > 0 } gone ? Texts.Get(language, "doubts.leftOut", Excerpt.Of(string.Join(", ", gone), 120)) : null,
                    }.Where(s => s is not null))),
                ],
            }),
        ]);
}

/// <summary>Several drafts: which one got the number?</summary>
internal static class DraftsCard
{
    public static AdaptiveCard Render(TextLanguage language, IReadOnlyList<PlanInfo> drafts, string number, DateOnly signedOn) => CardParts.Card(
        language,
        Texts.Get(language, "load.whichDraft"),
        [
            CardParts.Heading(Texts.Get(language, "load.whichDraft")),
            .. drafts.Take(10).Select(draft => new AdaptiveActionSet
            {
                Actions = [CardParts.Say(CardText.Plain(Excerpt.Of(draft.Title, 80)), $"ban hành số {number} ngày {signedOn:dd/MM/yyyy} #{draft.Id}")],
            }),
        ]);
}
