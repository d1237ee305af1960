using CchcBot.Kernel;

namespace CchcBot.Slices.Plans;

/// <summary>A plan that an office keeps in a spreadsheet. It is asked after the sheets of reports, which also list tasks.</summary>
internal sealed class PlanSheetModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        // The handler is the plans' own.
    }

    public void Declare(ModuleBuilder module) =>
        module.ReceivedFile<LoadPlanHandler>(
            FileForm.Table, Rights.Monitors, file => file.Plan is not null, (handler, turn, file, stop) => handler.PreviewAsync(turn, file, stop));
}
