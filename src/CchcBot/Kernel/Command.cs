using System.Text.RegularExpressions;

namespace CchcBot.Kernel;

/// <summary>The phrases of a command. A message that matches no command is read as an order, a report or a question.</summary>
/// <param name="Name">Permanent id of the command ("plan.load"), used in tests and the manifest.</param>
/// <param name="Vietnamese">Phrases; matched ignoring case and diacritics.</param>
/// <param name="English">Phrases in English.</param>
internal sealed record CommandWords(string Name, IReadOnlyList<string> Vietnamese, IReadOnlyList<string> English)
{
    /// <summary>Text may follow the phrase: a name, a date, a number.</summary>
    public bool TakesArgument { get; init; }

    /// <summary>The command is about a task that the person names, maybe by its line in the list shown: the list goes on counting after it.</summary>
    public bool NamesTask { get; init; }

    /// <summary>The command is about one person: if several are mentioned, the bot asks which.</summary>
    public bool NamesOne { get; init; }

    /// <summary>
    /// A pattern for phrases with words before the keyword, matched on the text without case and diacritics. Group "rest" captures the argument; a match
    /// of group "english" means the message is English.
    /// </summary>
    public Regex? Pattern { get; init; }

    public IEnumerable<CommandPhrase> Phrases =>
        Vietnamese.Select(w => new CommandPhrase(TextLanguage.Vi, w)).Concat(English.Select(w => new CommandPhrase(TextLanguage.En, w)));
}

/// <summary>One phrase of a command, and its language.</summary>
internal sealed record CommandPhrase(TextLanguage Language, string Words);

/// <summary>A recognized command, with the text that followed the phrase as typed.</summary>
/// <param name="Message">The whole message, with its mentions.</param>
internal sealed record RecognizedCommand(CommandEntry Command, TextLanguage Language, string Rest, TypedMessage Message);
