using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel;

/// <summary>What can be said as a fixed command. Everything else is read as a status sentence or a question.</summary>
internal enum Command
{
    Help,
    LoadPlan,
    IssuePlan,
    ListPlans,
    AssignUnit,
    Roster,
    ListUnits,
    EditUnit,
    UnmappedUnits,
    MergeUnits,
    SplitUnit,
    RenameUnit,
    GrantRoles,
    SetClock,
    UseChannel,
    PostSummary,
    Summary,
    SetSummaryTime,
    UseLanguage,
    EditTask,
    AddTask,
    CancelTask,
    ActivateTask,
    Decide,
    Awaiting,
    RollOver,
    ClosePlan,
    ReopenPlan,
    DeliveryReport,
    Delegate,
    ConfirmCompletion,
    TrustCompletion,
    ReminderSettings,
    Calendar,
    DryRun,
    StatusSheet,
    MyData,
    RemoveMyData,
    RemovePerson,
    ViewAs,
    StopViewing,
    RoleHistory,
}

/// <summary>A way of saying a command.</summary>
/// <param name="Words">Folded: lower case, no diacritics.</param>
internal sealed record CommandPhrase(Command Command, TextLanguage Language, string Words);

/// <summary>A command as said, with what followed it as it was typed.</summary>
internal sealed record SpokenCommand(Command Command, TextLanguage Language, string Rest);

/// <summary>The bot's vocabulary of commands; who may say each stands in <see cref="Rights"/>.</summary>
internal static partial class Commands
{
    public static IReadOnlyList<CommandPhrase> Phrases { get; } =
    [
        new(Command.Help, TextLanguage.Vi, "tro giup"), new(Command.Help, TextLanguage.Vi, "huong dan"), new(Command.Help, TextLanguage.En, "help"),
        new(Command.LoadPlan, TextLanguage.Vi, "nap ke hoach"), new(Command.LoadPlan, TextLanguage.En, "load plan"), new(Command.LoadPlan, TextLanguage.En, "load the plan"), new(Command.LoadPlan, TextLanguage.En, "load a plan"),
        new(Command.IssuePlan, TextLanguage.Vi, "ban hanh so"), new(Command.IssuePlan, TextLanguage.Vi, "ban hanh ke hoach"), new(Command.IssuePlan, TextLanguage.En, "issue plan"),
        new(Command.ListPlans, TextLanguage.Vi, "danh sach ke hoach"), new(Command.ListPlans, TextLanguage.En, "list plans"), new(Command.ListPlans, TextLanguage.En, "plans"),
        new(Command.AssignUnit, TextLanguage.Vi, "giao don vi"), new(Command.AssignUnit, TextLanguage.En, "assign unit"),
        new(Command.Roster, TextLanguage.Vi, "don vi va can bo"), new(Command.Roster, TextLanguage.Vi, "danh ba"), new(Command.Roster, TextLanguage.En, "roster"),
        new(Command.ListUnits, TextLanguage.Vi, "don vi"), new(Command.ListUnits, TextLanguage.Vi, "danh sach don vi"), new(Command.ListUnits, TextLanguage.En, "units"),
        new(Command.EditUnit, TextLanguage.Vi, "sua don vi"), new(Command.EditUnit, TextLanguage.En, "edit unit"),
        new(Command.UnmappedUnits, TextLanguage.Vi, "don vi chua gan"), new(Command.UnmappedUnits, TextLanguage.Vi, "don vi chua co nguoi phu trach"), new(Command.UnmappedUnits, TextLanguage.En, "unassigned units"),
        new(Command.MergeUnits, TextLanguage.Vi, "sap nhap don vi"), new(Command.MergeUnits, TextLanguage.Vi, "sap nhap"), new(Command.MergeUnits, TextLanguage.En, "merge units"),
        new(Command.SplitUnit, TextLanguage.Vi, "chia tach don vi"), new(Command.SplitUnit, TextLanguage.Vi, "chia tach"), new(Command.SplitUnit, TextLanguage.En, "split unit"),
        new(Command.RenameUnit, TextLanguage.Vi, "doi ten don vi"), new(Command.RenameUnit, TextLanguage.Vi, "doi ten"), new(Command.RenameUnit, TextLanguage.En, "rename unit"),
        new(Command.GrantRoles, TextLanguage.Vi, "phan quyen"), new(Command.GrantRoles, TextLanguage.En, "roles"), new(Command.GrantRoles, TextLanguage.En, "grant roles"),
        new(Command.SetClock, TextLanguage.Vi, "dat ngay"), new(Command.SetClock, TextLanguage.En, "set date"),
        new(Command.UseChannel, TextLanguage.Vi, "dung kenh nay de bao cao"), new(Command.UseChannel, TextLanguage.En, "use this channel for reports"),
        new(Command.PostSummary, TextLanguage.Vi, "dang tong hop"), new(Command.PostSummary, TextLanguage.En, "post summary"),
        new(Command.SetSummaryTime, TextLanguage.Vi, "gio tong hop"), new(Command.SetSummaryTime, TextLanguage.En, "summary time"),
        new(Command.Summary, TextLanguage.Vi, "tong hop"), new(Command.Summary, TextLanguage.En, "summary"),
        new(Command.ReminderSettings, TextLanguage.Vi, "cai dat nhac viec"), new(Command.ReminderSettings, TextLanguage.En, "reminder settings"),
        new(Command.Calendar, TextLanguage.Vi, "lich nghi"), new(Command.Calendar, TextLanguage.En, "holidays"), new(Command.Calendar, TextLanguage.En, "work calendar"),
        new(Command.DryRun, TextLanguage.Vi, "nhac ai"), new(Command.DryRun, TextLanguage.Vi, "ai se duoc nhac"), new(Command.DryRun, TextLanguage.En, "who will be reminded"),
        new(Command.ConfirmCompletion, TextLanguage.Vi, "hoan thanh can xac nhan"), new(Command.ConfirmCompletion, TextLanguage.En, "completion needs confirmation"),
        new(Command.TrustCompletion, TextLanguage.Vi, "hoan thanh khong can xac nhan"), new(Command.TrustCompletion, TextLanguage.En, "completion needs no confirmation"),
        new(Command.Delegate, TextLanguage.Vi, "uy quyen"), new(Command.Delegate, TextLanguage.En, "delegate"),
        new(Command.EditTask, TextLanguage.Vi, "sua nhiem vu"), new(Command.EditTask, TextLanguage.Vi, "dieu chinh nhiem vu"), new(Command.EditTask, TextLanguage.En, "edit task"),
        new(Command.AddTask, TextLanguage.Vi, "them nhiem vu"), new(Command.AddTask, TextLanguage.Vi, "bo sung nhiem vu"), new(Command.AddTask, TextLanguage.En, "add task"),
        new(Command.CancelTask, TextLanguage.Vi, "huy nhiem vu"), new(Command.CancelTask, TextLanguage.Vi, "huy bo nhiem vu"), new(Command.CancelTask, TextLanguage.En, "cancel task"),
        new(Command.ActivateTask, TextLanguage.Vi, "kich hoat"), new(Command.ActivateTask, TextLanguage.Vi, "kich hoat nhiem vu"),
        new(Command.ActivateTask, TextLanguage.En, "activate"), new(Command.ActivateTask, TextLanguage.En, "activate task"),
        new(Command.Decide, TextLanguage.Vi, "viec cho quyet dinh"), new(Command.Decide, TextLanguage.Vi, "cho quyet dinh"), new(Command.Decide, TextLanguage.En, "pending decisions"),
        new(Command.Awaiting, TextLanguage.Vi, "noi dung cho y kien"), new(Command.Awaiting, TextLanguage.Vi, "noi dung xin y kien"), new(Command.Awaiting, TextLanguage.Vi, "cho y kien"),
        new(Command.Awaiting, TextLanguage.Vi, "viec cho toi duyet"), new(Command.Awaiting, TextLanguage.Vi, "viec can duyet"), new(Command.Awaiting, TextLanguage.Vi, "duyet gia han"),
        new(Command.Awaiting, TextLanguage.Vi, "co gi can toi duyet khong"), new(Command.Awaiting, TextLanguage.Vi, "co gi can duyet khong"),
        new(Command.Awaiting, TextLanguage.Vi, "dong y"), new(Command.Awaiting, TextLanguage.Vi, "duyet"), new(Command.Awaiting, TextLanguage.Vi, "phe duyet"), new(Command.Awaiting, TextLanguage.En, "approve"),
        new(Command.Awaiting, TextLanguage.En, "pending approvals"), new(Command.Awaiting, TextLanguage.En, "what needs my decision"), new(Command.Awaiting, TextLanguage.En, "waiting for me"),
        new(Command.RollOver, TextLanguage.Vi, "chuyen tiep nhiem vu"), new(Command.RollOver, TextLanguage.En, "carry over tasks"), new(Command.RollOver, TextLanguage.En, "roll over tasks"),
        new(Command.ClosePlan, TextLanguage.Vi, "dong ke hoach"), new(Command.ClosePlan, TextLanguage.Vi, "ket thuc ke hoach"), new(Command.ClosePlan, TextLanguage.En, "close plan"),
        new(Command.ReopenPlan, TextLanguage.Vi, "mo lai ke hoach"), new(Command.ReopenPlan, TextLanguage.En, "reopen plan"),
        new(Command.UseLanguage, TextLanguage.Vi, "tieng viet"), new(Command.UseLanguage, TextLanguage.Vi, "vietnamese"),
        new(Command.DeliveryReport, TextLanguage.Vi, "bao cao gui nhac"), new(Command.DeliveryReport, TextLanguage.En, "delivery report"),
        new(Command.StatusSheet, TextLanguage.Vi, "bang cap nhat"), new(Command.StatusSheet, TextLanguage.Vi, "gui bang excel"), new(Command.StatusSheet, TextLanguage.Vi, "gui bang cap nhat"),
        new(Command.StatusSheet, TextLanguage.Vi, "bang excel"), new(Command.StatusSheet, TextLanguage.Vi, "cap nhat bang excel"), new(Command.StatusSheet, TextLanguage.Vi, "cap nhat nhieu viec"), new(Command.StatusSheet, TextLanguage.En, "status sheet"), new(Command.StatusSheet, TextLanguage.En, "send the status sheet"),
        new(Command.StatusSheet, TextLanguage.En, "update sheet"), new(Command.StatusSheet, TextLanguage.En, "excel sheet"),
        new(Command.ViewAs, TextLanguage.Vi, "xem nhu"), new(Command.ViewAs, TextLanguage.En, "view as"),
        new(Command.StopViewing, TextLanguage.Vi, "thoi xem nhu"), new(Command.StopViewing, TextLanguage.En, "stop viewing as"), new(Command.StopViewing, TextLanguage.En, "stop viewing"),
        new(Command.RoleHistory, TextLanguage.Vi, "lich su phan quyen"), new(Command.RoleHistory, TextLanguage.En, "role history"), new(Command.RoleHistory, TextLanguage.En, "history of roles"),
        new(Command.MyData, TextLanguage.Vi, "du lieu cua toi"), new(Command.MyData, TextLanguage.Vi, "du lieu ca nhan"), new(Command.MyData, TextLanguage.En, "my data"),
        new(Command.RemoveMyData, TextLanguage.Vi, "xoa du lieu cua toi"), new(Command.RemoveMyData, TextLanguage.Vi, "xoa du lieu ca nhan"),
        new(Command.RemoveMyData, TextLanguage.En, "remove my data"), new(Command.RemoveMyData, TextLanguage.En, "delete my data"),
        new(Command.RemovePerson, TextLanguage.Vi, "xoa du lieu cua"), new(Command.RemovePerson, TextLanguage.En, "remove data of"), new(Command.RemovePerson, TextLanguage.En, "delete data of"),
        new(Command.UseLanguage, TextLanguage.En, "tieng anh"), new(Command.UseLanguage, TextLanguage.En, "english"),
    ];

    /// <summary>
    /// The command that the words begin with, the longest phrase first; null where they begin with none.
    /// "tổng hợp" alone is the summary, "tổng hợp quý III của phòng ..." is a question: a phrase that takes no argument must be all that was said.
    /// </summary>
    public static SpokenCommand? Recognise(string text)
    {
        var tidy = VietnameseText.Tidy(text);
        var folded = VietnameseText.Fold(tidy);
        if (DaysAhead().Match(folded) is { Success: true } ahead)
        {
            return new SpokenCommand(Command.DryRun, ahead.Groups["english"].Success ? TextLanguage.En : TextLanguage.Vi, ahead.Groups["days"].Value);
        }

        foreach (var phrase in Phrases.OrderByDescending(p => p.Words.Length))
        {
            if (!folded.StartsWith(phrase.Words, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = tidy[phrase.Words.Length..];
            if (rest.Length > 0 && char.IsLetterOrDigit(rest[0]))
            {
                continue;
            }

            rest = rest.Trim(' ', '.', '!', '?', ':', ',');
            if (rest.Length == 0 || TakesArgument(phrase.Command))
            {
                return new SpokenCommand(phrase.Command, phrase.Language, rest);
            }
        }

        return null;
    }

    /// <summary>"14 ngày tới nhắc ai" begins with its number.</summary>
    [GeneratedRegex(@"^(?:trong )?(?<days>\d{1,3}) (?:ngay toi (?:se )?nhac (?:nhung )?ai|(?<english>days? ahead,? who (?:will be|is) reminded))\W*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DaysAhead();

    private static bool TakesArgument(Command command) =>
        command is Command.LoadPlan or Command.IssuePlan or Command.AssignUnit or Command.EditUnit or Command.SetClock or Command.SetSummaryTime
            or Command.EditTask or Command.AddTask or Command.CancelTask or Command.ActivateTask
            or Command.ClosePlan or Command.ReopenPlan
            or Command.Delegate or Command.DryRun
            or Command.StatusSheet or Command.RemovePerson or Command.ViewAs;
}
