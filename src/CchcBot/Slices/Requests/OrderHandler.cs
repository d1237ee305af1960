using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Language.Old;
using CchcBot.Slices.Status;

namespace CchcBot.Slices.Requests;

/// <summary>Orders about tasks in words, each to the handler of its kind.</summary>
internal sealed class OrderHandler(ReportStatusHandler status, ExtensionHandler extensions, UrgeHandler urges, HistoryHandler history, DistributeHandler distribution, CooperateHandler cooperation)
{
    /// <summary>Null where the words turn out to be no order after all.</summary>
    public async Task<Reply?> SaidAsync(Turn turn, OfficeOrder order, IReadOnlyList<MentionedPerson> mentions, CancellationToken cancellation)
    {
        turn = turn with { Language = turn.Person.Language ?? order.Language };
        if (!turn.IsPersonal)
        {
            // Names, reasons and who has not reported are not for a channel.
            return Reply.Problem(Texts.Get(turn.Language, "requests.private"));
        }

        return order.Kind switch
        {
            OrderKind.Extend => await extensions.SaidAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, new ExtensionForm(), cancellation),
            OrderKind.Update => await status.FormSaidAsync(turn, order.Tasks[0], cancellation),
            OrderKind.Urge => await urges.SaidAsync(turn, order.Tasks, cancellation),
            OrderKind.History => await history.SaidAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, cancellation),
            OrderKind.Accept => await distribution.AcceptSaidAsync(turn, order.Tasks[0], cancellation),
            OrderKind.Give => await distribution.SaidAsync(turn, order, mentions, cancellation),
            OrderKind.Cooperate => await cooperation.SaidAsync(turn, order, cancellation),
            _ => null,
        };
    }
}
