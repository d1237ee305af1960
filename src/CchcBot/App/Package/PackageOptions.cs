namespace CchcBot.App.Package;

/// <summary>The arguments after <c>package</c>.</summary>
/// <param name="AppId">App id of the bot's registration.</param>
/// <param name="Domain">Host name of the service, which also serves the privacy and terms pages.</param>
/// <param name="TeamsAppId">Id by which Teams recognizes an update of the app; defaults to AppId.</param>
/// <param name="Version">Three numbers; must rise with each upload. Null keeps the manifest's.</param>
/// <param name="Developer">Publisher shown to people; null keeps the manifest's.</param>
/// <param name="Out">The file to write.</param>
internal sealed record PackageOptions(Guid AppId, string Domain, Guid TeamsAppId, Version? Version, string? Developer, string Out)
{
    private const int LongestDeveloper = 32;

    /// <param name="args">The arguments.</param>
    /// <param name="current">Base folder for relative paths.</param>
    /// <exception cref="PackageFailureException">An argument is missing, unknown or invalid.</exception>
    public static PackageOptions Parse(IReadOnlyList<string> args, string current)
    {
        var values = Read(args);
        var appId = Id(values, "--app-id") ?? throw new PackageFailureException(PackageTexts.Missing, "--app-id");
        return new PackageOptions(
            appId,
            HostName(values.GetValueOrDefault("--domain") ?? throw new PackageFailureException(PackageTexts.Missing, "--domain")),
            Id(values, "--teams-app-id") ?? appId,
            VersionOf(values.GetValueOrDefault("--version")),
            DeveloperOf(values.GetValueOrDefault("--developer")),
            OutFile(values.GetValueOrDefault("--out") ?? "cchcbot.zip", current));
    }

    private static Dictionary<string, string> Read(IReadOnlyList<string> args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i += 2)
        {
            if (args[i] is not ("--app-id" or "--domain" or "--teams-app-id" or "--version" or "--developer" or "--out"))
            {
                throw new PackageFailureException(PackageTexts.Unknown, args[i]);
            }

            if (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                throw new PackageFailureException(PackageTexts.Value, args[i]);
            }

            values[args[i]] = args[i + 1];
        }

        return values;
    }

    private static Guid? Id(Dictionary<string, string> values, string name) =>
        !values.TryGetValue(name, out var text) ? null
        : Guid.TryParseExact(text.Trim(), "D", out var id) && id != Guid.Empty ? id
        : throw new PackageFailureException(PackageTexts.Id, name, text);

    /// <summary>A public host name: no scheme, port, path, wildcard, IP address or single-label name.</summary>
    private static string HostName(string text)
    {
        var host = text.Trim().ToLowerInvariant();
        return Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.') && !host.EndsWith('.')
            && !host.EndsWith(".localhost", StringComparison.Ordinal) && !host.EndsWith(".invalid", StringComparison.Ordinal)
            ? new Uri($"https://{host}").IdnHost
            : throw new PackageFailureException(PackageTexts.Domain, text);
    }

    /// <summary>A version as Teams compares it: three whole numbers without leading zeros.</summary>
    private static Version? VersionOf(string? text) =>
        text is null ? null
        : Version.TryParse(text, out var version) && version is { Build: >= 0, Revision: -1 } && version.ToString() == text ? version
        : throw new PackageFailureException(PackageTexts.Version, text);

    private static string? DeveloperOf(string? text) =>
        text is null || text.Trim() is { Length: > 0 and <= LongestDeveloper }
            ? text?.Trim()
            : throw new PackageFailureException(PackageTexts.Developer, text, LongestDeveloper);

    private static string OutFile(string text, string current)
    {
        var file = Path.GetFullPath(text, current);
        if (!file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            throw new PackageFailureException(PackageTexts.Zip, text);
        }

        return Directory.Exists(Path.GetDirectoryName(file)) ? file : throw new PackageFailureException(PackageTexts.Folder, Path.GetDirectoryName(file));
    }
}
