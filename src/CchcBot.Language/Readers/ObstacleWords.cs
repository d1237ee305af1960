using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Readers;

/// <summary>Tells a sentence that only says "held up" from one that says by what.</summary>
public static partial class ObstacleWords
{
    /// <summary>Folded words that say nothing of the cause: that something hinders the work, which task, and what politeness adds.</summary>
    private static readonly FrozenSet<string> Empty = (
        "vuong mac bi dang gap co kho khan tro ngai ket tac nghen ach be trouble roi qua lam van con nhiem vu viec nv muc so task item no number " +
        "em toi minh phong ben don vi cua la thi nay do a nhe nha ha vay thua bao cao anh chi dong chi sep kinh xin hien tai gio bay nay mot chut it mot "
            + "so vai nhieu cac " +
        "is are was has have had been being blocked stuck held up on hold hindered delayed problem problems issue issues difficulty difficulties there we "
            + "it the this that some a an still now please obstacle obstacles facing with")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words as they stand where they name a cause; null where they do not: "3c vướng ạ".</summary>
    public static string? CauseIn(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return Word().Matches(VietnameseText.Fold(note)).Any(w => !Empty.Contains(w.Value) && !char.IsAsciiDigit(w.Value[0])) ? Code().Replace(note, "", 1)
            : null;
    }

    // The task is named beside it: "3b vướng kinh phí".
    [GeneratedRegex(@"^(?:(?:nhiệm vụ|nhiem vu|việc|viec|nv|task|item)\s+)?(?:[IVXivx]+\.)?\d{1,3}[A-Za-zĐđ](?:-\d{1,2})?\s*[:,-]?\s+(?=\S)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
