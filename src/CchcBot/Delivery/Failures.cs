using System.Diagnostics;
using Azure;

namespace CchcBot.Delivery;

/// <summary>What the log says of a failure. Its own words may quote a person's: its kind, its codes and its place are enough to look further.</summary>
internal static class Failures
{
    /// <summary>The method of this program in which it happened.</summary>
    public static string PlaceOf(Exception failure)
    {
        var place = new StackTrace(failure, fNeedFileInfo: false)
            .GetFrames()
            .Select(f => f.GetMethod()?.DeclaringType is { FullName: { } type } ? type : "")
            .FirstOrDefault(type => type.StartsWith("CchcBot.", StringComparison.Ordinal));
        return place ?? "elsewhere";
    }

    /// <summary>The kind, and what the tables answered.</summary>
    public static string KindOf(Exception failure) => failure is RequestFailedException { Status: var status, ErrorCode: var code }
        ? $"{failure.GetType().Name} {status} {code}".TrimEnd()
        : failure.GetType().Name;
}
