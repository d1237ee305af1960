using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Rules;

/// <summary>A question taken apart: its words, the names and periods in it, and what each phrase tells.</summary>
internal sealed class Analysis
{
    /// <summary>Cues that say too little by themselves to make a word understood.</summary>
    private static readonly HashSet<Cue> Weak =
    [
        Cue.Must, Cue.Lack, Cue.Resource, Cue.Wait, Cue.EventNoun, Cue.ConfirmNoun, Cue.Submit,
    ];

    private readonly bool[] understood;
    private readonly bool[] filler;

    public Analysis(string text, NameMatcher names, Spelling spelling, DateOnly asOf)
    {
        Words = new Sentence(text);
        spelling.Correct(Words);
        Courtesy.Take(Words);
        Names = names.Find(Words);
        Names.AddRange(PlanNumbers.Find(Words));
        Periods = PeriodReader.Find(Words, asOf);
        Reference = TaskReference.Find(Words);
        Status = Lexicon.Scan(Lexicon.Status, Words);
        Intent = Lexicon.Scan(Lexicon.Intent, Words);
        Owner = Lexicon.Scan(Lexicon.Owner, Words);
        Other = Lexicon.Scan(Lexicon.Other, Words);
        Intent.RemoveAll(h => h.Value == Cue.DetailAsk && h.Length > 1 && Fold(h.End - 1) is "chua" && !EndsAsking(h.End));
        AskAtEnd();
        Intent.RemoveAll(h => h.Value == Cue.DetailAsk && Fold(h.Start) is "been" && Fold(0) is not ("has" or "have" or "had" or "is" or "was"));
        Drop(Status, Intent);
        Drop(Intent, Status);
        Periods = ReportPeriods.Settle(Periods, Words, Intent, asOf);
        Intent.RemoveAll(h => h.Value is Cue.UnitThing or Cue.PersonThing && Owner.Exists(o => o.Value is Cue.MyUnit or Cue.WholeOffice && o.Covers(h.Start)));
        understood = new bool[Words.Count];
        filler = new bool[Words.Count];
        Understand();
    }

    public Sentence Words { get; }

    public List<NameHit> Names { get; }

    public List<SaidPeriod> Periods { get; }

    public TaskReference? Reference { get; }

    public List<PhraseHit<Cue>> Status { get; }

    public List<PhraseHit<Cue>> Intent { get; }

    public List<PhraseHit<Cue>> Owner { get; }

    public List<PhraseHit<Cue>> Other { get; }

    /// <summary>Whether no phrase, name, period or everyday word explains the word.</summary>
    public bool IsUnknown(int index) => !understood[index] && !filler[index];

    public int UnknownCount => Enumerable.Range(0, Words.Count).Count(IsUnknown);

    public bool Has(Cue cue) => Intent.Exists(h => h.Value == cue) || Status.Exists(h => h.Value == cue) || Owner.Exists(h => h.Value == cue) || Other.Exists(h => h.Value == cue);

    public bool HasName(NameKind kind) => Names.Exists(n => n.Kind == kind);

    public NameHit? Name(NameKind kind) => Names.Find(n => n.Kind == kind);

    /// <summary>Whether the word at that place is in a hit of that cue.</summary>
    public static bool Covers(List<PhraseHit<Cue>> hits, int index, params ReadOnlySpan<Cue> cues)
    {
        foreach (var hit in hits)
        {
            if (hit.Covers(index) && cues.Contains(hit.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word stands in a unit's or person's name or a period.</summary>
    public bool IsNamed(int index) =>
        Names.Exists(n => n.Kind is NameKind.Unit or NameKind.Person && index >= n.Start && index < n.Start + n.Length)
        || Periods.Exists(p => index >= p.Start && index < p.Start + p.Length);

    /// <summary>Whether the word stands in the name of an area or a plan, or of a unit that may be a mere subject.</summary>
    public bool IsSubject(int index) => Names.Exists(n => n.Kind != NameKind.Person && index >= n.Start && index < n.Start + n.Length && !IsOwner(n));

    /// <summary>"của …", "Phòng …", "KTN": a unit and nothing else.</summary>
    private bool IsOwner(NameHit name) => name.Kind == NameKind.Unit
        && (Fold(name.Start - 1) is "cua" or "do" or "o" or "tai" or "ben" or "thuoc" or "of" or "by" || Fold(name.Start) is "phong" or "p" or "trung" or "tt" or "ban" or "so" || name.Said.All(static c => !char.IsLower(c)));

    /// <summary>Whether the word stands in a name of any kind or in a period.</summary>
    public bool IsHeld(int index) => IsNamed(index) || IsSubject(index);

    public bool IsFiller(int index) => filler[index];

    public string Fold(int index) => index >= 0 && index < Words.Count ? Words[index].Fold : string.Empty;

    /// <summary>"đã ban hành kế hoạch kiểm tra chưa": what stands between "đã" and the last word is asked about.</summary>
    private void AskAtEnd()
    {
        for (var i = Words.Count - 1; i > 1; i--)
        {
            if (Fold(i) is "chua" && EndsAsking(i + 1) && !Words.IsTaken(i) && !Words[i].AfterPunctuation)
            {
                if (Fold(0) is "da" or "viec" or "nhiem" && !Intent.Exists(h => h.Value == Cue.DetailAsk))
                {
                    Intent.Add(new PhraseHit<Cue>(i, 1, Cue.DetailAsk));
                }

                return;
            }
        }
    }

    /// <summary>"xong chưa" asks at a sentence's end; "triển khai chưa xong" says something.</summary>
    private bool EndsAsking(int end) => end >= Words.Count || Words[end].AfterPunctuation
        || Words[end].Fold is "vay" or "nhi" or "a" or "ha" or "ho" or "em" or "anh" or "chi" or "the" or "roi" or "ban" or "bot" or "z" or "ta" or "da" or "hen" or "nhe" or "sep" or "bac" or "co" or "chu";

    /// <summary>What is inside a longer phrase of the other layer means what that phrase means.</summary>
    private static void Drop(List<PhraseHit<Cue>> hits, List<PhraseHit<Cue>> longer) =>
        hits.RemoveAll(h => longer.Exists(l => l.Length > h.Length && l.Start <= h.Start && l.End >= h.End && !Weak.Contains(l.Value) && l.Value is not (Cue.Still or Cue.Share or Cue.Count)));

    private void Understand()
    {
        foreach (var name in Names)
        {
            understood.AsSpan(name.Start, name.Length).Fill(true);
        }

        foreach (var period in Periods)
        {
            understood.AsSpan(period.Start, period.Length).Fill(true);
        }

        if (Reference is { } reference)
        {
            understood.AsSpan(reference.Start, reference.Length).Fill(true);
        }

        var waits = Status.Exists(h => h.Value is Cue.Wait or Cue.Lack or Cue.AwaitingEvent);
        foreach (var hit in Status.Concat(Intent).Concat(Owner).Where(h => waits || !Weak.Contains(h.Value)))
        {
            understood.AsSpan(hit.Start, hit.Length).Fill(true);
        }

        foreach (var hit in Other.Where(h => h.Value is Cue.Greeting or Cue.Thanks or Cue.Ability))
        {
            understood.AsSpan(hit.Start, hit.Length).Fill(true);
        }

        foreach (var hit in Lexicon.Scan(Lexicon.Fillers, Words))
        {
            filler.AsSpan(hit.Start, hit.Length).Fill(true);
        }

        for (var i = 0; i < Words.Count; i++)
        {
            filler[i] |= Words[i].IsNumber || Words[i].Raw.Length == 1 || (Words.IsTaken(i) && !understood[i]) || Lexicon.English.Contains(Words[i].Fold);
        }
    }
}

/// <summary>A task's reference as typed: "3b", "12", "điểm b mục 3".</summary>
internal sealed record TaskReference(string Reference, int Start, int Length)
{
    private const string Letters = "abcdđeghiklmnopqrstuvxy";
    private static readonly WordSet Nouns = new("[nhiệm vụ|việc|nv|công việc|mục|task|item] (số|stt|mã|mã số|no|number|thứ); nhiệm vụ; nv; [công|đầu] việc; task; item; mục; đầu mục; number; no; nhiệm vụ mục; section; point; ý; stt; số");
    private static readonly WordSet Points = new("điểm; ý; tiết; mục con; [sub] point; letter; khoản; item; chữ; tiểu mục; paragraph; nhiệm vụ; việc");
    private static readonly WordSet Sections = new("mục [số]; phần; chương; section [no|number]; part; heading; nhóm; khoản");

    public static TaskReference? Find(Sentence words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words.IsTaken(i) && (Written(words, i) ?? Code(words, i) ?? Numbered(words, i)) is { } found)
            {
                words.Take(found.Start, found.Length);
                return found;
            }
        }

        return null;
    }

    /// <summary>"điểm b mục 3", "mục 3 điểm b", "point b of section 3".</summary>
    private static TaskReference? Written(Sentence words, int i)
    {
        var point = Points.At(words, i, lenient: true);
        if (point > 0 && Letter(words, i + point) is { } letter)
        {
            var next = Skip(words, i + point + 1);
            var section = Sections.At(words, next, lenient: true);
            if (section > 0 && Figure(words, next + section) is { } number)
            {
                return new TaskReference($"{number}{letter}", i, next + section + 1 - i);
            }
        }

        var first = Sections.At(words, i, lenient: true);
        if (first > 0 && Figure(words, i + first) is { } figure)
        {
            var next = Skip(words, i + first + 1);
            var behind = Points.At(words, next, lenient: true);
            if (behind > 0 && Letter(words, next + behind) is { } second)
            {
                return new TaskReference($"{figure}{second}", i, next + behind + 1 - i);
            }
        }

        return null;
    }

    /// <summary>"3b", "7Đ", "3.b", "5c-2".</summary>
    private static TaskReference? Code(Sentence words, int i)
    {
        var raw = words[i].Raw.ToLowerInvariant();
        var digits = raw.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 2 || (i > 0 && words[i].Gap is "/"))
        {
            return null;
        }

        if (raw.Length == digits + 1 && Letters.Contains(raw[digits], StringComparison.Ordinal))
        {
            var suffix = i + 1 < words.Count && words[i + 1].Gap is "-" && words[i + 1].IsNumber;
            return new TaskReference(suffix ? $"{raw}-{words[i + 1].Raw}" : raw, i, suffix ? 2 : 1);
        }

        if (raw.Length == digits && i + 1 < words.Count && words[i + 1].Raw.Length == 1 && Letter(words, i + 1) is { } letter
            && (words[i + 1].Gap is "." or "-" or ")" || (words[i + 1].Gap is " " && i > 0 && Nouns.At(words, i - 1, lenient: true) > 0)))
        {
            return new TaskReference($"{raw}{letter}", i, 2);
        }

        return null;
    }

    /// <summary>"việc số 12", "task 12", "#12"; not "5 nhiệm vụ", "12 ngày".</summary>
    private static TaskReference? Numbered(Sentence words, int i)
    {
        if (words.Count == 1 && words[0].Number is > 0 and < 100)
        {
            return new TaskReference(words[0].Raw, 0, 1);
        }

        if (words[i].Gap.TrimEnd() is [.., '#'] && words[i].Number > 0)
        {
            return new TaskReference(words[i].Raw, i, 1);
        }

        var noun = Nouns.At(words, i, lenient: true);
        if (noun == 0 || i + noun >= words.Count || words[i + noun].Number is not (> 0 and < 100) || words[i + noun].AfterPunctuation)
        {
            return null;
        }

        var next = i + noun + 1;
        return next < words.Count && !words[next].AfterPunctuation && words[next].Fold is "ngay" or "tuan" or "thang" or "quy" or "nam" or "viec" or "nhiem" or "days" or "weeks" or "months" or "phan" or "phong" or "nguoi" or "don"
            ? null
            : new TaskReference(words[i + noun].Raw, i, noun + 1);
    }

    private static string? Letter(Sentence words, int i) =>
        i < words.Count && !words.IsTaken(i) && words[i].Raw.Length == 1 && Letters.Contains(char.ToLowerInvariant(words[i].Raw[0]), StringComparison.Ordinal)
            ? words[i].Raw.ToLowerInvariant()
            : null;

    private static string? Figure(Sentence words, int i)
    {
        if (i >= words.Count || words.IsTaken(i))
        {
            return null;
        }

        var roman = Array.IndexOf(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"], words[i].Fold);
        return words[i].Number is > 0 and < 100 ? words[i].Raw : roman >= 0 ? $"{roman + 1}" : null;
    }

    private static int Skip(Sentence words, int i) => i < words.Count && words[i].Fold is "of" or "in" or "cua" or "trong" or "thuoc" or "o" or "under" ? i + 1 : i;
}
