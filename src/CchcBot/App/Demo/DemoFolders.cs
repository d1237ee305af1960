namespace CchcBot.App.Demo;

/// <summary>The demo's folders. All are git-ignored; deleting them loses nothing but the demo's data.</summary>
/// <param name="Data">The office's data: tables, client configuration, logs.</param>
/// <param name="Tools">The npm packages; kept by --fresh.</param>
internal sealed record DemoFolders(string Data, string Tools)
{
    private static readonly string[] Parts = ["azurite", "playground", "logs"];

    public string Azurite => Path.Combine(Data, "azurite");

    public string Logs => Path.Combine(Data, "logs");

    /// <summary>The script that runs the Node programs (child.cjs).</summary>
    public string Wrapper => Path.Combine(Data, "child.cjs");

    public string Playground(string role) => Path.Combine(Data, "playground", role);

    /// <summary>Under the project root above the current folder or else the program; without one, under the current folder.</summary>
    public static DemoFolders Default(string current, string program)
    {
        var data = Path.Combine(Root(current) ?? Root(program) ?? current, ".data");
        return new(Path.Combine(data, "demo"), Path.Combine(data, "tools"));
    }

    /// <summary>Deletes only the demo's own subfolders: a folder given with --data may hold other things.</summary>
    public void Clear()
    {
        foreach (var part in Parts.Select(p => Path.Combine(Data, p)).Where(Directory.Exists))
        {
            Directory.Delete(part, recursive: true);
        }
    }

    /// <summary>Locks the data folder for this process; two demos would overwrite each other's data.</summary>
    /// <exception cref="DemoFailureException">Another demo holds the lock.</exception>
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
