using System.Text.RegularExpressions;
using CchcBot.Language;

namespace CchcBot.Slices.Status;

/// <summary>
/// A numbered document that is said to be issued, and is what the task or its milestone is to produce: with it that is done, also where no word says so
/// ("1a đã ban hành chương trình công tác, QĐ 2/QĐ-VP ngày 6/1"). A task that goes on after its document stays open.
/// </summary>
internal static partial class IssuedProduct
{
    private static readonly (string Kind, Regex Said)[] Kinds =
    [
        ("decision", Decision()), ("plan", Plan()), ("programme", Programme()), ("report", Report()), ("notice", Notice()), ("rules", Rules()),
        ("resolution", Resolution()), ("guidance", Guidance()),
    ];

    public static bool Is(UpdateReading reading, Assignment assignment)
    {
        var isMilestone = assignment.Definition.What is not null;
        if (reading is not { Evidence: [{ Number: { } number }], Note: { } note }
            || !(reading.Kind == UpdateKind.Evidence || (isMilestone && reading.Kind == UpdateKind.Progress)))
        {
            return false;
        }

        var (said, asked) = (VietnameseText.Fold(note), VietnameseText.Fold(assignment.Definition.What ?? assignment.Task.Text));
        var product = isMilestone ? asked : $"{asked} {VietnameseText.Fold(assignment.Task.Deliverable ?? string.Empty)}";
        return Issued().IsMatch(said) && !NotYet().IsMatch(said) && Makes().IsMatch(asked) && !GoesOn().IsMatch(asked)
            && Array.Exists(Kinds, k => k.Said.IsMatch($"{said} {VietnameseText.Fold(number)}") && k.Said.IsMatch(product));
    }

    [GeneratedRegex(@"\b(?:ban hanh|phat hanh|ky|issued|signed)\b", RegexOptions.None, 1000)]
    private static partial Regex Issued();

    [GeneratedRegex(@"\b(?:chua|se|sap|cho|du thao|dang|chuan bi|not|will|draft|awaiting)\b", RegexOptions.None, 1000)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"\b(?:ban hanh|xay dung|tham muu|soan thao|lap)\b", RegexOptions.None, 1000)]
    private static partial Regex Makes();

    [GeneratedRegex(@"\b(?:to chuc (?:thuc hien|trien khai|kiem tra|hoi nghi)|trien khai|thuc hien|bao cao ket qua|so ket)\b", RegexOptions.None, 1000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\b(?:quyet dinh|qd)\b", RegexOptions.None, 1000)]
    private static partial Regex Decision();

    [GeneratedRegex(@"\b(?:ke hoach|kh)\b", RegexOptions.None, 1000)]
    private static partial Regex Plan();

    [GeneratedRegex(@"\b(?:chuong trinh|ctct|ctr)\b", RegexOptions.None, 1000)]
    private static partial Regex Programme();

    [GeneratedRegex(@"\b(?:bao cao|bc)\b", RegexOptions.None, 1000)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b(?:thong bao|tb)\b", RegexOptions.None, 1000)]
    private static partial Regex Notice();

    [GeneratedRegex(@"\b(?:quy che|quy dinh|quy trinh|noi quy)\b", RegexOptions.None, 1000)]
    private static partial Regex Rules();

    [GeneratedRegex(@"\b(?:nghi quyet|nq)\b", RegexOptions.None, 1000)]
    private static partial Regex Resolution();

    [GeneratedRegex(@"\b(?:huong dan|hd)\b", RegexOptions.None, 1000)]
    private static partial Regex Guidance();
}
