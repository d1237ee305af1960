namespace CchcBot.Slices.Remind;

/// <summary>The final state of a digest that is no longer updated: the outcome of its tasks, and a button to the present ones.</summary>
internal static class ClosedDigestCard
{
    private const int MostRows = 20;

    public static string Line(TextLanguage language, DigestView view) =>
        view.Rows.Count > 0 && view.Rows.All(r => r.Assignment.IsDone) ? DigestTexts.AllDone.In(language, view.Rows.Count)
        : view.IsOver ? DigestTexts.NothingLeft.In(language)
        : DigestTexts.Closed.In(language, view.Slot.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));

    public static AdaptiveCard Render(TextLanguage language, DigestView view)
    {
        List<AdaptiveElement> body = [CardParts.Bold(Line(language, view))];
        body.AddRange(
            view.Rows.Take(MostRows)
                .Select(r =>
                    CardParts.Subtle(
                        $"{r.Assignment.Task.Code}: {StatusFormatter.Step(language, r.Assignment.State)} · "
                            + $"{(r.Assignment.IsDone ? Excerpt.Of(r.Assignment.Task.Text, 60) : StatusFormatter.Deadline(language, r.Assignment, view.Today))}"
                    )
                )
        );
        if (view.Rows.Count > MostRows)
        {
            body.Add(CardParts.Subtle(DigestTexts.Beyond.In(language, view.Rows.Count - MostRows)));
        }

        var words = SharedHelp.Mine.Say.In(language);
        return CardParts.Card(
            language,
            Line(language, view),
            body,
            [CardParts.Say(DigestTexts.Present.In(language), words)]);
    }
}
