using AdaptiveCards;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.Kernel.Cards;

/// <summary>The figures of a summary as a set of facts.</summary>
internal static class FigureParts
{
    /// <summary>The four classes of government reporting, then what is counted apart.</summary>
    public static AdaptiveFactSet Figures(ProgressSummary figures, TextLanguage language, bool withTotal = true)
    {
        var facts = new List<AdaptiveFact>();
        if (withTotal)
        {
            facts.Add(Fact("total", Number(figures.Total)));
        }

        facts.Add(Fact("completedOnTime", Number(figures.CompletedOnTime)));
        facts.Add(Fact("completedLate", Number(figures.CompletedLate)));
        facts.Add(Fact("inTerm", (figures.DueSoon, figures.SubmittedInTerm) switch
        {
            (0, 0) => Number(figures.InTerm),
            (var soon, 0) => Inside("soon", figures.InTerm, soon),
            (0, var submitted) => Inside("submitted", figures.InTerm, submitted),
            var (soon, submitted) => Texts.Get(language, "askprogress.figure.soonSubmitted", Number(figures.InTerm), Number(soon), Number(submitted)),
        }));
        facts.Add(Fact("overdue", figures.SubmittedOverdue == 0 ? Number(figures.Overdue) : Inside("submitted", figures.Overdue, figures.SubmittedOverdue)));
        // What is counted apart is named only where there is any.
        (string Key, int Count)[] apart = [("ongoing", figures.Ongoing), ("awaitingEvent", figures.AwaitingEvent), ("noDeadline", figures.NoDeadline)];
        facts.AddRange(apart.Where(a => a.Count > 0).Select(a => Fact(a.Key, Number(a.Count))));
        if (figures.Milestones > 0)
        {
            facts.Add(Fact("milestones", Texts.Get(language, "askprogress.figure.of", Number(figures.MilestonesDone), Number(figures.Milestones))));
        }

        return new AdaptiveFactSet { Facts = facts };

        string Number(int count) => CountWords.Number(language, count);
        string Inside(string key, int count, int inside) => Texts.Get(language, $"askprogress.figure.{key}", Number(count), Number(inside));
        AdaptiveFact Fact(string key, string value) => CardParts.Fact(Texts.Get(language, $"askprogress.figure.{key}"), value);
    }
}
