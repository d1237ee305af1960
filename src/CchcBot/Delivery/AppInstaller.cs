using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>Who is owed a message and has not the app yet gets it, where the deployment may; else the person stays listed with what to do.</summary>
internal sealed class AppInstaller(IDirectory directory, IWorkspaceStore offices)
{
    /// <summary>After a send: who was refused for good is marked; who had not the app gets it, so once for each person and slot.</summary>
    /// <param name="office">The office; its other conversations say at which connector the chat is begun.</param>
    /// <param name="done">The delivery as it was left, or null.</param>
    /// <param name="cancellation">Stops before the chat is kept; the next slot begins it again, and gets the same one.</param>
    public async Task FollowUpAsync(Workspace office, DeliveryRow? done, CancellationToken cancellation)
    {
        if (done is { State: DeliveryState.Unreachable, Reason: UnreachableReasons.NotInstalled })
        {
            await TryReachAsync(office, done.Recipient, cancellation);
        }
        else if (done is { State: DeliveryState.Unreachable })
        {
            await offices.ChangeKnownPersonAsync(office.Id, done.Recipient, p => p with { Unreachable = done.Reason }, cancellation);
        }
    }

    private async Task TryReachAsync(Workspace office, string personId, CancellationToken cancellation)
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
