using System.Globalization;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>A text of the program in both languages; {0}, {1} are placeholders, the same in both.</summary>
internal sealed class Text(string vietnamese, string english)
{
    /// <summary>The text in that language, with the arguments filled in.</summary>
    public string In(TextLanguage language, params ReadOnlySpan<object?> arguments)
    {
        var words = language == TextLanguage.En ? english : vietnamese;
        return arguments.IsEmpty ? words : string.Format(CultureInfo.InvariantCulture, words, arguments);
    }

    /// <summary>The text in both languages on two lines, Vietnamese first; for readers of unknown language.</summary>
    public string InBoth(params ReadOnlySpan<object?> arguments) =>
        In(TextLanguage.Vi, arguments) + Environment.NewLine + In(TextLanguage.En, arguments);
}

/// <summary>A text in singular and plural; the formatted count is placeholder {0}.</summary>
internal sealed record CountedText(Text One, Text Several)
{
    /// <summary>The variant for that count.</summary>
    public Text For(int count) => count == 1 ? One : Several;

    /// <summary>The text with its count filled in.</summary>
    public string In(TextLanguage language, int count) => For(count).In(language, CountWords.Number(language, count));
}

/// <summary>A help text: a phrase that can be said to the bot, and what it does.</summary>
internal sealed record HelpText(Text Say, Text Does);
