using System.Diagnostics;
using Azure;

namespace CchcBot.Delivery;

/// <summary>What the log says of an exception: its type, codes and place. The message is left out, since it may quote a person's words.</summary>
internal static class Failures
{
    /// <summary>Full name of the innermost type of this program on the stack trace, or "elsewhere".</summary>
    public static string PlaceOf(Exception failure)
    {
        var place = new StackTrace(failure, fNeedFileInfo: false)
            .GetFrames()
            .Select(f => f.GetMethod()?.DeclaringType is { FullName: { } type } ? type : "")
            .FirstOrDefault(type => type.StartsWith("CchcBot.", StringComparison.Ordinal));
        return place ?? "elsewhere";
    }

    /// <summary>The exception's type; for storage errors with status and error code.</summary>
    public static string KindOf(Exception failure) => failure is RequestFailedException { Status: var status, ErrorCode: var code }
        ? $"{failure.GetType().Name} {status} {code}".TrimEnd()
        : failure.GetType().Name;
}
