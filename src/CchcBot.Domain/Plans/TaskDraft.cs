using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>A task as it is being read, before units are split and the time is understood.</summary>
internal sealed class TaskDraft
{
    public required string Text { get; set; }

    public string? Part { get; init; }

    public string? SectionNumber { get; init; }

    public string? Section { get; init; }

    public string? Item { get; init; }

    public required string Place { get; init; }

    /// <summary>Part, section and letter that make the code; a numbered task is its own section.</summary>
    public (string? Part, string? Section, string? Item) CodeParts { get; init; }

    public List<string> Lead { get; } = [];

    public List<string> Cooperating { get; } = [];

    public List<string> Deliverable { get; } = [];

    public List<string> Time { get; } = [];

    /// <summary>The time where a whole sentence was read; else it is read from <see cref="Time"/>.</summary>
    public Deadline? Deadline { get; set; }

    /// <summary>It stands in a table.</summary>
    public bool InTable { get; init; }

    /// <summary>Whether the document says by a label or a column who and when; else it is prose.</summary>
    public bool Labelled { get; init; }

    /// <summary>What is doubtful in how it was read.</summary>
    public List<(PlanIssueCode Code, string[] Arguments)> Doubts { get; } = [];

    /// <summary>Takes what is not known yet.</summary>
    public void Add(OwnerPhrase told)
    {
        Add(new PlanLabel(PlanField.Lead, Lead.Count == 0 ? told.Lead ?? "" : ""));
        Add(new PlanLabel(PlanField.Cooperating, Cooperating.Count == 0 ? told.Cooperating ?? "" : ""));
        Add(new PlanLabel(PlanField.Time, Time.Count == 0 ? told.Time ?? "" : ""));
    }

    /// <summary>The year that its section is about, where that is one of several; a time without a year is of that.</summary>
    public int? Year { get; init; }

    public void Add(PlanLabel label)
    {
        var value = label.Value.TrimEnd(';', ' ', '\n');
        if (value.Length == 0)
        {
            return;
        }

        switch (label.Field)
        {
            case PlanField.Lead or PlanField.LeadAndCooperating:
                AddLead(value);
                break;
            case PlanField.Cooperating:
                Cooperating.Add(value);
                break;
            case PlanField.Deliverable:
                Deliverable.Add(value);
                break;
            case PlanField.Time or PlanField.TimeStart:
                Time.Add(value);
                break;
        }
    }

    /// <summary>"Sở Nội vụ chủ trì, phối hợp với Sở Tài chính": the second half names who cooperates.</summary>
    private void AddLead(string value)
    {
        var told = value.IndexOf("(chủ trì)", StringComparison.OrdinalIgnoreCase);
        if (told > 0)
        {
            Lead.Add(value[..told].TrimEnd());
            Cooperating.Add(value[(told + "(chủ trì)".Length)..].Replace("(phối hợp)", "", StringComparison.OrdinalIgnoreCase).Trim(' ', ',', ';', '.'));
            return;
        }

        foreach (var joint in (string[])["; phối hợp với", ", phối hợp với", " phối hợp với", "; phối hợp:", "; phối hợp", ", phối hợp"])
        {
            var at = value.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                Lead.Add(value[..at]);
                Cooperating.Add(value[(at + joint.Length)..].TrimStart(' ', ':'));
                return;
            }
        }

        Lead.Add(value);
    }
}
