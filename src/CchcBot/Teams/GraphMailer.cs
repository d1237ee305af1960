using CchcBot.Delivery;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace CchcBot.Teams;

/// <summary><see cref="IMailer"/> over Microsoft Graph.</summary>
/// <param name="graph">Null: the deployment does not use Graph.</param>
/// <param name="tenant">The tenant of the mailbox; people of others get no mail.</param>
/// <param name="from">The mailbox; null: no mail is sent.</param>
/// <param name="app">The app's id in its manifest.</param>
/// <param name="logger">Never receives names or addresses.</param>
internal sealed partial class GraphMailer(GraphDirectory? graph, string? tenant, string? from, Guid app, ILogger<GraphMailer> logger) : IMailer
{
    public Uri AppLink { get; } = new($"https://teams.microsoft.com/l/app/{app}");

    public bool CanMail(string tenantOfPerson) =>
        graph is not null && from is not null && string.Equals(tenantOfPerson, tenant, StringComparison.OrdinalIgnoreCase);

    public async Task<(MailOutcome Outcome, string? Code)> SendAsync(Mail mail, CancellationToken cancellation)
    {
        if (graph is null || from is null)
        {
            return (MailOutcome.Refused, "off");
        }

        try
        {
            await graph.SendMailAsync(from, mail.To, mail.Subject, mail.Text, cancellation);
            return (MailOutcome.Sent, null);
        }
        catch (ApiException failure)
        {
            Log.NotSent(logger, failure.ResponseStatusCode);
            return failure.ResponseStatusCode switch
            {
                429 or 503 => (MailOutcome.NotNow, null),
                >= 400 and < 500 and not 408 => (MailOutcome.Refused, (failure as ODataError)?.Error?.Code ?? $"{failure.ResponseStatusCode}"),
                _ => (MailOutcome.Unknown, null),
            };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A reminder by mail was not accepted: status {Status}.")]
        public static partial void NotSent(ILogger logger, int status);
    }
}
