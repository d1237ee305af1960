namespace CchcBot.Domain.Text;

/// <summary>Shortens texts.</summary>
public static class Excerpt
{
    /// <summary>The text, cut at the end of a word and with an ellipsis where it exceeds that many characters.</summary>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 1);
        end = end < most / 2 ? most - 1 : end;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', '.', ':') + "…";
    }
}
