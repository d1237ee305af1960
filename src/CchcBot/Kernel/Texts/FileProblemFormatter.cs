using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;

namespace CchcBot.Kernel.Texts;

/// <summary>Why a file could not be read and what to do, in the reader's language.</summary>
internal static class FileProblemFormatter
{
    public static string Text(this PlanFileProblem problem, TextLanguage language) =>
        FileProblemTexts.Plan(problem.Kind).In(language, problem.Argument ?? "");

    public static string Text(this SheetProblem problem, TextLanguage language) =>
        FileProblemTexts.Sheet(problem.Kind).In(language, problem.Argument ?? "");
}
