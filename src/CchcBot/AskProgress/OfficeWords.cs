using CchcBot.Domain.Questions;
using CchcBot.Domain.Tasks;
using CchcBot.People;

namespace CchcBot.AskProgress;

/// <summary>The names that may be said in an office: what the readers of words are given.</summary>
internal static class OfficeWords
{
    public static LanguageContext Context(Workspace office, Person asker, IReadOnlyList<PlanState> plans, DateOnly today) => new(
        today,
        office.FindUnit(asker.Unit)?.Name,
        [.. office.Units.Select(u => new KnownUnit(u.Name, u.Aliases))],
        [.. office.People.Select(p => new KnownPerson(p.Name, office.FindUnit(p.Unit)?.Name))],
        [.. plans.Select(p => p.Info.Title).Distinct()],
        [.. plans.SelectMany(p => p.Tasks).Select(t => t.Task.Area).OfType<string>().Distinct()]);
}
