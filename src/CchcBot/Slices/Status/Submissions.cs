using System.Text.RegularExpressions;
using CchcBot.Language;

namespace CchcBot.Slices.Status;

/// <summary>Reads to whom a document was submitted.</summary>
internal static partial class Submissions
{
    /// <summary>
    /// "2b đã trình Chánh Văn phòng": submitted to the office's own leader. Null if the words name no leader of the office: then it was submitted to an
    /// authority above.
    /// </summary>
    public static Submission? Read(UpdateReading reading, DateOnly today) =>
        reading.Note is { } note && OwnLeader().Match(VietnameseText.Fold(note)) is { Success: true }
            ? new Submission(SubmittedTo.OwnLeader, null, reading.Evidence.Select(e => e.Date).OfType<DateOnly>().FirstOrDefault(today))
            : null;

    /// <summary>Whether the words contain nothing besides the submission: "7a đã trình lãnh đạo văn phòng ký".</summary>
    public static bool IsAll(UpdateReading reading) => reading.Note is { } note && VietnameseText.Fold(note) is var folded && OwnLeader().IsMatch(folded)
        && Plain().IsMatch($"{OwnLeader().Replace(folded, " ")} ");

    [GeneratedRegex(
        @"^\W*(?:(?:nhiem vu|viec|nv|task|da|duoc|ky|phe duyet|xem xet|cho y kien|is|was|has been|[0-9ivx][\w.-]{0,9})\W+)*$",
        RegexOptions.None,
        1000)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"\b(?:trinh|submitted to|with)\s+(?:ky\s+|xin y kien\s+)?(?:dong chi\s+|d/c\s+|dc\s+|the\s+)?"
            + @"(?:lanh dao(?:\s+(?:van phong|co quan|so|thanh tra|phu trach))?(?!\s+(?:ubnd|tinh|bo))|(?:pho\s+)?chanh\s+(?:van phong|thanh tra)|cvp|pcvp|"
            + @"(?:pho\s+)?giam doc(?!\s+so)|(?:our|own)\s+leaders?|head of (?:the )?office)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex OwnLeader();
}
