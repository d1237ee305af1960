namespace CchcBot.Slices.Ask;

/// <summary>All details of one task: the plan's wording, then the status of each assignment.</summary>
internal static class DetailCard
{
    private const int AssignmentsShown = 8;
    private const int LongestText = 1200;
    private const int LongestField = 250;
    private const int LongestFieldOfMany = 100;
    private const int DocumentsShown = 3;
    private const int AmendmentsShown = 5;

    public static AdaptiveCard For(AnswerView view, TaskRow row)
    {
        var language = view.Language;
        var words = row.Task.Standing == TaskStanding.InForce
            ? TaskFormatter.Standing(row, language)
            : AmendmentTexts.Standing(row.Task.Standing).In(language);
        var body = new List<AdaptiveElement>
        {
            CardParts.Title(TaskFormatter.Code(row, view.SeveralPlans)),
            new AdaptiveTextBlock(CardText.Literal(words)) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None },
        };
        if (!view.InChannel)
        {
            body.Add(CardParts.Line(Excerpt.Of(row.Task.Text, LongestText)));
        }

        body.Add(new AdaptiveFactSet { Facts = [.. Definition(view, row)] });
        if (!view.InChannel && row.Task.Corrections is { } corrections)
        {
            body.AddRange(
                corrections.Select(c => CardParts.Subtle(Excerpt.Of(CorrectionFormatter.WithOrigin(language, c), LongestField), AdaptiveSpacing.Small)));
        }

        var assignments = Ordered(row);
        body.AddRange(assignments.Take(AssignmentsShown).SelectMany(assignment => Assignment(view, assignment, assignments.Count > 1)));
        if (assignments.Count > AssignmentsShown)
        {
            body.Add(CardParts.Subtle(DetailTexts.More.Of(language, assignments.Count - AssignmentsShown), AdaptiveSpacing.Medium));
        }

        body.AddRange(Amendments(view, row.Task));
        // No export with several plans: the exported query could match another plan's task with the same code.
        return CardParts.Stacked(language, AnswerCard.Line(view), body, [.. view.Actions, .. view.SeveralPlans ? [] : AnswerCard.Exports(view)]);
    }

    /// <summary>Amendments, latest first, and the plans that the task came from or went to.</summary>
    private static IEnumerable<AdaptiveElement> Amendments(AnswerView view, ReformTask task)
    {
        var language = view.Language;
        List<string> lines = [];
        if (task.Printed is { } printed)
        {
            lines.Add(DetailTexts.PrintedNow.In(language, printed));
        }

        if (task.Origin is { } origin)
        {
            lines.Add(DetailTexts.Origin.In(language, origin.Code, origin.Number ?? ""));
        }

        if (task.Successor is { } successor)
        {
            lines.Add(DetailTexts.Successor.In(language, successor.Code, successor.Number ?? ""));
        }

        // Reasons and wording are shown in personal chats only.
        var notes = view.InChannel || view.IsForwarded ? [] : task.Log.Reverse().ToList();
        lines.AddRange(notes.Take(AmendmentsShown).Select(n => $"{PeriodFormatter.Day(OfficeTime.DayOf(n.At))}: {AmendmentFormatter.Change(language, n)}"));
        if (lines.Count > 0)
        {
            yield return CardParts.Section(DetailTexts.History.In(language));
            foreach (var line in lines)
            {
                yield return CardParts.Line(line, AdaptiveSpacing.Small);
            }
        }
    }

    private static IEnumerable<AdaptiveFact> Definition(AnswerView view, TaskRow row)
    {
        var language = view.Language;
        var task = row.Task;
        var number = row.Plan.Number is { } n ? $"{row.Plan.Title} ({n})" : row.Plan.Title;
        yield return Fact(language, DetailTexts.Plan, number);
        if (task.Area is { } area)
        {
            yield return Fact(language, DetailTexts.Area, area);
        }

        yield return Fact(language, DetailTexts.Leads, TaskFormatter.Units(row.Assignments, language));
        var cooperating = task.CooperatingAll ? [DetailTexts.CooperatingAll.In(language), .. task.Cooperating] : task.Cooperating;
        if (cooperating.Count > 0)
        {
            // The plan's own words for "all units" are already among the names.
            yield return Fact(
                language,
                DetailTexts.Cooperating,
                string.Join(", ", task.CooperatingAll && task.Cooperating.Count > 0 ? task.Cooperating : cooperating)
            );
        }

        if (task.Deliverable is { } deliverable && !view.InChannel)
        {
            yield return Fact(language, DetailTexts.Deliverable, deliverable);
        }

        if (task.TimeText is { } time)
        {
            yield return Fact(language, DetailTexts.Time, time);
        }
    }

    /// <summary>Open assignments first, then by deadline, then by unit name.</summary>
    private static List<OwnedAssignment> Ordered(TaskRow row) =>
        [.. row.Assignments
            .OrderBy(a => a.Assignment.IsDone)
            .ThenBy(a => a.Assignment.Due ?? DateOnly.MaxValue)
            .ThenBy(a => a.Assignment.Definition.Unit.Name, VietnameseOrder.Instance)];

    private static IEnumerable<AdaptiveElement> Assignment(AnswerView view, OwnedAssignment owned, bool named)
    {
        var language = view.Language;
        var assignment = owned.Assignment;
        if (named)
        {
            var unit = TaskFormatter.Unit(assignment, language);
            yield return CardParts.Section(
                assignment.Definition.What is { } what && !view.InChannel ? $"{unit}: {Excerpt.Of(what, LongestFieldOfMany)}" : unit);
        }

        // With many assignments, each gets less text so that the card stays within its size limit.
        var longest = named ? LongestFieldOfMany : LongestField;
        yield return new AdaptiveFactSet { Facts = [.. Standing(view, owned).Select(f => CardParts.Fact(f.Title, Excerpt.Of(f.Value, longest)))] };
    }

    private static IEnumerable<(string Title, string Value)> Standing(AnswerView view, OwnedAssignment owned)
    {
        var language = view.Language;
        var assignment = owned.Assignment;
        var state = assignment.State;
        yield return (DetailTexts.Due.In(language), TaskFormatter.Due(assignment, language) ?? TaskTexts.DueNone.In(language));
        yield return (DetailTexts.Step.In(language), TaskFormatter.Step(assignment, language, view.InChannel));
        if (assignment.IsDone && state.CompletedOn is { } completed)
        {
            yield return (DetailTexts.Completed.In(language), PeriodFormatter.Day(completed));
        }

        if (view.InChannel)
        {
            yield break;
        }

        if (state.Result is { Length: > 0 } result)
        {
            yield return (DetailTexts.Result.In(language), result);
        }

        if (!view.IsForwarded && StatusFormatter.Submitted(language, assignment) is { } submitted)
        {
            yield return (TaskActTexts.SubmittedShort.In(language), submitted);
        }

        if (state.Expected is { } expected)
        {
            yield return (TaskActTexts.ExpectedShort.In(language), PeriodFormatter.Day(expected));
        }

        if (!view.IsForwarded && state.Obstacle is { } obstacle)
        {
            yield return (DetailTexts.Obstacle.In(language), obstacle.Cause);
            if (obstacle.WaitsFor is { } who)
            {
                yield return (TaskActTexts.WaitsForShort.In(language), who);
            }
        }

        if (!view.IsForwarded && state.Directions is [.., var direction])
        {
            yield return (DetailTexts.Direction.In(language), direction.Answer is { } answer
                ? $"{direction.Text} ({DetailTexts.DirectionAnswered.In(language, answer)})"
                : $"{direction.Text} ({DetailTexts.DirectionWaits.In(language)})");
        }

        if (state.Evidence.Count > 0)
        {
            yield return (DetailTexts.Evidence.In(language), string.Join("; ", state.Evidence.TakeLast(DocumentsShown).Select(e => Document(e, language))));
        }

        if (state.Extension is { } extension)
        {
            yield return (DetailTexts.Extension.In(language), DetailTexts.ExtensionTo.In(language, PeriodFormatter.Day(extension.NewDue)));
        }

        // Agreed in principle: the deadline moves once the document is entered.
        if (!assignment.IsDone && state.Decision is { InPrinciple: true, Due: { } agreed })
        {
            yield return (DetailTexts.ExtensionAgreed.In(language), DetailTexts.ExtensionInPrinciple.In(language, PeriodFormatter.Day(agreed)));
        }

        if (!view.IsForwarded)
        {
            yield return (DetailTexts.Owner.In(language), owned.Owner?.Name ?? AnswerTexts.PersonNone.In(language));
        }

        if (state.ReportedAt is { } at)
        {
            yield return (DetailTexts.Reported.In(language), PeriodFormatter.Day(OfficeTime.DayOf(at)));
        }
    }

    private static string Document(Evidence document, TextLanguage language)
    {
        var name = (document.Number, document.Date) switch
        {
            ({ } number, { } day) => DetailTexts.EvidenceOf.In(language, number, PeriodFormatter.Day(day)),
            ({ } number, null) => number,
            (null, { } day) => DetailTexts.EvidenceDay.In(language, PeriodFormatter.Day(day)),
            _ => document.File ?? "",
        };
        return $"{name} {document.Url}".Trim();
    }

    private static AdaptiveFact Fact(TextLanguage language, Text text, string value) =>
        CardParts.Fact(text.In(language), Excerpt.Of(value, LongestField));
}
