namespace CchcBot.Kernel;

/// <summary>
/// The entry point of a slice: declares its commands, buttons, files and help, who may use them, and its services. Router, rights, help and scheduler know
/// only what modules declare; undeclared things are denied.
/// </summary>
internal interface IModule
{
    /// <summary>Registers the slice's handlers and their dependencies.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>Declares the slice's features.</summary>
    void Declare(ModuleBuilder module);
}
