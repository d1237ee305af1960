using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>Why a file could not be read, in the reader's language, and what to do next.</summary>
internal static class FileProblemWords
{
    public static string Text(this PlanFileProblem problem, TextLanguage language) => Sentence(language, "loadplan.problem", problem.Kind.ToString(), problem.Argument);

    public static string Text(this SheetProblem problem, TextLanguage language) => Sentence(language, "sheets.problem", problem.Kind.ToString(), problem.Argument);

    private static string Sentence(TextLanguage language, string group, string kind, string? argument) =>
        Texts.Get(language, $"{group}.{char.ToLowerInvariant(kind[0])}{kind[1..]}", argument ?? "");
}
