using CchcBot.Tests.Support;

namespace CchcBot.EndToEnd.Support;

/// <summary>What a test run leaves behind, below artifacts/ in the checkout.</summary>
public static class Artifacts
{
    public static string Screenshot(string name) => Place("screenshots", name + ".png");

    public static string Card(string name) => Place("cards", name + ".png");

    /// <summary>What a process has printed.</summary>
    public static string Log(string name) => Place("logs", name + ".log");

    private static string Place(string kind, string name) => Path.GetFullPath(
        Path.Combine(Directory.CreateDirectory(Path.Combine(NodePackages.Folder, "..", "..", "artifacts", kind)).FullName, name));
}
