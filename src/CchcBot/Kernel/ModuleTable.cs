using System.Text.Json;
using System.Text.RegularExpressions;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Kernel;

/// <param name="Words">Its phrases.</param>
/// <param name="Handle">Answers it.</param>
internal sealed record CommandEntry(
    CommandWords Words, Right Right, Func<IServiceProvider, Turn, RecognizedCommand, CancellationToken, Task<Reply>> Handle)
{
    public string Name => Words.Name;
}

/// <summary>A button: its verb, who may tap it, and its handler.</summary>
/// <param name="Read">Parses the payload; null when the data does not fit the verb.</param>
internal sealed record VerbEntry(
    string Name, Right Right, Func<JsonElement, object?> Read, Func<IServiceProvider, Turn, object, CancellationToken, Task<Reply>> Handle);

/// <summary>A file that is offered.</summary>
/// <param name="Gone">What to say when it can no longer be generated.</param>
internal sealed record FileEntry(string Kind, Right Right, Text Gone, Func<IServiceProvider, Turn, string, CancellationToken, Task<byte[]?>> Make);

/// <summary>A file that people send.</summary>
internal sealed record ReceivedFileEntry(
    FileForm Form,
    Right Right,
    Func<IServiceProvider, Turn, ReceivedFile, bool> Fits,
    Func<IServiceProvider, Turn, ReceivedFile, CancellationToken, Task<Reply>> Take);

/// <summary>A handler of questions; the first that answers wins.</summary>
internal sealed record QuestionEntry(Right Right, Func<IServiceProvider, Turn, AskedQuestion, CancellationToken, Task<Reply?>> Answer);

/// <summary>The handler of progress reports.</summary>
internal sealed record ReportEntry(Right Right, Func<IServiceProvider, Turn, IReadOnlyList<UpdateReading>, CancellationToken, Task<Reply?>> Handle);

/// <summary>An order about a task.</summary>
internal sealed record OrderEntry(OrderKind Kind, Right Right, Func<IServiceProvider, Turn, OfficeOrder, TypedMessage, CancellationToken, Task<Reply?>> Handle);

/// <summary>All declarations of the modules, for lookup.</summary>
internal sealed partial class ModuleTable
{
    private readonly ModuleBuilder declared;
    private readonly (string Words, TextLanguage Language, CommandEntry Command)[] phrases;

    public ModuleTable(ModuleBuilder declared)
    {
        this.declared = declared;
        phrases =
        [
            .. Commands
                .SelectMany(c => c.Words.Phrases.Select(p => (Words: VietnameseText.Fold(p.Words), p.Language, Command: c)))
                .OrderByDescending(p => p.Words.Length),
        ];
        var claimed = phrases.GroupBy(p => p.Words, StringComparer.Ordinal).FirstOrDefault(g => g.Select(p => p.Command).Distinct().Count() > 1);
        if (claimed is not null)
        {
            throw new InvalidOperationException($"Two commands are said as \"{claimed.Key}\".");
        }
    }

    public IReadOnlyList<CommandEntry> Commands => declared.Commands;

    public IReadOnlyList<ReceivedFileEntry> ReceivedFiles => declared.ReceivedFiles;

    /// <summary>Unordered: each has its position.</summary>
    public IReadOnlyList<OfferedCommand> Offered => declared.Offered;

    public IReadOnlyList<QuestionEntry> Questions => declared.QuestionEntries;

    public IReadOnlyList<Func<IServiceProvider, Turn, string, object, CancellationToken, Task>> BeforeTaps => declared.TapObservers;

    public IReadOnlyList<HelpItem> Help => declared.HelpItems;

    public IReadOnlyList<Func<IServiceProvider, Turn, string, Assignment, CancellationToken, Task>> Reported => declared.ReportObservers;

    /// <summary>Null when no module handles reports.</summary>
    public ReportEntry? Report => declared.Report;

    public IEnumerable<VerbEntry> Verbs => declared.Verbs.Values;

    public IEnumerable<FileEntry> Files => declared.Files.Values;

    /// <summary>Null for an unknown verb.</summary>
    public VerbEntry? Verb(string name) => declared.Verbs.GetValueOrDefault(name);

    public FileEntry? File(string kind) => declared.Files.GetValueOrDefault(kind);

    public OrderEntry? Order(OrderKind kind) => declared.Orders.GetValueOrDefault(kind);

    /// <summary>
    /// The command that the message starts with, trying longer phrases first; null if there is none. A phrase without an argument must be the whole
    /// message: "tổng hợp" alone is the summary, but "tổng hợp quý III của phòng ..." is a question.
    /// </summary>
    public RecognizedCommand? Recognise(TypedMessage said)
    {
        var tidy = VietnameseText.Tidy(said.Text);
        var folded = VietnameseText.Fold(tidy);
        foreach (var command in Commands)
        {
            if (command.Words.Pattern?.Match(folded) is { Success: true } match)
            {
                return new RecognizedCommand(command, match.Groups["english"].Success ? TextLanguage.En : TextLanguage.Vi, match.Groups["rest"].Value, said);
            }
        }

        foreach (var (words, language, command) in phrases)
        {
            if (!folded.StartsWith(words, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = tidy[words.Length..];
            if (rest.Length > 0 && char.IsLetterOrDigit(rest[0]))
            {
                continue;
            }

            rest = rest.Trim(' ', '.', '!', '?', ':', ',');
            if (rest.Length == 0 || command.Words.TakesArgument)
            {
                return new RecognizedCommand(command, language, rest, said);
            }
        }

        return Courteous(folded) is var (asked, spoken) ? new RecognizedCommand(asked, spoken, "", said) : null;
    }

    /// <summary>
    /// "Em xem lịch nghỉ được không ạ", "cho tôi bảng cập nhật": a phrase with nothing but courtesy around it. With any other word it is a sentence.
    /// </summary>
    private (CommandEntry Command, TextLanguage Language)? Courteous(string folded)
    {
        var words = Tail().Replace(folded.Trim(' ', '.', '!', '?'), "");
        do
        {
            words = words[Lead().Match(words).Length..];
            var found = phrases.FirstOrDefault(p => p.Words == words);
            if (found.Command is not null)
            {
                return (found.Command, found.Language);
            }
        }
        while (Lead().IsMatch(words));

        return null;
    }

    [GeneratedRegex(
        @"^(?:anh|chi|em|toi|minh|bot|tro ly|oi|cho|xin|vui long|nho|de nghi|hay|giup|mo|gui|xem|lay|muon|can|hien|"
            + @"please|show|me|give|could|you|i|want|to|see|get|open|the)[ ,]+",
        RegexOptions.None,
        1000)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"(?:,? (?:duoc khong|duoc chu|duoc|giup (?:em|toi|minh|chi|anh|voi)|cho (?:em|toi|minh)|nhe|nha|a|voi|di|ngay|please|thanks|thank you|cam on))+$",
        RegexOptions.None,
        1000)]
    private static partial Regex Tail();
}
