using System.Globalization;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>One thing that the program says, in both languages; {0}, {1} are places for arguments, the same in both.</summary>
internal sealed class Text(string vietnamese, string english)
{
    /// <summary>The sentence in that language, with its arguments put in.</summary>
    public string In(TextLanguage language, params ReadOnlySpan<object?> arguments)
    {
        var words = language == TextLanguage.En ? english : vietnamese;
        return arguments.IsEmpty ? words : string.Format(CultureInfo.InvariantCulture, words, arguments);
    }

    /// <summary>The same sentence in both languages, Vietnamese first, on two lines: where nobody's language is known.</summary>
    public string InBoth(params ReadOnlySpan<object?> arguments) =>
        In(TextLanguage.Vi, arguments) + Environment.NewLine + In(TextLanguage.En, arguments);
}

/// <summary>A thing said of one and of several; the count, as offices write it, stands in the place {0}.</summary>
internal sealed record CountedText(Text One, Text Several)
{
    /// <summary>The sentence for that many.</summary>
    public Text For(int count) => count == 1 ? One : Several;

    /// <summary>The sentence with its count put in.</summary>
    public string In(TextLanguage language, int count) => For(count).In(language, CountWords.Number(language, count));
}

/// <summary>A line of the help: what can be said to the bot, and what that does.</summary>
internal sealed record HelpText(Text Say, Text Does);
