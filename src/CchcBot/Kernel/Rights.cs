using System.Collections.Frozen;
using CchcBot.Domain.Queries;
using CchcBot.Language.Old;
using CchcBot.Office;
using CchcBot.Slices.Ask;
using CchcBot.Slices.PersonalData;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Status;

namespace CchcBot.Kernel;

/// <summary>How far a right reaches. Whatever a card's data names is looked up anew in the person's own office; another office's is not there.</summary>
internal enum Reach
{
    /// <summary>What is the person's own: the language, the days away, the reminder that was sent to this person.</summary>
    Own,

    /// <summary>Duties: to report on those of the person's units and those given to the person, to decide on those that the person leads. The handler checks each anew.</summary>
    Duties,

    /// <summary>The whole office: the role alone decides.</summary>
    Office,

    /// <summary>As much as the person may see: the answer holds no more.</summary>
    Seen,
}

/// <summary>Who may do a thing.</summary>
/// <param name="Roles">Any of these; <see cref="Rights.Everybody"/> with those who have no role.</param>
/// <param name="Reach">Over what.</param>
internal sealed record Right(Roles Roles, Reach Reach)
{
    /// <summary>It shows and changes nothing: allowed while an administrator looks on as somebody else.</summary>
    public bool IsReading { get; init; } = Reach == Reach.Seen;

    public bool Holds(Person person) => Roles == Rights.Everybody || person.Is(Roles);
}

/// <summary>Who may do what: the one table of all commands, verbs, questions and files. The router enforces it; what does not stand here nobody may.</summary>
internal static class Rights
{
    /// <summary>All roles and none.</summary>
    public const Roles Everybody = (Roles)(-1);

    private const Roles Working = Roles.Member | Roles.Head | Roles.Leader | Roles.Administrator;

    private static readonly Right Anyone = new(Everybody, Reach.Own);
    private static readonly Right Harmless = Anyone with { IsReading = true };
    private static readonly Right Colleagues = new(Working, Reach.Own);
    private static readonly Right OwnDigest = new(Working | Roles.Viewer, Reach.Own);
    private static readonly Right Duties = new(Working, Reach.Duties);
    private static readonly Right Reporters = new(Roles.Member | Roles.Head | Roles.Administrator, Reach.Duties);
    private static readonly Right Questions = new(Working | Roles.Viewer, Reach.Seen);
    private static readonly Right Leaders = new(Roles.Leader | Roles.Administrator, Reach.Office);
    private static readonly Right Monitors = new(Roles.Administrator, Reach.Office);

    private static readonly FrozenDictionary<Command, Right> Commands = new Dictionary<Command, Right>
    {
        [Command.Help] = Harmless,
        [Command.LoadPlan] = Monitors,
        [Command.IssuePlan] = Monitors,
        [Command.ListPlans] = Questions,
        [Command.AssignUnit] = Monitors,
        [Command.Roster] = Monitors,
        [Command.ListUnits] = Monitors,
        [Command.EditUnit] = Monitors,
        [Command.UnmappedUnits] = Monitors,
        [Command.MergeUnits] = Monitors,
        [Command.SplitUnit] = Monitors,
        [Command.RenameUnit] = Monitors,
        [Command.SetClock] = Monitors,
        [Command.UseChannel] = Leaders,
        [Command.PostSummary] = Leaders,
        [Command.Summary] = Questions,
        [Command.SetSummaryTime] = Monitors,
        [Command.UseLanguage] = Anyone,
        [Command.EditTask] = Monitors,
        [Command.AddTask] = Monitors,
        [Command.CancelTask] = Monitors,
        [Command.ActivateTask] = Monitors,
        [Command.Decide] = Leaders,
        [Command.RollOver] = Monitors,
        [Command.ClosePlan] = Monitors,
        [Command.ReopenPlan] = Monitors,
        [Command.Awaiting] = Colleagues,
        [Command.DeliveryReport] = Monitors,
        [Command.GrantRoles] = Leaders,
        [Command.Delegate] = Colleagues,
        [Command.ReminderSettings] = Monitors,
        [Command.Calendar] = Monitors,
        [Command.DryRun] = Monitors,
        [Command.StatusSheet] = Reporters,
        [Command.ViewAs] = Monitors,
        [Command.StopViewing] = Harmless,
        [Command.RoleHistory] = Leaders,
        [Command.MyData] = Anyone,
        [Command.RemoveMyData] = Anyone,
        [Command.RemovePerson] = Monitors,
        [Command.ConfirmCompletion] = Leaders,
        [Command.TrustCompletion] = Leaders,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Right> ByVerb = new Dictionary<string, Right>(StringComparer.Ordinal)
    {
        [Verbs.PickPlan] = Monitors,
        [Verbs.StorePlan] = Monitors,
        [Verbs.DropPlan] = Monitors,
        [Verbs.SettlePast] = Monitors,
        [Verbs.ShowPreview] = Monitors,
        [Verbs.ShowDoubts] = Monitors,
        [Verbs.CorrectPlan] = Monitors,
        [Verbs.ListDoubts] = Monitors,
        [Verbs.UndoCorrections] = Monitors,
        [Verbs.AmendPlan] = Monitors,
        [Verbs.TaskForm] = Monitors,
        [Verbs.TaskReview] = Monitors,
        [Verbs.TaskSave] = Monitors,
        [Verbs.TaskLeave] = Monitors,
        [Verbs.Decide] = Leaders,
        [Verbs.RollOverShow] = Monitors,
        [Verbs.RollOver] = Monitors,
        [Verbs.ClosePlan] = Monitors,
        [Verbs.AssignUnit] = Monitors,
        [Verbs.ListUnits] = Monitors,
        [Verbs.EditUnit] = Monitors,
        [Verbs.SaveUnit] = Monitors,
        [Verbs.UnmappedUnits] = Monitors,
        [Verbs.PreviewReorganisation] = Monitors,
        [Verbs.PageReorganisation] = Monitors,
        [Verbs.BackReorganisation] = Monitors,
        [Verbs.ConfirmReorganisation] = Monitors,
        [Verbs.DropReorganisation] = Monitors,
        [Verbs.CancelReorganisation] = Monitors,
        [Verbs.StorePeople] = Monitors,
        [Verbs.DropPeople] = Monitors,
        [Verbs.ShowRoster] = Monitors,
        [Verbs.Say] = Harmless,
        [Verbs.StatusForm] = Duties,
        [Verbs.StatusSave] = Duties,
        [Verbs.StatusConfirm] = Duties,
        [Verbs.StatusPropose] = Duties,
        [Verbs.StatusCancel] = Duties,
        [Verbs.SheetStore] = Reporters,
        [Verbs.SheetPage] = Reporters,
        [Verbs.SheetDrop] = Colleagues,
        [Verbs.ShowDigest] = OwnDigest,
        [Verbs.Ask] = Questions,
        [Verbs.LaterForm] = Duties,
        [Verbs.Snooze] = Duties,
        [Verbs.NotMine] = Duties,
        [Verbs.ReassignForm] = Duties,
        [Verbs.ReassignSave] = Duties,
        [Verbs.ReassignKeep] = Duties,
        [Verbs.EventForm] = Monitors,
        [Verbs.EventSave] = Monitors,
        [Verbs.EventNotYet] = Monitors,
        [Verbs.SummaryPost] = Monitors,
        [Verbs.SummarySkip] = Monitors,
        [Verbs.SummaryHold] = Monitors,
        [Verbs.ReminderSettingsSave] = Monitors,
        [Verbs.CalendarSave] = Monitors,
        [Verbs.DryRun] = Monitors,
        [Verbs.ExtensionForm] = Duties,
        [Verbs.ExtensionAsk] = Duties,
        [Verbs.ExtensionShow] = Questions,
        [Verbs.ExtensionDecide] = Duties,
        [Verbs.ExtensionComment] = Duties,
        [Verbs.TaskHistory] = Questions,
        [Verbs.TaskUrge] = Duties,
        [Verbs.RolesEdit] = Leaders,
        [Verbs.RolesSave] = Leaders,
        [Verbs.RolesHistory] = Monitors,
        [Verbs.StopViewing] = Harmless,
        [Verbs.PersonalFile] = Anyone,
        [Verbs.PersonalRemove] = Anyone,
        [Verbs.PersonalKeep] = Anyone,
        [Verbs.PersonRemove] = Monitors,
        [Verbs.GiveForm] = Duties,
        [Verbs.Give] = Duties,
        [Verbs.Accept] = Duties,
        [Verbs.RequestShow] = Duties,
        [Verbs.CompletionDecide] = Duties,
        [Verbs.CauseDecide] = Duties,
        [Verbs.CooperateForm] = Duties,
        [Verbs.CooperateAsk] = Duties,
        [Verbs.CooperateAnswer] = Duties,
        [Verbs.DelegateSave] = Colleagues,
        [Verbs.DelegateEnd] = Colleagues,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<QueryIntent, Right> ByIntent = new Dictionary<QueryIntent, Right>
    {
        [QueryIntent.None] = Harmless,
        [QueryIntent.Help] = Harmless,
        [QueryIntent.List] = Questions,
        [QueryIntent.Count] = Questions,
        [QueryIntent.Breakdown] = Questions,
        [QueryIntent.Detail] = Questions,
        [QueryIntent.Report] = Questions,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<OrderKind, Right> ByOrder = new Dictionary<OrderKind, Right>
    {
        [OrderKind.Urge] = Duties,
        [OrderKind.History] = Questions,
        [OrderKind.Give] = Duties,
        [OrderKind.Cooperate] = Duties,
        [OrderKind.Extend] = Duties,
        [OrderKind.Update] = Duties,
        [OrderKind.Accept] = Questions,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Right> ByFile = new Dictionary<string, Right>(StringComparer.Ordinal)
    {
        [DoubtsHandler.FileKind] = Monitors,
        [StatusSheetHandler.FileKind] = Reporters,
        [PersonalDataHandler.FileKind] = Anyone,
        [ExportHandler.SheetKind] = Questions,
        [ExportHandler.ReportKind] = Questions,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A sentence that reports on a task.</summary>
    public static Right Reporting => Duties;

    /// <summary>Who has a part in the work: others can stand in for nobody, as they could not act.</summary>
    public static Right Standing => Colleagues;

    /// <summary>Null where nobody declared it.</summary>
    public static Right? Of(Command command) => Commands.GetValueOrDefault(command);

    /// <summary>Null for a verb that no card of ours has.</summary>
    public static Right? Of(string verb) => ByVerb.GetValueOrDefault(verb);

    public static Right? Of(QueryIntent intent) => ByIntent.GetValueOrDefault(intent);

    /// <summary>An order about a task, said in words.</summary>
    public static Right? Of(OrderKind order) => ByOrder.GetValueOrDefault(order);

    /// <summary>A file that was offered, by the slice that makes it.</summary>
    public static Right? OfFile(string kind) => ByFile.GetValueOrDefault(kind);
}
