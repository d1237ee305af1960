using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>Describes issues found in a plan, and what to do about them.</summary>
internal static class PlanIssueWords
{
    /// <summary>The issue, with the names and dates concerned.</summary>
    public static string Sentence(TextLanguage language, PlanIssue issue) =>
        PlanIssueTexts.Sentence(issue.Code).In(language, [.. issue.Arguments.Concat(["", "", ""])]);

    /// <summary>Heading for issues of this kind.</summary>
    public static string Title(TextLanguage language, PlanIssueCode code) => PlanIssueTexts.Title(code).In(language);

    /// <summary>What the administrator should do about issues of this kind.</summary>
    public static string WhatToDo(TextLanguage language, PlanIssueCode code) => PlanIssueTexts.WhatToDo(code).In(language);
}
