namespace CchcBot.Slices.Administer;

/// <summary>Short texts about a reorganisation.</summary>
internal static class ReorganisationFormatter
{
    /// <summary>"15/QĐ-UBND ngày 20/06/2025".</summary>
    public static string Named(TextLanguage language, Reorganisation decision) =>
        ReorganisationTexts.Named.In(language, decision.Number, $"{decision.SignedOn:dd/MM/yyyy}");
}

/// <summary>The form of a reorganisation.</summary>
internal static class ReorganisationFormCard
{
    public static AdaptiveCard Render(TextLanguage language, Workspace office, ReorganisationForm form, string? problem)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(ReorganisationTexts.Title(form.Kind));
        var (merge, split) = (form.Kind == ReorganisationKind.Merge, form.Kind == ReorganisationKind.Split);
        List<AdaptiveElement> body = [CardParts.Title(title), CardParts.Subtle(T(ReorganisationTexts.How(form.Kind)))];
        body.AddRange(CardParts.Problem(problem));

        body.AddRange(LongChoice.Render(
            language,
            new AdaptiveChoiceSetInput
            {
                Id = "old",
                Label = T(merge ? ReorganisationTexts.OldSeveral : ReorganisationTexts.OldOne),
                IsMultiSelect = merge,
                Style = merge ? AdaptiveChoiceInputStyle.Expanded : AdaptiveChoiceInputStyle.Compact,
                Wrap = true,
                Placeholder = T(ReorganisationTexts.PickUnit),
                Value = form.Old.Count == 0 ? null : string.Join(',', form.Old),
            },
            ReorganisationForm.UnitOptions(office),
            form.Parts.Old));
        body.Add(
            new AdaptiveTextInput
            {
                Id = "new",
                Label = T(split ? ReorganisationTexts.NewSeveral : ReorganisationTexts.NewOne),
                IsMultiline = split,
                Value = form.New,
                MaxLength = 1_500,
            }
        );
        body.Add(
            new AdaptiveTextInput
            {
                Id = "number",
                Label = T(ReorganisationTexts.Number),
                Placeholder = "15/QĐ-UBND",
                Value = form.Number,
                MaxLength = 80,
            }
        );
        body.Add(
            new AdaptiveDateInput
            {
                Id = "signed",
                Label = T(ReorganisationTexts.Signed),
                Value = form.Signed,
            }
        );
        body.Add(
            new AdaptiveDateInput
            {
                Id = "effective",
                Label = T(ReorganisationTexts.Effective),
                Value = form.Effective,
            }
        );
        if (merge)
        {
            var list = new AdaptiveChoiceSetInput
            {
                Id = "head",
                Label = T(ReorganisationTexts.Head),
                Style = AdaptiveChoiceInputStyle.Compact,
                Value = form.Head ?? UnitCard.Nobody,
                Choices = [CardParts.Choice(T(ReorganisationTexts.HeadLater), UnitCard.Nobody)],
            };
            body.AddRange(LongChoice.Render(language, list, ReorganisationForm.PeopleOptions(office), form.Parts.Head));
        }

        return CardParts.Stacked(language, title, body,
        [
            AdministerVerbs.PreviewReorganisation.Button(T(ReorganisationTexts.Preview), new(form.Kind), ActionStyles.Positive),
            AdministerVerbs.DropReorganisation.Button(T(ReorganisationTexts.Drop), new()),
        ]);
    }
}

/// <summary>The content of the preview of a reorganisation.</summary>
/// <param name="Moves">What moves in each plan.</param>
/// <param name="Tasks">The open tasks of the old units; in a split, each is given to one of the new units.</param>
/// <param name="Page">The page of tasks, 1-based.</param>
/// <param name="Note">A problem to show, or null.</param>
internal sealed record ReorganisationView(
    Workspace Office,
    Reorganisation Decision,
    IReadOnlyList<PlanMove> Moves,
    IReadOnlyList<(PlanInfo Plan, ReformTask Task)> Tasks,
    DateOnly Today,
    int Page = 1,
    string? Note = null
)
{
    /// <summary>Tasks of a split for which no new unit was chosen.</summary>
    public static IReadOnlyList<(PlanInfo Plan, ReformTask Task)> Open(Reorganisation decision, IReadOnlyList<(PlanInfo Plan, ReformTask Task)> tasks) =>
        [.. tasks.Where(t => !decision.Choices.Any(c => c.Plan == t.Plan.Id && c.Task == t.Task.Code))];
}

/// <summary>Preview of what a reorganisation moves, before anything is written.</summary>
internal static class ReorganisationPreviewCard
{
    private const int PerPage = 12;
    private const int MostCodes = 20;

    public static AdaptiveCard Render(TextLanguage language, ReorganisationView view)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var (decision, office) = (view.Decision, view.Office);
        var title = T(ReorganisationTexts.Title(decision.Kind));
        List<AdaptiveElement> body =
        [
            CardParts.Title(title),
            CardParts.Subtle(T(ReorganisationTexts.Decision, ReorganisationFormatter.Named(language, decision), $"{decision.EffectiveOn:dd/MM/yyyy}")),
            CardParts.Line(T(ReorganisationTexts.FromTo, string.Join("; ", decision.Old.Select(Name)), string.Join("; ", decision.New.Select(n => n.Name)))),
        ];
        body.AddRange(CardParts.Problem(view.Note));

        body.Add(
            new AdaptiveContainer
            {
                Spacing = AdaptiveSpacing.Medium,
                Items =
                [
                    new AdaptiveTextBlock(CardText.Literal(T(ReorganisationTexts.Moves))) { Weight = AdaptiveTextWeight.Bolder },
                    .. Effects().Select(e => CardParts.Line(e, AdaptiveSpacing.Small)),
                ],
            }
        );
        var pages = decision.Kind == ReorganisationKind.Split ? Math.Max(1, (view.Tasks.Count + PerPage - 1) / PerPage) : 1;
        var page = Math.Clamp(view.Page, 1, pages);
        if (decision.Kind == ReorganisationKind.Split && view.Tasks.Count > 0)
        {
            body.AddRange(Choices(page, pages));
        }

        body.Add(
            CardParts.Subtle(
                T(decision.EffectiveOn <= view.Today ? ReorganisationTexts.Now : ReorganisationTexts.Later, $"{decision.EffectiveOn:dd/MM/yyyy}"),
                AdaptiveSpacing.Medium
            )
        );
        return CardParts.Stacked(language, title, body, Buttons(page, pages));

        string Name(string key) => office.FindUnit(key)?.Name ?? key;

        IEnumerable<string> Effects()
        {
            foreach (var (plan, moved) in view.Moves.Where(m => m.Moved.Moves.Count > 0 && decision.Kind != ReorganisationKind.Split))
            {
                var codes = moved.Moves.Select(m => m.Code).ToList();
                yield return T(
                    decision.Kind == ReorganisationKind.Rename ? ReorganisationTexts.RenamedTasks : ReorganisationTexts.MovedTasks,
                    Excerpt.Of(plan.ShortName(), 80),
                    codes.Count,
                    Codes(codes)
                );
                if (moved.Moves.Where(m => m.Merged > 0).Select(m => m.Code).ToList() is { Count: > 0 } merged)
                {
                    yield return T(ReorganisationTexts.MergedTasks, merged.Count, Codes(merged));
                }
            }

            if (decision.Kind == ReorganisationKind.Split ? view.Tasks.Count == 0 : view.Moves.All(m => m.Moved.Moves.Count == 0))
            {
                yield return T(ReorganisationTexts.NoTasks);
            }

            yield return T(ReorganisationTexts.DoneStays);
            var people = office.People.Count(p => p.Unit is { } unit && decision.Old.Contains(unit) && decision.New.All(n => n.Key != unit));
            if (people > 0)
            {
                yield return decision.Kind == ReorganisationKind.Split
                    ? T(ReorganisationTexts.PeoplePlaced, people)
                    : T(ReorganisationTexts.PeopleMove, people, decision.New[0].Name);
            }

            if (decision.Kind == ReorganisationKind.Merge)
            {
                yield return office.FindPerson(decision.Head ?? office.FindUnit(decision.New[0].Key)?.Head) is { } head
                    ? T(UnitTexts.Head, head.Name)
                    : T(ReorganisationTexts.NoHead);
            }
        }

        IEnumerable<AdaptiveElement> Choices(int page, int pages)
        {
            var units = decision.New.Select(n => CardParts.Choice(n.Name, n.Key)).ToList();
            yield return new AdaptiveTextBlock(
                CardText.Literal(
                    pages == 1 ? T(ReorganisationTexts.Choose, view.Tasks.Count) : T(ReorganisationTexts.ChoosePaged, view.Tasks.Count, page, pages)
                )
            )
            {
                Weight = AdaptiveTextWeight.Bolder,
                Spacing = AdaptiveSpacing.Medium,
            };
            foreach (var (plan, task) in view.Tasks.Skip((page - 1) * PerPage).Take(PerPage))
            {
                yield return new AdaptiveChoiceSetInput
                {
                    Id = Input(plan.Id, task.Code),
                    Label = CardText.Plain($"{task.Code}. {Excerpt.Of(task.Text, 110)}"),
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Placeholder = T(ReorganisationTexts.PickUnit),
                    Value = decision.Choices.FirstOrDefault(c => c.Plan == plan.Id && c.Task == task.Code)?.Unit,
                    Choices = units,
                };
            }

            yield return new AdaptiveChoiceSetInput
            {
                Id = "rest",
                Label = T(ReorganisationTexts.Rest),
                Style = AdaptiveChoiceInputStyle.Compact,
                Value = decision.Rest ?? UnitCard.Nobody,
                Choices = [CardParts.Choice(T(ReorganisationTexts.RestNobody), UnitCard.Nobody), .. units],
            };
        }

        IEnumerable<AdaptiveAction> Buttons(int page, int pages)
        {
            yield return AdministerVerbs.ConfirmReorganisation.Button(T(ReorganisationTexts.Confirm), new(decision.Id), ActionStyles.Positive);
            if (page > 1)
            {
                yield return AdministerVerbs.PageReorganisation.Button(T(UnitTexts.Before), new(decision.Id, page - 1));
            }

            if (page < pages)
            {
                yield return AdministerVerbs.PageReorganisation.Button(T(UnitTexts.After), new(decision.Id, page + 1));
            }

            yield return AdministerVerbs.BackReorganisation.Button(T(ReorganisationTexts.Back), new(decision.Id));
            yield return AdministerVerbs.DropReorganisation.Button(T(ReorganisationTexts.Drop), new(decision.Id));
        }
    }

    /// <summary>The task to which an input id refers; null for other inputs.</summary>
    public static (string Plan, string Code)? Task(string input) =>
        input.Split('|') is ["task", { Length: > 0 } plan, { Length: > 0 } code] ? (plan, code) : null;

    public static string Input(string plan, string code) => $"task|{plan}|{code}";

    private static string Codes(List<string> codes) =>
        string.Join(", ", codes.Take(MostCodes)) + (codes.Count > MostCodes ? $" … (+{codes.Count - MostCodes})" : "");
}
