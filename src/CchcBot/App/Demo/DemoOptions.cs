namespace CchcBot.App.Demo;

/// <summary>Parses the arguments after <c>demo</c>.</summary>
internal static class DemoOptions
{
    /// <param name="current">Base folder for relative paths.</param>
    /// <param name="program">Folder of the program.</param>
    /// <exception cref="DemoFailureException">An unknown argument or a missing value; the message shows the usage.</exception>
    public static DemoSettings Parse(IReadOnlyList<string> args, string current, string program)
    {
        var settings = new DemoSettings(DemoFolders.Default(current, program));
        for (var i = 0; i < args.Count; i++)
        {
            settings = args[i] switch
            {
                "--fresh" => settings with { Fresh = true },
                "--plans" => settings with { Plans = Folder(Value(args, ref i), current) },
                "--data" => settings with { Folders = settings.Folders with { Data = Path.GetFullPath(Value(args, ref i), current) } },
                "--port" => Port(Value(args, ref i)) is var port and not 0
                    ? settings with { StartPagePort = port }
                    : settings with { AnyPorts = true },
                var other => throw Usage(DemoTexts.OptionUnknown, other),
            };
        }

        return settings;
    }

    private static string Value(IReadOnlyList<string> args, ref int i) =>
        ++i < args.Count ? args[i] : throw Usage(DemoTexts.OptionValue, args[i - 1]);

    private static string Folder(string value, string current)
    {
        var folder = Path.GetFullPath(value, current);
        return Directory.Exists(folder) ? folder : throw Usage(DemoTexts.OptionFolder, folder);
    }

    private static int Port(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= ushort.MaxValue
            ? port
            : throw Usage(DemoTexts.OptionPort, value);

    private static DemoFailureException Usage(Text text, string value) =>
        new(text.InBoth(value) + Environment.NewLine + DemoTexts.Usage.InBoth());
}
