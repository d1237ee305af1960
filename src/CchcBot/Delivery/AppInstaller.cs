namespace CchcBot.Delivery;

/// <summary>
/// Installs the app for people who are owed a message and do not have it, where the deployment allows that; otherwise the report lists them.
/// </summary>
internal sealed class AppInstaller(IDirectory directory, IWorkspaceStore offices)
{
    /// <summary>Tries to install the app and stores the new chat's address. Called once per person and slot; repeated, it gives the same chat.</summary>
    /// <param name="office">The office; one of its known conversations gives the connector address.</param>
    /// <param name="personId">Object id of the person who is owed a message.</param>
    public async Task TryReachAsync(Workspace office, string personId, CancellationToken cancellation)
    {
        if (!directory.CanInstall(office.Id.Tenant)
            || office.FindPerson(personId) is not { Address: null, Unreachable: null }
            || (office.Settings.Channel ?? office.People.Select(p => p.Address).FirstOrDefault(a => a is not null)) is not { } near
            || await directory.InstallAsync(office.Id.Tenant, personId, near, cancellation) is not { } chat)
        {
            return;
        }

        // An address that Teams itself sent in the meantime takes precedence.
        await offices.ChangeKnownPersonAsync(office.Id, personId, there => there with { Address = there.Address ?? chat }, cancellation);
    }
}
