using System.Numerics;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>
/// What speaks for or against one act beside the model's chance of it: how it agrees with the names, periods, codes, states and words of asking that the
/// grammars found. How much each counts is learned from readings of sentences held out from the model's training.
/// </summary>
internal static class CandidateSigns
{
    private static readonly ulong HowMany = Meanings.Bit("how many");
    private static readonly ulong Reports = Meanings.Bit("report");
    private static readonly ulong[] Groups =
        [Meanings.Bit("by unit"), Meanings.Bit("by person"), Meanings.Bit("by area"), Meanings.Bit("by quarter"), Meanings.Bit("by state")];

    private static readonly ulong Grouping = Groups.Aggregate(0UL, (all, g) => all | g);

    /// <summary>Puts the signs of an act into a buffer of <see cref="Certainty.Signs"/>.</summary>
    public static void Put(Span<double> signs, QuestionAct act, double chance, QuestionFacts facts, QuestionGuess guess)
    {
        var (intent, statuses, group, whose) = act;
        static double One(bool yes) => yes ? 1 : 0;
        var meant = facts.Meant;
        var bits = 0UL;
        foreach (var status in statuses)
        {
            bits |= 1UL << (int)status;
        }

        var (isList, isCount, isBreakdown) = (intent == QueryIntent.List, intent == QueryIntent.Count, intent == QueryIntent.Breakdown);
        var (isReport, isDetail, isNone) = (intent == QueryIntent.Report, intent == QueryIntent.Detail, intent == QueryIntent.None);
        var ofMany = isList || isCount || isBreakdown;
        var states = BitOperations.PopCount(facts.SaidStates);
        var names = facts.Unit is not null || facts.Person is not null || facts.Area is not null || facts.Plan is not null;
        var says = (meant & Grouping) != 0;
        ReadOnlySpan<double> all =
        [
            Exponent.Log(Math.Max(chance, 1e-9)),
            One(isNone && facts.Reference is not null),
            One(isDetail && facts.Reference is null && facts.Title is null),
            One(ofMany && facts.Reference is not null),
            One((bits & facts.ExcludedStates) != 0),
            One(states is 2 or 3 && bits == facts.SaidStates),
            One(!isNone && intent != QueryIntent.Help && facts.SaidWhose is { } said && said != whose && !(whose == Whose.All && facts.Person is not null)),
            One(states == 1 && bits == facts.SaidStates),
            ofMany ? BitOperations.PopCount(facts.SaidStates & ~bits) : 0,
            ofMany ? BitOperations.PopCount(bits & ~facts.SaidStates) : 0,
            One(isReport && bits != 0),
            One(isBreakdown && bits == 0),
            One(isCount && (meant & HowMany) != 0),
            One(isList && (meant & HowMany) != 0),
            One(isBreakdown && (meant & HowMany) != 0),
            One(isReport && (meant & Reports) != 0),
            One(ofMany && (meant & Reports) != 0),
            One(group == QueryGroup.Unit && (meant & Groups[0]) != 0),
            One(group == QueryGroup.Person && (meant & Groups[1]) != 0),
            One(group == QueryGroup.Area && (meant & Groups[2]) != 0),
            One(group == QueryGroup.Quarter && (meant & Groups[3]) != 0),
            One(group == QueryGroup.Status && (meant & Groups[4]) != 0),
            One(group is not null && !says),
            One(group is null && says),
            One(isNone && names),
            One(isNone && facts.Period is not null),
            One(isNone && facts.SaidStates != 0),
            One(isDetail && facts.Period is not null),
            One(isDetail && facts.SaidStates != 0),
            isDetail && facts.Title is not null ? guess.TitleChance : 0,
            One(isDetail && facts.Reference is not null),
            One(isBreakdown && group == QueryGroup.Unit && facts.Unit is not null && !facts.HasUnits),
            One(isBreakdown && group == QueryGroup.Person && facts.Person is not null && !facts.HasPeople),
            One(isBreakdown && (facts.HasUnits || facts.HasPeople || facts.HasAreas)),
            One(intent == QueryIntent.Help && (names || facts.Period is not null)),
            One(isList && bits == 0 && !names && facts.Period is null && whose == Whose.All),
            One(isCount && bits == 0),
            One(isReport && facts.Period is null && !names),
            One(isReport && facts.Period is not null),
            One(isReport && names),
            One(whose == Whose.Mine && facts.SaidWhose is null),
            One(whose == Whose.MyUnit && facts.SaidWhose is null),
            One(whose == Whose.Mine && facts.Person is not null),
            One(whose != Whose.All && isReport),
            One(whose != Whose.All && isDetail),
            One(bits == 0 && ofMany && states == 0),
        ];
        all.CopyTo(signs);
    }
}
