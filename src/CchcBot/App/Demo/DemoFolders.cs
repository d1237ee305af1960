namespace CchcBot.App.Demo;

/// <summary>Where the demo keeps things. All of it is git-ignored; deleting it loses the demo's data and nothing else.</summary>
/// <param name="Data">What the office has: tables, clients' configuration, logs.</param>
/// <param name="Tools">The npm packages; --fresh leaves them.</param>
internal sealed record DemoFolders(string Data, string Tools)
{
    private static readonly string[] Parts = ["azurite", "playground", "logs"];

    public string Azurite => Path.Combine(Data, "azurite");

    public string Logs => Path.Combine(Data, "logs");

    /// <summary>The script through which the Node programs run.</summary>
    public string Wrapper => Path.Combine(Data, "child.cjs");

    public string Playground(string role) => Path.Combine(Data, "playground", role);

    /// <summary>Below the root of the project that the user or the program stands in, else below the current folder.</summary>
    public static DemoFolders Default(string current, string program)
    {
        var data = Path.Combine(Root(current) ?? Root(program) ?? current, ".data");
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
            throw new DemoFailureException(DemoTexts.DataTaken.InBoth(Data), e);
        }
    }

    private static string? Root(string inner)
    {
        var folder = new DirectoryInfo(inner);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CchcBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
