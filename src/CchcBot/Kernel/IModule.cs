namespace CchcBot.Kernel;

/// <summary>
/// A slice's table of contents: what may be said, tapped, sent or fetched in it, who may, and what it is made of. The router, the rights, the
/// help and the scheduler know nothing but what modules declare; what nobody declared nobody may.
/// </summary>
internal interface IModule
{
    /// <summary>Registers the slice's handlers and what they stand on.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>Says what the slice does.</summary>
    void Declare(ModuleBuilder module);
}
