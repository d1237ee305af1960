using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Language;

/// <summary>What a status sentence says. Names in JSON are the camel-case of these.</summary>
public enum UpdateKind
{
    Progress,
    Done,
    Blocked,
    Extension,
    Question,
    Evidence,
    NotMine,
    Cancel,
    None,
}

/// <summary>One task's part of a status sentence, as it was read. Nothing is written before a person confirms it.</summary>
/// <param name="Task">Number or reference as typed, not resolved; null = the card's own task or not said; "all" = the whole list.</param>
/// <param name="Percent">0 to 100, or null.</param>
/// <param name="Note">The words worth keeping, or null.</param>
/// <param name="NewDue">The due date asked for, or null.</param>
/// <param name="Step">The step, where the words name one.</param>
public sealed record UpdateReading(
    UpdateKind Kind,
    string? Task,
    int? Percent,
    string? Note,
    DateOnly? NewDue,
    IReadOnlyList<Evidence> Evidence,
    WorkStep? Step,
    TextLanguage Language);

/// <summary>What was answered: one task's card, or a list in which every task has a number and a reference.</summary>
/// <param name="PresentDue">The task's due date now, or null.</param>
public sealed record UpdateContext(LanguageContext Office, bool IsList, DateOnly? PresentDue);
