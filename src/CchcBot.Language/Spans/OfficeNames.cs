using System.Runtime.CompilerServices;
using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>An office's names, compiled once and cached: another day or asker does not compile them again.</summary>
internal sealed class OfficeNames
{
    private static readonly ConditionalWeakTable<LanguageContext, OfficeNames> ByContext = [];
    private static readonly ConditionalWeakTable<object, OfficeNames> ByUnits = [];

    private readonly LanguageContext context;

    private OfficeNames(LanguageContext context)
    {
        this.context = context;
        Names = new NameMatcher(context);
        Spelling = Knowledge.Speller();
        Names.Teach(Spelling);
    }

    public NameMatcher Names { get; }

    public Spelling Spelling { get; }

    public static OfficeNames Of(LanguageContext context) => ByContext.GetValue(context, static c =>
    {
        if (ByUnits.TryGetValue(c.Units, out var known) && known.Fits(c))
        {
            return known;
        }

        var made = new OfficeNames(c);
        ByUnits.AddOrUpdate(c.Units, made);
        return made;
    });

    private bool Fits(LanguageContext other) =>
        ReferenceEquals(context.People, other.People) && ReferenceEquals(context.Plans, other.Plans) && ReferenceEquals(context.Areas, other.Areas);
}
