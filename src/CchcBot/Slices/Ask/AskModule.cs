using CchcBot.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Slices.Ask;

/// <summary>Questions about the plans, and their answers as cards, text and files.</summary>
internal sealed class AskModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<AskHandler>();
        services.AddSingleton<ExportHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Questions<AskHandler>(Rights.Questions, (handler, turn, question, stop) => handler.AnswerAsync(turn, question, stop));
        module.File<ExportHandler>(
            ExportHandler.SheetKind, Rights.Questions, ExportTexts.ListGone, (handler, turn, id, stop) => handler.FileAsync(turn, ExportHandler.SheetKind, id, stop));
        module.File<ExportHandler>(
            ExportHandler.ReportKind, Rights.Questions, ExportTexts.ReportGone, (handler, turn, id, stop) => handler.FileAsync(turn, ExportHandler.ReportKind, id, stop));
    }
}
