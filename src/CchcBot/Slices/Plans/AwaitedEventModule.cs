namespace CchcBot.Slices.Plans;

/// <summary>Lets an administrator report that an event that a task waits for has happened.</summary>
internal sealed class AwaitedEventModule : IModule
{
    public void AddServices(IServiceCollection services) => services.AddSingleton<AwaitedEventHandler>();

    public void Declare(ModuleBuilder module)
    {
        module.Verb<AwaitedEventHandler, AssignmentPayload>(SharedVerbs.EventForm, Rights.Monitors, handler => handler.FormAsync);
        module.Verb<AwaitedEventHandler, EventPayload>(AwaitedEventVerbs.Save, Rights.Monitors, handler => handler.SaveAsync);
        module.Verb<AwaitedEventHandler, AssignmentPayload>(SharedVerbs.EventNotYet, Rights.Monitors, handler => handler.NotYetAsync);
    }
}
