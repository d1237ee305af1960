using System.Globalization;
using CchcBot.Domain.Text;
using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>The position of a task's name: "việc thứ hai" from its first token to after its last.</summary>
/// <param name="Reference">The code or number, as digits and letters; with its plan, where one is named, as the bot prints it: "3 (27/KH-VP)".</param>
/// <param name="IsBare">Whether it is only a number: then it is a task only in an answer to a list.</param>
/// <param name="IsAside">Whether the task is only referred to and not reported on: "chờ 4a", "trùng với 3b".</param>
internal readonly record struct TaskMention(string Reference, int Start, int End, bool IsBare, bool IsAside)
{
    /// <summary>The plan's number or title, which stands inside the span; null if none is named with the task.</summary>
    public string? Plan { get; private init; }

    /// <summary>The code or number alone.</summary>
    public string Code => Plan is null ? Reference : Reference[..^(Plan.Length + " ()".Length)];

    public TaskMention Of(string plan, int start, int end) =>
        this with { Reference = $"{Reference} ({plan})", Plan = plan, Start = start, End = end, IsBare = false };
}

/// <summary>A plan named in a message, by characters [From, To).</summary>
/// <param name="IsNumber">Whether it is named by its number, which says surely that a plan is meant.</param>
internal readonly record struct PlanMention(string Name, int From, int To, bool IsNumber);

/// <summary>Finds tasks by their codes, as printed ("3b", "I.2", "IV.2-2", "5c-2") and as spoken.</summary>
internal static class TaskMentions
{
    private static readonly string SoKey = VietnameseText.ToneKey("số");
    private static readonly string LineKey = VietnameseText.ToneKey("dòng");

    /// <summary>All tasks named, in order.</summary>
    public static List<TaskMention> Find(TokenList tokens, Func<int, bool> isTime, IReadOnlyList<PlanMention> plans)
    {
        var found = new List<TaskMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var said = MentionAt(tokens, i, found, isTime);
            var planned = plans.Count > 0 && (said ?? Counted(tokens, i, isTime)) is { } named
                ? WithPlan(tokens, named, plans) ?? BehindPlan(tokens, named, plans) : null;
            if ((planned ?? said) is { } mention)
            {
                found.AddRange(Between(tokens, found, mention));
                found.Add(mention);
                i = mention.End - 1;
            }
        }

        return found;
    }

    /// <summary>A number that is a task only because a plan is named with it: "đã trình 3 (27/KH-VP)"; a part or a round of the work is none.</summary>
    private static TaskMention? Counted(TokenList tokens, int at, Func<int, bool> isTime) =>
        tokens[at] is { Value: > 0 and < 100, Fold.Length: <= 2 } && !isTime(at)
        && !(at > 0 && (IsPartOf(tokens[at - 1])
            || (tokens[at - 1] is { Kind: TokenKind.Mark, Shown: not "(" } && tokens.IsGlued(at))))
            ? new TaskMention(tokens[at].Shown, at, at + 1, true, IsAside(tokens, at, []))
            : null;

    /// <summary>
    /// The task with the plan named directly after it: "3 (27/KH-VP)", "3b kế hoạch 27/KH-VP", "3 of plan 27/KH-VP", "3b của kế hoạch chuyển đổi số". Without a
    /// bracket or "của" only a number is the task's plan, and not with a date: "xong 2b, KH 31/KH-VP ngày 12/11" is what was issued.
    /// </summary>
    private static TaskMention? WithPlan(TokenList tokens, TaskMention task, IReadOnlyList<PlanMention> plans)
    {
        var at = task.End;
        var isBracketed = tokens[at].Is('(');
        at += isBracketed ? 1 : 0;
        var isJoined = tokens[at].Fold is "cua" or "thuoc" or "of";
        at += isJoined ? 1 : 0;
        at += isJoined && tokens[at].Fold == "the" ? 1 : 0;
        var (start, isSaid) = (tokens[at].Start, isBracketed || isJoined);
        if (plans.FirstOrDefault(p => p.From == start && (isSaid || p.IsNumber)) is not { Name: not null } plan)
        {
            return null;
        }

        var end = at + tokens.Skip(at).TakeWhile(t => t.Start < plan.To).Count();
        return !isSaid && tokens[end - 1].End > plan.To ? null : task.Of(plan.Name, task.Start, end + (isBracketed && tokens[end].Is(')') ? 1 : 0));
    }

    /// <summary>
    /// The task with the number of its plan before it, which nothing else is said of: "kế hoạch 27/KH-VP: nhiệm vụ 3", "trong KH 27/KH-VP, 3b". With a date it
    /// is what was issued.
    /// </summary>
    private static TaskMention? BehindPlan(TokenList tokens, TaskMention task, IReadOnlyList<PlanMention> plans)
    {
        var end = task.Start - (tokens[task.Start - 1].Shown is "," or ":" ? 1 : 0);
        if (plans.FirstOrDefault(p => p.IsNumber && tokens[end - 1].End == p.To) is not { Name: not null } plan)
        {
            return null;
        }

        var start = tokens.FindIndex(t => t.Start >= plan.From);
        return start == 0 ? task.Of(plan.Name, 0, task.End)
            : tokens[start - 1].Fold is "trong" or "thuoc" or "o" or "in" or "of" ? task.Of(plan.Name, start - 1, task.End)
            : null;
    }

    /// <summary>The tasks of a range ("1-3", "1 đến 4") between its ends, at the position of the second.</summary>
    private static IEnumerable<TaskMention> Between(TokenList tokens, List<TaskMention> before, TaskMention last)
    {
        if (before.Count == 0 || last.Start != before[^1].End + 1 || !(tokens[before[^1].End].Is('-') || tokens[before[^1].End].Fold is "den" or "toi" or "to")
            || !int.TryParse(before[^1].Reference, out var first) || !int.TryParse(last.Reference, out var end) || end - first is not (> 1 and <= 12))
        {
            return [];
        }

        return Enumerable.Range(first + 1, end - first - 1).Select(n => last with { Reference = n.ToString(CultureInfo.InvariantCulture) });
    }

    private static TaskMention? MentionAt(TokenList tokens, int at, List<TaskMention> before, Func<int, bool> isTime)
    {
        if ((Pointed(tokens, at, before) ?? FirstSome(tokens, at, before) ?? Spoken(tokens, at, before)) is { } named)
        {
            return named;
        }

        var start = IntroducedFrom(tokens, at);
        var introduced = start < at;
        // "việc thứ hai tuần sau", "việc số năm rồi".
        if (isTime(at) && !(introduced && tokens[at - 1].Fold is "thu" or "so" && start < at - 1) && !IsBeforeTime(tokens, at))
        {
            return null;
        }

        var aside = IsAside(tokens, start, before);
        if (Code(tokens, at, introduced) is var (code, end))
        {
            return new TaskMention(code, start, end, false, aside);
        }

        if (Number(tokens, at, introduced) is not var (number, after))
        {
            return null;
        }

        // "số 12", "việc 3" name a task; "còn 2", "riêng 3" do so only in an answer to a list.
        var bare = start == at ? !IsLookedAt(tokens, at, after)
            : tokens[at - 1].Fold is "con" or "rieng" or "the" or "cau" || (tokens[at - 1].Fold == "dong" && !IsLine(tokens, at - 1));
        return bare && !StandsAlone(tokens, at, after, before) ? null : new TaskMention(number, start, after, bare, aside);
    }

    /// <summary>"điểm b mục 3", "mục 3 điểm b", "point b of section 3".</summary>
    private static TaskMention? Pointed(TokenList tokens, int at, List<TaskMention> before)
    {
        bool Is(int i, params ReadOnlySpan<string> words) => words.Contains(tokens[i].Fold);
        if (Is(at, "diem", "y", "tiet", "point", "khoan", "chu") && Lettered(tokens[at + 1]) is { } letter)
        {
            // "điểm d cùng mục đó".
            var same = at + 2 + (Is(at + 2, "cung", "cua", "o", "trong") ? 1 : 0);
            if (before.Count > 0 && Is(same, "muc", "phan", "nhom") && Is(same + 1, "do", "ay", "nay", "tren"))
            {
                return new TaskMention(string.Concat(before[^1].Reference.TakeWhile(char.IsDigit)) + letter, at, same + 2, false, false);
            }

            var section = at + 2 + (Is(at + 2, "of", "cua", "thuoc", "trong", "in") ? 1 : 0);
            var number = section + 1 + (Is(section + 1, "so", "no") ? 1 : 0);
            if (Is(section, "muc", "phan", "section", "part", "nhom", "khoan", "nhiem", "viec") && Figure(tokens, number) is { } figure)
            {
                return new TaskMention(figure + letter, at, number + 1, false, false);
            }
        }

        var named = at + 1 + (Is(at + 1, "so", "no") ? 1 : 0);
        if (Is(at, "muc", "phan", "section", "part", "nhom") && Figure(tokens, named) is { } first)
        {
            var point = named + 1 + (tokens[named + 1].Is(',') ? 1 : 0);
            if (Is(point, "diem", "y", "tiet", "point", "chu", "cham") && Lettered(tokens[point + 1]) is { } pointed)
            {
                return new TaskMention(first + pointed, at, point + 2, false, false);
            }
        }

        return null;
    }

    /// <summary>A number word at a clause's beginning, before words about a task: "một với ba xong, hai thì chưa", "hai a đã ký".</summary>
    private static TaskMention? Spoken(TokenList tokens, int at, List<TaskMention> before)
    {
        var token = tokens[at];
        var next = tokens[at + 1];
        if (token.Fold is "viec" or "muc" or "cai" && next.Fold == "dau" && (next.Loose || next.Key == FirstKey)
            && SpokenNumbers.Word(tokens[at - 1]) is null && tokens[at - 1].Value <= 0
            && at + 2 < tokens.Count && (tokens[at + 2].Kind == TokenKind.Mark || ReportWords.Predicates.Contains(tokens[at + 2].Fold)
                || tokens[at + 2].Fold is "thi"))
        {
            return new TaskMention("1", at, at + 2, false, false);
        }

        if (at + 1 >= tokens.Count || (token.Loose && !IsEnglish(token.Fold)) || token.Kind != TokenKind.Letters
            || SpokenNumbers.Word(token) is not (> 0 and < 10 and var number)
            || !(at == 0 || tokens[at - 1].Fold is "," or ";" or "." or "va" or "voi" or "and"))
        {
            return null;
        }

        // With a code's letter: "hai a", "bốn b".
        if (IsLetter(next) && next.Fold is "a" or "b" or "c" or "d" && at + 2 < tokens.Count && next.Start == token.End + 1
            && (ReportWords.Predicates.Contains(tokens[at + 2].Fold) || tokens[at + 2].Kind == TokenKind.Mark || tokens[at + 2].Kind == TokenKind.Letters
                && next.Fold != "a"))
        {
            return new TaskMention($"{number}{next.Fold}", at, at + 2, false, false);
        }

        var joined = next.Fold is "va" or "voi" or "and" or "lan" or "thi" or "," or ":";
        var said = next.Fold is "xong" or "chua" or "ket" or "dang" or "vuong" or "cho" or "bi" or "da" or "is" or "are" or "done" or "slipped" or "deu"
            or "needs" or "need" or "hasn" or "has" or "was" or "will" or "still" or "isn" or "got" or "'" or "’";
        // "năm với sáu tôi bàn giao".
        var goesOn = before.Count > 0 && before[^1].End == at - 1 && before[^1].IsBare
            && !tokens[at - 1].Is(',') && SpokenNumbers.Word(tokens[at - 2]) is not null;
        return said || goesOn || (joined && (next.Fold is "thi" || Chain(tokens, at + 1)))
            ? new TaskMention(number.ToString(CultureInfo.InvariantCulture), at, at + 1, true, false)
            : null;
    }

    private static bool IsEnglish(string fold) => fold is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine";

    /// <summary>The first few tasks ("ba việc đầu", "hai cái đầu tiên"): returns the last of them and adds the others to the list.</summary>
    private static TaskMention? FirstSome(TokenList tokens, int at, List<TaskMention> found)
    {
        if (SpokenNumbers.Read(tokens, at, out var next) is not (>= 2 and <= 12 and var count)
            || tokens[next].Fold is not ("viec" or "cai" or "muc" or "nv") || tokens[next + 1].Fold != "dau"
            // "hai việc đâu rồi", "ba việc đầu năm".
            || !(tokens[next + 1].Loose || tokens[next + 1].Key == FirstKey) || tokens[next + 2].Fold is "nam" or "thang" or "quy")
        {
            return null;
        }

        var end = next + 2 + (tokens[next + 2].Fold == "tien" ? 1 : 0);
        found.AddRange(Enumerable.Range(1, count - 1).Select(n => new TaskMention(n.ToString(CultureInfo.InvariantCulture), at, end, false, false)));
        return new TaskMention(count.ToString(CultureInfo.InvariantCulture), at, end, false, false);
    }

    private static readonly string FirstKey = VietnameseText.ToneKey("đầu");

    /// <summary>Whether another number follows the conjunction: "một, hai và sáu".</summary>
    private static bool Chain(TokenList tokens, int joint) => !tokens[joint + 1].Loose && SpokenNumbers.Word(tokens[joint + 1]) is > 0 and < 10;

    /// <summary>Digits or a Roman numeral, as digits; null for anything else.</summary>
    private static string? Figure(TokenList tokens, int at)
    {
        var roman = Array.IndexOf(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"], tokens[at].Fold);
        return tokens[at].Value is > 0 and < 100 ? tokens[at].Shown
            : roman >= 0 ? (roman + 1).ToString(CultureInfo.InvariantCulture)
            : SpokenNumbers.Word(tokens[at]) is > 0 and < 10 and var said ? said.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A letter, written or by its name: "g", "gờ"; null for anything else.</summary>
    private static string? Lettered(Token token) => IsLetter(token) ? token.Shown.ToLowerInvariant() : LetterNamed(token);

    /// <summary>The index where the words for "task" before a number begin; <paramref name="at"/> if there are none.</summary>
    private static int IntroducedFrom(TokenList tokens, int at)
    {
        var start = at;
        for (var step = 1; step > 0 && start > 0 && at - start < 3; start -= step)
        {
            var (word, before) = (tokens[start - 1], tokens[start - 2]);
            var isOther = word.Fold == "so" && (before.Shown is "bão" or "Bão"
                || before.Fold is "ho" or "chi" or "co" or "he" or "tri" or "tham" or "tan" or "thong");
            step = (word.Fold, before.Fold) is ("vu", "nhiem") || (start == at && word.Is('.') && before.Fold is "no" or "nr") ? 2
                : (IsTaskWord(word) && !isOther) || (word.Is('#') && start == at) ? 1 : 0;
        }

        return start;
    }

    // "tư" in "Sở Tư pháp" is not the number four.
    private static bool IsTaskWord(Token token) => token.Fold is "line" or "row"
        || (ReportWords.TaskWords.Contains(token.Fold)
            && (token.Fold != "so" || token.Loose || token.Key == SoKey || !VietnameseText.HasDiacritics(token.Shown)));

    /// <summary>A code: "3b", "5c-2", "3.b", "I.2", "IV.2-2", "V.2.a-1"; "1.12" only after a word for "task".</summary>
    private static (string Code, int End)? Code(TokenList tokens, int at, bool introduced)
    {
        var token = tokens[at];
        if (tokens.IsGlued(at) && tokens[at - 1].Shown is "/" or "-" or "." && tokens[at - 2].Kind != TokenKind.Mark)
        {
            return null;
        }

        if (token.Kind == TokenKind.Mixed)
        {
            var digits = token.Fold.TakeWhile(char.IsDigit).Count();
            var isCode = digits is 1 or 2 && token.Fold.Length == digits + 1 && !IsHour(tokens, at);
            return isCode ? Suffixed(tokens, token.Shown, at + 1) : null;
        }

        // The spoken name of a letter marks a code: "chín bê sao rồi", "việc ba bê", "cái bốn a".
        if (token.Kind == TokenKind.Letters && SpokenNumbers.Word(token) is > 0 and < 10 and var spoken && LetterNamed(tokens[at + 1]) is { } name
            && (introduced || (!token.Loose && tokens[at + 1].Shown is "bê" or "xê" or "đê" or "dê" or "gờ")))
        {
            return ($"{spoken}{name}", at + 2);
        }

        var roman = token.Kind == TokenKind.Letters && token.Shown.Length <= 5 && token.Shown.All(c => c is 'I' or 'V' or 'X');
        if (!roman && token is not { Kind: TokenKind.Number, Value: > 0 and < 100 })
        {
            return null;
        }

        // A code with a blank before its letter: "3 b", "3 B".
        if (!roman && (introduced || IsLooked(tokens, at)) && IsLetter(tokens[at + 1]) && tokens[at + 1].Start > token.End
            && tokens[at + 1].Fold is "a" or "b" or "c" or "d" or "g" or "h"
            && !(tokens[at + 1].Fold == "a" && at + 2 >= tokens.Count))
        {
            return (token.Shown + tokens[at + 1].Shown, at + 2);
        }

        // "5(a)", "1-A".
        if (!roman && IsLetter(tokens[at + 2]) && tokens.IsGlued(at + 1) && tokens.IsGlued(at + 2)
            && (tokens[at + 1].Is('-') || (tokens[at + 1].Is('(') && tokens[at + 3].Is(')'))))
        {
            return (token.Shown + tokens[at + 2].Shown.ToLowerInvariant(), at + (tokens[at + 1].Is('-') ? 3 : 4));
        }

        var (code, end) = (token.Shown, at + 1);
        while (tokens[end].Is('.') && tokens.IsGlued(end) && tokens.IsGlued(end + 1)
            && (tokens[end + 1].Value is > 0 and < 100 || IsLetter(tokens[end + 1])))
        {
            code += IsLetter(tokens[end + 1]) && !roman ? tokens[end + 1].Shown : "." + tokens[end + 1].Shown;
            end += 2;
        }

        // A number with a dot is a date or a share unless a word for "task" precedes it.
        var isWritten = end > at + 1 && (roman || introduced || char.IsLetter(code[^1]));
        return isWritten ? Suffixed(tokens, code, end) : null;
    }

    /// <summary>Whether a split code is at the beginning or after a verb of looking or telling: "3 b …", "coi 5 d", "nói rõ 3 b".</summary>
    private static bool IsLooked(TokenList tokens, int at) => tokens[at + 2].Kind == TokenKind.Letters
        && (at == 0 || tokens[at - 1].Fold is "coi" or "xem" or "ro" or "xong" or "han" or "ve" or "cho");

    /// <summary>"dòng 2" is a line of the list, "hội đồng 2" is none; without marks it is one where nothing can make it another word.</summary>
    private static bool IsLine(TokenList tokens, int at) => VietnameseText.ToneKey(tokens[at].Shown) == LineKey
        || (tokens[at].Shown.Equals("dong", StringComparison.OrdinalIgnoreCase)
            && (tokens[at - 1].Kind == TokenKind.Mark || tokens[at - 1].Fold is "xong" or "tiet" or "va" or "voi"));

    /// <summary>Whether nothing but a number is to be looked at: "chi tiết 2", "xem 2 giúp tôi", "details of 2".</summary>
    private static bool IsLookedAt(TokenList tokens, int at, int end) => at is > 0 and < 4
        && (tokens[at - 1].Fold is "xem" or "coi" or "details" or "detail" or "show"
            || (tokens[at - 1].Fold == "tiet" && tokens[at - 2].Fold == "chi")
            || (tokens[at - 1].Fold == "of" && tokens[at - 2].Fold is "details" or "detail"))
        && Enumerable.Range(end, tokens.Count - end).All(i => tokens[i].Kind == TokenKind.Mark || tokens[i].Fold is "giup" or "cai" or "di"
            || ReportWords.Particles.Contains(tokens[i].Fold));

    // "de" without diacritics is excluded: usually it is "để" or "đề nghị", not the letter "đê".
    private static string? LetterNamed(Token token) => token.Shown.ToLowerInvariant() switch
    {
        "a" or "b" or "c" or "d" or "đ" => token.Shown.ToLowerInvariant(),
        "bê" or "be" or "bờ" => "b",
        "xê" or "xe" or "cờ" => "c",
        "đê" or "đờ" => "đ",
        "dê" or "dờ" => "d",
        "gờ" or "giê" => "g",
        "hát" or "hờ" => "h",
        _ => null,
    };

    private static (string, int) Suffixed(TokenList tokens, string code, int end) =>
        tokens[end].Is('-') && tokens.IsGlued(end) && tokens.IsGlued(end + 1) && tokens[end + 1].Value is > 0 and < 20
            ? ($"{code}-{tokens[end + 1].Shown}", end + 2) : (code, end);

    /// <summary>A time of day, or minutes: "3h chiều", "còn 5p nữa".</summary>
    private static bool IsHour(TokenList tokens, int at)
    {
        var before = tokens[at - 1].Fold;
        var after = tokens[at + 1].Fold;
        return tokens[at].Fold[^1] switch
        {
            'h' => before is "luc" or "at" or "truoc" or "den" or "hoi" or "tu" or "khoang" || after is "sang" or "chieu" or "toi" or "trua",
            'p' => before is "trong" or "khoang" or "tam" || after is "nua" or "thoi" or "sau",
            _ => false,
        };
    }

    private static (string Number, int End)? Number(TokenList tokens, int at, bool introduced)
    {
        var token = tokens[at];
        if (token is { Kind: TokenKind.Number, Value: > 0 and < 100, Fold.Length: <= 2 })
        {
            return IsAmount(tokens, at, introduced) && !IsBeforeTime(tokens, at) ? null : (token.Shown, at + 1);
        }

        if (!introduced)
        {
            return Ordinal(token.Fold) is { } first && tokens[at + 1].Fold is "one" or "task" or "item" && !FollowsRound(tokens, at)
                ? (first, at + 2) : null;
        }

        var before = tokens[at - 1].Fold;
        if (SpokenNumbers.Read(tokens, at, out var end) is >= 1 and <= 30 and var number
            && !ReportWords.IsMeasure(tokens[end])
            && !IsWordToo(tokens, at, end)
            && (before is "thu" or "so" or "item" or "task" or "number" or "no"
                || (before is "viec" or "muc" && !ReportWords.IsCounted(tokens[end]))))
        {
            return (number.ToString(CultureInfo.InvariantCulture), end);
        }

        if (token.Fold is "nhat" or "nhi" && before == "thu")
        {
            return (token.Fold == "nhat" ? "1" : "2", at + 1);
        }

        if (token.Fold == "dau" && before is "viec" or "muc" or "vu" or "cai" or "dong" && tokens[at + 1].Fold == "tien")
        {
            return ("1", at + 2);
        }

        return Ordinal(token.Fold) is { } ordinal ? (ordinal, at + (tokens[at + 1].Fold is "one" or "task" or "item" ? 2 : 1)) : null;
    }

    /// <summary>Whether it is a phrase that without diacritics looks like a number: "vị trí việc làm", "sở tư pháp".</summary>
    private static bool IsWordToo(TokenList tokens, int at, int end) =>
        (tokens[at].Loose && end == at + 1 && tokens[at].Fold is "lam" or "nam" or "sau" or "tu" or "bay" && tokens[at - 1].Fold is "viec" or "vu" or "cai")
        || (tokens[at].Fold is "mot" && tokens[end].Fold is "cua" or "so" or "cai" or "vai")
        || (tokens[at].Loose && tokens[at].Fold is "tu" && tokens[end].Fold is "phap" or "van" or "lieu")
        || (tokens[at].Fold is "one" && tokens[end].Is('-'));

    /// <summary>Whether it goes on counting rounds or drafts: "first review round completed, second one starts Monday".</summary>
    private static bool FollowsRound(TokenList tokens, int at) => Enumerable.Range(0, Math.Max(0, at - 1))
        .Any(i => Ordinal(tokens[i].Fold) is not null && tokens[i + 1].Kind == TokenKind.Letters && tokens[i + 1].Fold is not ("one" or "task" or "item"));

    private static string? Ordinal(string fold) => fold switch
    {
        "first" => "1", "second" => "2", "third" => "3", "fourth" => "4", "fifth" => "5", "sixth" => "6", "seventh" => "7", _ => null,
    };

    /// <summary>Whether it is an amount: "5 ngày", "30%", "3/8", "12 phòng".</summary>
    private static bool IsAmount(TokenList tokens, int at, bool introduced)
    {
        var next = tokens[at + 1];
        var surely = introduced && tokens[at - 1].Fold is "viec" or "so" or "muc" or "vu" or "nv" or "task" or "item" or "stt";
        // Without diacritics "5 bo" and "7 bao" at a clause's beginning are "bỏ" and "báo", not "bộ" (sets) and "báo" (newspapers).
        var tells = next is { Fold: "bo" or "bao", Loose: true } && (tokens[at - 1].Kind == TokenKind.Mark || tokens[at - 1].Fold is "voi" or "va");
        return next.Is('%') || (next.Is('/') && next.Start == tokens[at].End) || (!surely && !tells && ReportWords.IsCounted(next))
            || (ReportWords.IsMeasure(next) && !(surely && next.Fold is "bua" or "hom"))
            || ((next.Is('-') || next.Is(',') || next.Is('.')) && next.Start == tokens[at].End
                && tokens[at + 2].Kind == TokenKind.Number && tokens[at + 3].Is('%'));
    }

    /// <summary>Whether it is a task directly before a time: "việc 3 hôm trước vướng", "2 với 6 tuần tới sẽ xong".</summary>
    private static bool IsBeforeTime(TokenList tokens, int at) => tokens[at].Value is > 0 and < 40
        && ((tokens[at - 2].Value > 0 && tokens[at - 1].Fold is "voi" or "va") || tokens[at - 1].Fold is "viec" or "muc" or "nv" or "vu" or "task")
        && (tokens[at + 1].Fold is "hom" or "bua" ? tokens[at + 2].Fold is "nay" or "truoc" or "qua" or "kia" or "no" or "ni"
            : tokens[at + 1].Fold is "tuan" or "thang" or "quy" && tokens[at + 2].Fold is "toi" or "sau" or "nay" or "truoc")
        && !(tokens[at + 2].Fold is "toi" or "sau" && tokens[at + 3].Fold is "do" or "day" or "nua");

    private static bool IsLetter(Token token) => token.Kind == TokenKind.Letters && token.Shown.Length == 1 && token.Fold[0] is not ('f' or 'j' or 'w' or 'z');

    private static bool IsAside(TokenList tokens, int start, List<TaskMention> before)
    {
        var (word, previous) = (tokens[start - 1], tokens[start - 2]);
        // "số 6 chứ không phải số 3".
        return (start > 3 && word.Fold is "phai" && tokens[start - 3].Fold is "chu" or "ma")
            || (ReportWords.Asides.Contains(word.Fold) && word is not { Loose: false, Key: "cho" }
                && !(word.Fold is "vao" or "vo" && previous.Fold is "luu" or "gan" or "ghi" or "dua" or "nop" or "kem" or "nhap")
                && !(word.Fold is "voi" or "for" && (start == 1 || previous.Fold is "doi" or "," or "."))
                && !(before.Count > 0 && before[^1].End == start - 1 && ReportWords.Joints.Contains(word.Fold))
                && previous.Fold is not ("han" or "do" or "bao" or "tien" or "extension" or "deadline" or "time" or "done")
                // "sản phẩm của 1a là gì", "hủy báo cáo hồi nãy của mục 2"; what is waited for is only referred to: "chờ kết quả của 1a".
                && (word.Fold is not ("cua" or "of" or "on" or "for") || tokens.Any(start - 7, start, t => t.Fold is "cho" or "doi" or "waiting" or "wait"
                    or "trung" or "duplicate" or "input" or "inputs"))
                && !(word.Fold == "cung" && previous.Fold == "cuoi"));
    }

    /// <summary>The word after the next number that follows a punctuation mark nearby ("1 xong, 2 xong"); null if there is none.</summary>
    private static string? Next(TokenList tokens, int from)
    {
        for (var i = from + 1; i + 1 < Math.Min(tokens.Count, from + 8); i++)
        {
            if (tokens[i].Value is > 0 and < 40 && tokens[i - 1].Is(','))
            {
                return tokens[i + 1].Fold;
            }
        }

        return null;
    }

    private static bool IsPartOf(Token token) => token.Fold is "bac" or "buoc" or "dot" or "lan" or "phan" or "vong" or "doan" or "khau" or "tap" or "quyen"
        or "phase" or "step" or "round" or "stage" or "part" or "draft" or "version" or "ban";

    /// <summary>Whether a bare number is a task: it begins a clause, or words about tasks are next to it.</summary>
    private static bool StandsAlone(TokenList tokens, int at, int end, List<TaskMention> before)
    {
        // A number after a task is its progress: "số 5: 75", "so 2 thi 55".
        if (before.Count > 0 && before[^1].End == at - 1 && (tokens[at - 1].Is(':') || tokens[at - 1].Fold == "thi"))
        {
            return false;
        }

        if (tokens[at - 1].Kind == TokenKind.Mark && !tokens[at - 1].Is('/') && !tokens[at - 1].Is('-') && !tokens[at - 1].Is('%')
            && !(tokens[at - 1].Is('.') && tokens.IsGlued(at)))
        {
            return tokens[end].Kind != TokenKind.Document;
        }

        var previous = tokens[at - 1].Fold;
        var said = ReportWords.Predicates.Contains(tokens[end].Fold);
        if (before.Count > 0 && before[^1].End == at - 1 && (ReportWords.Joints.Contains(previous) || tokens[at - 1].Is('-') || previous is "den" or "toi"
            or "to"))
        {
            // "2c còn 3 bệnh viện".
            return previous != "con" || said || tokens[end].Kind != TokenKind.Letters || ReportWords.Joints.Contains(tokens[end].Fold);
        }

        // A step or a round: "xong bậc 1, bậc 2 chưa".
        if (IsPartOf(tokens[at - 1]))
        {
            return false;
        }

        // Progress ("làm tới 50 rồi") or a date ("hôm 15 rồi").
        if (previous is "toi" or "den" or "duoc" or "dat" or "khoang" or "chung" or "gan" or "hon" or "hom" or "bua" or "ngay")
        {
            return false;
        }

        // "chị Lan báo 1 xong, 2 xong", "thì 1, 2, 3 em đã xong".
        if (before.Count == 0 && (said || tokens[end].Is(',')) && Next(tokens, end) is { } other
            && (said ? ReportWords.Predicates.Contains(other) : other is "," or "va" || ReportWords.Predicates.Contains(other)))
        {
            return true;
        }

        // "trừ 6 ra", "riêng 2 vướng", "chỉ 3 cần".
        if (before.Count == 0 && at <= 2 && previous is "tru" or "ngoai" or "except" or "only" or "chi" or "duy" or "bao")
        {
            return true;
        }

        if (before.Count > 0 && said)
        {
            return true;
        }

        var joint = ReportWords.Joints.Contains(tokens[end].Fold);
        var closed = tokens[end].Kind == TokenKind.Mark || joint || ReportWords.Particles.Contains(tokens[end].Fold)
            || tokens[end].Fold is "roi"
            // "xin gia hạn 2 đến 15/10", "lùi 2 thêm 1 tuần".
            || (previous is "han" or "lui" && tokens[end].Fold is "den" or "toi" or "them" or "sang");
        return (ReportWords.Heads.Contains(previous) && closed) || (ReportWords.Joints.Contains(previous) && (joint || said));
    }
}
