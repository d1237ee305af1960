using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>The sentences of a plan's doubts: what is doubtful, and what to do about it.</summary>
internal static class PlanIssueWords
{
    /// <summary>What is doubtful, with the names and dates concerned.</summary>
    public static string Sentence(TextLanguage language, PlanIssue issue) =>
        PlanIssueTexts.Sentence(issue.Code).In(language, [.. issue.Arguments.Concat(["", "", ""])]);

    /// <summary>The heading under which doubts of this kind stand together.</summary>
    public static string Title(TextLanguage language, PlanIssueCode code) => PlanIssueTexts.Title(code).In(language);

    /// <summary>What the administrator does about doubts of this kind.</summary>
    public static string WhatToDo(TextLanguage language, PlanIssueCode code) => PlanIssueTexts.WhatToDo(code).In(language);
}
