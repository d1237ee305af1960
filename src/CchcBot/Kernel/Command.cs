using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel;

/// <summary>How a command is said. Everything that is no command is read as an order, a report or a question.</summary>
/// <param name="Name">Names the command for its life ("plan.load"): in tests and in the manifest.</param>
/// <param name="Vietnamese">Ways to say it; matched without letter case and diacritics.</param>
/// <param name="English">The same in English.</param>
internal sealed record CommandWords(string Name, IReadOnlyList<string> Vietnamese, IReadOnlyList<string> English)
{
    /// <summary>Something may follow the words: a name, a day, a number.</summary>
    public bool TakesArgument { get; init; }

    /// <summary>It names one person: who mentions several is asked which.</summary>
    public bool NamesOne { get; init; }

    /// <summary>
    /// A way to say it that does not begin with its words, over the folded text: group "rest" is what it is about, "english" tells the language.
    /// </summary>
    public Regex? Pattern { get; init; }

    public IEnumerable<CommandPhrase> Phrases =>
        Vietnamese.Select(w => new CommandPhrase(TextLanguage.Vi, w)).Concat(English.Select(w => new CommandPhrase(TextLanguage.En, w)));
}

/// <summary>A way of saying a command, and the language that it is said in.</summary>
internal sealed record CommandPhrase(TextLanguage Language, string Words);

/// <summary>A command as said, with what followed it as it was typed.</summary>
/// <param name="Said">The whole message, with its mentions.</param>
internal sealed record SpokenCommand(CommandEntry Command, TextLanguage Language, string Rest, Said Said);
