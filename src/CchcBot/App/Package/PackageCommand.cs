namespace CchcBot.App.Package;

/// <summary>
/// The command <c>package</c>: builds the app package for upload to Teams. Exit status: 0 written, 1 cannot be built or written, 2 wrong usage.
/// </summary>
internal static class PackageCommand
{
    /// <param name="args">The arguments after "package".</param>
    /// <param name="current">Base folder for relative paths.</param>
    /// <param name="offered">The commands that the bot suggests.</param>
    /// <param name="output">Receives the result.</param>
    /// <param name="error">Receives error messages, in both languages.</param>
    public static int Run(
        IReadOnlyList<string> args, string current, IReadOnlyList<OfferedCommand> offered, TextWriter output, TextWriter error)
    {
        PackageOptions options;
        try
        {
            options = PackageOptions.Parse(args, current);
        }
        catch (PackageFailureException wrong)
        {
            error.WriteLine(wrong.Message);
            error.WriteLine(PackageTexts.Usage.In(TextLanguage.Vi));
            return 2;
        }

        try
        {
            var content = AppPackage.Build(options, AppPackage.Sources(offered));
            File.WriteAllBytes(options.Out, content);
        }
        catch (PackageFailureException wrong)
        {
            error.WriteLine(wrong.Message);
            return 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(new PackageFailureException(PackageTexts.Unwritable, options.Out, failure.Message).Message);
            return 1;
        }

        output.WriteLine(PackageTexts.Written.In(TextLanguage.Vi, options.Out));
        output.WriteLine(PackageTexts.Written.In(TextLanguage.En, options.Out));
        return 0;
    }
}
