using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Ask;

/// <summary>Builds the language readers' tables shortly after startup, so that neither the first turn nor the first question has to wait for them.</summary>
internal sealed class ReaderWarmUp(TimeProvider time) : BackgroundService
{
    /// <summary>Delay that lets the turn that woke up the service finish first.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Wait, time, stoppingToken);
        var nobody = new LanguageContext(new DateOnly(2025, 1, 1), null, [], [], [], []);
        Interpreter.Read("đã xong 3b, nhiệm vụ nào quá hạn quý này", new UpdateContext(nobody, IsList: true, null), isAnswering: false, previous: null);
    }
}
