using CchcBot.App;
using CchcBot.Kernel;

namespace CchcBot.Tests.Support;

/// <summary>What the bot's own modules declare.</summary>
internal static class DeclaredModules
{
    public static ModuleTable Table { get; } = ModuleBuilder.Build(Modules.All);

    /// <summary>Every verb of every card.</summary>
    public static IReadOnlyList<string> Verbs { get; } = [.. Table.Verbs.Select(v => v.Name).Order(StringComparer.Ordinal)];

    public static IEnumerable<(CommandEntry Command, string Words)> Phrases => Table.Commands.SelectMany(c => c.Words.Phrases.Select(p => (c, p.Words)));

    /// <summary>Null where the words are no command.</summary>
    public static CommandEntry? Recognise(string words) => Table.Recognise(new TypedMessage(words, [], []))?.Command;
}
