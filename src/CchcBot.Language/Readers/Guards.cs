using System.Collections.Frozen;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;
using static CchcBot.Language.Spans.ReportWords;

namespace CchcBot.Language.Readers;

/// <summary>
/// Checks readings that do harm if wrong: done, cancel and extension. The checks do not decide the kind. How much each lowers the confidence is learned;
/// only a negation at the edge of a report always leads to a question.
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

    /// <summary>Words whose negation does not weaken a completion: "không vướng gì", "không còn gì".</summary>
    private static readonly FrozenSet<string> Harmless =
        Set("vuong mac con phat sinh tro van de gi sot thieu co problem problems issue issues obstacle trouble longer");

    private static readonly (string Reason, FrozenSet<string> Words)[] BeforeDone =
        [("negation", Negation), ("future", Future), ("condition", Condition), ("nearness", Nearness), ("part", Part), ("hearsay", Hearsay), ("order", Order)];

    private static readonly (string Reason, FrozenSet<string> Words)[] BeforeCancel =
        [("negation", Negation), ("condition", Condition), ("hearsay", Hearsay), ("future", Future)];

    private static readonly (string Reason, FrozenSet<string> Words)[] BeforeExtension =
        [("negation", Negation), ("condition", Condition), ("hearsay", Hearsay)];

    // Number of words at each end of a part that count as its edge.
    private const int Edge = 4;

    /// <summary>Words that negate, postpone or doubt everything after or before them.</summary>
    private static readonly WordSet Denials = new(
        "chưa; không; chẳng; chả; đâu; đừng; ko; sắp; gần; mai; nếu; tưởng; chuyện; not; never; isn; no; nothing; hardly; almost; nearly; if; will");

    /// <summary>An obstacle that was removed: the work itself goes on. "đã giải quyết xong vướng mắc", "tháo gỡ được các khó khăn rồi".</summary>
    private static readonly WordSet Removals = new(
        "(xong|giải quyết|tháo gỡ|gỡ|xử lý|khắc phục) [xong|được|hết] [các|những|cái] (vướng|khó khăn|trở ngại|ách tắc); "
            + "(solved|resolved|fixed|cleared|removed) [the|all|that|our] (obstacle|obstacles|problem|problems|issue|issues|blocker|blockers)");

    /// <summary>
    /// Whether a part read as done has a negation at its edge, or says of an obstacle that it is over. It may apply to the whole, so the user is asked,
    /// however likely it is.
    /// </summary>
    public static bool IsDenied(ReportPart part)
    {
        var words = part.Utterance.Words;
        if (part.Indexes().Any(i => part.Tokens[i].Word >= 0 && Removals.At(words, part.Tokens[i].Word, lenient: true, untaken: false) > 0))
        {
            return true;
        }

        var said = part.Indexes().Where(i => part.Tokens[i].Word >= 0).ToList();
        return said.Where((_, n) => n < Edge || n >= said.Count - Edge)
            .Any(i => Denials.At(words, part.Tokens[i].Word, lenient: true, untaken: false) > 0 && !IsHarmless(part, i, "negation", UpdateKind.Done));
    }

    private static readonly WordSet Retractions = new(
        "thôi (khỏi|đừng); khỏi (cần|lùi|dời|xin|gia hạn) [nữa|đâu|luôn]; (làm|lo) kịp; never mind; no need");

    /// <summary>Whether a part read as a request for more time takes the request back: "xin đến 15/1... mà thôi khỏi, làm kịp". The user is asked.</summary>
    public static bool IsRetracted(ReportPart part) => part.Indexes().Any(i => part.Tokens[i].Word >= 0
        && part.Tokens[i - 1].Fold is not ("khong" or "ko" or "hong" or "chua" or "kho" or "sao")
        && Retractions.At(part.Utterance.Words, part.Tokens[i].Word, lenient: true, untaken: false) > 0);

    /// <summary>The names of all checks; their positions are the bits of <see cref="Before"/>.</summary>
    public static readonly string[] Reasons =
        ["negation", "future", "condition", "nearness", "part", "hearsay", "order", "irony", "promise", "share", "question", "unknown word"];

    /// <summary>The checks that a part triggers for that kind, as a bit mask; 0 for kinds that do no harm.</summary>
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
            // A retort: "hoàn thành gì mà hoàn thành" denies that it is done.
            Add("irony", part.Indexes().Any(i => part.Tokens[i].Fold is "gi" && part.Tokens[i + 1].Fold is "ma"));
            // A future date: "hoàn thành ngày 20/12" on 21 November is a promise.
            Add("promise", part.SaysFuture);
            Add("share", part.Share is { Percent: < 100 });
        }

        Add("question", kind is UpdateKind.Done or UpdateKind.Cancel && part.Indexes().Any(i => part.Tokens[i].Is('?')));
        return found;
    }

    private static bool IsHarmless(ReportPart part, int at, string reason, UpdateKind kind)
    {
        var tokens = part.Tokens;
        var next = tokens[at + 1].Fold;
        return reason switch
        {
            // "được không ạ?" is a polite request, not a negation; in "không làm nữa" the negation is the cancellation itself.
            "negation" => kind == UpdateKind.Extension ? next is "" or "a" or "?" or "anh" or "chi" or "sep" or "kip" || !IsNearAsk(part, at)
                : kind == UpdateKind.Cancel || Harmless.Contains(next),
            "hearsay" when tokens[at].Fold is "bao" => next is "cao" || (tokens[at - 1].Fold is "thong" or "canh"),
            "hearsay" when tokens[at].Fold is "co" => true,
            "condition" when tokens[at].Fold is "truoc" => kind != UpdateKind.Done || next is "han" or "thoi" or "khi" is false,
            _ => false,
        };
    }

    // In "không xin gia hạn" the negation is in the same clause, before the request.
    private static bool IsNearAsk(ReportPart part, int at)
    {
        var (_, to) = part.Clause(at);
        return Enumerable.Range(at + 1, Math.Max(0, Math.Min(to, at + 5) - at - 1))
            .Any(i => part.Tokens[i].Fold is "gia" or "lui" or "xin" or "doi" or "hoan" or "extension" or "extend" or "more" or "can" or "postpone");
    }
}
