namespace CchcBot.Hosting.Demo;

/// <summary>Where the demo keeps things. All of it is git-ignored; deleting it loses the demo's data and nothing else.</summary>
/// <param name="Data">What the office has: tables, clients' configuration, logs.</param>
/// <param name="Tools">The npm packages; --fresh leaves them.</param>
internal sealed record DemoFolders(string Data, string Tools)
{
    private static readonly string[] Parts = ["azurite", "playground", "logs"];

    public string Azurite => Path.Combine(Data, "azurite");

    public string Logs => Path.Combine(Data, "logs");

    public string Playground(string role) => Path.Combine(Data, "playground", role);

    /// <summary>Below the project's root when started inside it, else below the current folder.</summary>
    public static DemoFolders Default(string current)
    {
        var root = new DirectoryInfo(current);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CchcBot.sln")))
        {
            root = root.Parent;
        }

        var data = Path.Combine(root?.FullName ?? current, ".data");
        return new(Path.Combine(data, "demo"), Path.Combine(data, "tools"));
    }

    /// <summary>Removes what a demo wrote, by name: a folder given with --data may hold other things.</summary>
    public void Clear()
    {
        foreach (var part in Parts.Select(p => Path.Combine(Data, p)).Where(Directory.Exists))
        {
            Directory.Delete(part, recursive: true);
        }
    }

    /// <summary>Takes the data folder for this process; two at once would write over each other.</summary>
    /// <exception cref="DemoFailureException">Another demo has it.</exception>
    public FileStream Lock()
    {
        Directory.CreateDirectory(Data);
        try
        {
            return new FileStream(
                Path.Combine(Data, "demo.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new DemoFailureException(DemoTexts.Both("data.taken", Data), e);
        }
    }
}
