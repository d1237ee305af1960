namespace CchcBot.Domain.Text;

/// <summary>The beginning of a text that is too long to be shown whole.</summary>
public static class Excerpt
{
    /// <summary>Cut at a word's end, with an ellipsis, to that many characters at most.</summary>
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
