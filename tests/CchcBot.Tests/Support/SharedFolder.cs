namespace CchcBot.Tests.Support;

/// <summary>The folder of texts and expected readings beside the project, which not every machine has.</summary>
internal static class SharedFolder
{
    public const string Absent = "The folder 'shared' beside the project is not on this machine.";

    /// <summary>Its full path, or null where it is absent.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The full path of a file in it ("plans/golden/units.json").</summary>
    /// <exception cref="InvalidOperationException">The folder is absent: the test should have been skipped.</exception>
    public static string File(string relative) =>
        System.IO.Path.Combine(Path ?? throw new InvalidOperationException(Absent), relative);

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!System.IO.File.Exists(System.IO.Path.Combine(at.FullName, "CchcBot.sln")))
            {
                continue;
            }

            var shared = System.IO.Path.Combine(at.FullName, "..", "shared");
            return Directory.Exists(shared) ? System.IO.Path.GetFullPath(shared) : null;
        }

        return null;
    }
}

/// <summary>A fact that needs the folder; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFolder.Path is null)
        {
            Skip = SharedFolder.Absent;
        }
    }
}

/// <summary>A theory that needs the folder; its data should be empty where <see cref="SharedFolder.Path"/> is null.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (SharedFolder.Path is null)
        {
            Skip = SharedFolder.Absent;
        }
    }
}
