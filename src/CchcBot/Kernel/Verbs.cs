namespace CchcBot.Kernel;

/// <summary>The verbs of the cards' buttons. A card in a chat may be older than the program: a verb is never given another meaning.</summary>
internal static class Verbs
{
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

    /// <summary>Page data.page of who will be reminded in the next data.days.</summary>
    public const string DryRun = "remind.dry";

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
