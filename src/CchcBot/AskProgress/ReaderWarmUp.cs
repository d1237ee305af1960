using CchcBot.Domain.Questions;

namespace CchcBot.AskProgress;

/// <summary>Makes the readers' tables beside the start of the service, so that the first question does not wait for them.</summary>
internal sealed class ReaderWarmUp : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            var nobody = new LanguageContext(new DateOnly(2025, 1, 1), null, [], [], [], []);
            QuestionReader.Read("nhiệm vụ quá hạn quý này", nobody);
            UpdateReader.Read("đã xong 3b", new UpdateContext(nobody, IsList: true, null));
        },
        stoppingToken);
}
