using CchcBot.Delivery;

namespace CchcBot.Slices.Administer;

/// <summary>An approved office, as listed.</summary>
/// <param name="By">Name, or placeholder, of the administrator who approved it.</param>
/// <param name="Of">The office of that administrator.</param>
internal sealed record ApprovedOffice(string Name, DateTimeOffset At, string By, string Of);

/// <summary>
/// Approval of offices. A team that is not the first of its tenant must be approved by an administrator of an active office or of the deployment.
/// Otherwise anybody who may add apps to a team of their own could take over other people's chats.
/// </summary>
internal sealed class OfficeApprovals(Offices offices, IWorkspaceStore store, Notices notices, RosterRefreshes due, OfficeClock clock)
{
    /// <summary>Notifies the people who may approve the office, once.</summary>
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
                await notices.SendAsync(office.Id, administrator, $"office|{pending.Id.Mark()}", text, clock.Now, cancellation);
            }
        }

        // Last: if a crash comes before this, the notices are repeated, and their topic prevents duplicates.
        await store.ChangeSettingsAsync(pending.Id, s => s with { ApprovalAsked = true }, cancellation);
    }

    /// <summary>"duyệt cơ quan".</summary>
    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var all = await offices.OfTenantAsync(turn.Workspace.Id.Tenant, cancellation);
        var pending = Pending(all);
        var approved = Approved(turn.Language, all);
        return pending.Count + approved.Count == 0
            ? Reply.Say(OfficeChoiceTexts.NonePending.In(turn.Language))
            : Reply.Show(
                OfficeChoiceCards.Approve(turn.Language, pending, approved),
                (pending.Count == 0 ? OfficeChoiceTexts.NonePending : OfficeChoiceTexts.Pending).In(turn.Language));
    }

    public async Task<Reply> ApproveAsync(Turn turn, OfficePayload chosen, CancellationToken cancellation)
    {
        if (Pending(await offices.OfTenantAsync(turn.Workspace.Id.Tenant, cancellation)).FirstOrDefault(o => o.Id.Mark() == chosen.Office) is not { } office)
        {
            return Reply.Problem(OfficeChoiceTexts.Gone.In(turn.Language));
        }

        // The approval is recorded first, so that no office can be active without a record of who approved it.
        await store.KeepApprovalAsync(turn.Workspace.Id, new OfficeApproval(office.Id.Team, turn.Now, turn.Person.Id), cancellation);
        await store.ChangeSettingsAsync(office.Id, s => s with { PendingSince = null }, cancellation);
        if (turn.ServiceUrl is { } serviceUrl)
        {
            due.Note(office.Id, serviceUrl);
        }

        var text = OfficeChoiceTexts.Approved.In(turn.Language, office.Settings.Name);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    /// <summary>Offices waiting for approval, the longest waiting first.</summary>
    private static IReadOnlyList<Workspace> Pending(IEnumerable<Workspace> all) =>
        [.. all.Where(o => o.IsPending).OrderBy(o => o.Settings.PendingSince).ThenBy(o => o.Id.Team, StringComparer.Ordinal)];

    /// <summary>Approved offices, the latest approval first.</summary>
    private static IReadOnlyList<ApprovedOffice> Approved(TextLanguage language, IReadOnlyList<Workspace> all) =>
    [
        .. all.SelectMany(by => by.Approvals.Select(a => (By: by, Approval: a)))
            .OrderByDescending(a => a.Approval.At)
            .Select(a => all.FirstOrDefault(o => o.Id.Team == a.Approval.Team) is { IsPending: false } office
                ? new ApprovedOffice(
                    office.Settings.Name,
                    a.Approval.At,
                    PersonFormatter.Name(a.By, language, a.Approval.By) ?? PersonTexts.FormerNoUnit.In(language),
                    a.By.Settings.Name)
                : null)
            .OfType<ApprovedOffice>(),
    ];
}
