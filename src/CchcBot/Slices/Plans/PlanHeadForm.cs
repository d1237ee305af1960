using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>A plan's metadata (period, issuer, number, date, title) as typed, or as stored.</summary>
/// <param name="Period">As formatted by <see cref="PlanPeriodFormatter"/>.</param>
/// <param name="SignedOn">"yyyy-MM-dd".</param>
internal sealed record PlanHeadForm(string? Period, string? Issuer, string? Number, string? SignedOn, string? Title)
{
    public const int LongestTitle = 500;
    public const int LongestName = 200;
    public const int LongestNumber = 60;

    public static PlanHeadForm Of(PlanHead head) => new(
        head.Period is { } period ? PlanPeriodFormatter.Of(period) : null,
        Most(head.Issuer, LongestName),
        Most(head.Number, LongestNumber),
        PayloadInputs.Iso(head.SignedOn),
        Most(head.Title, LongestTitle));

    public static PlanHeadForm Of(PlanInfo plan) => new(
        PlanPeriodFormatter.Of(plan.Period), Most(plan.Issuer, LongestName), Most(plan.Number, LongestNumber), PayloadInputs.Iso(plan.SignedOn),
        Most(plan.Title, LongestTitle));

    /// <summary>The fields that differ from <paramref name="before"/>, or the message about the invalid field.</summary>
    public (PlanHeadChange? Change, Text? Problem, object?[] Arguments) Read(PlanHeadForm before)
    {
        var period = Period == before.Period || Period is null ? null : PlanHeads.PeriodOf(Period);
        if (period is null && Period is { } said && said != before.Period)
        {
            return (null, PlanHeadTexts.NoPeriod, [Excerpt.Of(said, 80)]);
        }

        if (Title?.Length > LongestTitle || Issuer?.Length > LongestName || Number?.Length > LongestNumber)
        {
            return (null, PlanHeadTexts.TooLong, [Title?.Length > LongestTitle ? LongestTitle : Issuer?.Length > LongestName ? LongestName : LongestNumber]);
        }

        if (Number is { } number && number != before.Number && (!char.IsAsciiDigit(number[0]) || !number.Contains('/', StringComparison.Ordinal)))
        {
            return (null, PlanHeadTexts.BadNumber, []);
        }

        DateOnly day = default;
        if (SignedOn is not null && (DateReader.Read(SignedOn, 1, out day) != DateReading.Date || !StateLimits.IsDay(day)))
        {
            return (null, PlanHeadTexts.BadDay, []);
        }

        return (new PlanHeadChange(
            Issuer == before.Issuer ? null : Issuer ?? "",
            Number == before.Number ? null : Number?.Replace(" ", "", StringComparison.Ordinal) ?? "",
            SignedOn == before.SignedOn ? null : SignedOn is null ? DateOnly.MinValue : day,
            // The title cannot be cleared: a plan always has one.
            Title is null || Title == before.Title ? null : Title,
            period), null, []);
    }

    // Shown truncated if too long; the stored value stays complete as long as the field is not edited.
    private static string? Most(string? text, int most) => text is null ? null : Excerpt.Of(text, most);
}

/// <summary>Card with the form for a plan's metadata.</summary>
internal static class PlanHeadCard
{
    public static AdaptiveCard Render(
        TextLanguage language, PlanHeadForm form, bool isStored, IReadOnlyList<AdaptiveAction> actions, string? problem = null)
    {
        string T(Text text) => text.In(language);
        return CardParts.Stacked(
            language,
            T(PlanHeadTexts.Title),
            [
                CardParts.Heading(T(PlanHeadTexts.Title)),
                CardParts.Subtle(T(isStored ? PlanHeadTexts.HowStored : PlanHeadTexts.How)),
                .. CardParts.Problem(problem),
                Input("period", PlanHeadTexts.Period, form.Period, 80, PlanHeadTexts.PeriodHow),
                Input("issuer", PlanHeadTexts.Issuer, form.Issuer, PlanHeadForm.LongestName),
                Input("number", PlanHeadTexts.Number, form.Number, PlanHeadForm.LongestNumber),
                new AdaptiveDateInput { Id = "signedOn", Label = T(PlanHeadTexts.SignedOn), Value = form.SignedOn },
                Input("title", PlanHeadTexts.Name, form.Title, PlanHeadForm.LongestTitle),
            ],
            actions);

        AdaptiveTextInput Input(string id, Text label, string? value, int most, Text? how = null) => new()
        {
            Id = id,
            Label = T(label),
            Value = value,
            Placeholder = how is null ? null : T(how),
            MaxLength = most,
            IsMultiline = id == "title" ? true : null,
        };
    }
}
