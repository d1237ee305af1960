using System.Text.RegularExpressions;
using CchcBot.Language;

namespace CchcBot.Slices.Status;

/// <summary>
/// A numbered document that is said to be issued or published, and is what the task or its milestone is to produce: with it that is done, also where no word
/// says so ("1a đã ban hành chương trình công tác, QĐ 2/QĐ-VP ngày 6/1"). A task that goes on after its document stays open.
/// </summary>
internal static partial class IssuedProduct
{
    private const string Decision = "decision";
    private const int OtherWords = 2;

    private static readonly (string Kind, Regex Said)[] Kinds =
    [
        (Decision, DecisionWords()), ("plan", PlanWords()), ("programme", ProgrammeWords()), ("report", ReportWords()), ("notice", NoticeWords()),
        ("rules", RuleWords()), ("resolution", ResolutionWords()), ("guidance", GuidanceWords()),
    ];

    public static bool Is(UpdateReading reading, Assignment assignment)
    {
        var (task, what) = (assignment.Task, assignment.Definition.What);
        if (reading is not { Evidence: [{ Number: { } number }], Note: { } note }
            || !(reading.Kind == UpdateKind.Evidence || (what is not null && reading.Kind == UpdateKind.Progress))
            || assignment.Definition.Kind == DeadlineKind.Ongoing)
        {
            return false;
        }

        var (said, asked) = (VietnameseText.Fold(note), VietnameseText.Fold(what ?? task.Text));
        // A milestone is its own product. Of several products of a task one is not all.
        var products = what is null && task.Deliverable is { } deliverable
            ? VietnameseText.Fold(deliverable).Split([';', ',', '+', '\n']).Where(p => IsAnyDocument().IsMatch(p) || KindsIn(p).Count > 0).ToList()
            : [];
        if (!IsSaid().IsMatch(said) || NotYet().IsMatch(said) || GoesOn().IsMatch(asked) || products.Count > 1)
        {
            return false;
        }

        var documents = KindsIn($"{said} {VietnameseText.Fold(number)}");
        var isMade = Makes().IsMatch(asked);
        var wanted = products is [var product] && KindsIn(product) is { Count: > 0 } named ? named : KindsIn(asked);
        // A plan is seldom all that there is to do; with any other document that the plan of the office names as the product the work has come to its end.
        var isFinal = products.Count == 1 && !documents.Overlaps(["plan", "programme"]);
        return (documents.Overlaps(wanted) && (isMade || isFinal))
            // Any document is the product, or a decision is that by which something else is issued: "quy chế đã ban hành tại QĐ 15/QĐ-UBND".
            || (documents.Count > 0 && !SaysOther(said, $"{asked} {string.Join(' ', products)}")
                && ((isFinal && IsAnyDocument().IsMatch(products[0]))
                    || (isMade && documents.SetEquals([Decision]) && !wanted.Overlaps(["report", "notice", "resolution"]))));
    }

    /// <summary>Whether the words tell what the document is about, and that is not the task: "đã ký QĐ 5/QĐ-VP thành lập tổ công tác".</summary>
    private static bool SaysOther(string said, string asked)
    {
        var known = Word().Matches(asked).Select(w => w.Value).ToHashSet(StringComparer.Ordinal);
        return Word().Matches(Filler().Replace(said, " ")).Count(w => !known.Contains(w.Value)) > OtherWords;
    }

    private static HashSet<string> KindsIn(string words) => [.. Kinds.Where(k => k.Said.IsMatch(words)).Select(k => k.Kind)];

    [GeneratedRegex(
        @"\b(?:ban hanh|phat hanh|cong bo|ky|phe duyet|thong qua|issued|published|promulgated|adopted|approved|signed)\b", RegexOptions.None, 1000)]
    private static partial Regex IsSaid();

    [GeneratedRegex(
        @"\b(?:chua|se|sap|cho|du thao|dang|chuan bi|chu truong|trinh (?:ky|ban hanh|phe duyet|duyet)|not|will|draft|awaiting)\b", RegexOptions.None, 1000)]
    private static partial Regex NotYet();

    [GeneratedRegex(
        @"\b(?:ban hanh|cong bo|phe duyet|xay dung|tham muu|soan thao|lap|sua doi|bo sung|thay the|hoan thien|issue|publish|draft|prepare)\b",
        RegexOptions.None,
        1000)]
    private static partial Regex Makes();

    /// <summary>What the task asks for besides the document: a verb at its beginning, or joined to another one.</summary>
    [GeneratedRegex(
        @"(?:^|[,;:.]|\b(?:va|roi|dong thoi|sau do))\s*(?:viec )?(?:to chuc|trien khai|thuc hien|kiem tra|giam sat|so ket|tong ket|danh gia|tap huan|"
            + @"boi duong|dao tao|tuyen truyen)\b|[,;:.]\s*bao cao\b|\bva bao cao\b",
        RegexOptions.None,
        1000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"(?<![\w/])[a-z]{2,}(?![\w/])", RegexOptions.None, 1000)]
    private static partial Regex Word();

    /// <summary>What says only that, when and by whom it was issued.</summary>
    [GeneratedRegex(
        @"\b(?:nhiem vu|viec|da|duoc|vua|moi|roi|xong|tai|theo|bang|kem|so|ngay|thang|nam|hom|qua|nay|sang|chieu|cua|o|trong|la|nhe|nha|vay|thi|co|em|anh|chi"
            + @"|phong|xin|bao cao|bao|ubnd|uy ban nhan dan|tinh|chu tich|chanh|van phong|lanh dao|ky|ban hanh|phat hanh|cong bo|phe duyet|thong qua|quyet dinh"
            + @"|van ban|van thu|chinh thuc|task|was|has|been|is|issued|published|promulgated|adopted|approved|signed|as|by|under|in|with|on|of|dated|decision"
            + @"|number|no|the|we|have)\b",
        RegexOptions.None,
        1000)]
    private static partial Regex Filler();

    [GeneratedRegex(@"^\W*(?:cac )?van ban\b(?! (?:quy pham|duoc|da|can))", RegexOptions.None, 1000)]
    private static partial Regex IsAnyDocument();

    [GeneratedRegex(@"\b(?:quyet dinh|qd|decision)\b", RegexOptions.None, 1000)]
    private static partial Regex DecisionWords();

    [GeneratedRegex(@"\b(?:ke hoach|kh|plan)\b", RegexOptions.None, 1000)]
    private static partial Regex PlanWords();

    [GeneratedRegex(@"\b(?:chuong trinh|ctct|ctr|programme)\b", RegexOptions.None, 1000)]
    private static partial Regex ProgrammeWords();

    [GeneratedRegex(@"\b(?:bao cao|bc|report)\b", RegexOptions.None, 1000)]
    private static partial Regex ReportWords();

    [GeneratedRegex(@"\b(?:thong bao|tb|notice)\b", RegexOptions.None, 1000)]
    private static partial Regex NoticeWords();

    [GeneratedRegex(@"\b(?:quy che|quy dinh|quy trinh|noi quy|regulation|rules)\b", RegexOptions.None, 1000)]
    private static partial Regex RuleWords();

    [GeneratedRegex(@"\b(?:nghi quyet|nq|resolution)\b", RegexOptions.None, 1000)]
    private static partial Regex ResolutionWords();

    [GeneratedRegex(@"\b(?:huong dan|hd|guidance)\b", RegexOptions.None, 1000)]
    private static partial Regex GuidanceWords();
}
