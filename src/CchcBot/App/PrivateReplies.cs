using CchcBot.Delivery;

namespace CchcBot.App;

/// <summary>Sends answers that are for one person only, but were asked for in a shared chat, to the person's own chat.</summary>
internal sealed class PrivateReplies(IMessenger messenger, CommandRouter router, FileLinks links)
{
    /// <summary>False when the person has no chat with the bot or a send failed.</summary>
    public async Task<bool> SendAsync(Turn turn, Reply reply, CancellationToken cancellation)
    {
        if (turn.PrivateChat is not { } chat)
        {
            return false;
        }

        foreach (var message in await MessagesAsync(turn.InPrivate(), reply, chat, cancellation))
        {
            if (!(await messenger.SendAsync(message with { Office = turn.Workspace.Id }, cancellation)).Arrived)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Markdown text with a download link, for clients without file consent; null in Teams, where a consent card is used.</summary>
    public async Task<string?> LinkAsync(Turn turn, OfferedFile file, CancellationToken cancellation)
    {
        if (!links.AreOpen)
        {
            return null;
        }

        var content = await router.FileAsync(turn, file.Kind, file.Id, cancellation);
        return content is null
            ? router.FileGone(file.Kind).In(turn.Language)
            : TurnTexts.FileLink.In(turn.Language, file.Description, file.Name, links.Add(file.Name, content));
    }

    // Separate messages: Teams would split a text and a card sent as one activity.
    private async Task<List<Outgoing>> MessagesAsync(Turn turn, Reply reply, ConversationAddress chat, CancellationToken cancellation)
    {
        List<Outgoing> messages = [];
        if (reply.Text is { } text)
        {
            messages.Add(new Outgoing(chat, NoteCard.Render(turn.Language, text), text) { Text = text });
        }

        if (reply.Card is { } card)
        {
            messages.Add(new Outgoing(chat, card, reply.Push ?? ""));
        }

        if (reply.File is { } file)
        {
            var note = new Outgoing(chat, NoteCard.Render(turn.Language, file.Description), file.Name);
            messages.Add(await LinkAsync(turn, file, cancellation) is { } link ? note with { Text = link, IsMarkdown = true } : note with { File = file });
        }

        return messages;
    }
}
