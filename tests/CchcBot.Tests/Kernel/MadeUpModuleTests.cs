using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CchcBot.App;
using CchcBot.App.Package;
using CchcBot.Delivery;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Texts;
using CchcBot.Office;
using CchcBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.Kernel;

/// <summary>
/// A capability is one module: what this one declares is routed, refused, helped with and run by the clock, and nothing else was changed for it.
/// </summary>
[Collection(AzuriteCollection.Name)]
public sealed class MadeUpModuleTests(AzuriteFixture azurite)
{
    private static readonly DateTime Morning = new(2025, 9, 16, 8, 30, 0);

    [Fact]
    public async Task What_a_module_declares_is_said_tapped_helped_with_and_refused()
    {
        await using var office = await OpenAsync();

        var card = await office.SayAsync(TestOffice.Binh, "tưới cây ngoài ban công");
        Assert.Equal("Tưới: ngoài ban công", card.Push);
        Assert.Equal("Đã tưới 2 lần", (await office.TapAsync(TestOffice.Binh, card.Card!, "Tưới nữa")).Text);
        // Who says it in English is answered in English, whatever the person chose.
        Assert.Equal("Watering: now", (await office.SayAsync(TestOffice.Binh, "water now")).Push);
        // A number that is none never reaches the handler.
        Assert.True((await office.TapAsync(TestOffice.Binh, PlantModule.More.Name, new JsonObject { ["times"] = "nhiều" })).IsProblem);

        // Who may not is refused, whichever way it is asked for, and finds nothing of it in the help.
        Assert.True((await office.SayAsync(TestOffice.Cuong, "tưới cây")).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.Cuong, PlantModule.More.Name, new JsonObject { ["times"] = 2 })).IsProblem);
        Assert.Contains("tưới cây", (await office.SayAsync(TestOffice.Binh, "trợ giúp")).Card!.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("tưới cây", (await office.SayAsync(TestOffice.Cuong, "trợ giúp")).Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_runs_its_job_for_each_office()
    {
        await using var office = await OpenAsync();
        using var scheduler = office.Scheduler();

        await scheduler.TickAsync(office.Id, CancellationToken.None);

        Assert.Equal([office.Id], office.Service<PlantJob>().Seen);
    }

    [Fact]
    public void What_it_offers_stands_in_the_app_package()
    {
        var sources = AppPackage.Sources(ModuleBuilder.Build([.. Modules.All, new PlantModule()]).Offered);

        Assert.Equal(
            ("tưới cây", "water", "Tưới cây của cơ quan"),
            (Last("title", "vi.json"), Last("title", "en.json"), Last("description", "vi.json")));

        string Last(string what, string file) =>
            (string)JsonNode.Parse(sources[file])!.AsObject().Last(p => p.Key.EndsWith(what, StringComparison.Ordinal)).Value!;
    }

    [Fact]
    public void Two_modules_that_claim_the_same_words_do_not_start()
    {
        var twice = Assert.Throws<InvalidOperationException>(() => ModuleBuilder.Build([new PlantModule(), new PlantModule()]));

        Assert.Contains("water", twice.Message, StringComparison.Ordinal);
    }

    private Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(azurite.Service, Morning, modules: [.. Modules.All, new PlantModule()]);

    /// <summary>Waters the plants of the office.</summary>
    internal sealed class PlantModule : IModule
    {
        public static Verb<WaterPayload> More { get; } = new("plant.water", PlantJson.Default.WaterPayload);

        public void AddServices(IServiceCollection services)
        {
            services.AddSingleton<PlantHandler>();
            services.AddOfficeJob<PlantJob>();
        }

        public void Declare(ModuleBuilder module)
        {
            module.Offer([new(new("tưới cây", "water"), new("Tưới cây của cơ quan", "Waters the office's plants"), Team: 8)]);
            module.Command<PlantHandler>(
                new("plant.water", ["tưới cây"], ["water"]) { TakesArgument = true },
                Rights.Monitors,
                (handler, turn, spoken) => handler.Water(turn, spoken.Rest)
            );
            module.Verb<PlantHandler, WaterPayload>(More, Rights.Monitors, (handler, _, payload) => handler.Again(payload));
            module.Help(
                new(new HelpText(new("tưới cây", "water"), new("Tưới cây của cơ quan.", "Waters the office's plants.")), HelpTopic.General, Roles.Administrator)
            );
        }
    }

    internal sealed class PlantHandler
    {
        public Reply Water(Turn turn, string where)
        {
            var title = new Text("Tưới: {0}", "Watering: {0}").In(turn.Language, where);
            return Reply.Show(
                CardParts.Stacked(turn.Language, title, [CardParts.Line(title)], [PlantModule.More.Button("Tưới nữa", new WaterPayload(2))]), title);
        }

        public Reply Again(WaterPayload payload) => Reply.Say($"Đã tưới {payload.Times} lần");
    }

    internal sealed class PlantJob : IOfficeJob
    {
        public List<WorkspaceId> Seen { get; } = [];

        public Task RunAsync(OfficeTick tick, CancellationToken cancellation)
        {
            Seen.Add(tick.Office.Id);
            return Task.CompletedTask;
        }
    }
}

/// <param name="Times">How often.</param>
internal sealed record WaterPayload(int Times);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(PayloadNumber)])]
[JsonSerializable(typeof(WaterPayload))]
internal sealed partial class PlantJson : JsonSerializerContext;
