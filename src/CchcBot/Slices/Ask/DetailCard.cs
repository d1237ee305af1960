using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Ask;

/// <summary>Everything about one task: the plan's own words, then each duty with where it stands.</summary>
internal static class DetailCard
{
    private const int DutiesShown = 8;
    private const int LongestText = 1200;
    private const int LongestField = 250;
    private const int LongestFieldOfMany = 100;
    private const int DocumentsShown = 3;
    private const int AmendmentsShown = 5;

    public static AdaptiveCard For(AnswerView view, TaskRow row)
    {
        var language = view.Language;
        var (words, color) = row.Task.Standing == TaskStanding.InForce
            ? TaskWords.Standing(row, language)
            : (Texts.Get(language, $"amend.standing.{row.Task.Standing}"), (AdaptiveTextColor?)null);
        var body = new List<AdaptiveElement>
        {
            CardParts.Title(TaskWords.Code(row, view.SeveralPlans)),
            new AdaptiveTextBlock(CardText.Literal(words)) { Color = color, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None },
        };
        if (!view.InChannel)
        {
            body.Add(CardParts.Line(Excerpt.Of(row.Task.Text, LongestText)));
        }

        body.Add(new AdaptiveFactSet { Facts = [.. Definition(view, row)] });
        if (!view.InChannel && row.Task.Corrections is { } corrections)
        {
            body.AddRange(corrections.Select(c => CardParts.Subtle(Excerpt.Of(CorrectionTexts.WithOrigin(language, c), LongestField), AdaptiveSpacing.Small)));
        }

        var duties = Ordered(row);
        body.AddRange(duties.Take(DutiesShown).SelectMany(duty => Duty(view, duty, duties.Count > 1)));
        if (duties.Count > DutiesShown)
        {
            body.Add(CardParts.Subtle(CountWords.Counted(language, "askprogress.detail.more", duties.Count - DutiesShown), AdaptiveSpacing.Medium));
        }

        body.AddRange(Amendments(view, row.Task));
        // Words could mean another plan's task of that code.
        return CardParts.Stacked(language, AnswerCard.Line(view), body, [.. view.Actions, .. view.SeveralPlans ? [] : AnswerCard.Exports(view)]);
    }

    /// <summary>What amending did to it, latest first, and the plans that it came from or went to.</summary>
    private static IEnumerable<AdaptiveElement> Amendments(AnswerView view, ReformTask task)
    {
        var language = view.Language;
        List<string> lines = [];
        if (task.Printed is { } printed)
        {
            lines.Add(Texts.Get(language, "amend.printedNow", printed));
        }

        if (task.Origin is { } origin)
        {
            lines.Add(Texts.Get(language, "amend.origin", origin.Code, origin.Number ?? ""));
        }

        if (task.Successor is { } successor)
        {
            lines.Add(Texts.Get(language, "amend.successor", successor.Code, successor.Number ?? ""));
        }

        // Reasons and wordings are for a personal chat.
        var notes = view.InChannel || view.IsForwarded ? [] : task.Log.Reverse().ToList();
        lines.AddRange(notes.Take(AmendmentsShown).Select(n => $"{PeriodWords.Day(OfficeTime.DayOf(n.At))}: {AmendmentWords.Change(language, n)}"));
        if (lines.Count > 0)
        {
            yield return CardParts.Section(Texts.Get(language, "amend.history"));
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
        yield return Fact(language, "plan", number);
        if (task.Area is { } area)
        {
            yield return Fact(language, "area", area);
        }

        yield return Fact(language, "leads", TaskWords.Units(row.Assignments, language));
        var cooperating = task.CooperatingAll ? [Get(language, "cooperatingAll"), .. task.Cooperating] : task.Cooperating;
        if (cooperating.Count > 0)
        {
            // The plan's own words for "all units" stand among the names.
            yield return Fact(language, "cooperating", string.Join(", ", task.CooperatingAll && task.Cooperating.Count > 0 ? task.Cooperating : cooperating));
        }

        if (task.Deliverable is { } deliverable && !view.InChannel)
        {
            yield return Fact(language, "deliverable", deliverable);
        }

        if (task.TimeText is { } time)
        {
            yield return Fact(language, "time", time);
        }
    }

    /// <summary>What needs attention first: by lateness, then open before done, then by deadline.</summary>
    private static List<OwnedAssignment> Ordered(TaskRow row) =>
        [.. row.Assignments
            .OrderBy(a => a.Assignment.IsDone)
            .ThenBy(a => a.Assignment.Due ?? DateOnly.MaxValue)
            .ThenBy(a => a.Assignment.Definition.Unit.Name, VietnameseOrder.Instance)];

    private static IEnumerable<AdaptiveElement> Duty(AnswerView view, OwnedAssignment owned, bool named)
    {
        var language = view.Language;
        var duty = owned.Assignment;
        if (named)
        {
            var unit = TaskWords.Unit(duty, language);
            yield return CardParts.Section(duty.Definition.What is { } what && !view.InChannel ? $"{unit}: {Excerpt.Of(what, LongestFieldOfMany)}" : unit);
        }

        // Many duties share the room of one.
        var longest = named ? LongestFieldOfMany : LongestField;
        yield return new AdaptiveFactSet { Facts = [.. Standing(view, owned).Select(f => CardParts.Fact(f.Title, Excerpt.Of(f.Value, longest)))] };
    }

    private static IEnumerable<(string Title, string Value)> Standing(AnswerView view, OwnedAssignment owned)
    {
        var language = view.Language;
        var duty = owned.Assignment;
        var state = duty.State;
        yield return (Get(language, "due"), TaskWords.Due(duty, language) ?? Texts.Get(language, "askprogress.due.none"));
        yield return (Get(language, "step"), TaskWords.Step(duty, language));
        if (duty.IsDone && state.CompletedOn is { } completed)
        {
            yield return (Get(language, "completed"), PeriodWords.Day(completed));
        }

        if (view.InChannel)
        {
            yield break;
        }

        if (state.Result is { Length: > 0 } result)
        {
            yield return (Get(language, "result"), result);
        }

        if (!view.IsForwarded && state.Obstacle is { } obstacle)
        {
            yield return (Get(language, "obstacle"), obstacle.Cause);
        }

        if (state.Evidence.Count > 0)
        {
            yield return (Get(language, "evidence"), string.Join("; ", state.Evidence.TakeLast(DocumentsShown).Select(e => Document(e, language))));
        }

        if (state.Extension is { } extension)
        {
            yield return (Get(language, "extension"), Get(language, "extension.to", PeriodWords.Day(extension.NewDue)));
        }

        if (!view.IsForwarded)
        {
            yield return (Get(language, "owner"), owned.Owner?.Name ?? Texts.Get(language, "askprogress.person.none"));
        }

        if (state.ReportedAt is { } at)
        {
            yield return (Get(language, "reported"), PeriodWords.Day(OfficeTime.DayOf(at)));
        }
    }

    private static string Document(Evidence document, TextLanguage language)
    {
        var name = (document.Number, document.Date) switch
        {
            ({ } number, { } day) => Get(language, "evidence.of", number, PeriodWords.Day(day)),
            ({ } number, null) => number,
            (null, { } day) => Get(language, "evidence.day", PeriodWords.Day(day)),
            _ => document.File ?? "",
        };
        return $"{name} {document.Url}".Trim();
    }

    private static AdaptiveFact Fact(TextLanguage language, string key, string value) =>
        CardParts.Fact(Get(language, key), Excerpt.Of(value, LongestField));

    private static string Get(TextLanguage language, string key, params ReadOnlySpan<object?> arguments) =>
        Texts.Get(language, $"askprogress.detail.{key}", arguments);
}
