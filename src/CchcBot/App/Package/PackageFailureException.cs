using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.App.Package;

/// <summary>The app package cannot be built: the message says why and what to do, in both languages.</summary>
internal sealed class PackageFailureException(string key, params object?[] arguments)
    : Exception(Texts.Get(TextLanguage.Vi, $"package.{key}", arguments) + Environment.NewLine + Texts.Get(TextLanguage.En, $"package.{key}", arguments))
{
    /// <summary>The sentence's key below "package.".</summary>
    public string Key { get; } = key;
}
