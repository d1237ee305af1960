using System.Text.RegularExpressions;

namespace CchcBot.Slices.Targets;

/// <summary>Targets of the plans, apart from the tasks: figures are reported, stored, judged and listed.</summary>
internal sealed partial class TargetsModule : IModule
{
    public void AddServices(IServiceCollection services) => services.AddSingleton<TargetsHandler>();

    public void Declare(ModuleBuilder module)
    {
        module.Command<TargetsHandler>(
            new(
                "target.list",
                [
                    "chỉ tiêu", "các chỉ tiêu", "kết quả chỉ tiêu", "danh sách chỉ tiêu", "tình hình chỉ tiêu", "kết quả thực hiện chỉ tiêu",
                    "tình hình thực hiện chỉ tiêu", "số liệu chỉ tiêu", "chỉ tiêu chưa có số liệu", "chỉ tiêu chưa đạt", "chỉ tiêu nào chưa đạt",
                    "chỉ tiêu đã đạt", "chỉ tiêu nào đã đạt",
                ],
                ["targets", "target results", "list targets", "show targets", "targets without figures", "targets not reached", "targets reached"]),
            Rights.SharedQuestions,
            (handler, turn, spoken, stop) => handler.ShowAsync(turn, Wanted(spoken.Message.Text), 1, stop));
        module.Command<TargetsHandler>(
            new("target.report", ["báo cáo chỉ tiêu", "cập nhật chỉ tiêu"], ["report target", "update target"]) { Pattern = Report() },
            Rights.Questions,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, spoken.Rest, Behind(spoken.Message.Text), stop));
        module.Command<TargetsHandler>(
            new("target.give", ["giao chỉ tiêu"], ["assign target"]) { Pattern = Give() },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.AssignTypedAsync(turn, spoken.Rest, To(spoken.Message.Text), stop));

        module.Verb<TargetsHandler, TargetListPayload>(TargetVerbs.List, Rights.SharedQuestions, handler => handler.ListAsync);
        module.Verb<TargetsHandler, TargetPayload>(TargetVerbs.Open, Rights.Questions, handler => handler.OpenAsync);
        module.Verb<TargetsHandler, TargetSavePayload>(TargetVerbs.Save, Rights.Reporters, handler => handler.SaveAsync);
        module.Verb<TargetsHandler, TargetActPayload>(TargetVerbs.TakeBack, Rights.Reporters, handler => handler.TakeBackAsync);
        module.Verb<TargetsHandler, TargetPayload>(TargetVerbs.GiveForm, Rights.Monitors, handler => handler.GiveFormAsync);
        module.Verb<TargetsHandler, TargetGivePayload>(TargetVerbs.Give, Rights.Monitors, handler => handler.GiveAsync);

        module.Help(new(TargetTexts.Help, HelpTopic.Ask, HelpItem.Anybody, IsWhole: true));
        module.Help(new(TargetTexts.HelpReport, HelpTopic.Report, HelpItem.Staff | Roles.Administrator));
        module.Help(new(TargetTexts.HelpGive, HelpTopic.Plans, Roles.Administrator));
    }

    /// <summary>Verdict that is asked for; null = all.</summary>
    private static TargetVerdict? Wanted(string said) => VietnameseText.Fold(VietnameseText.Tidy(said)) switch
    {
        var w when w.Contains("so lieu", StringComparison.Ordinal) && w.Contains("chua", StringComparison.Ordinal) => TargetVerdict.NoFigure,
        var w when w.Contains("without", StringComparison.Ordinal) => TargetVerdict.NoFigure,
        var w when w.Contains("chua dat", StringComparison.Ordinal) || w.Contains("not reached", StringComparison.Ordinal) => TargetVerdict.NotReached,
        var w when w.Contains("da dat", StringComparison.Ordinal) || w.Contains("reached", StringComparison.Ordinal) => TargetVerdict.Reached,
        _ => null,
    };

    /// <summary>The words after the target's number, as typed; empty for a plain question ("đạt bao nhiêu").</summary>
    private static string Behind(string said)
    {
        var words = VietnameseText.Tidy(said);
        var rest = Begin().Match(words) is { Success: true } begin ? words[begin.Length..].Trim(' ', ':', '-', '–', '?', '.') : "";
        return Asks().IsMatch(VietnameseText.Fold(rest)) ? "" : rest;
    }

    private static string To(string said)
    {
        var words = VietnameseText.Tidy(said);
        return Receiver().Match(words) is { Success: true } to ? to.Groups["unit"].Value.Trim(' ', '.', '"', '“', '”') : "";
    }

    /// <summary>"chỉ tiêu 2" followed by anything; "tiến độ chỉ tiêu số 3 thế nào".</summary>
    [GeneratedRegex(
        @"^(?:(?:bao cao|cap nhat|ghi|so lieu|ket qua|tien do|tinh hinh|lich su|xem|report|update|show) )*(?:(?<english>target)|chi tieu)"
            + @"(?: so)? (?<rest>\d{1,3})(?![\d/.,]*\d)(?:\W.*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000)]
    private static partial Regex Report();

    [GeneratedRegex(
        @"^giao (?:chi tieu|(?<english>target))(?: so)? (?<rest>\d{1,3}) cho .+$|^(?<english>assign) target (?<rest>\d{1,3}) to .+$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Give();

    [GeneratedRegex(@"^.*?(?:chỉ tiêu|chi tieu|chỉ tiêu|target)(?:\s+(?:số|so))?\s+\d{1,3}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Begin();

    [GeneratedRegex(@"\s(?:cho|to)\s+(?<unit>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Receiver();

    [GeneratedRegex(
        @"^(?:da |hien |is |was )?(?:dat |duoc )*(?:bao nhieu|the nao|ra sao|chua|how much|reached yet|gi)\W*$|^$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Asks();
}
