namespace CchcBot.Slices.Plans;

/// <summary>Accepts a plan kept in a spreadsheet. It is asked after the status sheets, which also list tasks and must be recognised first.</summary>
internal sealed class PlanSheetModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        // The handler is registered by PlansModule.
    }

    public void Declare(ModuleBuilder module) =>
        module.ReceivedFile<LoadPlanHandler>(
            FileForm.Table, Rights.Monitors, file => file.Plan is not null, (handler, turn, file, stop) => handler.PreviewAsync(turn, file, stop));
}
