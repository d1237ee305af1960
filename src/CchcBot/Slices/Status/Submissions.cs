using System.Text.RegularExpressions;
using CchcBot.Language;

namespace CchcBot.Slices.Status;

/// <summary>Reads to whom a document was submitted.</summary>
internal static partial class Submissions
{
    /// <summary>
    /// "2b đã trình Chánh Văn phòng": submitted to the office's own leader. If the words name no leader of the office, it was submitted to an authority above,
    /// or to whom it was before; null if they say no day either.
    /// </summary>
    /// <param name="state">The state before the report.</param>
    /// <param name="said">The day that the words say, or null.</param>
    public static Submission? Read(UpdateReading reading, AssignmentState state, DateOnly? said, DateOnly today)
    {
        var day = said ?? reading.Evidence.Select(e => e.Date).FirstOrDefault(d => d is not null);
        return reading.Note is { } note && OwnLeader().IsMatch(VietnameseText.Fold(note)) ? new Submission(SubmittedTo.OwnLeader, null, day ?? today)
            : said is not { } on ? null
            : state is { Step: WorkStep.Submitted, Submission: { } known } ? known with { On = on }
            : new Submission(SubmittedTo.Above, null, on);
    }

    /// <summary>Whether the words contain nothing besides the submission: "7a đã trình lãnh đạo văn phòng ký".</summary>
    public static bool IsAll(string words) => VietnameseText.Fold(words) is var folded && OwnLeader().IsMatch(folded)
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
