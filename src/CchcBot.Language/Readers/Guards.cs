using System.Collections.Frozen;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>
/// Stand before what does harm when it is wrong: done, cancel and extension. What they see does not decide the kind; how much each weighs
/// against being sure is learned, but for a denial at an edge, which is always asked about.
/// </summary>
internal static class Guards
{
    private static readonly FrozenSet<string> Negation =
        Set("chua khong chang cha dau dung khoi hong hem dech doi not no never isnt hasnt havent didnt dont doesnt wont cant cannot nothing without "
            + "unfinished incomplete t hardly barely scarcely");

    private static readonly FrozenSet<string> Future = Set("se mai mot sap kip hua will ll tomorrow soon going plan expect hope try should would");

    private static readonly FrozenSet<string> Condition = Set("neu gia mien he khi truoc if unless once when provided assuming until");

    private static readonly FrozenSet<string> Nearness = Set("gan sap hau ban tam suyt almost nearly mostly basically close practically largely phan");

    private static readonly FrozenSet<string> Part = Set(
        "phan khau buoc dot vong nua thao nhap duthao draft part phase step stage section first half most some rest except tru rieng con thieu not nua "
            + "moi chi only but still remaining left");

    private static readonly FrozenSet<string> Hearsay =
        Set("chuyen nghe tuong bao noi hinh chac co heard think thought said says maybe apparently supposed kidding joking dua gion mo uoc");

    private static readonly FrozenSet<string> Order =
        Set("danh dau coi xem hay nhu ghi doi chinh mark set pretend ignore consider treat record update tu dong");

    /// <summary>Words that a denial only makes stronger: "không vướng gì", "không còn gì".</summary>
    private static readonly FrozenSet<string> Harmless =
        Set("vuong mac con phat sinh tro van de gi sot thieu co problem problems issue issues obstacle trouble longer");

    private static readonly (string Reason, FrozenSet<string> Words)[] BeforeDone =
        [("negation", Negation), ("future", Future), ("condition", Condition), ("nearness", Nearness), ("part", Part), ("hearsay", Hearsay), ("order", Order)];

    private static readonly (string Reason, FrozenSet<string> Words)[] BeforeCancel =
        [("negation", Negation), ("condition", Condition), ("hearsay", Hearsay), ("future", Future)];

    private static readonly (string Reason, FrozenSet<string> Words)[] BeforeExtension =
        [("negation", Negation), ("condition", Condition), ("hearsay", Hearsay)];

    // How many words count as the beginning or the end of a part.
    private const int Edge = 4;

    /// <summary>What denies, puts off or doubts all that stands behind or before it.</summary>
    private static readonly WordSet Denials = new(
        "chưa; không; chẳng; chả; đâu; đừng; ko; sắp; gần; mai; nếu; tưởng; chuyện; not; never; isn; no; nothing; hardly; almost; nearly; if; will");

    /// <summary>A denial at an edge of what is read as done: it may be of the whole, so that it is asked about however likely the reading is.</summary>
    public static bool IsDenied(ReportPart part)
    {
        var words = part.Utterance.Words;
        var said = part.Indexes().Where(i => part.Tokens[i].Word >= 0).ToList();
        return said.Where((_, n) => n < Edge || n >= said.Count - Edge)
            .Any(i => Denials.At(words, part.Tokens[i].Word, lenient: true, untaken: false) > 0 && !IsHarmless(part, i, "negation", UpdateKind.Done));
    }

    /// <summary>All that may weaken a reading.</summary>
    public static readonly string[] Reasons =
        ["negation", "future", "condition", "nearness", "part", "hearsay", "order", "irony", "promise", "share", "question", "unknown word"];

    /// <summary>Which of the reasons a part gives against a kind, as bits; none where the kind does no harm.</summary>
    public static int Before(UpdateKind kind, ReportPart part)
    {
        var list = kind switch { UpdateKind.Done => BeforeDone, UpdateKind.Cancel => BeforeCancel, UpdateKind.Extension => BeforeExtension, _ => [] };
        var found = 0;
        void Add(string reason, bool isThere) => found |= isThere ? 1 << Array.IndexOf(Reasons, reason) : 0;
        foreach (var (name, words) in list)
        {
            Add(name, part.Indexes().Any(i => words.Contains(part.Tokens[i].Fold) && !IsHarmless(part, i, name, kind)));
        }

        if (kind == UpdateKind.Done)
        {
            // "hoàn thành gì mà hoàn thành": the word is thrown back, not said.
            Add("irony", part.Indexes().Any(i => part.Tokens[i].Fold is "gi" && i + 1 < part.Tokens.Count && part.Tokens[i + 1].Fold is "ma"));
            // "hoàn thành ngày 20/12", on the 21st of November.
            Add("promise", part.SaysFuture);
            Add("share", part.Share is { Percent: < 100 });
        }

        Add("question", kind is UpdateKind.Done or UpdateKind.Cancel && part.Indexes().Any(i => part.Tokens[i].Is('?')));
        return found;
    }

    private static bool IsHarmless(ReportPart part, int at, string reason, UpdateKind kind)
    {
        var tokens = part.Tokens;
        var next = at + 1 < tokens.Count ? tokens[at + 1].Fold : string.Empty;
        return reason switch
        {
            // "được không ạ?" asks politely; "không làm nữa" is the dropping itself.
            "negation" => kind == UpdateKind.Extension ? next is "" or "a" or "?" or "anh" or "chi" or "sep" or "kip" || !IsNearAsk(part, at)
                : kind == UpdateKind.Cancel || Harmless.Contains(next),
            "hearsay" when tokens[at].Fold is "bao" => next is "cao" || (at > 0 && tokens[at - 1].Fold is "thong" or "canh"),
            "hearsay" when tokens[at].Fold is "co" => true,
            "condition" when tokens[at].Fold is "truoc" => kind != UpdateKind.Done || next is "han" or "thoi" or "khi" is false,
            _ => false,
        };
    }

    // "không xin gia hạn": the denial stands in the clause of the request, before it.
    private static bool IsNearAsk(ReportPart part, int at)
    {
        var (_, to) = part.Clause(at);
        return Enumerable.Range(at + 1, Math.Max(0, Math.Min(to, at + 5) - at - 1))
            .Any(i => part.Tokens[i].Fold is "gia" or "lui" or "xin" or "doi" or "hoan" or "extension" or "extend" or "more" or "can" or "postpone");
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
