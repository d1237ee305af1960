namespace CchcBot.Domain.Questions;

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

/// <summary>A document or link that shows a result. What is not given is null.</summary>
/// <param name="Number">"123/QĐ-TTT".</param>
public sealed record Evidence(string? Number, DateOnly? Date, string? Url)
{
    /// <summary>Name of a file that was sent; <see cref="Url"/> is where it is kept. Null for a document or a link.</summary>
    public string? File { get; init; }
}

/// <summary>The steps in which offices report a task (domain: Status).</summary>
public enum WorkStep
{
    /// <summary>Chưa triển khai.</summary>
    NotStarted,
    /// <summary>Đang dự thảo.</summary>
    Drafting,
    /// <summary>Đang lấy ý kiến.</summary>
    Consulting,
    /// <summary>Đã trình, chờ ký hoặc phê duyệt.</summary>
    Submitted,
    /// <summary>Đã ban hành, hoàn thành.</summary>
    Issued,
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
    Language Language);

/// <summary>What was answered: one task's card, or a list in which every task has a number and a reference.</summary>
/// <param name="PresentDue">The task's due date now, or null.</param>
public sealed record UpdateContext(LanguageContext Office, bool IsList, DateOnly? PresentDue);
