using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Language;

/// <summary>The kind of a report. The names in JSON are in camel case.</summary>
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

/// <summary>One task's part of a report, as read. Nothing is written before a person confirms it.</summary>
/// <param name="Task">Number or code as typed, not resolved; null = the card's own task or not stated; "all" = the whole list.</param>
/// <param name="Percent">0 to 100, or null.</param>
/// <param name="Note">The text to store as a note, or null.</param>
/// <param name="NewDue">The requested deadline, or null.</param>
/// <param name="Step">The work step, or null.</param>
public sealed record UpdateReading(
    UpdateKind Kind,
    string? Task,
    int? Percent,
    string? Note,
    DateOnly? NewDue,
    IReadOnlyList<Evidence> Evidence,
    WorkStep? Step,
    TextLanguage Language);

/// <summary>What a message answers: one task's card, or a list in which every task has a number and a code.</summary>
/// <param name="PresentDue">The task's present deadline, or null.</param>
public sealed record UpdateContext(LanguageContext Office, bool IsList, DateOnly? PresentDue);
