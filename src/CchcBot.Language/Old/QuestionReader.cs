using System.Runtime.CompilerServices;
using CchcBot.Domain.Queries;
using CchcBot.Language.Old.Rules;
using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old;

/// <summary>
/// Reads questions about tasks in Vietnamese or English words, with or without diacritics, by vocabulary and rules:
/// the same words always give the same reading. A reader belongs to one office and day; it can be shared by threads.
/// </summary>
public sealed class QuestionReader
{
    private static readonly ConditionalWeakTable<LanguageContext, QuestionReader> Readers = [];
    private static readonly ConditionalWeakTable<object, Office> Offices = [];
    private readonly LanguageContext context;
    private readonly NameMatcher names;
    private readonly Spelling spelling;

    public QuestionReader(LanguageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        this.context = context;
        if (Offices.TryGetValue(context.Units, out var office) && office.Fits(context))
        {
            (names, spelling) = (office.Names, office.Spelling);
            return;
        }

        names = new NameMatcher(context);
        spelling = Lexicon.Speller();
        names.Teach(spelling);
        Offices.AddOrUpdate(context.Units, new Office(context.People, context.Plans, context.Areas, names, spelling));
    }

    /// <summary>Reads a question for an office; the office's reader is kept as long as its context is.</summary>
    /// <param name="previous">The last question of the conversation, for words that only change it ("còn quý trước?").</param>
    public static TaskQuery Read(string text, LanguageContext context, TaskQuery? previous = null) =>
        Readers.GetValue(context, static c => new QuestionReader(c)).Read(text, previous);

    /// <summary>The same, with what the reading rests on.</summary>
    public static QueryReading Explain(string text, LanguageContext context, TaskQuery? previous) =>
        Readers.GetValue(context, static c => new QuestionReader(c)).Explain(text, previous);

    /// <inheritdoc cref="Read(string, LanguageContext, TaskQuery?)"/>
    public TaskQuery Read(string text, TaskQuery? previous = null) => Explain(text, previous).Query;

    /// <summary>Reads a question and says what the reading rests on.</summary>
    public QueryReading Explain(string text, TaskQuery? previous = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var analysis = new Analysis(text, names, spelling, context.AsOf);
        var own = QuestionRules.Read(analysis, context);
        var changed = previous is null ? null : FollowUp.Read(analysis, QuestionRules.Fields(analysis, own, context), previous);
        return new QueryReading(
            changed ?? own,
            [.. analysis.Names.Select(n => (n.Start, n.Said)).Concat(analysis.Periods.Select(p => (p.Start, p.Said))).OrderBy(s => s.Start).Select(s => s.Said)],
            [.. analysis.Words.Words.Where(w => w.Corrected is not null).Select(w => (w.Raw, w.Corrected!))],
            [.. Enumerable.Range(0, analysis.Words.Count).Where(analysis.IsUnknown).Select(i => analysis.Words[i].Raw)],
            changed is not null)
        {
            IsThanks = (changed ?? own).Intent == QueryIntent.None && analysis.Has(Cue.Thanks),
        };
    }

    /// <summary>The names of an office, compiled: another day or asker in it does not compile them again.</summary>
    private sealed record Office(object People, object Plans, object Areas, NameMatcher Names, Spelling Spelling)
    {
        public bool Fits(LanguageContext context) =>
            ReferenceEquals(People, context.People) && ReferenceEquals(Plans, context.Plans) && ReferenceEquals(Areas, context.Areas);
    }
}
