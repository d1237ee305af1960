using System.Text;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>
/// Card that compares a file with the plan it revises or replaces: counts per group, old value beside new. Nothing is stored until the administrator confirms.
/// </summary>
internal static class DifferenceCard
{
    private const int OpenItems = 3;

    // Teams rejects cards above 28 KB; the JSON around an item takes about 250 bytes.
    private const int Room = 17_000;
    private const int Frame = 250;

    public static string Push(TextLanguage language, DifferenceView view) =>
        DifferenceTexts.Push.In(language, view.Count(DifferenceGroup.Added), view.Changed, view.Count(DifferenceGroup.Gone));

    public static AdaptiveCard Render(TextLanguage language, DifferenceView view)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(view.Replaces ? DifferenceTexts.ReplaceTitle : DifferenceTexts.ReviseTitle);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line(Excerpt.Of(view.Next.Title, 200)),
            CardParts.Subtle(view.Replaces ? T(DifferenceTexts.Replaces, PlanNames.Of(view.Old)) : T(DifferenceTexts.Revises, view.Old.Version)),
        ];
        if (view.IsStale)
        {
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Warning, Items = [CardParts.Line(T(DifferenceTexts.Stale))] });
        }

        body.Add(new AdaptiveFactSet
        {
            Facts =
            [
                .. view.Groups.Select(g => new AdaptiveFact(T(DifferenceTexts.Group(g.Group)), g.Items.Count.ToString(CultureInfo.InvariantCulture))),
                new AdaptiveFact(T(DifferenceTexts.GroupUnchanged), view.Unchanged.ToString(CultureInfo.InvariantCulture)),
            ],
        });
        var room = Room;
        foreach (var (group, items) in view.Groups)
        {
            AddGroup(language, body, group, items, ref room);
        }

        var keeps = CardParts.Subtle(T(view.Replaces ? DifferenceTexts.ReplaceKeeps : DifferenceTexts.ReviseKeeps));
        keeps.Spacing = AdaptiveSpacing.Medium;
        keeps.Separator = true;
        body.Add(keeps);
        return CardParts.Card(language, title, body,
        [
            PlanVerbs.Amend.Button(
                T(DifferenceTexts.Confirm), new(view.Hash, view.Old.Version.ToString(CultureInfo.InvariantCulture), view.Said), ActionStyles.Positive),
            PlanVerbs.Drop.Button(T(LoadTexts.Drop), new(view.Hash)),
        ]);
    }

    private static void AddGroup(TextLanguage language, List<AdaptiveElement> body, DifferenceGroup group, IReadOnlyList<DifferenceItem> items, ref int room)
    {
        var shown = new List<AdaptiveElement>();
        foreach (var item in items)
        {
            var element = Item(language, item, out var size);
            if (room < size)
            {
                break;
            }

            room -= size;
            shown.Add(element);
        }

        body.Add(new AdaptiveTextBlock(DifferenceTexts.GroupHeading.In(language, DifferenceTexts.Group(group).In(language), items.Count))
        {
            Weight = AdaptiveTextWeight.Bolder,
            Spacing = AdaptiveSpacing.Medium,
            Separator = true,
        });
        body.AddRange(shown.Take(OpenItems));
        var hidden = shown.Skip(OpenItems).ToList();
        if (items.Count > shown.Count)
        {
            hidden.Add(CardParts.Subtle(DifferenceTexts.TooMany.In(language, items.Count - shown.Count)));
        }

        if (shown.Count > OpenItems)
        {
            body.Add(
                new AdaptiveContainer
                {
                    Id = $"more{group}",
                    IsVisible = false,
                    Items = hidden,
                }
            );
            body.Add(
                new AdaptiveActionSet
                {
                    Spacing = AdaptiveSpacing.Small,
                    Actions =
                    [
                        new AdaptiveToggleVisibilityAction
                        {
                            Title = DifferenceTexts.More.In(language, items.Count - OpenItems),
                            TargetElements = [new($"more{group}")],
                        },
                    ],
                }
            );
        }
        else
        {
            body.AddRange(hidden);
        }
    }

    private static AdaptiveContainer Item(TextLanguage language, DifferenceItem item, out int size)
    {
        var task = item.New ?? item.Old!;
        var head = item.Printed is { } printed ? DifferenceTexts.Printed.In(language, item.Code, printed) : item.Code;
        var title = $"{head}. {Excerpt.Of(task.Text, 130)}";
        List<string> lines = [.. Lines(language, item)];
        size = Frame * (lines.Count + 1) + Encoding.UTF8.GetByteCount(title) + lines.Sum(Encoding.UTF8.GetByteCount);
        return new AdaptiveContainer
        {
            Spacing = AdaptiveSpacing.Small,
            Items = [CardParts.Line(title), .. lines.Select(line => CardParts.Subtle(line))],
        };
    }

    private static IEnumerable<string> Lines(TextLanguage language, DifferenceItem item)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        if (item is { Old: null, New: { } added })
        {
            yield return string.Join(
                " · ",
                new[] { PlanRevision.Names(added.Leads), added.TimeText }.Where(s => s is { Length: > 0 }).Select(s => Excerpt.Of(s!, 120))
            );
            yield break;
        }

        if (item is { Old: { } old, New: { } next })
        {
            foreach (var note in PlanRevision.Notes(old, next, item.Changes & ~TaskChanges.Restored, new AmendingAct(default, "", "")))
            {
                if (note.Kind != TaskAmendmentKind.Moved || item.Changes.HasFlag(TaskChanges.Moved))
                {
                    yield return AmendmentFormatter.Change(language, note);
                }
            }
        }

        if (item.Fate != TaskFate.None)
        {
            yield return T(DifferenceTexts.Fate(item.Fate));
        }
    }
}
