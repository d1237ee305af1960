using CchcBot.Domain.Text;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>
/// Finds the words of a task's title in a question about one task. The model marks some of them; the title extends over neighbouring words until one that
/// asks or tells about progress.
/// </summary>
internal static class TitleWords
{
    /// <summary>Words that surround a title: "việc … đến đâu rồi", "who leads …".</summary>
    private const string Around = """
        việc vụ nv cái task ai xong chưa bao khi thế sao đã đang còn hỏi rồi ơi ạ ấy á đó này kia vẫn sẽ hiện vậy dạ nhỉ rứa răng mô giờ bot tôi em
        chủ đâu mấy nào là thì mà bị phải vướng trễ lo mần
        gì chi nhiệm hạn tiến phụ giúp
        is are was who when what how which has have does do far along done finished yet approved leads leading status progress due current now
        responsible charge
        """;

    private static readonly HashSet<string> Keys = [.. Around.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(VietnameseText.ToneKey)];

    private static readonly HashSet<string> Folds =
        [.. Around.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(VietnameseText.Fold).Except(["em", "chi", "do", "la", "ma", "bi", "vu", "lo", "phu", "nay", "chu", "a"], StringComparer.Ordinal)];

    public static string? Of(Utterance utterance, QuestionGuess guess)
    {
        if (Quoted(utterance.Text) is { } quoted)
        {
            return quoted;
        }

        if (guess.Title is not { } title || title.To <= title.From)
        {
            return null;
        }

        var (tokens, places) = (utterance.Tokens, utterance.Pieces.Tokens);
        int End(int at)
        {
            while (at < tokens.Count && Goes(utterance, at))
            {
                at++;
            }

            return at;
        }

        var (from, to) = (places[title.From].From, End(places[title.To - 1].To));
        while (from > 0 && Goes(utterance, from - 1))
        {
            from--;
        }

        // The words before "của việc" or "task" ask about the title after it: "status của việc nâng cấp LGSP".
        if (guess.English < 0.5 && to + 1 < tokens.Count
            && (tokens[to].Fold == "task" || (tokens[to].Fold is "viec" or "nv" && tokens[to - 1].Fold == "cua")) && Goes(utterance, to + 1)
            && !IsAround(utterance, to + 1))
        {
            (from, to) = (to + 1, End(to + 1));
        }

        // What is told first is not the title of the task that is named after it: "đại biểu sắp hỏi về SIPAS, nhiệm vụ SIPAS làm đến đâu".
        var named = tokens.FindIndex(to, t => t.Fold is "nhiem" or "viec" or "nv");
        named += tokens[named].Fold == "nhiem" ? 2 : 1;
        if (tokens[to].Kind == TokenKind.Mark && named > to && named < tokens.Count && named <= to + 4 && Goes(utterance, named)
            && tokens[named].Kind == TokenKind.Letters)
        {
            (from, to) = (named, End(named + 1));
        }

        while (from < to && (tokens[from].Kind == TokenKind.Mark || IsAround(utterance, from)))
        {
            from++;
        }

        while (to > from && (tokens[to - 1].Kind == TokenKind.Mark || IsAround(utterance, to - 1)))
        {
            to--;
        }

        return to > from ? utterance.Text[tokens[from].Start..tokens[to - 1].End] : null;
    }

    private static bool Goes(Utterance utterance, int at)
    {
        var token = utterance.Tokens[at];
        return token.Kind == TokenKind.Mark
            // A mark directly before the next word is part of the title.
            ? utterance.Tokens[at + 1].Start == token.End && token.Shown is not ("," or ";" or "?" or "!")
            : token.Kind != TokenKind.Document && !IsAround(utterance, at)
                && !(token.Word >= 0 && utterance.Names.Exists(n => n.Kind == NameKind.Person && token.Word >= n.Start && token.Word < n.Start + n.Length));
    }

    /// <summary>Whether a unit after the title says whose task it is: "… của Trung tâm Công báo".</summary>
    private static bool UnitBehind(Utterance utterance, int at) =>
        at + 1 < utterance.Tokens.Count && utterance.Names.Exists(n => n.Kind == NameKind.Unit && n.Start == utterance.Tokens[at + 1].Word);

    private static bool IsAround(Utterance utterance, int at)
    {
        var tokens = utterance.Tokens;
        var before = tokens[at - 1].Fold;
        var next = tokens[at + 1].Fold;
        return tokens[at].Fold switch
        {
            // "việc" in "làm việc", "công việc" can be part of a title; "nhiệm vụ" cannot.
            "viec" when before is "lam" or "cong" or "su" or "dich" || (before == "tri" && next == "lam") => false,
            "vu" when before is "cong" or "dich" or "nghiep" or "noi" or "phuc" or "nghia" => false,
            "lam" => next != "viec" && (before is "ai" or "dang" or "da" || next is "toi" or "den" or "xong" or "chua" or "ha" or ""),
            "den" or "toi" => next is "dau" or "mo" or "nay" or "gio" or "khau" or "buoc" or "ngay" or "hom" or "chung" or "nao" || tokens[at].Key == "tôi",
            "do" when next is "ai" or "phong" or "don" or "ben" or "anh" or "chi" or "nguoi" => true,
            "chu" => next is "tri" || (next is "" && before is not ("may" or "dan" or "gia" or "tu" or "khach")),
            "may" => next is not ("chu" or "tinh" or "moc" or "in" or "quet" or "chieu" or "scan") && before is not ("bo" or "guong"),
            "van" when next is "thu" or "ban" or "phong" or "hoa" or "xa" or "tai" => false,
            "phu" => next is "trach",
            // In "điển hình tiên tiến do phòng nào" the words "tiến do" are not "tiến độ" (progress).
            "tien" => next is "do" && tokens[at + 1].Key != "do" && tokens[at + 2].Fold is not ("phong" or "ai" or "don" or "ben"),
            "bi" => before is not ("thiet" or "trang" or "chuan"),
            "nhiem" => next is "vu" or "" && before is not ("tin" or "bo" or "trach" or "chu" or "kiem"),
            "hien" => next is "nay" or "tai" or "dang" or "gio" or "",
            "gio" => before is not "ngoai",
            "do" or "cua" or "o" or "ben" when UnitBehind(utterance, at) => true,
            "bao" => next is "gio" or "lau" or "nhieu",
            "phong" or "don" or "ben" => next is "nao" or "mo" or "vi",
            "co" => next is "ai" or "gi" or "xong" or "vuong" or "nguoi" or "kip" or "dung",
            "chi" or "tiet" when (tokens[at].Fold == "chi" ? next == "tiet" : before == "chi") => true,
            "tri" => before is "chu",
            "trach" => before is "phu",
            var fold => tokens[at].Loose ? Folds.Contains(fold) : Keys.Contains(tokens[at].Key),
        };
    }

    private static string? Quoted(string text)
    {
        var open = text.AsSpan().IndexOfAny('“', '"', '«');
        var close = open < 0 ? -1 : text.AsSpan(open + 1).IndexOfAny('”', '"', '»');
        var inner = close > 0 ? text.Substring(open + 1, close).Trim() : string.Empty;
        return inner.Contains(' ', StringComparison.Ordinal) ? inner : null;
    }
}
