using CchcBot.Language.Readers;

namespace CchcBot.Slices.Status;

/// <summary>Status reports on assignments: in a sentence, on a card, or for many tasks in a sheet.</summary>
internal sealed class StatusModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ReportStatusHandler>();
        services.AddSingleton<StatusWriter>();
        services.AddSingleton<QuickAnswerHandler>();
        services.AddSingleton<TakeBackHandler>();
        services.AddSingleton<StatusSheetHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Command<StatusSheetHandler>(
            new(
                "status.sheet",
                ["bảng cập nhật", "gửi bảng excel", "gửi bảng cập nhật", "bảng excel", "cập nhật bảng excel", "cập nhật nhiều việc"],
                ["status sheet", "send the status sheet", "update sheet", "excel sheet"]
            )
            {
                TakesArgument = true,
            },
            Rights.Reporters,
            (handler, turn, spoken, stop) => handler.OfferAsync(turn, spoken.Rest, stop));
        module.Reports<ReportStatusHandler>(Rights.Assignments, (handler, turn, readings, stop) => handler.TypedAsync(turn, readings, stop));
        module.Order<ReportStatusHandler>(
            OrderKind.Update, Rights.Assignments, async (handler, turn, order, _, stop) => await handler.FormTypedAsync(turn, order.Tasks[0], stop));

        module.Verb<QuickAnswerHandler, QuickAnswerPayload>(SharedVerbs.QuickAnswer, Rights.Assignments, handler => handler.TapAsync);
        module.Verb<QuickAnswerHandler, QuickAnswerSavePayload>(StatusVerbs.QuickAnswerSave, Rights.Assignments, handler => handler.SaveAsync);
        module.Verb<QuickAnswerHandler, QuickAnswerNextPayload>(StatusVerbs.QuickAnswerNext, Rights.Assignments, handler => handler.NextAsync);
        module.Verb<QuickAnswerHandler, UndoPayload>(StatusVerbs.Undo, Rights.Assignments, handler => handler.UndoAsync);
        module.Order<TakeBackHandler>(
            OrderKind.TakeBack,
            Rights.Assignments,
            async (handler, turn, order, _, stop) => await handler.TypedAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, stop));
        module.Verb<TakeBackHandler, TakeBackPayload>(StatusVerbs.TakeBack, Rights.Assignments, handler => handler.ConfirmAsync);
        module.Verb<ReportStatusHandler, StatusFormPayload>(SharedVerbs.StatusForm, Rights.Assignments, handler => handler.FormAsync);
        module.Verb<ReportStatusHandler, DidYouMeanPayload>(SharedVerbs.DidYouMean, Rights.Assignments, handler => handler.MeantAsync);
        module.Verb<ReportStatusHandler, StatusSavePayload>(StatusVerbs.Save, Rights.Assignments, handler => handler.SaveAsync);
        module.Verb<ReportStatusHandler, StatusConfirmPayload>(StatusVerbs.Confirm, Rights.Assignments, handler => handler.ConfirmAsync);
        module.Verb<ReportStatusHandler, StatusProposePayload>(StatusVerbs.Propose, Rights.Assignments, handler => handler.ProposeAsync);
        module.Verb<ReportStatusHandler, ThenPayload>(SharedVerbs.StatusCancel, Rights.Assignments, handler => handler.CancelAsync);
        module.Verb<StatusSheetHandler, SheetPayload>(StatusVerbs.SheetStore, Rights.Reporters, handler => handler.StoreAsync);
        module.Verb<StatusSheetHandler, SheetPayload>(StatusVerbs.SheetPage, Rights.Reporters, handler => handler.PageAsync);
        module.Verb<StatusSheetHandler, SheetPayload>(StatusVerbs.SheetDrop, Rights.Colleagues, handler => handler.DropAsync);

        module.File<StatusSheetHandler>(
            StatusSheetHandler.FileKind, Rights.Reporters, StatusSheetTexts.FileGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, stop));
        module.ReceivedFile<StatusSheetHandler>(
            FileForm.Table,
            Rights.Reporters,
            file => file.Sheets is { } sheets && StatusSheetReader.Find(sheets) is not null,
            (handler, turn, file, stop) => handler.PreviewAsync(turn, file, stop));

        module.Help(new(StatusHelp.Report, HelpTopic.Report, HelpItem.Staff, First: HelpItem.Staff));
        module.Help(new(StatusHelp.TakeBack, HelpTopic.Report, HelpItem.Staff));
        module.Help(new(SharedHelp.StatusSheet, HelpTopic.Report, HelpItem.Staff | Roles.Administrator, IsWhole: true));
    }
}
