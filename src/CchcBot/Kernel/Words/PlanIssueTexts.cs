using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>The sentences of a plan's doubts: what is doubtful, and what to do about it.</summary>
internal static class PlanIssueTexts
{
    /// <summary>What is doubtful, with the names and dates concerned.</summary>
    public static string Sentence(TextLanguage language, PlanIssue issue) => Texts.Get(language, Key("sentence", issue.Code), [.. issue.Arguments.Concat(["", "", ""])]);

    /// <summary>The heading under which doubts of this kind stand together.</summary>
    public static string Title(TextLanguage language, PlanIssueCode code) => Texts.Get(language, Key("title", code));

    /// <summary>What the administrator does about doubts of this kind.</summary>
    public static string WhatToDo(TextLanguage language, PlanIssueCode code) => Texts.Get(language, Key("todo", code));

    private static string Key(string kind, PlanIssueCode code)
    {
        var name = code.ToString();
        return $"plans.{kind}.{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
