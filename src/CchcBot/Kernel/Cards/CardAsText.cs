using System.Text;

namespace CchcBot.Kernel.Cards;

/// <summary>
/// Converts a card to lines of plain text, for copying to where cards cannot go. Escapes added by <see cref="CardText.Literal"/> are removed; buttons are
/// left out.
/// </summary>
internal static class CardAsText
{
    public static string Of(AdaptiveCard card)
    {
        var lines = new List<string>();
        foreach (var element in card.Body)
        {
            Add(element, lines);
        }

        return string.Join('\n', lines);
    }

    private static void Add(AdaptiveElement element, List<string> lines)
    {
        switch (element)
        {
            case AdaptiveTextBlock block:
                lines.AddRange(Unmarked(block.Text).Split("\n\n"));
                break;
            case AdaptiveRichTextBlock rich:
                lines.Add(string.Concat(rich.Inlines.OfType<AdaptiveTextRun>().Select(run => run.Text)));
                break;
            case AdaptiveFactSet facts:
                lines.AddRange(facts.Facts.Select(f => $"{Unmarked(f.Title)}: {Unmarked(f.Value).Replace("\n\n", "; ", StringComparison.Ordinal)}"));
                break;
            // A picture has no words of its own: its figures stand below it.
            case AdaptiveStackedBarChart or AdaptiveGroupedBarChart or AdaptiveLineChart:
                break;
            case AdaptiveContainer container:
                foreach (var item in container.Items)
                {
                    Add(item, lines);
                }

                break;
            case AdaptiveColumnSet columns:
                foreach (var item in columns.Columns.SelectMany(c => c.Items))
                {
                    Add(item, lines);
                }

                break;
        }
    }

    /// <summary>Removes the backslashes that escape markdown characters.</summary>
    private static string Unmarked(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1])))
            {
                i++;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
