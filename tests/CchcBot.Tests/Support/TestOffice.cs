using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.App;
using CchcBot.Delivery;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Slices.Remind;
using CchcBot.Slices.Requests;
using CchcBot.Slices.Summarise;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using Activity = Microsoft.Bot.Schema.Activity;

namespace CchcBot.Tests.Support;

/// <summary>
/// An office on Azurite with the service's own rooms; only the messenger is a recorder. Each has a tenant of its own, so tests do not meet.
/// </summary>
internal sealed class TestOffice : IAsyncDisposable
{
    public const string Binh = "00000000-0000-4000-8000-000000000001";
    public const string Cuong = "00000000-0000-4000-8000-000000000002";
    public const string An = "00000000-0000-4000-8000-000000000003";
    public const string Stranger = "00000000-0000-4000-8000-000000000009";
    public const string Leaders = "19:leaders@thread.tacv2";
    public const string Centre = "Trung tâm Công báo và Tin học";
    public const string Administration = "Phòng Hành chính - Quản trị";
    public const string Interior = "Phòng Nội chính";

    private readonly ServiceProvider services;
    private int acts;

    private TestOffice(ServiceProvider services, ManualTimeProvider time, RecordedMessenger messenger, WorkspaceId id)
    {
        this.services = services;
        Time = time;
        Messenger = messenger;
        Id = id;
    }

    public WorkspaceId Id { get; }

    public ManualTimeProvider Time { get; }

    public RecordedMessenger Messenger { get; }

    /// <summary>Who is in the team and in the tenant's directory.</summary>
    public required RecordedDirectory Directory { get; init; }

    public Roster Roster => services.GetRequiredService<Roster>();

    /// <summary>A room of the service.</summary>
    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    public IPlanStore Plans => services.GetRequiredService<IPlanStore>();

    public IWorkspaceStore Offices => services.GetRequiredService<IWorkspaceStore>();

    public IDeliveryStore Deliveries => services.GetRequiredService<IDeliveryStore>();

    public INoteStore Notes => services.GetRequiredService<INoteStore>();

    public DateTimeOffset Now => Time.GetUtcNow().ToOffset(OfficeClock.Zone);

    /// <param name="service">Azurite.</param>
    /// <param name="at">Office time at which the clock stands.</param>
    /// <param name="options">Changes the deployment's settings.</param>
    /// <param name="adjust">Puts other edges in place of the real ones.</param>
    /// <param name="modules">The slices; null = all of them.</param>
    /// <param name="known">An office that stands in the tables; null = a new one is made.</param>
    public static async Task<TestOffice> OpenAsync(
        TableStorage service,
        DateTime at,
        Action<BotOptions>? options = null,
        Action<IServiceCollection>? adjust = null,
        IReadOnlyList<IModule>? modules = null,
        WorkspaceId? known = null)
    {
        var time = new ManualTimeProvider(new DateTimeOffset(at, OfficeClock.Zone).ToUniversalTime());
        var messenger = new RecordedMessenger();
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        collection.AddSingleton<TimeProvider>(time);
        collection.AddSingleton(service);
        collection.AddHttpClient();
        collection.AddOptions<BotOptions>().Configure(o =>
        {
            o.Mode = BotMode.Demo;
            o.Files.DangerousAllowLoopback = true;
            // One after another, so that what is recorded has an order.
            o.Delivery.Parallel = 1;
            (o.Turns.PersonPerMinute, o.Turns.OfficePerMinute) = (100_000, 1_000_000);
            options?.Invoke(o);
        });
        collection.AddDangerousLoopbackBotFramework();
        BotHost.AddSlices(collection, modules);
        collection.AddSingleton<IMessenger>(messenger);
        collection.AddSingleton<IFileReader, InProcessReader>();
        var directory = new RecordedDirectory();
        collection.AddSingleton<IDirectory>(directory);
        adjust?.Invoke(collection);
        var office = new TestOffice(collection.BuildServiceProvider(), time, messenger, known
            ?? new WorkspaceId($"tenant-{Guid.NewGuid():N}", "19:team@thread.tacv2")) { Directory = directory };
        foreach (var name in new[] { TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await service.CreateTableIfNotExistsAsync(name);
        }

        await (known is null ? office.SettleAsync() : Task.CompletedTask);
        return office;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    public async Task<Workspace> WorkspaceAsync() => await Offices.FindAsync(Id, CancellationToken.None) ?? throw new InvalidOperationException("no office");

    public async Task<OfficeSnapshot> SnapshotAsync() => new(await WorkspaceAsync(), Plans);

    /// <summary>What the clock sees of the office now.</summary>
    public async Task<OfficeTick> LookAsync() =>
        await services.GetRequiredService<OfficeTicks>().ReadAsync(Id, Now, CancellationToken.None) ?? throw new InvalidOperationException("no office");

    /// <summary>Says something to the bot in a personal chat.</summary>
    public Task<Reply> SayAsync(string person, string text, params SentFile[] files) => TurnAsync(person, turn =>
        services.GetRequiredService<CommandRouter>().OnMessageAsync(turn, new TypedMessage(text, files, []), _ => Task.CompletedTask, CancellationToken.None));

    /// <summary>The same under an act's name: said again under it, it is a repeat that Teams sends.</summary>
    public Task<Reply> SayAsync(string operation, string person, string text) => TurnAsync(person, turn =>
        services.GetRequiredService<CommandRouter>().OnMessageAsync(
            turn with { Operation = operation }, new TypedMessage(text, [], []), _ => Task.CompletedTask, CancellationToken.None));

    /// <summary>Says something in the leadership channel.</summary>
    public Task<Reply> PostAsync(string person, string text) => TurnAsync(
        person,
        turn => services.GetRequiredService<CommandRouter>().OnMessageAsync(turn, new TypedMessage(text, [], []), _ => Task.CompletedTask, CancellationToken.None),
        new TurnChannel(Address(Leaders), "Lãnh đạo"));

    /// <summary>Taps the button of that title on a card, with what was typed into its inputs.</summary>
    public Task<Reply> TapAsync(string person, AdaptiveCard card, string title, object? inputs = null, string? operation = null) =>
        TapSentAsync(person, card.ToJson(), title, inputs, operation);

    /// <summary>The same on a card as it was sent.</summary>
    public Task<Reply> TapSentAsync(string person, string card, string title, object? inputs = null, string? operation = null)
    {
        // Several tasks of a card have the same answers: the tooltip says of which one.
        var buttons = Actions(JsonNode.Parse(card)!).ToList();
        var action = buttons.SingleOrDefault(a => a["tooltip"]?.GetValue<string>() == title)
            ?? buttons.Single(a => a["title"]?.GetValue<string>() == title);
        var data = action["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var (name, value) in inputs is null ? [] : JsonSerializer.SerializeToNode(inputs)!.AsObject())
        {
            data[name] = value?.DeepClone();
        }

        return TapAsync(person, action["verb"]!.GetValue<string>(), data, operation);
    }

    public Task<Reply> TapAsync(string person, string verb, JsonObject data, string? operation = null) => TurnAsync(person, turn =>
        services.GetRequiredService<CommandRouter>().OnTapAsync(
            turn with { Operation = operation ?? turn.Operation }, new ButtonTap(verb, JsonSerializer.SerializeToElement(data)), CancellationToken.None));

    /// <summary>An invoke from Teams in a personal chat, through the reader of activities; what the bot sent, as JSON.</summary>
    /// <param name="person">The object id; null = the activity names none.</param>
    /// <param name="tenant">Another tenant than the office's; "" is the office's own.</param>
    /// <param name="displayName">What the person is called in it.</param>
    public Task<string> InvokeAsync(string? person, string name, object value, string? tenant = "", string? displayName = null) =>
        ActAsync(new Activity { Type = ActivityTypes.Invoke, Name = name, Value = JToken.Parse(JsonSerializer.Serialize(value)) }, person, tenant, displayName);

    /// <summary>Words from Teams in a personal chat, through the reader of activities; what the bot sent.</summary>
    public Task<string> WriteAsync(string person, string text) =>
        ActAsync(
            new Activity
            {
                Type = ActivityTypes.Message,
                Id = $"m-{++acts}",
                Text = text,
            },
            person,
            "",
            null
        );

    /// <summary>The same as the activities themselves.</summary>
    public async Task<IReadOnlyList<Activity>> SentAsync(string person, string text)
    {
        var (sent, _) = await ReceiveAsync(new Activity { Type = ActivityTypes.Message, Id = $"m-{++acts}", Text = text }, person, "", null);
        return [.. sent.Where(a => a.Type == ActivityTypes.Message)];
    }

    /// <summary>Teams tells that somebody came into the team or left it.</summary>
    public async Task TeamChangesAsync(string person, Action<Activity> change)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = $"u-{++acts}",
            ServiceUrl = "http://127.0.0.1:1",
            From = new ChannelAccount { Id = $"29:{person}", AadObjectId = person },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount { Id = Id.Team, ConversationType = "channel", IsGroup = true, TenantId = Id.Tenant },
            ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = Id.Tenant }, ["team"] = new JObject { ["id"] = Id.Team } },
        };
        change(activity);
        await services.GetRequiredService<ReformBot>().OnTurnAsync(new TurnContext(new SentActivities(), activity));
    }

    /// <summary>Something from Teams in a place, through the reader of activities: what the bot sent there, and what answered the invoke.</summary>
    public async Task<(IReadOnlyList<Activity> Sent, string Answer)> InAsync(
        TestPlace place, string person, Activity activity, string? team = null)
    {
        activity.Id ??= $"m-{++acts}";
        var (sent, answer) = await ReceiveAsync(activity, person, "", null, place, team ?? Id.Team);
        return ([.. sent.Where(a => a.Type != ActivityTypes.Typing)], answer);
    }

    private async Task<string> ActAsync(Activity activity, string? person, string? tenant, string? displayName)
    {
        var (sent, answer) = await ReceiveAsync(activity, person, tenant, displayName);
        return string.Join(
                '\n',
                sent.Select(a => $"{a.Text} {string.Join(' ', (a.Attachments ?? []).Select(f => $"{f.ContentType} {f.Name} {f.Content}"))}").Append(answer)
            )
            .Trim();
    }

    private async Task<(IReadOnlyList<Activity> Sent, string Answer)> ReceiveAsync(
        Activity activity, string? person, string? tenant, string? displayName, TestPlace place = TestPlace.Personal, string team = "")
    {
        var adapter = new SentActivities();
        var turn = new TurnContext(adapter, new Activity
        {
            Type = activity.Type,
            Id = activity.Id,
            Name = activity.Name,
            Text = activity.Text,
            ServiceUrl = "http://127.0.0.1:1",
            From = new ChannelAccount { Id = $"29:{person}", AadObjectId = person, Name = displayName },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount
            {
                Id = place switch { TestPlace.Channel => Leaders + ";messageid=1", TestPlace.GroupChat => "19:group@thread.v2", _ => $"a:{person}" },
                ConversationType = place switch { TestPlace.Channel => "channel", TestPlace.GroupChat => "groupChat", _ => "personal" },
                TenantId = tenant == "" ? Id.Tenant : tenant,
            },
            ChannelData = place != TestPlace.Channel ? null : activity.ChannelData ?? new JObject
            {
                ["tenant"] = new JObject { ["id"] = Id.Tenant },
                ["team"] = new JObject { ["id"] = team, ["name"] = $"Nhóm {team}" },
                ["channel"] = new JObject { ["id"] = Leaders, ["name"] = "Lãnh đạo" },
            },
            Attachments = activity.Attachments,
            Entities = activity.Entities,
            ReplyToId = activity.ReplyToId,
            Value = activity.Value,
        });
        await services.GetRequiredService<ReformBot>().OnTurnAsync(turn);
        return (adapter.Sent, SentActivities.InvokeAnswer(turn)?.Value?.ToString() ?? "");
    }

    public async Task RemindAsync() => await services.GetRequiredService<ReminderRun>().RunAsync(await LookAsync(), CancellationToken.None);

    /// <summary>What the clock does about decisions on units and people of lists.</summary>
    /// <summary>The clock with all jobs that modules declare; not started.</summary>
    public Scheduler Scheduler() => ActivatorUtilities.CreateInstance<Scheduler>(services);

    public async Task TickAsync() => await services.GetRequiredService<ReorganisationRun>().RunAsync(await LookAsync(), CancellationToken.None);
    /// <summary>Sends what people ask of each other, and the words about it.</summary>
    public async Task DeliverAsync()
    {
        await services.GetRequiredService<RequestRun>().RunAsync(await LookAsync(), CancellationToken.None);
        await RemindAsync();
    }

    public async Task SummariseAsync() => await services.GetRequiredService<SummaryRun>().RunAsync(await LookAsync(), CancellationToken.None);

    public async Task<(ChannelSummary Summary, bool SeveralPlans)?> SummaryAsync() =>
        await services.GetRequiredService<SummaryRun>().SummaryAsync(await SnapshotAsync(), Now, CancellationToken.None);

    public async Task<PlanInfo> OnlyPlanAsync() => Assert.Single(await Plans.ListAsync(Id, CancellationToken.None));

    public async Task<PlanState> StateAsync() =>
        await Plans.FindAsync(Id, (await OnlyPlanAsync()).Id, CancellationToken.None) ?? throw new InvalidOperationException("no plan");

    public void MoveTo(DateTime at) => Time.Now = new DateTimeOffset(at, OfficeClock.Zone).ToUniversalTime();

    public static ConversationAddress Address(string conversation) => new("http://127.0.0.1:1/_connector", conversation, "28:bot");

    private async Task<Reply> TurnAsync(string person, Func<Turn, Task<Reply>> act, TurnChannel? channel = null)
    {
        var office = await SnapshotAsync();
        var who = office.Office.FindPerson(person) ?? new Person(person, "Người lạ", Language: TextLanguage.Vi);
        return await act(new Turn(office, who, who.Language ?? TextLanguage.Vi, Now, $"act-{++acts}", channel));
    }

    /// <summary>Something that a room of the service does for a person in a personal chat.</summary>
    public async Task<T> AsAsync<T>(string person, Func<Turn, Task<T>> act)
    {
        var office = await SnapshotAsync();
        var who = office.Office.FindPerson(person) ?? throw new ArgumentException("nobody of the office", nameof(person));
        return await act(new Turn(office, who, who.Language ?? TextLanguage.Vi, Now, $"act-{++acts}", null));
    }

    public static IEnumerable<JsonNode> Actions(JsonNode? node) =>
        node switch
        {
            JsonObject found => (found["type"]?.GetValue<string>() == "Action.Execute" ? [found] : Enumerable.Empty<JsonNode>()).Concat(
                found.SelectMany(p => Actions(p.Value))
            ),
            JsonArray list => list.SelectMany(Actions),
            _ => [],
        };

    private async Task SettleAsync()
    {
        await Offices.CreateAsync(Id, new WorkspaceSettings("Văn phòng UBND tỉnh Sao Mai"), CancellationToken.None);
        await PersonAsync(Binh, "Trần Thị Bình", Roles.Administrator | Roles.Head | Roles.Member, Administration);
        await PersonAsync(Cuong, "Lê Quốc Cường", Roles.Head | Roles.Member, Centre);
        await PersonAsync(An, "Nguyễn Văn An", Roles.Leader, null);
        await UnitAsync(Administration, Binh);
        await UnitAsync(Centre, Cuong);
        await UnitAsync(Interior, null);
    }

    private Task PersonAsync(string id, string name, Roles roles, string? unit) =>
        Offices.ChangePersonAsync(
            Id,
            id,
            _ => new Person(
                id,
                name,
                roles,
                $"29:{id}",
                Unit: unit is null ? null : UnitKeys.Key(unit),
                Language: TextLanguage.Vi,
                Address: Address($"a:{id}")
            ),
            CancellationToken.None
        );

    private Task UnitAsync(string name, string? head) =>
        Offices.ChangeUnitAsync(Id, UnitKeys.Key(name), _ => new Unit(UnitKeys.Key(name), name, [], head), CancellationToken.None);
}

/// <summary>Where something is said.</summary>
internal enum TestPlace
{
    Personal,
    Channel,
    GroupChat,
}

/// <summary>Keeps what was sent, and fails as told.</summary>
internal sealed class RecordedMessenger : IMessenger
{
    private readonly List<(string Kind, ConversationAddress To, string Card, string Push)> sent = [];

    /// <summary>The outcome of the next sends, in order; then all arrive.</summary>
    public Queue<SendOutcome> Next { get; } = [];

    public IReadOnlyList<(string Kind, ConversationAddress To, string Card, string Push)> Sent => sent;

    /// <summary>Conversations whose window is full, and for how long.</summary>
    public Dictionary<string, TimeSpan> Full { get; } = new(StringComparer.Ordinal);

    /// <summary>By conversation, what its sends come to instead of what is next.</summary>
    public Dictionary<string, Func<Task<SendOutcome>>> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>By account, the chat that is begun anew with it.</summary>
    public Dictionary<string, string> Chats { get; } = new(StringComparer.Ordinal);

    public ValueTask<SendSlot> ReserveAsync(string tenant, ConversationAddress address, CancellationToken cancellation) =>
        ValueTask.FromResult(Full.TryGetValue(address.ConversationId, out var wait) ? new SendSlot(null, wait) : new SendSlot(new MemoryStream()));

    public Task<ConversationAddress?> OpenAsync(string tenant, ConversationAddress before, string account, CancellationToken cancellation)
    {
        lock (sent)
        {
            sent.Add(("open", before, "", account));
        }

        return Task.FromResult(Chats.TryGetValue(account, out var chat) ? before with { ConversationId = chat } : null);
    }

    public Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellation) => Keep("send", message);

    public Task<SendOutcome> PostAsync(Outgoing message, CancellationToken cancellation) => Keep("post", message);

    public Task<SendOutcome> UpdateAsync(Outgoing message, string activityId, CancellationToken cancellation) => Keep("update", message);

    private async Task<SendOutcome> Keep(string kind, Outgoing message)
    {
        var outcome = Answers.TryGetValue(message.Address.ConversationId, out var answer) ? await answer()
            : Next.TryDequeue(out var told) ? told
            : new SendOutcome($"m{sent.Count + 1}", message.Address);
        if (outcome.Arrived || outcome.Ambiguous)
        {
            lock (sent)
            {
                sent.Add((kind, message.Address, message.Card.ToJson(), message.Push));
            }
        }

        return outcome;
    }
}

/// <summary>The team's roster and the tenant's directory, as a test fills them; keeps which mails were asked for.</summary>
internal sealed class RecordedDirectory : IDirectory
{
    public List<DirectoryPerson> Members { get; } = [];

    public List<DirectoryPerson> Tenant { get; } = [];

    public List<string> Asked { get; } = [];

    public bool IsGraphAllowed { get; set; }

    /// <summary>Who was given the app; null = the deployment may not.</summary>
    public List<string>? Installed { get; set; }

    /// <summary>By id, the members of groups; "owners" are the team's. What is not there cannot be read.</summary>
    public Dictionary<string, List<DirectoryPerson>> Groups { get; } = new(StringComparer.Ordinal);

    public bool CanLookUp(string tenant) => IsGraphAllowed;

    /// <summary>Whether the team's roster can be read.</summary>
    public bool Answers { get; set; } = true;

    /// <summary>How often it was.</summary>
    public int Read { get; private set; }

    public Task<IReadOnlyList<DirectoryPerson>?> MembersAsync(WorkspaceId office, string serviceUrl, CancellationToken cancellation)
    {
        Read++;
        return Task.FromResult<IReadOnlyList<DirectoryPerson>?>(Answers ? [.. Members] : null);
    }

    public Task<DirectoryPerson?> MemberAsync(string tenant, string conversation, string serviceUrl, string personId, CancellationToken cancellation) =>
        Task.FromResult(Members.Concat(conversation.StartsWith("a:", StringComparison.Ordinal) ? Tenant : []).FirstOrDefault(m => m.Id == personId));

    public Task<DirectoryPerson?> LookUpAsync(string tenant, string mail, CancellationToken cancellation)
    {
        Asked.Add(mail);
        return Task.FromResult(Tenant.FirstOrDefault(p => p.Mails.Contains(mail)));
    }

    public bool CanInstall(string tenant) => Installed is not null;

    public Task<ConversationAddress?> InstallAsync(string tenant, string personId, ConversationAddress near, CancellationToken cancellation)
    {
        Installed!.Add(personId);
        return Task.FromResult(Tenant.Exists(p => p.Id == personId) ? near with { ConversationId = $"a:{personId}" } : null);
    }

    public Task<IReadOnlyList<DirectoryPerson>?> GroupAsync(string tenant, string groupId, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<DirectoryPerson>?>(Groups.GetValueOrDefault(groupId));

    public Task<IReadOnlyList<DirectoryPerson>?> OwnersAsync(WorkspaceId office, string serviceUrl, CancellationToken cancellation) =>
        GroupAsync(office.Tenant, "owners", cancellation);
}

/// <summary>Keeps what the bot sends in a turn.</summary>
internal sealed class SentActivities(Action<Activity>? onSend = null) : BotAdapter
{
    private readonly List<Activity> sent = [];

    public IReadOnlyList<Activity> Sent => sent;

    /// <summary>The body that answers the turn's invoke; null where nothing did.</summary>
    public static AdaptiveCardInvokeResponse? InvokeAnswer(ITurnContext turn) =>
        (turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse)?.Body as AdaptiveCardInvokeResponse;

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                turnContext.TurnState.Add(InvokeResponseKey, activity);
            }
            else
            {
                Keep(activity);
                onSend?.Invoke(activity);
            }
        }

        return Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse()));
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Keep(activity);
        return Task.FromResult(new ResourceResponse());
    }

    /// <summary>A card's memory is lent for the time of the send: what is looked at later is a copy.</summary>
    private void Keep(Activity activity)
    {
        foreach (var card in (activity.Attachments ?? []).Where(a => a.Content is PreserializedJson))
        {
            card.Content = new JRaw($"{card.Content}");
        }

        sent.Add(activity);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
