using System.Collections.Frozen;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>What the grammars found in one task's part of a report.</summary>
internal sealed class ReportPart
{
    /// <summary>Words that make a document up to six words later a citation: "chờ hướng dẫn thực hiện Nghị định số ...".</summary>
    private static readonly HashSet<string> Citing =
    [
        .. """
           theo can_cu huong_dan thuc_hien cho doi quy_dinh yeu_cau thay_the gop_y trien_khai tinh_than noi_dung sua_doi nhu chua_co xin_y_kien
           lien_quan nghien_cuu
           phuc_dap giao_tai chi_dao bai_bo huy chua_ban_hanh chua_ky se_ban_hanh sap_ban_hanh vuong mau_thuan trai_voi
           under per according_to pursuant_to based_on required_by in_line_with guidance implement implementing waiting_for instructions replace
           replacing replaces following response_to
           responding_to draft awaiting
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(p => p.Replace('_', ' ')),
    ];

    /// <summary>Words with which an extension is requested.</summary>
    private static readonly FrozenSet<string> Asking = ReportWords.Set(
        "han lui doi hoan gian khat keo them xin sang cho dieu de chuyen noi delay extend extension extended postpone push until till need give move "
            + "defer more later");

    /// <summary>Kinds of documents, before their number.</summary>
    private static readonly FrozenSet<string> Kinds =
        ReportWords.Set("quyet dinh qd thong bao tb cong van cv bao cao bc ke hoach kh to trinh ttr van ban bien chi thi so no decision notice letter plan "
            + "report");

    private readonly Utterance utterance;
    private readonly Lazy<WorkStep?> step;
    private readonly Lazy<DateOnly?> newDue;

    /// <param name="presentDue">The task's present deadline, from which durations are counted, or null.</param>
    public ReportPart(Utterance utterance, Segment segment, DateOnly? presentDue)
    {
        this.utterance = utterance;
        Segment = segment;
        step = new(() => StepWords.In(utterance, this), isThreadSafe: false);
        newDue = new(() => ReadNewDue(presentDue ?? utterance.Office.AsOf), isThreadSafe: false);
        Times = Corrections.StandingTokens(utterance.Times.FindAll(t => segment.Contains(t.Start) && segment.Contains(t.End - 1)), utterance, t => t.Start);
        Lengths = Corrections.StandingTokens(utterance.Lengths.FindAll(l => segment.Contains(l.Start)), utterance, l => l.Start);
        // Of several percentages the last counts ("50% rồi mà, nay lên 65%") that is not denied ("60% chứ không phải 80%").
        var shares = Corrections.StandingTokens(utterance.Shares.FindAll(s => segment.Contains(s.Start)), utterance, s => s.Start);
        Share = shares.FindLast(s => s.Percent is not null) ?? shares.LastOrDefault();
        // A corrected document number counts: "QĐ 312/QĐ-VP, à viết sai, 321/QĐ-VP".
        // The number of a task's plan stands in the task's name.
        Documents = Corrections.StandingTokens(
            [.. Indexes().Where(i => Tokens[i].Document >= 0 && !IsCited(i) && !utterance.Mentions.Exists(m => i >= m.Start && i < m.End))], utterance, i => i);
        var said = segment.Ranges.Where(r => r.To > r.From).Select(r => utterance.Text[Tokens[r.From].Start..Tokens[r.To - 1].End]);
        Note = VietnameseText.Tidy(string.Join(' ', said)).Trim(' ', ',', ';') is { Length: > 0 } note ? note : null;
        Evidence = [.. Documents.Select(i => utterance.Documents[Tokens[i].Document].Evidence).Distinct()];
    }

    public Utterance Utterance => utterance;

    public Segment Segment { get; }

    public List<DueTime> Times { get; }

    /// <summary>Whether a date is in the future; one without a year that is long past may be next year's.</summary>
    public bool SaysFuture => Times.Exists(t => (t.Period.From ?? t.Period.To) is { } day
        && (day > utterance.Office.AsOf || (t.Period.Repeats == Repeats.Year && day.AddMonths(6) < utterance.Office.AsOf)));

    public List<DueLength> Lengths { get; }

    public Share? Share { get; }

    public List<int> Documents { get; }

    public List<Evidence> Evidence { get; }

    public TokenList Tokens => utterance.Tokens;

    public IEnumerable<int> Indexes() => Segment.Ranges.SelectMany(r => Enumerable.Range(r.From, r.To - r.From));

    /// <summary>The work step named, or null.</summary>
    public WorkStep? Step => step.Value;

    /// <summary>The text to store as a note, as typed; null if nothing is worth keeping.</summary>
    public string? Note { get; }

    /// <summary>The requested deadline: a date, else a duration added to the present deadline; null if neither is stated.</summary>
    public DateOnly? NewDue => newDue.Value;

    private DateOnly? ReadNewDue(DateOnly anchor)
    {
        // Beside a duration the present deadline is only mentioned: "lần trước xin đến 10/1, nay xin thêm 5 ngày nữa".
        if (Lengths.Count > 0 && Times.Exists(t => IsWritten(t) && t.Period.To is { } said && (said.Month, said.Day) == (anchor.Month, anchor.Day)))
        {
            return Lengths[^1].AddTo(anchor);
        }

        // A date in figures beats a named day ("dời qua Noel nhé, 24/12"); "qua Tết" alone does not give a date.
        if (Times.FindLast(t => t.Target) is { } named && !IsWritten(named))
        {
            if (Times.Find(t => t.Start > named.Start && IsWritten(t) && t.After(anchor) is not null) is { } written)
            {
                return written.After(anchor);
            }

            if (Tokens[named.Start].Fold is "tet" && Tokens[named.Start - 1].Fold is "qua" or "sau" or "xong")
            {
                return null;
            }
        }

        var time = Times.FindLast(t => t.Target && IsNearAsk(t)) ?? Times.FindLast(t => t.Target) ?? (Lengths.Count == 0 ? Times.FindLast(IsNearAsk) : null);
        return time?.After(anchor)
            ?? Lengths.Find(l => Share is not { } share || l.Start < share.Start || l.Start >= share.End)?.AddTo(anchor)
            ?? Times.Select(t => t.After(anchor)).LastOrDefault(day => day > anchor);
    }

    /// <summary>Whether it is a single day in figures.</summary>
    private bool IsWritten(DueTime time) =>
        time.Period.To is { } to && (time.Period.From is null || time.Period.From == to)
            && Tokens.GetRange(time.Start, time.End - time.Start).Exists(t => t.Value > 0)
        && Tokens[time.Start - 1].Fold is not ("truoc" or "tu" or "cu");

    /// <summary>The range of tokens [From, To) between the punctuation marks around a token.</summary>
    public (int From, int To) Clause(int at)
    {
        var range = Segment.Ranges.First(r => at >= r.From && at < r.To);
        var (from, to) = (at, at);
        while (from > range.From && !utterance.Divides(from - 1))
        {
            from--;
        }

        while (to < range.To && !utterance.Divides(to))
        {
            to++;
        }

        return (from, to);
    }

    // The date must be in the clause of the request; a date in another clause explains it.
    private bool IsNearAsk(DueTime time)
    {
        var (from, to) = Clause(time.Start);
        return Tokens.Any(from, to, t => Asking.Contains(t.Fold));
    }

    private bool IsCited(int at)
    {
        if (Tokens[at].Kind == TokenKind.Link)
        {
            return false;
        }

        var (from, _) = Clause(at);
        // The document by which it was issued or done is evidence: "đã phát hành theo Quyết định 12/QĐ-VP", "xong theo Thông báo 31".
        var issued = Enumerable.Range(from, at - from).LastOrDefault(i => Tokens[i].Fold is "hanh" or "xong" or "thanh" or "ky" or "issued" or "published"
            or "finished" or "approved" or "promulgated"
            || (i > from && (Tokens[i - 1].Fold, Tokens[i].Fold) is ("cong", "bo") or ("phe", "duyet") or ("thong", "qua")), -1);
        if (issued >= 0 && Tokens.GetRange(Math.Max(from, issued - 3), issued + 1 - Math.Max(from, issued - 3))
            .TrueForAll(t => t.Fold is not ("chua" or "se" or "sap" or "khong" or "cho" or "doi"))
            && Enumerable.Range(issued + 1, at - issued - 1).All(i => Tokens[i].Fold is "theo" or "tai" or "bang" or "o" or "trong" or "kem" or "under"
                or "in" or "by" or "as" or "roi" or "la" || Kinds.Contains(Tokens[i].Fold)))
        {
            return false;
        }

        for (var i = Math.Max(from, at - 7); i < at; i++)
        {
            var two = i + 1 < at ? $"{Tokens[i].Fold} {Tokens[i + 1].Fold}" : string.Empty;
            var three = i + 2 < at ? $"{two} {Tokens[i + 2].Fold}" : string.Empty;
            // The kind of the document itself: "hướng dẫn số 07/HD-SNV".
            if (two == "huong dan" && Tokens[at].Fold.Contains("/hd", StringComparison.Ordinal))
            {
                i++;
                continue;
            }

            if ((Citing.Contains(Tokens[i].Fold) && !(Tokens[i] is { Fold: "cho", Loose: false, Key: "cho" })) || Citing.Contains(two)
                || Citing.Contains(three))
            {
                return true;
            }
        }

        return false;
    }
}
