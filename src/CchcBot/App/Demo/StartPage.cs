using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CchcBot.App.Demo;

/// <summary>The demo's start page: links to the three clients, with what to try in each.</summary>
internal sealed class StartPage : IAsyncDisposable
{
    private const int PreferredPort = 5100;

    // The steps for each client, in order.
    private static readonly (string Role, Text Who, Text[] Steps)[] Guide =
    [
        ("admin", DemoTexts.PageAdmin, [DemoTexts.PageAdmin1, DemoTexts.PageAdmin2, DemoTexts.PageAdmin3, DemoTexts.PageAdmin4]),
        ("staff", DemoTexts.PageStaff, [DemoTexts.PageStaff1, DemoTexts.PageStaff2, DemoTexts.PageStaff3]),
        ("leader", DemoTexts.PageLeader, [DemoTexts.PageLeader1, DemoTexts.PageLeader2, DemoTexts.PageLeader3]),
    ];

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly WebApplication host;

    private StartPage(WebApplication app, Uri address)
    {
        host = app;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<StartPage> StartAsync(DemoStack stack, int? port, CancellationToken cancellation)
    {
        var address = DemoStack.Loopback(stack.Settings.AnyPorts ? LoopbackPort.Free() : LoopbackPort.Prefer(port ?? PreferredPort));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        var app = builder.Build();
        var html = Render(stack.Playgrounds);
        app.MapGet("/", () => Results.Content(html, "text/html; charset=utf-8"));
        await app.StartAsync(cancellation);
        return new StartPage(app, address);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static string Render(IReadOnlyList<Playground> playgrounds)
    {
        var cards = new StringBuilder();
        foreach (var (role, who, steps) in Guide)
        {
            var playground = playgrounds.First(p => p.Client.Role == role);
            var person = playground.Client.Person;
            cards.Append($"""<section class="{role}"><h2><a href="{playground.Address}" target="_blank" rel="noopener">{Text(person.Name)}</a></h2>""")
                .Append($"<p class=\"unit\">{Text(person.Unit ?? DemoTexts.PageLeadership.In(TextLanguage.Vi))}</p>")
                .Append($"<p>{Both(who)}</p><ol>");
            foreach (var step in steps)
            {
                cards.Append($"<li>{Both(step)}</li>");
            }

            cards.Append($"""</ol><a class="open" href="{playground.Address}" target="_blank" rel="noopener">{Both(DemoTexts.PageOpen)}</a></section>""");
        }

        return DemoResources.Text("start.html")
            .Replace("{{office}}", Text(DemoOffice.TeamName), StringComparison.Ordinal)
            .Replace("{{title}}", Text(DemoOffice.BotName), StringComparison.Ordinal)
            .Replace("{{intro}}", Both(DemoTexts.PageIntro), StringComparison.Ordinal)
            .Replace("{{clients}}", cards.ToString(), StringComparison.Ordinal)
            .Replace("{{clock}}", Both(DemoTexts.PageClock), StringComparison.Ordinal);
    }

    // Text between backquotes is shown as keyboard input.
    private static string Both(Text text) => $"{Marked(text.In(TextLanguage.Vi))}<small lang=\"en\">{Marked(text.In(TextLanguage.En))}</small>";

    private static string Marked(string text) =>
        string.Concat(text.Split('`').Select((part, i) => i % 2 == 1 ? $"<kbd>{Text(part)}</kbd>" : Text(part)));

    private static string Text(string text) => Encoder.Encode(text);

    // The demo handles Ctrl-C itself, to stop its processes in order.
    private sealed class SilentLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
