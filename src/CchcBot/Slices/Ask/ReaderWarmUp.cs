using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Ask;

/// <summary>Makes the readers' tables a moment after the start of the service, so that neither the first turn nor the first question waits for them.</summary>
internal sealed class ReaderWarmUp(TimeProvider time) : BackgroundService
{
    /// <summary>Long enough for the turn that made the platform start the service.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Wait, time, stoppingToken);
        var nobody = new LanguageContext(new DateOnly(2025, 1, 1), null, [], [], [], []);
        Interpreter.Read("đã xong 3b, nhiệm vụ nào quá hạn quý này", new UpdateContext(nobody, IsList: true, null), isAnswering: false, previous: null);
    }
}
