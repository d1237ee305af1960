using CchcBot.Kernel;

namespace CchcBot.Slices.Plans;

/// <summary>Lets an administrator report that an event that a task waits for has happened.</summary>
internal sealed class AwaitedEventModule : IModule
{
    public void AddServices(IServiceCollection services) => services.AddSingleton<AwaitedEventHandler>();

    public void Declare(ModuleBuilder module)
    {
        module.Verb<AwaitedEventHandler, DutyPayload>(
            SharedVerbs.EventForm,
            Rights.Monitors,
            (handler, turn, tapped, stop) => handler.FormAsync(turn, tapped, stop)
        );
        module.Verb<AwaitedEventHandler, EventPayload>(
            AwaitedEventVerbs.Save,
            Rights.Monitors,
            (handler, turn, tapped, stop) => handler.SaveAsync(turn, tapped, stop)
        );
        module.Verb<AwaitedEventHandler, DutyPayload>(
            SharedVerbs.EventNotYet,
            Rights.Monitors,
            (handler, turn, tapped, stop) => handler.NotYetAsync(turn, tapped, stop)
        );
    }
}
