using System.Text.RegularExpressions;
using CchcBot.Domain.Questions;
using CchcBot.Domain.Text;

namespace CchcBot.Turns;

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
internal sealed record CommandPhrase(Command Command, Language Language, string Words);

/// <summary>A command as said, with what followed it as it was typed.</summary>
internal sealed record SpokenCommand(Command Command, Language Language, string Rest);

/// <summary>The bot's vocabulary of commands; who may say each stands in <see cref="Rights"/>.</summary>
internal static partial class Commands
{
    public static IReadOnlyList<CommandPhrase> Phrases { get; } =
    [
        new(Command.Help, Language.Vi, "tro giup"), new(Command.Help, Language.Vi, "huong dan"), new(Command.Help, Language.En, "help"),
        new(Command.LoadPlan, Language.Vi, "nap ke hoach"), new(Command.LoadPlan, Language.En, "load plan"), new(Command.LoadPlan, Language.En, "load the plan"), new(Command.LoadPlan, Language.En, "load a plan"),
        new(Command.IssuePlan, Language.Vi, "ban hanh so"), new(Command.IssuePlan, Language.Vi, "ban hanh ke hoach"), new(Command.IssuePlan, Language.En, "issue plan"),
        new(Command.ListPlans, Language.Vi, "danh sach ke hoach"), new(Command.ListPlans, Language.En, "list plans"), new(Command.ListPlans, Language.En, "plans"),
        new(Command.AssignUnit, Language.Vi, "giao don vi"), new(Command.AssignUnit, Language.En, "assign unit"),
        new(Command.Roster, Language.Vi, "don vi va can bo"), new(Command.Roster, Language.Vi, "danh ba"), new(Command.Roster, Language.En, "roster"),
        new(Command.ListUnits, Language.Vi, "don vi"), new(Command.ListUnits, Language.Vi, "danh sach don vi"), new(Command.ListUnits, Language.En, "units"),
        new(Command.EditUnit, Language.Vi, "sua don vi"), new(Command.EditUnit, Language.En, "edit unit"),
        new(Command.UnmappedUnits, Language.Vi, "don vi chua gan"), new(Command.UnmappedUnits, Language.Vi, "don vi chua co nguoi phu trach"), new(Command.UnmappedUnits, Language.En, "unassigned units"),
        new(Command.MergeUnits, Language.Vi, "sap nhap don vi"), new(Command.MergeUnits, Language.Vi, "sap nhap"), new(Command.MergeUnits, Language.En, "merge units"),
        new(Command.SplitUnit, Language.Vi, "chia tach don vi"), new(Command.SplitUnit, Language.Vi, "chia tach"), new(Command.SplitUnit, Language.En, "split unit"),
        new(Command.RenameUnit, Language.Vi, "doi ten don vi"), new(Command.RenameUnit, Language.Vi, "doi ten"), new(Command.RenameUnit, Language.En, "rename unit"),
        new(Command.GrantRoles, Language.Vi, "phan quyen"), new(Command.GrantRoles, Language.En, "roles"), new(Command.GrantRoles, Language.En, "grant roles"),
        new(Command.SetClock, Language.Vi, "dat ngay"), new(Command.SetClock, Language.En, "set date"),
        new(Command.UseChannel, Language.Vi, "dung kenh nay de bao cao"), new(Command.UseChannel, Language.En, "use this channel for reports"),
        new(Command.PostSummary, Language.Vi, "dang tong hop"), new(Command.PostSummary, Language.En, "post summary"),
        new(Command.SetSummaryTime, Language.Vi, "gio tong hop"), new(Command.SetSummaryTime, Language.En, "summary time"),
        new(Command.Summary, Language.Vi, "tong hop"), new(Command.Summary, Language.En, "summary"),
        new(Command.ReminderSettings, Language.Vi, "cai dat nhac viec"), new(Command.ReminderSettings, Language.En, "reminder settings"),
        new(Command.Calendar, Language.Vi, "lich nghi"), new(Command.Calendar, Language.En, "holidays"), new(Command.Calendar, Language.En, "work calendar"),
        new(Command.DryRun, Language.Vi, "nhac ai"), new(Command.DryRun, Language.Vi, "ai se duoc nhac"), new(Command.DryRun, Language.En, "who will be reminded"),
        new(Command.ConfirmCompletion, Language.Vi, "hoan thanh can xac nhan"), new(Command.ConfirmCompletion, Language.En, "completion needs confirmation"),
        new(Command.TrustCompletion, Language.Vi, "hoan thanh khong can xac nhan"), new(Command.TrustCompletion, Language.En, "completion needs no confirmation"),
        new(Command.Delegate, Language.Vi, "uy quyen"), new(Command.Delegate, Language.En, "delegate"),
        new(Command.EditTask, Language.Vi, "sua nhiem vu"), new(Command.EditTask, Language.Vi, "dieu chinh nhiem vu"), new(Command.EditTask, Language.En, "edit task"),
        new(Command.AddTask, Language.Vi, "them nhiem vu"), new(Command.AddTask, Language.Vi, "bo sung nhiem vu"), new(Command.AddTask, Language.En, "add task"),
        new(Command.CancelTask, Language.Vi, "huy nhiem vu"), new(Command.CancelTask, Language.Vi, "huy bo nhiem vu"), new(Command.CancelTask, Language.En, "cancel task"),
        new(Command.ActivateTask, Language.Vi, "kich hoat"), new(Command.ActivateTask, Language.Vi, "kich hoat nhiem vu"),
        new(Command.ActivateTask, Language.En, "activate"), new(Command.ActivateTask, Language.En, "activate task"),
        new(Command.Decide, Language.Vi, "viec cho quyet dinh"), new(Command.Decide, Language.Vi, "cho quyet dinh"), new(Command.Decide, Language.En, "pending decisions"),
        new(Command.Awaiting, Language.Vi, "noi dung cho y kien"), new(Command.Awaiting, Language.Vi, "noi dung xin y kien"), new(Command.Awaiting, Language.Vi, "cho y kien"),
        new(Command.Awaiting, Language.Vi, "viec cho toi duyet"), new(Command.Awaiting, Language.Vi, "viec can duyet"), new(Command.Awaiting, Language.Vi, "duyet gia han"),
        new(Command.Awaiting, Language.Vi, "co gi can toi duyet khong"), new(Command.Awaiting, Language.Vi, "co gi can duyet khong"),
        new(Command.Awaiting, Language.Vi, "dong y"), new(Command.Awaiting, Language.Vi, "duyet"), new(Command.Awaiting, Language.Vi, "phe duyet"), new(Command.Awaiting, Language.En, "approve"),
        new(Command.Awaiting, Language.En, "pending approvals"), new(Command.Awaiting, Language.En, "what needs my decision"), new(Command.Awaiting, Language.En, "waiting for me"),
        new(Command.RollOver, Language.Vi, "chuyen tiep nhiem vu"), new(Command.RollOver, Language.En, "carry over tasks"), new(Command.RollOver, Language.En, "roll over tasks"),
        new(Command.ClosePlan, Language.Vi, "dong ke hoach"), new(Command.ClosePlan, Language.Vi, "ket thuc ke hoach"), new(Command.ClosePlan, Language.En, "close plan"),
        new(Command.ReopenPlan, Language.Vi, "mo lai ke hoach"), new(Command.ReopenPlan, Language.En, "reopen plan"),
        new(Command.UseLanguage, Language.Vi, "tieng viet"), new(Command.UseLanguage, Language.Vi, "vietnamese"),
        new(Command.DeliveryReport, Language.Vi, "bao cao gui nhac"), new(Command.DeliveryReport, Language.En, "delivery report"),
        new(Command.StatusSheet, Language.Vi, "bang cap nhat"), new(Command.StatusSheet, Language.Vi, "gui bang excel"), new(Command.StatusSheet, Language.Vi, "gui bang cap nhat"),
        new(Command.StatusSheet, Language.Vi, "bang excel"), new(Command.StatusSheet, Language.Vi, "cap nhat bang excel"), new(Command.StatusSheet, Language.Vi, "cap nhat nhieu viec"), new(Command.StatusSheet, Language.En, "status sheet"), new(Command.StatusSheet, Language.En, "send the status sheet"),
        new(Command.StatusSheet, Language.En, "update sheet"), new(Command.StatusSheet, Language.En, "excel sheet"),
        new(Command.ViewAs, Language.Vi, "xem nhu"), new(Command.ViewAs, Language.En, "view as"),
        new(Command.StopViewing, Language.Vi, "thoi xem nhu"), new(Command.StopViewing, Language.En, "stop viewing as"), new(Command.StopViewing, Language.En, "stop viewing"),
        new(Command.RoleHistory, Language.Vi, "lich su phan quyen"), new(Command.RoleHistory, Language.En, "role history"), new(Command.RoleHistory, Language.En, "history of roles"),
        new(Command.MyData, Language.Vi, "du lieu cua toi"), new(Command.MyData, Language.Vi, "du lieu ca nhan"), new(Command.MyData, Language.En, "my data"),
        new(Command.RemoveMyData, Language.Vi, "xoa du lieu cua toi"), new(Command.RemoveMyData, Language.Vi, "xoa du lieu ca nhan"),
        new(Command.RemoveMyData, Language.En, "remove my data"), new(Command.RemoveMyData, Language.En, "delete my data"),
        new(Command.RemovePerson, Language.Vi, "xoa du lieu cua"), new(Command.RemovePerson, Language.En, "remove data of"), new(Command.RemovePerson, Language.En, "delete data of"),
        new(Command.UseLanguage, Language.En, "tieng anh"), new(Command.UseLanguage, Language.En, "english"),
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
            return new SpokenCommand(Command.DryRun, ahead.Groups["english"].Success ? Language.En : Language.Vi, ahead.Groups["days"].Value);
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
