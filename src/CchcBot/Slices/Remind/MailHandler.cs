using CchcBot.Delivery;

namespace CchcBot.Slices.Remind;

/// <summary>"nhắc qua thư": whether people without the app are reminded by mail, and whom that would reach.</summary>
internal sealed class MailHandler(IWorkspaceStore store, IMailer mailer)
{
    private const int MostNames = 20;

    public Reply Show(Turn turn) => Show(turn, turn.Workspace);

    /// <summary>Turns it on or off; it cannot be turned on where the deployment sends no mail.</summary>
    public async Task<Reply> SwitchAsync(Turn turn, MailPayload chosen, CancellationToken cancellation)
    {
        var isOn = chosen.On == true && mailer.CanMail(turn.Workspace.Id.Tenant);
        await store.ChangeSettingsAsync(turn.Workspace.Id, s => s.RemindsByMail == isOn ? s : s with { RemindsByMail = isOn }, cancellation);
        return Show(turn, await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace);
    }

    private Reply Show(Turn turn, Workspace office)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        string Count(int count) => CountFormatter.Number(turn.Language, count);
        var (can, isOn) = (mailer.CanMail(office.Id.Tenant), office.Settings.RemindsByMail);
        var without = office.People.Where(p => p.Address is null && p.Is(Roles.Member | Roles.Head)).OrderBy(p => p.Name, VietnameseOrder.Instance).ToList();
        var reached = without.Where(p => MailAddresses.Of(p) is not null).ToList();
        List<AdaptiveElement> body =
        [
            CardParts.Heading(T(MailTexts.Title)),
            CardParts.Line(T(!can ? MailTexts.Closed : isOn ? MailTexts.On : MailTexts.Off)),
            CardParts.Subtle(T(MailTexts.Holds), AdaptiveSpacing.Small),
            CardParts.Line(reached.Count == 0 ? T(MailTexts.ReachesNobody) : T(MailTexts.Reaches, Count(reached.Count)), AdaptiveSpacing.Medium),
            .. reached.Take(MostNames).Select(p => CardParts.Line($"{p.Name} – {MailAddresses.Of(p)}", AdaptiveSpacing.Small)),
            .. reached.Count > MostNames ? [CardParts.Subtle(T(MailTexts.More, Count(reached.Count - MostNames)))] : Array.Empty<AdaptiveElement>(),
            .. without.Count > reached.Count
                ? [CardParts.Subtle(T(MailTexts.WithoutAddress, Count(without.Count - reached.Count)), AdaptiveSpacing.Small)]
                : Array.Empty<AdaptiveElement>(),
        ];
        List<AdaptiveAction> buttons = isOn ? [RemindVerbs.Mail.Button(T(MailTexts.TurnOff), new MailPayload(false))]
            : can ? [RemindVerbs.Mail.Button(T(MailTexts.TurnOn), new MailPayload(true), ActionStyles.Positive)]
            : [];
        return Reply.Show(CardParts.Stacked(turn.Language, T(MailTexts.Title), body, buttons), T(MailTexts.Title));
    }
}
