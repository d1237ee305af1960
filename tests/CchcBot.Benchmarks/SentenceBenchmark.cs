using System.Diagnostics;
using CchcBot.App.Demo;
using CchcBot.Domain.Text;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Benchmarks;

/// <summary>Reading a question and a status sentence beside folding the same words, which no reader can go without.</summary>
internal static class SentenceBenchmark
{
    private static readonly string[] Questions =
    [
        "Việc nào của phòng Nội chính quá hạn trong quý III?",
        "còn bao nhiêu nhiệm vụ chưa báo cáo tháng này",
        "tien do cac nhiem vu cua van phong den het quy 2 the nao",
        "Tuần tới tôi phải làm xong những việc gì?",
        "Thống kê theo đơn vị các nhiệm vụ chậm tiến độ từ đầu năm đến nay",
        "which tasks are due next month?",
        "Nhiệm vụ 3b ai chủ trì, hạn bao giờ?",
        "Ban Tiếp công dân đã hoàn thành bao nhiêu phần trăm kế hoạch?",
    ];

    private static readonly string[] Updates =
    [
        "Đã xong, ban hành theo Quyết định số 1245/QĐ-UBND ngày 12/9/2025",
        "đang làm khoảng 60%, còn chờ ý kiến Sở Tài chính",
        "xong 3b, còn 4a đang làm 40%",
        "xin lùi đến 30/10 vì chưa có kinh phí",
        "chua lam duoc gi do thieu nguoi",
        "Vướng ở khâu thẩm định, đề nghị lãnh đạo cho ý kiến",
        "finished yesterday, report no. 15/BC-VP sent",
        "Không thực hiện nữa theo chỉ đạo của Chủ tịch",
    ];

    private const int MostRounds = 80;
    private const int SettledRounds = 10;

    /// <summary>Nanoseconds for one sentence, and the same for folding it.</summary>
    public static (double Read, double Fold) MeasureQuestions()
    {
        var office = Office();
        return (Measure(Questions, text => QuestionReader.Read(text, office)), Measure(Questions, VietnameseText.Fold));
    }

    /// <inheritdoc cref="MeasureQuestions"/>
    public static (double Read, double Fold) MeasureUpdates()
    {
        var context = new UpdateContext(Office(), IsList: true, PresentDue: new DateOnly(2025, 9, 30));
        return (Measure(Updates, text => ProgressReader.Read(text, context)), Measure(Updates, VietnameseText.Fold));
    }

    private static LanguageContext Office() => new(
        new DateOnly(2025, 9, 16),
        DemoOffice.Units[0],
        [.. DemoOffice.Units.Select(static unit => new KnownUnit(unit, []))],
        [.. DemoOffice.People.Select(static person => new KnownPerson(person.Name, person.Unit))],
        ["Kế hoạch cải cách hành chính năm 2025"],
        ["Cải cách thể chế", "Cải cách thủ tục hành chính"]);

    private static double Measure(string[] sentences, Func<string, object> work)
    {
        // The runtime recompiles what runs often, beside the run and later on a busy machine: warm is what gets no faster any more.
        var (best, since) = (double.MaxValue, 0);
        for (var round = 0; round < MostRounds && since < SettledRounds; round++)
        {
            var taken = Repeat(sentences, work, TimeSpan.FromMilliseconds(250));
            since = taken < 0.97 * best ? 0 : since + 1;
            best = Math.Min(best, taken);
        }

        return best;
    }

    private static double Repeat(string[] sentences, Func<string, object> work, TimeSpan duration)
    {
        var began = Stopwatch.GetTimestamp();
        var rounds = 0L;
        TimeSpan taken;
        do
        {
            foreach (var sentence in sentences)
            {
                GC.KeepAlive(work(sentence));
            }

            rounds++;
            taken = Stopwatch.GetElapsedTime(began);
        }
        while (taken < duration);
        return taken.TotalNanoseconds / (rounds * sentences.Length);
    }
}
