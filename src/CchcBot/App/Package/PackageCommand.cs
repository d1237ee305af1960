using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.App.Package;

/// <summary>
/// Builds the app package that is uploaded to Teams. Exit status 0 when it is written, 1 when it cannot be built or written, 2 for wrong usage.
/// </summary>
internal static class PackageCommand
{
    public static int Run(IReadOnlyList<string> args, string current, TextWriter output, TextWriter error)
    {
        PackageOptions options;
        try
        {
            options = PackageOptions.Parse(args, current);
        }
        catch (PackageFailureException wrong)
        {
            error.WriteLine(wrong.Message);
            error.WriteLine(Texts.Get(TextLanguage.Vi, "package.usage"));
            return 2;
        }

        try
        {
            var content = AppPackage.Build(options, AppPackage.Sources());
            File.WriteAllBytes(options.Out, content);
        }
        catch (PackageFailureException wrong)
        {
            error.WriteLine(wrong.Message);
            return 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(new PackageFailureException("unwritable", options.Out, failure.Message).Message);
            return 1;
        }

        output.WriteLine(Texts.Get(TextLanguage.Vi, "package.written", options.Out));
        output.WriteLine(Texts.Get(TextLanguage.En, "package.written", options.Out));
        return 0;
    }
}
