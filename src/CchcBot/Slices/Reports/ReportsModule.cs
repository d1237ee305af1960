using CchcBot.Kernel;
using CchcBot.Office;

namespace CchcBot.Slices.Reports;

/// <summary>The period reports that the office owes upwards.</summary>
internal sealed class ReportsModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ReportDraftHandler>();
        services.AddSingleton<CallListHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Verb<ReportDraftHandler, AskPayload>(
            SharedVerbs.ReportDraft, Rights.Questions, (handler, turn, asked, stop) => handler.OfferAsync(turn, asked, stop));
        module.File<ReportDraftHandler>(
            ReportDraftHandler.FileKind, Rights.Questions, ReportDraftTexts.FileGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, stop));
        module.Command<CallListHandler>(
            new("report.call", ["danh sách gọi", "danh sách cần gọi"], ["call list"]),
            Rights.Monitors,
            (handler, turn, _, stop) => handler.ShowAsync(turn, stop));
        module.Verb<CallListHandler, NoPayload>(SharedVerbs.CallList, Rights.Monitors, (handler, turn, _, stop) => handler.ShowAsync(turn, stop));
        module.Verb<CallListHandler, NoPayload>(ReportsVerbs.CallText, Rights.Monitors, (handler, turn, _, stop) => handler.TextAsync(turn, stop));
        module.Verb<CallListHandler, NoPayload>(ReportsVerbs.CallLetter, Rights.Monitors, (handler, turn, _, stop) => handler.LetterAsync(turn, stop));
        module.File<CallListHandler>(
            CallListHandler.FileKind, Rights.Monitors, CallListTexts.FileGone, async (handler, turn, _, stop) => await handler.FileAsync(turn, stop));
        module.Help(new(CallListTexts.Help, HelpTopic.Reminders, Roles.Administrator));
    }
}
