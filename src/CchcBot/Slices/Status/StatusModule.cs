using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Language.Readers;
using CchcBot.Office;

namespace CchcBot.Slices.Status;

/// <summary>Status reports on assignments: in a sentence, on a card, or for many tasks in a sheet.</summary>
internal sealed class StatusModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ReportStatusHandler>();
        services.AddSingleton<ReportWriter>();
        services.AddSingleton<TapHandler>();
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
        module.Reports<ReportStatusHandler>(Rights.Duties, (handler, turn, readings, stop) => handler.SaidAsync(turn, readings, stop));
        module.Order<ReportStatusHandler>(
            OrderKind.Update, Rights.Duties, async (handler, turn, order, _, stop) => await handler.FormSaidAsync(turn, order.Tasks[0], stop));

        module.Verb<TapHandler, StatusTapPayload>(SharedVerbs.StatusTap, Rights.Duties, (handler, turn, tapped, stop) => handler.TapAsync(turn, tapped, stop));
        module.Verb<TapHandler, TapSavePayload>(StatusVerbs.TapSave, Rights.Duties, (handler, turn, tapped, stop) => handler.SaveAsync(turn, tapped, stop));
        module.Verb<TapHandler, TapNextPayload>(StatusVerbs.TapNext, Rights.Duties, (handler, turn, tapped, stop) => handler.NextAsync(turn, tapped, stop));
        module.Verb<TapHandler, UndoPayload>(StatusVerbs.Undo, Rights.Duties, (handler, turn, tapped, stop) => handler.UndoAsync(turn, tapped, stop));
        module.Order<TakeBackHandler>(
            OrderKind.TakeBack,
            Rights.Duties,
            async (handler, turn, order, _, stop) => await handler.SaidAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, stop));
        module.Verb<TakeBackHandler, TakeBackPayload>(
            StatusVerbs.TakeBack,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.ConfirmAsync(turn, tapped, stop)
        );
        module.Verb<ReportStatusHandler, StatusFormPayload>(
            SharedVerbs.StatusForm,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.FormAsync(turn, tapped, stop)
        );
        module.Verb<ReportStatusHandler, MeantPayload>(
            SharedVerbs.Meant,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.MeantAsync(turn, tapped, stop)
        );
        module.Verb<ReportStatusHandler, StatusSavePayload>(
            StatusVerbs.Save,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.SaveAsync(turn, tapped, stop)
        );
        module.Verb<ReportStatusHandler, StatusConfirmPayload>(
            StatusVerbs.Confirm,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.ConfirmAsync(turn, tapped, stop)
        );
        module.Verb<ReportStatusHandler, StatusProposePayload>(
            StatusVerbs.Propose,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.ProposeAsync(turn, tapped, stop)
        );
        module.Verb<ReportStatusHandler, ThenPayload>(
            SharedVerbs.StatusCancel,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.CancelAsync(turn, tapped, stop)
        );
        module.Verb<StatusSheetHandler, SheetPayload>(
            StatusVerbs.SheetStore,
            Rights.Reporters,
            (handler, turn, tapped, stop) => handler.StoreAsync(turn, tapped, stop)
        );
        module.Verb<StatusSheetHandler, SheetPayload>(
            StatusVerbs.SheetPage,
            Rights.Reporters,
            (handler, turn, tapped, stop) => handler.PageAsync(turn, tapped, stop)
        );
        module.Verb<StatusSheetHandler, SheetPayload>(StatusVerbs.SheetDrop, Rights.Colleagues, (handler, turn, _, stop) => handler.DropAsync(turn, stop));

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
