using CchcBot.Domain.Queries;

namespace CchcBot.Slices.Ask;

/// <summary>An answer as plain text to be passed on outside Teams: names units, but no people and no causes of delay.</summary>
internal static class AnswerText
{
    // A Teams message holds about 100 KB in UTF-16; tasks that do not fit are only counted.
    private const int Longest = 20_000;

    public static string Of(AnswerView view) => view.Answer is ListAnswer list ? List(Unnamed(view), list) : CardAsText.Of(AnswerCard.For(Unnamed(view)));

    /// <summary>Replaces the name of an officer in the question by general words.</summary>
    private static AnswerView Unnamed(AnswerView view) => view with
    {
        IsForwarded = true,
        Query = view.Query.Person is null ? view.Query : view.Query with { Person = ExportTexts.OnePerson.In(view.Language) },
    };

    private static string List(AnswerView view, ListAnswer list)
    {
        var language = view.Language;
        var lines = new List<string> { ReadingFormatter.Describe(view.Query, view.AsOf, language), AnswerCard.Tasks(language, list.Total) + "." };
        var (number, length) = (0, 0);
        foreach (var section in list.Sections)
        {
            lines.Add("");
            lines.Add($"{ListCard.Title(section.Kind, view)} ({CountFormatter.Number(language, section.Rows.Count)})");
            foreach (var row in section.Rows)
            {
                number++;
                var line = Row(view, number, row);
                length += line.Length;
                if (length > Longest)
                {
                    lines.Add(ExportTexts.More.In(language, CountFormatter.Number(language, list.Rows.Count() - number + 1)));
                    return string.Join('\n', lines);
                }

                lines.Add(line);
            }
        }

        return string.Join('\n', lines);
    }

    private static string Row(AnswerView view, int number, TaskRow row)
    {
        var language = view.Language;
        // What is hidden in a channel, such as a task's wording, must not leave it as text either.
        string?[] parts =
        [
            $"{number}. {TaskFormatter.Code(row, view.SeveralPlans)}",
            view.InChannel ? null : Excerpt.Of(row.Task.Text, 300),
            TaskFormatter.Units(row.Pressing, language),
            AnswerTexts.Due.In(language, TaskFormatter.Due(row, language)),
            TaskFormatter.Standing(row, language),
            TaskFormatter.Steps(row, language, view.InChannel),
        ];
        return string.Join(" - ", parts.OfType<string>());
    }
}
