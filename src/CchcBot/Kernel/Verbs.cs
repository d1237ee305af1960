namespace CchcBot.Kernel;

/// <summary>The verbs of the cards' buttons. A card in a chat may be older than the program: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string PickPlan = "plan.pick";
    public const string StorePlan = "plan.store";
    public const string DropPlan = "plan.drop";
    public const string SettlePast = "plan.past";

    /// <summary>The draft of data.hash: as it stands, its doubts, answers to them, their list, answers taken back.</summary>
    public const string ShowPreview = "plan.preview";
    public const string ShowDoubts = "plan.doubts";
    public const string CorrectPlan = "plan.correct";
    public const string ListDoubts = "plan.doubts.list";
    public const string UndoCorrections = "plan.correct.undo";

    /// <summary>The differences of data.hash from version data.v were agreed to.</summary>
    public const string AmendPlan = "plan.amend";

    /// <summary>A task is edited, added, cancelled or activated (data.kind): the form, what was read of it, the writing, nothing.</summary>
    public const string TaskForm = "task.form";
    public const string TaskReview = "task.review";
    public const string TaskSave = "task.save";
    public const string TaskLeave = "task.leave";

    /// <summary>A leader's decisions: inputs d:{plan}:{code}.</summary>
    public const string Decide = "task.decide";

    /// <summary>The proposal for the plan of data.to; the tasks of data.codes carried into it.</summary>
    public const string RollOverShow = "plan.roll.show";
    public const string RollOver = "plan.roll";
    public const string ClosePlan = "plan.close";

    public const string AssignUnit = "unit.assign";
    public const string ListUnits = "unit.list";
    public const string EditUnit = "unit.edit";
    public const string SaveUnit = "unit.save";
    public const string UnmappedUnits = "unit.unmapped";
    public const string PreviewReorganisation = "reorg.preview";
    public const string PageReorganisation = "reorg.page";
    public const string BackReorganisation = "reorg.back";
    public const string ConfirmReorganisation = "reorg.confirm";
    public const string DropReorganisation = "reorg.drop";
    public const string CancelReorganisation = "reorg.cancel";
    public const string StorePeople = "people.store";
    public const string DropPeople = "people.drop";
    public const string ShowRoster = "unit.roster";

    public const string StatusForm = "status.form";
    public const string StatusSave = "status.save";
    public const string StatusConfirm = "status.confirm";
    public const string StatusPropose = "status.propose";
    public const string StatusCancel = "status.cancel";

    /// <summary>The status sheet of data.sheet that waits for its sender's word: stored, another page of it, dropped.</summary>
    public const string SheetStore = "sheet.store";
    public const string SheetPage = "sheet.page";
    public const string SheetDrop = "sheet.drop";

    /// <summary>The reminder card of data.d.</summary>
    public const string ShowDigest = "digest.show";

    /// <summary>A question: the words in data.q.</summary>
    public const string Ask = "ask";

    /// <summary>Later, or not mine: the choices for the duty of data.plan and data.id.</summary>
    public const string LaterForm = "remind.later";
    public const string Snooze = "remind.snooze";
    public const string NotMine = "remind.notMine";
    public const string ReassignForm = "remind.reassign";
    public const string ReassignSave = "remind.reassign.save";
    public const string ReassignKeep = "remind.reassign.keep";
    public const string EventForm = "remind.event";
    public const string EventSave = "remind.event.save";
    public const string EventNotYet = "remind.event.notYet";
    public const string SummaryPost = "summary.post";
    public const string SummarySkip = "summary.skip";
    public const string SummaryHold = "summary.hold";
    public const string ReminderSettingsSave = "settings.reminders.save";
    public const string CalendarSave = "settings.calendar.save";

    /// <summary>Page data.page of who will be reminded in the next data.days.</summary>
    public const string DryRun = "remind.dry";

    /// <summary>The roles of the person of data.who: the choice, and what was chosen (data.roles).</summary>
    public const string RolesEdit = "roles.edit";
    public const string RolesSave = "roles.save";

    /// <summary>Page data.page of who gave which role to whom.</summary>
    public const string RolesHistory = "roles.history";

    /// <summary>An administrator looks on as himself again.</summary>
    public const string StopViewing = "view.stop";
    /// <summary>What is kept about the person: as a file, removed (data.who, agreed to at data.at), kept; an administrator removes somebody's.</summary>
    public const string PersonalFile = "personal.file";
    public const string PersonalRemove = "personal.remove";
    public const string PersonalKeep = "personal.keep";
    public const string PersonRemove = "person.remove";

    public const string DelegateSave = "leave.save";
    public const string DelegateEnd = "leave.end";

    /// <summary>More time for the duty of data.plan and data.id: the form, the request, its card (data.r), the word on it (data.answer), a remark.</summary>
    public const string ExtensionForm = "extension.form";
    public const string ExtensionAsk = "extension.ask";
    public const string ExtensionShow = "extension.show";
    public const string ExtensionDecide = "extension.decide";
    public const string ExtensionComment = "extension.comment";

    /// <summary>The task of data.plan and data.code: its history, a request for an update.</summary>
    public const string TaskHistory = "task.history";
    public const string TaskUrge = "task.urge";

    /// <summary>Who does the duty of data.plan and data.id: the choice, the chosen (data.to), "đã tiếp nhận".</summary>
    public const string GiveForm = "duty.give.form";
    public const string Give = "duty.give";
    public const string Accept = "duty.accept";

    /// <summary>What waits for the person's word: the card of data.kind about data.r.</summary>
    public const string RequestShow = "request.show";

    /// <summary>Words on the report or request of data.r: finished (data.answer), its cause (data.cause).</summary>
    public const string CompletionDecide = "completion.decide";
    public const string CauseDecide = "cause.decide";

    /// <summary>Another unit is asked for something, and answers.</summary>
    public const string CooperateForm = "cooperate.form";
    public const string CooperateAsk = "cooperate.ask";
    public const string CooperateAnswer = "cooperate.answer";
}
