namespace CchcBot.Delivery;

/// <summary>What became of a mail.</summary>
internal enum MailOutcome
{
    /// <summary>Accepted for delivery.</summary>
    Sent,
    /// <summary>Not accepted, and no retry will help; see the code.</summary>
    Refused,
    /// <summary>Not accepted now: throttled, or the service is not available.</summary>
    NotNow,
    /// <summary>It may or may not have been accepted.</summary>
    Unknown,
}

/// <param name="To">The address.</param>
/// <param name="Text">Plain text.</param>
internal sealed record Mail(string To, string Subject, string Text);

/// <summary>Sends mails from the deployment's mailbox.</summary>
internal interface IMailer
{
    /// <summary>Whether mails can be sent to people of that tenant.</summary>
    bool CanMail(string tenant);

    /// <summary>Where the app is installed and opened.</summary>
    Uri AppLink { get; }

    /// <summary>Sends once, without retries. The code tells why a mail was refused.</summary>
    Task<(MailOutcome Outcome, string? Code)> SendAsync(Mail mail, CancellationToken cancellation);
}
