using Microsoft.Extensions.Options;

namespace CchcBot.Office;

/// <summary>What is wrong with the configuration, of one group of settings or of several.</summary>
internal static class SettingFailures
{
    /// <summary>The messages; none where something else went wrong.</summary>
    public static IReadOnlyList<string> Of(Exception? wrong) =>
        [.. (wrong as AggregateException)?.InnerExceptions.SelectMany(Of) ?? (wrong as OptionsValidationException)?.Failures ?? []];
}
