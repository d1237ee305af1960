using System.Text.RegularExpressions;

namespace CchcBot.Slices.Reports;

/// <summary>Period reports for the superior authority, and related official documents.</summary>
internal sealed partial class ReportsModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ReportFiles>();
        services.AddSingleton<ReportDraftHandler>();
        services.AddSingleton<IssueHandler>();
        services.AddSingleton<DocumentSettingsHandler>();
        services.AddSingleton<BriefingHandler>();
        services.AddSingleton<UnitListHandler>();
        services.AddSingleton<RatingHandler>();
        services.AddSingleton<CallListHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        Reports(module);
        Issue(module);
        Letters(module);
        Lists(module);
        Templates(module);

        module.Command<DocumentSettingsHandler>(
            new("report.frame", ["thể thức văn bản", "cài đặt văn bản"], ["paper settings"]), Rights.Monitors,
            (_, turn, _) => DocumentSettingsHandler.Show(turn));
        module.Command<DocumentSettingsHandler>(
            new("report.fields", ["lĩnh vực báo cáo"], ["report fields"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.FieldsTypedAsync(turn, spoken.Rest, stop));
        module.Verb<DocumentSettingsHandler, NoPayload>(ReportsVerbs.DocumentSettingsForm, Rights.Monitors, (_, turn, _) => DocumentSettingsHandler.Show(turn));
        module.Verb<DocumentSettingsHandler, DocumentSettingsPayload>(
            ReportsVerbs.DocumentSettingsSave, Rights.Monitors, (handler, turn, typed, stop) => handler.SaveAsync(turn, typed,
            stop));
        module.Verb<DocumentSettingsHandler, FieldsPayload>(ReportsVerbs.FieldsForm, Rights.Monitors, handler => handler.FieldsAsync);
        module.Verb<DocumentSettingsHandler, FieldsPayload>(ReportsVerbs.FieldsSave, Rights.Monitors, handler => handler.SaveFieldsAsync);

        module.Help(new(ReportDraftTexts.Help, HelpTopic.Report, HelpItem.Anybody));
        module.Help(new(ReportDraftTexts.HelpInternal, HelpTopic.Report, HelpItem.Above));
        module.Help(new(ReportDraftTexts.HelpCalendar, HelpTopic.Report, HelpItem.Anybody));
        module.Help(new(BriefingTexts.Help, HelpTopic.Report, HelpItem.Above, IsWhole: true));
        module.Help(new(IssueTexts.Help, HelpTopic.Report, Roles.Administrator));
        module.Help(new(IssueTexts.HelpUndo, HelpTopic.Report, Roles.Administrator));
        module.Help(new(IssueTexts.HelpList, HelpTopic.Report, HelpItem.Above, IsWhole: true));
        module.Help(new(DocumentSettingsTexts.Help, HelpTopic.Report, Roles.Administrator, IsWhole: true));
        module.Help(new(DocumentSettingsTexts.HelpFields, HelpTopic.Report, Roles.Administrator, IsWhole: true));
        module.Help(new(TemplateTexts.Help, HelpTopic.Report, Roles.Administrator, IsWhole: true));
        module.Help(new(TemplateTexts.HelpSample, HelpTopic.Report, Roles.Administrator, IsWhole: true));
        module.Help(new(TemplateTexts.HelpRemove, HelpTopic.Report, Roles.Administrator, IsWhole: true));
        module.Help(new(UnitListTexts.Help, HelpTopic.Ask, HelpItem.Anybody, IsWhole: true));
        module.Help(new(RatingTexts.Help, HelpTopic.Report, HelpItem.Staff | Roles.Leader));
        module.Help(new(CallListTexts.Help, HelpTopic.Reminders, Roles.Administrator));
        module.Help(new(CallListTexts.HelpLetter, HelpTopic.Reminders, Roles.Administrator));
    }

    private static void Reports(ModuleBuilder module)
    {
        module.Verb<ReportDraftHandler, AskPayload>(
            SharedVerbs.ReportDraft, Rights.Questions, (handler, turn, asked, stop) => handler.OfferAsync(turn, asked, ReportCopy.Upward, stop));
        module.Verb<ReportDraftHandler, AskPayload>(SharedVerbs.ReportFiles, Rights.Questions, handler => handler.PapersAsync);
        module.File<ReportDraftHandler>(
            ReportDraftHandler.FileKind,
            Rights.Questions,
            ReportDraftTexts.FileGone,
            (handler, turn, id, stop) => handler.FileAsync(turn, id, ReportCopy.Upward, stop));

        // Causes of delay and reasons for extensions are for leaders only.
        var above = Rights.Leaders with { IsReading = true };
        module.Verb<ReportDraftHandler, AskPayload>(
            ReportsVerbs.Internal, above, (handler, turn, asked, stop) => handler.OfferAsync(turn, asked, ReportCopy.Internal, stop));
        module.Command<ReportDraftHandler>(
            new("report.internal", ["bản nội bộ", "báo cáo nội bộ"], ["internal copy", "internal report"]) { TakesArgument = true },
            above,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, spoken.Rest, ReportCopy.Internal, stop));
        module.File<ReportDraftHandler>(
            ReportDraftHandler.InternalKind, above, ReportDraftTexts.InternalGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, ReportCopy.Internal,
                stop));
        module.Command<ReportDraftHandler>(
            new("report.calendar", ["báo cáo theo lịch"], ["calendar report"]) { TakesArgument = true, Pattern = ByCalendar() },
            Rights.SharedQuestions,
            (_, turn, spoken) => ReportDraftHandler.ByCalendar(turn, spoken));
        module.Command<BriefingHandler>(
            new("report.briefing", ["trang giao ban", "báo cáo giao ban", "giao ban"], ["briefing page"]), above, (handler, turn, _, stop) =>
                handler.OfferAsync(turn, stop));
        module.Verb<BriefingHandler, NoPayload>(ReportsVerbs.Briefing, above, handler => handler.OfferAsync);
        module.File<BriefingHandler>(BriefingHandler.FileKind, above, BriefingTexts.FileGone, (handler, turn, _, stop) => handler.FileAsync(turn, stop));
    }

    private static void Issue(ModuleBuilder module)
    {
        module.Command<IssueHandler>(
            new("report.issue", ["phát hành báo cáo"], ["issue report"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, spoken.Rest, stop));
        module.Command<IssueHandler>(
            new("report.issue.undo", ["huỷ phát hành báo cáo", "huỷ phát hành"], ["undo report issue"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.UndoAsync(turn, spoken.Rest, stop));
        module.Command<IssueHandler>(
            new("report.issued", ["báo cáo đã phát hành"], ["issued reports"]), Rights.Leaders with { IsReading = true }, (_, turn, _) =>
                IssueHandler.List(turn));
        module.Verb<IssueHandler, IssuePayload>(ReportsVerbs.Issue, Rights.Monitors, handler => handler.IssueAsync);
        module.Verb<IssueHandler, NoPayload>(
            ReportsVerbs.IssueNot, Rights.Monitors, (_, turn, _) => Reply.Show(Kernel.Cards.NoteCard.Render(turn.Language, IssueTexts.Left.In(turn.Language)),
                IssueTexts.Left.In(turn.Language)));
        module.Verb<IssueHandler, IssueUndoPayload>(
            ReportsVerbs.IssueUndo, Rights.Monitors, (handler, turn, said, stop) => handler.UndoAsync(turn, said.Number ?? "", stop));
    }

    private static void Templates(ModuleBuilder module)
    {
        module.Command<TemplateHandler>(
            new("report.template", ["nạp mẫu báo cáo", "mẫu báo cáo"], ["load report template", "report template"]), Rights.Monitors, (handler, turn, _) =>
                handler.Show(turn));
        module.Command<TemplateHandler>(
            new("report.template.sample", ["tệp mẫu báo cáo"], ["sample report template"]), Rights.Monitors, (_, turn, _) => TemplateHandler.Sample(turn));
        module.Command<TemplateHandler>(
            new("report.template.remove", ["bỏ mẫu báo cáo", "huỷ mẫu báo cáo"], ["remove report template"]),
            Rights.Monitors,
            handler => handler.RemoveAsync);
        module.Verb<TemplateHandler, NoPayload>(ReportsVerbs.TemplateForm, Rights.Monitors, (handler, turn, _) => handler.Show(turn));
        module.Verb<TemplateHandler, NoPayload>(ReportsVerbs.TemplateSample, Rights.Monitors, (_, turn, _) => TemplateHandler.Sample(turn));
        module.Verb<TemplateHandler, TemplatePayload>(ReportsVerbs.TemplateUse, Rights.Monitors, handler => handler.UseAsync);
        module.Verb<TemplateHandler, TemplatePayload>(ReportsVerbs.TemplateTry, Rights.Monitors, handler => handler.TryAsync);
        module.Verb<TemplateHandler, NoPayload>(ReportsVerbs.TemplateLeave, Rights.Monitors, handler => handler.LeaveAsync);
        module.Verb<TemplateHandler, TemplatePayload>(ReportsVerbs.TemplateUndo, Rights.Monitors, handler => handler.UndoAsync);
        module.Verb<TemplateHandler, TemplatePayload>(ReportsVerbs.TemplateAgain, Rights.Monitors, handler => handler.AgainAsync);
        module.File<TemplateHandler>(
            TemplateHandler.SampleKind, Rights.Monitors, TemplateTexts.SampleGone, (_, _, _, _) => Task.FromResult<byte[]?>(TemplateDocument.Sample()));
        module.File<TemplateHandler>(
            TemplateHandler.TrialKind, Rights.Monitors, TemplateTexts.Gone, (handler, turn, id, stop) => handler.TrialFileAsync(turn, id, stop));
    }

    private static void Letters(ModuleBuilder module)
    {
        module.Command<CallListHandler>(
            new("report.call", ["danh sách gọi", "danh sách cần gọi"], ["call list"]),
            Rights.Monitors,
            handler => handler.ShowAsync);
        module.Command<CallListHandler>(
            new("report.letter", ["công văn đôn đốc"], ["letter to"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.LetterToAsync(turn, spoken.Rest, stop));
        module.Verb<CallListHandler, NoPayload>(SharedVerbs.CallList, Rights.Monitors, handler => handler.ShowAsync);
        module.Verb<CallListHandler, NoPayload>(ReportsVerbs.CallText, Rights.Monitors, handler => handler.TextAsync);
        module.Verb<CallListHandler, NoPayload>(ReportsVerbs.CallLetter, Rights.Monitors, handler => handler.LetterAsync);
        module.File<CallListHandler>(
            CallListHandler.FileKind, Rights.Monitors, CallListTexts.FileGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, stop));
    }

    private static void Lists(ModuleBuilder module)
    {
        module.Command<UnitListHandler>(
            new("report.units", ["danh sách theo đơn vị", "danh mục theo đơn vị"], ["list by unit"]) { TakesArgument = true },
            Rights.Questions,
            (_, turn, spoken, stop) => UnitListHandler.ShowAsync(turn, spoken.Rest, stop));
        module.Verb<UnitListHandler, UnitListPayload>(
            ReportsVerbs.UnitListWord, Rights.Questions, (handler, turn, tapped, stop) => handler.OfferAsync(turn, tapped, isWord: true, stop));
        module.Verb<UnitListHandler, UnitListPayload>(
            ReportsVerbs.UnitListSheet, Rights.Questions, (handler, turn, tapped, stop) => handler.OfferAsync(turn, tapped, isWord: false, stop));
        module.File<UnitListHandler>(
            UnitListHandler.WordKind, Rights.Questions, UnitListTexts.FileGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, isWord: true, stop));
        module.File<UnitListHandler>(
            UnitListHandler.SheetKind, Rights.Questions, UnitListTexts.SheetGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, isWord: false,
                stop));

        // The handler decides who may see whose facts: the role alone is not enough, and "view as" is not allowed.
        module.Command<RatingHandler>(
            new("report.rating", ["số liệu đánh giá"], ["rating facts"]) { TakesArgument = true },
            Rights.Assignments,
            (_, turn, spoken, stop) => RatingHandler.TypedAsync(turn, spoken.Rest, stop));
        module.Verb<RatingHandler, RatingPayload>(ReportsVerbs.Rating, Rights.Assignments, _ => RatingHandler.OfferAsync);
        module.File<RatingHandler>(
            RatingHandler.FileKind, Rights.Assignments, RatingTexts.FileGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, stop));
    }

    [GeneratedRegex(@"^bao cao (?<rest>.+?)[ ,]+theo (?:thang |quy |nam |ky )?(?:duong )?lich$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByCalendar();
}
