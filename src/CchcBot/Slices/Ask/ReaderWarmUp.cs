using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Ask;

/// <summary>
/// Builds the language readers' tables shortly after startup and has their code compiled, so that neither the first turn nor the first question or report has
/// to wait for them.
/// </summary>
internal sealed class ReaderWarmUp(TimeProvider time) : BackgroundService
{
    /// <summary>Delay that lets the turn that woke up the service finish first.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    private static readonly LanguageContext Somewhere = new(
        new DateOnly(2025, 1, 1),
        "Phòng Tổng hợp",
        [new("Phòng Tổng hợp", ["TH"])],
        [new("Lê Thị An", "Phòng Tổng hợp")],
        ["Kế hoạch CCHC năm 2025"],
        ["Thể chế"]);

    /// <summary>Between them they hold names, times, codes, a document, shares and bounds, as most messages do.</summary>
    private static readonly string[] Said =
    [
        "đã xong 3b, QĐ 123/QĐ-TTT ngày 5/9, nhiệm vụ nào quá hạn quý này",
        "4a được 60%, 2c vướng do chờ Phòng Tổng hợp, xin lùi 5 thêm hai tuần",
        "so với tháng trước thì phòng nào trễ trên 30 ngày, việc của chị An trong kế hoạch CCHC, mảng thể chế",
        "how many tasks of my unit are due by the end of June",
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Wait, time, stoppingToken);
        foreach (var text in Said)
        {
            var read = Interpreter.Read(text, new UpdateContext(Somewhere, IsList: true, null), isAnswering: false, previous: null);
            _ = (read.Report, read.Question);
        }
    }
}
