using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Kernel;

/// <summary>Collects what the modules declare. Handlers are singletons, resolved from the services when needed.</summary>
internal sealed class ModuleBuilder
{
    public List<CommandEntry> Commands { get; } = [];

    public Dictionary<string, VerbEntry> Verbs { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FileEntry> Files { get; } = new(StringComparer.Ordinal);

    public Dictionary<OrderKind, OrderEntry> Orders { get; } = [];

    public List<ReceivedFileEntry> ReceivedFiles { get; } = [];

    public List<QuestionEntry> QuestionEntries { get; } = [];

    public List<Func<IServiceProvider, Turn, string, object, CancellationToken, Task>> TapObservers { get; } = [];

    public List<HelpItem> HelpItems { get; } = [];

    public List<OfferedCommand> Offered { get; } = [];

    public List<Func<IServiceProvider, Turn, string, Assignment, CancellationToken, Task>> ReportObservers { get; } = [];

    public ReportEntry? Report { get; private set; }

    /// <summary>Collects the declarations of all modules.</summary>
    /// <exception cref="InvalidOperationException">Two modules claim the same phrase, verb, order or kind of file.</exception>
    public static ModuleTable Build(IEnumerable<IModule> modules)
    {
        var builder = new ModuleBuilder();
        foreach (var module in modules)
        {
            module.Declare(builder);
        }

        return new ModuleTable(builder);
    }

    /// <summary>A command: a phrase, alone or with an argument after it.</summary>
    public void Command<THandler>(CommandWords words, Right right, Func<THandler, Turn, RecognizedCommand, CancellationToken, Task<Reply>> handle)
        where THandler : notnull =>
        Commands.Add(new CommandEntry(words, right, (services, turn, spoken, stop) => handle(Get<THandler>(services), turn, spoken, stop)));

    /// <summary>A command without an argument.</summary>
    public void Command<THandler>(CommandWords words, Right right, Func<THandler, Func<Turn, CancellationToken, Task<Reply>>> method)
        where THandler : notnull =>
        Command<THandler>(words, right, (handler, turn, _, stop) => method(handler)(turn, stop));

    /// <summary>A command with a synchronous handler.</summary>
    public void Command<THandler>(CommandWords words, Right right, Func<THandler, Turn, RecognizedCommand, Reply> handle)
        where THandler : notnull =>
        Commands.Add(new CommandEntry(words, right, (services, turn, spoken, _) => Task.FromResult(handle(Get<THandler>(services), turn, spoken))));

    /// <summary>A button of the slice's cards. Its data is parsed before the handler is called; invalid data never reaches it.</summary>
    public void Verb<THandler, TPayload>(Verb<TPayload> verb, Right right, Func<THandler, Turn, TPayload, CancellationToken, Task<Reply>> handle)
        where THandler : notnull
        where TPayload : class =>
        Add(new VerbEntry(verb.Name, right, verb.Read, (services, turn, payload, stop) => handle(Get<THandler>(services), turn, (TPayload)payload, stop)));

    /// <summary>A button that calls a method of its handler.</summary>
    public void Verb<THandler, TPayload>(Verb<TPayload> verb, Right right, Func<THandler, Func<Turn, TPayload, CancellationToken, Task<Reply>>> method)
        where THandler : notnull
        where TPayload : class =>
        Verb<THandler, TPayload>(verb, right, (handler, turn, payload, stop) => method(handler)(turn, payload, stop));

    /// <summary>A button whose payload the handler's method does not need.</summary>
    public void Verb<THandler, TPayload>(Verb<TPayload> verb, Right right, Func<THandler, Func<Turn, CancellationToken, Task<Reply>>> method)
        where THandler : notnull
        where TPayload : class =>
        Verb<THandler, TPayload>(verb, right, (handler, turn, _, stop) => method(handler)(turn, stop));

    /// <summary>A button with a synchronous handler.</summary>
    public void Verb<THandler, TPayload>(Verb<TPayload> verb, Right right, Func<THandler, Turn, TPayload, Reply> handle)
        where THandler : notnull
        where TPayload : class =>
        Verb<THandler, TPayload>(verb, right, (handler, turn, payload, _) => Task.FromResult(handle(handler, turn, payload)));

    /// <summary>A file that the slice offers and generates when the person accepts it; null content when it is gone or the person may not have it.</summary>
    /// <param name="gone">What to say then: how to get such a file again.</param>
    public void File<THandler>(string kind, Right right, Text gone, Func<THandler, Turn, string, CancellationToken, Task<byte[]?>> make)
        where THandler : notnull
    {
        if (!Files.TryAdd(kind, new FileEntry(kind, right, gone, (services, turn, id, stop) => make(Get<THandler>(services), turn, id, stop))))
        {
            throw DeclaredTwice("file", kind);
        }
    }

    /// <summary>A kind of file that people may send. Modules are asked in order; the first whose test fits takes it.</summary>
    /// <param name="form">Table or document.</param>
    /// <param name="right">Who may send it; for others nothing is downloaded.</param>
    /// <param name="fits">Tests the content.</param>
    public void ReceivedFile<THandler>(
        FileForm form, Right right, Func<ReceivedFile, bool> fits, Func<THandler, Turn, ReceivedFile, CancellationToken, Task<Reply>> take)
        where THandler : notnull =>
        ReceivedFile<THandler>(form, right, (_, _, file) => fits(file), take);

    /// <summary>The same with a test that depends on what the person was asked for.</summary>
    public void ReceivedFile<THandler>(
        FileForm form,
        Right right,
        Func<THandler, Turn, ReceivedFile, bool> fits,
        Func<THandler, Turn, ReceivedFile, CancellationToken, Task<Reply>> take)
        where THandler : notnull =>
        ReceivedFiles.Add(new ReceivedFileEntry(
            form,
            right,
            (services, turn, file) => fits(Get<THandler>(services), turn, file),
            (services, turn, file, stop) => take(Get<THandler>(services), turn, file, stop)));

    /// <summary>Adds a help entry. They are listed in the order of the modules.</summary>
    public void Help(HelpItem item) => HelpItems.Add(item);

    /// <summary>Commands that Teams suggests while typing.</summary>
    /// <exception cref="InvalidOperationException">A position in a list is taken already.</exception>
    public void Offer(IEnumerable<OfferedCommand> commands)
    {
        foreach (var command in commands)
        {
            if (Offered.Exists(o => (command.Personal > 0 && o.Personal == command.Personal) || (command.Team > 0 && o.Team == command.Team)))
            {
                throw DeclaredTwice("place of the offered command", command.Title.In(TextLanguage.En));
            }

            Offered.Add(command);
        }
    }

    /// <summary>Called before each tap is handled (verb and payload), except while viewing as somebody else.</summary>
    public void BeforeTaps<THandler>(Func<THandler, Turn, string, object, CancellationToken, Task> look)
        where THandler : notnull =>
        TapObservers.Add((services, turn, verb, payload, stop) => look(Get<THandler>(services), turn, verb, payload, stop));

    /// <summary>Handles an order about a task. The handler returns null if the message turns out to be no order.</summary>
    public void Order<THandler>(OrderKind kind, Right right, Func<THandler, Turn, OfficeOrder, TypedMessage, CancellationToken, Task<Reply?>> handle)
        where THandler : notnull
    {
        if (!Orders.TryAdd(kind, new OrderEntry(kind, right, (services, turn, order, said, stop) => handle(Get<THandler>(services), turn, order, said, stop))))
        {
            throw DeclaredTwice("order", kind.ToString());
        }
    }

    /// <summary>Handles progress reports; only one module may. The handler returns null if the message turns out to be no report.</summary>
    public void Reports<THandler>(Right right, Func<THandler, Turn, IReadOnlyList<UpdateReading>, CancellationToken, Task<Reply?>> handle)
        where THandler : notnull =>
        Report = Report is null
            ? new ReportEntry(right, (services, turn, readings, stop) => handle(Get<THandler>(services), turn, readings, stop))
            : throw DeclaredTwice("handler of", "reports");

    /// <summary>Called after a report on an assignment was stored (plan id, current state). Must be idempotent.</summary>
    public void Reported<THandler>(Func<THandler, Turn, string, Assignment, CancellationToken, Task> follow)
        where THandler : notnull =>
        ReportObservers.Add((services, turn, plan, assignment, stop) => follow(Get<THandler>(services), turn, plan, assignment, stop));

    /// <summary>Answers questions. Modules are asked in order; the first that answers wins.</summary>
    public void Questions<THandler>(Right right, Func<THandler, Turn, AskedQuestion, CancellationToken, Task<Reply?>> answer)
        where THandler : notnull =>
        QuestionEntries.Add(new QuestionEntry(right, (services, turn, question, stop) => answer(Get<THandler>(services), turn, question, stop)));

    private void Add(VerbEntry verb)
    {
        if (!Verbs.TryAdd(verb.Name, verb))
        {
            throw DeclaredTwice("verb", verb.Name);
        }
    }

    private static T Get<T>(IServiceProvider services)
        where T : notnull =>
        (T?)services.GetService(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is declared by a module and registered by none.");

    private static InvalidOperationException DeclaredTwice(string what, string name) => new($"Two modules declare the {what} \"{name}\".");
}
