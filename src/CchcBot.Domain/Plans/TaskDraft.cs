using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>A task while it is being read, before units are split and the time is parsed.</summary>
internal sealed partial class TaskDraft
{
    public required string Text { get; set; }

    public string? Part { get; init; }

    public string? SectionNumber { get; init; }

    public string? Section { get; init; }

    public string? Item { get; init; }

    public required string Place { get; init; }

    /// <summary>Part, section and letter from which the code is made; a numbered task is its own section.</summary>
    public (string? Part, string? Section, string? Item) CodeParts { get; init; }

    public List<string> Lead { get; } = [];

    public List<string> Cooperating { get; } = [];

    public List<string> Deliverable { get; } = [];

    public List<string> Time { get; } = [];

    /// <summary>The words that say when the work begins, where they stand apart from those that say when it ends.</summary>
    public string? Start { get; private set; }

    /// <summary>The deadline if it was read from a whole sentence; otherwise it is parsed from <see cref="Time"/>.</summary>
    public Deadline? Deadline { get; set; }

    /// <summary>Whether it is in a table.</summary>
    public bool InTable { get; init; }

    /// <summary>Whether a label or a column gives lead and time; else it is prose.</summary>
    public bool IsLabelled { get; set; }

    /// <summary>Doubts about the reading.</summary>
    public List<(PlanIssueCode Code, string[] Arguments)> Doubts { get; } = [];

    /// <summary>Fills in the fields that are still empty.</summary>
    public void Add(OwnerPhrase told)
    {
        Add(new PlanLabel(PlanField.Lead, Lead.Count == 0 ? told.Lead ?? "" : ""));
        AddCooperating(told.Cooperating);
        Add(new PlanLabel(PlanField.Time, Time.Count == 0 ? told.Time ?? "" : ""));
    }

    /// <summary>Who helps, where that is not known already.</summary>
    public void AddCooperating(string? units) => Add(new PlanLabel(PlanField.Cooperating, Cooperating.Count == 0 ? units ?? "" : ""));

    /// <summary>The time as read from a whole sentence.</summary>
    public void AddTime((string Words, Deadline Deadline) told)
    {
        Add(new PlanLabel(PlanField.Time, told.Words));
        Deadline = told.Deadline;
    }

    /// <summary>The year of its section, in a plan for several years; it supplies a year that is not written.</summary>
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
            case PlanField.LeadAndCooperating when !Role().IsMatch(value) && InOrder(value) is var (first, rest):
                Lead.Add(first);
                Cooperating.Add(rest);
                break;
            case PlanField.Lead or PlanField.LeadAndCooperating:
                AddLead(value);
                break;
            case PlanField.Cooperating:
                Cooperating.Add(value);
                break;
            case PlanField.Deliverable:
                Deliverable.Add(value);
                break;
            case PlanField.Time:
                Time.Add(value);
                break;
            case PlanField.TimeStart:
                Start = value;
                break;
        }
    }

    /// <summary>Splits "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính" into lead and cooperating units.</summary>
    private void AddLead(string value)
    {
        var told = value.IndexOf("(chủ trì)", StringComparison.OrdinalIgnoreCase);
        if (told > 0)
        {
            Lead.Add(value[..told].TrimEnd());
            Cooperating.Add(value[(told + "(chủ trì)".Length)..].Replace("(phối hợp)", "", StringComparison.OrdinalIgnoreCase).Trim(' ', ',', ';', '.'));
            return;
        }

        // "Văn phòng Sở; Trung tâm Xúc tiến Du lịch phối hợp": who stands last is who helps.
        var (whole, semicolon) = (value.TrimEnd('.', ' '), value.LastIndexOf(';'));
        if (semicolon > 0 && whole.EndsWith(" phối hợp", StringComparison.OrdinalIgnoreCase) && whole.Length - " phối hợp".Length > semicolon)
        {
            Lead.Add(value[..semicolon]);
            Cooperating.Add(whole[(semicolon + 1)..^" phối hợp".Length].Trim());
            return;
        }

        if (semicolon < 0 && whole.EndsWith(" phối hợp", StringComparison.Ordinal) && !whole.Contains("chủ trì", StringComparison.OrdinalIgnoreCase)
            && UnitNames.Split(whole[..^" phối hợp".Length]) is { Count: > 1 } named)
        {
            Lead.Add(named[0]);
            Cooperating.AddRange(named.Skip(1));
            return;
        }

        // "Phòng Công tác xã hội phối hợp Phòng Tin học", without "với".
        const string With = " phối hợp ";
        if (value.IndexOf(With, StringComparison.Ordinal) is var with and > 0 && UnitNames.Starts(value[(with + With.Length)..]))
        {
            Lead.Add(value[..with].TrimEnd(',', ';', ' '));
            Cooperating.Add(value[(with + With.Length)..]);
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

        // "Phòng Nội vụ chủ trì, Văn phòng phối hợp", a clause or a line each.
        if (Role().IsMatch(value) && OwnerPhrase.Read(value.Replace('\n', ';'), null) is { Lead: { } lead, Cooperating: { } helpers, HasRole: true })
        {
            Lead.Add(lead);
            Cooperating.Add(helpers);
            return;
        }

        // "Phòng Tài chính, xong trong quý II", "Văn phòng Sở. Hoàn thành trước 30/9"
        if (whole.LastIndexOfAny([',', ';', '.']) is var cut and > 0 && ColumnContents.IsTime(whole[(cut + 1)..].Trim()))
        {
            Lead.Add(whole[..cut]);
            Time.Add(whole[(cut + 1)..].Trim());
            return;
        }

        Lead.Add(value);
    }

    /// <summary>In a column for both ("Chủ trì/phối hợp") without words of role, who stands first leads and the others cooperate.</summary>
    private static (string First, string Others)? InOrder(string value)
    {
        var cut = value.IndexOfAny(['/', '\n', ';']);
        return cut > 0 && UnitNames.Starts(value[(cut + 1)..].TrimStart(' ', '-', '+', '\n')) && UnitNames.Starts(value.TrimStart(' ', '-', '+'))
            ? (value[..cut].Trim(), value[(cut + 1)..].Trim())
            : null;
    }

    [GeneratedRegex(@"chủ trì|phối hợp|tham gia|thực hiện|hỗ trợ", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Role();
}
