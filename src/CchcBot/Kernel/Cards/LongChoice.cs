using System.Text;
using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.Kernel.Cards;

/// <summary>A person or unit that can be chosen.</summary>
internal readonly record struct Option(string Title, string Value);

/// <summary>What was chosen; where nothing could be, the sentence that says why.</summary>
internal sealed record Picked(IReadOnlyList<string> Values, Text? Problem = null, params object?[] Arguments)
{
    public string? Value => Values.Count > 0 ? Values[0] : null;

    public string? Why(TextLanguage language) => Problem?.In(language, Arguments);
}

/// <summary>
/// A choice among more people or units than a card has room for: as many as fit, those chosen always among them, and a field in which a part of a name is
/// typed for the others. A list is never cut without a word.
/// </summary>
internal static class LongChoice
{
    /// <summary>More are no choice to scroll through.</summary>
    public const int Most = 60;

    // Bytes of all choices of one list: three of them and the rest of a form stay under Teams' limit.
    private const int Room = 6 * 1024;
    private const int Frame = 24;
    private const int LongestTitle = 160;
    private const int LongestPart = 100;

    /// <summary>Id of the field for a part of a name.</summary>
    public static string PartOf(string id) => $"{id}Part";

    /// <param name="language">The reader's.</param>
    /// <param name="input">The list, with the choices that always stand in it.</param>
    /// <param name="all">Whom or what can be chosen, in the order in which it is shown.</param>
    /// <param name="part">What was typed for the others: only what fits it is shown, where anything does.</param>
    /// <param name="room">Bytes for the choices.</param>
    public static IEnumerable<AdaptiveElement> Render(
        TextLanguage language, AdaptiveChoiceSetInput input, IReadOnlyList<Option> all, string? part = null, int room = Room)
    {
        var chosen = PayloadInputs.Several(input.Value).ToHashSet(StringComparer.Ordinal);
        var fitting = part is null ? [] : Fitting(all, part).Select(o => o.Value).ToHashSet(StringComparer.Ordinal);
        var ranked = all.Where(o => fitting.Count == 0 || fitting.Contains(o.Value) || chosen.Contains(o.Value))
            .OrderBy(o => !chosen.Contains(o.Value)).Take(Most + chosen.Count);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in ranked)
        {
            room -= Encoding.UTF8.GetByteCount(Title(option)) + Encoding.UTF8.GetByteCount(option.Value) + Frame;
            if (room < 0 && !chosen.Contains(option.Value))
            {
                break;
            }

            shown.Add(option.Value);
        }

        input.Choices = [.. input.Choices, .. all.Where(o => shown.Contains(o.Value)).Select(o => CardParts.Choice(Title(o), o.Value))];
        yield return input;
        if (shown.Count < all.Count)
        {
            yield return new AdaptiveTextInput
            {
                Id = PartOf(input.Id!),
                Label = ListTexts.PartLabel.In(language, shown.Count, all.Count),
                Placeholder = ListTexts.PartHow.In(language),
                Value = part is null ? null : Excerpt.Of(part, LongestPart),
                MaxLength = LongestPart,
            };
        }
    }

    /// <summary>What a list of one choice and its field say together: the field, where something is typed into it.</summary>
    public static Picked Pick(IReadOnlyList<Option> all, string? chosen, string? part) =>
        part is null ? new Picked(chosen is null ? [] : [chosen])
        : Fitting(all, part) switch
        {
            [var only] => new Picked([only.Value]),
            [] => new Picked([], ListTexts.PartNone, Excerpt.Of(part, LongestPart)),
            // The list that the part made, and one of it chosen.
            var several when chosen is not null && several.Any(o => o.Value == chosen) => new Picked([chosen]),
            var several => new Picked([], ListTexts.PartSeveral, Excerpt.Of(part, LongestPart), several.Count),
        };

    /// <summary>The same of a list of several choices: parts stand with semicolons between them, and add to what is chosen.</summary>
    public static Picked PickSeveral(IReadOnlyList<Option> all, string? chosen, string? parts)
    {
        List<string> values = [.. PayloadInputs.Several(chosen)];
        foreach (var part in (parts ?? "").Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var fitting = Fitting(all, part);
            if (fitting is [var only])
            {
                values.Add(only.Value);
            }
            else if (fitting.Count == 0 || !fitting.Any(o => values.Contains(o.Value)))
            {
                return new Picked(
                    values, fitting.Count == 0 ? ListTexts.PartNone : ListTexts.PartSeveral, Excerpt.Of(part, LongestPart), fitting.Count);
            }
        }

        return new Picked([.. values.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Those whose name is it, else those in whose names each of its words begins a word; of semicolons between parts each counts.</summary>
    private static List<Option> Fitting(IReadOnlyList<Option> all, string parts)
    {
        var fitting = new List<Option>();
        foreach (var part in parts.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var wanted = VietnameseText.Fold(VietnameseText.Tidy(Excerpt.Of(part, LongestPart)));
            var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var names = all.Select(o => (Option: o, Name: VietnameseText.Fold(VietnameseText.Tidy(o.Title)))).ToList();
            var same = names.FindAll(n => n.Name == wanted);
            fitting.AddRange((same.Count > 0 ? same : names.FindAll(n => words.Length > 0 && n.Name.Split(' ', '-', '(', ')') is var has
                && Array.TrueForAll(words, w => Array.Exists(has, h => h.StartsWith(w, StringComparison.Ordinal))))).Select(n => n.Option));
        }

        return [.. fitting.DistinctBy(o => o.Value)];
    }

    private static string Title(Option option) => Excerpt.Of(option.Title, LongestTitle);
}
