using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>What the grammars found in a question, and the query made from it and from the act.</summary>
internal sealed record QuestionFacts(
    string? Reference,
    string? Title,
    string? Unit,
    bool UnitInTitle,
    string? Person,
    string? Area,
    string? Plan,
    SaidPeriod? Period,
    string? AskerUnit,
    bool HasWords,
    bool HasUnits,
    bool HasPeople,
    bool HasAreas,
    Whose? SaidWhose,
    ulong SaidStates,
    ulong Meant,
    ulong ExcludedStates,
    SaidConditions Conditions,
    bool NoOwner,
    PeriodPair? Compared,
    bool Compares,
    DateOnly AsOf,
    TextLanguage Language)
{
    public static QuestionFacts Of(Utterance utterance, QuestionGuess guess)
    {
        var title = TitleWords.Of(utterance, guess) is { } said ? Topic(said) : null;
        List<NameHit> Named(NameKind kind, Predicate<NameHit> also) =>
            Denied.Without(Corrections.Standing(utterance.Names.FindAll(n => n.Kind == kind && also(n)), utterance, n => n.Start), utterance.Words);
        var units = Named(NameKind.Unit, n => !IsAddressed(utterance.Words, n));
        var people = Named(NameKind.Person, n => !IsAddressed(utterance.Words, n) && !Receives(utterance.Words, n));
        var areas = Named(NameKind.Area, _ => true);
        // Of several names the first that is asked about: "Nội chính thì tôi nắm rồi, cho tôi con số bên Khoa giáo thôi".
        NameHit? Asked(List<NameHit> names) => names.Find(n => guess.AskedAt(utterance, n.Start) > 0) ?? names.MaxBy(n => guess.AskedAt(utterance, n.Start));
        var unit = Asked(units);
        return new QuestionFacts(
            ReferenceIn(utterance),
            title,
            unit?.Name,
            unit is not null && title?.Contains(unit.Said, StringComparison.Ordinal) == true,
            Asked(people)?.Name,
            Asked(areas)?.Name,
            Asked(Named(NameKind.Plan, _ => true))?.Name,
            QuestionPeriod.Of(utterance),
            utterance.Office.AskerUnit,
            utterance.Tokens.Exists(t => t.Kind != TokenKind.Mark && t.Shown.Any(char.IsLetterOrDigit)),
            units.DistinctBy(n => n.Name, StringComparer.Ordinal).Count() > 1,
            people.DistinctBy(n => n.Name, StringComparer.Ordinal).Count() > 1,
            areas.DistinctBy(n => n.Name, StringComparer.Ordinal).Count() > 1,
            utterance.Pieces.Pieces.Any(p => p.Mark == "‹mine›") ? Whose.Mine : utterance.Pieces.Pieces.Any(p => p.Mark == "‹ours›") ? Whose.MyUnit : null,
            utterance.Pieces.States,
            utterance.Pieces.Pieces.Zip(utterance.Pieces.Tokens).Where(p => p.Second.From >= utterance.CorrectedFrom)
                .Aggregate(0UL, (all, p) => all | p.First.Meanings),
            utterance.Pieces.Excluded,
            SaidConditions.Of(utterance),
            NobodyInCharge.IsIn(utterance),
            QuestionPeriod.ComparedIn(utterance),
            QuestionPeriod.SaysCompare(utterance.Words),
            utterance.Office.AsOf,
            guess.English > 0.5 ? TextLanguage.En : TextLanguage.Vi);
    }

    /// <summary>What tasks are to be about: "liên quan tới hồ sơ điện tử" asks for those that say "hồ sơ điện tử".</summary>
    private static string Topic(string title)
    {
        var words = new Sentence(title);
        var length = About.At(words, 0, untaken: false);
        return length > 0 && length < words.Count ? words.Span(length, words.Count - 1) : title;
    }

    private static readonly WordSet About = new(
        "[có] liên quan [tới|đến|về|với]; [nói] về; dính [dáng] [tới|đến]; có chữ; thuộc nội dung; [that is|that are|are] about; [are] related to; "
            + "relating to; regarding; concerning");

    /// <summary>The code asked about; a bare number only if there are hardly any other words ("12 sao rồi").</summary>
    private static string? ReferenceIn(Utterance utterance)
    {
        var named = Corrections.StandingTokens(utterance.Mentions.FindAll(m => !m.IsBare), utterance, m => m.Start);
        // "không phải 3c mà là 3d".
        named = named.Count > 1 && named.Find(m => !IsDenied(utterance, m)) is { End: > 0 } meant ? [meant] : named;
        return named.Count > 0 ? named[0].Code
            : utterance.Tokens is [{ Value: > 0 and < 100 } only, ..] && utterance.Tokens.Count <= 4
                && (utterance.Tokens.Count == 1 || utterance.Mentions.Exists(m => m.Start == 0)) ? only.Shown
            : null;
    }

    private static bool IsDenied(Utterance utterance, TaskMention mention) =>
        mention.Start > 1 && utterance.Tokens[mention.Start - 1].Fold is "phai" or "la" or "hoi" or "cua" or "not"
        && Enumerable.Range(Math.Max(0, mention.Start - 3), Math.Min(3, mention.Start)).Any(i => utterance.Tokens[i].Fold is "khong" or "not");

    public TaskQuery Make(QuestionAct act, SaidPeriod? period)
    {
        var (intent, statuses, group, whose) = act;
        // Two names of one kind make a comparison by that kind: "phòng A với phòng B, ai trễ hơn".
        // What compares two quarters is a breakdown: "báo cáo quý III so với quý II".
        (intent, group) = (intent == QueryIntent.Report || (intent == QueryIntent.List && Compares)) && Compared is not null
            ? (QueryIntent.Breakdown, QueryGroup.Quarter)
            : (intent, group);
        group = intent == QueryIntent.Breakdown && group == QueryGroup.Person && HasUnits && !HasPeople ? QueryGroup.Unit : group;
        // A punctuation mark alone is not a question.
        intent = HasWords ? intent : QueryIntent.None;
        var empty = new TaskQuery(intent, [], null, null, null, null, false, false, null, null, null, null, Language);
        if (intent is QueryIntent.None or QueryIntent.Help)
        {
            return empty;
        }

        var isAboutTasks = intent is QueryIntent.List or QueryIntent.Count or QueryIntent.Breakdown;
        statuses = NoOwner && isAboutTasks ? NobodyInCharge.Beside(statuses) : statuses;
        var also = isAboutTasks ? Also(intent, statuses) : null;
        // "trên 60 ngày không cập nhật" = not reported since then; "còn dưới 10 ngày" = due until then.
        period ??= also is null && intent != QueryIntent.Report && Conditions.Late is { Value: var amount } ? Since(statuses, amount) : null;
        var own = whose == Whose.MyUnit && (Unit is null || string.Equals(Unit, AskerUnit, StringComparison.Ordinal));
        var isDetail = intent == QueryIntent.Detail;
        return empty with
        {
            Statuses = isDetail ? [] : statuses,
            From = period?.From,
            To = period?.To,
            Unit = own || (HasUnits && intent == QueryIntent.Breakdown && group == QueryGroup.Unit) || (isDetail && Reference is null && UnitInTitle)
                ? null
                : Unit,
            Person = HasPeople && intent == QueryIntent.Breakdown && group == QueryGroup.Person ? null : Person,
            Mine = whose == Whose.Mine && Person is null,
            MyUnit = own,
            Area = HasAreas && intent == QueryIntent.Breakdown && group == QueryGroup.Area ? null : Area,
            Plan = Plan,
            GroupBy = intent == QueryIntent.Breakdown ? group : null,
            Task = isDetail ? Reference ?? Title : null,
            Also = also,
        };
    }

    /// <summary>Conditions other than status and period that this kind of question supports.</summary>
    private TaskConditions? Also(QueryIntent intent, IReadOnlyList<QueryStatus> statuses)
    {
        var also = new TaskConditions(
            statuses.Any(s => s is QueryStatus.Overdue or QueryStatus.DoneLate) ? Conditions.Late?.Value : null,
            // In "lĩnh vực có tỷ lệ dưới 70%" the percentage is that of a group, not of a task.
            intent == QueryIntent.Breakdown ? null : Conditions.Share?.Value,
            Conditions.NoDeadline && statuses.All(s => s is QueryStatus.Ongoing or QueryStatus.AwaitingEvent or QueryStatus.Open or QueryStatus.NotStarted),
            Conditions.Submitted && !statuses.Contains(QueryStatus.Done) && !statuses.Contains(QueryStatus.DoneLate),
            Compared,
            NoOwner);
        return also == new TaskConditions() ? null : also;
    }

    private SaidPeriod? Since(IReadOnlyList<QueryStatus> statuses, LateBy amount) => statuses switch
    {
        [QueryStatus.NotReported] => new SaidPeriod(AsOf.AddMonths(-amount.Months).AddDays(-amount.Days), AsOf, string.Empty, 0, 0),
        [QueryStatus.DueSoon] when amount.Bound is Bound.Under or Bound.AtMost =>
            new SaidPeriod(AsOf, AsOf.AddMonths(amount.Months).AddDays(amount.Days), string.Empty, 0, 0),
        _ => null,
    };

    /// <summary>Whether the query uses the amount at that token; unused ones are listed as not understood.</summary>
    public bool Uses(TaskQuery query, int token) =>
        (Conditions.Late is { } late && token >= late.Start && token < late.End && (query.Also?.Late is not null || (query.From is not null && Period is null)))
        || (Conditions.Share is { } share && token >= share.Start && token < share.End && query.Also?.Share is not null);

    /// <summary>Whether the name is only addressed: "Kính gửi Phòng HCQT, …", "anh Cường ơi".</summary>
    private static bool IsAddressed(Sentence words, NameHit name) =>
        (words[name.Start - 1].Fold is "gui" or "thua" or "chao" or "dear" or "hi" or "hello" && words[name.Start - 2].Fold != "duoc")
        || (name.Start < 3 && words[name.Start + name.Length].Fold == "oi");

    /// <summary>Whether the person is to receive the answer: "gửi cho anh Cường", "for Mr Bình"; but not "việc giao cho anh Cường".</summary>
    private static bool Receives(Sentence words, NameHit name)
    {
        var before = words[name.Start - 1].Fold;
        var verb = words[name.Start - 2].Fold;
        // "để chị Bình đọc trước họp".
        if (before is "de" && words[name.Start + name.Length].Fold is "doc" or "xem" or "biet" or "hop" or "trinh" or "bao" or "duyet" or "nam")
        {
            return true;
        }

        return (before is "cho" && verb is not ("giao" or "phan" or "cong" or "viec" or "vu" or "khoan")) || (before is "giup" or "gium" or "ho");
    }
}
