using CchcBot.Language.Readers;

namespace CchcBot.Tests.Language.Readers;

/// <summary>What reading a message costs in memory, which unlike time is the same on a busy machine: whatever it says, it grows with its length alone.</summary>
public sealed class ReadingCostTests
{
    private const int Longest = 2_000;

    [Theory]
    [InlineData("Việc nào của phòng Nội chính quá hạn trong quý III?")]
    [InlineData("tien do cac nhiem vu cua van phong den het quy 2 the nao")]
    [InlineData("xong 3b, còn 4a đang làm 40%")]
    [InlineData("Đã xong, ban hành theo Quyết định số 1245/QĐ-UBND ngày 12/9/2025")]
    public void A_message_in_both_readings(string text) => Assert.InRange(Bytes(text), 1, 60 * 1024);

    [Theory]
    [InlineData("codes")]
    [InlineData("several of a kind")]
    [InlineData("days")]
    [InlineData("slips")]
    [InlineData("people")]
    [InlineData("numbers")]
    public void The_longest_message_whatever_it_says(string kind)
    {
        var words = kind switch
        {
            "codes" => Long(i => $"{1 + (i % 30)}{(char)('a' + (i % 5))} xong, "),
            "several of a kind" => Long(i => $"{1 + (i % 30)}{(char)('a' + (i % 5))}, "),
            "days" => Long(i => $"ngày {1 + (i % 28)}/{1 + (i % 12)} "),
            "slips" => Long(_ => "nhiêm vụ chưa hoàn thàh thagn naỳ "),
            "people" => Long(_ => "Anh Quý Bình "),
            _ => Long(i => $"{i} "),
        };

        Assert.InRange(Bytes(words), 1, 2 * 1024 * 1024);
    }

    private static string Long(Func<int, string> part) => string.Concat(Enumerable.Range(0, Longest).Select(part))[..Longest];

    private static long Bytes(string text)
    {
        // Tables and code are made the first time.
        Read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Read(string text)
    {
        var said = Interpreter.Read(text, UpdateOffice.Answer("L"), isAnswering: true, previous: null);
        GC.KeepAlive(said.Report);
        GC.KeepAlive(said.Question);
    }
}
