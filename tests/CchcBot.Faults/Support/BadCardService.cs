using System.Diagnostics;
using CchcBot.App;
using CchcBot.Domain.Reminders;
using CchcBot.Office;
using CchcBot.Slices.Remind;
using CchcBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CchcBot.Faults.Support;

/// <summary>The service with one office whose digests throw, for as long as a file exists, while their cards are made.</summary>
internal static class BadCardService
{
    public const string Command = "bad-cards";

    public static async Task<int> RunAsync(string team, string mark, string[] args)
    {
        await using var app = BotHost.Build(args, builder =>
        {
            builder.Services.AddSingleton<TableNoteStore>();
            builder.Services.AddSingleton<INoteStore>(provider => new ThrowingNotes(provider.GetRequiredService<TableNoteStore>(), team, mark));
        });
        await BotHost.StartAsync(app, CancellationToken.None);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private sealed class ThrowingNotes(INoteStore inner, string team, string mark) : INoteStore
    {
        /// <summary>Throws for the card alone: what decides who is owed a digest reads the same notes, and must go on.</summary>
        public Task<IReadOnlyDictionary<string, AssignmentNote>> ListAsync(WorkspaceId workspace, CancellationToken cancellation) =>
            workspace.Team == team && IsForCard() && File.Exists(mark)
                ? throw new InvalidOperationException("a card that throws")
                : inner.ListAsync(workspace, cancellation);

        public Task ChangeAsync(WorkspaceId workspace, string plan, string assignment, Func<AssignmentNote, AssignmentNote> change, CancellationToken cancellation) =>
            inner.ChangeAsync(workspace, plan, assignment, change, cancellation);

        private static bool IsForCard() => new StackTrace().GetFrames().Any(f => f.GetMethod()?.DeclaringType?.DeclaringType == typeof(PresentState));
    }
}
