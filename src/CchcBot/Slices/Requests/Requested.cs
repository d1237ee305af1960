namespace CchcBot.Slices.Requests;

/// <summary>An order about several tasks: what was done before one of them made it stop is not lost.</summary>
internal static class Requested
{
    /// <summary>The reply with what was done before it.</summary>
    public static Reply Before(IReadOnlyList<string> done, Reply reply) =>
        done.Count == 0 ? reply : reply with { Text = string.Join(' ', reply.Text is { } text ? [.. done, text] : done) };
}
