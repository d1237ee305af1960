using CchcBot.Domain.Plans;

namespace CchcBot.Kernel.Texts;

/// <summary>Describes issues found in a plan, and what to do about them.</summary>
internal static class PlanIssueFormatter
{
    /// <summary>The issue, with the names and dates concerned.</summary>
    public static string Sentence(TextLanguage language, PlanIssue issue) =>
        PlanIssueTexts.Sentence(issue.Code).In(language, [.. Arguments(language, issue).Concat(["", "", ""])]);

    /// <summary>What could not be read is named in the reader's language.</summary>
    private static IEnumerable<string> Arguments(TextLanguage language, PlanIssue issue) =>
        issue is { Code: PlanIssueCode.NotRead, Arguments: [var what, ..] }
            ? issue.Arguments.Skip(1).Prepend(PlanIssueTexts.Loss(Enum.TryParse<PlanLoss>(what, out var loss) ? loss : PlanLoss.None).In(language))
            : issue.Arguments;

    /// <summary>Heading for issues of this kind.</summary>
    public static string Title(TextLanguage language, PlanIssueCode code) => PlanIssueTexts.Title(code).In(language);

    /// <summary>What the administrator should do about issues of this kind.</summary>
    public static string WhatToDo(TextLanguage language, PlanIssueCode code) => PlanIssueTexts.WhatToDo(code).In(language);
}
