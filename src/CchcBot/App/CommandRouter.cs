using System.Text.RegularExpressions;
using CchcBot.Domain.Queries;
using CchcBot.Language;
using CchcBot.Language.Readers;
using CchcBot.Language.Spans;
using CchcBot.Slices.Ask;

namespace CchcBot.App;

/// <summary>Routes messages, card actions and files to the module that declares them, after checking the person's rights.</summary>
internal sealed partial class CommandRouter(
    ModuleTable modules, IServiceProvider services, HelpHandler help, FileHandler files, Memories memories, TaskFinder tasks)
{
    /// <summary>Longest accepted message, in characters. A sentence that reports on a dozen tasks has some hundreds.</summary>
    public const int LongestMessage = 2_000;

    // Limit against cycles: a handler may forward to another slice, which normally answers itself.
    private const int MostForwards = 3;

    /// <summary>Answers a message. Someone who views as somebody else gets that person's answer, marked as such.</summary>
    public async Task<Reply> OnMessageAsync(Turn turn, TypedMessage said, Func<CancellationToken, Task> typing, CancellationToken cancellation)
    {
        if (IsTooLong(said.Text))
        {
            return Reply.Problem(TurnTexts.TooLong.In(turn.Language));
        }

        var command = said.Files.Count == 0 ? modules.Recognise(said) : null;
        if (turn.Choices.Count > 0 && command?.Command.Right.IsOneself != true)
        {
            return await RunVerbAsync(turn, new ButtonTap(SharedVerbs.ShowOffices.Name, default), cancellation);
        }

        var seen = command?.Command.Right.IsOneself == true ? turn : ViewAsMode.Apply(turn);
        return await WithMemoryAsync(seen, () => RouteMessageAsync(seen, said, command, typing, cancellation), cancellation);
    }

    public Task<Reply> OnTapAsync(Turn turn, ButtonTap tapped, CancellationToken cancellation)
    {
        var seen = modules.Verb(tapped.Verb)?.Right.IsOneself == true ? turn : ViewAsMode.Apply(turn);
        return WithMemoryAsync(seen, () => RunVerbAsync(seen, tapped, cancellation), cancellation);
    }

    /// <summary>Answers with what the conversation showed before in mind, and keeps what it shows now before the answer goes out.</summary>
    private async Task<Reply> WithMemoryAsync(Turn seen, Func<Task<Reply>> answer, CancellationToken cancellation)
    {
        await memories.FetchAsync(seen, cancellation);
        var reply = await FollowForwardsAsync(seen, await answer(), cancellation);
        await memories.SaveAsync(seen, cancellation);
        return ViewAsMode.WithBanner(seen, reply);
    }

    /// <summary>The content of an offered file, once the person has accepted it; null when it is gone or the person may not have it.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, string kind, string id, CancellationToken cancellation)
    {
        var seen = ViewAsMode.Apply(turn);
        if (modules.File(kind) is not { } file || Rights.Refusal(seen, file.Right) is not null || !(seen.IsPersonal || file.Right.Place == Place.Shared))
        {
            return null;
        }

        await memories.FetchAsync(seen, cancellation);
        using var readOnly = seen.Viewer is null ? null : ReadOnlyMode.Begin();
        return await file.Make(services, seen, id, cancellation);
    }

    /// <summary>What to say when <see cref="FileAsync"/> gave null; a general text if no module offers files of that kind any more.</summary>
    public Text FileGone(string? kind) => (kind is null ? null : modules.File(kind)?.Gone) ?? TurnTexts.FileGone;

    private async Task<Reply> RouteMessageAsync(
        Turn turn, TypedMessage said, RecognizedCommand? command, Func<CancellationToken, Task> typing, CancellationToken cancellation)
    {
        if (said.Files.Count > 0)
        {
            // Answered in private: the content of a file and the result of reading it concern the sender only.
            return OrderReader.CodesIn(said.Text).Count > 0
                ? (await IfAllowedAsync(turn, modules.Report?.Right, own => ReportWithFilesAsync(own, said, cancellation)))!
                : (await InRightPlaceAsync(turn, Rights.Anyone, async own => await files.SentAsync(own, said.Files, typing, cancellation)))!;
        }

        if (command is not null)
        {
            turn = turn with { Language = AnswerLanguage(turn, command.Language, said.Text) };
            if (command.Rest.Length > 0 && PeriodReader.NoneSuch(command.Rest) is { } none)
            {
                return Reply.Problem(PeriodTexts.NoSuch.In(turn.Language, none));
            }

            if (command.Command.Words.NamesOne && AskWhichPerson(turn, said) is { } which)
            {
                return which;
            }

            var done = (await IfAllowedAsync(turn, command.Command.Right, async own => await command.Command.Handle(services, own, command, cancellation)))!;
            // As whom one looks is nothing else that is shown.
            if (done.Card is not null && !command.Command.Words.NamesTask && !command.Command.Right.IsOneself)
            {
                memories.EndList(done.IsPrivate ? turn.InPrivate() : turn);
            }

            return done with { ForwardLanguage = turn.Language };
        }

        var order = OrderReader.Read(said.Text);
        if (order is { Kind: OrderKind.Give } && AskWhichPerson(turn, said) is { } whom)
        {
            return whom;
        }

        if (order is not null
            && await IfAllowedAsync(
                turn,
                modules.Order(order.Kind)?.Right,
                own => modules.Order(order.Kind)!.Handle(
                    services, own with { Language = AnswerLanguage(own, order.Language, said.Text) }, order, said, cancellation))
            is { } ordered)
        {
            return ordered with { ForwardLanguage = AnswerLanguage(turn, order.Language, said.Text) };
        }

        return await FreeTextAsync(turn, said.Text, cancellation);
    }

    /// <summary>Refuses what is about one person when several are mentioned, and asks who is meant; null otherwise.</summary>
    private static Reply? AskWhichPerson(Turn turn, TypedMessage said) =>
        said.Mentions.DistinctBy(m => m.ChannelAccountId).Skip(1).Any()
            ? Reply.Problem(PersonTexts.OneAtATime.In(turn.Language, string.Join(", ", said.Mentions.Select(m => m.Name ?? m.Text).Distinct())))
            : null;

    /// <summary>Checks the right, then answers in the right place. Null when the handler declines the message as not meant for it.</summary>
    private async Task<Reply?> IfAllowedAsync(Turn turn, Right? right, Func<Turn, Task<Reply?>> answer) =>
        Rights.Refusal(turn, right) ?? await InRightPlaceAsync(turn, right!, answer);

    /// <summary>
    /// The only place that decides where an answer goes: what may not be shared, and what is seen while viewing as somebody else, goes to the person's own
    /// chat. A person without one is told how to open it, and nothing is done.
    /// </summary>
    private async Task<Reply?> InRightPlaceAsync(Turn turn, Right right, Func<Turn, Task<Reply?>> answer)
    {
        if (turn.IsPersonal || (right.Place == Place.Shared && turn.Viewer is null))
        {
            return await RunAsync(turn, answer);
        }

        var (hasChat, own) = (turn.PrivateChat is not null, turn.InPrivate());
        // Follow-ups such as "Xuất ra Excel" and "cập nhật 2" refer to what was shown in the chat where they were said.
        if (memories.Of(turn) is var shown && shown != Memory.Nothing)
        {
            memories.Keep(own, _ => shown);
        }

        // Reading has no side effects, so it can run first to see whether there is an answer at all; only then is the missing chat mentioned.
        var reply = hasChat || right.IsReading ? await RunAsync(own, answer) : Reply.Silence;
        return reply is null || hasChat ? reply?.Privately() : Reply.Problem(RightTexts.NoPrivateChat.In(turn.Language));
    }

    /// <summary>Runs the handler; while viewing as somebody else, storage refuses all writes (<see cref="ReadOnlyModeException"/>).</summary>
    private static async Task<Reply?> RunAsync(Turn turn, Func<Turn, Task<Reply?>> answer)
    {
        if (turn.Viewer is null)
        {
            return await answer(turn);
        }

        using var readOnly = ReadOnlyMode.Begin();
        try
        {
            return await answer(turn);
        }
        catch (ReadOnlyModeException)
        {
            return Reply.Problem(RightTexts.OnlyViewing.In(turn.Language));
        }
    }

    private async Task<Reply> RunVerbAsync(Turn turn, ButtonTap tapped, CancellationToken cancellation)
    {
        if (modules.Verb(tapped.Verb) is not { } verb)
        {
            return help.NotUnderstood(turn);
        }

        return (await IfAllowedAsync(turn, verb.Right, async own => await RunVerbAsync(own, verb, tapped, cancellation)))!;
    }

    private async Task<Reply> RunVerbAsync(Turn turn, VerbEntry verb, ButtonTap tapped, CancellationToken cancellation)
    {
        if (verb.Read(tapped.Data) is not { } payload)
        {
            return Reply.Problem(TaskActTexts.Gone.In(turn.Language));
        }

        if (turn.Viewer is null)
        {
            foreach (var look in modules.BeforeTaps)
            {
                await look(services, turn, verb.Name, payload, cancellation);
            }
        }

        return await verb.Handle(services, turn, payload, cancellation);
    }

    /// <summary>Follows forwarded replies to the slice that finally answers.</summary>
    private async Task<Reply> FollowForwardsAsync(Turn turn, Reply reply, CancellationToken cancellation)
    {
        for (var passes = 0; reply.Forward is { } next; passes++)
        {
            var wasPrivate = reply.IsPrivate;
            turn = turn with { Language = reply.ForwardLanguage ?? turn.Language };
            reply = passes < MostForwards
                ? await RunVerbAsync(wasPrivate ? turn.InPrivate() : turn, next, cancellation)
                : throw new InvalidOperationException($"{next.Verb} is passed on for ever.");
            reply = wasPrivate ? reply.Privately() : reply;
        }

        return reply;
    }

    /// <summary>A file sent with the code of a task: a link to where Teams stores it becomes evidence of the report; the content is not fetched.</summary>
    private async Task<Reply?> ReportWithFilesAsync(Turn turn, TypedMessage said, CancellationToken cancellation)
    {
        var current = await turn.Snapshot.CurrentAsync(cancellation);
        var names = LanguageContexts.Context(turn.Workspace, turn.Person, current, turn.Today);
        var sent = said.Files.Where(f => f.StoredAt is not null).Select(f => new Evidence(null, null, f.StoredAt) { File = f.Name }).ToList();
        var named = OrderReader.CodesIn(said.Text);
        var readings = ProgressReader.Read(said.Text, new UpdateContext(names, IsList: true, PresentDue: null)).Readings;
        var reading = readings.FirstOrDefault(r => r.Task is not null && r.Kind is UpdateKind.Done or UpdateKind.Progress or UpdateKind.Evidence)
            ?? new UpdateReading(UpdateKind.Evidence, named[0], null, null, null, [], null, turn.Language);
        reading = reading with { Task = reading.Task ?? named[0], Note = null, Evidence = [.. reading.Evidence, .. sent] };
        return sent.Count == 0
            ? Reply.Problem(TurnTexts.FileNoPlace.In(turn.Language))
            : await modules.Report!.Handle(services, turn, [reading], cancellation) ?? Reply.Problem(TaskActTexts.NoSuchTask.In(turn.Language, named[0]));
    }

    /// <summary>Handles a free sentence: a progress report, a question, or neither.</summary>
    private async Task<Reply> FreeTextAsync(Turn turn, string text, CancellationToken cancellation)
    {
        var current = await turn.Snapshot.CurrentAsync(cancellation);
        var names = LanguageContexts.Context(turn.Workspace, turn.Person, current, turn.Today);
        memories.UseReported(turn, current);
        var memory = memories.Of(turn);
        var form = AnswerForms.Read(text);
        var rest = form == AnswerForm.Card ? "" : AnswerForms.Rest(text);
        if (form != AnswerForm.Card && rest.Length == 0 && await AnswerAsync(turn, new AskedQuestion(null, form), cancellation) is { } shown)
        {
            return shown;
        }

        var (named, lines) = (OrderReader.CodesIn(text), OrderReader.LinesIn(text));
        var due = DueOf(named.Count > 0 ? named[0] : null, current, memory);
        var said = Counted(due);
        if (PeriodReader.NoneSuch(text) is { } none)
        {
            return Reply.Problem(PeriodTexts.NoSuch.In(AnswerLanguage(turn, said.Question.Query.Language, text), none));
        }

        if (modules.Report is { } report && said is { IsReport: true, Report: var told })
        {
            var reporting = turn with { Language = AnswerLanguage(turn, told.Readings[0].Language, text) };
            // A person without the right to report is answered as asking where the words may be a question; a plain report is refused politely.
            var asks = Rights.Refusal(turn, report.Right) is not null
                && !told.Sure
                && said.MayBeOther
                && said.Question is { Sure: true, Query.Intent: not (QueryIntent.None or QueryIntent.Help) };
            // "Xong hết rồi" (all done) refers to the list shown last; without a list, to the task shown last.
            var heard = WithPastWishes(told.Readings);
            IReadOnlyList<UpdateReading> readings = memory.List is null ? [.. heard.Select(r => r.Task == "all" ? r with { Task = null } : r)] : heard;
            readings = [.. readings.Select(r => r with { Task = AsLine(r.Task, lines) }).Select(Own)];
            if (!asks && ImpossibleShare.In(text) is { } share)
            {
                return Rights.Refusal(turn, report.Right) ?? Reply.Problem(TaskActTexts.ImpossibleShare.In(reporting.Language, share));
            }

            if (!asks && await IfAllowedAsync(reporting, report.Right, own => report.Handle(services, own, readings, cancellation)) is { } reply)
            {
                return DidYouMean.WithOtherReadings(reporting.Language, reply, said, turn.Today) with { ForwardLanguage = reporting.Language };
            }
        }

        var reading = said.Question;
        DateOnly? ahead = null;
        if (AsOfDay.Find(text, turn.Today) is var (asked, day))
        {
            // Nothing but the day: the question before, as it was known then.
            var then = IsWord().IsMatch(asked) ? QuestionReader.Read(asked, names, memory.Query) : null;
            var about = then?.Query ?? memory.Query ?? reading.Query;
            // What will be overdue on a day to come is not known: the answer is of today, and says so.
            ahead = day > turn.Today && AsOfDay.IsOfPast(about) ? day : null;
            reading = day > turn.Today && ahead is null ? reading : (then ?? reading) with { Query = about with { AsOf = ahead is null ? day : null } };
        }

        if (rest.Length > 0 && await InFormAsync(turn, reading.Query, form, rest, names, cancellation) is { } exported)
        {
            return exported;
        }

        if (reading.IsThanks)
        {
            return Reply.Say(TurnTexts.Thanks.In(turn.Language));
        }

        var query = reading.Query with { Task = AsLine(reading.Query.Task, lines) };
        // "3b" is in no language: it is answered in that of the question before, else in the person's.
        query = query with
        {
            Language = MessageLanguage.Of(text, IsWord().IsMatch(text) ? query.Language : turn.Language, memory.Query?.Language, names),
        };
        Interpretation Counted(DateOnly? from) => Interpreter.Read(
            text, new UpdateContext(names, IsList: true, from), isAnswering: memory.Task is not null || memory.List is not null, memory.Query);

        // Before the deadline a day is hardly asked for as a later one ("sẽ nộp ngày 20/12"). One that has passed is, by mistake: the words alone say it.
        IReadOnlyList<UpdateReading> WithPastWishes(IReadOnlyList<UpdateReading> readings) =>
            due is not null && readings.All(r => r.Kind != UpdateKind.Extension) && text.Any(char.IsAsciiDigit)
            && Counted(null).Report.Readings is var bare && bare.Any(r => r is { Kind: UpdateKind.Extension, NewDue: { } day } && day < turn.Today)
                ? bare
                : readings;

        // Each task has its own deadline to count from.
        UpdateReading Own(UpdateReading reading, int index) =>
            reading is { Kind: UpdateKind.Extension }
            && (reading.Task is { } code ? DueOf(code, current, memory) : DueToldOf(reading)) is { } from && from != due
            && Counted(from).Report.Readings is var again && again.Count > index && again[index].Kind == UpdateKind.Extension
                ? reading with { NewDue = again[index].NewDue }
                : reading;

        DateOnly? DueToldOf(UpdateReading reading) =>
            reading.Note is { } told && tasks.FindTold(turn, told, current) is [var (_, assignment)] ? assignment.Due : null;

        return query.Intent switch
        {
            QueryIntent.Help => help.Help(turn with { Language = AnswerLanguage(turn, query.Language, text) }),
            QueryIntent.None when !reading.Sure && DidYouMean.Ask(turn.Language, reading, turn.Today) is { } which => which,
            QueryIntent.None => help.NotUnderstood(turn),
            _ when !reading.Sure => DidYouMean.Ask(query.Language, reading, turn.Today) ?? help.NotUnderstood(turn),
            _ => await AnswerAsync(turn, new AskedQuestion(query), cancellation) is { } answer
                ? DidYouMean.WithFutureDay(query.Language, DidYouMean.WithUnclearWords(query.Language, answer, reading), ahead, turn.Today)
                : help.NotUnderstood(turn),
        };
    }

    /// <summary>A number that the words say is a line of the list, as <see cref="TaskLookup"/> knows it; anything else as it is.</summary>
    private static string? AsLine(string? task, IReadOnlyList<string> lines) => task is not null && lines.Contains(task) ? $"dòng {task}" : task;

    /// <summary>
    /// The deadline from which "thêm 2 tuần" is counted: that of the task that the words name, and only where they name none that of the task shown last.
    /// </summary>
    private static DateOnly? DueOf(string? code, IReadOnlyList<PlanState> plans, Memory memory) =>
        code is null ? memory.Task is { } shown ? plans.FirstOrDefault(p => p.Info.Id == shown.Plan)?.Find(shown.Id)?.Due : null
        : TaskLookup.Find(code, plans, memory.List) is [var task]
        ? plans.FirstOrDefault(p => p.Info.Id == task.Plan)?.Find(task.Code)?.Assignments.Where(a => !a.IsDone).MinBy(a => a.Id.Part)?.Due
        : null;

    /// <summary>A button with a question: an alternative reading, the next page, one of several tasks, or the same in another form.</summary>
    public async Task<Reply> OnAskButtonAsync(Turn turn, AskPayload asked, CancellationToken cancellation)
    {
        if (asked.Query is not { Statuses: not null, Intent: not (QueryIntent.Help or QueryIntent.None) } query || !query.IsWithinLimits())
        {
            // Cards of older builds carry the question as text.
            return asked.Q is { } words && !IsTooLong(words) ? await FreeTextAsync(turn, words, cancellation) : help.NotUnderstood(turn);
        }

        if (asked.AtDay)
        {
            if (AsOfDay.Read(asked.Day, turn.Today) is not { } day)
            {
                return Reply.Problem(AskTexts.NoPastDay.In(query.Language));
            }

            query = query with { AsOf = day < turn.Today ? day : null };
        }

        return await AnswerAsync(turn, new AskedQuestion(query, asked.As, Page: asked.Page ?? 1, Task: asked.Task), cancellation) ?? help.NotUnderstood(turn);
    }

    /// <summary>Answers as a file or as text: what the words ask for, or else what was shown last. Null when no module can.</summary>
    /// <param name="query">The question read from the whole text.</param>
    /// <param name="form">The requested form.</param>
    /// <param name="rest">The text without the words that name the form.</param>
    /// <param name="names">Known names of the office.</param>
    private async Task<Reply?> InFormAsync(
        Turn turn, TaskQuery query, AnswerForm form, string rest, LanguageContext names, CancellationToken cancellation)
    {
        // The words that name the form may have hidden the question: read the text without them.
        query = query.Intent is QueryIntent.Help or QueryIntent.None ? QuestionReader.Read(rest, names, memories.Of(turn).Query).Query : query;
        var isQuestion = query.Intent is not (QueryIntent.Help or QueryIntent.None);
        return await AnswerAsync(turn, new AskedQuestion(isQuestion ? query : null, form, rest), cancellation);
    }

    /// <summary>The answer of the first module that gives one; null when none does.</summary>
    private async Task<Reply?> AnswerAsync(Turn turn, AskedQuestion question, CancellationToken cancellation)
    {
        foreach (var entry in modules.Questions)
        {
            var asking = question.Query is { } query ? turn with { Language = query.Language } : turn;
            // Files can be accepted in a personal chat only.
            var right = question.Form is AnswerForm.Card or AnswerForm.Text ? entry.Right : entry.Right with { Place = Place.Private };
            if (await IfAllowedAsync(asking, right, own => entry.Answer(services, own with { Language = turn.Language }, question, cancellation)) is { } reply)
            {
                return reply;
            }
        }

        return null;
    }

    /// <summary>
    /// The language to answer in: English if the message is in English, whatever the person chose; otherwise the chosen language. A single word says
    /// nothing about the language: "help" is used in both.
    /// </summary>
    private static TextLanguage AnswerLanguage(Turn turn, TextLanguage said, string text) =>
        said == TextLanguage.En && text.Trim().Contains(' ', StringComparison.Ordinal) ? said : turn.Person.Language ?? said;

    /// <summary>Counts composed characters, so that a decomposed letter counts once. Far longer texts are refused without composing.</summary>
    private static bool IsTooLong(string text) =>
        text.Length > LongestMessage && (text.Length > 4 * LongestMessage || VietnameseText.Compose(text).Length > LongestMessage);

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.None, 1000)]
    private static partial Regex IsWord();
}
