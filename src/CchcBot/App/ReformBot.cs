using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using CchcBot.Delivery;
using CchcBot.Slices.Administer;
using CchcBot.Storage.Tables;
using CchcBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CchcBot.App;

/// <summary>The bot: turns activities into turns, passes them to the router, and sends the answers. The only code that reads activities.</summary>
internal sealed partial class ReformBot(
    Offices offices, IPlanStore plans, CommandRouter router, OfficeClock clock, Installation installation, Roster roster, FileSender files,
    PrivateReplies own, OfficeApprovals approvals, TurnLimits limits, TimeProvider time, ILogger<ReformBot> logger)
    : SafeActivityHandler
{
    // After this long the typing indicator is shown.
    private static readonly TimeSpan TypingAfter = TimeSpan.FromSeconds(1);

    /// <summary>When storage or connector fail, tells the person that nothing was written, instead of staying silent.</summary>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        try
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
        }
        catch (ConnectorException failure)
        {
            // Only calls to Teams other than replies get here. Failing the turn would make Teams send it again, with the same result.
            NotReplied(turnContext, "turn", failure);
        }
        catch (Exception failure)
            when (failure is RequestFailedException or TooManyWritersException or AggregateException or TimeoutException or RowTooLargeException
                or RowUnreadableException)
        {
            Log.NotStored(logger, Failures.KindOf((failure as AggregateException)?.InnerException ?? failure), NameOf(turnContext.Activity));
            var text = (failure switch
            {
                RowTooLargeException => TurnTexts.TooLarge,
                RowUnreadableException => TurnTexts.RowUnreadable,
                _ => TurnTexts.Failed,
            }).In(Offices.LanguageOf(null, turnContext.Activity.Locale));
            if (turnContext.Activity.Type == ActivityTypes.Invoke)
            {
                var answer = CreateInvokeResponse(RawJson.InvokeMessage(text));
                await ReplyAsync(turnContext, new Activity(ActivityTypesEx.InvokeResponse, value: answer), cancellationToken);
            }
            else if (turnContext.Activity.Type == ActivityTypes.Message)
            {
                await ReplyAsync(turnContext, MessageFactory.Text(text), cancellationToken);
            }
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = Activity(turnContext);
        activity.Text = ActivityContent.TextWithoutBot(activity);
        var permit = await PermitAsync(activity, cancellationToken);
        var tap = activity is { Text: null or "", Value: JObject value } && (string?)value["verb"] is { } verb ? new Tap(verb, value) : null;
        var (turn, noTurn) = permit == TurnPermit.Taken ? await IdentifyAsync(activity, tap?.Office, cancellationToken) : (null, TurnTexts.NoOffice);
        if (turn is not null)
        {
            permit = await limits.TakeAsync(turn.Workspace.Id, turn.Person.Id, cancellationToken);
        }

        if (turn is null || permit != TurnPermit.Taken)
        {
            if (permit != TurnPermit.Ignored)
            {
                var why = permit == TurnPermit.Refused ? TurnTexts.TooMany : noTurn!;
                await ReplyAsync(turnContext, MessageFactory.Text(why.In(Offices.LanguageOf(turn?.Person, activity.Locale))), cancellationToken);
            }

            return;
        }

        if (turn.IsNew)
        {
            // A new person has no role yet, so there is nothing to answer but the welcome.
            await SendAsync(turnContext, turn, await installation.WelcomeAsync(turn, activity, cancellationToken), cancellationToken);
            return;
        }

        // A classic Action.Submit arrives as a message with a value and no text.
        var answer = tap is not null
            ? router.OnTapAsync(turn with { MessageId = activity.ReplyToId }, tap.Tapped, cancellationToken)
            : router.OnMessageAsync(turn, TextOf(activity), Typing(turnContext), cancellationToken);
        var reply = await WithTypingAsync(turnContext, answer, cancellationToken);
        await AnswerAsync(turnContext, turn, reply, cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var activity = Activity(turnContext);
        // Answered each time, unlike messages: a card action without an answer shows an error.
        if (await PermitAsync(activity, cancellationToken) != TurnPermit.Taken)
        {
            return RawJson.InvokeMessage(TurnTexts.TooMany.In(Offices.LanguageOf(null, activity.Locale)));
        }

        var tap = new Tap(invokeValue.Action.Verb, invokeValue.Action.Data as JToken);
        var (turn, noTurn) = await IdentifyAsync(activity, tap.Office, cancellationToken);
        if (turn is null)
        {
            return RawJson.InvokeMessage(noTurn!.In(Offices.LanguageOf(null, activity.Locale)));
        }

        if (await limits.TakeAsync(turn.Workspace.Id, turn.Person.Id, cancellationToken) != TurnPermit.Taken)
        {
            return RawJson.InvokeMessage(TurnTexts.TooMany.In(turn.Language));
        }

        var operation = OperationOf(turn, tap.Tapped);
        var reply = await router.OnTapAsync(turn with { Operation = operation, MessageId = activity.ReplyToId, Language = tap.Language ?? turn.Language },
            tap.Tapped, cancellationToken);
        if (!turn.IsPersonal)
        {
            // A card in a shared chat is never replaced by what one person sees.
            return RawJson.InvokeMessage(await AnsweredAsync(turnContext, turn, reply, cancellationToken));
        }

        if (reply.File is { } file)
        {
            await OfferAsync(turnContext, turn, file, cancellationToken);
        }

        if (reply is { IsPlain: true, Text: { } plain })
        {
            await ReplyAsync(turnContext, Plain(plain), cancellationToken);
            return RawJson.InvokeMessage(TurnTexts.TextSent.In(turn.Language));
        }

        if (reply.Card is not { } card)
        {
            return RawJson.InvokeMessage(reply.Text ?? (reply.File is null ? TurnTexts.Done : TurnTexts.FileOffered).In(turn.Language));
        }

        if (reply.Text is { } text)
        {
            await ReplyAsync(turnContext, Plain(text), cancellationToken);
        }

        var json = CardJson.Of(card, turn.Workspace.Id);
        await KeepCardAsync(turnContext, RawJson.Card(json), reply.Push, cancellationToken);
        return RawJson.InvokeCard(json);
    }

    /// <summary>The file is generated now, from the current data, and uploaded to the URL that Teams gave.</summary>
    protected override async Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        var offer = new Tap(SharedVerbs.Offered.Name, fileConsentCardResponse.Context as JObject);
        var (turn, _) = await IdentifyAsync(Activity(turnContext), offer.Office, cancellationToken);
        if (turn is null)
        {
            return;
        }

        var context = SharedVerbs.Offered.Read(offer.Tapped.Data);
        var content = context is { Kind: { } kind, Id: { } id } ? await router.FileAsync(turn, kind, id, cancellationToken) : null;
        var upload = fileConsentCardResponse.UploadInfo;
        if (content is null)
        {
            await ReplyAsync(turnContext, MessageFactory.Text(router.FileGone(context?.Kind).In(turn.Language)), cancellationToken);
        }
        else if (await files.SendAsync(upload?.UploadUrl, content, cancellationToken))
        {
            var card = new FileInfoCard { UniqueId = upload!.UniqueId, FileType = upload.FileType };
            await ReplyAsync(turnContext, MessageFactory.Attachment(card.ToAttachment(upload.Name ?? "", upload.ContentUrl ?? "")), cancellationToken);
        }
        else
        {
            await ReplyAsync(turnContext, MessageFactory.Text(TurnTexts.FileNotSent.In(turn.Language)), cancellationToken);
        }
    }

    protected override async Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        if (await IdentifyAsync(Activity(turnContext), null, cancellationToken) is { Turn: { } turn })
        {
            await ReplyAsync(turnContext, MessageFactory.Text(TurnTexts.FileDeclined.In(turn.Language)), cancellationToken);
        }
    }

    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = Activity(turnContext);
        if (await IdentifyAsync(activity, null, cancellationToken) is { Turn: { } turn })
        {
            await SendAsync(turnContext, turn, await installation.WelcomeAsync(turn, activity, cancellationToken), cancellationToken);
        }
    }

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        installation.ForgetAsync(Activity(turnContext), cancellationToken);

    /// <summary>Replaces the SDK's handling, which queries Teams for each member added and ignores members removed in the same activity.</summary>
    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = Activity(turnContext);
        if (await IdentifyAsync(activity, null, cancellationToken) is { Turn: { Channel: not null } turn })
        {
            await installation.TeamChangedAsync(turn.Workspace, activity, cancellationToken);
        }
    }

    /// <summary>Resolves person and office of the activity; without a turn, gives the text to answer instead.</summary>
    /// <param name="activity">The activity from Teams.</param>
    /// <param name="mark">Office mark from the tapped card, or null.</param>
    private async Task<(Turn? Turn, Kernel.Texts.Text? Instead)> IdentifyAsync(Activity activity, string? mark, CancellationToken cancellation)
    {
        var data = activity.GetChannelData<TeamsChannelData>();
        var tenant = data?.Tenant?.Id ?? activity.Conversation?.TenantId;
        if (tenant is null || activity.From?.AadObjectId is not { Length: > 0 } objectId || activity.Conversation?.Id is not { } conversation)
        {
            Log.Unidentified(logger, activity.Type);
            return (null, TurnTexts.NoOffice);
        }

        (tenant, var personId) = (ObjectIds.Canonical(tenant), ObjectIds.Canonical(objectId));

        var address = new ConversationAddress(activity.ServiceUrl!, conversation, activity.Recipient?.Id ?? "");
        var inTeam = data?.Team?.Id is { Length: > 0 };
        var (workspace, choices) = inTeam
            ? (await offices.OfTeamAsync(new WorkspaceId(tenant, data!.Team!.Id!), data.Team.Name, cancellation, data.EventType == "teamRenamed"), [])
            : await OfPersonAsync();
        // Group chats and meetings belong to no team, but are not personal chats either.
        var isPersonal = !inTeam && activity.Conversation.ConversationType == "personal";
        if (workspace is { IsPending: true })
        {
            await approvals.AskAsync(workspace, cancellation);
            if (!offices.IsOfDeployment(personId))
            {
                return (null, TurnTexts.Pending);
            }
        }

        if (mark is not null && workspace is not null && workspace.Id.Mark() != mark)
        {
            return (null, TurnTexts.OtherOffice);
        }

        if (workspace?.UnreadablePeople.Contains(personId) == true && !offices.IsOfDeployment(personId))
        {
            return (null, TurnTexts.OwnRowUnreadable);
        }

        if ((workspace is not null || isPersonal) && await roster.AddPersonAsync(workspace, tenant, personId, conversation, activity.ServiceUrl!, cancellation))
        {
            // The mail address was on a list: the person now has an office, or other rights in it.
            workspace = workspace is null
                ? (await OfPersonAsync()).Office
                : await offices.OfTeamAsync(workspace.Id, null, cancellation);
        }

        var isNew = workspace is null && isPersonal && await roster.JoinAsync(tenant, personId, activity.ServiceUrl!, cancellation);
        workspace ??= isNew ? (await OfPersonAsync()).Office : null;
        if (workspace is null)
        {
            return (null, TurnTexts.NoOffice);
        }

        var person = await offices.RememberPersonAsync(workspace, personId, activity.From.Name, activity.From.Id, isPersonal ? address : null, cancellation);
        var channel = inTeam ? new TurnChannel(address with { ConversationId = data!.Channel?.Id ?? data.Team!.Id! }, data.Channel?.Name) : null;
        if (channel is not null)
        {
            await offices.RememberChannelAsync(workspace, channel.Address, channel.Name, cancellation);
        }

        var snapshot = new OfficeSnapshot(workspace, plans);
        var turn = new Turn(snapshot, person, Offices.LanguageOf(person, activity.Locale), clock.Now, $"activity-{activity.Id}", channel)
        {
            Chat = isPersonal || inTeam ? null : conversation,
            IsNew = isNew,
            Choices = choices,
        };
        return (turn, null);

        // A card acts in its own office, looked up among the person's offices: a forged mark matches none of them.
        async Task<(Workspace? Office, IReadOnlyList<Workspace> Choices)> OfPersonAsync() =>
            mark is not null && (await offices.AllOfPersonAsync(tenant, personId, cancellation)).FirstOrDefault(o => o.Id.Mark() == mark) is { } named
                ? (named, [])
                : await offices.OfPersonAsync(tenant, personId, cancellation);
    }

    private static TypedMessage TextOf(Activity activity)
    {
        var files = (activity.Attachments ?? [])
            .Select(a => (a.Name, a.ContentUrl, Info: ActivityContent.File(a)))
            .Where(a => a.Info?.DownloadUrl is not null)
            .Select(a => new SentFile(a.Name ?? "", a.Info!.DownloadUrl!)
            {
                StoredAt = Uri.TryCreate(a.ContentUrl, UriKind.Absolute, out var place) && place.Scheme == Uri.UriSchemeHttps ? place.AbsoluteUri : null,
            })
            .ToList();
        var mentions = ActivityContent.Mentions(activity)
            .Where(m => m.Mentioned.Id is not null && m.Mentioned.Id != activity.Recipient?.Id)
            .Select(m => new MentionedPerson(m.Mentioned.Id!, m.Mentioned.Name, m.Text))
            .ToList();
        return new TypedMessage(activity.Text ?? "", files, mentions);
    }

    /// <summary>Idempotency key of a tap: the same person, verb and data, whatever activity id Teams gives to a repeat.</summary>
    private static string OperationOf(Turn turn, ButtonTap tapped)
    {
        var data = tapped.Data.ValueKind == JsonValueKind.Undefined ? "" : tapped.Data.GetRawText();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.Person.Id}\n{tapped.Verb}\n{data}"));
        return $"tap-{Convert.ToHexStringLower(hash.AsSpan(0, 16))}";
    }

    /// <summary>Shows the typing indicator if the answer takes longer than <see cref="TypingAfter"/>.</summary>
    private async Task<Reply> WithTypingAsync(ITurnContext turnContext, Task<Reply> answer, CancellationToken cancellation)
    {
        if (answer.IsCompleted)
        {
            return await answer;
        }

        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (await Task.WhenAny(answer, Task.Delay(TypingAfter, time, answered.Token)) != answer)
        {
            await Typing(turnContext)(cancellation);
        }

        await answered.CancelAsync();
        return await answer;
    }

    private Func<CancellationToken, Task> Typing(ITurnContext turnContext) =>
        cancellation => ReplyAsync(turnContext, new Activity(ActivityTypes.Typing), cancellation);

    /// <summary>Sends a reply. A failure is logged, not thrown: the turn's work is done, and an error would make Teams repeat the turn.</summary>
    private async Task ReplyAsync(ITurnContext turnContext, IActivity reply, CancellationToken cancellation)
    {
        try
        {
            await turnContext.SendActivityAsync(reply, cancellation);
        }
        catch (ConnectorException failure)
        {
            NotReplied(turnContext, reply.Type, failure);
        }
    }

    private void NotReplied(ITurnContext turnContext, string what, ConnectorException failure) =>
        Log.NotReplied(logger, what, (int?)failure.StatusCode, failure.LoggedCode, NameOf(turnContext.Activity));

    /// <summary>Operation name of messages and events, by activity id. (For taps see OperationOf: the same in each repeat.)</summary>
    private static string NameOf(Activity activity) => Excerpt.Of($"activity-{activity.Id}", 80);

    /// <summary>Sends the answer to the right place: a private reply never goes to a shared chat.</summary>
    private async Task AnswerAsync(ITurnContext turnContext, Turn turn, Reply reply, CancellationToken cancellation)
    {
        if (turn.IsPersonal || !reply.IsPrivate)
        {
            await SendAsync(turnContext, turn, reply, cancellation);
        }
        else if (reply is not { Text: null, Card: null, File: null })
        {
            await ReplyAsync(turnContext, MessageFactory.Text(await SentPrivatelyAsync(turn, reply, cancellation)), cancellation);
        }
    }

    /// <summary>The same for a tap; returns the notice to show to the person who tapped.</summary>
    private async Task<string> AnsweredAsync(ITurnContext turnContext, Turn turn, Reply reply, CancellationToken cancellation)
    {
        if (reply.IsPrivate)
        {
            return await SentPrivatelyAsync(turn, reply, cancellation);
        }

        if (reply is { Card: null, File: null, IsPlain: false })
        {
            return reply.Text ?? TurnTexts.Done.In(turn.Language);
        }

        await SendAsync(turnContext, turn, reply, cancellation);
        return TurnTexts.AnsweredBelow.In(turn.Language);
    }

    private async Task<string> SentPrivatelyAsync(Turn turn, Reply reply, CancellationToken cancellation) =>
        (await own.SendAsync(turn, reply, cancellation) ? TurnTexts.SentPrivately : TurnTexts.NotSentPrivately).In(turn.Language);

    private async Task SendAsync(ITurnContext turnContext, Turn turn, Reply reply, CancellationToken cancellation)
    {
        // Separate messages: Teams splits a text and a card in one activity, and then returns no id.
        if (reply.Text is { } text)
        {
            await ReplyAsync(turnContext, Plain(text), cancellation);
        }

        if (reply.Card is { } card)
        {
            using var json = CardJson.Lend(card, turn.Workspace.Id);
            await ReplyAsync(turnContext, Message(RawJson.Card(json), reply.Push), cancellation);
        }

        if (reply.File is { } file)
        {
            await OfferAsync(turnContext, turn, file, cancellation);
        }
    }

    /// <summary>A plain text message: text that somebody typed must not turn into links or formatting.</summary>
    private static Activity Plain(string text)
    {
        var message = MessageFactory.Text(CardText.Plain(text));
        message.TextFormat = TextFormatTypes.Plain;
        return message;
    }

    /// <summary>A message with only a card or file: Teams would split off a text beside it, and return no id for later updates.</summary>
    /// <param name="attachment">The card or file.</param>
    /// <param name="push">Text of the push notification.</param>
    private static Activity Message(Attachment attachment, string? push) =>
        new(ActivityTypes.Message) { Attachments = [attachment], Summary = push };

    private static Activity Activity(ITurnContext turnContext) => turnContext.Activity;

    private async Task<TurnPermit> PermitAsync(Activity activity, CancellationToken cancellation) =>
        (activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id ?? activity.Conversation?.TenantId) is { } tenant
        && activity.From?.AadObjectId is { Length: > 0 } person
            ? await limits.TakeAsync(ObjectIds.Canonical(tenant), ObjectIds.Canonical(person), cancellation)
            : TurnPermit.Taken;

    /// <summary>Offers a file: by a consent card in Teams, by a link in clients without file support.</summary>
    private async Task OfferAsync(ITurnContext turnContext, Turn turn, OfferedFile file, CancellationToken cancellation)
    {
        await ReplyAsync(
            turnContext,
            await own.LinkAsync(turn, file, cancellation) is { } link
                ? MessageFactory.Text(link)
                : MessageFactory.Attachment(RawJson.Consent(file, turn.Workspace.Id)),
            cancellation);
    }

    /// <summary>The invoke response replaces the card only for the person who tapped; this updates the message for everybody else and for later.</summary>
    private async Task KeepCardAsync(ITurnContext turnContext, Attachment card, string? push, CancellationToken cancellation)
    {
        if (turnContext.Activity.ReplyToId is not { } message)
        {
            return;
        }

        try
        {
            var update = Message(card, push);
            update.Id = message;
            await turnContext.UpdateActivityAsync(update, cancellation);
        }
        catch (ConnectorException failure)
        {
            // The change is stored and the person sees the right card. The message may have been deleted (404).
            Log.CardNotKept(logger, (int?)failure.StatusCode);
        }
    }

    /// <summary>A card action: the verb and data for the slices, with the card's office and language taken out of the data.</summary>
    private sealed class Tap
    {
        public Tap(string verb, JToken? data)
        {
            var own = data?.DeepClone() as JObject;
            Office = (own?[CardJson.OfficeKey] as JValue)?.Value as string;
            own?.Remove(CardJson.OfficeKey);
            Language = (own?[CardJson.LanguageKey] as JValue)?.Value is "en" ? TextLanguage.En : null;
            own?.Remove(CardJson.LanguageKey);
            Tapped = new ButtonTap(verb, (own ?? data) is { } json ? JsonElement.Parse(json.ToString(Newtonsoft.Json.Formatting.None)) : default);
        }

        public string? Office { get; }

        /// <summary>The card's language, when it differs from the person's.</summary>
        public TextLanguage? Language { get; }

        public ButtonTap Tapped { get; }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "An activity of type {Type} names no tenant, person or conversation; it is ignored.")]
        public static partial void Unidentified(ILogger logger, string? type);

        [LoggerMessage(3, LogLevel.Error, "A turn could not be stored: {Failure}; operation {Operation}.")]
        public static partial void NotStored(ILogger logger, string failure, string operation);

        [LoggerMessage(4, LogLevel.Warning, "A reply ({What}) was not taken: status {Status}, code {Code}; operation {Operation}. The turn is done.")]
        public static partial void NotReplied(ILogger logger, string what, int? status, string? code, string operation);

        [LoggerMessage(2, LogLevel.Information, "The message of a tapped card could not be updated: status {Status}.")]
        public static partial void CardNotKept(ILogger logger, int? status);
    }
}
