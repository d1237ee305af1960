using CchcBot.Tests.Support;

namespace CchcBot.EndToEnd.Support;

/// <summary>The pictures that a test run leaves behind, below artifacts/ in the checkout.</summary>
public static class Artifacts
{
    public static string Screenshot(string name) => File("screenshots", name);

    public static string Card(string name) => File("cards", name);

    private static string File(string kind, string name) =>
        Path.Combine(NodePackages.Folder, "..", "..", "artifacts", kind, name + ".png");
}
