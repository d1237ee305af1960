using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Delivery;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Language;
using CchcBot.Language.Old;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Slices.Ask;
using CchcBot.Slices.PersonalData;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Remind;
using CchcBot.Slices.Requests;
using CchcBot.Slices.Status;
using CchcBot.Slices.Summarise;

namespace CchcBot.App;

/// <summary>Words, card verbs and files, each to one handler: the bot's table of contents.</summary>
internal sealed partial class CommandRouter(
    HelpHandler help,
    LoadPlanHandler plans,
    DoubtsHandler doubts,
    FileHandler files,
    UnitsHandler units,
    PeopleHandler people,
    ReorganisationHandler reorganisations,
    RolesHandler roles,
    OfficeHandler office,
    ReportStatusHandler status,
    AskHandler ask,
    DigestHandler digest,
    SummaryHandler summary,
    DeliveryHandler delivery,
    LaterHandler later,
    ReassignHandler reassign,
    AwaitedEventHandler awaited,
    DelegateHandler leave,
    TaskEditHandler edits,
    DecisionHandler decisions,
    RollOverHandler rollOver,
    ClosePlanHandler closing,
    SettingsHandler settings,
    DryRunHandler dryRun,
    OrderHandler orders,
    ExtensionHandler extensions,
    UrgeHandler urges,
    HistoryHandler history,
    StatusSheetHandler sheets,
    ExportHandler exports,
    DistributeHandler distribution,
    CompletionHandler completions,
    CauseHandler causes,
    AwaitingHandler awaiting,
    CooperateHandler cooperation,
    PersonalDataHandler personal,
    ViewAsHandler views,
    Memories memories)
{
    /// <summary>Who looks on as somebody else gets that person's answer, with a word on it that says so.</summary>
    public async Task<Reply> SaidAsync(Turn turn, Said said, Func<CancellationToken, Task> typing, CancellationToken cancellation)
    {
        // Said by the administrator, whoever he looks on as.
        var seen = Commands.Recognise(said.Text)?.Command is Command.ViewAs or Command.StopViewing ? turn : ViewAsHandler.Seen(turn);
        return ViewAsHandler.Marked(seen, await HeardAsync(seen, said, typing, cancellation));
    }

    public async Task<Reply> TappedAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        if (tapped.Verb == Verbs.Say)
        {
            return await SaidAsync(turn, new Said(tapped.Text("text") ?? "", [], []), _ => Task.CompletedTask, cancellation);
        }

        var seen = tapped.Verb == Verbs.StopViewing ? turn : ViewAsHandler.Seen(turn);
        return ViewAsHandler.Marked(seen, await PressedAsync(seen, tapped, cancellation));
    }

    private async Task<Reply> HeardAsync(Turn turn, Said said, Func<CancellationToken, Task> typing, CancellationToken cancellation)
    {
        if (said.Files.Count > 0)
        {
            if (OrderReader.CodesIn(said.Text).Count > 0)
            {
                return Refusal(turn, Rights.Reporting) ?? await EvidenceAsync(turn, said, cancellation);
            }

            return await files.SentAsync(turn, said.Files, content => Refusal(turn, Rights.Of(content)), typing, cancellation);
        }

        if (Commands.Recognise(said.Text) is { } spoken)
        {
            turn = turn with { Language = turn.Person.Language ?? spoken.Language };
            return Refusal(turn, Rights.Of(spoken.Command)) ?? await CommandAsync(turn, spoken, said, cancellation);
        }

        if (OrderReader.Read(said.Text) is { } order
            && (Refusal(turn, Rights.Of(order.Kind)) ?? await orders.SaidAsync(turn, order, said.Mentions, cancellation)) is { } ordered)
        {
            return ordered;
        }

        return await SentenceAsync(turn, said.Text, page: 1, task: null, cancellation);
    }

    private async Task<Reply> PressedAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        if (Rights.Of(tapped.Verb) is not { } right)
        {
            return help.NotUnderstood(turn);
        }

        if (Refusal(turn, right) is { } refusal)
        {
            return refusal;
        }

        if (turn.Viewer is null)
        {
            await digest.HoldAsync(turn, tapped, cancellation);
        }

        return await VerbAsync(turn, tapped, cancellation);
    }

    /// <summary>For those who may: <see cref="PressedAsync"/> has looked into the table of rights.</summary>
    private async Task<Reply> VerbAsync(Turn turn, Tapped tapped, CancellationToken cancellation) => tapped.Verb switch
    {
        Verbs.PickPlan => await plans.FolderFileAsync(turn, tapped, cancellation),
        Verbs.StorePlan => await plans.StoreAsync(turn, tapped, cancellation),
        Verbs.DropPlan => await plans.DropAsync(turn, tapped, cancellation),
        Verbs.ShowPreview => await doubts.PreviewAsync(turn, tapped, cancellation),
        Verbs.ShowDoubts => await doubts.ShowAsync(turn, tapped, cancellation),
        Verbs.CorrectPlan => await doubts.CorrectAsync(turn, tapped, cancellation),
        Verbs.ListDoubts => await doubts.ListAsync(turn, tapped, cancellation),
        Verbs.UndoCorrections => await doubts.UndoAsync(turn, tapped, cancellation),
        Verbs.AmendPlan => await plans.AmendAsync(turn, tapped, cancellation),
        Verbs.TaskForm => await edits.FormAsync(turn, tapped, cancellation),
        Verbs.TaskReview => await edits.ReviewAsync(turn, tapped, cancellation),
        Verbs.TaskSave => await edits.SaveAsync(turn, tapped, cancellation),
        Verbs.TaskLeave => TaskEditHandler.Leave(turn),
        Verbs.Decide => await decisions.DecideAsync(turn, tapped, cancellation),
        Verbs.RollOverShow => await rollOver.ShowAsync(turn, tapped.Text("to"), cancellation),
        Verbs.RollOver => await rollOver.CarryAsync(turn, tapped, cancellation),
        Verbs.ClosePlan => await closing.CloseAsync(turn, tapped, cancellation),
        Verbs.SettlePast => await plans.SettlePastAsync(turn, tapped, cancellation),
        Verbs.AssignUnit => await units.AssignAsync(turn, tapped, cancellation),
        Verbs.ListUnits => UnitsHandler.List(turn, tapped),
        Verbs.EditUnit => UnitsHandler.Edit(turn, tapped),
        Verbs.SaveUnit => await units.SaveAsync(turn, tapped, cancellation),
        Verbs.UnmappedUnits => await units.UnmappedAsync(turn, cancellation),
        Verbs.PreviewReorganisation => await reorganisations.PreviewAsync(turn, tapped, cancellation),
        Verbs.PageReorganisation => await reorganisations.PageAsync(turn, tapped, cancellation),
        Verbs.BackReorganisation => await reorganisations.BackAsync(turn, tapped, cancellation),
        Verbs.ConfirmReorganisation => await reorganisations.ConfirmAsync(turn, tapped, cancellation),
        Verbs.DropReorganisation => await reorganisations.DropAsync(turn, cancellation),
        Verbs.CancelReorganisation => await reorganisations.CancelAsync(turn, tapped, cancellation),
        Verbs.StorePeople => await people.StoreAsync(turn, tapped, cancellation),
        Verbs.DropPeople => await people.DropAsync(turn, cancellation),
        Verbs.ShowRoster => units.Roster(turn),
        Verbs.StatusForm => await status.FormAsync(turn, tapped, cancellation),
        Verbs.StatusSave => await status.SaveAsync(turn, tapped, cancellation),
        Verbs.StatusConfirm => await status.ConfirmAsync(turn, tapped, cancellation),
        Verbs.StatusPropose => await status.ProposeAsync(turn, tapped, cancellation),
        Verbs.StatusCancel => await status.CancelAsync(turn, tapped, cancellation),
        Verbs.SheetStore => await sheets.StoreAsync(turn, tapped, cancellation),
        Verbs.SheetPage => await sheets.PageAsync(turn, tapped, cancellation),
        Verbs.SheetDrop => await sheets.DropAsync(turn, cancellation),
        Verbs.ShowDigest => await digest.ShowAsync(turn, tapped, cancellation),
        Verbs.LaterForm => await later.FormAsync(turn, tapped, cancellation),
        Verbs.Snooze => await later.SnoozeAsync(turn, tapped, cancellation),
        Verbs.NotMine => await later.NotMineAsync(turn, tapped, cancellation),
        Verbs.ReassignForm => await reassign.FormAsync(turn, tapped, cancellation),
        Verbs.ReassignSave => await reassign.SaveAsync(turn, tapped, cancellation),
        Verbs.ReassignKeep => await reassign.KeepAsync(turn, tapped, cancellation),
        Verbs.EventForm => await awaited.FormAsync(turn, tapped, cancellation),
        Verbs.EventSave => await awaited.SaveAsync(turn, tapped, cancellation),
        Verbs.EventNotYet => await awaited.NotYetAsync(turn, tapped, cancellation),
        Verbs.SummaryPost => await summary.DecideAsync(turn, tapped, SummaryDecision.Post, cancellation),
        Verbs.SummarySkip => await summary.DecideAsync(turn, tapped, SummaryDecision.Skip, cancellation),
        Verbs.SummaryHold => await summary.DecideAsync(turn, tapped, SummaryDecision.Hold, cancellation),
        Verbs.ReminderSettingsSave => await settings.SaveRemindersAsync(turn, tapped, cancellation),
        Verbs.CalendarSave => await settings.SaveCalendarAsync(turn, tapped, cancellation),
        Verbs.DryRun => await dryRun.TurnPageAsync(turn, tapped, cancellation),
        Verbs.RolesEdit => await roles.EditAsync(turn, tapped, cancellation),
        Verbs.RolesSave => await roles.SaveAsync(turn, tapped, cancellation),
        Verbs.RolesHistory => await roles.HistoryAsync(turn, tapped, cancellation),
        Verbs.StopViewing => await views.EndAsync(turn, cancellation),
        Verbs.DelegateSave => await leave.SaveAsync(turn, tapped, cancellation),
        Verbs.DelegateEnd => await leave.EndAsync(turn, cancellation),
        Verbs.ExtensionForm => await extensions.FormAsync(turn, tapped, cancellation),
        Verbs.ExtensionAsk => await extensions.AskAsync(turn, tapped, cancellation),
        Verbs.ExtensionShow => await extensions.ShowAsync(turn, tapped, cancellation),
        Verbs.ExtensionDecide => await extensions.DecideAsync(turn, tapped, cancellation),
        Verbs.ExtensionComment => await extensions.CommentAsync(turn, tapped, cancellation),
        Verbs.TaskHistory => await history.TapAsync(turn, tapped, cancellation),
        Verbs.TaskUrge => await urges.TapAsync(turn, tapped, cancellation),
        Verbs.GiveForm => await distribution.FormAsync(turn, tapped, cancellation),
        Verbs.Give => await distribution.ChosenAsync(turn, tapped, cancellation),
        Verbs.Accept => await distribution.AcceptAsync(turn, tapped, cancellation),
        Verbs.RequestShow => await awaiting.OpenAsync(turn, tapped, cancellation),
        Verbs.CompletionDecide => await completions.DecideAsync(turn, tapped, cancellation),
        Verbs.CauseDecide => await causes.DecideAsync(turn, tapped, cancellation),
        Verbs.CooperateForm => await cooperation.FormAsync(turn, tapped, cancellation),
        Verbs.CooperateAsk => await cooperation.AskAsync(turn, tapped, cancellation),
        Verbs.CooperateAnswer => await cooperation.AnswerAsync(turn, tapped, cancellation),
        Verbs.PersonalFile => await personal.OfferAsync(turn, cancellation),
        Verbs.PersonalRemove => await personal.RemoveAsync(turn, tapped, cancellation),
        Verbs.PersonalKeep => PersonalDataHandler.Keep(turn),
        Verbs.PersonRemove => await personal.RemoveOfAsync(turn, tapped, cancellation),
        Verbs.Ask => await AskedAsync(turn, tapped, cancellation),
        _ => help.NotUnderstood(turn),
    };

    /// <summary>What a file that was offered holds, now that the person wants it; null where it is gone or not this person's.</summary>
    public Task<byte[]?> FileAsync(Turn turn, string kind, string id, CancellationToken cancellation) => ContentAsync(ViewAsHandler.Seen(turn), kind, id, cancellation);

    private async Task<byte[]?> ContentAsync(Turn turn, string kind, string id, CancellationToken cancellation) => kind switch
    {
        _ when Refusal(turn, Rights.OfFile(kind)) is not null => null,
        PersonalDataHandler.FileKind => await personal.FileAsync(turn, cancellation),
        DoubtsHandler.FileKind => await doubts.FileAsync(turn, id, cancellation),
        StatusSheetHandler.FileKind => await sheets.FileAsync(turn, id, cancellation),
        ExportHandler.SheetKind or ExportHandler.ReportKind => await exports.FileAsync(turn, kind, id, cancellation),
        _ => null,
    };

    private async Task<Reply> CommandAsync(Turn turn, SpokenCommand spoken, Said said, CancellationToken cancellation) => spoken.Command switch
    {
        Command.Help => help.Help(turn),
        Command.LoadPlan => plans.Choose(turn),
        Command.IssuePlan => await plans.IssueAsync(turn, spoken.Rest, cancellation),
        Command.ListPlans => await plans.ListAsync(turn, cancellation),
        Command.AssignUnit => await units.AssignAsync(turn, spoken.Rest, said.Mentions, cancellation),
        Command.Roster => units.Roster(turn),
        Command.ListUnits => UnitsHandler.List(turn),
        Command.EditUnit => UnitsHandler.Edit(turn, spoken.Rest),
        Command.UnmappedUnits => await units.UnmappedAsync(turn, cancellation),
        Command.MergeUnits => ReorganisationHandler.Form(turn, ReorganisationKind.Merge),
        Command.SplitUnit => ReorganisationHandler.Form(turn, ReorganisationKind.Split),
        Command.RenameUnit => ReorganisationHandler.Form(turn, ReorganisationKind.Rename),
        Command.GrantRoles => RolesHandler.Show(turn),
        Command.SetClock => await office.SetClockAsync(turn, spoken.Rest, cancellation),
        Command.UseChannel => await office.UseChannelAsync(turn, cancellation),
        Command.PostSummary => await summary.PostAsync(turn, cancellation),
        Command.Summary => await summary.ShowAsync(turn, cancellation),
        Command.SetSummaryTime => await office.SetSummaryTimeAsync(turn, spoken.Rest, cancellation),
        Command.DeliveryReport => await delivery.ShowAsync(turn, cancellation),
        Command.EditTask => await edits.SaidAsync(turn, TaskEdit.Edit, spoken.Rest, cancellation),
        Command.AddTask => await edits.SaidAsync(turn, TaskEdit.Add, spoken.Rest, cancellation),
        Command.CancelTask => await edits.SaidAsync(turn, TaskEdit.Cancel, spoken.Rest, cancellation),
        Command.ActivateTask => await edits.SaidAsync(turn, TaskEdit.Activate, spoken.Rest, cancellation),
        Command.Decide => await decisions.ShowAsync(turn, cancellation),
        Command.Awaiting => await awaiting.ShowAsync(turn, cancellation),
        Command.RollOver => await rollOver.ShowAsync(turn, null, cancellation),
        Command.ClosePlan => await closing.SayAsync(turn, spoken.Rest, cancellation),
        Command.ReopenPlan => await closing.ReopenAsync(turn, spoken.Rest, cancellation),
        Command.UseLanguage => await office.UseLanguageAsync(turn, spoken.Language, cancellation),
        Command.ReminderSettings => SettingsHandler.Reminders(turn),
        Command.Calendar => SettingsHandler.Calendar(turn),
        Command.DryRun => await dryRun.SayAsync(turn, spoken.Rest, cancellation),
        Command.ViewAs => await views.BeginAsync(turn, spoken.Rest, cancellation),
        Command.StopViewing => await views.EndAsync(turn, cancellation),
        Command.RoleHistory => await roles.HistoryAsync(turn, null, cancellation),
        Command.MyData => await personal.ShowAsync(turn, cancellation),
        Command.RemoveMyData => await personal.AskAsync(turn, cancellation),
        Command.RemovePerson => await personal.AskOfAsync(turn, spoken.Rest, said.Mentions, cancellation),
        Command.StatusSheet => await sheets.OfferAsync(turn, spoken.Rest, cancellation),
        Command.ConfirmCompletion => await completions.SetAsync(turn, wanted: true, cancellation),
        Command.TrustCompletion => await completions.SetAsync(turn, wanted: false, cancellation),
        Command.Delegate => await leave.SayAsync(turn, spoken.Rest, said.Mentions, cancellation),
        _ => help.NotUnderstood(turn),
    };

    /// <summary>A file with the task named: where Teams keeps it stands as evidence of the report, its content stays there.</summary>
    private async Task<Reply> EvidenceAsync(Turn turn, Said said, CancellationToken cancellation)
    {
        var current = await turn.Snapshot.CurrentAsync(cancellation);
        var names = OfficeWords.Context(turn.Workspace, turn.Person, current, turn.Today);
        var files = said.Files.Where(f => f.StoredAt is not null).Select(f => new Evidence(null, null, f.StoredAt) { File = f.Name }).ToList();
        var named = OrderReader.CodesIn(said.Text);
        var readings = UpdateReader.Read(said.Text, new UpdateContext(names, IsList: true, PresentDue: null));
        var reading = readings.FirstOrDefault(r => r.Task is not null && r.Kind is UpdateKind.Done or UpdateKind.Progress or UpdateKind.Evidence)
            ?? new UpdateReading(UpdateKind.Evidence, named[0], null, null, null, [], null, turn.Language);
        return files.Count == 0
            ? Reply.Problem(Texts.Get(turn.Language, "requests.file.noPlace"))
            : await status.SaidAsync(turn, [reading with { Task = reading.Task ?? named[0], Note = null, Evidence = [.. reading.Evidence, .. files] }], cancellation)
                ?? Reply.Problem(Texts.Get(turn.Language, "status.noSuchTask", named[0]));
    }

    /// <summary>A sentence: a report on a task, a question, or neither.</summary>
    private async Task<Reply> SentenceAsync(Turn turn, string text, int page, TaskRef? task, CancellationToken cancellation, AnswerForm? form = null)
    {
        var current = await turn.Snapshot.CurrentAsync(cancellation);
        var names = OfficeWords.Context(turn.Workspace, turn.Person, current, turn.Today);
        var memory = memories.Of(turn);
        if (form is null && AnswerForms.Read(text) is var said and not AnswerForm.Card && AnswerForms.Rest(text).Length == 0
            && await ExportAsync(turn, text, said, names, cancellation) is { } shown)
        {
            return shown;
        }

        var due = memory.Task is { } last ? current.FirstOrDefault(p => p.Info.Id == last.Plan)?.Find(last.Id)?.Due : null;
        var context = new UpdateContext(names, IsList: true, due);
        if (UpdateHint.Of(text, context, isAnswering: memory.Task is not null || memory.List is not null) == SentenceHint.Update)
        {
            var readings = UpdateReader.Read(text, context);
            if (readings.Count > 0 && Refusal(turn, Rights.Reporting) is { } refusal)
            {
                return refusal;
            }

            if (readings.Count > 0 && await status.SaidAsync(turn with { Language = turn.Person.Language ?? readings[0].Language }, readings, cancellation) is { } reply)
            {
                return reply;
            }
        }

        if ((form ?? AnswerForms.Read(text)) is var wanted and not AnswerForm.Card && await ExportAsync(turn, text, wanted, names, cancellation) is { } exported)
        {
            return exported;
        }

        var reading = QuestionReader.Explain(text, names, memory.Query);
        if (reading.IsThanks)
        {
            return Reply.Say(Texts.Get(turn.Language, "turns.thanks"));
        }

        var query = reading.Query;
        // "3b" is in no language: it is answered in the person's.
        query = IsWord().IsMatch(text) ? query : query with { Language = turn.Language };
        if (query is { Mine: true, Intent: QueryIntent.List, Statuses.Count: 0 } && awaiting.IsAsked(turn))
        {
            return await awaiting.ShowAsync(turn, cancellation);
        }

        return query.Intent switch
        {
            QueryIntent.Help => help.Help(turn with { Language = turn.Person.Language ?? query.Language }),
            QueryIntent.None => help.NotUnderstood(turn),
            _ => Refusal(turn with { Language = query.Language }, Rights.Of(query.Intent)) ?? await ask.AnswerAsync(turn, query, page, task, cancellation),
        };
    }

    /// <summary>A button that asks: a neighbouring reading, the next page, one task of several.</summary>
    private async Task<Reply> AskedAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        var page = int.TryParse(tapped.Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        TaskRef? task = (tapped.Text("plan"), tapped.Text("code")) is ({ } plan, { } code) ? new TaskRef(plan, code) : null;
        AnswerForm? form = tapped.Text("as") is { } said && Enum.TryParse<AnswerForm>(said, out var known) && Enum.IsDefined(known) ? known : null;
        return await SentenceAsync(turn, tapped.Text("q") ?? "", page, task, cancellation, form);
    }

    /// <summary>An answer as a file or as text: of what the words ask, else of what was shown last. Null where they ask for nothing of the kind.</summary>
    private async Task<Reply?> ExportAsync(Turn turn, string text, AnswerForm form, LanguageContext names, CancellationToken cancellation)
    {
        var (memory, rest) = (memories.Of(turn), AnswerForms.Rest(text));
        if (form == AnswerForm.Text && (rest is "tong hop" or "ban tong hop" or "summary" or "the summary" || (rest.Length == 0 && memory.IsSummary)))
        {
            return Refusal(turn, Rights.Of(Command.Summary)) ?? await summary.TextAsync(turn, cancellation);
        }

        if (rest.Length == 0 && memory is { Query: null, IsSummary: false })
        {
            return Reply.Problem(Texts.Get(turn.Language, "exports.askFirst"));
        }

        var query = rest.Length > 0 ? QuestionReader.Read(text, names, memory.Query)
            // Behind a summary's figures stand all tasks.
            : memory.IsSummary ? new TaskQuery(QueryIntent.List, [], null, null, null, null, false, false, null, null, null, null, turn.Language)
            : memory.Query!;
        // Words of the form that no question knows: without them.
        query = query.Intent is QueryIntent.Help or QueryIntent.None ? QuestionReader.Read(rest, names, memory.Query) : query;
        if (query.Intent is QueryIntent.Help or QueryIntent.None)
        {
            return null;
        }

        if (Refusal(turn, Rights.Of(query.Intent)) is { } refusal)
        {
            return refusal;
        }

        memories.Keep(turn, m => m with { Query = query, IsSummary = false });
        return await exports.OfferAsync(turn, query, form, cancellation);
    }

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.None, 1000)]
    private static partial Regex IsWord();

    /// <summary>Why this person may not, or null where they may. What nobody declared nobody may.</summary>
    private static Reply? Refusal(Turn turn, Right? right) =>
        right?.Holds(turn.Person) == true
            // Who looks on only looks, and sees no more than he may as himself.
            ? turn.Viewer is not { } viewer || (right.IsReading && right.Holds(viewer)) ? null : Reply.Problem(Texts.Get(turn.Language, "viewas.readOnly"))
            : Reply.Problem(Texts.Get(turn.Language, turn.Person.AllRoles == Roles.None ? "turns.noRole"
                : right is null || (right.Roles & Roles.Leader) != 0 && (right.Roles & Roles.Member) == 0 ? "turns.notAllowed"
                : (right.Roles & Roles.Member) != 0 ? "turns.notAllowed.unit"
                : "turns.notAllowed.administrator"));
}
