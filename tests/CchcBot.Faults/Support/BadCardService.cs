using System.Reflection;
using CchcBot.App;
using CchcBot.Office;
using CchcBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CchcBot.Faults.Support;

/// <summary>The service with one office whose cards throw for as long as a file is there: what a card is made of cannot be had.</summary>
internal static class BadCardService
{
    public const string Command = "bad-cards";

    public static async Task<int> RunAsync(string team, string mark, string[] args)
    {
        await using var app = BotHost.Build(args, builder =>
        {
            builder.Services.AddSingleton<TablePlanStore>();
            builder.Services.AddSingleton(provider => ThrowingStore.Around(provider.GetRequiredService<TablePlanStore>(), team, mark));
        });
        await BotHost.StartAsync(app, CancellationToken.None);
        await app.WaitForShutdownAsync();
        return 0;
    }

#pragma warning disable CA1852 // What is made of it is a subtype.
    internal class ThrowingStore : DispatchProxy
#pragma warning restore CA1852
    {
        private IPlanStore inner = null!;
        private string team = "";
        private string mark = "";

        public static IPlanStore Around(IPlanStore inner, string team, string mark)
        {
            var proxy = Create<IPlanStore, ThrowingStore>();
            var throwing = (ThrowingStore)(object)proxy;
            (throwing.inner, throwing.team, throwing.mark) = (inner, team, mark);
            return proxy;
        }

        /// <summary>A digest's card asks for its plans one by one; what decides who is owed it does not.</summary>
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IPlanStore.FindAsync) && args![0] is WorkspaceId office && office.Team == team && File.Exists(mark)
                ? throw new InvalidOperationException("a card that throws")
                : targetMethod.Invoke(inner, args);
    }
}
