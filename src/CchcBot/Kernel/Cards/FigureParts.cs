using CchcBot.Domain.Reports;

namespace CchcBot.Kernel.Cards;

/// <summary>The figures of a summary as a fact set.</summary>
internal static class FigureParts
{
    /// <summary>The four categories of government reporting, then those counted separately.</summary>
    public static AdaptiveFactSet Figures(ProgressSummary figures, TextLanguage language, bool withTotal = true)
    {
        var facts = new List<AdaptiveFact>();
        if (withTotal)
        {
            facts.Add(Fact(FigureTexts.Total, Number(figures.Total)));
        }

        facts.Add(Fact(
            FigureTexts.CompletedOnTime,
            figures.OnTimeByExtension == 0
                ? Number(figures.CompletedOnTime)
                : Inside(FigureTexts.ByExtension, figures.CompletedOnTime, figures.OnTimeByExtension)));
        facts.Add(Fact(FigureTexts.CompletedLate, Number(figures.CompletedLate)));
        if (figures.CompletedUnknown > 0)
        {
            facts.Add(Fact(FigureTexts.CompletedUnknown, Number(figures.CompletedUnknown)));
        }

        facts.Add(
            Fact(
                FigureTexts.InTerm,
                (figures.DueSoon, figures.SubmittedInTerm) switch
                {
                    (0, 0) => Number(figures.InTerm),
                    (var soon, 0) => Inside(FigureTexts.Soon, figures.InTerm, soon),
                    (0, var submitted) => Inside(FigureTexts.Submitted, figures.InTerm, submitted),
                    var (soon, submitted) => FigureTexts.SoonSubmitted.In(language, Number(figures.InTerm), Number(soon), Number(submitted)),
                }
            )
        );
        facts.Add(
            Fact(
                FigureTexts.Overdue,
                figures.SubmittedOverdue == 0 ? Number(figures.Overdue) : Inside(FigureTexts.Submitted, figures.Overdue, figures.SubmittedOverdue)
            )
        );
        // Categories counted separately are shown only if not zero.
        (Text Name, int Count)[] apart =
        [
            (FigureTexts.Ongoing, figures.Ongoing), (FigureTexts.AwaitingEvent, figures.AwaitingEvent), (FigureTexts.NoDeadline, figures.NoDeadline),
        ];
        facts.AddRange(apart.Where(a => a.Count > 0).Select(a => Fact(a.Name, Number(a.Count))));
        if (figures.Milestones > 0)
        {
            facts.Add(Fact(FigureTexts.Milestones, FigureTexts.Of.In(language, Number(figures.MilestonesDone), Number(figures.Milestones))));
        }

        return new AdaptiveFactSet { Facts = facts };

        string Number(int count) => CountFormatter.Number(language, count);
        string Inside(Text text, int count, int inside) => text.In(language, Number(count), Number(inside));
        AdaptiveFact Fact(Text text, string value) => CardParts.Fact(text.In(language), value);
    }
}
