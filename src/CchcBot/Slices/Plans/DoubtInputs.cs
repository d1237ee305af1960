using System.Text;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Choice values for a doubtful point. They are stored in cards that were already sent, so their meaning must never change.</summary>
internal static class DoubtChoice
{
    public const string Keep = "keep";
    public const string NotATask = "none";
    public const string NewUnit = "new";
    public const string AllUnits = "all";
    public const string Ongoing = "ongoing";
    public const string Event = "event";

    /// <summary>Prefix before a unit's key.</summary>
    public const string Unit = "u:";

    /// <summary>Periods of a recurring task, by choice value.</summary>
    public static IReadOnlyDictionary<string, Recurrence> Periods { get; } = new Dictionary<string, Recurrence>(StringComparer.Ordinal)
    {
        ["month"] = Recurrence.Month, ["quarter"] = Recurrence.Quarter, ["halfyear"] = Recurrence.HalfYear, ["year"] = Recurrence.Year,
    };
}

/// <summary>Card inputs with which a doubtful point is answered, by its kind.</summary>
internal static class DoubtInputs
{
    // Budget in bytes for the unit choices of one doubtful point, since a card holds several. Units that do not fit can be typed into the text field.
    private const int RoomForUnits = 2_400;
    private const int Frame = 24;

    private const int LongestTitle = 90;

    public static string ChoiceId(string key) => $"c:{key}";

    public static string DayId(string key) => $"d:{key}";

    public static string TextId(string key) => $"t:{key}";

    public static bool IsAboutTime(PlanIssueCode code) =>
        code
            is PlanIssueCode.MissingDeadline
                or PlanIssueCode.OutsidePeriod
                or PlanIssueCode.AwaitsEvent
                or PlanIssueCode.PeriodNotStated
                or PlanIssueCode.PastDue;

    public static bool IsAboutDeliverable(PlanIssueCode code) => code is PlanIssueCode.MissingDeliverable or PlanIssueCode.YearMismatch;

    /// <summary>Whether the answer may be a unit that is typed.</summary>
    public static bool TakesUnits(PlanIssueCode code) => code is PlanIssueCode.MissingLead || TakesSeveralUnits(code);

    public static bool TakesSeveralUnits(PlanIssueCode code) =>
        code is PlanIssueCode.CollectiveUnit or PlanIssueCode.UnclearUnit or PlanIssueCode.OtherCharge;

    public static IEnumerable<AdaptiveElement> Of(TextLanguage language, PlanDoubt doubt, IReadOnlyList<Unit> units)
    {
        var key = PlanDraft.KeyOf(doubt);
        var all = Choices(language, doubt, units).ToList();
        var shown = Fitting(all);
        yield return new AdaptiveChoiceSetInput
        {
            Id = ChoiceId(key),
            Label = T(DoubtTexts.InputChoose),
            Placeholder = T(DoubtTexts.InputPlaceholder),
            Style = TakesSeveralUnits(doubt.Code) ? AdaptiveChoiceInputStyle.Expanded : AdaptiveChoiceInputStyle.Compact,
            IsMultiSelect = TakesSeveralUnits(doubt.Code) ? true : null,
            Wrap = TakesSeveralUnits(doubt.Code) ? true : null,
            Choices = [.. shown.Select(c => CardParts.Choice(c.Title, c.Value))],
        };
        if (IsAboutTime(doubt.Code))
        {
            yield return new AdaptiveDateInput { Id = DayId(key), Label = T(DoubtTexts.InputDay) };
        }

        if (shown.Count < all.Count)
        {
            var label = (doubt.Code == PlanIssueCode.UnknownUnit ? DoubtTexts.InputPart : DoubtTexts.InputOtherUnitsOf)
                .In(language, shown.Count(IsUnit), all.Count(IsUnit));
            yield return new AdaptiveTextInput { Id = TextId(key), Label = label, MaxLength = DoubtAnswers.LongestText };
        }
        else if (TextLabel(doubt.Code) is { } label)
        {
            yield return new AdaptiveTextInput { Id = TextId(key), Label = T(label), MaxLength = DoubtAnswers.LongestText };
        }

        string T(Text text) => text.In(language);
    }

    /// <summary>Drops the unit choices that exceed the byte budget.</summary>
    private static List<(string Title, string Value)> Fitting(List<(string Title, string Value)> all)
    {
        var room = RoomForUnits;
        return all.FindAll(c => !IsUnit(c) || (room -= Encoding.UTF8.GetByteCount(c.Title) + Encoding.UTF8.GetByteCount(c.Value) + Frame) >= 0);
    }

    private static bool IsUnit((string Title, string Value) choice) => choice.Value.StartsWith(DoubtChoice.Unit, StringComparison.Ordinal);

    private static Text? TextLabel(PlanIssueCode code) =>
        TakesUnits(code) ? DoubtTexts.InputOtherUnits
        : IsAboutDeliverable(code) ? DoubtTexts.InputDeliverable
        : code is PlanIssueCode.MissingDeadline ? DoubtTexts.InputEvent
        : null;

    private static IEnumerable<(string Title, string Value)> Choices(TextLanguage language, PlanDoubt doubt, IReadOnlyList<Unit> units)
    {
        var code = doubt.Code;
        if (code == PlanIssueCode.UnknownUnit)
        {
            var near = Near(doubt, units).ToList();
            foreach (var unit in near)
            {
                yield return Named(unit);
            }

            yield return (T(DoubtTexts.ChoiceNewUnit), DoubtChoice.NewUnit);
            if (!doubt.IsLead)
            {
                yield return (T(DoubtTexts.ChoiceOutside), DoubtChoice.Keep);
            }

            foreach (var unit in Sorted(units).Except(near))
            {
                yield return Named(unit);
            }

            yield break;
        }

        yield return (T(DoubtTexts.ChoiceKeep), DoubtChoice.Keep);
        if (TakesUnits(code))
        {
            if (code is not (PlanIssueCode.MissingLead or PlanIssueCode.OtherCharge) && units.Count > 0)
            {
                yield return (T(DoubtTexts.ChoiceAllUnits), DoubtChoice.AllUnits);
            }

            foreach (var unit in Sorted(units))
            {
                yield return Named(unit);
            }
        }

        if (IsAboutTime(code))
        {
            yield return (T(DoubtTexts.ChoiceOngoing), DoubtChoice.Ongoing);
            foreach (var period in DoubtChoice.Periods)
            {
                yield return (T(DoubtTexts.Every(period.Value)), period.Key);
            }

            if (code is PlanIssueCode.MissingDeadline)
            {
                yield return (T(DoubtTexts.ChoiceEvent), DoubtChoice.Event);
            }
        }

        if (doubt.Task is not null)
        {
            yield return (T(DoubtTexts.ChoiceNotATask), DoubtChoice.NotATask);
        }

        string T(Text text) => text.In(language);
    }

    private static IEnumerable<Unit> Near(PlanDoubt doubt, IReadOnlyList<Unit> units) =>
        PlanLint.Nearest(doubt.Name!, units.SelectMany(u => u.Aliases.Prepend(u.Name))).Select(n => units.Find(n)).OfType<Unit>().Distinct();

    private static IEnumerable<Unit> Sorted(IReadOnlyList<Unit> units) => units.OrderBy(u => u.Name, VietnameseOrder.Instance);

    private static (string Title, string Value) Named(Unit unit) => (Excerpt.Of(unit.Name, LongestTitle), DoubtChoice.Unit + unit.Key);
}
