using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>Distinguishes an obstacle with a cause from a mere statement that the work is held up.</summary>
public static partial class ObstacleWords
{
    /// <summary>Folded words that do not name a cause: of being held up, of the task, and of politeness.</summary>
    private static readonly FrozenSet<string> Empty = ReportWords.Set(
        "vuong mac bi dang gap co kho khan tro ngai ket tac nghen ach be trouble roi qua lam van con nhiem vu viec nv muc so task item no number em toi minh "
            + "phong ben don vi cua la thi nay do a nhe nha ha vay thua bao cao anh chi dong chi sep kinh xin hien tai gio bay nay mot chut it mot so vai "
            + "nhieu cac is are was has have had been being blocked stuck held up on hold hindered delayed problem problems issue issues difficulty "
            + "difficulties there we it the this that some a an still now please obstacle obstacles facing with");

    /// <summary>The note itself if it names a cause; null if it does not ("3c vướng ạ").</summary>
    public static string? CauseIn(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return new Sentence(note).Words.Exists(w => !Empty.Contains(w.Fold) && !char.IsAsciiDigit(w.Fold[0])) ? Code().Replace(note, "", 1) : null;
    }

    // The task's name before the cause: "3b vướng kinh phí".
    [GeneratedRegex(@"^(?:(?:nhiệm vụ|nhiem vu|việc|viec|nv|task|item)\s+)?(?:[IVXivx]+\.)?\d{1,3}[A-Za-zĐđ](?:-\d{1,2})?\s*[:,-]?\s+(?=\S)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
