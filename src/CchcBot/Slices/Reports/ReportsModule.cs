using CchcBot.Kernel;

namespace CchcBot.Slices.Reports;

/// <summary>The period reports that the office owes upwards.</summary>
internal sealed class ReportsModule : IModule
{
    public void AddServices(IServiceCollection services) => services.AddSingleton<ReportDraftHandler>();

    public void Declare(ModuleBuilder module)
    {
        module.Verb<ReportDraftHandler, AskPayload>(
            SharedVerbs.ReportDraft, Rights.Questions, (handler, turn, asked, stop) => handler.OfferAsync(turn, asked, stop));
        module.File<ReportDraftHandler>(
            ReportDraftHandler.FileKind, Rights.Questions, ReportDraftTexts.FileGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, stop));
    }
}
