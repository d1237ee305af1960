namespace CchcBot.App.Read;

/// <summary>The arguments after "read".</summary>
/// <param name="What">plan, deadlines, questions or updates; null when the arguments are invalid.</param>
/// <param name="File">The plan file.</param>
/// <param name="Context">JSON file with the office's units, people, plans and areas.</param>
/// <param name="Year">Year assumed for dates without one.</param>
/// <param name="Language">Output language: --lang vi or en.</param>
internal sealed record ReadOptions(string? What, string? File, string? Context, int? Year, bool Json, TextLanguage Language = TextLanguage.Vi)
{
    public static ReadOptions Parse(ReadOnlySpan<string> arguments)
    {
        var wrong = new ReadOptions(null, null, null, null, false);
        if (arguments.IsEmpty)
        {
            return wrong;
        }

        var options = wrong with { What = arguments[0] };
        for (var i = 1; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--json":
                    options = options with { Json = true };
                    break;
                case "--lang" when value is "vi" or "en":
                    options = options with { Language = value == "en" ? TextLanguage.En : TextLanguage.Vi };
                    i++;
                    break;
                case "--context" when value is not null:
                    options = options with { Context = value };
                    i++;
                    break;
                case "--year" when int.TryParse(value, out var year) && year is >= 1990 and <= 2100:
                    options = options with { Year = year };
                    i++;
                    break;
                case var file when options.What == "plan" && options.File is null && !file.StartsWith("--", StringComparison.Ordinal):
                    options = options with { File = file };
                    break;
                default:
                    return wrong;
            }
        }

        return options;
    }
}
