using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>Who is owed a message and has not the app yet gets it, where the deployment may; else the person stays listed with what to do.</summary>
internal sealed class AppInstaller(IDirectory directory, IWorkspaceStore offices)
{
    /// <summary>Once for each person and slot.</summary>
    /// <param name="office">The office; its other conversations say at which connector the chat is begun.</param>
    /// <param name="personId">Who was owed a message.</param>
    /// <param name="cancellation">Stops before the chat is kept; the next slot begins it again, and gets the same one.</param>
    public async Task TryReachAsync(Workspace office, string personId, CancellationToken cancellation)
    {
        if (!directory.CanInstall(office.Id.Tenant)
            || office.FindPerson(personId) is not { Address: null, Unreachable: null }
            || (office.Settings.Channel ?? office.People.Select(p => p.Address).FirstOrDefault(a => a is not null)) is not { } near
            || await directory.InstallAsync(office.Id.Tenant, personId, near, cancellation) is not { } chat)
        {
            return;
        }

        // Teams may have told of the chat meanwhile: what it said stands.
        await offices.ChangeKnownPersonAsync(office.Id, personId, there => there with { Address = there.Address ?? chat }, cancellation);
    }
}
