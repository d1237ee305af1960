using System.Text;

namespace CchcBot.Kernel.Cards;

/// <summary>A person or unit to choose.</summary>
internal readonly record struct Option(string Title, string Value);

/// <summary>The chosen values; or, if the choice is invalid, the message that says why.</summary>
internal sealed record Picked(IReadOnlyList<string> Values, Text? Problem = null, params object?[] Arguments)
{
    public string? Value => Values.Count > 0 ? Values[0] : null;

    public string? Why(TextLanguage language) => Problem?.In(language, Arguments);
}

/// <summary>
/// A choice among more people or units than fit on a card: shows as many as fit, always including the chosen ones, and a text field in which part of a
/// name can be typed for the others. The field's label says how many are shown.
/// </summary>
internal static class LongChoice
{
    /// <summary>Most options shown: longer lists are unusable.</summary>
    public const int Most = 60;

    // Bytes for the choices of one list, so that three lists and the rest of a form stay under Teams' limit.
    private const int Room = 6 * 1024;
    private const int Frame = 24;
    private const int LongestTitle = 160;
    private const int LongestPart = 100;

    /// <summary>Id of the text field for part of a name.</summary>
    public static string PartOf(string id) => $"{id}Part";

    /// <param name="input">The choice set, with any fixed choices.</param>
    /// <param name="all">All options, in display order.</param>
    /// <param name="part">The text typed before: if any options match it, only these (and the chosen ones) are shown.</param>
    /// <param name="room">Bytes available for the choices.</param>
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

    /// <summary>Evaluates a single choice and its text field: text in the field takes precedence.</summary>
    public static Picked Pick(IReadOnlyList<Option> all, string? chosen, string? part) =>
        part is null ? new Picked(chosen is null ? [] : [chosen])
        : Fitting(all, part) switch
        {
            [var only] => new Picked([only.Value]),
            [] => new Picked([], ListTexts.PartNone, Excerpt.Of(part, LongestPart)),
            // The list was filtered by the text, and one of it chosen.
            var several when chosen is not null && several.Any(o => o.Value == chosen) => new Picked([chosen]),
            var several => new Picked([], ListTexts.PartSeveral, Excerpt.Of(part, LongestPart), several.Count),
        };

    /// <summary>The same for multiple choices: parts of names are separated by semicolons and added to the chosen ones.</summary>
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

    /// <summary>
    /// Options whose whole name matches, or else whose name contains a word starting with each typed word; for each part between semicolons.
    /// </summary>
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
