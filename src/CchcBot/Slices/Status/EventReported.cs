using System.Text.RegularExpressions;
using CchcBot.Language;

namespace CchcBot.Slices.Status;

/// <summary>
/// "7b đã có văn bản rồi, UBND tỉnh ban hành 10/9" of a task that waits for that document: its event has happened, the task itself is not done.
/// </summary>
internal static partial class EventReported
{
    /// <param name="reading">The report as read; a document with a number is the task's own, not what it waits for.</param>
    public static bool Is(UpdateReading reading, Assignment assignment, DateOnly today) =>
        assignment.Class(today) == ProgressClass.AwaitingEvent
        && reading.Kind is UpdateKind.Done or UpdateKind.Evidence or UpdateKind.Progress
        && reading.Evidence.All(e => e.Number is null)
        && reading.Note is { } note && Words().IsMatch(VietnameseText.Fold(note));

    [GeneratedRegex(
        @"\b(?:da co|co roi|moi co) (?:van ban|quyet dinh|ke hoach|huong dan|chi thi|thong tu|nghi dinh|y kien)\b|\bsu kien\b|\bevent\b"
            + @"|\b(?:ubnd|hdnd|tinh|bo|so|chinh phu|thu tuong|trung uong|cap tren|thanh uy|tinh uy)\b.{0,30}\b(?:da )?ban hanh\b|\bhas been issued\b",
        RegexOptions.None,
        1000)]
    private static partial Regex Words();
}
