using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>
/// The tasks of a draft as they were read, in pages: text, lead and cooperating units, the plan's words about the deadline beside their reading.
/// </summary>
internal static class DraftTasksCard
{
    /// <summary>A page is to be read on a phone.</summary>
    private const int Most = 15;

    /// <summary>Own size limit in bytes: leaves room for what a client adds.</summary>
    private const int Largest = CardJson.Limit - 2048;

    private const int MostParts = 4;

    public static AdaptiveCard Render(TextLanguage language, PlanDraft draft, int from)
    {
        var all = draft.Reading.Tasks;
        from = from > 0 && from < all.Count ? from / Most * Most : 0;
        var page = all.Skip(from).Take(Most).ToList();
        var section = from > 0 ? all[from - 1].Section : null;

        // The texts are cut shorter where a page of long ones would be too large, so that each page begins with the same task in both directions.
        for (var longest = 240; ; longest /= 2)
        {
            var card = Render(language, draft, from, page, section, longest);
            if (longest < 40 || CardJson.SizeOf(card) <= Largest)
            {
                return card;
            }
        }
    }

    private static AdaptiveCard Render(TextLanguage language, PlanDraft draft, int from, List<PlanTask> page, string? section, int longest)
    {
        var (all, hash) = (draft.Reading.Tasks, draft.Preview.Hash);
        var title = T(LoadTexts.TasksTitle);
        List<AdaptiveElement> body = [CardParts.Title(title), CardParts.Subtle(T(LoadTexts.TasksPosition, from + 1, from + page.Count, all.Count))];
        foreach (var task in page)
        {
            if (task.Section is { Length: > 0 } heading && heading != section)
            {
                body.Add(CardParts.Section(Excerpt.Of($"{task.SectionNumber} {heading}".Trim(), longest)));
            }

            section = task.Section;
            body.Add(Task(task));
        }

        return CardParts.Stacked(language, title, body, Actions());

        IEnumerable<AdaptiveAction> Actions()
        {
            if (from + page.Count < all.Count)
            {
                yield return PlanVerbs.Tasks.Button(T(LoadTexts.TasksNext), new(hash, from + Most), ActionStyles.Positive);
            }

            if (from > 0)
            {
                yield return PlanVerbs.Tasks.Button(T(LoadTexts.TasksBefore), new(hash, from - Most));
            }

            yield return PlanVerbs.Preview.Button(T(DoubtTexts.ButtonBack), new(hash));
        }

        AdaptiveContainer Task(PlanTask task)
        {
            var lead = task.Lead.Count == 0 ? T(LoadTexts.TaskNoLead) : string.Join("; ", task.Lead);
            var others = task.Cooperating.Count == 0 ? null : T(LoadTexts.TaskCooperating, string.Join("; ", task.Cooperating));
            return new AdaptiveContainer
            {
                Separator = true,
                Spacing = AdaptiveSpacing.Small,
                Items =
                [
                    CardParts.Line(Excerpt.Of($"{task.Code}. {task.Text}", longest)),
                    CardParts.Subtle(Excerpt.Of(string.Join(" · ", new[] { lead, others }.OfType<string>()), longest)),
                    CardParts.Subtle(Excerpt.Of(Time(task), longest)),
                ],
            };
        }

        string Time(PlanTask task)
        {
            var read = DeadlineFormatter.Describe(task.Deadline, language).Split('\n');
            // The parts say all that the whole says.
            var parts = read.Length == 1 ? read[0]
                : string.Join("; ", read.Skip(1).Take(MostParts).Select(p => p.TrimStart('·', ' '))) + (read.Length > MostParts + 1 ? " …" : "");
            return task.TimeText is { Length: > 0 } words ? $"{words.TrimEnd('.', ';', ' ')} → {parts}" : parts;
        }

        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
    }
}
