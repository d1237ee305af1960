namespace CchcBot.Kernel.Texts;

/// <summary>
/// A text of the program in both languages; {0}, {1} are placeholders, the same in both. English words that follow a count are written in singular and
/// plural, as {0:task waits|tasks wait}, and chosen by that argument.
/// </summary>
internal sealed class Text(string vietnamese, string english)
{
    /// <summary>The text in that language, with the arguments filled in.</summary>
    public string In(TextLanguage language, params ReadOnlySpan<object?> arguments)
    {
        var words = language == TextLanguage.En ? english : vietnamese;
        return arguments.IsEmpty ? words : string.Format(SingularOrPlural.Words, words, arguments);
    }

    /// <summary>The text with a count, written as offices write it, as its only argument.</summary>
    public string Of(TextLanguage language, int count) => In(language, CountFormatter.Number(language, count));

    /// <summary>The text in both languages on two lines, Vietnamese first; for readers of unknown language.</summary>
    public string InBoth(params ReadOnlySpan<object?> arguments) =>
        In(TextLanguage.Vi, arguments) + Environment.NewLine + In(TextLanguage.En, arguments);
}

/// <summary>A help text: a phrase that can be said to the bot, and what it does.</summary>
internal sealed record HelpText(Text Say, Text Does);

/// <summary>Formats "one|several" by the argument's count, a number or its digits; everything else as the invariant culture does.</summary>
internal sealed class SingularOrPlural : IFormatProvider, ICustomFormatter
{
    public static readonly SingularOrPlural Words = new();

    private SingularOrPlural()
    {
    }

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
        format?.Split('|') is [var one, var several] ? IsOne(arg) ? one : several
        : arg is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture)
        : arg?.ToString() ?? "";

    private static bool IsOne(object? count) =>
        count is 1 || (count is string digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said == 1);
}
