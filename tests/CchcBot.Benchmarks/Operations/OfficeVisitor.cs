using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CchcBot.App.Demo;
using CchcBot.Faults.Support;

namespace CchcBot.Benchmarks.Operations;

/// <summary>What a turn brought: the activities that the bot sent and the answer to a tap.</summary>
internal sealed record TurnAnswer(IReadOnlyList<JsonNode> Messages, JsonNode? Invoked)
{
    public IEnumerable<CardTap> Buttons => CardTap.All(Invoked).Concat(Messages.SelectMany(CardTap.All));

    /// <summary>The last button of that verb.</summary>
    /// <exception cref="BenchmarkFailureException">There is none; the message holds what came instead.</exception>
    public CardTap Button(string verb) =>
        Buttons.LastOrDefault(b => b.Verb == verb) ?? throw new BenchmarkFailureException($"No button {verb} came, but {Beginning}");

    private string Beginning => string.Concat(string.Join(' ', Messages.Append(Invoked).Select(m => m?.ToJsonString() ?? "nothing")).Take(2000));
}

/// <summary>A person who speaks to a service and taps its cards, as Teams hands that on.</summary>
internal sealed class OfficeVisitor(DemoPerson person, CountingProxy world, HttpClient http)
{
    private static int activities;

    /// <summary>An administrator of every office, by the service's configuration.</summary>
    public static DemoPerson Administrator(int number) => new(
        Name($"quan-tri-{number:D2}"),
        Name($"c0de0000-2025-4001-9000-{number:D12}"),
        Name($"29:bench-{number:D2}"),
        Name($"Quản trị viên {number:D2}"),
        null,
        [DemoRole.Administrator]);

    /// <summary>Speaks in the general channel of a team, which makes the person one of its office.</summary>
    public Task<TurnAnswer> SayInTeamAsync(Part service, string team, string teamName, string text, CancellationToken cancellation)
    {
        return PostAsync(service, Said(text), InTeam, cancellation);

        void InTeam(JsonObject activity)
        {
            activity["conversation"] = new JsonObject
            {
                ["id"] = $"{team};messageid=1", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = DemoOffice.TenantId,
            };
            activity["channelData"]!["team"] = new JsonObject { ["id"] = team, ["name"] = teamName };
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = team };
        }
    }

    /// <summary>Speaks in the personal chat.</summary>
    public Task<TurnAnswer> SayAsync(Part service, string text, CancellationToken cancellation) =>
        PostAsync(service, Said(text), null, cancellation);

    /// <summary>Taps a button in the personal chat.</summary>
    public Task<TurnAnswer> TapAsync(Part service, CardTap tap, CancellationToken cancellation)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = tap.Verb, ["data"] = tap.Data.DeepClone() };
        var invoke = new JsonObject { ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["value"] = new JsonObject { ["action"] = action } };
        return PostAsync(service, invoke, null, cancellation);
    }

    private static JsonObject Said(string text) => new() { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" };

    private static string Name(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private async Task<TurnAnswer> PostAsync(Part service, JsonObject activity, Action<JsonObject>? change, CancellationToken cancellation)
    {
        activity["id"] = Name($"bench-{Interlocked.Increment(ref activities)}");
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = world.Connector;
        activity["timestamp"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        activity["locale"] = "vi-VN";
        activity["from"] = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId };
        activity["recipient"] = new JsonObject { ["id"] = DemoOffice.BotId, ["name"] = DemoOffice.BotName };
        activity["conversation"] = new JsonObject { ["id"] = $"a:{person.Key}", ["conversationType"] = "personal", ["tenantId"] = DemoOffice.TenantId };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoOffice.TenantId } };
        change?.Invoke(activity);
        world.TakeMessages();
        using var answer = await http.PostAsJsonAsync(new Uri(service.Address, "api/messages"), activity, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new BenchmarkFailureException($"A turn was answered with {(int)answer.StatusCode}: {body}");
        }

        return new TurnAnswer(world.TakeMessages(), body.Length == 0 ? null : JsonNode.Parse(body));
    }
}
