using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.App.Demo;

/// <summary>What the demo says on the console and on its page: Vietnamese first, English after it.</summary>
internal static class DemoTexts
{
    /// <summary>The same sentence in both languages, on two lines.</summary>
    public static string Both(string key, params ReadOnlySpan<object?> arguments) =>
        Vi(key, arguments) + Environment.NewLine + En(key, arguments);

    public static string Vi(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(TextLanguage.Vi, $"demo.{key}", arguments);

    public static string En(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(TextLanguage.En, $"demo.{key}", arguments);
}
