using System.Globalization;

namespace CchcBot.App.Demo;

/// <summary>The words after <c>demo</c> on the command line.</summary>
internal static class DemoOptions
{
    /// <param name="current">The folder that relative paths start from.</param>
    /// <param name="program">The folder of the program.</param>
    /// <exception cref="DemoFailureException">A word is not known, or lacks its value; the message shows how it is used.</exception>
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
                var other => throw Usage("option.unknown", other),
            };
        }

        return settings;
    }

    private static string Value(IReadOnlyList<string> args, ref int i) =>
        ++i < args.Count ? args[i] : throw Usage("option.value", args[i - 1]);

    private static string Folder(string value, string current)
    {
        var folder = Path.GetFullPath(value, current);
        return Directory.Exists(folder) ? folder : throw Usage("option.folder", folder);
    }

    private static int Port(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= ushort.MaxValue
            ? port
            : throw Usage("option.port", value);

    private static DemoFailureException Usage(string key, string value) =>
        new(DemoTexts.Both(key, value) + Environment.NewLine + DemoTexts.Both("usage"));
}
