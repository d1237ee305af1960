using Microsoft.Extensions.Options;

namespace CchcBot.Office;

/// <summary>Extracts the messages of failed options validation from an exception.</summary>
internal static class SettingFailures
{
    /// <summary>The messages; none where the exception has another cause.</summary>
    public static IReadOnlyList<string> Of(Exception? wrong) =>
        [.. (wrong as AggregateException)?.InnerExceptions.SelectMany(Of) ?? (wrong as OptionsValidationException)?.Failures ?? []];
}
