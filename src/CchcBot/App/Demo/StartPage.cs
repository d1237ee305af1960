using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CchcBot.App.Demo;

/// <summary>The one address that the demo prints: links the three clients and says what to type in each.</summary>
internal sealed class StartPage : IAsyncDisposable
{
    private const int PreferredPort = 5100;

    // What each client tries, in order: keys of the texts.
    private static readonly (string Role, int Steps)[] Guide = [("admin", 4), ("staff", 3), ("leader", 3)];

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
        foreach (var (role, steps) in Guide)
        {
            var playground = playgrounds.First(p => p.Client.Role == role);
            var person = playground.Client.Person;
            cards.Append($"""<section class="{role}"><h2><a href="{playground.Address}" target="_blank" rel="noopener">{Text(person.Name)}</a></h2>""")
                .Append($"<p class=\"unit\">{Text(person.Unit ?? DemoTexts.Vi("page.leadership"))}</p>")
                .Append($"<p>{Both($"page.{role}")}</p><ol>");
            for (var step = 1; step <= steps; step++)
            {
                cards.Append($"<li>{Both($"page.{role}.{step}")}</li>");
            }

            cards.Append($"""</ol><a class="open" href="{playground.Address}" target="_blank" rel="noopener">{Both("page.open")}</a></section>""");
        }

        return DemoResources.Text("start.html")
            .Replace("{{office}}", Text(DemoOffice.TeamName), StringComparison.Ordinal)
            .Replace("{{title}}", Text(DemoOffice.BotName), StringComparison.Ordinal)
            .Replace("{{intro}}", Both("page.intro"), StringComparison.Ordinal)
            .Replace("{{clients}}", cards.ToString(), StringComparison.Ordinal)
            .Replace("{{clock}}", Both("page.clock"), StringComparison.Ordinal);
    }

    // What stands between backquotes is to be typed.
    private static string Both(string key) => $"{Marked(DemoTexts.Vi(key))}<small lang=\"en\">{Marked(DemoTexts.En(key))}</small>";

    private static string Marked(string text) =>
        string.Concat(text.Split('`').Select((part, i) => i % 2 == 1 ? $"<kbd>{Text(part)}</kbd>" : Text(part)));

    private static string Text(string text) => Encoder.Encode(text);

    // The demo listens for Ctrl-C itself, and stops its parts in order.
    private sealed class SilentLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
