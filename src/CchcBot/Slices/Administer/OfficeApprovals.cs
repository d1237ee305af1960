using CchcBot.Delivery;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>
/// A team that is not the first of its tenant is no office until an administrator of one that is, or of the deployment, says so: anybody who may add
/// apps to a team of his own could take over other people's chats otherwise.
/// </summary>
internal sealed class OfficeApprovals(Offices offices, IWorkspaceStore store, Notices notices, RosterDue due, OfficeClock clock)
{
    /// <summary>Tells those who may approve it, once.</summary>
    public async Task AskAsync(Workspace pending, CancellationToken cancellation)
    {
        if (pending.Settings.ApprovalAsked)
        {
            return;
        }

        foreach (var office in (await offices.OfTenantAsync(pending.Id.Tenant, cancellation)).Where(o => !o.IsPending))
        {
            foreach (var administrator in office.People.Select(offices.WithConfiguredRoles).Where(p => p.Is(Roles.Administrator)))
            {
                var text = OfficeChoiceTexts.NewOffice.In(Offices.LanguageOf(administrator, null), pending.Settings.Name);
                await notices.TellAsync(office.Id, administrator, $"office|{pending.Id.Mark()}", text, clock.Now, cancellation);
            }
        }

        // Last: after a crash before this they are told again, which the notice's name makes one.
        await store.ChangeSettingsAsync(pending.Id, s => s with { ApprovalAsked = true }, cancellation);
    }

    /// <summary>"duyệt cơ quan".</summary>
    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var pending = await PendingAsync(turn, cancellation);
        if (pending.Count == 0)
        {
            return Reply.Say(OfficeChoiceTexts.NonePending.In(turn.Language));
        }

        return Reply.Show(OfficeChoiceCards.Approve(turn.Language, pending), OfficeChoiceTexts.Pending.In(turn.Language));
    }

    public async Task<Reply> ApproveAsync(Turn turn, OfficePayload chosen, CancellationToken cancellation)
    {
        if ((await PendingAsync(turn, cancellation)).FirstOrDefault(o => o.Id.Mark() == chosen.Office) is not { } office)
        {
            return Reply.Problem(OfficeChoiceTexts.Gone.In(turn.Language));
        }

        await store.ChangeSettingsAsync(office.Id, s => s with { PendingSince = null }, cancellation);
        if (turn.ServiceUrl is { } serviceUrl)
        {
            due.Note(office.Id, serviceUrl);
        }

        var text = OfficeChoiceTexts.Approved.In(turn.Language, office.Settings.Name);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    /// <summary>The longest waiting first.</summary>
    private async Task<IReadOnlyList<Workspace>> PendingAsync(Turn turn, CancellationToken cancellation) =>
        [
            .. (await offices.OfTenantAsync(turn.Workspace.Id.Tenant, cancellation)).Where(o => o.IsPending)
                .OrderBy(o => o.Settings.PendingSince).ThenBy(o => o.Id.Team, StringComparer.Ordinal),
        ];
}
