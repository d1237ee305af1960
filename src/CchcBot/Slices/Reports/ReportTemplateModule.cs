namespace CchcBot.Slices.Reports;

/// <summary>Accepts templates of reports. It is asked before the plans, which take every other document.</summary>
internal sealed class ReportTemplateModule : IModule
{
    public void AddServices(IServiceCollection services) => services.AddSingleton<TemplateHandler>();

    public void Declare(ModuleBuilder module)
    {
        module.ReceivedFile<TemplateHandler>(
            FileForm.Document,
            Rights.Monitors,
            (handler, turn, file) => handler.IsTemplate(turn, file),
            (handler, turn, file, stop) => handler.TakeAsync(turn, file, stop));
        // Whoever was asked for a template and sends a spreadsheet is told so.
        module.ReceivedFile<TemplateHandler>(
            FileForm.Table,
            Rights.Monitors,
            (handler, turn, file) => handler.IsTemplate(turn, file),
            (handler, turn, file, stop) => handler.TakeAsync(turn, file, stop));
    }
}
