using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcBot.Faults.Rig;

/// <summary>
/// The world around the service as a process of its own: /connector is Teams, /control is how tests steer, all else goes on to Azurite.
/// One counter numbers what passes either way. Ends when its input ends, so that it never outlives who started it.
/// </summary>
internal static class RigProgram
{
    public const string Command = "rig";

    public static async Task<int> RunAsync(string ledgerPath, Uri azurite)
    {
        using var ledger = new Ledger(ledgerPath);
        var calls = new Calls();
        var windows = new Windows();
        var draw = new Draw(new RigPlan());
        // ReSharper disable once AccessToModifiedClosure: the plan of the moment is meant.
        var connector = new ConnectorSide(ledger, calls, windows, () => draw);
        using var tables = new TableSide(azurite, calls, () => draw);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(context => context.Request.Path.Value!.Split('/')[1] switch
        {
            "connector" => connector.TakeAsync(context),
            "control" => ControlAsync(context),
            _ => tables.PassAsync(context),
        });
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync(new CancellationToken(canceled: true));
        return 0;

        async Task ControlAsync(HttpContext context)
        {
            var query = context.Request.Query;
            switch (context.Request.Path.Value!.Split('/')[2])
            {
                case "behave":
                    draw = new Draw((await JsonSerializer.DeserializeAsync(context.Request.Body, RigJson.Default.RigPlan))!);
                    windows.Clear();
                    break;
                case "hold":
                    calls.HoldAt(
                        int.Parse(query["call"]!, System.Globalization.CultureInfo.InvariantCulture),
                        Enum.Parse<HoldPhase>(query["phase"]!),
                        query["kind"].ToString()
                    );
                    break;
                case "held":
                    var held = await calls.HeldAsync(TimeSpan.FromSeconds(int.Parse(query["seconds"]!, System.Globalization.CultureInfo.InvariantCulture)));
                    await context.Response.WriteAsJsonAsync(held ?? new HeldCall(0, ""), RigJson.Default.HeldCall);
                    break;
                case "forget":
                    windows.Forget();
                    break;
                case "release":
                    calls.Release();
                    break;
                case "close":
                    tables.Closed = query["how"].ToString();
                    break;
                case "figures":
                    var figures = new RigFigures(calls.Count, tables.Requests, connector.Sends, windows.Violations, windows.Impatient, draw.Faults);
                    await context.Response.WriteAsJsonAsync(figures, RigJson.Default.RigFigures);
                    break;
            }
        }
    }
}
